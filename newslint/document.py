"""A story as every analysis and rule sees it: plain prose, blocks, metadata, and a map back to the source."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import wraps
from typing import Any, TypeVar

from newslint.span import Position, Span

Fact = TypeVar("Fact")


class BlockKind(Enum):
    """What a block of a story is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    LIST_ITEM = "list item"
    QUOTATION = "block quotation"
    CAPTION = "caption"
    TABLE_CELL = "table cell"
    FOOTNOTE = "footnote"
    RELATED = "related line"
    FURNITURE = "furniture"
    CODE = "code"


PROSE = frozenset({BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})
"""Kinds whose text is the story told in sentences."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `span` is its text without the blank line after it.

    `level` is the depth of a heading or list item from 1; `container` numbers the list, table or
    quotation that the block belongs to (0: none), `row` the row of a table cell from 1.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    container: int = 0
    row: int = 0


class InlineKind(Enum):
    """What an inline run is."""

    LINK = "link"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Inline:
    """A marked run of text; `target` is the address of a link or image."""

    kind: InlineKind
    span: Span
    target: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the source says about the story; an empty string or None where it is silent.

    `fields` holds every field of the front matter or head as it was written, names in lower case.
    """

    date: dt.date | None = None
    updated: dt.date | None = None
    language: str = ""
    publication: str = ""
    section: str = ""
    genre: str = ""
    author: str = ""
    embargo: str = ""
    status: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class House:
    """The house that publishes the story, as its settings say; files are paths, empty where not set."""

    publication: str = ""
    reporting_currency: str = ""
    language: str = ""
    registry: tuple[str, ...] = ()
    ownership: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()


class Piece(Enum):
    """How a stretch of text relates to its source."""

    SAME = "same"  # character for character
    ESCAPE = "escape"  # one or more characters that an entity, an escape or a line break stands for


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of `Document.text` and the stretch of the source it came from."""

    text: Span
    source: Span
    piece: Piece


class SourceMap:
    """Where each character of `Document.text` stands in the source.

    Characters that a reader added (the blank line between blocks) are not mapped.
    """

    __slots__ = ("_starts", "segments")

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self.segments = segments
        self._starts = [segment.text.start for segment in segments]

    def offset(self, place: int, *, end: bool = False) -> int:
        """Return the offset in the source of the character at `place`; with `end`, of the end behind it.

        A place that is not mapped answers with the nearest mapped one before it, so that a span never
        reaches into what does not belong to it.
        """
        wanted = place - 1 if end else place
        index = bisect_right(self._starts, wanted) - 1
        if index < 0:
            return self.segments[0].source.start if self.segments else 0
        segment = self.segments[index]
        inside = place - segment.text.start
        if wanted >= segment.text.end:
            if not end and index + 1 < len(self.segments):
                return self.segments[index + 1].source.start
            return segment.source.end
        if segment.piece is Piece.SAME:
            return segment.source.start + inside
        return segment.source.end if end else segment.source.start

    def span(self, span: Span) -> Span:
        """Return the span of the source that `span` of the text came from; an empty span stays empty."""
        if span.start == span.end:
            # An insertion belongs right behind the character before it, if that is mapped.
            place = self.offset(span.start, end=True) if span.start else self.offset(0)
            return Span(place, place)
        start = self.offset(span.start)
        return Span(start, max(start, self.offset(span.end, end=True)))


@dataclass(eq=False)
class Document:
    """One story. Facts about it are computed on first use and kept with it (see `per_document`).

    `source` is the decoded file, `text` its prose: blocks in order, a blank line between them.
    """

    path: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    source_map: SourceMap = field(default_factory=lambda: SourceMap(()))
    house: House = field(default_factory=House)
    format: str = "text"
    comments: tuple[Span, ...] = ()  # of the source: comments in which suppressions may stand
    problems: tuple[str, ...] = ()  # parts that could not be read, a sentence each
    _facts: dict[object, Any] = field(default_factory=dict, repr=False)

    @property
    def publication(self) -> str:
        """Return the publication that prints the story: its own word, else the house's."""
        return self.metadata.publication or self.house.publication

    @property
    def language(self) -> str:
        """Return the language tag of the story, else the house's, else "en"."""
        return self.metadata.language or self.house.language or "en"

    @property
    def date(self) -> dt.date | None:
        """Return the day the story is judged at, None where nobody says."""
        return self.metadata.date

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """Yield the blocks of these kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)

    def prose(self) -> Iterator[Block]:
        """Yield the blocks that tell the story in sentences, in order."""
        return (block for block in self.blocks if block.kind in PROSE)

    def block_at(self, place: int) -> Block | None:
        """Return the block that holds the character at `place`, None between blocks."""
        index = bisect_right(_block_starts(self), place) - 1
        if index < 0 or place > self.blocks[index].span.end:
            return None
        return self.blocks[index]

    def position(self, offset: int) -> Position:
        """Return line and column of an offset in the source; a byte order mark has no column."""
        starts = _line_starts(self)
        line = bisect_right(starts, offset) - 1
        mark = 1 if line == 0 and self.source.startswith("\ufeff") else 0
        return Position(line + 1, max(1, offset - starts[line] + 1 - mark))

    def line(self, number: int) -> str:
        """Return a line of the source by its number from 1, without its ending."""
        starts = _line_starts(self)
        end = starts[number] if number < len(starts) else len(self.source)
        return self.source[starts[number - 1] : end].rstrip("\r\n")

    def at(self, *, house: House | None = None, metadata: Metadata | None = None) -> "Document":
        """Return the same story for another house or with other metadata, its facts forgotten."""
        return replace(self, house=house or self.house, metadata=metadata or self.metadata, _facts={})


def per_document(compute: Callable[[Document], Fact]) -> Callable[[Document], Fact]:
    """Return `compute` with its answer kept in the document: facts are computed once, on first use."""

    @wraps(compute)
    def fact(document: Document) -> Fact:
        facts = document._facts
        if compute not in facts:
            facts[compute] = compute(document)
        answer: Fact = facts[compute]
        return answer

    return fact


@per_document
def _block_starts(document: Document) -> list[int]:
    return [block.span.start for block in document.blocks]


@per_document
def _line_starts(document: Document) -> list[int]:
    """Return the offset of each line of the source; LF, CRLF and a lone CR end a line."""
    source, starts = document.source, [0]
    if "\r" not in source:
        find, place = source.find, source.find("\n")
        while place >= 0:
            starts.append(place + 1)
            place = find("\n", place + 1)
        return starts
    for index, char in enumerate(source):
        if char == "\n" or (char == "\r" and source[index + 1 : index + 2] != "\n"):
            starts.append(index + 1)
    return starts


class DocumentBuilder:
    """Collects a document from its source: each piece of text is recorded with where it came from.

    A reader opens a block, copies or writes text into it, and closes it; blocks are parted by a blank
    line that is not mapped. A block that stays empty leaves no trace.
    """

    def __init__(self, source: str, path: str, format: str = "text") -> None:  # noqa: A002 - the field's name
        self.source, self.path, self.format = source, path, format
        self.length = 0
        self._done: list[str] = []  # the text of closed blocks
        self._parts: list[str] = []  # the text of the open one
        self._blocks: list[Block] = []
        self._inlines: list[Inline] = []
        self._segments: list[Segment] = []
        self._comments: list[Span] = []
        self._problems: list[str] = []
        self._opened: tuple[BlockKind, int, int, int, int] | None = None

    def open(self, kind: BlockKind, *, level: int = 0, container: int = 0, row: int = 0) -> None:
        """Begin a block; one that is open is closed first."""
        self.close()
        self.length += self._gap()
        self._opened = (kind, self.length, level, container, row)

    def close(self) -> None:
        """End the open block; white space at its edges stays outside its span."""
        if self._opened is None:
            return
        kind, start, level, container, row = self._opened
        self._opened = None
        body = "".join(self._parts)
        self._parts = []
        if not body.strip():
            self._forget(start)
            return
        if self._blocks:
            self._done.append("\n\n")
        self._done.append(body)
        end = start + len(body.rstrip())
        start += len(body) - len(body.lstrip())
        self._blocks.append(Block(kind, Span(start, end), level, container, row))

    def copy(self, start: int, end: int) -> None:
        """Copy `source[start:end]` as it stands; what is added outside a block opens a paragraph."""
        if start >= end:
            return
        if self._opened is None:
            self.open(BlockKind.PARAGRAPH)
        last = self._segments[-1] if self._segments else None
        text = Span(self.length, self.length + end - start)
        if last and last.piece is Piece.SAME and last.text.end == text.start and last.source.end == start:
            self._segments[-1] = Segment(Span(last.text.start, text.end), Span(last.source.start, end), Piece.SAME)
        else:
            self._segments.append(Segment(text, Span(start, end), Piece.SAME))
        self._add(self.source[start:end])

    def write(self, text: str, start: int, end: int) -> None:
        """Write `text` for what `source[start:end]` stands for: an entity, an escape, a line break."""
        if text:
            if self._opened is None:
                self.open(BlockKind.PARAGRAPH)
            self._segments.append(Segment(Span(self.length, self.length + len(text)), Span(start, end), Piece.ESCAPE))
            self._add(text)

    def inline(self, kind: InlineKind, start: int, target: str = "") -> None:
        """Mark what was added since `start` (a former `length`) as an inline run."""
        if self.length > start or kind is InlineKind.IMAGE:
            self._inlines.append(Inline(kind, Span(start, self.length), target))

    def block(self, kind: BlockKind, start: int, end: int, *, level: int = 0, container: int = 0) -> None:
        """Add a whole block copied from `source[start:end]`."""
        self.open(kind, level=level, container=container)
        self.copy(start, end)
        self.close()

    def comment(self, start: int, end: int) -> None:
        """Record a comment of the source, in which a suppression may stand."""
        self._comments.append(Span(start, end))

    def problem(self, sentence: str) -> None:
        """Record a part that could not be read: it is reported as not checked."""
        self._problems.append(sentence)

    def build(self, metadata: Metadata | None = None) -> Document:
        """Return the document; the builder is spent."""
        self.close()
        return Document(
            path=self.path,
            source=self.source,
            text="".join(self._done),
            blocks=tuple(self._blocks),
            inlines=tuple(sorted(self._inlines, key=lambda inline: inline.span)),
            metadata=metadata or Metadata(),
            source_map=SourceMap(tuple(self._segments)),
            format=self.format,
            comments=tuple(self._comments),
            problems=tuple(self._problems),
        )

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)

    def _gap(self) -> int:
        """Return the length of what parts the next block from the one before."""
        return 2 if self._blocks else 0

    def _forget(self, start: int) -> None:
        """Forget a block that opened at `start` and stayed blank."""
        self.length = start - self._gap()
        while self._segments and self._segments[-1].text.start >= start:
            self._segments.pop()
        while self._inlines and self._inlines[-1].span.start >= start:
            self._inlines.pop()
