"""How readers make a `Document`: text is copied block by block, and each piece is recorded with where it came from."""

from newslint.document import Block, BlockKind, Document, Inline, InlineKind, Metadata
from newslint.source_map import Piece, Segment, SourceMap
from newslint.span import Span


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

    @property
    def is_open(self) -> bool:
        """Tell whether a block is open."""
        return self._opened is not None

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

    def field(self, start: int, end: int) -> None:
        """Add the headline that a field of the front matter holds."""
        self.open(BlockKind.HEADLINE, level=1)
        self.copy(start, end, Piece.FIELD)
        self.close()

    def copy(self, start: int, end: int, piece: Piece = Piece.SAME) -> None:
        """Copy `source[start:end]` as it stands; what is added outside a block opens a paragraph."""
        if start >= end:
            return
        if self._opened is None:
            self.open(BlockKind.PARAGRAPH)
        last = self._segments[-1] if self._segments else None
        text = Span(self.length, self.length + end - start)
        if last and last.piece is piece is Piece.SAME and last.text.end == text.start and last.source.end == start:
            self._segments[-1] = Segment(Span(last.text.start, text.end), Span(last.source.start, end), Piece.SAME)
        else:
            self._segments.append(Segment(text, Span(start, end), piece))
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
        """Record a part that could not be read: it is reported as not checked; an empty sentence records none."""
        if sentence:
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
