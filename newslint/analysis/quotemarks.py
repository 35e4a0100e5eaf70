"""Pairs of quotation marks: what opens, what closes, and what is left alone."""

import re
from bisect import bisect_right

from newslint.analysis.wording import literals
from newslint.document import Block, BlockKind, Document, InlineKind, per_document
from newslint.patterns import compiled
from newslint.span import Span
from newslint.values import frozen, record

MARKS = ("''", "’’", "‘‘", "``", '"', "“", "”", "„", "«", "»", "'", "‘", "’")
OPENERS = "“„«‘`"  # the double ones, and the first of "‘‘" and "``"
CLOSERS = "”»’"
DOUBLE, SINGLE = '"', "'"
FAMILY = {"'": SINGLE, "‘": SINGLE, "’": SINGLE, "`": DOUBLE} | dict.fromkeys('"“”„«»', DOUBLE)
ELIDED = compiled(
    r"['‘’](?:\d0s|\d\d\b|(?:til|tis|twas|twill|em|cause|bout|round|n|im|er|ere|cos|coz|neath|gainst|nuff|allo|s|re|ve)\b)",
    re.I,
)
FEET = compiled(r"\d['’′] ?\d{1,2}$")
ENDS_SPEECH = ",.?!…"
LOOSE = "—–-/([{"  # what stands before an opening mark besides a space
UNQUOTED = frozenset({BlockKind.CODE})


@frozen
class Pair:
    """An opening mark with its closing one; `closed` is False where the block ends first.

    `span` holds the marks, `content` what is between them; `depth` counts from 0 the pairs it stands
    in, `block` is an index into the document's blocks.
    """

    span: Span
    content: Span
    closed: bool
    depth: int
    block: int


@frozen
class Marks:
    """The pairs of a story in order of their opening marks, and double marks that close nothing or are turned round."""

    pairs: tuple[Pair, ...]
    strays: tuple[Span, ...]
    turned: tuple[Span, ...]


@record
class _Found:
    """What has been found so far."""

    pairs: list[Pair]
    strays: list[Span]
    turned: list[Span]


@per_document
def marks(document: Document) -> Marks:
    """Return the quotation marks of a story, paired block by block.

    Apostrophes, elisions ('90s, ’em), primes (6'2") and code are aside. An unclosed single mark is
    taken for an apostrophe.
    """
    collected = _Found([], [], [])
    found = _quotation_marks(document.text)
    code = [inline.span for inline in document.inlines if inline.kind is InlineKind.CODE]
    if code:
        starts = [span.start for span in code]
        found = [mark for mark in found if not code[bisect_right(starts, mark.start) - 1].covers(mark)]
    at, count = 0, len(found)
    for index, block in enumerate(document.blocks):
        if at == count:
            break
        first, end = at, block.span.end
        while at < count and found[at].start < end:
            at += 1
        places = [mark for mark in found[first:at] if mark.start >= block.span.start]
        if places and block.kind not in UNQUOTED:
            _Pairing(document.text, index, block, collected).run(places)
    collected.pairs.sort(key=lambda pair: pair.span.start)
    return Marks(tuple(collected.pairs), tuple(collected.strays), tuple(collected.turned))


def _quotation_marks(text: str) -> list[Span]:
    """Return the marks of a text, without the apostrophes inside words."""
    last = len(text) - 1
    return [
        Span(start, end)
        for start, end in literals(text, MARKS)
        if not (
            text[start] in "'’"
            and 0 < start < last
            and end == start + 1
            and text[end].isalnum()
            and text[start - 1].isalnum()
        )
    ]


class _Pairing:
    """The marks of one block, read from left to right with a stack of the open ones."""

    def __init__(self, text: str, index: int, block: Block, found: _Found) -> None:
        self.text, self.index, self.block = text, index, block
        self.pairs, self.strays, self.turned = found.pairs, found.strays, found.turned
        self.open: list[tuple[Span, str]] = []  # opening mark and its family

    def run(self, places: list[Span]) -> None:
        """Pair the marks at `places`."""
        for number, mark in enumerate(places):
            if self._is_double(mark):
                self._double(mark, places, number)
            else:
                self._single(mark, places[number + 1 : number + 9])
        for depth, (opening, family) in enumerate(self.open):
            if family == DOUBLE:
                self._pair(opening, self.block.span.end, depth, closing=0)

    def _around(self, mark: Span) -> tuple[str, str]:
        """Return the characters before and behind a mark, a space at the block's edges."""
        before = self.text[mark.start - 1] if mark.start > self.block.span.start else " "
        behind = self.text[mark.end] if mark.end < self.block.span.end else " "
        return before, behind

    def _is_open(self, family: str) -> bool:
        return bool(self.open) and (self.open[-1][1] == family or self.open[0][1] == family)

    def _is_double(self, mark: Span) -> bool:
        return mark.end - mark.start == 2 or FAMILY[self.text[mark.start]] == DOUBLE

    def _double(self, mark: Span, places: list[Span], number: int) -> None:
        char, pending = self.text[mark.start], self._is_open(DOUBLE)
        if char == '"' and self._around(mark)[0].isdigit() and (not pending or self._is_inch(mark)):
            return
        if self._is_again(mark, places[number - 1] if number else mark):
            if self._nests(places[number + 1 :]):
                self._begin(mark, DOUBLE, nested=True)
            else:
                self.strays.append(mark)
        elif self._opens(mark, char, pending) and not self._hangs(mark, places, number):
            self._begin(mark, DOUBLE, nested=pending and self._nests(places[number + 1 :]))
        elif not self._end(mark, DOUBLE):
            self.strays.append(mark)

    def _opens(self, mark: Span, char: str, pending: bool) -> bool:
        """Tell whether a double mark opens, by the way it faces and by what it clings to."""
        before, behind = self._around(mark)
        if char in OPENERS or char in CLOSERS:
            return (char in OPENERS) != self._is_turned(mark, char, pending)
        if pending and behind in ENDS_SPEECH:
            return False
        if _tight(before) == _tight(behind):
            leaves_out = self.text.startswith(("...", "…"), mark.end)  # said:"...and so on"
            return not pending and (before.isspace() or _tight(before) or leaves_out)
        return _tight(behind) and not (pending and (before in ENDS_SPEECH or self._is_value()))

    def _is_value(self) -> bool:
        """Tell whether the open mark begins a value of markup that was left in the text: align="left"."""
        return self.text[self.open[-1][0].start - 1 : self.open[-1][0].start] == "="

    def _is_again(self, mark: Span, last: Span) -> bool:
        """Tell whether a mark stands directly behind the same one, which opens: ““We won”."""
        char, behind = self.text[mark.start], self._around(mark)[1]
        doubled = last.end == mark.start and char == self.text[last.start] and char in '"“'
        return doubled and bool(self.open) and self.open[-1][0] == last and _tight(behind) and behind not in FAMILY

    def _hangs(self, mark: Span, places: list[Span], number: int) -> bool:
        """Tell whether a straight mark that clings to nothing only closes again what is closed: "We won." "."""
        if self.text[mark.start] != '"' or self.open or not number or not self._around(mark)[1].isspace():
            return False
        last = places[number - 1].end
        if last == mark.start or self.text[last : mark.start].strip(" "):
            return False
        return self._shape(next(filter(self._is_double, places[number + 1 :]), None)) > 0

    def _nests(self, later: list[Span]) -> bool:
        """Tell whether a quote that opens inside another closes first, with a mark left for the one around it."""
        depth = 2
        for mark in later:
            if self._is_double(mark):
                depth += self._shape(mark)
                if not depth or depth > 2:
                    return not depth
        return False

    def _shape(self, mark: Span | None) -> int:
        """Return 1 for a mark that looks like an opening one by itself, and for none at all; -1 for any other."""
        if mark is None:
            return 1
        before, behind = self._around(mark)
        char = self.text[mark.start]
        if char in OPENERS or char in CLOSERS:
            return 1 if char in OPENERS else -1
        return 1 if (before.isspace() or before in LOOSE) and _tight(behind) else -1

    def _is_inch(self, mark: Span) -> bool:
        """Tell whether a straight mark behind a digit, in an open quote, is a prime: 6'2", or beside curly marks."""
        opening = next(span for span, family in reversed(self.open) if family == DOUBLE)
        return self.text[opening.start] != '"' or bool(FEET.search(self.text, max(0, mark.start - 5), mark.start))

    def _is_turned(self, mark: Span, char: str, pending: bool) -> bool:
        """Tell whether a mark that has a direction stands the other way round, and keep it if that is a slip.

        „German“ and »Danish« marks are turned by custom.
        """
        before, behind = self._around(mark)
        clings = _tight(behind) and not behind.isspace()
        ends = not clings and not before.isspace()
        turned = (pending and ends) if char in OPENERS else (not pending and clings and not _tight(before))
        if turned and char in "“”" and not (self.open and self.text[self.open[-1][0].start] == "„"):
            self.turned.append(mark)
        return turned and mark.end == mark.start + 1

    def _single(self, mark: Span, later: list[Span]) -> None:
        before, behind = self._around(mark)
        if behind.isalnum() or behind in '“"…[$£€#@':
            opens = before.isspace() or before in '([“"—–-/'
            opens = opens and self.text[mark.start] != "’" and not self._is_open(SINGLE)
            if opens and not ELIDED.match(self.text, mark.start):
                self._begin(mark, SINGLE)
        elif self._is_open(SINGLE) and not self._possessive(mark, before, later):
            self._end(mark, SINGLE)

    def _possessive(self, mark: Span, before: str, later: list[Span]) -> bool:
        """Tell whether a mark behind a word inside single marks is an apostrophe ("the boys’ team", "goin’ on")."""
        if before not in "szn":
            return False
        rest = self.text[mark.end : mark.end + 2]
        return rest[:1] == " " and rest[1:].islower() and self._ends_later(later)

    def _ends_later(self, later: list[Span]) -> bool:
        """Tell whether a mark still to come closes single marks before another pair opens."""
        for mark in later:
            if self.text[mark.start] in FAMILY and FAMILY[self.text[mark.start]] == SINGLE:
                before, behind = self._around(mark)
                return not behind.isalnum() and (before in ENDS_SPEECH or before.isalnum())
        return False

    def _begin(self, mark: Span, family: str, *, nested: bool = False) -> None:
        if family == DOUBLE and not nested and self._is_open(DOUBLE):
            # The mark before was never closed: as far as we know its quote ends here.
            self._unwind(family, mark.start, closing=0)
        self.open.append((mark, family))

    def _end(self, mark: Span, family: str) -> bool:
        """Close the innermost open mark of a family; unclosed single marks inside it were apostrophes."""
        return self._is_open(family) and self._unwind(family, mark.end, closing=mark.end - mark.start)

    def _unwind(self, family: str, end: int, *, closing: int) -> bool:
        while self.open:
            opening, kind = self.open.pop()
            if kind == family:
                self._pair(opening, end, len(self.open), closing=closing)
                return True
        return False

    def _pair(self, opening: Span, end: int, depth: int, *, closing: int) -> None:
        """Keep a pair; `closing` is the length of its closing mark, 0 where there is none."""
        content = Span(opening.end, max(opening.end, end - closing))
        self.pairs.append(Pair(Span(opening.start, end), content, closing > 0, depth, self.index))


def _tight(char: str) -> bool:
    """Tell whether a character clings to a mark: a word's, or an opening of its own."""
    return not char.isspace() and char not in ")]—–-,.;:?!…"
