"""Runs of capitalised words: what mentions and variants are cut from."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.analysis.names.lexicon import function_words
from newslint.document import Block, BlockKind, Document, per_document
from newslint.patterns import compiled
from newslint.span import Span

SKIPPED = frozenset({BlockKind.CODE, BlockKind.FURNITURE})
HEADS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEAD})
LONGEST_HEADLINE = 200  # characters; a longer block is prose
JOINTS = compiled(r"[ \u00a0‑-]")
TITLE_CASE = 0.25  # share of long words in lower case up to which a line counts as title case
LATIN_1 = "ÿ"  # its last letter
LONG = 5  # letters of a word that title case would capitalise
ARTICLES = frozenset({"the", "a", "an"})
BEFORE_SENTENCE = frozenset(".!?:;•*–—|(\n")
BEFORE_SPACE = frozenset(".!?:;•*–—|(\n“‘\"'«„”’)]» \u00a0\t")
JOINED = frozenset("@#/\\.$_-")  # right before a word, they make it part of something else
TRIES = 3  # times that the rest of a run is looked at when its head belongs to something else
LONGEST_PREFIX = 5  # small letters before the first capital of a name ("iPhone")
OPENING_QUOTES = frozenset("“‘\"'«„")
CLOSERS = frozenset("”’\"')]»")


class Atom(NamedTuple):
    """A capitalised word; a possessive 's and the full stop of an abbreviation lie outside its span."""

    start: int
    end: int
    text: str  # apostrophes straight


class Run(NamedTuple):
    """Capitalised words that stand together, joined by a space, a hyphen, "&" or a particle such as "of".

    `opens` says that the first word opens a sentence, line or quotation and may be capitalised for that
    alone; `shouted` that the line has a capital on most words, so that capitals say nothing.
    """

    atoms: tuple[Atom, ...]
    opens: bool
    shouted: bool
    possessive: bool  # 's follows the last word
    lead: int  # index of the first word that is not one of grammar ("The" in "The Home Depot"); 0 if all are

    @property
    def start(self) -> int:
        """Return where the run begins."""
        return self.atoms[0].start

    @property
    def end(self) -> int:
        """Return where the run ends, without a possessive."""
        return self.atoms[-1].end


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a run and of one word in it; what may stand before a run is looked at afterwards.

    The first opens with a plain set of characters, so that the search for it runs at full speed.
    """
    upper = "[A-ZÀ-ÖØ-ÞĀ-Ɏ]"  # capitals, and small letters beyond Latin-1, which `_start` sorts out
    space = r"[ \u00a0]"
    dotted = r"(?:\.[A-Z])+(?:\.(?!\w)|(?![\w.]))"
    rest = rf"(?:{dotted}|\.(?={space}{upper})|(?:\w|[’'&](?=\w)|\.(?=(?:com|net|org|ai|io|co|tv|cn|me)\b))*[+]?)"
    word = rf"(?:(?:[a-z]{{1,5}}(?=[A-Z]))?{upper}{rest}|\d+[A-Za-z]{{0,2}}\b(?![.,:%]\d))"
    stop = r"(?:(?<=\b(?:St|Mr|Ms|Dr|Jr|Mt|Ft))|(?<=\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Rev))|(?<=\bProf))"
    particle = (
        r"(?:of the|of|for the|for|de la|de|du|del|della|di|da|dos|do|van der|van de|van|von|der|el|al|bin|la|le)"
    )
    glue = rf"(?:[-‑]|{space}(?:&(?:amp;)?{space}|{particle}{space})?|{stop}\.{space})"
    run = rf"{upper}{rest}(?:{glue}{word})*(?![@\w]|\.\w|/\w+\.|://)"
    return compiled(run), compiled(word)


@per_document
def runs(document: Document) -> tuple[Run, ...]:
    """Return the runs of capitalised words in all blocks but code and furniture, in order.

    Web addresses, mail addresses, handles and tags are left out. A run ends at a possessive.
    """
    found: list[Run] = []
    text = document.text
    pattern, word = _patterns()
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
            if end - start < LONG or not JOINTS.search(text, start, end):
                possessive = text[end - 2] in "’'" and text[end - 1] in "sS"
                end -= 2 * possessive
                body = text[start:end]
                atom = Atom(start, end, body.replace("’", "'") if "’" in body else body)
                found.append(Run((atom,), opens, shouted, possessive, 0))
            else:
                found += _cut(word, text, Span(start, end), opens, shouted)
    return tuple(found)


def _kept(match: re.Match[str], floor: int) -> tuple[int, int]:
    """Return where the part of a match begins and ends that stands free, (-1, -1) where none does.

    What begins inside a word or an address ("64GB WiFi") may go on with a name.
    """
    text, (start, end) = match.string, match.span()
    pattern, word = _patterns()
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


def _bare(word: str) -> tuple[str, bool]:
    """Return a word without its possessive, and whether it had one."""
    if len(word) > 2 and word[-2] in "’'" and word[-1] in "sS":
        return word[:-2], True
    return word, False


def _cut(word: re.Pattern[str], text: str, span: Span, opens: bool, shouted: bool) -> list[Run]:
    """Return the runs in a span: a possessive ends one and begins the next."""
    found: list[Run] = []
    atoms: list[Atom] = []
    for part in word.finditer(text, *span):
        body, possessive = _bare(part[0])
        start = part.start()
        atoms.append(Atom(start, start + len(body), body.replace("’", "'") if "’" in body else body))
        if possessive:
            found.append(Run(tuple(atoms), opens and not found, shouted, True, _lead(atoms)))
            atoms = []
    if atoms:
        found.append(Run(tuple(atoms), opens and not found, shouted, False, _lead(atoms)))
    return found


def _lead(atoms: list[Atom]) -> int:
    for index, atom in enumerate(atoms):
        if not is_function_word(atom.text):
            return index
    return 0


@lru_cache(maxsize=8192)
def is_function_word(word: str) -> bool:
    """Tell whether a capitalised word is one of grammar ("The", "It's", "We'll")."""
    if "'" in word:
        word = word.partition("'")[0]
    return word.lower() in function_words()
