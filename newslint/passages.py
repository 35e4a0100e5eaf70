"""Where YAML rules look in a story, and one pass over it that tells which of them may find something there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.analysis.sentences import sentences
from newslint.document import Block, BlockKind, Document
from newslint.kinds.base import Kind, Passage
from newslint.matcher import Candidates, Matcher
from newslint.span import Span
from newslint.vale.scopes import Scope

SCOPES = {
    BlockKind.HEADLINE: "text.heading.h1",
    BlockKind.LIST_ITEM: "text.list",
    BlockKind.QUOTATION: "text.blockquote",
    BlockKind.TABLE_CELL: "text.table.cell",
    BlockKind.CAPTION: "text.figure.caption",
}


HEARD = frozenset(
    ".".join((*SCOPES.values(), *(f"h{level}" for level in range(2, 7)), "paragraph.sentence.summary.raw")).split(".")
)
"""The parts of scopes that a story has, the names of formats aside."""


class Stretch(NamedTuple):
    """A part of a story that rules may ask for: its scope as Vale has it, and which of the rules may match where."""

    scope: str
    span: Span
    passage: Passage
    seen: dict[int, Candidates]


class Crew:
    """The YAML rules that run together: their literals are looked for in one automaton, once for a story."""

    def __init__(self, members: Sequence[tuple[Kind, Scope]]) -> None:
        self.scopes = [scope for _, scope in members]
        self.plans = [kind.plans()[0] for kind, _ in members]
        self.matcher = Matcher(self.plans)
        self.always = frozenset(self.matcher.always)
        self._takers: dict[str, frozenset[int]] = {}

    def takers(self, scope: str) -> frozenset[int]:
        """Return which of the rules are meant for a scope, by their number."""
        if scope not in self._takers:
            self._takers[scope] = frozenset(n for n, wanted in enumerate(self.scopes) if wanted.takes(scope))
        return self._takers[scope]

    def stretches(self, document: Document) -> list[Stretch]:
        """Return the parts of a story that any of the rules asks for, looked over once and kept with the story."""
        kept = document._facts
        if self not in kept and not self.matcher.may_find(document.text):
            kept[self] = []  # nearly always, and nobody need cut the story up
        if self not in kept:
            wanted = [(scope, span) for scope, span in passages(document) if self.takers(scope)]
            texts = [span.of(document.text) for _, span in wanted]
            seen = self.matcher.scan(texts)
            parts = zip(wanted, texts, seen, strict=True)
            kept[self] = [Stretch(scope, span, Passage(text), found) for (scope, span), text, found in parts]
        found: list[Stretch] = kept[self]
        return found

    def look(self, number: int, document: Document) -> Iterator[tuple[Span, Passage, Candidates | None]]:
        """Yield the parts of a story in which a rule may find something, with the places worth a look."""
        for stretch in self.stretches(document):
            if (number in self.always or number in stretch.seen) and number in self.takers(stretch.scope):
                yield stretch.span, stretch.passage, stretch.seen.get(number)


def passages(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield the parts of a story in order, with the names of their scopes."""
    for block in document.blocks:
        if block.kind not in (BlockKind.CODE, BlockKind.FURNITURE):
            yield f"{_scope(block)}.{document.format}", block.span
            if block.kind is BlockKind.PARAGRAPH:
                yield f"paragraph.{document.format}", block.span
    yield from ((f"sentence.{document.format}", span) for span in sentences(document))
    whole = Span(0, len(document.text))
    yield f"summary.{document.format}", whole
    yield f"raw.{document.format}", whole


def _scope(block: Block) -> str:
    if block.kind is BlockKind.SUBHEAD:
        return f"text.heading.h{max(2, block.level)}"
    return SCOPES.get(block.kind, "text")
