"""Every way a story writes its names: word sequences by what is left of them without case, spaces and signs."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newslint.analysis.names.lexicon import calendar, given_names, legal_suffixes, titles, words
from newslint.analysis.names.runs import ARTICLES, Run, is_function_word, runs
from newslint.document import Document, per_document
from newslint.patterns import compiled
from newslint.span import Span

LONGEST = 5  # words of a name that are compared
SHORTEST_KEY = 4
WIDEST_SIGN = 3  # characters of " & "; what joins two words over more is a particle (" of ")
AND = " and "
PAIRED = ("both ", "between ", "Both ", "Between ")
ONLY = ((0, 1),)
SIGNS = compiled(r"[\W_]+")
TAIL = compiled(r"([ \u00a0-])([a-z]{2,})(?:([ -])([a-z]{2,}))?(?!\w)")
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
        behind = self.run.atoms[self.last : self.last + LONGEST]
        ends = self.last + len(behind) == len(self.run.atoms)
        return ends and self.heads and all(atom.text.lower() in legal_suffixes() for atom in behind)

    @property
    def heads(self) -> bool:
        """Tell whether the form begins its run, or follows what stands before names: grammar, titles, given names."""
        if self.first in (0, self.run.lead):
            return True
        before = self.run.atoms[self.first - 1].text.lower().rstrip(".")
        return (
            before in titles()
            or before in given_names()
            or self.start - self.run.atoms[self.first - 1].end > WIDEST_SIGN
        )

    @property
    def opens(self) -> bool:
        """Tell whether the form opens a sentence or line."""
        return self.first == 0 and self.run.opens

    @property
    def span(self) -> Span:
        """Return the form's place in the text."""
        return Span(self.start, self.end)


class Form:
    """One spelling of a name, with the places that use it and the words it is made of."""

    __slots__ = ("text", "uses", "words")

    def __init__(self, text: str, words: tuple[str, ...]) -> None:
        self.text, self.words = text, words
        self.uses: list[Use] = []

    @property
    def plain(self) -> list[Use]:
        """Return the uses outside headlines and shouted lines."""
        return [use for use in self.uses if not use.run.shouted]


Forms = dict[str, dict[str, Form]]


def key_of(text: str) -> str:
    """Return what is left of a name without case, spaces and signs; "&" and "and" are the same."""
    if "&" in text:
        text = text.replace("&amp;", " and ").replace("&", " and ")
    bare = text.replace(" ", "")
    return (bare if bare.isalnum() else SIGNS.sub("", bare)).lower()


@per_document
def forms(document: Document) -> Forms:
    """Return spellings by key: one to five capitalised words that stand together, none of them grammar at an edge."""
    found: Forms = {}
    by_surface: dict[str, Form] = {}
    text = document.text
    for run in runs(document):
        atoms = run.atoms
        for first, last in _cuts(run):
            start, end = atoms[first].start, atoms[last - 1].end
            surface = text[start:end]
            form = by_surface.get(surface)
            if form is None:
                form = _form(surface, tuple(atom.text for atom in atoms[first:last]), found)
                by_surface[surface] = form
            form.uses.append(Use(start, end, run, first, last))
    return found


def _form(surface: str, parts: tuple[str, ...], found: Forms) -> Form:
    """Return the form for a surface, put under its key in `found` unless the key is too short."""
    written = surface.replace("’", "'").replace("\u00a0", " ")
    key = key_of(written)
    if len(key) < SHORTEST_KEY:
        return Form(written, parts)
    by_text = found.setdefault(key, {})
    return by_text.setdefault(written, Form(written, parts))


def _cuts(run: Run) -> Iterable[tuple[int, int]]:
    """Return first and last index of each form in a run."""
    atoms = run.atoms
    size = len(atoms)
    if size == 1:
        return () if _is_edge(atoms[0].text) else ONLY
    return _long_cuts(run, size)


def _long_cuts(run: Run, size: int) -> Iterator[tuple[int, int]]:
    edges = [_is_edge(atom.text) for atom in run.atoms]
    for first in range(size):
        # Grammar may open a name ("Just Eat"), but alone it is none.
        if edges[first] and (first or run.atoms[first].text.lower() in ARTICLES):
            continue
        for last in range(first + 1, min(size, first + LONGEST) + 1):
            # In plain prose a capitalised word of grammar behind a name belongs to it ("Trade Me").
            if not edges[last - 1] or (last == size and last > first + 1 and not run.shouted):
                yield first, last


@lru_cache(maxsize=8192)
def _is_edge(word: str) -> bool:
    return word.lower() in calendar() or is_function_word(word)


@per_document
def lowered(document: Document) -> Forms:
    """Return spellings that end in words without a capital ("Wal-mart", "Google home"), by key.

    Only those whose key some capitalised form has.
    """
    known = forms(document)
    found: Forms = {}
    text = document.text
    several = (form.words for by_text in known.values() for form in by_text.values() if len(form.words) > 1)
    openers = {word for parts in several for word in parts[:-1]}
    for run in runs(document):
        if run.possessive or run.shouted or run.atoms[-1].text not in openers:
            continue
        tail = TAIL.match(text, run.end)
        if tail is None:
            continue
        _look_up(text, run, tail[2], tail.end(2), known, found)
        if tail[4]:
            _look_up(text, run, tail[2] + tail[4], tail.end(4), known, found)
    return found


@per_document
def spelled_and(document: Document) -> Forms:
    """Return spellings with "and" of names that stand with "&" elsewhere, by key."""
    known, found, text = forms(document), Forms(), document.text
    if " & " not in text:
        return found
    every = runs(document)
    for run, behind in pairwise(every):
        pair = text.endswith(PAIRED, 0, run.start)  # "both Ann and Bob" are two names
        if behind.start == run.end + len(AND) and text.startswith(AND, run.end) and not pair:
            for atom in behind.atoms[:2]:
                _look_up(text, run, key_of(text[run.end : atom.end]), atom.end, known, found)
    return found


def _look_up(text: str, run: Run, behind: str, end: int, known: Forms, found: Forms) -> None:
    """Add to `found` the forms that the last words of a run and what is `behind` them make, if their key is known."""
    for first in range(max(0, len(run.atoms) - 3), len(run.atoms)):
        start = run.atoms[first].start
        key = key_of(text[start : run.end]) + behind
        if key in known:
            written = text[start:end].replace("’", "'").replace("\u00a0", " ")
            form = found.setdefault(key, {}).setdefault(written, Form(written, tuple(re.split("[ -]", written))))
            form.uses.append(Use(start, end, run, first, len(run.atoms)))
