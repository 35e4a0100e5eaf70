"""Whole words of a list, found in one pass over a text."""

import re
from collections.abc import Iterable

import ahocorasick_rs

from newslint.span import Span

SURROGATES = re.compile("[\ud800-\udfff]")


class Lexicon:
    """Words looked for together; each is found as a whole word, in lower case or with a capital."""

    __slots__ = ("_automaton",)

    def __init__(self, words: Iterable[str]) -> None:
        forms = {form for word in words for form in (word, word[0].upper() + word[1:])}
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(forms), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[Span]:
        """Return the words of the list in `text`, in order; where several begin together, the longest."""
        try:
            found = self._automaton.find_matches_as_indexes(text)
        except UnicodeEncodeError:  # half of a surrogate pair, as JSON lets through
            found = self._automaton.find_matches_as_indexes(SURROGATES.sub("\ufffd", text))
        size = len(text)
        return [
            Span(start, end)
            for _, start, end in found
            if not (end < size and (text[end].isalnum() or text[end] == "_"))
            and not (start and (text[start - 1].isalnum() or text[start - 1] in "_-"))
        ]
