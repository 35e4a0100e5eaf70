"""The text of one block while it is read: where its pieces stand in the source, and which inline elements hold them."""

from newslint.vale.blocks import NOWHERE, Inline, Run
from newslint.vale.source import Source
from newslint.vale.spacing import tight
from newslint.values import record


@record
class Capture:
    """The text of one inline element, gathered while its block is read."""

    tag: str
    scope: str
    masked: bool
    begin: int
    end: int = 0
    text: str = ""


class Written:
    """What has been read of a block so far; `captures` are the inline elements that have closed."""

    def __init__(self) -> None:
        self.text = ""
        self.captures: list[Capture] = []
        self.open: list[Capture] = []
        self._runs: list[Run] = []

    def clear(self) -> None:
        """Begin a new block; an inline element that is open stays so."""
        self.captures, self._runs, self.text = [], [], ""

    def alone(self, run: Run | None) -> None:
        """Take a text that is a block of its own and stands at one place, or none."""
        self._runs = [run] if run else []

    def add(self, text: str, raw: str, source: Source, *, spaced: bool) -> None:
        """Add a text as it is separated from what precedes it; `raw` is what the source has.

        `spaced` tells that white space stood behind the last text.
        """
        if text.startswith(" ") and not spaced and tight(self.text):
            text = text[1:]
        if text.startswith(" ") and self.text and not self.text[-1].isascii() and self.text[-1].isspace():
            text = text[1:]
        body = text.lstrip(" \n")
        if body == raw:
            run = source.run(len(self.text) + len(text) - len(body), raw)
            if run:
                self._runs.append(run)
        self.text += text
        for capture in self.open:
            capture.text += raw if capture.masked else text

    def begin(self, tag: str, scope: str, *, masked: bool) -> None:
        """Open an inline element whose text is asked for."""
        self.open.append(Capture(tag, scope, masked, len(self.text)))

    def end(self, tag: str) -> None:
        """Close the innermost inline element, if it is the one of this name."""
        if not self.open or self.open[-1].tag != tag:
            return
        done = self.open.pop()
        body = done.text.strip()
        if body:
            written = self.text[done.begin :]
            end = done.begin + len(written.rstrip(" \n"))
            done.begin += len(written) - len(written.lstrip(" \n"))
            done.end, done.text = end, body
            self.captures.append(done)

    def runs(self, shift: int, length: int) -> list[Run]:
        """Return the runs of a text of this length that begins `shift` characters into what was written."""
        found = []
        for run in self._runs:
            low, high = max(run.at, shift), min(run.at + run.length, shift + length)
            if low < high:
                found.append(Run(low - shift, run.source + low - run.at, high - low))
        return found

    def inlines(self, text: str, shift: int) -> list[Inline]:
        """Return the inline elements of a text that begins `shift` characters into what was written."""
        found = []
        for capture in self.captures:
            begin, end = capture.begin - shift, capture.end - shift
            if not capture.masked and capture.text and begin >= 0 and text[begin:end] == capture.text:
                found.append(Inline(capture.scope, begin, end))
        return found

    def source_of(self, at: int) -> int:
        """Return where a character stands in the source, -1 where that is not known."""
        return next((r.source + at - r.at for r in self._runs if r.at <= at < r.at + r.length), NOWHERE)
