"""Markdown (CommonMark with tables and footnotes), read with pyromark, which tells the bytes of every inline."""

from typing import Any

import pyromark

from newslint.document import BlockKind, Document, DocumentBuilder, InlineKind
from newslint.readers import _frontmatter

SUFFIXES = (".md", ".markdown")
OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
INLINES = {"Emphasis": InlineKind.EMPHASIS, "Strong": InlineKind.STRONG}


def read(source: str, path: str) -> Document:
    """Return the story in `source`, its fields from the front matter."""
    fields, head = _frontmatter.split(source)
    builder = DocumentBuilder(source, path, "markdown")
    _Walk(builder, head.end).run()
    return builder.build(_frontmatter.metadata(fields))


class _Walk:
    """Turns the events of the parser into blocks and inline runs."""

    def __init__(self, builder: DocumentBuilder, start: int) -> None:
        self.builder, self.start = builder, start
        self.body = builder.source[start:]
        self.ascii = self.body.isascii()
        self.offsets = None if self.ascii else _offsets(self.body)
        self.containers = 0
        self.stack: list[tuple[str, int]] = []  # container tags and their numbers
        self.inlines: list[tuple[InlineKind, int, str]] = []
        self.row = 0
        self.level = 0

    def run(self) -> None:
        for event, where in pyromark.events_with_range(self.body, options=OPTIONS):
            start, end = self.place(where["start"]), self.place(where["end"])
            if event == "SoftBreak" or event == "HardBreak":
                self.builder.write(" ", start, end)
            elif isinstance(event, dict):
                ((name, value),) = event.items()
                getattr(self, f"on_{name.lower()}", self.ignore)(value, start, end)

    def place(self, byte: int) -> int:
        """Return the character offset in the source of a byte of the body."""
        return self.start + (byte if self.offsets is None else self.offsets[byte])

    def ignore(self, value: Any, start: int, end: int) -> None:
        """Pass over what is no prose."""

    def on_start(self, tag: Any, start: int, end: int) -> None:
        name, value = next(iter(tag.items())) if isinstance(tag, dict) else (tag, {})
        if name in ("List", "BlockQuote", "Table"):
            self.containers += 1
            self.stack.append((name, self.containers))
            self.row = 0
        elif name in ("TableHead", "TableRow"):
            self.row += 1
        elif name == "Heading":
            level = int(value["level"][1:])
            self.builder.open(BlockKind.HEADLINE if level == 1 else BlockKind.SUBHEAD, level=level)
        elif name in ("Paragraph", "Item", "TableCell", "CodeBlock", "FootnoteDefinition"):
            if name in ("FootnoteDefinition", "CodeBlock"):
                self.stack.append((name, 0))
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
        if name in ("List", "BlockQuote", "Table", "FootnoteDefinition", "CodeBlock"):
            self.builder.close()
            self.stack.pop()
        elif name in ("Heading", "Paragraph", "Item", "TableCell"):
            self.builder.close()
        elif name in ("Emphasis", "Strong", "Link", "Image"):
            kind, since, target = self.inlines.pop()
            self.builder.inline(kind, since, target)

    def on_text(self, value: str, start: int, end: int) -> None:
        if self.inlines and self.inlines[-1][0] is InlineKind.IMAGE:
            return
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
        self.comment(value, start)

    def on_inlinehtml(self, value: str, start: int, end: int) -> None:
        self.comment(value, start)

    def comment(self, value: str, start: int) -> None:
        if "<!--" in value:
            self.builder.comment(start, start + len(value))


def _offsets(text: str) -> list[int]:
    """Return for each byte of the UTF-8 form of `text` the index of its character; one more for the end."""
    offsets: list[int] = []
    for index, char in enumerate(text):
        offsets.extend([index] * len(char.encode("utf-8", "surrogatepass")))
    offsets.append(len(text))
    return offsets
