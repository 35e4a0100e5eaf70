"""Runs of capitalised words: what mentions and variants are cut from."""

import re
from typing import NamedTuple

from newslint.analysis.names.wording import Piece, Wording, patterns, pieces
from newslint.document import Block, BlockKind, Document, per_document

SKIPPED = frozenset({BlockKind.CODE, BlockKind.FURNITURE})
HEADS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEAD})
LONGEST_HEADLINE = 200  # characters; a longer block is prose
TITLE_CASE = 0.25  # share of long words in lower case up to which a line counts as title case
LATIN_1 = "ÿ"  # its last letter
LONG = 5  # letters of a word that title case would capitalise
ARTICLES = frozenset({"the", "a", "an"})
BEFORE_SENTENCE = frozenset(".!?:;•*–—|(\n")
BEFORE_SPACE = frozenset(".!?:;•*–—|(\n“‘\"'«„”’)]» \u00a0\t")
FREE = frozenset('!?:;•*–—|(\n“‘"«„”)]» \u00a0\t')  # right before a word, they part it from what is before
JOINED = frozenset("@#/\\.$_-")  # right before a word, they make it part of something else
TRIES = 3  # times that the rest of a run is looked at when its head belongs to something else
LONGEST_PREFIX = 5  # small letters before the first capital of a name ("iPhone")
OPENING_QUOTES = frozenset("“‘\"'«„")
CLOSERS = frozenset("”’\"')]»")


class Run(NamedTuple):
    """Capitalised words that stand together, joined by a space, a hyphen, "&" or a particle such as "of".

    `opens` says that the first word opens a sentence, line or quotation and may be capitalised for that
    alone; `shouted` that the line has a capital on most words, so that capitals say nothing.
    """

    start: int
    end: int  # without a possessive
    wording: Wording
    opens: bool
    shouted: bool
    possessive: bool  # 's follows the last word

    def begin(self, index: int) -> int:
        """Return where a word of the run begins in the text."""
        return self.start + self.wording.starts[index]

    def finish(self, index: int) -> int:
        """Return where a word of the run ends in the text, without a possessive."""
        return self.start + self.wording.finish(index)


@per_document
def runs(document: Document) -> tuple[Run, ...]:
    """Return the runs of capitalised words in all blocks but code and furniture, in order.

    Web addresses, mail addresses, handles and tags are left out. A run ends at a possessive.
    """
    found: list[Run] = []
    met: dict[str, tuple[Piece, ...]] = {}
    text = document.text
    pattern, _ = patterns()
    for block in document.blocks:
        if block.kind in SKIPPED:
            continue
        floor = block.span.start
        shouted = is_shouted(text, block)
        for match in pattern.finditer(text, floor, block.span.end):
            start, end = match.span()
            if start - floor > 1 and text[start - 1] == " " and text[start - 2] not in BEFORE_SPACE:
                opens = False  # nearly always
            else:
                start, end = _kept(match, floor)
                if start < 0:
                    continue
                opens = _opens(text, start, floor)
            body = text[start:end]
            parts = met.get(body)
            if parts is None:
                parts = met[body] = pieces(body)
            for offset, wording, possessive in parts:
                place = start + offset
                found.append(Run(place, place + len(wording.text), wording, opens, shouted, possessive))
                opens = False
    return tuple(found)


def _kept(match: re.Match[str], floor: int) -> tuple[int, int]:
    """Return where the part of a match begins and ends that stands free, (-1, -1) where none does.

    What begins inside a word or an address ("64GB WiFi") may go on with a name.
    """
    text, (start, end) = match.string, match.span()
    if text[start] <= LATIN_1 and (start == floor or text[start - 1] in FREE):
        return start, end
    pattern, word = patterns()
    for _ in range(TRIES):
        begin = _start(text, start, floor)
        if begin >= 0:
            return begin, end
        first = word.match(text, start)
        rest = pattern.search(text, first.end() if first else end, end)
        if rest is None:
            break
        start, end = rest.span()
    return -1, -1


def _start(text: str, start: int, floor: int) -> int:
    """Return where a word with a capital at `start` begins ("iPhone"); -1 inside a word, a handle or an address."""
    if text[start] > LATIN_1 and text[start].islower():
        return -1
    place = start
    while place > floor and start - place <= LONGEST_PREFIX and "a" <= text[place - 1] <= "z":
        place -= 1
    if place == floor:
        return place
    before = text[place - 1]
    if before.isalnum() or before in JOINED:
        return -1
    tied = before in "’'&" and place - 2 >= floor and text[place - 2].isalnum()
    return -1 if tied else place


def is_shouted(text: str, block: Block) -> bool:
    """Tell whether capitals carry no meaning in a block: a heading, a line in title case or in capitals."""
    if block.kind in HEADS:
        return True
    start, end = block.span
    if end - start > LONGEST_HEADLINE:
        return False
    line = text[start:end]
    if line.rstrip("”\"’')").endswith(".") and not line.isupper():
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) >= LONG]
    small = sum(word[0].islower() and word.islower() for word in words)
    return len(words) > 1 and small <= TITLE_CASE * len(words)


def _opens(text: str, start: int, floor: int) -> bool:
    """Tell whether a sentence, line or quotation opens at `start`."""
    place = start - 1
    if place >= floor and text[place] in OPENING_QUOTES:
        return True
    while place >= floor and text[place] in " \u00a0\t":
        place -= 1
    while place >= floor and text[place] in CLOSERS:
        place -= 1
    return place < floor or text[place] in BEFORE_SENTENCE
