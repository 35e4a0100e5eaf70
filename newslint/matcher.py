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
from typing import NamedTuple

from newslint.values import record

GAP = b"  "
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
        return [] if self.beginnings else [text for text in self.required if not _lettered(text)]


@record
class Candidates:
    """Where one pattern may match in one text: places with the rank of the beginning seen there, or anywhere.

    A rank of -1 stands for a beginning seen through a run of white space, whose length is not known.
    """

    starts: list[tuple[int, int]]
    anywhere: bool = False


@cache
def _folding() -> bytes:
    table = bytearray(256)
    for code in range(256):
        char = chr(code)
        table[code] = ord(char.lower()) if char.isalnum() or char == "_" else 32
    return bytes(table)


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
        self._owners: list[list[tuple[int, int, int]]] = []  # by needle: plan, rank, shift
        places: dict[str, int] = {}
        for index, plan in enumerate(plans):
            for body, rank, shift in _needles(plan):
                place = places.setdefault(body, len(places))
                if place == len(self._owners):
                    self._owners.append([])
                self._owners[place].append((index, rank, shift))
        self._automaton = BytesAhoCorasick([body.encode("latin-1") for body in places]) if places else None

    def may_find(self, text: str) -> bool:
        """Tell whether any pattern may match in any part of `text`; much faster than `scan`, which tells where."""
        hay = GAP + folded(RUN.sub(" ", text)) + GAP
        if self.always or (self._automaton and self._automaton.find_matches_as_indexes(hay)):
            return True
        return any(mark.search(text) for _, _, mark, _ in self._marked)

    def _mark(self, texts: Sequence[str], found: list[dict[int, Candidates]]) -> None:
        """Name the texts that hold one of a pattern's marks; most patterns are ruled out for all texts at once."""
        lower = "\n".join(texts).lower()
        for index, marks, mark in self._marked:
            if not any(text in lower for text in marks):
                continue
            for text, candidates in zip(texts, found, strict=True):
                if mark.search(text):
                    candidates[index] = Candidates([], anywhere=True)

    def scan(self, texts: Sequence[str]) -> list[dict[int, Candidates]]:
        """Return, for each text, the patterns that may match there and where."""
        found: list[dict[int, Candidates]] = [{} for _ in texts]
        if self._marked and texts:
            self._mark(texts, found)
        if self._automaton is None or not texts:
            return found
        collapsed = [_collapsed(text) for text in texts]
        parts = [folded(body) for body, _ in collapsed]
        starts, place = [], len(GAP)
        for part in parts:
            starts.append(place)
            place += len(part) + len(GAP)
        hay = GAP + GAP.join(parts) + GAP
        owners, current, base, limit, into, back = self._owners, -1, 0, 0, found[0], collapsed[0][1]
        for which, begin, _ in self._automaton.find_matches_as_indexes(hay, overlapping=True):
            if not base <= begin + 1 <= limit or current < 0:
                current = max(0, bisect_right(starts, begin + 1) - 1)
                base, into, back = starts[current], found[current], collapsed[current][1]
                limit = base + len(parts[current])
            for index, rank, shift in owners[which]:
                candidates = into.get(index)
                if candidates is None:
                    candidates = into[index] = Candidates([])
                if rank < 0:
                    candidates.anywhere = True
                    continue
                at = begin + shift - base
                if back is not None:
                    candidates.starts.append((back[at] if 0 <= at < len(back) else 0, -1))
                elif at >= 0:
                    candidates.starts.append((at, rank))
        return found


def _lettered(text: str) -> bool:
    return sum(map(str.isalnum, text)) >= MIN_LETTERS


def _either(marks: Sequence[str]) -> re.Pattern[str]:
    """A pattern that finds any of the marks, in either case."""
    letters = any(char.isalpha() for mark in marks for char in mark)
    if all(len(mark) == 1 for mark in marks):
        return re.compile(f"[{re.escape(''.join(marks))}]", re.I if letters else 0)
    return re.compile("|".join(map(re.escape, marks)), re.I if letters else 0)


def _needles(plan: Plan) -> Iterable[tuple[str, int, int]]:
    """What to look for, with the rank of the beginning (-1: a required text) and where it starts in the needle."""
    for rank, (body, (text, traits)) in enumerate(zip(plan.needles, plan.beginnings, strict=True)):
        yield body, rank, 1 if traits & LEFT and body[0] == " " and folded(text[0]) != b" " else 0
    if not plan.beginnings:
        for text in filter(_lettered, plan.required):
            yield needle(RUN.sub(" ", text)).decode("latin-1"), -1, 0


def _collapsed(text: str) -> tuple[str, list[int] | None]:
    """The text with each run of white space as one space, and where its characters came from if that differs."""
    if not RUN.search(text):
        return text, None
    parts: list[str] = []
    back: list[int] = []
    place = 0
    for run in RUN.finditer(text):
        parts += (text[place : run.start()], " ")
        back += range(place, run.start() + 1)
        place = run.end()
    parts.append(text[place:])
    back += range(place, len(text) + 1)
    return "".join(parts), back
