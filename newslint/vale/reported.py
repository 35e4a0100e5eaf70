"""What one check has reported in a block, so that what it finds next is not placed there once more."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property

from newslint.vale.search import blanked, bounded, in_markup, joins, substitute, tolerant

LONG = 4096  # characters of a block from which on an index of its words is worth its making
WORD = re.compile(r"[^\W_]+")


class Occurrences:
    """Where texts stand in a block, between word edges and outside of code; each text is looked for once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[str, list[int]] = {}

    def of(self, match: str) -> list[int]:
        """Return where a text stands, in order."""
        found = self._found.get(match)
        if found is None:
            text, size = self.text, len(match)
            places = self._indexed(match) if len(text) > LONG and joins(match[0]) else _places(text, match)
            found = [at for at in places if bounded(text, at, at + size, match) and not in_markup(text, at, at + size)]
            self._found[match] = found
        return found

    def before(self, match: str, start: int) -> int:
        """Return how often a text stands before a place, nothing behind that being seen."""
        text, size = self.text, len(match)
        count = bisect_right(self.of(match), start - size - 2)
        for at in (start - size - 1, start - size):
            if at >= 0 and text.startswith(match, at):
                seen = text[:start]
                count += bounded(seen, at, at + size, match) and not in_markup(seen, at, at + size)
        return count

    def _indexed(self, match: str) -> Iterator[int]:
        word = next(_words(match))[0]
        return (at for at in self._index.get(word, ()) if self.text.startswith(match, at))

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        """Where each word begins."""
        found: dict[str, list[int]] = {}
        for word, at in _words(self.text):
            found.setdefault(word, []).append(at)
        return found


def _places(text: str, match: str) -> Iterator[int]:
    at = text.find(match)
    while at >= 0:
        yield at
        at = text.find(match, at + 1)


def _words(text: str) -> Iterator[tuple[str, int]]:
    """The words of a text with their places: what `bounded` takes for one, which is less than an expression does."""
    for match in WORD.finditer(text):
        if match[0].isascii() or all(map(joins, match[0])):
            yield match[0], match.start()
            continue
        begin = match.start()
        for at in range(match.start(), match.end() + 1):
            if at == match.end() or not joins(text[at]):
                if at > begin:
                    yield text[begin:at], begin
                begin = at + 1


class Reported:
    """The places of a block that one check has reported.

    As long as each stands between word edges and behind the one before, in the block's own text, they are kept as
    numbers, and `hidden` counts them. `context`, which masks them in the text as Vale does, is made where it is needed.
    """

    def __init__(self, given: Callable[[], str]) -> None:
        self._given = given
        self._masked: str | None = None
        self._pending: list[tuple[str, int]] = []
        self._taken: dict[str, int] = {}
        self._begins: list[int] = []
        self._ends: list[int] = []
        self._counted: dict[str, tuple[int, int]] = {}
        self.straight = True

    @property
    def context(self) -> str:
        """The context of the block, with all that was reported masked."""
        masked = self._given() if self._masked is None else self._masked
        for match, at in self._pending:
            masked = _with_mask(masked, match, at)
        self._pending, self._masked = [], masked
        return masked

    def taken(self, match: str) -> int:
        """Return how often a text has been reported."""
        return self._taken.get(match, 0)

    def add(self, match: str, at: int) -> None:
        """Note that a text was reported at a place of the context, -1 where it was not known."""
        self.straight = False
        self._note(match, at)

    def add_straight(self, match: str, at: int) -> None:
        """Note that a text was reported where it stands, behind all others."""
        self._note(match, at)
        self._begins.append(at)
        self._ends.append(at + len(match))

    def _note(self, match: str, at: int) -> None:
        self._pending.append((match, at))
        self._taken[match] = self.taken(match) + 1

    def follows(self, at: int) -> bool:
        """Tell whether a place lies behind all that was reported."""
        return not self._ends or at >= self._ends[-1]

    def covers(self, begin: int, end: int) -> bool:
        """Tell whether something reported reaches into a stretch."""
        index = bisect_left(self._begins, end)
        return index > 0 and self._ends[index - 1] > begin

    def hidden(self, match: str, places: list[int], offset: int, before: int) -> int:
        """Return how many of the places of a text before one, counted from `offset`, were reported; -1: in part."""
        index, count = self._counted.get(match, (0, 0))
        while index < len(places) and places[index] < before:
            begin, end = offset + places[index], offset + places[index] + len(match)
            if end > offset + before:
                return -1
            count += self.covers(begin, end)
            index += 1
        self._counted[match] = (index, count)
        return count


def _with_mask(context: str, match: str, at: int) -> str:
    """The context with a reported text masked, where it was found or at its first place."""
    end = at + len(match)
    if at >= 0 and "\n" in match and context[at:end] != match:
        longer = re.compile(tolerant(match)).match(context, at)
        if longer:
            match, end = longer[0], longer.end()
    if at < 0 or context[at:end] != match:
        return substitute(context, match, "#")
    return context[:at] + blanked(match, "#") + context[end:]
