"""Signs, codes and words of currencies, and what each may stand for, best reading first.

Source: ISO 4217; currency entries of the AP, Economist and Telegraph guides for the printed forms.
"""

from decimal import Decimal
from functools import cache
from typing import NamedTuple


def packed(names: str) -> frozenset[str]:
    """Return the names in a line of them."""
    return frozenset(names.split())


DOLLARS = "USD AUD CAD NZD HKD SGD TWD JMD TTD BBD BSD BMD BND BZD FJD GYD KYD LRD NAD SBD SRD XCD ZWL"
POUNDS = "GBP EGP LBP SYP SDG SSP IEP CYP"
RUPEES = "INR PKR LKR NPR MUR SCR"
CROWNS = "CZK SEK NOK DKK ISK SKK EEK"
PESOS = "MXN PHP ARS CLP COP CUP DOP UYU"
FRANCS = "CHF FRF BEF XOF XAF RWF CDF BIF DJF GNF KMF LUF XPF"

ISO = packed(
    "AED AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BEF BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN "
    "BZD CAD CDF CHF CLP CNH CNY COP CRC CUP CVE CYP CZK DEM DJF DKK DOP DZD EEK EGP ERN ESP ETB EUR FIM FJD "
    "FKP FRF GBP GEL GHS GIP GMD GNF GRD GTQ GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IQD IRR ISK ITL JMD JOD "
    "JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LUF LVL LYD MAD MDL MGA MKD MMK MNT MOP "
    "MRU MTL MUR MVR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RON "
    "RSD RUB RWF SAR SBD SCR SDG SEK SGD SIT SKK SLE SLL SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRL TRY "
    "TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XEU XOF XPF YER ZAR ZMW ZWL"
)
WORDLIKE = packed("ALL BAM CAD CUP ERN GEL LAK MAD MOP PEN SOS TOP TRY ANG")
"""Codes that are also words, acronyms or names: they need a figure that looks like money."""

SIGN_CHARACTERS = "$¢£€¥￥₩฿₫₱₽₴₺₪₦₵₹₨₡₲₸₮₭₼₾৳៛"

_SIGNS = f"""
$:{DOLLARS}|£:GBP|€:EUR|¥:JPY CNY|￥:CNY JPY|₩:KRW|฿:THB|₫:VND|₱:PHP|₽:RUB|₴:UAH|₺:TRY|₪:ILS|₦:NGN|₵:GHS|₹:INR
₨:{RUPEES}|₡:CRC|₲:PYG|₸:KZT|₮:MNT|₭:LAK|₼:AZN|₾:GEL|৳:BDT|៛:KHR
US$:USD|U.S.$:USD|U$S:USD|U$:USD|USD$:USD|AU$:AUD|A$:AUD|AUD$:AUD|Aus$:AUD|CA$:CAD|Can$:CAD|C$:CAD|CAN$:CAD|CDN$:CAD|Cdn$:CAD
CAD$:CAD|NZ$:NZD|NZD$:NZD|HK$:HKD|HKD$:HKD|SG$:SGD|S$:SGD|SGD$:SGD|NT$:TWD|TW$:TWD|NTD$:TWD|R$:BRL|MX$:MXN|Mex$:MXN
J$:JMD|JA$:JMD|TT$:TTD|ZW$:ZWL|Z$:ZWL|B$:BND BSD BBD|BN$:BND|EC$:XCD|FJ$:FJD|F$:FJD|N$:NAD|MOP$:MOP|Bds$:BBD|BZ$:BZD
G$:GYD|GY$:GYD|RD$:DOP|COL$:COP|AR$:ARS|CLP$:CLP|CN¥:CNY|RMB¥:CNY|JP¥:JPY|IR£:IEP|E£:EGP|UK£:GBP|STG£:GBP|Stg£:GBP|GBP£:GBP|LL£:LBP
GH₵:GHS|EUR€:EUR|T$:TOP|L$:LRD|$US:USD|$A:AUD|$AU:AUD|$C:CAD|$CA:CAD|$Can:CAD|$NZ:NZD|$HK:HKD|$S:SGD|$SG:SGD|$NT:TWD
$U.S.:USD
"""

_PREFIXES = f"""
RMB:CNY|Rmb:CNY|RM:MYR|Rp:IDR|Rs:{RUPEES}|Rs.:{RUPEES}|Re:{RUPEES}|Bt:THB|Tk:BDT|Tk.:BDT|Dh:AED MAD|Dhs:AED MAD
KSh:KES|Ksh:KES|Kshs:KES|Sh:KES TZS UGX|Shs:KES TZS UGX|TSh:TZS|USh:UGX|SFr:CHF|Sfr:CHF|SwFr:CHF|Fr:CHF FRF|FFr:FRF
Ffr:FRF|BFr:BEF|DM:DEM|DKr:DKK|NKr:NOK|SKr:SEK|IKr:ISK|Kr:SEK NOK DKK ISK|kr:SEK NOK DKK ISK|kr.:DKK SEK NOK ISK
CFA:XOF XAF|FCFA:XOF XAF|PhP:PHP|Php:PHP|NTD:TWD|NIS:ILS|YTL:TRY|UF:CLF|Kč:CZK|R:ZAR|P:PHP BWP|N:NGN|SR:SAR|QR:QAR
KD:KWD|BD:BHD|RO:OMR|LE:EGP|K:ZMW PGK|GH¢:GHS
"""
WEAK_PREFIXES = packed("R P N K SR QR KD BD RO LE UF Sh Re Fr DM RM Tk")
"""Prefixes that mean other things too: they need a figure that looks like money, or the country in the story."""

_WORDS = f"""
dollar:{DOLLARS}|dlr:{DOLLARS}|dls:{DOLLARS}|ecu:XEU|buck:USD|euro:EUR|pound:{POUNDS}|quid:GBP|stg:GBP|sterling:GBP|yuan:CNY|renminbi:CNY
rmb:CNY|kuai:CNY|yen:JPY|won:KRW KPW|rupee:{RUPEES}|rupiah:IDR|ringgit:MYR|baht:THB|dong:VND|peso:{PESOS}|reais:BRL
real:BRL|rand:ZAR|franc:{FRANCS}|crown:{CROWNS}|krona:SEK ISK|kronor:SEK|kronur:ISK|krone:NOK DKK|kroner:NOK DKK
koruna:CZK SKK|koruny:CZK SKK|korun:CZK SKK|kroon:EEK|zloty:PLN|złoty:PLN|zlotych:PLN|forint:HUF|lira:TRY ITL|lire:ITL
shekel:ILS|dirham:AED MAD|riyal:SAR QAR|rial:IRR OMR YER|dinar:KWD IQD JOD BHD TND DZD LYD RSD MKD SDD|naira:NGN
cedi:GHS|shilling:KES TZS UGX SOS|schilling:ATS|rouble:RUB BYN|ruble:RUB BYN|hryvnia:UAH|hryvnya:UAH|taka:BDT|kyat:MMK
riel:KHR|tugrik:MNT|tenge:KZT|birr:ETB|mark:DEM FIM BAM|deutschemark:DEM|markka:FIM|guilder:NLG ANG|peseta:ESP|escudo:PTE CVE
drachma:GRD|punt:IEP|leu:RON MDL|lei:RON MDL|lev:BGN|leva:BGN|kuna:HRK|lari:GEL|dram:AMD|manat:AZN TMT|kwacha:ZMW MWK
kina:PGK|pula:BWP|metical:MZN|meticais:MZN|kwanza:AOA|ariary:MGA|dalasi:GMD|lempira:HNL|quetzal:GTQ|quetzales:GTQ
cordoba:NIO|colon:CRC|colones:CRC|balboa:PAB|guarani:PYG|guaranies:PYG|boliviano:BOB|bolivar:VES|bolivares:VES
gourde:HTG|soles:PEN|sol:PEN|afghani:AFN|somoni:TJS|kip:LAK|pataca:MOP|rufiyaa:MVR|ngultrum:BTN|tala:WST|vatu:VUV
litas:LTL|lats:LVL|tolar:SIT|leone:SLE|lek:ALL|denar:MKD|ouguiya:MRU|sucre:ECS|cruzado:BRC|austral:ARA|inti:PEI
som:KGS UZS|soum:UZS|円:JPY|元:CNY|kč:CZK|zł:PLN|kr:SEK NOK DKK ISK
"""

_MINOR = f"""
cent:{DOLLARS} EUR ZAR|ct:{DOLLARS} EUR|¢:{DOLLARS}|penny:GBP|pennies:GBP|pence:GBP|p:GBP|paise:INR PKR|paisa:INR PKR
sen:MYR IDR JPY|fen:CNY|jiao:CNY|satang:THB|kopeck:RUB|kopek:RUB|centavo:{PESOS} BRL|centime:{FRANCS}|pfennig:DEM
öre:SEK|øre:NOK DKK|ore:SEK NOK DKK|grosz:PLN|groszy:PLN|piastre:EGP|kobo:NGN|pesewa:GHS|halala:SAR|fils:AED KWD
"""

UNSETTLED = packed("peso dinar shilling centavo kwacha sh shs k b$")
"""Words of which no country's currency is the usual reading: without a cue the currency stays unknown."""

VERBLIKE = packed("won real mark crown sol soles colon punt kip lats tala tolar lev")
"""Words that mean other things too: they need a figure that looks like money, or the country in the story."""

LEGACY = packed("ATS BEF CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK TRL")
"""Currencies that are no longer paid: the first reading in old stories, the last in new ones."""


class Money(NamedTuple):
    """What a sign or word may stand for, best reading first; `unit` is its worth in whole units."""

    codes: tuple[str, ...]
    unit: Decimal = Decimal(1)
    settled: bool = True  # the first reading holds where nothing speaks for another


def _table(packed: str, unit: Decimal = Decimal(1)) -> dict[str, Money]:
    rows = (row.partition(":") for line in packed.strip().splitlines() for row in line.split("|"))
    return {
        name: Money(tuple(codes.split()), Decimal("0.1") if name == "jiao" else unit, name.lower() not in UNSETTLED)
        for name, _, codes in rows
    }


@cache
def signs() -> dict[str, Money]:
    """Return what each sign stands for, bare ("$") or with letters ("HK$", "$A")."""
    return _table(_SIGNS) | {"¢": words()["¢"]}


@cache
def prefixes() -> dict[str, Money]:
    """Return what letters before a figure stand for: ISO codes, "RMB", "Rs", "SFr"."""
    return {code: Money((code,)) for code in ISO} | {"CNH": Money(("CNY",))} | _table(_PREFIXES)


@cache
def words() -> dict[str, Money]:
    """Return what currency words stand for, in lower case and the singular; minor units by their share."""
    return _table(_WORDS) | _table(_MINOR, Decimal("0.01"))


def word(printed: str) -> tuple[str, Money] | None:
    """Return the dictionary form of a currency word or code behind a figure and what it may be, None if it is none."""
    if printed in ISO:
        return printed, prefixes()[printed]
    if printed == "NTD":
        return printed, prefixes()[printed]
    name, known = printed.lower(), words()
    for form in (name, name.removesuffix("s"), name.removesuffix("es")):
        if form in known:
            return form, known[form]
    return None
