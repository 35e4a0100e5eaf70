"""Markdown (CommonMark with tables, footnotes and strikethrough), read with pyromark.

pyromark tells the bytes of every inline event, so each character is mapped as it is copied.
"""

from bisect import bisect_right
from collections.abc import Callable
from typing import Any

import pyromark

from newslint.builder import DocumentBuilder
from newslint.document import BlockKind, Document, InlineKind
from newslint.patterns import compiled
from newslint.readers import _frontmatter, _shape

SUFFIXES = (".md", ".markdown")
OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
INLINES = {"Emphasis": InlineKind.EMPHASIS, "Strong": InlineKind.STRONG}
CONTAINERS = frozenset({"List", "BlockQuote", "Table", "FootnoteDefinition", "CodeBlock"})
BLOCKS = frozenset({"Paragraph", "Item", "TableCell", "CodeBlock", "FootnoteDefinition"})
WIDE = compiled(r"[^\x00-\x7f]")
UNWRAPPED = 120  # characters: a story with a line longer than this is not wrapped by hand


def read(source: str, path: str) -> Document:
    """Return the story in `source`, its fields from the front matter.

    A single line break joins, as Markdown has it, unless the paragraph's lines are as long as only
    whole paragraphs are: then each line is one.
    """
    head = _frontmatter.split(source)
    builder = DocumentBuilder(source, path, "markdown")
    builder.problem(head.problem)
    told = _frontmatter.write_headline(builder, head)
    walk = _Walk(builder, max(head.span.end, 1 if source.startswith("\ufeff") else 0))
    walk.run()
    document = builder.build(_frontmatter.metadata(head.fields))
    isolated = [block.span.start not in walk.joined for block in document.blocks]
    _shape.shape(document, isolated, told=told)
    return document


class _Walk:
    """Turns the events of the parser into blocks and inline runs."""

    def __init__(self, builder: DocumentBuilder, start: int) -> None:
        self.builder, self.start = builder, start
        self.body = builder.source[start:]
        self.offsets = None if self.body.isascii() else _Characters(self.body)
        self.containers = 0
        self.stack: list[tuple[str, int]] = []  # container tags and their numbers
        self.inlines: list[tuple[InlineKind, int, str]] = []
        self.row = 0
        self.unwrapped = False  # whether each line of the open paragraph is a paragraph
        self.joined: set[int] = set()  # where blocks start that no blank line parts from their neighbour

    def run(self) -> None:
        handlers: dict[str, Callable[[Any, int, int], None]] = {  # not kept: it would keep itself, and the story, alive
            "Start": self.on_start,
            "End": self.on_end,
            "Text": self.on_text,
            "Code": self.on_code,
            "Html": self.on_html,
            "InlineHtml": self.on_html,
        }
        place, base = self.place, self.start if self.offsets is None else -1
        for event, where in pyromark.events_with_range(self.body, options=OPTIONS):
            start, end = where["start"], where["end"]
            start, end = (base + start, base + end) if base >= 0 else (place(start), place(end))
            if event == "SoftBreak" or event == "HardBreak":
                self.on_break(start, end)
            elif isinstance(event, dict):
                ((name, value),) = event.items()
                if name in handlers:
                    handlers[name](value, start, end)

    def place(self, byte: int) -> int:
        """Return the character offset in the source of a byte of the body."""
        return self.start + (byte if self.offsets is None else self.offsets[byte])

    def on_start(self, tag: Any, start: int, end: int) -> None:
        name, value = next(iter(tag.items())) if isinstance(tag, dict) else (tag, {})
        if name in CONTAINERS:
            self.builder.close()
            self.containers += 1
            self.stack.append((name, self.containers))
            self.row = 0
        if name in ("TableHead", "TableRow"):
            self.row += 1
        elif name == "Heading":
            level = int(value["level"][1:])
            self.builder.open(BlockKind.HEADLINE if level == 1 else BlockKind.SUBHEAD, level=level)
        elif name in BLOCKS:
            lines = self.builder.source[start:end].splitlines() if name == "Paragraph" else []
            self.unwrapped = len(lines) > 1 and max(map(len, lines)) > UNWRAPPED
            self.open()
        elif name in INLINES:
            self.inlines.append((INLINES[name], self.builder.length, ""))
        elif name in ("Link", "Image"):
            kind = InlineKind.LINK if name == "Link" else InlineKind.IMAGE
            self.inlines.append((kind, self.builder.length, value["dest_url"]))

    def open(self) -> None:
        """Open the block that belongs in the containers around it."""
        names = [name for name, _ in self.stack]
        number = self.stack[-1][1] if self.stack else 0
        if "CodeBlock" in names:
            self.builder.open(BlockKind.CODE)
        elif "FootnoteDefinition" in names:
            self.builder.open(BlockKind.FOOTNOTE)
        elif "Table" in names:
            self.builder.open(BlockKind.TABLE_CELL, container=number, row=self.row)
        elif "BlockQuote" in names:
            self.builder.open(BlockKind.QUOTATION, container=number)
        elif "List" in names:
            self.builder.open(BlockKind.LIST_ITEM, level=names.count("List"), container=number)
        else:
            self.builder.open(BlockKind.PARAGRAPH)

    def on_end(self, tag: Any, start: int, end: int) -> None:
        name = next(iter(tag)) if isinstance(tag, dict) else tag
        if name in CONTAINERS:
            self.builder.close()
            self.stack.pop()
        elif name in ("Heading", "Paragraph", "Item", "TableCell"):
            self.builder.close()
            self.unwrapped = False
        elif name in ("Emphasis", "Strong", "Link", "Image"):
            kind, since, target = self.inlines.pop()
            self.builder.inline(kind, since, target)

    def on_break(self, start: int, end: int) -> None:
        if self.unwrapped and not self.inlines:
            self.builder.close()
            self.open()
            self.joined.add(self.builder.length)
        else:
            self.builder.write(" ", start, end)

    def on_text(self, value: str, start: int, end: int) -> None:
        if self.inlines and self.inlines[-1][0] is InlineKind.IMAGE:
            return  # the alternative text of a picture is no prose
        if start == end:
            return  # columns of a tab, of which others belong to the indentation
        if self.builder.source[start:end] == value:
            self.builder.copy(start, end)
        else:
            self.builder.write(value, start, end)

    def on_code(self, value: str, start: int, end: int) -> None:
        since = self.builder.length
        inside = self.builder.source.find(value, start, end)
        if inside >= 0:
            self.builder.copy(inside, inside + len(value))
        else:
            self.builder.write(value, start, end)
        self.builder.inline(InlineKind.CODE, since)

    def on_html(self, value: str, start: int, end: int) -> None:
        if "<!--" in value:
            self.builder.comment(start, end)


class _Characters:
    """Character offsets of the bytes of a text: bytes past each character that takes more than one are counted."""

    def __init__(self, text: str) -> None:
        self.bytes: list[int] = []  # the byte behind each wide character
        self.extra: list[int] = [0]  # how many more bytes than characters stand before it
        for match in WIDE.finditer(text):
            code = ord(match[0])
            more = 1 if code < 0x800 else 2 if code < 0x10000 else 3
            self.extra.append(self.extra[-1] + more)
            self.bytes.append(match.end() + self.extra[-1])

    def __getitem__(self, byte: int) -> int:
        return byte - self.extra[bisect_right(self.bytes, byte)]
