"""Where given words stand in a text."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analysis.lexicon import Automaton, Lexicon
from newslint.span import Span


def whole_words(text: str, words: tuple[str, ...]) -> list[Span]:
    """Return where words or phrases stand as whole words, in small letters or with a capital first, in order.

    One pass over the text however many words there are; where several begin together, the longest.
    """
    return _lexicon(words).find(text)


def literals(text: str, patterns: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return where literal pieces of text stand, in order, whatever surrounds them; none overlap."""
    return [(start, end) for _, start, end in _automaton(patterns).matches(text)]


def covering(
    pattern: re.Pattern[str], text: str, place: int, free: int, before: int, behind: int
) -> re.Match[str] | None:
    """Return the match of `pattern` that covers a place, None where none does.

    It begins at `free` or later and lies within so many characters `before` the place and `behind` it;
    a piece that was looked for may begin with the space before the match.
    """
    for match in pattern.finditer(text, max(free, place - before), place + behind):
        if match.end() > place:
            return match if match.start() <= place + 1 else None
    return None


def matches_at(
    pattern: re.Pattern[str], text: str, pieces: tuple[str, ...], before: int, behind: int
) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` that cover one of `pieces`, in order; none overlap.

    The pattern is tried only around the pieces (see `covering`), which every match of it must hold.
    """
    free = 0
    for place, _ in literals(text, pieces):
        match = covering(pattern, text, place, free, before, behind) if place >= free else None
        if match:
            free = match.end()
            yield match


@cache
def _lexicon(words: tuple[str, ...]) -> Lexicon:
    return Lexicon(words)


@cache
def _automaton(patterns: tuple[str, ...]) -> Automaton:
    return Automaton(patterns)
