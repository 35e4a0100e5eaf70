"""Places in a text."""

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


class Position(NamedTuple):
    """A line and a column, both from 1; a column counts characters (code points)."""

    line: int
    column: int
