"""`residue.placeholder`."""

import re
from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

MARKS = ("TK", "TKTK", "TKTKTK", "TBC", "TBD", "XXX", "XX per cent", "XX percent", "lorem ipsum")
PATTERN = re.compile(r"\b(?:" + "|".join(MARKS) + r")\b(?! (?:Maxx|chromosomes?))|\[[a-z ]+ to come\]", re.A)
NAMES = re.compile(r"(?:Super Bowl|Olympiad) $")


class Placeholder(Rule):
    """A mark that holds the place of text to come is still in the story.

    Why: it tells readers that nobody read the story before it went out.
    Misses: words that hold a place without looking like it ("the minister's name here").
    Source: newsroom practice; TK ("to come") is the mark of American desks.
    """

    severity = Severity.ERROR
    since = "0.1"
    examples = (
        Bad("Mayor [[TK]] said the bridge would open in May."),
        Bad("Sales grew [[XX per cent]] in the quarter."),
        Good("TK Maxx opened a shop in Leeds."),
        Good("The half-time show of Super Bowl XXX ran late."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each mark."""
        for match in PATTERN.finditer(document.text):
            if not NAMES.search(document.text, 0, match.start()):
                yield self.finding(Span(*match.span()), f"Fill in or remove the placeholder '{match[0]}'.")
