"""`legal.plea-terms`."""

import re
from collections.abc import Iterator

from newslint.analysis.quotes import in_quote
from newslint.analysis.wording import matches_at
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

PATTERN = compiled(
    r"\b(?:(?P<past>[Pp]led)(?= (?:not )?guilty)"
    r"|(?:[Hh]e|[Ss]he|[A-ZÀ-Þ][\w’'-]+) (?P<bare>plead)(?= (?:not )?guilty)"
    r"|(?:[Pp]leade?d?|pled|pleads|plea of) (?P<word>innocent|innocence)"
    r"|found (?P<found>innocent)(?= (?:of|by|on|after|in|at)\b|[.,;])"
    r"|(?:jury|jurors|judges?|court|magistrates?) (?:later |had |has )?found (?:[\w’'-]+ ){1,4}(?P<held>innocent)"
    r"|(?P<noun>innocent)(?= plea\b))\b"
)
NOT_PAST = compiled(
    r"\b(?:will|would|did|does|do|could|should|can|may|might|must|to|and|or|let|lets|made|make|see|saw|watched|that|if|"
    r"should|whether|before|have|had) (?:[A-ZÀ-Þ][\w’'-]+ ){0,3}$",
    re.I,
)
"""What makes "plead" no slip for the past tense: "Will Hart plead guilty?", "Hart and Berg plead guilty"."""
PIECES = ("led guilty", "led not guilty", "plead guilty", "plead not guilty", "nnocent", "nnocence")


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
        Bad("Hart [[plead]] guilty to both charges on Monday."),
        Bad("A jury found Hart [[innocent]] of fraud. Berg had entered an [[innocent]] plea."),
        Good("Will Hart plead guilty? Hart and Berg plead guilty each May, and she found innocent joy in it."),
        Good("Hart pleaded not guilty to both charges."),
        Good("An innocent man pleaded with the guards."),
        Good("“I pled guilty because I was,” he said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each such word with the court's own."""
        text = document.text
        for match in matches_at(PATTERN, text, PIECES, 60, 24):
            name = match.lastgroup or "word"
            span = Span(*match.span(name))
            if in_quote(document, span) or (
                name == "bare" and NOT_PAST.search(text, max(0, match.start() - 40), match.start())
            ):
                continue
            past = "Pleaded" if span.of(text)[0] == "P" else "pleaded"
            new = past if name in ("past", "bare") else "not guilty"
            fix = Fix(f"Write '{new}'", (Edit(span, new),), safe=name == "past")
            yield self.finding(span, f"Write '{new}', as courts do.", fixes=[fix])
