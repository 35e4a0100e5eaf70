"""`quotes.quote-style`."""

from collections.abc import Iterator
from typing import Literal

from newslint.analysis.quotemarks import Pair, marks
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
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
WORD, LAST = compiled(r"\S+"), compiled(r"\S+$")


@frozen
class Options:
    """What the house prints; empty: what most of the story does."""

    marks: Literal["", "curly", "straight"] = ""  # "curly" or "straight"
    # "double" or "single": the marks of a quote that is not inside another
    primary: Literal["", "double", "single"] = ""


class QuoteStyle(Rule):
    """Quotation marks are not those of the rest of the story or of the house, or stand off from their words.

    Why: mixed marks show where text was pasted in, and search and type-setting treat them apart; a quote inside
    another in the same marks cannot be told from the end of the first.
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
        Bad('"It is the [["old pool"]] to us, and it leaks," she said.'),
        Bad("“It is the [[“old pool”]] to us, and it leaks,” she said."),
        Bad('The plan says this is "the [[“Town First”]] levy" by name.', marks="straight"),
        Bad('He called it a "grand old [[pool "]] in May.'),
        Bad("She asked: [[“ What]] is left?”"),
        Good("“We won,” she said. “All of us.” He added: “Me too.”"),
        Good('The pool " was shut " for a week.'),
        Good("'We won,' she said. ''He shouted 'run' and we ran,'' she added."),
        Good("“She shouted ‘run,’ ” he said."),
        Good('{{chart|from:1990|text:"old pool "}}'),
        Good('"We won," she said, "all of us." It was the workers\' day.'),
        Good("“He shouted ‘run’ and we ran,” she said.", primary="double"),
        Good("It was the workers' day, “a joy,” she said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each pair of marks that differs, with the marks to put there."""
        pairs = [(pair, _ends(document.text, pair)) for pair in marks(document).pairs if pair.closed]
        shape = self.options.marks or _majority("".join(ends for _, ends in pairs))
        around: dict[int, tuple[str, int]] = {}  # the last pair of each depth: its kind, and where it ends
        for pair, ends in pairs:
            if not ends:
                around[pair.depth] = "double", pair.span.end  # « » or ''
                continue
            kind = self._kind(pair, SHAPES[ends[0]][1], around)
            wanted = STYLES.get((shape, kind))
            if wanted and [SHAPES[end] for end in ends] != [(shape, kind)] * 2:
                edits = (Edit(_first(pair), wanted[0]), Edit(_last(pair), wanted[1]))
                message = f"Set these words in {shape} {kind} marks: {wanted[0]}…{wanted[1]}."
                safe = bool(self.options.primary) or kind == SHAPES[ends[0]][1]  # else a mark may be missing
                yield self.finding(pair.span, message, fixes=[Fix("Change the marks", edits, safe=safe)])
            yield from self._apart(document, pair)

    def _kind(self, pair: Pair, kind: str, around: dict[int, tuple[str, int]]) -> str:
        """Return whether a pair should be double or single: never what the pair is that it stands in."""
        if self.options.primary and pair.depth < 2:
            kind = self.options.primary if pair.depth == 0 else _other(self.options.primary)
        else:
            outer, end = around.get(pair.depth - 1, ("", 0))
            kind = _other(kind) if outer == kind and pair.span.end < end else kind
        around[pair.depth] = kind, pair.span.end
        return kind

    def _apart(self, document: Document, pair: Pair) -> Iterator[Finding]:
        """Yield the space between double marks and the words in them, where it is on one side alone."""
        text, (start, end) = document.text, pair.content
        before, behind = text[start] == " ", text[end - 1] == " "
        if before == behind or SHAPES[text[end]][1] == "single" or not _sound(document, pair):
            return
        if text[max(0, pair.span.start - 1) : pair.span.start] not in ("", " ", "\n", "(", "—", "“", "‘", "'"):
            return  # a value in markup that was left in the text
        gap = Span(start, start + 1) if before else Span(end - 1, end)
        if text[gap.end if before else gap.start - 1] in SHAPES:
            return  # parts two marks, as in ’ ”
        word = WORD.match(text, start + 1, end) if before else LAST.search(text, max(start, end - 40), end - 1)
        if word:
            span = Span(pair.span.start, word.end()) if before else Span(word.start(), pair.span.end)
            fixes = [Fix("Close up the space", (Edit(gap, ""),), safe=True)]
            yield self.finding(span, "Close up the space inside this quotation mark.", fixes=fixes)


def _sound(document: Document, pair: Pair) -> bool:
    """Tell whether all marks of a paragraph have partners: what is inside and outside is plain."""
    found, block = marks(document), document.blocks[pair.block].span
    loose = (*found.strays, *found.turned, *(other.span for other in found.pairs if not other.closed))
    return not any(block.start <= span.start < block.end for span in loose)


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
