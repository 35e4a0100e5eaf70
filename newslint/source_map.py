"""Where each character of a document's text stands in its source."""

from bisect import bisect_right
from enum import Enum

from newslint.span import Span
from newslint.values import frozen


class Piece(Enum):
    """How a stretch of text relates to its source."""

    SAME = "same"  # character for character
    FIELD = "field"  # character for character in a field of the front matter, where signs mean more than in prose
    ESCAPE = "escape"  # one or more characters that an entity, an escape or a line break stands for


@frozen
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
        if segment.piece is Piece.ESCAPE:
            return segment.source.end if end else segment.source.start
        return segment.source.start + inside

    def piece(self, place: int) -> Piece | None:
        """Return how the character at `place` relates to the source, None where nothing of the text is mapped."""
        index = bisect_right(self._starts, place) - 1
        return self.segments[max(index, 0)].piece if self.segments else None

    def span(self, span: Span) -> Span:
        """Return the span of the source that `span` of the text came from; an empty span stays empty."""
        if span.start == span.end:
            # An insertion belongs right behind the character before it, if that is mapped.
            place = self.offset(span.start, end=True) if span.start else self.offset(0)
            return Span(place, place)
        start = self.offset(span.start)
        return Span(start, max(start, self.offset(span.end, end=True)))
