"""Where an alert stands in the file: by what is known of its block, or by looking for its text as Vale does."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from newslint.kinds.base import Hit
from newslint.kinds.words import words as tokenized
from newslint.vale.blocks import NOWHERE, Block

LINE = re.compile(r"[^\n]+")
Place = tuple[int, int, int]  # line and the first and last column, from 1


def line_starts(text: str) -> list[int]:
    """Return where each line begins."""
    starts, find = [0], text.find
    at = find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = find("\n", at + 1)
    return starts


class Finder:
    """Places in one file; `markup` says that lines are those of the file and not of a block's context."""

    def __init__(self, content: str, lines: Sequence[str], markup: bool) -> None:
        self.content, self.lines, self.markup = content, lines, markup
        self.starts = line_starts(content)
        self._other: tuple[str, list[int]] = ("", [0])
        # of the block at hand, by check: its context with what was reported masked, and how often each text was
        self._masked: dict[str, str] = {}
        self._taken: dict[tuple[str, str], int] = {}
        self._there: bool | None = None

    @cached_property
    def ends(self) -> list[int]:
        """Where each line of the file ends."""
        return list(accumulate(map(len, self.lines)))

    def start_block(self) -> None:
        """Forget what was masked for the block before."""
        self._there = None
        if self._masked:
            self._masked, self._taken = {}, {}

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
        given = block.context()
        context = self._masked.get(check, given)
        skip = 0
        if not hit.skip and hit.text and 0 <= hit.start <= len(block.text):
            skip = _prior(block.text[: hit.start], hit.text) - self._taken.get((check, hit.text), 0)
        place: Place | None = None
        found = -1
        if not block.lookup:
            place = self._in_line(context, hit, block, max(skip, 0))
        if place is None or place[1] < 0:
            place, found = self._in_context(context, hit, block, max(skip, 0))
        if place[1] > 0:
            self._masked[check] = _with_mask(context, hit.text, found)
            self._taken[(check, hit.text)] = self._taken.get((check, hit.text), 0) + 1
        return place

    def _in_line(self, context: str, hit: Hit, block: Block, skip: int) -> Place | None:
        lines = context.split("\n")
        for index, body in enumerate(lines):
            line = body + "\n" if index + 1 < len(lines) else body
            if not ((len(line) > hit.end and line[hit.start : hit.end] == hit.text) or index == block.line):
                continue
            masked = line
            for text in hit.skip:
                masked = _substitute(masked, text, "@")
            position, shown, _ = locate(masked, block.text, hit, -1, skip)
            end = position + len(shown) - 1
            end = len(line) if end > len(line) else max(end, 1)
            return index + 1, position, end
        return block.line + 1, hit.start, hit.end

    def _in_context(self, context: str, hit: Hit, block: Block, skip: int) -> tuple[Place, int]:
        for text in hit.skip:
            context = _substitute(context, text, "@")
        position, shown, found = locate(context, block.text, hit, block.offset, skip, there=self._stands(block))
        if position < 0:
            return (position, 0, 0), -1
        begin, end, below = self._line_at(context, position)
        if end < position:
            return (block.lines, hit.start, hit.end), found
        column = position - begin
        last = column + len(shown) - 1
        last = end - begin if last > end - begin else max(last, 1)
        return (block.lines - below, column, last), found

    def _stands(self, block: Block) -> bool:
        """Tell whether the text of the block at hand stands where the block says; no mask can change that."""
        if self._there is None:
            self._there = block.offset >= 0 and _through(block.context(), block.text, block.offset)
        return self._there

    def _line_at(self, context: str, position: int) -> tuple[int, int, int]:
        """Return where the line begins and ends that holds a position from 1, and how many lines follow it."""
        if self.markup:
            index = min(bisect_left(self.ends, position), len(self.ends) - 1)
            begin = self.ends[index - 1] if index > 0 else 0
            return begin, self.ends[index] if self.ends else 0, len(self.lines) - (index + 1)
        begin = context.rfind("\n", 0, max(position - 1, 0)) + 1
        end = context.find("\n", begin) + 1 or len(context)
        return begin, end, context.count("\n", end) + (context[end - 1 : end] == "\n")


def _substitute(text: str, part: str, char: str) -> str:
    at = text.find(part)
    if at < 0:
        return text
    return text[:at] + _blanked(part, char) + text[at + len(part) :]


def _blanked(text: str, char: str) -> str:
    """The text with each character but line breaks as `char`."""
    return LINE.sub(lambda line: char * len(line[0]), text)


def _with_mask(context: str, match: str, at: int) -> str:
    """The context with a reported text masked, where it was found or at its first place."""
    end = at + len(match)
    if at >= 0 and "\n" in match and context[at:end] != match:
        longer = re.compile(_tolerant(match)).match(context, at)
        if longer:
            match, end = longer[0], longer.end()
    if at < 0 or context[at:end] != match:
        return _substitute(context, match, "#")
    return context[:at] + _blanked(match, "#") + context[end:]


def _joins(char: str) -> bool:
    return char.isalpha() or char.isdigit()


def _bounded(text: str, start: int, end: int, match: str) -> bool:
    """Whether a match stands between word edges, an underscore being one."""
    if start > 0 and text[start - 1] != "_" and _joins(text[start - 1]) == _joins(match[0]):
        return False
    return end >= len(text) or text[end] == "_" or _joins(text[end]) != _joins(match[-1])


def _in_markup(text: str, start: int, end: int) -> bool:
    """Whether a match lies against a backtick, a dash or a dollar sign: it is code or math, not the prose meant."""
    if start - 1 > 0 and text[start - 1] in "`-":
        return True
    if end + 1 < len(text) and text[end + 1] in "`-" and text[end].isascii() and not text[end].isspace():
        return True
    if end < len(text) and text[end] == "`":
        return True
    return (start > 0 and text[start - 1] == "$") or (end < len(text) and text[end] == "$")


def _prior(text: str, match: str) -> int:
    """How many places in the text before it the search would have taken for the match."""
    count, at = 0, text.find(match) if match else -1
    while at >= 0:
        end = at + len(match)
        if _bounded(text, at, end, match) and not _in_markup(text, at, end):
            count += 1
        at = text.find(match, at + 1)
    return count


def _nth(text: str, match: str, skip: int) -> int:
    at = text.find(match) if match else -1
    while at >= 0:
        end = at + len(match)
        if _bounded(text, at, end, match) and not _in_markup(text, at, end):
            if skip == 0:
                return at
            skip -= 1
        at = text.find(match, at + 1)
    return -1


def _tolerant(match: str) -> str:
    """The match as a pattern in which straight marks stand for curly ones and a line may be indented or quoted."""
    forms = {"'": "['‘’]", '"': '["“”]', "\n": r"\n(?:[ \t]|>)*"}
    return "".join(forms.get(char) or re.escape(char) for char in match)


def _through(context: str, text: str, at: int) -> bool:
    """Whether the context has the text at a place, a mask standing for any character."""
    part = context[at : at + len(text)]
    if part == text:
        return True
    return len(part) == len(text) and all(a == b or a in "#@" for a, b in zip(part, text, strict=True))


def locate(context: str, text: str, hit: Hit, at: int, skip: int, *, there: bool = False) -> tuple[int, str, int]:
    """Return the position from 1 of a hit in a context, what stands there, and its offset (-1: guessed).

    `there` says that the text is known to stand at `at`.
    """
    match = hit.text
    if not match:
        return 1, "", -1
    offset = context.find(text)
    if offset < 0 and not any(_joins(char) for char in match):
        fields = text.split()
        offset = context.find(fields[0]) if fields else -1
    if 0 <= at <= len(context) and (there or _through(context, text, at)):
        offset = at
    if offset >= 0:
        context = _blanked(context[:offset], "@") + context[offset:]
    base, start = (offset, offset) if offset >= 0 else (at, 0)
    if base >= 0 and hit.start >= 0 and _direct(context, base + hit.start, start, match):
        place = base + hit.start
        low = place - 1 if place > 0 and context[place - 1] == "_" else place
        high = place + len(match)
        high += 1 if context[high : high + 1] == "_" else 0
        if not _in_markup(context, low, high):
            return place + 1, match, place
    if "'" not in match and '"' not in match:
        literal = _nth(context, match, skip)
        if literal >= 0:
            return literal + 1, match, literal
    found = list(re.finditer(rf"(?:^|\b|_){_tolerant(match)}(?:_|\b|\Z)", context))
    if not found:
        place = context.find(match)
        if place < 0:
            return *_guessed(context, text, match), -1
        return place + 1, match, place
    chosen = found[0]
    for one in found:
        if _in_markup(context, one.start(), one.end()):
            continue
        if skip > 0:
            skip -= 1
            continue
        chosen = one
        break
    place = chosen.start() + (1 if chosen[0].startswith("_") else 0)
    return place + 1, match, place


def _direct(context: str, place: int, start: int, match: str) -> bool:
    """Whether the match stands at a place, between word edges, and nowhere before it."""
    if start < 0 or place < start or "'" in match or '"' in match or not (_joins(match[0]) and _joins(match[-1])):
        return False
    end = place + len(match)
    if context[place:end] != match or end > len(context):
        return False
    if (place > 0 and _joins(context[place - 1])) or (end < len(context) and _joins(context[end])):
        return False
    return match not in context[start:place]


def _guessed(context: str, text: str, match: str) -> tuple[int, str]:
    """The line of the context that has all words of the sentence the match is in."""
    from newslint.kinds.punkt import split

    target = ""
    for sentence in split(text):
        if sentence == match or sentence.find(match) > 0:
            target = sentence
    if not target:
        return NOWHERE, text
    wanted = [word for word, _ in tokenized(target)]
    for line in context.split("\n"):
        if all(word in line for word in wanted):
            return context.find(line) + 1, line
    return NOWHERE, text
