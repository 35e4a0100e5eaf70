"""Every way a story writes its names: word sequences by what is left of them without case, spaces and signs."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple
from unicodedata import combining, normalize

from newslint.analysis.names.lexicon import calendar, given_names, legal_suffixes, titles, words
from newslint.analysis.names.runs import ARTICLES, Run, runs
from newslint.analysis.names.wording import REMEMBERED, Wording, is_function_word, straight
from newslint.document import Document, per_document
from newslint.patterns import compiled
from newslint.span import Span

LONGEST = 5  # words of a name that are compared
SHORTEST_KEY = 4
WIDEST_SIGN = 3  # characters of " & "; what joins two words over more is a particle (" of ")
AND = " and "
PAIRED = ("both ", "between ", "Both ", "Between ")
LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i"}
    | {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe"}
)
"""Letters that no accent makes, as English keyboards write them."""

SIGNS = compiled(r"[\W_]+")
TAIL = compiled(r"([ \u00a0-])([a-z]{2,})(?:([ -])([a-z]{2,}))?(?!\w)")
START = attrgetter("start")
PREFIXES = words("vice co ex non anti pro mid post pre self pan pseudo semi sub inter multi")


class Use(NamedTuple):
    """One place where a form stands, and how."""

    start: int
    end: int
    run: Run
    first: int  # index in the run of the form's first word
    last: int  # index of the word behind its last one

    @property
    def whole(self) -> bool:
        """Tell whether the form is all of its run, but for words of grammar before it and a legal form behind."""
        behind = self.run.wording.words[self.last :]
        return len(behind) <= LONGEST and self.heads and all(word.lower() in legal_suffixes() for word in behind)

    @property
    def heads(self) -> bool:
        """Tell whether the form begins its run, or follows what stands before names: grammar, titles, given names."""
        if self.first in (0, self.run.wording.lead):
            return True
        before = self.run.wording.words[self.first - 1].lower().rstrip(".")
        return (
            before in titles() or before in given_names() or self.start - self.run.finish(self.first - 1) > WIDEST_SIGN
        )

    @property
    def opens(self) -> bool:
        """Tell whether the form opens a sentence or line."""
        return self.first == 0 and self.run.opens

    @property
    def span(self) -> Span:
        """Return the form's place in the text."""
        return Span(self.start, self.end)


class Form(NamedTuple):
    """One spelling of a name, with the places that use it, in order, and the words it is made of."""

    text: str
    words: tuple[str, ...]
    uses: list[Use]

    @property
    def plain(self) -> list[Use]:
        """Return the uses outside headlines and shouted lines."""
        return [use for use in self.uses if not use.run.shouted]


class Cut(NamedTuple):
    """A form in a wording: what is compared of it, and which words it is made of."""

    key: str
    text: str
    first: int
    last: int


Stand = tuple[Cut, list[Run]]  # a form in a wording, and the runs that say it


class Forms:
    """The names of a story by spelling and by key. Where one stands is looked up when somebody asks for it."""

    def __init__(self) -> None:
        self.stands: dict[str, list[Stand]] = {}  # by spelling
        self.first: dict[str, str] = {}  # the first spelling of each key
        self.others: dict[str, list[str]] = {}  # the further spellings of the few keys that have some
        self._made: dict[str, Form] = {}

    def add(self, cut: Cut, said: list[Run]) -> None:
        """Take in what some runs of one wording say."""
        known = self.stands.get(cut.text)
        if known is not None:
            known.append((cut, said))
            return
        self.stands[cut.text] = [(cut, said)]
        first = self.first.setdefault(cut.key, cut.text)
        if first is not cut.text:
            self.others.setdefault(cut.key, []).append(cut.text)

    def count(self, text: str) -> int:
        """Return how often a spelling stands in the story."""
        stands = self.stands.get(text, ())
        return len(stands[0][1]) if len(stands) == 1 else sum(len(said) for _, said in stands)

    def spelt(self, text: str) -> Form | None:
        """Return the form with a spelling, None where the story has none."""
        form = self._made.get(text)
        if form is None and text in self.stands:
            form = self._made[text] = self._form(text)
        return form

    def _form(self, text: str) -> Form:
        stands = self.stands[text]
        uses = [
            Use(run.begin(cut.first), run.finish(cut.last - 1), run, cut.first, cut.last)
            for cut, said in stands
            for run in said
        ]
        cut, said = stands[0]
        words = said[0].wording.words[cut.first : cut.last]
        return Form(text, words, sorted(uses, key=START))

    def of(self, key: str) -> list[Form]:
        """Return the forms with a key, in order of their first place; those of a key that is not there are none."""
        if key not in self.first:
            return []
        return [form for text in (self.first[key], *self.others.get(key, ())) if (form := self.spelt(text))]


def key_of(text: str) -> str:
    """Return what is left of a name without case, accents, spaces and signs; "&" and "and" are the same."""
    if "&" in text:
        text = text.replace("&amp;", " and ").replace("&", " and ")
    bare = text.replace(" ", "")
    if not bare.isascii():
        bare = "".join(letter for letter in normalize("NFKD", bare.translate(LETTERS)) if not combining(letter))
    return (bare if bare.isalnum() else SIGNS.sub("", bare)).lower()


@per_document
def forms(document: Document) -> Forms:
    """Return the forms: one to five capitalised words that stand together, none of them grammar at an edge."""
    found = Forms()
    for (wording, shouted), said in _said(document).items():
        for cut in _cuts(wording, shouted):
            found.add(cut, said)
    return found


@per_document
def _said(document: Document) -> dict[tuple[Wording, bool], list[Run]]:
    """Return the runs of each wording, those of shouted lines apart."""
    found: dict[tuple[Wording, bool], list[Run]] = {}
    for run in runs(document):
        found.setdefault((run.wording, run.shouted), []).append(run)
    return found


@lru_cache(maxsize=REMEMBERED)
def _cuts(wording: Wording, shouted: bool) -> tuple[Cut, ...]:
    """Return the forms in a wording whose keys are long enough to be compared."""
    text, starts, words = straight(wording.text), wording.starts, wording.words
    if len(words) == 1:
        key = key_of(text)
        return () if len(key) < SHORTEST_KEY or _is_edge(words[0]) else (Cut(key, text, 0, 1),)
    keys = list(map(key_of, words))
    tight = len(text) == sum(map(len, words)) + len(words) - 1  # only spaces and hyphens lie between the words
    found = []
    for first, last in _edges(words, shouted):
        written = text[starts[first] : starts[last - 1] + len(words[last - 1])]
        key = "".join(keys[first:last]) if tight else key_of(written)
        if len(key) >= SHORTEST_KEY:
            found.append(Cut(key, written, first, last))
    return tuple(found)


def _edges(words: tuple[str, ...], shouted: bool) -> Iterable[tuple[int, int]]:
    """Return the index of the first word of each form, and that of the word behind its last one."""
    size = len(words)
    edges = list(map(_is_edge, words))
    if True not in edges:
        return _all_edges(size)
    return [
        (first, last)
        for first, last in _all_edges(size)
        # Grammar may open a name ("Just Eat"), but alone it is none. In plain prose a capitalised word of
        # grammar behind a name belongs to it ("Trade Me").
        if not (edges[first] and (first or words[0].lower() in ARTICLES))
        and (not edges[last - 1] or (last == size and last > first + 1 and not shouted))
    ]


@cache
def _all_edges(size: int) -> tuple[tuple[int, int], ...]:
    """Return the edges of every form in a wording of that many words."""
    return tuple((first, last) for first in range(size) for last in range(first + 1, min(size, first + LONGEST) + 1))


@lru_cache(maxsize=REMEMBERED)
def _is_edge(word: str) -> bool:
    return word.lower() in calendar() or is_function_word(word)


Loose = dict[str, dict[str, Form]]  # forms that are not capitalised throughout, by key and spelling


@per_document
def lowered(document: Document) -> Loose:
    """Return spellings that end in words without a capital ("Wal-mart", "Google home"), by key.

    Only those whose key some capitalised form has.
    """
    known, text = forms(document), document.text
    found: Loose = {}
    said = _said(document)
    behind: dict[str, set[str]] = {}  # what stands behind a word somewhere, in small letters
    for wording, _ in said:
        for word, after in pairwise(wording.words):
            behind.setdefault(word, set()).add(after.lower())
    likely = [group for (wording, shouted), group in said.items() if not shouted and wording.words[-1] in behind]
    for run in sorted((run for group in likely for run in group if not run.possessive), key=START):
        tail = TAIL.match(text, run.end)
        known_tails = behind[run.wording.words[-1]]
        if tail is None or known_tails.isdisjoint((tail[2], tail[2] + (tail[4] or ""))):
            continue
        _look_up(text, run, tail[2], tail.end(2), known, found)
        if tail[4]:
            _look_up(text, run, tail[2] + tail[4], tail.end(4), known, found)
    return found


@per_document
def spelled_and(document: Document) -> Loose:
    """Return spellings with "and" of names that stand with "&" elsewhere, by key."""
    known, text = forms(document), document.text
    found: Loose = {}
    if " & " not in text:
        return found
    for run, behind in pairwise(runs(document)):
        if behind.start != run.end + len(AND) or not text.startswith(AND, run.end):
            continue
        if not text.endswith(PAIRED, 0, run.start):  # "both Ann and Bob" are two names
            for index in range(min(2, len(behind.wording.words))):
                end = behind.finish(index)
                _look_up(text, run, key_of(text[run.end : end]), end, known, found)
    return found


def _look_up(text: str, run: Run, behind: str, end: int, known: Forms, found: Loose) -> None:
    """Add to `found` the forms that the last words of a run and what is `behind` them make, if their key is known."""
    size = len(run.wording.words)
    for first in range(max(0, size - 3), size):
        start = run.begin(first)
        key = key_of(text[start : run.end]) + behind
        if key in known.first:
            written = straight(text[start:end])
            form = found.setdefault(key, {}).setdefault(written, Form(written, tuple(re.split("[ -]", written)), []))
            form.uses.append(Use(start, end, run, first, size))
