"""`money.repeated-conversion`."""

from collections.abc import Iterator
from typing import Literal

from newslint.analysis.conversions import Conversion, conversions
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related, Severity
from newslint.options import Count
from newslint.rule import Bad, Good, Rule
from newslint.rules.money._form import bracketed
from newslint.values import frozen


@frozen
class Options:
    """The options of the rule."""

    # what is converted once: first-per-amount or first-per-currency
    require: Literal["first-per-amount", "first-per-currency"] = "first-per-amount"
    repeat_after_words: Count = 800  # in a longer story a conversion may be given again so far on; 0: never
    genres: tuple[str, ...] = ("live", "live blog", "liveblog")  # whose posts stand alone


class RepeatedConversion(Rule):
    """A sum is converted again though readers have its value already.

    Why: after the first conversion readers can make the others, and brackets slow them down.
    Misses: a sum converted again in other words.
    Source: Associated Press Stylebook, "currency": as a rule, readers are given one conversion and no more.
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    options = Options()
    examples = (
        Bad("It owed 8 million baht (US$253,000). Its sister firm owed a further 8 million baht ([[US$253,000]])."),
        Bad(
            "The hall cost HK$780 million (US$100 million), the annexe HK$390 million ([[US$50 million]]) "
            "and the garden HK$39 million ([[US$5 million]]).",
            require="first-per-currency",
        ),
        Good("It owed 8 million baht (US$253,000). Its sister firm owed a further 8 million baht."),
        Good("The hall cost HK$780 million (US$100 million) and the annexe HK$390 million (US$50 million)."),
        Good(
            "09:15 The debt is 8 million baht (US$253,000).\n\n11:40 He paid the 8 million baht (US$253,000).",
            genre="live blog",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding at each conversion that an earlier one has made needless."""
        if document.metadata.genre.lower() in self.options.genres:
            return
        known: dict[object, Conversion] = {}
        for conversion in conversions(document):
            key = self._key(conversion)
            earlier = known.get(key)
            known[key] = conversion
            if earlier and conversion.original != earlier.original and not self._far(document, earlier, conversion):
                yield self._finding(document, earlier, conversion)

    def _key(self, conversion: Conversion) -> object:
        """Return what a conversion must not share with an earlier one."""
        original = conversion.original
        pair = (conversion.readings, conversion.stated, conversion.years)
        if self.options.require == "first-per-currency":
            return pair
        return (*pair, original.value, original.value_high, original.per)

    def _far(self, document: Document, earlier: Conversion, later: Conversion) -> bool:
        words = self.options.repeat_after_words
        between = document.text[earlier.converted.span.end : later.original.span.start]
        return bool(words) and len(between) > words and len(between.split(None, words)) >= words

    def _finding(self, document: Document, earlier: Conversion, later: Conversion) -> Finding:
        text = document.text
        bracket = bracketed(text, later.converted.span)
        fixes = []
        if bracket and bracket.start >= later.original.span.end:
            fixes.append(Fix("Remove the conversion", (Edit(bracket, ""),)))
        first = f"{earlier.original.span.of(text)} ({earlier.converted.span.of(text)})"
        message = f"Drop the conversion of {later.original.span.of(text)}: readers were given {first} above."
        related = [Related(earlier.span, "converted here already")]
        return self.finding(later.converted.span, message, related=related, fixes=fixes)
