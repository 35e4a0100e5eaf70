"""`money.range-scale`."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from newslint.analysis.money import Amount, amounts
from newslint.analysis.money.numbers import figure
from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen


@frozen
class Options:
    """The options of the rule."""

    compounds: bool = True  # whether "$5-6 billion" and "2 to 3 billion won" stand, with one currency for both ends


class RangeScale(Rule):
    """The low end of a range leaves out its "million" or "billion".

    Why: "between $14 and $18 million" begins at the price of a lunch.
    Misses: ranges over two sentences.
    Source: The Economist style guide, "figures" (£5m-6m, not £5-6m); editing teachers' stock example.
    """

    since = "0.1"
    options = Options()
    examples = (
        Bad("The tunnel took [[between $4 and $6 billion]]."),
        Bad("The farm fetched [[between £2 and £7 million]]."),
        Bad("The banks need [[$300 to $450 billion]]."),
        Bad("They ask for [[$5-6 billion]].", compounds=False),
        Bad("They ask for [[6 to 8 billion won]].", compounds=False),
        Good("The tunnel took between $4 billion and $6 billion."),
        Good("The farm fetched between £2 million and £7 million."),
        Good("Peaches sell at between $2 and $4."),
        Good("They ask for $5-6 billion."),
        Good("They ask for £5m-6m.", compounds=False),
        Good("It rose from $400 to $2 million."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each range whose low end leaves its scale to the high end."""
        text, found = document.text, amounts(document)
        for low, high in pairwise(found):
            if _owes_scale(low) and high.scale and not in_quote(document, low.span):
                yield self._finding(text, Span(_opened(text, low.span.start), high.span.end), low.span.end, high)
        for amount in found if not self.options.compounds else ():
            place = _low_end(amount)
            if place and not in_quote(document, amount.span):
                start = text.find(amount.number, amount.span.start)
                yield self._finding(text, amount.span, start + place, amount)

    def _finding(self, text: str, span: Span, place: int, high: Amount) -> Finding:
        scale = high.scale if len(high.scale) <= len("mln") else f" {high.scale}"
        better = f"{text[span.start : place]}{scale}{text[place : span.end]}"
        fix = Fix(f"Write {better}", (Edit(Span(place, place), scale),))
        return self.finding(span, f"Repeat {high.scale} at the low end: {better}.", fixes=[fix])


def _owes_scale(amount: Amount) -> bool:
    """Tell whether a sum without a printed scale is worth more than its figure: the next one lends its scale."""
    if amount.scale or amount.indefinite or amount.minor or not amount.number[:1].isdigit():
        return False
    return amount.value_high is None and amount.value >= 1000 * max(Decimal(1), figure(amount.number).value)


def _opened(text: str, start: int) -> int:
    """Return where "between" before a range begins, else the range's own start."""
    word = "between "
    return start - len(word) if text[:start].lower().endswith(word) else start


def _low_end(amount: Amount) -> int:
    """Return where the first figure of a range ends, in its number, if only the second has the scale; else 0."""
    if amount.value_high is None or not amount.scale or not amount.number[:1].isdigit():
        return 0
    end = 1
    while end < len(amount.number) and (amount.number[end].isdigit() or amount.number[end] in ".,"):
        end += 1
    return 0 if amount.number[end:].lstrip(" \xa0")[:1].isalpha() and not _joined(amount.number[end:]) else end


def _joined(rest: str) -> bool:
    return rest.split()[0] in ("to", "and", "or")
