"""Pairs of quotation marks: what opens, what closes, and what is left alone."""

import re
from dataclasses import dataclass

from newslint.document import Block, BlockKind, Document, per_document
from newslint.span import Span

MARK = re.compile(r"[\"“”„«»]|(?<!\w)['‘’]|['’](?!\w)")
OPENERS = "“„«‘"
CLOSERS = "”»"
FAMILY = {'"': '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "'": "'", "‘": "'", "’": "'"}
ELIDED = re.compile(
    r"['‘’](?:\d0s|\d\d\b|(?:til|tis|twas|twill|em|cause|bout|round|n|im|er|ere|cos|coz|neath|gainst|nuff|allo|s|re|ve)\b)",
    re.I,
)
ENDS_SPEECH = ",.?!…"
UNQUOTED = frozenset({BlockKind.CODE})


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening mark with its closing one; `closed` is False where the block ends first.

    `span` holds the marks, `depth` counts from 0 the pairs it stands in, `block` is an index into the
    document's blocks.
    """

    span: Span
    closed: bool
    depth: int
    block: int


@dataclass(frozen=True, slots=True)
class Marks:
    """The pairs of a story in order of their opening marks, and double marks that close nothing."""

    pairs: tuple[Pair, ...]
    strays: tuple[Span, ...]


@per_document
def marks(document: Document) -> Marks:
    """Return the quotation marks of a story, paired block by block.

    Apostrophes, elisions ('90s, ’em), primes (6'2") and code are aside. An unclosed single mark is
    taken for an apostrophe.
    """
    pairs: list[Pair] = []
    strays: list[Span] = []
    found = MARK.finditer(document.text)
    match = next(found, None)
    for index, block in enumerate(document.blocks):
        places: list[int] = []
        while match and match.start() < block.span.end:
            if match.start() >= block.span.start:
                places.append(match.start())
            match = next(found, None)
        if places and block.kind not in UNQUOTED:
            _Pairing(document.text, index, block, pairs, strays).run(places)
    pairs.sort(key=lambda pair: pair.span.start)
    return Marks(tuple(pairs), tuple(strays))


class _Pairing:
    """The marks of one block, read from left to right with a stack of the open ones."""

    def __init__(self, text: str, index: int, block: Block, pairs: list[Pair], strays: list[Span]) -> None:
        self.text, self.index, self.block, self.pairs, self.strays = text, index, block, pairs, strays
        self.open: list[tuple[int, str]] = []  # place and family

    def run(self, places: list[int]) -> None:
        """Pair the marks at `places`."""
        for number, place in enumerate(places):
            family = FAMILY[self.text[place]]
            if family == '"':
                self._double(place)
            else:
                self._single(place, places[number + 1 : number + 9])
        for depth, (start, family) in enumerate(self.open):
            if family == '"':
                self.pairs.append(Pair(Span(start, self.block.span.end), False, depth, self.index))

    def _around(self, place: int) -> tuple[str, str]:
        """Return the characters before and behind a mark, a space at the block's edges."""
        before = self.text[place - 1] if place > self.block.span.start else " "
        behind = self.text[place + 1] if place + 1 < self.block.span.end else " "
        return before, behind

    def _is_open(self, family: str) -> bool:
        return any(kind == family for _, kind in self.open)

    def _double(self, place: int) -> None:
        mark = self.text[place]
        before, behind = self._around(place)
        if mark == '"':
            if before.isdigit() and not self._is_open('"'):
                return  # inches
            opens = not self._is_open('"') if _tight(before) == _tight(behind) else _tight(behind)
            opens = opens and not (self._is_open('"') and behind in ENDS_SPEECH)
        else:
            opens = mark in OPENERS
        if opens:
            self._begin(place, '"')
        elif not self._end(place, '"'):
            self.strays.append(Span(place, place + 1))

    def _single(self, place: int, later: list[int]) -> None:
        mark = self.text[place]
        before, behind = self._around(place)
        if behind.isalnum() or behind in '“"…[':
            if before.isspace() or before in '([“"—–-/':
                elided = ELIDED.match(self.text, place)
                if mark != "’" and not elided and not self._is_open("'"):
                    self._begin(place, "'")
            return
        if self._is_open("'") and not self._possessive(place, before, later):
            self._end(place, "'")

    def _possessive(self, place: int, before: str, later: list[int]) -> bool:
        """Tell whether a mark behind a word inside single marks is an apostrophe ("the boys’ team")."""
        if before not in "sz":
            return before == "n" and self.text[place + 1 : place + 2] == " " and self._ends_later(later)
        rest = self.text[place + 1 : place + 3]
        return rest[:1] == " " and rest[1:].islower() and self._ends_later(later)

    def _ends_later(self, later: list[int]) -> bool:
        """Tell whether a mark still to come closes single marks before another pair opens."""
        for place in later:
            if FAMILY[self.text[place]] == "'":
                before, behind = self._around(place)
                return not behind.isalnum() and (before in ENDS_SPEECH or before.isalnum())
        return False

    def _begin(self, place: int, family: str) -> None:
        if self._is_open(family) and family == '"':
            # The mark before was never closed: what it opened ends at the block's end as far as we know.
            while self.open:
                start, kind = self.open.pop()
                if kind == family:
                    self.pairs.append(Pair(Span(start, place), False, len(self.open), self.index))
                    break
        self.open.append((place, family))

    def _end(self, place: int, family: str) -> bool:
        """Close the innermost open mark of a family; unclosed single marks inside it were apostrophes."""
        if not self._is_open(family):
            return False
        while self.open:
            start, kind = self.open.pop()
            if kind == family:
                self.pairs.append(Pair(Span(start, place + 1), True, len(self.open), self.index))
                break
        return True


def _tight(char: str) -> bool:
    """Tell whether a character clings to a mark: a word's, or an opening of its own."""
    return not char.isspace() and char not in ")]—–-,.;:?!…"
