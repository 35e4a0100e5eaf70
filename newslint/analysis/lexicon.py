"""Words of a list, found in one pass over a text."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from newslint.patterns import compiled
from newslint.span import Span

SURROGATES = compiled("[\ud800-\udfff]")
BUSY = 250_000  # characters read, from which on the automaton pays that runs faster and takes longer to build


class Automaton:
    """Literal pieces, found in one pass: at each place the longest, none overlapping."""

    __slots__ = ("_automaton", "_patterns", "_read")

    def __init__(self, patterns: Sequence[str]) -> None:
        self._automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)
        self._patterns: Sequence[str] | None = patterns
        self._read = 0

    def matches(self, text: str) -> list[tuple[int, int, int]]:
        """Return the pieces of a text in order: each with its number among the patterns, its start and its end."""
        if self._patterns is not None:
            self._read += len(text)
            if self._read > BUSY:
                kind = Implementation.DFA
                self._automaton = AhoCorasick(self._patterns, matchkind=MatchKind.LeftmostLongest, implementation=kind)
                self._patterns = None
        return _found(self._automaton, text)


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
