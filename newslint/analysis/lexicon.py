"""Words of a list, found in one pass over a text."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation, MatchKind

from newslint.patterns import compiled
from newslint.span import Span

SURROGATES = compiled("[\ud800-\udfff]")
ONE_BYTE = "cp1252"  # has the letters, quotation marks and dashes of English copy, a byte each
LARGE = 100_000  # characters of a text that is not held beside others
BUSY = 250_000  # characters read, from which on the automaton pays that runs faster and takes longer to build


class Automaton:
    """Literal pieces, found in one pass: at each place the longest, none overlapping.

    They are looked for in bytes, one a character, which takes a third of the time that a text takes, where bytes
    and characters must both be counted. What has no such byte is "?" there: pieces that hold it want the text.
    """

    __slots__ = ("_automaton", "_in_bytes", "_patterns", "_read")

    def __init__(self, patterns: Sequence[str]) -> None:
        joined = "\0".join(patterns).encode(ONE_BYTE, "replace")  # all at once: one by one takes ten times as long
        coded = joined.split(b"\0")
        self._in_bytes = b"?" not in joined and len(coded) == len(patterns)
        self._patterns: Any = coded if self._in_bytes else patterns  # None once the faster automaton is made
        self._automaton = self._made(Implementation.ContiguousNFA)  # made in half the time of others
        self._read = 0

    def matches(self, text: str) -> list[tuple[int, int, int]]:
        """Return the pieces of a text in order: each with its number among the patterns, its start and its end."""
        if self._patterns is not None:
            self._read += len(text)
            if self._read > BUSY:
                self._automaton = self._made(Implementation.DFA)
                self._patterns = None
        if not self._in_bytes:
            return _found(self._automaton, text)
        found: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(_coded(text))
        return found

    def _made(self, kind: Implementation) -> Any:
        maker = BytesAhoCorasick if self._in_bytes else AhoCorasick
        return maker(self._patterns, matchkind=MatchKind.LeftmostLongest, implementation=kind)


def _coded(text: str) -> bytes:
    """Return a text in one byte a character; many lists are looked for in it, and some stories are read together."""
    return _of_story(text) if len(text) < LARGE else _of_book(text)


def _encoded(text: str) -> bytes:
    return text.encode(ONE_BYTE, "replace")


_of_story, _of_book = lru_cache(maxsize=32)(_encoded), lru_cache(maxsize=1)(_encoded)


def tally(text: str, pieces: Sequence[str]) -> Counter[str]:
    """Return how often each piece stands in a text, in one pass however many there are; overlaps count."""
    return Counter(pieces[number] for number, _, _ in _found(AhoCorasick(pieces), text, overlapping=True))


def _found(automaton: AhoCorasick, text: str, *, overlapping: bool = False) -> list[tuple[int, int, int]]:
    """Return what an automaton finds: the number of each piece, its start and its end."""
    try:
        found = automaton.find_matches_as_indexes(text, overlapping=overlapping)
    except UnicodeEncodeError:  # half of a surrogate pair, as JSON lets through
        found = automaton.find_matches_as_indexes(SURROGATES.sub("\ufffd", text), overlapping=overlapping)
    matches: list[tuple[int, int, int]] = found
    return matches


class Lexicon:
    """Words looked for together, in lower case or with a capital."""

    __slots__ = ("_automaton",)

    def __init__(self, words: Iterable[str]) -> None:
        forms = {form for word in words for form in (word, word[0].upper() + word[1:])}
        self._automaton = Automaton(sorted(forms))

    def find(self, text: str) -> list[Span]:
        """Return where the list's words stand as whole words, in order; where several begin together, the longest."""
        size = len(text)
        return [
            Span(start, end)
            for _, start, end in self._automaton.matches(text)
            if not (end < size and (text[end].isalnum() or text[end] == "_"))
            and not (start and (text[start - 1].isalnum() or text[start - 1] in "_-"))
        ]

    def places(self, text: str) -> list[int]:
        """Return where the list's words begin, be they words of their own or the beginnings of others."""
        return [start for _, start, _ in self._automaton.matches(text)]
