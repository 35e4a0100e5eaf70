"""What looks like money and is not: pounds of weight, the verb "won", years' prices, video formats."""

import re
from functools import cache

import newslint.analysis.money.currencies as currencies
import newslint.analysis.money.places as places
from newslint.analysis.money.sighting import Sighting
from newslint.patterns import compiled

REACH = 120  # characters on either side that tell pounds of money from pounds of weight
_IDIOMS = "question|baby|man|smile|arm|mermaid|listing"
_VIDEO = frozenset(("144", "240", "360", "480", "540", "576", "720", "1080", "1440", "2160", "4320"))
_WEIGHT = (
    r"weigh\w*|lbs?|heav\w+|lift\w*|tonn?es?|tons?|kilos?|kg|kilograms?|ounces?|barbell|bench|overweight|thrust|pressure|"
    r"feet|foot|inch\w*|tall|bombs?|explosives?|TNT|meat|beef|pork|chicken|fish|cocaine|heroin|marijuana|cannabis|cargo|"
    r"steel|copper|fat|muscle|diet|slimmer|gained|shed|dog|boy|baby|quarterback|lineman|tackle|pitcher|mass|body|"
    r"put on|production|output|capacity|shipments?|crops?|harvests?|"
    r"uranium|cocoa|coffee|sugar|cotton|wheat|phenol|resin|plastics?"
)
_MONEY = (
    r"cost\w*|pa(?:id|y|ys|ying|yment\w*)|price\w*|worth|fin(?:e|ed|es)|spen[dt]\w*|earn\w*|salar\w+|wages?|tax\w*|fees?|"
    r"fund\w*|grants?|loans?|debts?|budget\w*|invest\w*|sold|sell\w*|buy\w*|bought|charg\w+|money|cash|sterling|profit\w*|"
    r"revenue|sales|deal|damages|compensation|savings?|raised|donat\w+|bonus\w*|pension\w*|rent|bills?|benefit\w*|prize|"
    r"stake|shares?|dividends?|bank\w*"
)
_BOUGHT = (
    "aid|fund|mone|tax|debt|public|invest|damage|asset|saving|reven|sale|business|bond|loan|cut|spend|cash|compens|stock|"
    "goods|profit|income|state|government|lottery|export|import|trade|credit|capital|support|cost|client|their|his|her|"
    "our|your|my|its|the|new|extra|additional|private"
)
_DOES = (
    "by|the|an?|his|her|its|their|in|at|from|over|it|on|for|out|against|back|praise|seats?|votes?|medals?|gold|silver|"
    "bronze"
)


@cache
def _words(names: str) -> re.Pattern[str]:
    return compiled(rf"\b(?:{names})\b", re.IGNORECASE)


@cache
def _of_a_year() -> re.Pattern[str]:
    return compiled(r"(?:\b(?:[Ii]n|constant|current|real|at|of)|\d)[ \n]$")


@cache
def _bearers() -> re.Pattern[str]:
    """Return those whom a currency tells apart from others: "six euro billionaires", "two euro countries"."""
    return compiled(
        r"[ \n-](?:(?:[mb]|tr)illionaires?|zone|area|bloc|countr(?:y|ies)|nations?|members?|governments?|economies)\b"
    )


@cache
def _stuff() -> re.Pattern[str]:
    return compiled(rf"[ \n-](?:of[ \n](?!{_BOUGHT})|per[ \n]square|-?force)")


def is_money(text: str, sighting: Sighting) -> bool:
    """Tell whether a sighting is money and not weight, a verb, a name, a video format or a year's prices."""
    if sighting.symbol:
        return _sign_is_money(text, sighting)
    if sighting.low.number.lower() == "a" and _words(_IDIOMS).match(text, sighting.end + 1):
        return False  # "a million-dollar question"
    if not sighting.low.scale and _bearers().match(text, sighting.end):
        return False
    if sighting.stem in currencies.listed("wordlike"):
        return not sighting.low.plain
    if sighting.stem == "p":
        return sighting.low.number not in _VIDEO
    if sighting.stem == "pound" and not sighting.country:
        return _pound_is_money(text, sighting)
    if sighting.low.year and _of_a_year().search(text, max(0, sighting.start - 12), sighting.start):
        return False
    if sighting.stem in currencies.listed("verblike") and not sighting.country:
        if sighting.word.lower() in ("mark", "real"):
            return _home(text, sighting)  # "passed the 2 million mark", "2 million real users"
        if sighting.stem == "won" and _is_deed(text, sighting):
            return False
        paid = sighting.stem == "mark" and _words(_MONEY).search(_around(text, sighting))
        return not sighting.low.plain or bool(paid) or _home(text, sighting)
    return True


def _is_deed(text: str, sighting: Sighting) -> bool:
    """Tell whether "won" is what somebody did: "the 9 million won by Ann", "in 2019 won the cup"."""
    behind = re.match(rf"[ \n](?P<next>{_DOES})\b", text[sighting.end : sighting.end + 12])
    return behind is not None and (sighting.low.plain or (behind["next"] == "by" and not _home(text, sighting)))


def _sign_is_money(text: str, sighting: Sighting) -> bool:
    before = text[max(0, sighting.start - 1) : sighting.start]
    if before and (before.isalnum() or before in "$\\{_"):
        return False
    weak = sighting.symbol in currencies.listed("weak")
    if weak and (sighting.low.number.startswith("0") or sighting.low.scale in ("t", "T", "b")):
        return False  # "N00b", "R700t"
    if weak or sighting.symbol in currencies.listed("wordlike"):
        return not sighting.low.plain or (weak and len(sighting.low.number) > 1 and _home(text, sighting))
    return not (sighting.low.year and sighting.symbol.isalpha())


def _home(text: str, sighting: Sighting) -> bool:
    """Tell whether the country whose money it would be is in the story near the sum."""
    near = places.spoken_for(text[max(0, sighting.start - 400) : sighting.end + 400])
    return any(near[code] for code in sighting.money.codes)


def _pound_is_money(text: str, sighting: Sighting) -> bool:
    behind = text[sighting.end : sighting.end + 40]
    if re.match(r"[ \n]sterling\b", behind):
        return True
    if _stuff().match(behind):
        return False
    around = _around(text, sighting)
    bought = "£" in around or bool(_words(_MONEY).search(around))
    weighed = bool(_words(_WEIGHT).search(around))
    return bought or not weighed if sighting.low.scale else bought and not weighed


def _around(text: str, sighting: Sighting) -> str:
    return f"{text[max(0, sighting.start - REACH) : sighting.start]} {text[sighting.end : sighting.end + REACH]}"
