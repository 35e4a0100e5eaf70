"""Every way a story writes its names: word sequences by what is left of them without case, spaces and signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from newslint.analysis.names.lexicon import calendar, legal_suffixes, words
from newslint.analysis.names.runs import Run, is_function_word, runs
from newslint.document import Document, per_document
from newslint.span import Span

LONGEST = 5  # words of a name that are compared
SHORTEST_KEY = 4
WIDEST_SIGN = 3  # characters of " & "; what joins two words over more is a particle (" of ")
AND = " and "
SIGNS = re.compile(r"[\W_]+")
TAIL = re.compile(r"([ \u00a0-])([a-z]{2,})(?:([ -])([a-z]{2,}))?(?!\w)")
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
        behind = self.run.atoms[self.last :]
        return self.heads and all(atom.text.lower() in legal_suffixes() for atom in behind)

    @property
    def heads(self) -> bool:
        """Tell whether the form begins its run, but for words of grammar before it, or follows a particle."""
        if self.first in (0, self.run.lead):
            return True
        return self.start - self.run.atoms[self.first - 1].end > WIDEST_SIGN

    @property
    def opens(self) -> bool:
        """Tell whether the form opens a sentence or line."""
        return self.first == 0 and self.run.opens

    @property
    def span(self) -> Span:
        """Return the form's place in the text."""
        return Span(self.start, self.end)


@dataclass(slots=True)
class Form:
    """One spelling of a name, with the places that use it."""

    text: str
    words: tuple[str, ...]
    uses: list[Use] = field(default_factory=list)

    @property
    def plain(self) -> list[Use]:
        """Return the uses outside headlines and shouted lines."""
        return [use for use in self.uses if not use.run.shouted]


Forms = dict[str, dict[str, Form]]


def key_of(text: str) -> str:
    """Return what is left of a name without case, spaces and signs; "&" and "and" are the same."""
    if "&" in text:
        text = text.replace("&amp;", " and ").replace("&", " and ")
    return SIGNS.sub("", text).lower()


@per_document
def forms(document: Document) -> Forms:
    """Return spellings by key: one to five capitalised words that stand together, none of them grammar at an edge."""
    found: Forms = {}
    keys: dict[str, str] = {}
    text = document.text
    for run in runs(document):
        for first, last in _cuts(run):
            start, end = run.atoms[first].start, run.atoms[last - 1].end
            surface = text[start:end]
            key = keys.get(surface)
            if key is None:
                key = keys[surface] = key_of(surface)
            if len(key) < SHORTEST_KEY:
                continue
            written = surface.replace("’", "'").replace("\u00a0", " ")
            by_text = found.setdefault(key, {})
            form = by_text.get(written)
            if form is None:
                parts = tuple(atom.text for atom in run.atoms[first:last])
                form = by_text[written] = Form(written, parts)
            form.uses.append(Use(start, end, run, first, last))
    return found


def _cuts(run: Run) -> Iterator[tuple[int, int]]:
    """Yield first and last index of each form in a run."""
    atoms = run.atoms
    size = len(atoms)
    if size == 1:
        if not _is_edge(atoms[0].text):
            yield 0, 1
        return
    edges = [_is_edge(atom.text) for atom in atoms]
    for first in range(size):
        # Grammar may open a name ("Just Eat"), but alone it is none.
        if edges[first] and (first or size == 1 or atoms[first].text.lower() in ("the", "a", "an")):
            continue
        for last in range(first + 1, min(size, first + LONGEST) + 1):
            # In plain prose a capitalised word of grammar behind a name belongs to it ("Trade Me").
            if not edges[last - 1] or (last == size and last > first + 1 and not run.shouted):
                yield first, last


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
    for run in runs(document):
        if run.possessive or run.shouted:
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
        if behind.start == run.end + len(AND) and text.startswith(AND, run.end):
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
