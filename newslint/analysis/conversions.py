"""The conversions of a story: pairs of amounts, with what the passage says of the rate and the time."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import product, zip_longest
from typing import NamedTuple

from newslint.analysis.money import Amount, amounts
from newslint.analysis.sentences import sentences
from newslint.analysis.verdicts import Figure, Period, figure
from newslint.document import Document, per_document
from newslint.patterns import compiled
from newslint.span import Span

EURO = 1999
REACH = 400  # characters on either side in which a sentence may speak of the sum's time
TAIL = 60  # characters behind a conversion in which words on its rate may stand
PRICES = 5000  # in any of the currencies below: the most that a shop's round price is taken for
SHOPS = frozenset(("USD", "GBP", "EUR", "CAD", "AUD", "NZD", "CHF"))  # in which one thing has list prices side by side


class Conversion(NamedTuple):
    """An amount and its value in another currency.

    `stated` holds words by which the passage names a rate of its own ("at the time", "black-market");
    `years` are those before the story's that its sentence names, `periods` the times other than the
    story's days whose rates it may be made at.
    """

    original: Amount
    converted: Amount
    sentence: Span
    stated: str
    years: tuple[int, ...]
    periods: tuple[Period, ...]

    @property
    def readings(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs of currencies that the two may be in, best first; one where the story leaves no doubt."""
        sides = [(side.currency,) if side.currency else side.candidates for side in (self.original, self.converted)]
        apart = [(one, two) for one, two in product(*sides) if one != two]
        if not apart:
            apart = [(one, two) for one in self.original.candidates for two in self.converted.candidates if one != two]
        return tuple(apart)

    @property
    def span(self) -> Span:
        """Return the span of both, and what stands between them."""
        ends = (self.original.span, self.converted.span)
        return Span(min(span.start for span in ends), max(span.end for span in ends))


@cache
def _stated() -> re.Pattern[str]:
    """Return words by which a passage names a rate, wherever they stand near a conversion."""
    return compiled(
        r"\b(?:at (?:the|that) time|back then|(?:parallel|black|street|informal|unofficial)[- ](?:market|rate|exchange)"
        r"|(?:official|constant|hedged|exchange|prevailing|then-) ?(?:exchange |currency |market )?rates?"
        r"|at (?:current|today[’']s|average|last year[’']s|\d{4}) (?:exchange )?(?:rates?|prices)"
        r"|inflation|in (?:today[’']s|\d{4}) (?:dollars|money|prices|terms)|purchasing[- ]power|PPP)\b",
        re.I,
    )


@cache
def _beside() -> re.Pattern[str]:
    """Return words that name another day only right beside a conversion, as in its bracket."""
    return compiled(r"\b(?:then|now|today|originally|initially)\b", re.I)


@cache
def _term() -> re.Pattern[str]:
    return compiled(
        r"\b(?:revenues?|turnover|profits?|earnings|income|losse?s?|EBITDA|last (?:year|quarter|month)|full[- ]year"
        r"|annual(?:ly)?|quarter(?:ly)?|fiscal|financial year|a year (?:ago|earlier|before)|first half|second half"
        r"|(?:half|year|months) ended|months (?:to|through))\b",
        re.I,
    )


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@cache
def _year() -> re.Pattern[str]:
    """Return a year that a sum may be of, with its month where one is named; not one since which something is so."""
    return compiled(
        r"\b(?:(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2},? )?"
        r"|(?:in|of|during|for|by|from|to|until|and|year|fiscal|early|late|mid)[ -])((?:1[6-9]|20)\d\d)\b(?![,.]\d|%)",
        re.I,
    )


@per_document
def conversions(document: Document) -> tuple[Conversion, ...]:
    """Return every conversion in the story, in order of what is converted to."""
    found = amounts(document)
    pairs = [
        (found[amount.converts], amount)
        for amount, after in zip_longest(found, found[1:])
        if amount.converts is not None and not _lends_scale(document.text, amount, after)
    ]
    if not pairs:
        return ()
    starts = [span.start for span in sentences(document)]
    return tuple(_conversion(document, original, converted, starts) for original, converted in pairs)


def _conversion(document: Document, original: Amount, converted: Amount, starts: list[int]) -> Conversion:
    text = document.text
    place = bisect_right(starts, original.span.start) - 1
    sentence = sentences(document)[place] if place >= 0 else original.span
    first, last = sorted((original.span, converted.span))
    inside, after = _behind(text[last.end : min(last.end + TAIL, sentence.end)])
    inside = f"{text[first.end : last.start]} {inside}"
    stated = _beside().search(inside) or _stated().search(f"{inside} {after}")
    begin, end = max(sentence.start, first.start - REACH), min(sentence.end, last.end + REACH)
    around = text[begin : first.start] + "\n" + text[last.end : end]
    times = [(match[1], int(match[2])) for match in _year().finditer(around)]
    day = document.date
    years = {year for _, year in times if day is None or year < day.year}
    return Conversion(
        original, converted, sentence, stated[0] if stated else "", tuple(sorted(years)), _periods(times, around, day)
    )


def _lends_scale(text: str, amount: Amount, after: Amount | None) -> bool:
    """Tell whether the next amount's scale is meant for this one too: "(US$2.5/€1.94bn)"."""
    gap = text[amount.span.end : after.span.start].strip() if after else ""
    return gap == "/" and after is not None and bool(after.scale) and not amount.scale


def _periods(times: list[tuple[str, int]], around: str, day: date | None) -> tuple[Period, ...]:
    """Return the times whose rates a conversion may be made at, as its passage tells: a past year or month, a term."""
    found = []
    for month, year in times:
        if day and EURO <= year < day.year:
            first = MONTHS.index(month[:3].lower()) + 1 if month else 1
            found.append(Period(date(year, first, 1), date(year, first if month else 12, 28 if month else 31)))
    if day and _term().search(around):
        found += [Period(day - timedelta(days), day, averaged=True) for days in (120, 365)]
        found += [Period(date(day.year - ago, 1, 1), date(day.year - ago, 12, 31), averaged=True) for ago in (1, 2)]
    return tuple(found)


def _behind(tail: str) -> tuple[str, str]:
    """Return what stands behind a conversion in its bracket, or before the next mark, and what follows to the next."""
    shut = min((place for mark in ")]" if (place := tail.find(mark)) >= 0), default=-1)
    if shut < 0 or "(" in tail[:shut]:
        return tail[: _mark(tail)], ""
    rest = tail[shut + 1 :]
    return tail[:shut], rest[: _mark(rest)]


def _mark(text: str) -> int:
    return min((place for mark in ",.;:(" if (place := text.find(mark)) >= 0), default=len(text))


def figures(amount: Amount) -> tuple[Figure, ...]:
    """Return what an amount prints: one figure, or the two ends of a range."""
    values = (amount.value, amount.value_high) if amount.value_high is not None else (amount.value,)
    unit = float(amount.quantum)
    return tuple(figure(float(value), unit, amount.number, amount.approx) for value in values)


def compared(conversion: Conversion) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures to compare, original and converted: ends with ends where both are ranges.

    Where one of the two is a range and the other is not, the one figure may stand for any point of it.
    """
    these, those = figures(conversion.original), figures(conversion.converted)
    if len(these) == len(those):
        yield from zip(these, those, strict=True)
    elif len(those) == 1:
        low, high = (those[0].value / these[1].value * these[0].value, those[0].value)
        yield these[0], Figure(those[0].value, min(low, those[0].low), max(high, those[0].high))
    else:
        yield these[0], Figure(those[0].value, those[0].low, those[1].high)


def priced(conversion: Conversion) -> bool:
    """Tell whether both may be the prices that shops of two countries ask: "$29 (£25)", each a round one."""
    return all(_tag(amount) for amount in (conversion.original, conversion.converted))


def _tag(amount: Amount) -> bool:
    number = amount.number.replace(",", "")
    whole, _, cents = number.partition(".")
    if amount.currency not in SHOPS or amount.approx or amount.scale or amount.value > PRICES or not whole.isdigit():
        return False
    return cents in ("99", "95", "49", "50", "90") or (cents in ("", "00") and whole[-1] in "059")


SHOWN = {"conversions": conversions}
