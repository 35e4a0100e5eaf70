"""Scalars of YAML and JSON with their places, and how a place in a value is one in the source."""

from collections.abc import Iterator, Sequence
from typing import Any

from newslint.values import field, frozen, record


@frozen
class Scalar:
    """A scalar's text, where its content starts (from 1), and its quotation mark, if any."""

    text: str
    line: int
    column: int
    quote: str = ""


@frozen
class Wanted:
    """One scope of a view: its name, the expression that selects it, what it is read as, what joins a list."""

    name: str
    expression: str
    kind: str = ""
    join: str | None = None


@frozen
class Piece:
    """A run of a value that came from one scalar; `raw` is the source line from there on."""

    offset: int
    scalar: Scalar
    raw: str


@record
class Value:
    """A text that a view or front matter names, with the scalars it was made of."""

    text: str
    line: int = 0
    column: int = 0
    joined: bool = False
    pieces: list[Piece] = field(default_factory=list)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a place in the value."""
        if not self.pieces:
            return self.line, self.column + offset
        piece = self.pieces[0]
        for other in self.pieces[1:]:
            if other.offset > offset:
                break
            piece = other
        into, scalar = max(offset - piece.offset, 0), piece.scalar
        if scalar.quote:
            return scalar.line, scalar.column + _width(piece.raw, scalar.quote, into)
        before = self.text[piece.offset : piece.offset + into]
        if "\n" in before:
            return scalar.line + before.count("\n"), scalar.column + len(before) - before.rfind("\n") - 1
        return scalar.line, scalar.column + into


def _width(raw: str, quote: str, count: int) -> int:
    """How many characters of a quoted scalar's source stand for its first `count`."""
    at = done = 0
    while at < len(raw) and done < count:
        if raw[at] == quote:
            if quote != "'" or raw[at + 1 : at + 2] != "'":
                return at
            at += 2
        elif quote == '"' and raw[at] == "\\" and at + 1 < len(raw):
            at += {"x": 4, "u": 6, "U": 10}.get(raw[at + 1], 2)
        else:
            at += 1
        done += 1
    return at


def scalar_of(node: Any, lines: Sequence[str], shift: int = 0) -> Scalar:
    """Return a YAML scalar with its place; `shift` is the line before the first one of the document."""
    line, column = node.start_mark.line + 1 + shift, node.start_mark.column + 1
    if node.style in ("|", ">"):
        content = next((at for at in range(line, len(lines)) if lines[at].strip()), None)
        if content is None:
            return Scalar(node.value, line + 1, 1)
        text = lines[content]
        return Scalar(node.value, content + 1, len(text) - len(text.lstrip(" \t")) + 1)
    if node.style in ('"', "'"):
        return Scalar(node.value, line, column + 1, node.style)
    return Scalar(node.value, line, column)


def scalars(node: Any, lines: Sequence[str]) -> Iterator[Scalar]:
    """Yield the scalars of a tree in order, keys of mappings left out."""
    if node is None:
        return
    if isinstance(node.value, str):
        yield scalar_of(node, lines)
    elif node.id == "mapping":
        for _, value in node.value:
            yield from scalars(value, lines)
    else:
        for item in node.value:
            yield from scalars(item, lines)


class Placer:
    """Hands out scalars by their text, each once, in order."""

    def __init__(self, found: Iterator[Scalar], lines: Sequence[str]) -> None:
        self.lines = lines
        self._by_text: dict[str, list[Scalar]] = {}
        for scalar in found:
            self._by_text.setdefault(scalar.text, []).append(scalar)

    def piece(self, text: str, offset: int = 0) -> Piece | None:
        """Return the next scalar with this text, None where there is none left."""
        queue = self._by_text.get(text)
        if not queue:
            return None
        scalar = queue.pop(0)
        line = self.lines[scalar.line - 1] if scalar.line <= len(self.lines) else ""
        return Piece(offset, scalar, line[scalar.column - 1 :])
