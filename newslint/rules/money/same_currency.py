"""`money.same-currency`."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newslint.analysis.conversions import conversions, figures
from newslint.analysis.money import Amount, amounts
from newslint.analysis.verdicts import Figure
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.rules.money._form import bracketed
from newslint.values import frozen

CLOSE = 0.05  # as a share: what lies further apart is another sum, however roughly the first is put


@frozen
class Options:
    """The options of the rule."""

    domestic: tuple[
        str, ...
    ] = ()  # words in the section of stories for readers at home, who need no conversion of ours


class SameCurrency(Rule):
    """A sum is "converted" into the currency it is in, or out of the readers' own.

    A house that names its `domestic` sections also hears of conversions of its reporting currency there.

    Why: it is what is left of an edit or of a macro that ran twice; readers look for the difference.
    Misses: the same sum said twice without a bracket.
    Source: newsroom practice; conversion macros of editing systems do not look at what stands there.
    """

    since = "0.1"
    options = Options()
    examples = (
        Bad("The yard went for US$65 million ([[US$65 million]])."),
        Bad("She left £3 million ([[£3m]]) to the library."),
        Bad("The sale brought in €7bn ([[7 billion euros]]) in a week."),
        Bad(
            "The jetty will cost HK$117 million ([[US$15 million]]).",
            domestic=["city"],
            section="City news",
            reporting_currency="HKD",
        ),
        Good("The jetty will cost HK$117 million (US$15 million).", domestic=["city"], reporting_currency="HKD"),
        Good("A seat cost US$5 in 1960 (US$54 today)."),
        Good("The yard went for US$65 million (HK$508 million)."),
        Good("The wharf cost US$9 million (US$14 million in 2025 dollars)."),
        Good("Sales were US$65 million (US$65 million a year earlier)."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding at each bracket that repeats its sum, or that readers at home do not need."""
        yield from self._repeated(document)
        section = document.metadata.section.lower()
        if any(word.lower() in section for word in self.options.domestic):
            yield from self._needless(document)

    def _needless(self, document: Document) -> Iterator[Finding]:
        """Yield a finding at each conversion of the house's own currency."""
        text, ours = document.text, document.house.reporting_currency
        for conversion in conversions(document):
            if ours and conversion.original.currency == ours:
                bracket = bracketed(text, conversion.converted.span)
                fixes = [Fix("Remove the conversion", (Edit(bracket, ""),))] if bracket else []
                message = f"Drop {conversion.converted.span.of(text)}: readers at home count in {ours}."
                yield self.finding(conversion.converted.span, message, fixes=fixes)

    def _repeated(self, document: Document) -> Iterator[Finding]:
        text = document.text
        for one, other in pairwise(amounts(document)):
            bracket = bracketed(text, other.span) if one.candidates == other.candidates else None
            if bracket is None or not _opens().fullmatch(text, one.span.end, other.span.start):
                continue
            if _equal(one, other) and not text[other.span.end : bracket.end - 1].strip():
                message = f"Drop {other.span.of(text)}: it repeats {one.span.of(text)} in the same currency."
                fix = Fix("Remove the repetition", (Edit(bracket, ""),), safe=True)
                yield self.finding(other.span, message, related=[Related(one.span, "the same sum")], fixes=[fix])


@cache
def _opens() -> re.Pattern[str]:
    return compiled(r"\s*[(\[]\s*(?:(?:about|or|roughly|approximately|approx\.|around|equivalent to)\s+|[~≈=]\s*)*")


def _equal(one: Amount, other: Amount) -> bool:
    """Tell whether two sums are one, in one currency, the second no more exact than rounding makes it."""
    if one.candidates != other.candidates or one.indefinite or other.indefinite:
        return False
    these, those = figures(one), figures(other)
    return len(these) == len(those) and all(_agree(a, b) for a, b in zip(these, those, strict=True))


def _agree(one: Figure, other: Figure) -> bool:
    return one.low <= other.value <= one.high and abs(other.value - one.value) <= CLOSE * one.value
