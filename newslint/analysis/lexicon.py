"""Words of a list, found in one pass over a text."""

from collections.abc import Iterable

import ahocorasick_rs

from newslint.patterns import compiled
from newslint.span import Span

SURROGATES = compiled("[\ud800-\udfff]")


class Lexicon:
    """Words looked for together, in lower case or with a capital."""

    __slots__ = ("_automaton",)

    def __init__(self, words: Iterable[str]) -> None:
        forms = {form for word in words for form in (word, word[0].upper() + word[1:])}
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(forms), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[Span]:
        """Return where the list's words stand as whole words, in order; where several begin together, the longest."""
        size = len(text)
        return [
            Span(start, end)
            for _, start, end in self._matches(text)
            if not (end < size and (text[end].isalnum() or text[end] == "_"))
            and not (start and (text[start - 1].isalnum() or text[start - 1] in "_-"))
        ]

    def places(self, text: str) -> list[int]:
        """Return where the list's words begin, be they words of their own or the beginnings of others."""
        return [start for _, start, _ in self._matches(text)]

    def _matches(self, text: str) -> list[tuple[int, int, int]]:
        try:
            found = self._automaton.find_matches_as_indexes(text)
        except UnicodeEncodeError:  # half of a surrogate pair, as JSON lets through
            found = self._automaton.find_matches_as_indexes(SURROGATES.sub("\ufffd", text))
        matches: list[tuple[int, int, int]] = found
        return matches
