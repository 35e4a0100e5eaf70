"""A printed sum before anyone asks whose money it is, and the ranges that two figures make."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

import newslint.analysis.money.numbers as numbers
from newslint.analysis.money.currencies import Money
from newslint.analysis.money.numbers import GAP, Figure, Printed, power
from newslint.patterns import compiled

_SCALE_LEFT_OUT = 10_000  # a first figure below this may owe its scale to the second: "between $14 and $18 million"


class Sighting(NamedTuple):
    """A printed sum: sign or word, figures, and what the sign may stand for."""

    start: int
    end: int
    low: Figure
    high: Figure | None
    money: Money
    symbol: str = ""
    word: str = ""
    stem: str = ""  # the dictionary form of `word`
    country: str = ""  # the adjective before the word: "Canadian"
    number: str = ""
    indefinite: bool = False
    quoted_rate: bool = False  # "1.3071/76 Canadian dollars"


class Joined(NamedTuple):
    """The second figure of a range and the word or dash before it."""

    join: str
    second: Printed


@cache
def _joint() -> re.Pattern[str]:
    return compiled(rf"(?:[ \xa0]?[–—-][ \xa0]?|{GAP}(?:to|and|or){GAP})(?=[\d.½¼¾])")


def joined(text: str, place: int) -> Joined | None:
    """Return the second figure of a range whose first one ends at `place`."""
    match = _joint().match(text, place)
    second = numbers.at(text, match.end()) if match else None
    if not match or not second or text[second.end : second.end + 1] == "%":
        return None
    return Joined(match[0].strip(), second)


@cache
def joiner() -> re.Pattern[str]:
    """Return the pattern of what joins two figures, at the end of a text."""
    return compiled(rf"(?:[ \xa0]?[–—-][ \xa0]?|{GAP}(?:to|and|or){GAP})$")


@cache
def _moved() -> re.Pattern[str]:
    verbs = "rose|fell|up|down|added|eased|firmed|lost|(?:increas|decreas|gain|dropp|climb|slipp|declin|advanc|jump)ed"
    return compiled(rf"\b(?:{verbs})[ \n](?:by[ \n])?$")


def ends(low: Figure, high: Figure, join: str, before: str, *, elided: bool = True) -> tuple[Figure, Figure] | None:
    """Return both ends of a range, a scale that the low end leaves out filled in; None if it is no range.

    `join` is the word or dash between them, `before` the text in front; `elided` tells that the currency is
    named once.
    """
    if join == "and" and "between" not in before.lower():
        return None
    if elided and low.year and not high.year:
        return None  # "in 1986 to 550,332 dinars"
    if join == "or" and not high.scale:
        return None
    if join == "to" and elided and _moved().search(before):
        return None  # "fell 20 to 1,260 yen"
    if high.scale and not low.scale:
        times = power(high.scale)
        if low.value < _SCALE_LEFT_OUT and low.value < high.value / times * 10:
            low = Figure(low.value * times, low.step * times, low.number, high.scale)
        elif elided:
            return None  # "in 1986 to 47 billion forints"
    elif low.scale and not high.scale and join != "to":
        return None
    return (low, high) if high.value > low.value else None


def with_shared_scale(text: str, found: Sequence[Sighting]) -> Iterator[Sighting]:
    """Yield the sightings, a scale that only the second end of a range has given to the first too.

    "between $14 and $18 million" means millions at both ends.
    """
    for sighting, after in zip_longest(found, found[1:]):
        yield _scaled(text, sighting, after) if after else sighting


def _scaled(text: str, sighting: Sighting, after: Sighting) -> Sighting:
    if sighting.low.scale or sighting.high or not after.low.scale or bool(sighting.symbol) != bool(after.symbol):
        return sighting
    if not set(sighting.money.codes) & set(after.money.codes):
        return sighting
    join = text[sighting.end : after.start]
    if len(join) > 6 or not joiner().fullmatch(join):
        return sighting
    both = ends(sighting.low, after.low, join.strip(), text[max(0, sighting.start - 40) : sighting.start], elided=False)
    return sighting._replace(low=both[0]._replace(scale="")) if both else sighting
