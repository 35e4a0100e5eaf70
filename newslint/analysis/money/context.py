"""What stands around a sum: "about" before it, "a day" behind it."""

import re
from functools import cache

from newslint.patterns import compiled

_APPROX = (
    "about|around|roughly|nearly|almost|some|approximately|approx\\.?|more than|less than|fewer than|at least|at most|"
    "up to|as much as|as little as|over|under|just over|just under|close to|an estimated|estimated|upwards of|"
    "north of|circa|c\\."
)
_UNITS = (
    "second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|head|person|share|barrel|ounce|gram|kilo|"
    "kilogram|kg|tonne|ton|pound|lb|litre|liter|gallon|pint|bottle|bushel|mile|kilometre|kilometer|km|metre|meter|acre|"
    "hectare|foot|unit|ticket|seat|household|family|child|student|pupil|worker|employee|customer|user|room|job|vote|"
    "voter|game|match|lap|piece|copy|dose|pill|tablet|pack|packet|megawatt-hour|mwh|kwh|megawatt|therm|square|capita|"
    "visit|passenger|vehicle|car"
)
_ALWAYS = r"annually|yearly|monthly|weekly|daily|apiece|each|p\.a\.|pa"


@cache
def _before() -> re.Pattern[str]:
    return compiled(rf"(?:(?<!\w)(?i:{_APPROX})[ \xa0\n]|(?<!\w)[~≈><±][ \xa0]?)$")


@cache
def _after() -> re.Pattern[str]:
    return compiled(
        r"[ \xa0\n-](?P<unit>(?P<each>an?|per|each|every)[ \xa0\n-](?P<what>[A-Za-z]+))"
        r"(?![ \n](?:ago|earlier|before|later|from)\b)(?P<more>[ -](?P<second>[a-z]+))?"
        rf"|(?P<slash>[ \xa0]?/[ \xa0]?[A-Za-z]+)|[ \xa0\n](?P<always>(?:{_ALWAYS})(?!\w))"
    )


@cache
def _units() -> re.Pattern[str]:
    return compiled(rf"(?:{_UNITS})s?", re.IGNORECASE)


def approximation(text: str, start: int) -> str:
    """Return the word before a sum that says it is not exact, "" if none."""
    match = _before().search(text, max(0, start - 20), start)
    return match[0].strip() if match else ""


def per_unit(text: str, end: int) -> str:
    """Return the unit that a sum is counted by ("a day", "per barrel", "/MWh"), "" if none."""
    match = _after().match(text, end)
    if not match:
        return ""
    if match["slash"] or match["always"]:
        return str(match["slash"] or match["always"]).strip(" \xa0")
    if match["each"] != "per" and not _units().fullmatch(match["what"]):
        return ""
    return str(match["unit"]) + (match["more"] if match["second"] and _units().fullmatch(match["second"]) else "")
