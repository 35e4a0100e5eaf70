"""One pass over the text: the literals of every active rule in one Aho-Corasick automaton.

A rule says what its matches begin with (`Plan.beginnings`) or contain (`Plan.required`). The text is folded
to one byte a character - lower case, every character that is not part of a word a space - so an offset in it
is an offset in the text, and a word edge is a space in the needle. What the automaton finds is a superset:
case, punctuation and everything else are decided at the hit, by the rule.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

JOINT = "\0\0"  # between texts: folded to two spaces, and no white space that a text may hold
LATIN = "\xff"  # the last character that has a byte of its own in folded text
MIN_LETTERS = 2
RUN = re.compile(r"[\t\n\f\r ]{2,}")


WHOLE, LEFT, RIGHT, FOLDED, CAPTURED = 1, 2, 4, 8, 16


class Spelling(NamedTuple):
    """A beginning that a match may have.

    `text` is lower case where the pattern ignores case (FOLDED); a line break in it stands for any run of white
    space. WHOLE says that nothing follows: the match is this text. LEFT and RIGHT tell that a word edge is
    required there, CAPTURED that a group of the pattern takes part.
    """

    text: str
    traits: int = WHOLE


class Plan:
    """How the places where a pattern may match are found.

    `beginnings`: at each of them; else `required`, in lower case: in texts that hold one; else in every text.
    `needles` is what to look for in folded text for each beginning, one byte a character.
    """

    __slots__ = ("beginnings", "needles", "required")

    def __init__(self, beginnings: Sequence[tuple[str, int]] = (), required: Sequence[str] = (),
                 needles: Sequence[str] | None = None) -> None:  # fmt: skip
        self.beginnings = beginnings
        self.required = required
        if needles is None:
            needles = [
                needle(text, left=bool(t & LEFT), right=bool(t & RIGHT)).decode("latin-1") for text, t in beginnings
            ]
        self.needles = needles

    @property
    def marks(self) -> list[str]:
        """The required texts that have too few letters for the automaton, which sees only letters."""
        return [] if self.beginnings else [text for text in self.required if not lettered(text)]


class Candidates:
    """Where one pattern may match in one text: places with the rank of the beginning seen there, or anywhere.

    A rank of -1 stands for a beginning seen through a run of white space, whose length is not known.
    """

    __slots__ = ("anywhere", "starts")

    def __init__(self) -> None:
        self.starts: list[tuple[int, int]] = []
        self.anywhere = False


@cache
def _folding() -> bytes:
    table = bytearray(256)
    for code in range(256):
        char = chr(code)
        table[code] = ord(char.lower()) if char.isalnum() or char == "_" else 32
    return bytes(table)


@cache
def _blanks() -> bytes:
    return bytes(32 if chr(code) in "\t\n\f\r " else 0 for code in range(256))


def folded(text: str) -> bytes:
    """Return the text in lower case, one byte a character, with a space for all that is not part of a word."""
    return text.encode("latin-1", "replace").translate(_folding())


def needle(text: str, *, left: bool = False, right: bool = False) -> bytes:
    """Return what to look for in folded text; a word edge adds a space where the text ends in a word."""
    body = folded(text)
    edges = (b" " if left and body[:1].strip() else b"", b" " if right and body[-1:].strip() else b"")
    return edges[0] + body + edges[1]


class Matcher:
    """The automaton over the plans of all patterns; a pattern is known by its place among them."""

    def __init__(self, plans: Sequence[Plan]) -> None:
        from ahocorasick_rs import BytesAhoCorasick

        self.plans = plans
        self.always = [index for index, plan in enumerate(plans) if not plan.beginnings and not plan.required]
        self._marked = [(index, marks, _either(marks)) for index, plan in enumerate(plans) if (marks := plan.marks)]
        self._owners: list[list[tuple[int, int, int, int]]] = []  # by needle: plan, rank, shift, length
        places: dict[str, int] = {}
        for index, plan in enumerate(plans):
            for body, rank, shift, length in _needles(plan):
                place = places.setdefault(body, len(places))
                if place == len(self._owners):
                    self._owners.append([])
                self._owners[place].append((index, rank, shift, length))
        self._automaton = BytesAhoCorasick([body.encode("latin-1") for body in places]) if places else None

    def may_find(self, text: str) -> bool:
        """Tell whether any pattern may match in any part of `text`; much faster than `scan`, which tells where."""
        hay = folded(f"{JOINT}{RUN.sub(' ', text)}{JOINT}")
        if self.always or (self._automaton and self._automaton.find_matches_as_indexes(hay)):
            return True
        return any(mark.search(text) for _, _, mark in self._marked)

    def _mark(self, texts: Sequence[str], found: list[dict[int, Candidates]]) -> None:
        """Name the texts that hold one of a pattern's marks; most patterns are ruled out for all texts at once."""
        lower = "\n".join(texts).lower()
        for index, marks, mark in self._marked:
            if not any(text in lower for text in marks):
                continue
            for text, candidates in zip(texts, found, strict=True):
                if mark.search(text):
                    candidates[index] = Candidates()
                    candidates[index].anywhere = True

    def scan(self, texts: Sequence[str]) -> list[dict[int, Candidates]]:
        """Return, for each text, the patterns that may match there and where."""
        found: list[dict[int, Candidates]] = [{} for _ in texts]
        if self._marked and texts:
            self._mark(texts, found)
        if self._automaton is None or not texts:
            return found
        hay, starts, jumps = _hay(texts)
        owners, after, base, number = self._owners, -1, 0, -1
        into, jump = found[0], jumps[0]
        for which, begin, _ in self._automaton.find_matches_as_indexes(hay, overlapping=True):
            if begin + 1 >= after:
                number = max(0, bisect_right(starts, begin + 1, number + 1) - 1)
                base, into, jump = starts[number], found[number], jumps[number]
                after = starts[number + 1]
            for index, rank, shift, length in owners[which]:
                candidates = into.get(index)
                if candidates is None:
                    candidates = into[index] = Candidates()
                if rank < 0:
                    candidates.anywhere = True
                    continue
                at = begin + shift - base
                if jump is not None:
                    candidates.starts.append(jump.back(at, length, rank))
                elif at >= 0:
                    candidates.starts.append((at, rank))
        return found


class _Jumps:
    """Where a text with each run of white space as one space leaves out characters of the text it was made of."""

    def __init__(self, text: str) -> None:
        self.places: list[int] = []  # the first character behind each run
        self.skipped = [0]  # by the number of runs before a place: the characters left out
        for run in RUN.finditer(text):
            self.places.append(run.start() + 1 - self.skipped[-1])
            self.skipped.append(self.skipped[-1] + len(run[0]) - 1)

    def back(self, at: int, length: int, rank: int) -> tuple[int, int]:
        """Return the place in the text and the rank of what stands `at`, -1 where a run lies within."""
        runs = bisect_right(self.places, at)
        within = runs < len(self.places) and self.places[runs] < at + length
        return max(at, 0) + self.skipped[runs], -1 if within or at < 0 else rank


def _hay(texts: Sequence[str]) -> tuple[bytes, list[int], list[_Jumps | None]]:
    """The texts folded and parted by gaps, where each begins - and where one more would -, and what they leave out."""
    raw = JOINT.join(["", *texts, ""]).encode("latin-1", "replace")
    jumps: list[_Jumps | None] = [None] * len(texts)
    lengths = [len(text) for text in texts]
    if b"  " in raw.translate(_blanks()):
        bodies = list(texts)
        for number, text in enumerate(texts):
            if RUN.search(text):
                jumps[number] = _Jumps(text)
                bodies[number] = RUN.sub(" ", text)
                lengths[number] = len(bodies[number])
        raw = JOINT.join(["", *bodies, ""]).encode("latin-1", "replace")
    starts = [*accumulate((length + len(JOINT) for length in lengths), initial=len(JOINT))]
    return raw.translate(_folding()), starts, jumps


def lettered(text: str) -> bool:
    """Tell whether a text has enough letters for the automaton."""
    return sum(map(str.isalnum, text)) >= MIN_LETTERS


def _either(marks: Sequence[str]) -> re.Pattern[str]:
    """A pattern that finds any of the marks, in either case."""
    letters = any(char.isalpha() for mark in marks for char in mark)
    if all(len(mark) == 1 for mark in marks):
        return re.compile(f"[{re.escape(''.join(marks))}]", re.I if letters else 0)
    return re.compile("|".join(map(re.escape, marks)), re.I if letters else 0)


def _needles(plan: Plan) -> Iterable[tuple[str, int, int, int]]:
    """What to look for, with the rank of the beginning (-1: a required text), its place in the needle, its length."""
    for rank, (body, (text, traits)) in enumerate(zip(plan.needles, plan.beginnings, strict=True)):
        shift = 1 if traits & LEFT and body[0] == " " and folded(text[0]) != b" " else 0
        yield body, rank, shift, len(text)
    if not plan.beginnings:
        for text in filter(lettered, plan.required):
            yield needle(RUN.sub(" ", text)).decode("latin-1"), -1, 0, len(text)
