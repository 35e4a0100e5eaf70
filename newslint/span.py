"""Places in a text."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range `[start, end)` in characters, of `Document.text` unless a name says otherwise.

    A tuple, because facts make a great many of them.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """Return the span moved `by` characters to the right."""
        return Span(self.start + by, self.end + by)


class Cover:
    """Spans that cover others: one look tells whether any of them does, however many they are."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.outer: list[Span] = []
        for span in sorted(spans):
            if not self.outer or span.end > self.outer[-1].end:
                self.outer.append(span)

    def over(self, span: Span) -> Span | None:
        """Return the last to begin of the spans that cover `span` and that no other covers, None where none does."""
        index = bisect_right(self.outer, span.start, key=start_of) - 1
        return self.outer[index] if index >= 0 and self.outer[index].covers(span) else None


def start_of(span: Span) -> int:
    """Return where a span begins: what spans in order are searched by."""
    return span.start


class Position(NamedTuple):
    """A line and a column, both from 1; a column counts characters (code points)."""

    line: int
    column: int
