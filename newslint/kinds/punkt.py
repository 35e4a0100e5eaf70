"""Sentences as Vale splits them: Punkt with English parameters, and the additions of Vale's own tokeniser.

newslint's own rules use `newslint.analysis.sentences`; this is for styles whose results must not change.

Source: Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection", 2006.
"""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from newslint.values import frozen

DATA = Path(__file__).parent / "data" / "punkt_en.txt"
BEGIN_LOWER, MIDDLE_UPPER, LOWER, UPPER = 1 << 4, 1 << 2, 112, 14
NUMBER = re.compile(r"-?[.,]?\d[\d,.-]*\.?$", re.A)
ENDS = ('."', ".)", ".’", ".”", "?", '?"', "?'", "?)", "?’", "?”", "!", '!"', "!'", "!)", "!’", "!”")
OPENS = (".[", ".(", '."', "?[", "?(", "![", "!(")
INTERNAL = (")", "’", "”", '"', "'")
PUNCTUATION = frozenset(";:,.!?；：，。！？")
INITIAL = re.compile(r"[A-Za-z]\.")
ABBREVIATED = re.compile(r"(?:\w\.)+\w*\.", re.A)
DOTS = re.compile(r"(?:\.\s?){2,}\.")
TOKEN = re.compile(r"\s")


@frozen
class _Model:
    abbreviations: frozenset[str]
    collocations: frozenset[str]
    starters: frozenset[str]
    contexts: dict[str, int]


@cache
def _model() -> _Model:
    lines = [line.split() for line in DATA.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    contexts = {word: int(flags) for flags, *words in lines[3:] for word in words}
    return _Model(frozenset(lines[0][1:]), frozenset(lines[1][1:]), frozenset(lines[2][1:]), contexts)


class _Token:
    """A word before or after a mark that may end a sentence."""

    __slots__ = ("abbreviation", "ends", "place", "text")

    def __init__(self, text: str, place: int) -> None:
        self.text, self.place = text, place
        self.ends = self.abbreviation = False

    def kind(self) -> str:
        kind = NUMBER.sub("##number##", self.text.lower())
        return kind if len(kind) == 1 else kind.replace(",", "")

    def kind_without_period(self) -> str:
        kind = self.kind()
        return kind[:-1] if len(kind) > 1 and kind.endswith(".") else kind

    def kind_in_sentence(self) -> str:
        return self.kind_without_period() if self.ends else self.kind()

    def upper(self) -> bool:
        return self.text[:1].isupper()

    def lower(self) -> bool:
        return self.text[:1].islower()


def _tokens(text: str) -> list[_Token]:
    """The words with a sentence mark in them and the word after each."""
    found: list[_Token] = []
    last, wanted, size = 0, False, len(text)
    stops = [match.start() for match in TOKEN.finditer(text)]
    if not stops or stops[-1] != size - 1:
        stops.append(size - 1)
    for stop in stops:
        cursor = size if stop == size - 1 else stop
        word = text[last:cursor].strip()
        if not word:
            continue
        marked = any(mark in word for mark in ".!?。！？")
        if not marked and not wanted:
            last = cursor
            continue
        found.append(_Token(word, cursor))
        last, wanted = cursor, marked
    return found


def _starts(token: _Token) -> int:
    """1 where the word starts a sentence, 0 where it does not, -1 unknown, by how it was seen written."""
    if token.text in PUNCTUATION:
        return 0
    seen = _model().contexts.get(token.kind_in_sentence(), 0)
    if token.upper() and seen & LOWER and not seen & MIDDLE_UPPER:
        return 1
    if token.lower() and (seen & UPPER or not seen & BEGIN_LOWER):
        return 0
    return -1


def _by_kind(token: _Token) -> None:
    text = token.text
    if ("Yahoo!" not in text and text.endswith(ENDS)) or any(mark in text for mark in OPENS):
        token.ends = True
    elif text.endswith((".", "。")) and not text.endswith(".."):
        bare = text[:-1].lower()
        known = _model().abbreviations
        token.abbreviation = bare in known or bare.rpartition("-")[2] in known
        token.ends = not token.abbreviation


def _by_neighbour(one: _Token, two: _Token) -> None:
    if not one.text.endswith((".", "。")):
        return
    model, kind, following = _model(), one.kind_without_period(), two.kind_in_sentence()
    initial = INITIAL.fullmatch(one.text) is not None
    if f"{kind},{following}" in model.collocations:
        one.ends, one.abbreviation = False, True
        return
    short = (one.abbreviation or one.text.endswith("..")) and not initial
    if short and (_starts(two) == 1 or (two.upper() and following in model.starters)):
        one.ends = True
        return
    if one.text == "." and two.text == ".":
        one.ends = two.ends = False
        return
    if initial or kind == "##number##":
        start = _starts(two)
        name = initial and start == -1 and two.upper() and not model.contexts.get(following, 0) & LOWER
        if start == 0 or name:
            one.ends, one.abbreviation = False, True


def _by_house(one: _Token, two: _Token) -> None:
    """What Vale's tokeniser adds: ellipses, closing marks inside a sentence, abbreviations such as F.B.I."""
    if one.text.endswith(".") and two.text == ".":
        one.ends = two.ends = False
        return
    model = _model()
    unbroken = one.text.endswith(".") and not one.ends
    dots = DOTS.search(one.text) is not None
    inner = one.ends and one.text.endswith(INTERNAL)
    if unbroken or dots or inner:
        following = two.kind_in_sentence()
        starter = following in model.starters
        if dots and (two.upper() or starter):
            one.ends = True
            return
        if inner and two.lower() and not starter:
            one.ends = False
            return
        if unbroken and two.upper() and model.contexts.get(following, 0) & LOWER:
            one.ends = True
    if not ABBREVIATED.search(one.text) or INITIAL.fullmatch(one.text):
        return
    one.abbreviation, one.ends = True, False
    if _starts(two) == 1 or (two.upper() and two.kind_in_sentence() in model.starters):
        one.ends = True


def spans(text: str) -> list[tuple[int, int]]:
    """Return where the sentences stand, without white space at their edges."""
    if not text:
        return []
    tokens = _tokens(text)
    for token in tokens:
        _by_kind(token)
    for one, two in pairwise(tokens):
        _by_neighbour(one, two)
    for one, two in pairwise(tokens):
        _by_house(one, two)
    if tokens and "\n" in tokens[-1].text and " " in tokens[-1].text:
        tokens[-1].ends = False
    edges = [0, *(token.place for token in tokens if token.ends), len(text)]
    found = []
    for start, end in pairwise(edges):
        body = text[start:end]
        lead = len(body) - len(body.lstrip())
        if lead < len(body):
            found.append((start + lead, start + len(body.rstrip())))
    return found


def split(text: str) -> list[str]:
    """Return the sentences."""
    return [text[start:end] for start, end in spans(text)]
