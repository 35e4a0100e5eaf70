"""`money.wrong-conversion`."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from newslint.analysis.conversions import Conversion, compared, conversions, priced
from newslint.analysis.rates import Rates, rates
from newslint.analysis.verdicts import Fault, Terms, Verdict, judge, unit_changed
from newslint.document import Document
from newslint.finding import Finding, Related, Severity
from newslint.options import Count, Share
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.rules.money._form import plain, significant, written
from newslint.values import frozen

MEASURES = (  # words of a kind of measure, and how many of one unit of it go on another
    ("lit(?:re|er)|gallon|barrel|pint", (3.785, 4.546, 158.99)),
    ("kilo|kilogram|kg|lb|ounce|tonne|(?:per|a) pound", (2.2046, 28.35, 31.10, 35.27, 1.102)),
    ("mile|kilomet(?:re|er)|km", (1.609,)),
    ("acre|hectare|square (?:foot|feet|met(?:re|er)|yard)", (2.471, 10.764, 1.196)),
)
SHOP = 0.35  # how far two list prices of one thing may lie apart, taxes and all


@frozen
class Options:
    """The options of the rule."""

    window_days: Count = 7  # days before the story whose rates are allowed
    tolerance: Share = 0.02  # share by which a steady pair may miss them
    drift_days: Count = 14  # a livelier pair may miss them by what it moves in so many days


class WrongConversion(Rule):
    """A conversion does not fit any exchange rate of the story's days.

    The printed result is compared with what the original comes to at each rate of the window, rounded as
    printed; what remains is held against how much the pair moves in two weeks. A failure is told apart as
    far as arithmetic can: ten times out, applied the wrong way round, made at another currency's rate,
    digits exchanged, an old rate.

    Why: a conversion is the figure that most readers take away, and nobody upstream checks it.
    Misses: currencies without a rate (give the house's own: `rates` in the settings), sums whose currency
    the story leaves open, list prices of a shop in two countries, conversions at a rate that the story
    names, such as a parallel one. Past the last rate known, only what no drift since can explain is found.
    Source: ECB euro foreign exchange reference rates; tolerances are measured on them.
    """

    severity = Severity.WARNING  # an error where it is off by half or more
    since = "0.1"
    needs_date = True
    options = Options()
    examples = (
        Bad("The town paid the builder 4 billion won ([[US$270 million]])."),
        Bad("The club sold him for 35 million euros ([[US$30 million]]) in May."),
        Bad("The line is to cost 14 billion yuan ([[US$1.8 billion]]), officials said."),
        Bad("The ferry went for 600 million yen ([[US$5.6 million]]) on Friday."),
        Bad("The line has ordered a 300 billion won ([[US$2 billion]]) ship."),
        Bad("He left £60 million ([[US$45 million]]) to the choir."),
        Good("The jetty cost HK$117 million (US$15 million)."),
        Good("The stand took about 110 million yuan (roughly US$16 million)."),
        Good("It has set aside 150 billion yuan (US$21.1 billion) for the line.", date="2020-04-20"),
        Good("Its payroll is 9 billion pesos (US$6.3 million at the parallel rate)."),
        Good("The loan came to 2.4 trillion yen (about US$22.3 billion) in April 2020."),
        Good("The line has ordered a 300 billion won (US$218 million) ship.", date="2024-06-03"),
        Good("Petrol rose to 1.40 euros a litre; in May it stood at 1.30 euros ($5.76)."),
        Good("The tablet sells for $299 (£279) and comes with a pen."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding at each conversion that no rate of its time gives."""
        day = document.date
        if day is None:
            return
        for conversion in conversions(document):
            verdict = self._verdict(conversion, day, rates(document))
            if verdict and not _by_measure(document, conversion, verdict):
                yield self._finding(document, conversion, verdict)

    def _verdict(self, conversion: Conversion, day: date, known: Rates) -> Verdict | None:
        """Return what is wrong with a conversion; None where one reading of its currencies will do."""
        if conversion.stated:
            return None
        terms = Terms(self.options.window_days, self.options.tolerance, self.options.drift_days)
        verdicts: list[Verdict] = []
        for base, quote in conversion.readings:
            if known.last_known(base, quote, day) is None:
                return None
            found = [
                judge((one, base), (two, quote), day, known, terms, conversion.periods)
                for one, two in compared(conversion)
            ]
            wrong = [verdict for verdict in found if verdict]
            if not wrong:
                return None
            verdicts.append(wrong[0])
        if not verdicts or (priced(conversion) and abs(verdicts[0].off) < SHOP):
            return None
        return verdicts[0]

    def _finding(self, document: Document, conversion: Conversion, verdict: Verdict) -> Finding:
        original, converted = conversion.original, conversion.converted
        base, quote = conversion.readings[0]
        printed, sum_ = converted.span.of(document.text), original.span.of(document.text)
        expected = written(
            verdict.expected, quote, min(max(3, significant(converted.number)), 4), symbol=converted.symbol
        )
        reference, implied, pair = verdict.reference.value, verdict.implied, f"{quote} to 1 {base}"
        if reference < 1:
            reference, implied, pair = 1 / reference, 1 / implied, f"{base} to 1 {quote}"
        why = f", {verdict.words}" if verdict.fault is not Fault.UNKNOWN else ""
        message = (
            f"Check {printed}: {sum_} comes to {expected} at {reference:.4g} {pair} ({verdict.reference}), "
            f"but the figures imply {plain(implied)}{why}."
        )
        evidence = f"off by {verdict.off:+.1%}, where {verdict.allowed:.1%} and the rounding are allowed"
        return self.finding(
            converted.span,
            message,
            related=[Related(original.span, "the sum that is converted")],
            evidence=evidence,
            severity=Severity.ERROR if verdict.gross else None,
        )


def _by_measure(document: Document, conversion: Conversion, verdict: Verdict) -> bool:
    """Tell whether two prices may be those of a litre and of a gallon: small sums in a story that speaks of either."""
    if conversion.original.scale or conversion.converted.scale:
        return False
    return any(unit_changed(verdict, units) and _speaks(words).search(document.text) for words, units in MEASURES)


@cache
def _speaks(words: str) -> re.Pattern[str]:
    return compiled(rf"\b(?:{words})s?\b", re.I)
