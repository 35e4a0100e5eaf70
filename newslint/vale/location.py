"""Where an alert stands in the file: by what is known of its block, or by looking for its text as Vale does."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate

from newslint.kinds.base import Hit
from newslint.vale.blocks import NOWHERE, Block
from newslint.vale.reported import Occurrences, Reported
from newslint.vale.search import blanked, bounded, in_markup, joins, locate, substitute, through

MARKS = ("`", "-")
SPECIAL = frozenset("'\"\n#@")
Place = tuple[int, int, int]  # line and the first and last column, from 1


def line_starts(text: str) -> list[int]:
    """Return where each line begins."""
    starts, find = [0], text.find
    at = find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = find("\n", at + 1)
    return starts


class Stretch:
    """The block at hand as a stretch of its context: whether it stands there, and where texts stand in it."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.occurrences = Occurrences(block.text)

    @cached_property
    def there(self) -> bool:
        """Whether the text of the block stands where the block says; no mask can change that."""
        return self.block.offset >= 0 and through(self.block.context(), self.block.text, self.block.offset)

    @cached_property
    def exact(self) -> bool:
        """Whether it stands there letter for letter, and does not begin with what may be a mark of code."""
        block = self.block
        return (
            block.offset >= 0 and block.text[:1] not in MARKS and block.context().startswith(block.text, block.offset)
        )

    @cached_property
    def alone(self) -> bool:
        """Whether the line that the block stands in has its text nowhere else."""
        context, text, offset = self.block.context(), self.block.text, self.block.offset
        begin = context.rfind("\n", 0, offset) + 1
        end = context.find("\n", offset) + 1 or len(context)
        return context.find(text, begin, end) == offset and context.find(text, offset + 1, end) < 0


class Finder:
    """Places in one file; `markup` says that lines are those of the file and not of a block's context."""

    def __init__(self, content: str, lines: Sequence[str], markup: bool) -> None:
        self.content, self.lines, self.markup = content, lines, markup
        self.starts = line_starts(content)
        self._other: tuple[str, list[int]] = ("", [0])
        self._blank: str | None = None
        self._stretch: Stretch | None = None  # of the block at hand
        self._reported: dict[str, Reported] = {}  # in the block at hand, by check

    @cached_property
    def ends(self) -> list[int]:
        """Where each line of the file ends."""
        return list(accumulate(map(len, self.lines)))

    def start_block(self) -> None:
        """Forget what was found in the block before."""
        self._stretch = None
        if self._reported:
            self._reported = {}

    def at(self, begin: int, end: int, context: str | None = None) -> Place:
        """Return the place of a stretch of the file, or of another context."""
        starts = self.starts
        if context is not None and len(context) != len(self.content):
            if self._other[0] != context:
                self._other = (context, line_starts(context))
            starts = self._other[1]
            begin = min(begin, len(context))
        line = bisect_right(starts, begin)
        column = begin - starts[line - 1] + 1
        return line, column, max(column, column + end - begin - 1)

    def anchored(self, hit: Hit, block: Block) -> Place | None:
        """Return the place of a hit whose block knows where it stands, None where it does not."""
        start, end = hit.start, hit.end
        if block.offset >= 0:
            return self._within(block, block.offset + start, block.offset + end)
        if start == end:
            at = block.source_offset(start)
            if at < 0 < start and (before := block.source_offset(start - 1)) >= 0:
                at = before + 1
            return self._within(block, at, at) if at >= 0 else None
        first, last = block.source_offset(start), block.source_offset(end - 1)
        return self._within(block, first, last + 1) if 0 <= first <= last else None

    def from_start(self, hit: Hit, block: Block) -> Place | None:
        """Return the place of a word by where it begins alone, None where that is not known."""
        at = block.source_offset(hit.start) if hit.start >= 0 else -1
        return self._within(block, at, at + hit.end - hit.start) if at >= 0 else None

    def _within(self, block: Block, begin: int, end: int) -> Place:
        return self.at(begin, end, block.context())

    def measured(self, block: Block) -> Place | None:
        """Return the place of what a whole block is: its first line."""
        if block.scope.startswith("sentence") or block.line < 0:
            context = block.context()
            at = block.source_offset(0)
            if 0 <= at < len(context):
                return self.at(at, at, context)
        if 0 <= block.line < len(self.lines):
            return block.line + 1, 1, 1
        return None

    def searched(self, hit: Hit, block: Block, check: str) -> Place:
        """Return the place of a hit found by its text; a column below 1 says that it was not found."""
        stretch = self._stretch = self._stretch or Stretch(block)
        reported = self._reported.get(check)
        if reported is None:
            reported = self._reported[check] = Reported(block.context)
        place = self._straight(hit, stretch, reported)
        if place is not None:
            reported.add_straight(hit.text, block.offset + hit.start)
            return place
        skip, found = 0, NOWHERE
        if not hit.skip and hit.text and 0 <= hit.start <= len(block.text):
            skip = max(stretch.occurrences.before(hit.text, hit.start) - reported.taken(hit.text), 0)
        if not block.lookup:
            place = self._in_line(reported.context, hit, block, skip)
        if place is None or place[1] < 0:
            place, found = self._in_context(reported.context, hit, stretch, skip)
        if place[1] > 0:
            reported.add(hit.text, found)
        return place

    def _straight(self, hit: Hit, stretch: Stretch, reported: Reported) -> Place | None:
        """The place of a hit where looking for it cannot but end where it stands; None where it may not.

        That is so if the text stands there, and as many of its kind before it are still to be found as are skipped.
        """
        block, start, match = stretch.block, hit.start, hit.text
        if not (reported.straight and not hit.skip and stretch.exact and _plain(match) and start >= 0):
            return None
        at, size = block.offset + start, len(match)
        if not block.text.startswith(match, start) or not reported.follows(at):
            return None
        context = block.context()
        if not bounded(context, at, at + size, match) or in_markup(context, at, at + size):
            return None
        places = stretch.occurrences.of(match)
        if reported.hidden(match, places, block.offset, start) != reported.taken(match):
            return None
        if not block.lookup and not self._first_in_line(match, at, stretch, reported):
            return None
        begin, _, below = self._line_at(context, at + 1)
        line = block.lines - below if block.lookup else block.line + 1
        return line, at + 1 - begin, at + size - begin

    def _first_in_line(self, match: str, at: int, stretch: Stretch, reported: Reported) -> bool:
        """Whether a text's first place still to be found is this one, in the line that the block is known to be."""
        block, context = stretch.block, stretch.block.context()
        if self._line_of(at) != block.line or len(context) != len(self.content) or not stretch.alone:
            return False
        first = context.find(match)
        while first < at and reported.covers(first, first + len(match)):
            first = context.find(match, first + 1)
        return first == at

    def _line_of(self, at: int) -> int:
        return bisect_right(self.starts, at) - 1

    def _front(self, context: str) -> Callable[[int], str]:
        """How to get a context blanked up to a place, which is the same for all that have the file's lines."""
        if len(context) != len(self.content):
            return lambda end: blanked(context[:end], "@")
        if self._blank is None:
            self._blank = blanked(context, "@")
        blank = self._blank
        return lambda end: blank[:end]

    def _in_line(self, context: str, hit: Hit, block: Block, skip: int) -> Place | None:
        lines = self.starts if len(context) == len(self.content) else line_starts(context)
        index = _line_with(hit, context, lines, block.line)
        if index < 0:
            return block.line + 1, hit.start, hit.end
        line = context[lines[index] : lines[index + 1] if index + 1 < len(lines) else len(context)]
        for text in hit.skip:
            line = substitute(line, text, "@")
        position, shown, _ = locate(line, block.text, hit, -1, skip)
        end = position + len(shown) - 1
        return index + 1, position, len(line) if end > len(line) else max(end, 1)

    def _in_context(self, context: str, hit: Hit, stretch: Stretch, skip: int) -> tuple[Place, int]:
        block = stretch.block
        for text in hit.skip:
            context = substitute(context, text, "@")
        position, shown, found = locate(context, block.text, hit, block.offset, skip, there=stretch.there,
                                        front=self._front(context))  # fmt: skip
        if position < 0:
            return (position, 0, 0), NOWHERE
        begin, end, below = self._line_at(context, position)
        if end < position:
            return (block.lines, hit.start, hit.end), found
        column = position - begin
        last = column + len(shown) - 1
        last = end - begin if last > end - begin else max(last, 1)
        return (block.lines - below, column, last), found

    def _line_at(self, context: str, position: int) -> tuple[int, int, int]:
        """Return where the line begins and ends that holds a position from 1, and how many lines follow it."""
        if self.markup:
            index = min(bisect_left(self.ends, position), len(self.ends) - 1)
            begin = self.ends[index - 1] if index > 0 else 0
            return begin, self.ends[index] if self.ends else 0, len(self.lines) - (index + 1)
        begin = context.rfind("\n", 0, max(position - 1, 0)) + 1
        end = context.find("\n", begin) + 1 or len(context)
        if len(context) != len(self.content):
            return begin, end, context.count("\n", end) + (context[end - 1 : end] == "\n")
        return begin, end, len(self.starts) - bisect_right(self.starts, begin)


def _plain(match: str) -> bool:
    """Whether a text begins and ends within a word, and no mark in it may have been rewritten or be a mask."""
    return match != "" and joins(match[0]) and joins(match[-1]) and SPECIAL.isdisjoint(match)


def _line_with(hit: Hit, context: str, lines: Sequence[int], own: int) -> int:
    """The first line that has the text of a hit in the hit's columns, from 0; a block's own line where none before it.

    -1 where neither is there.
    """
    last = len(lines) if own < 0 else own
    at = context.find(hit.text, max(hit.start, 0))
    while at >= 0:
        index = bisect_right(lines, at) - 1
        if index >= last:
            break
        end = lines[index + 1] if index + 1 < len(lines) else len(context)
        if at - lines[index] == hit.start and lines[index] + hit.end < end and hit.end - hit.start == len(hit.text):
            return index
        at = context.find(hit.text, at + 1)
    return own if own < len(lines) else -1
