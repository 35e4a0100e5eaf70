"""The blocks that a walk makes, with their places in the source, and what it counts and sums up meanwhile."""

from newslint.vale.blocks import Block, Run
from newslint.vale.comments import Comments
from newslint.vale.gathering import Aggregate
from newslint.vale.source import Source
from newslint.vale.written import Written


class Walked:
    """What a walk made of a document. `real` is the file's suffix and `meta` its field or comment, as scopes have them.

    `lookup` says that no block is where it seems to be, `summing` that all prose together is asked for.
    """

    def __init__(self, source: Source, comments: Comments, *, real: str, meta: str, lines: int, lookup: bool,
                 summing: bool) -> None:  # fmt: skip
        self.source, self.comments = source, comments
        self.blocks: list[Block] = []
        self.metrics: dict[str, int] = {}
        self.summary: list[str] = []
        self.runs: list[Run] = []  # of the summary
        self.seen: set[str] = set()  # selections
        self._whole, self._real, self._meta, self._lines = source.text, real, meta, lines
        self._lookup, self._summing, self._summed = lookup, summing, 0

    def count(self, metric: str) -> None:
        """Count an element."""
        self.metrics[metric] = self.metrics.get(metric, 0) + 1

    def line(self, text: str, scope: str) -> Block:
        """Return the block of a paragraph of text alone, which is masked in the source."""
        source, scope = self.source, scope + self._meta + self._real
        context = source.snapshot()
        found = source.paragraph(text)
        if found:
            return Block(text, scope, context, source.line, found.source, lines=self._lines, comments=self.comments.now)
        source.line = max(source.line, source.advance(text))
        written = Written()
        written.alone(source.run(0, text))
        block = self._placed(text, scope, written, 0)
        source.update(text)
        return block

    def block(self, text: str, scope: str, written: Written, shift: int = 0) -> Block:
        """Return the block of a text that begins `shift` characters into what was written."""
        ahead = self.source.advance(text)
        return self._placed(text, scope + self._meta + self._real, written, shift, ahead)

    def field(self, text: str, scope: str, written: Written) -> Block:
        """Return the block of a text that is about the document and not in it."""
        scope += self._meta.removeprefix(".text") + self._real
        return self._placed(text, scope, written, 0, self.source.advance(text))

    def attribute(self, text: str, scope: str, written: Written) -> Block:
        """Return the block of an attribute's text."""
        return self._placed(text, scope, written, 0, self.source.advance(text))

    def _placed(self, text: str, scope: str, written: Written, shift: int, ahead: int = -1) -> Block:
        source = self.source
        line = ahead if ahead >= 0 else source.line
        context = source.snapshot()
        offset = source.locate(text)
        runs = (written.runs(shift, len(text)) or source.wrapped(text)) if offset < 0 else []
        return Block(text, scope, context, line, offset, runs, lines=self._lines, comments=self.comments.now)

    def add(self, block: Block, *, prose: str = "") -> None:
        """Take a block, which is `prose` to be cut up or not."""
        self.blocks.append(block)
        if prose:
            block.lookup = "\n" in block.text or self._lookup
            block.prose = prose

    def add_inlines(self, block: Block, written: Written, shift: int) -> None:
        """Take the inline elements of a block, as blocks with scopes of their own."""
        within = source = 0
        for capture in written.captures:
            if capture.masked:
                at = block.context().find(capture.text, source)
                source = at + len(capture.text) if at >= 0 else source
            else:
                place = block.text.find(capture.text, within)
                within = place + len(capture.text) if place >= 0 else within
                at = written.source_of(place + shift) if place >= 0 else -1
            self.add(Block(capture.text, capture.scope + self._meta + self._real, block.context, block.line, at,
                           lookup=at < 0, lines=self._lines, comments=self.comments.now))  # fmt: skip

    def add_selection(self, gathered: Aggregate) -> None:
        """Take the text of an element that a selector matched."""
        text = "".join(gathered.text).strip()
        if text:
            scope = f"doc.{'.'.join(gathered.marks)}{self._meta}{self._real}"
            self.add(Block(text, scope, lambda: self._whole, gathered.line, metrics=gathered.metrics, lookup=True,
                           lines=self._lines, comments=self.comments.now))  # fmt: skip

    def summarize(self, text: str, block: Block, shift: int) -> None:
        """Add a block to the summary; its text as written begins `shift` characters before it."""
        if not self._summing:
            return
        at = self._summed + shift
        self.summary.append(text + "\n\n")
        self._summed += len(text) + 2
        if block.offset >= 0:
            self.runs.append(Run(at, block.offset, len(block.text)))
        else:
            self.runs += [Run(at + run.at, run.source, run.length) for run in block.runs]
