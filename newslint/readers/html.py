"""HTML, whole pages and fragments: prose with its blocks, metadata from the head."""

import html

from newslint.builder import DocumentBuilder
from newslint.document import BlockKind, Document, InlineKind
from newslint.patterns import compiled
from newslint.readers import _head, _shape
from newslint.readers._elements import FLOW, INLINES, KINDS, VOID, is_hidden, kind_of
from newslint.readers._tags import Token, tokens
from newslint.values import field, record

SUFFIXES = (".html", ".htm", ".xhtml")

LONGEST_TAG = 65_536  # characters: beyond this an unclosed attribute has swallowed part of the page
SPACE = compiled(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")  # what becomes one space; a single one is copied as it is
ENTITY = compiled(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


def read(source: str, path: str) -> Document:
    """Return the story in `source`: of a page with an article, what stands in its first one, and the headline."""
    walk = _Walk(DocumentBuilder(source, path, "html"))
    stream = list(tokens(source, 1 if source.startswith("\ufeff") else 0))
    walk.scoped = any(token.kind == "start" and token.name == "article" for token in stream)
    for token in stream:
        walk.take(token)
    document = walk.builder.build(_head.metadata(walk.fields))
    _shape.shape(document, [True] * len(document.blocks))
    return document


@record
class _Open:
    """An element that is open: its name, whether what it holds is prose, the block kind it gives, its inline run."""

    name: str
    hidden: bool
    kind: BlockKind | None
    inline: tuple[InlineKind, int, str] | None = None
    container: int = 0


@record
class _Walk:
    """Turns tokens into blocks; elements are kept on a stack, so depth costs no recursion."""

    builder: DocumentBuilder
    scoped: bool = False
    stack: list[_Open] = field(default_factory=list)
    depth: dict[str, int] = field(default_factory=dict)  # how many elements of each name are open
    fields: dict[str, str] = field(default_factory=dict)
    containers: int = 0
    row: int = 0
    blank: bool = True  # whether the open block has no character yet, or ends in a space
    article: int = 0  # 0 before the first article, 1 inside, 2 behind it
    linked: bool = False  # whether the open script is JSON-LD

    @property
    def source(self) -> str:
        """Return the source that is read."""
        return self.builder.source

    def take(self, token: Token) -> None:
        self.doubt(token)
        if token.kind == "text":
            if self.is_prose():
                self.text(token.start, token.end)
        elif token.kind == "start":
            self.start(token)
        elif token.kind == "end":
            self.end(token.name)
        elif token.kind == "comment":
            self.builder.comment(token.start, token.end)
        elif token.kind == "raw" and token.name == "script" and self.linked:
            for key, value in _head.linked_data(self.source[token.start : token.end]).items():
                self.fields.setdefault(key, value)

    def doubt(self, token: Token) -> None:
        """Say so where broken markup hides what may be part of the story."""
        source, end = self.source, token.end
        if token.kind == "comment" and not source.endswith("-->", token.start, end):
            what = "a comment is never closed"
        elif token.kind == "raw" and end == len(source):
            what = f"a <{token.name}> is never closed"
        elif token.kind == "start" and end - token.start > LONGEST_TAG:
            what = f"a <{token.name}> tag is {end - token.start:,} characters long"
        else:
            return
        line = source.count("\n", 0, token.start) + 1
        self.builder.problem(f"line {line}: {what}, so what it holds was not read")

    def is_prose(self) -> bool:
        """Tell whether text that comes now is told to readers of the story."""
        if self.stack and self.stack[-1].hidden:
            return False
        return not self.scoped or self.article == 1 or self.depth.get("h1", 0) > 0

    def start(self, token: Token) -> None:
        name, given = token.name, token.attributes
        self.note(name, given)
        if name == "br":
            self.line_break(token)
            return
        if name in FLOW:
            self.builder.close()
            self.blank = True
        if name in VOID:
            if name == "img" and self.is_prose():
                self.builder.inline(InlineKind.IMAGE, self.builder.length, html.unescape(given.get("src", "")))
            return
        if name == "article" and not self.article:
            self.article = 1
        self.push(name, given)

    def push(self, name: str, given: dict[str, str]) -> None:
        """Open an element; a paragraph or list item closes the one before it that its writer left open."""
        if name in ("p", "li", "td", "th", "tr", "dt", "dd") and self.stack and self.stack[-1].name == name:
            self.end(name)
        above = self.stack[-1] if self.stack else None
        kind = kind_of(name, given, above.kind if above else None)
        container = above.container if above else 0
        if name in ("ul", "ol", "dl", "table", "blockquote"):
            self.containers += 1
            container = self.containers
            self.row = 0
        self.row += name == "tr"
        inline = None
        if name in INLINES:
            inline = (INLINES[name], self.builder.length, html.unescape(given.get("href", "")) if name == "a" else "")
        hidden = (above.hidden if above else False) or is_hidden(name, given)
        self.stack.append(_Open(name, hidden, kind, inline, container))
        self.depth[name] = self.depth.get(name, 0) + 1

    def end(self, name: str) -> None:
        if name in FLOW:
            self.builder.close()
            self.blank = True
        if not self.depth.get(name):
            return
        while self.stack:
            top = self.stack.pop()
            self.depth[top.name] -= 1
            if top.inline:
                self.builder.inline(*top.inline)
            if top.name == name:
                break
        if name == "article" and not self.depth[name]:
            self.article = 2

    def note(self, name: str, given: dict[str, str]) -> None:
        """Keep what a tag says about the story as a whole."""
        if name == "meta":
            key, value = _head.meta(given)
            if key:
                self.fields.setdefault(key, value)
        elif name == "html" and "lang" in given:
            self.fields.setdefault("lang", given["lang"])
        elif name == "time" and "datetime" in given:
            self.fields.setdefault("date", given["datetime"])
        elif name == "script":
            self.linked = "ld+json" in given.get("type", "").lower()

    def line_break(self, token: Token) -> None:
        """Write a space for one line break; a second one parts blocks."""
        if self.blank:
            self.builder.close()
        elif self.is_prose():
            self.builder.write(" ", token.start, token.end)
            self.blank = True

    def text(self, start: int, end: int) -> None:
        """Copy text: runs of white space become one space, entities the character they stand for."""
        if self.stack and self.stack[-1].kind is BlockKind.CODE:
            self.pieces(start, end)
            self.blank = False
            return
        while self.blank and start < end and self.source[start] in " \t\r\n\f":
            start += 1
        place = start
        for gap in SPACE.finditer(self.source, start, end):
            self.pieces(place, gap.start())
            self.builder.write(" ", gap.start(), gap.end())
            place = gap.end()
        self.pieces(place, end)
        if end > start:
            self.blank = self.source[end - 1] in " \t\r\n\f"

    def pieces(self, start: int, end: int) -> None:
        """Copy a stretch without white space, its entities replaced."""
        if start >= end:
            return
        self.open()
        if self.source.find("&", start, end) < 0:
            self.builder.copy(start, end)
            return
        place = start
        for entity in ENTITY.finditer(self.source, start, end):
            character = html.unescape(entity.group())
            if character != entity.group():
                self.builder.copy(place, entity.start())
                self.builder.write(character, *entity.span())
                place = entity.end()
        self.builder.copy(place, end)

    def open(self) -> None:
        """Open the block that belongs where text comes now, unless one is open."""
        if self.builder.is_open:
            return
        top = self.stack[-1] if self.stack else None
        kind = (top.kind if top else None) or BlockKind.PARAGRAPH
        level = 0
        if kind in (BlockKind.HEADLINE, BlockKind.SUBHEAD):
            level = next((int(e.name[1]) for e in reversed(self.stack) if e.name in KINDS and e.name[0] == "h"), 2)
        elif kind is BlockKind.LIST_ITEM:
            level = self.depth.get("ul", 0) + self.depth.get("ol", 0)
        row = self.row if kind is BlockKind.TABLE_CELL else 0
        self.builder.open(kind, level=level, container=top.container if top else 0, row=row)
