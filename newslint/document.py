"""A story as every analysis and rule sees it: plain prose, blocks, metadata, and a map back to the source."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import wraps
from typing import Any, TypeVar

from newslint.source_map import SourceMap
from newslint.span import Position, Span
from newslint.values import field, frozen, record, replace

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

    __hash__ = object.__hash__  # that of Enum is written in Python, and every rule asks for kinds


PROSE = frozenset({BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})
"""Kinds whose text is the story told in sentences."""


@frozen
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

    __hash__ = object.__hash__


@frozen
class Inline:
    """A marked run of text; `target` is the address of a link or image."""

    kind: InlineKind
    span: Span
    target: str = ""


@frozen
class Metadata:
    """What the source says about the story; an empty string or None where it is silent.

    `fields` holds every field of the front matter or head as it was written, names in lower case.
    """

    date: dt.date | None = None
    unclear: str = ""  # what stands for the date and is none: "10/03/2026"
    updated: dt.date | None = None
    language: str = ""
    publication: str = ""
    section: str = ""
    genre: str = ""
    author: str = ""
    embargo: str = ""
    status: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@frozen
class House:
    """The house that publishes the story, as its settings say; files are paths, empty where not set.

    `names_model` is a spaCy model, by its name or the folder it lies in.
    """

    publication: str = ""
    reporting_currency: str = ""
    language: str = ""
    registry: tuple[str, ...] = ()
    ownership: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()
    names_model: str = ""


@record
class Document:
    """One story. Each fact about it is found when first asked for, and stays with it (see `per_document`).

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
    waiving: "Callable[[Document, str, Span], bool] | None" = None  # tells what a story silences; set by the session
    _facts: dict[object, Any] = field(default_factory=dict)

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

    def waives(self, rule_id: str, span: Span) -> bool:
        """Tell whether the story silences a rule at a span: who reports the first of a kind goes on to the next."""
        return self.waiving is not None and self.waiving(self, rule_id, span)

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
        try:
            answer: Fact = facts[compute]
        except KeyError:
            pass
        else:
            return answer
        answer = facts[compute] = compute(document)
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
