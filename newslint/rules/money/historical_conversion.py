"""`money.historical-conversion`."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from newslint.analysis.conversions import Conversion, conversions
from newslint.analysis.rates import rates
from newslint.document import Document
from newslint.finding import Finding
from newslint.options import Count
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.rules.money._form import written
from newslint.span import Span
from newslint.values import frozen

NEAR = 60  # characters


@frozen
class Options:
    """The options of the rule."""

    recent_days: Count = 400  # sums of a year that ended later than so many days before the story pass


class HistoricalConversion(Rule):
    """A sum of a past year is converted without a word on which year's rate was used.

    Why: rates move; a sum of long ago at today's rate tells readers neither what it was worth then nor what
    it would be worth now.
    Misses: sums whose year stands in another sentence.
    Source: Associated Press Stylebook, "currency": a sum of another day keeps its own money, as
    what that bought in dollars has moved since.
    """

    since = "0.1"
    needs_date = True
    options = Options()
    examples = (
        Bad("The dam took 64 million marks ([[US$38 million]]) in 1968."),
        Bad("They bought it for 5 million pesetas ([[US$35,000]]) in 1974."),
        Bad("In 2015 the canal took 30 billion yuan ([[US$4.36 billion]])."),
        Good("The dam took 64 million marks in 1968, about US$16.1 million then."),
        Good("In 2015 the canal took 30 billion yuan, then US$4.6 billion."),
        Good("They bought it for 5 million pesetas in 1974, about US$87,000 at the time."),
        Good("The firm, founded in 1971, will spend 90 million yuan (US$13 million) on looms."),
        Good("In 2025 it made 90 million yuan (US$13 million)."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding at each conversion of a sum of a past year that names no rate."""
        day, told = document.date, set[Span]()
        for conversion in conversions(document):
            year = _year_of(document.text, conversion)
            if conversion.original.span in told:
                continue
            if day and year and not conversion.stated and (day - date(year, 12, 31)).days > self.options.recent_days:
                told.add(conversion.original.span)
                yield self._finding(document, conversion, year)

    def _finding(self, document: Document, conversion: Conversion, year: int) -> Finding:
        original, converted = conversion.original, conversion.converted
        printed, sum_ = converted.span.of(document.text), original.span.of(document.text)
        told = ""
        if len(conversion.readings) == 1:
            base, quote = conversion.readings[0]
            then = rates(document).rate(base, quote, date(year, 12, 31)) if year >= 1999 else None
            if then:
                value = written(float(original.value) * then.value, quote, symbol=converted.symbol)
                told = f" ({value} at the rate of {then.day.isoformat()}, {then.source})"
        message = f"Say whether {printed} is the value of {sum_} in {year} or today{told}."
        return self.finding(converted.span, message)


@cache
def _before() -> re.Pattern[str]:
    """Return a year that opens the sentence or stands right before the sum."""
    year = r"((?:1[89]|20)\d\d)"
    return compiled(rf"\A[\"“‘']?(?:Back |Early |Late )?[Ii]n (?:[A-Z]?[a-z]+ )?{year}\b|\bin {year}[\w ]{{0,30}}\Z")


@cache
def _after() -> re.Pattern[str]:
    """Return a year that follows the sum, with a few words of its own between."""
    return compiled(r"[)\]]?(?: [a-z]+){0,4},? in (?:(?:early|late|mid|[A-Z][a-z]+)[ -])?((?:1[89]|20)\d\d)\b")


def _year_of(text: str, conversion: Conversion) -> int:
    """Return the one past year that a sum is said to be of, 0 where the passage names none or several."""
    if len(conversion.years) != 1:
        return 0
    first, last = conversion.span
    behind = _after().match(text, last, min(conversion.sentence.end, last + NEAR))
    ahead = _before().search(text[conversion.sentence.start : first])
    if behind:
        return int(behind[1])
    return int(ahead[1] or ahead[2]) if ahead else 0
