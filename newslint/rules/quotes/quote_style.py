"""`quotes.quote-style`."""

from collections.abc import Iterator
from typing import Literal

from newslint.analysis.quotemarks import Pair, marks
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

STYLES = {
    ("curly", "double"): "“”",
    ("curly", "single"): "‘’",
    ("straight", "double"): '""',
    ("straight", "single"): "''",
}
SHAPES = {'"': ("straight", "double"), "'": ("straight", "single")} | {
    mark: (shape, kind) for (shape, kind), pair in STYLES.items() if shape == "curly" for mark in pair
}


@frozen
class Options:
    """What the house prints; empty: what most of the story does."""

    marks: Literal["", "curly", "straight"] = ""  # "curly" or "straight"
    # "double" or "single": the marks of a quote that is not inside another
    primary: Literal["", "double", "single"] = ""


class QuoteStyle(Rule):
    """Quotation marks are not those of the rest of the story, or of the house.

    Why: mixed marks show where text was pasted in, and search and type-setting treat them apart.
    Misses: apostrophes; where the full stop stands beside the closing mark.
    Source: house styles differ (AP and Guardian: double outside, single inside; many British books the
    reverse), so only consistency is asked for until the house chooses.
    """

    severity = Severity.SUGGESTION
    options = Options()
    examples = (
        Bad('“We won,” she said. “All of us.” He added: [["Me too."]]'),
        Bad('“We won,” she said. “All of us.” He added: [[“Me too."]]'),
        Bad('The mayor said: [["We won."]]', marks="curly"),
        Bad("[[‘We won,’]] she said.", primary="double"),
        Bad("“He shouted [['run']] at us,” she said. “So we ran.”"),
        Good("“We won,” she said. “All of us.” He added: “Me too.”"),
        Good('"We won," she said, "all of us." It was the workers\' day.'),
        Good("“He shouted ‘run’ and we ran,” she said.", primary="double"),
        Good("It was the workers' day, “a joy,” she said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each pair of marks that differs, with the marks to put there."""
        pairs = [(pair, _ends(document.text, pair)) for pair in marks(document).pairs if pair.closed]
        shape = self.options.marks or _majority("".join(ends for _, ends in pairs))
        for pair, ends in pairs:
            if not ends:
                continue
            kind = SHAPES[ends[0]][1]
            if self.options.primary and pair.depth < 2:
                kind = self.options.primary if pair.depth == 0 else _other(self.options.primary)
            wanted = STYLES.get((shape, kind))
            if wanted and [SHAPES[end] for end in ends] != [(shape, kind)] * 2:
                edits = (Edit(_first(pair), wanted[0]), Edit(_last(pair), wanted[1]))
                message = f"Set these words in {shape} {kind} marks: {wanted[0]}…{wanted[1]}."
                yield self.finding(pair.span, message, fixes=[Fix("Change the marks", edits, safe=True)])


def _first(pair: Pair) -> Span:
    return Span(pair.span.start, pair.content.start)


def _last(pair: Pair) -> Span:
    return Span(pair.content.end, pair.span.end)


def _ends(text: str, pair: Pair) -> str:
    """Return the two marks of a pair, an empty text where they are of another kind (« », '')."""
    ends = text[pair.span.start : pair.content.start] + text[pair.content.end : pair.span.end]
    return ends if len(ends) == 2 and ends[0] in SHAPES and ends[1] in SHAPES else ""


def _majority(ends: str) -> str:
    """Return the shape that most marks of the story have; of two equal ones, that of the first."""
    if not ends:
        return ""
    straight = ends.count('"') + ends.count("'")
    curly = len(ends) - straight
    return SHAPES[ends[0]][0] if straight == curly else ("straight" if straight > curly else "curly")


def _other(kind: str) -> str:
    return "single" if kind == "double" else "double"
