"""What sums are worth in the currency that the house reports in, and which of them the story converts."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, takewhile

from newslint.analysis.money import Amount, amounts
from newslint.analysis.rates import Rate, rates
from newslint.analysis.sentences import sentence_number, sentences
from newslint.document import Document, per_document
from newslint.patterns import compiled
from newslint.span import Span

NEAR = 0.06  # as a share: how far a sum in the house's currency may lie from another and still be its value
TWICE = 2.0  # how many times as much as abroad one thing may cost at home
_ENDS = frozenset(("to", "and", "or", "-", "–", "—"))
_BREAK = compiled(r"[;:—]|,? (?:and|but|while|whereas|though|although)\b")
_YEAR = compiled(r"\b(?:1[89]|20)\d\d\b")


@cache
def _place() -> re.Pattern[str]:
    """Return the country or town behind a price that is asked there."""
    return compiled(r"[ \n]in[ \n](?:the[ \n])?[A-Z]")


@per_document
def converted(document: Document) -> frozenset[int]:
    """Return the indices, in `amounts`, of the sums whose value in the house's currency stands beside them."""
    found, house = amounts(document), document.house.reporting_currency
    done = {a.converts for a in found if a.converts is not None and house in a.candidates}
    done |= {index - 1 for index in range(1, len(found)) if index in done and _one_range(document.text, found, index)}
    return frozenset(done)


def _one_range(text: str, found: Sequence[Amount], index: int) -> bool:
    """Tell whether a sum ends the range that the one before it begins: "26 billion yuan to 28 billion yuan"."""
    low, high = found[index - 1], found[index]
    return low.candidates == high.candidates and text[low.span.end : high.span.start].strip() in _ENDS


def value(document: Document, amount: Amount) -> tuple[float, Rate] | None:
    """Return what a sum is worth in the house's currency, and the rate; None without a date, a rate or a currency."""
    house, day = document.house.reporting_currency, document.date
    if day is None or not amount.currency or not house:
        return None
    rate = rates(document).rate(amount.currency, house, day)
    return (float(amount.value) * rate.value, rate) if rate else None


def valued_near(document: Document, amount: Amount) -> bool:
    """Tell whether its sentence holds the value of a sum in the house's currency, in whatever words."""
    known, house = value(document, amount), document.house.reporting_currency
    if known is None or not known[0]:
        return False
    return any(
        other.currency == house and abs(float(other.value) / known[0] - 1) < NEAR
        for other in amounts_in(document, sentence(document, amount.span))
    )


def priced_beside(document: Document, amount: Amount) -> bool:
    """Tell whether its sentence gives the price of the same thing at home: "£40 in Britain and $50 in America"."""
    text, house = document.text, document.house.reporting_currency
    if amount.scale or not _place().match(text, amount.span.end):
        return False
    return any(
        other.currency == house
        and not other.scale
        and _place().match(text, other.span.end) is not None
        and _comparable(document, amount, other)
        for other in amounts_in(document, sentence(document, amount.span))
    )


def _comparable(document: Document, amount: Amount, other: Amount) -> bool:
    """Tell whether two sums, the second in the house's currency, may be prices of one thing."""
    known = value(document, amount)
    return known is None or (known[0] > 0 and 1 / TWICE < float(other.value) / known[0] < TWICE)


def sentence(document: Document, span: Span) -> Span:
    """Return the sentence in which a span begins, the span itself outside all."""
    index = sentence_number(document, span.start)
    return sentences(document)[index] if index >= 0 else span


def amounts_in(document: Document, span: Span) -> Iterator[Amount]:
    """Yield the sums that lie wholly in a span, in order, without a look at those of the rest of the story."""
    known = amounts(document)
    first = bisect_left(known, span.start, key=lambda amount: amount.span.start)
    begun = takewhile(lambda amount: amount.span.start < span.end, islice(known, first, None))
    return (amount for amount in begun if span.covers(amount.span))


def years_past(document: Document, amount: Amount) -> int:
    """Return how many years before the story its sentence dates a sum; 0 where one of the two names no year."""
    if document.date is None:
        return 0
    text, whole = document.text, sentence(document, amount.span)
    others = [other.span for other in amounts_in(document, whole)] or [amount.span]
    years = [
        int(match[0]) for match in _YEAR.finditer(text, *whole) if amount.span in _dated(text, others, match.start())
    ]
    return document.date.year - max(years) if years else 0


def _dated(text: str, sums: Sequence[Span], year: int) -> Sequence[Span]:
    """Return the sums of a sentence that a year in it dates: the last before it, or, in a new clause, all behind it."""
    before = [span for span in sums if span.start < year]
    if before and not _BREAK.search(text, before[-1].end, year):
        ends = len(before) > 1 and text[before[-2].end : before[-1].start].strip() in _ENDS  # of a range
        return before[-2:] if ends else before[-1:]
    return [span for span in sums if span.start > year] or before[-1:]
