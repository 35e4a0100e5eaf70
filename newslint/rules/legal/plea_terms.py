"""`legal.plea-terms`."""

from collections.abc import Iterator

from newslint.analysis.quotes import in_quote
from newslint.analysis.wording import matches_at
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

PATTERN = compiled(
    r"\b(?:(?P<past>[Pp]led)(?= (?:not )?guilty)|"
    r"(?:[Pp]leade?d?|pled|pleads|found|plea of) (?P<word>innocent|innocence))\b"
)


class PleaTerms(Rule):
    """A plea or verdict is put in words that courts do not use.

    Why: pleas are guilty or not guilty; a verdict of not guilty does not find anybody innocent.
    Misses: the terms of civil and continental courts.
    Source: Associated Press guidance since 2004: "not guilty", not "innocent"; the past tense is "pleaded".
    """

    severity = Severity.SUGGESTION
    examples = (
        Bad("Hart pleaded [[innocent]] to both charges."),
        Bad("Hart [[pled]] guilty on Monday."),
        Bad("The jury found him not at fault and the judge said he was found [[innocent]]."),
        Bad("Hart entered a plea of [[innocence]] on Monday."),
        Good("Hart pleaded not guilty to both charges."),
        Good("An innocent man pleaded with the guards."),
        Good("“I pled guilty because I was,” he said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each such word with the court's own."""
        for match in matches_at(
            PATTERN, document.text, ("led guilty", "led not guilty", "nnocent", "nnocence"), 12, 24
        ):
            name = "past" if match["past"] else "word"
            span = Span(*match.span(name))
            new = "not guilty" if name == "word" else ("Pleaded" if match["past"][0] == "P" else "pleaded")
            if not in_quote(document, span):
                fix = Fix(f"Write '{new}'", (Edit(span, new),), safe=name == "past")
                yield self.finding(span, f"Write '{new}', as courts do.", fixes=[fix])
