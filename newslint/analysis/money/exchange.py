"""Exchange rates: "151 yen to the dollar", "the pound fell to $1.25", "1.3071/76 Canadian dollars"."""

import re
from functools import cache

import newslint.analysis.money.currencies as currencies
from newslint.analysis.money.sighting import Sighting
from newslint.patterns import compiled

REACH = 140  # characters before a rate in which its sentence names the other currency
HIGHEST = 200_000  # units of any currency that one of another buys
_MONEY = (
    "dollar|dlr|greenback|euro|yen|yuan|renminbi|won|rupee|rupiah|ringgit|rouble|ruble|peso|real|rand|franc|mark|lira|krona|"
    "krone|crown|baht|dong|dinar|dirham|riyal|rial|naira|shilling|shekel|zloty|forint|hryvnia|kwacha|cedi|guilder|bolivar"
)
_LEVELS = (
    "at|to|towards?|from|below|above|around|about|near|under|over|of|past|beyond|through|bought|buys|fetched|fetches|between|and|"
    "touched|hit|reached|breached|broke|topped|worth|costs?|was|is|than|nearly|almost|just|as low as|as high as|"
    "level of|averaged|buying"
)


@cache
def _behind() -> re.Pattern[str]:
    """Return what stands behind a rate: "to the dollar", "per euro", "against the pound", "a U.S. dollar"."""
    one = r"(?:(?:the|one|each|every|an?|1|[\d,.]+)[ \n])?(?:(?:U\.?S\.?|[A-Z]\w+)[ \n])?"
    return compiled(
        rf"[ \n](?:to|per|for|against|an?)[ \n]{one}(?:(?P<name>{_MONEY})s?|pound[ \n]sterling)\b(?![ -]?(?:zone|area))"
        r"|[ \n](?:to|against)[ \n]the[ \n](?:pound|British[ \n]pound)\b"
    )


@cache
def _subject() -> re.Pattern[str]:
    """Return a currency spoken of as a thing that has a price: "the dollar", "sterling"."""
    named = rf"(?:[Tt]he|[Aa](?!.pound)|[Oo]ne)[ \n](?:(?!\w*illion)[A-Za-z][\w.]*[ \n])?(?P<name>pound|{_MONEY})"
    paired = rf"(?:(?:[Tt]he|[Aa])[ \n])?[a-z]{{3,}}[/-](?P<second>pound|{_MONEY})(?=[ \n](?:exchange[ \n])?rate\b)"
    return compiled(
        rf"\b(?:{paired}|{named}|[Ss]terling|[Tt]he[ \n](?P<code>[A-Z]{{3}}))\b"
        r"(?![ -](?:zone|area|bloc|store|bill|note|coin|amount|value|cost|price))"
    )


@cache
def _level() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_LEVELS})[ \n]$")


def is_rate(text: str, sighting: Sighting) -> bool:
    """Tell whether a sum is the price of one currency in another."""
    if sighting.quoted_rate:
        return True
    if sighting.low.scale or sighting.indefinite or sighting.low.value > HIGHEST:
        return False
    behind = _behind().match(text, sighting.end)
    if behind and _other(behind["name"] or "pound", sighting):
        return True
    before = text[max(0, sighting.start - REACH) : sighting.start]
    if not _level().search(before):
        return False
    sentence = before[_beginning(before) :]
    names = (match["code"] or match["name"] or match["second"] or "pound" for match in _subject().finditer(sentence))
    return any(_other(name, sighting) for name in names)


@cache
def _stop() -> re.Pattern[str]:
    """Return the end of a sentence or paragraph, no point of an abbreviation such as "U.S."."""
    return compiled(r"(?<![A-Z])\.[ \n]|\n\n")


def _beginning(before: str) -> int:
    """Return where what is said of a rate begins: its sentence, or the one before where this one says "It"."""
    starts = [0, 0, *(match.end() for match in _stop().finditer(before))]
    return starts[-2] if before.startswith("It ", starts[-1]) else starts[-1]


def _other(name: str, sighting: Sighting) -> bool:
    """Tell whether a currency word names another currency than the sum's."""
    known = currencies.word("dollar" if name == "greenback" else name)
    return known is not None and not set(known[1].codes) & set(sighting.money.codes)
