"""`spelling`: words that no dictionary knows."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from newslint.kinds.base import Accepted, Action, Definition, Hit, Kind, Passage, Said, State, spoken, term_pattern
from newslint.kinds.hunspell import Dictionary
from newslint.kinds.identifiers import SHAPE, parts
from newslint.kinds.pattern import Pattern
from newslint.kinds.words import words
from newslint.matcher import Candidates

PASSED_OVER = re.compile(r"[^a-zA-Z_']|[A-Z]\Z|[A-Z][a-z]+[A-Z]+[A-Za-z0-9_]")
NOT_NAMED = re.compile(r"[^\w'-]")
CODE = {".md": "`%s`", ".mdx": "`%s`", ".myst": "`%s`", ".qmd": "`%s`", ".ipynb": "`%s`", ".adoc": "`%s`",
        ".typ": "`%s`", ".rst": "``%s``", ".org": "~%s~", ".html": "<code>%s</code>"}  # fmt: skip


class Speller:
    """Dictionaries together, and words that a project lists beside them."""

    def __init__(self, load: Callable[[], tuple[Dictionary, ...]], listed: frozenset[str] = frozenset()) -> None:
        self._load = load
        self.listed = listed

    @cached_property
    def dictionaries(self) -> tuple[Dictionary, ...]:
        """The dictionaries, read when first asked."""
        return self._load()

    def converted(self, word: str) -> str:
        """Return the word as the dictionaries want it put in."""
        for dictionary in self.dictionaries:
            for old, new in dictionary.affixes.input:
                word = word.replace(old, new)
        return word

    def knows(self, word: str) -> bool:
        """Tell whether one of the dictionaries has the word."""
        if self.listed and (word in self.listed or word.lower() in self.listed):
            return True
        if any(dictionary.knows(word) for dictionary in self.dictionaries):
            return True
        return (
            bool(self.listed) and "-" in word.strip("-") and all(self.knows(part) for part in word.split("-") if part)
        )

    def in_other_case(self, word: str) -> str:
        """Return the one spelling with other capitals, "" where there is none."""
        return next((form for d in self.dictionaries if (form := d.in_other_case(word))), "")


class Spelling(Kind):
    """Each word that is neither known nor accepted is a hit; `split` takes identifiers apart."""

    def __init__(self, definition: Definition, *, speller: Speller, filters: Sequence[str] = (),
                 accepted: Accepted | None = None, custom: bool = False,
                 split: bool = False) -> None:  # fmt: skip
        super().__init__(definition)
        self.speller, self.custom, self.split = speller, custom, split
        self.filters = [Pattern(pattern) for pattern in filters]
        self.accepted = accepted or Accepted(())
        self._right: dict[str, bool] = {}
        self._said: dict[tuple[str, str], Said] = {}

    @cached_property
    def exceptions(self) -> Pattern | None:
        """What may stand anywhere in a word that is left alone; None for nothing."""
        terms = [rf"\b{term_pattern(term)}\b" for term in self.accepted.terms]
        return Pattern(f"(?i){'|'.join(terms)}") if terms else None

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit for each word that is not known."""
        text = passage.text
        if self.accepted.phrases is not None:
            for match in self.accepted.phrases.finditer(text):
                text = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
        hits: list[Hit] = []
        for word, at in words(text):
            right = self._right.get(word)
            if right is None:
                right = self._right[word] = self._passes(word)
            if not right and not self._accepted_here(state, word, text, at):
                hits += self._hits(word, at, passage, state)
        return hits

    def _accepted_here(self, state: State, word: str, text: str, at: int) -> bool:
        return state.accepts is not None and state.accepts.allow(self.speller.converted(word), text, at, at + len(word))

    def _passes(self, found: str) -> bool:
        word = self.speller.converted(found)
        if not self.custom and (NOT_NAMED if self.split else PASSED_OVER).search(word):
            return True
        if any(pattern.search(word) for pattern in self.filters):
            return True
        return self.speller.knows(word) or (self.exceptions is not None and self.exceptions.search(word) is not None)

    def _hits(self, word: str, at: int, passage: Passage, state: State) -> list[Hit]:
        pieces = parts(word) if self.split else []
        if self.split and pieces != [(word, 0)]:
            return [
                Hit(
                    at + shift,
                    at + shift + len(piece),
                    piece,
                    Said(*spoken(self.definition, piece), action=self.definition.action),
                )
                for piece, shift in pieces
                if not self._part_passes(piece) and not (state.accepts and state.accepts.allow(piece, "", 0, 0))
            ]
        key = (word, state.extension)
        if key not in self._said:
            self._said[key] = self._explained(word, state.extension)
        return [Hit(at, at + len(word), self.speller.converted(word), self._said[key])]

    def _part_passes(self, piece: str) -> bool:
        if sum(char.isalpha() for char in piece) < 3 or piece.upper() == piece:
            return True
        if self.speller.knows(self.speller.converted(piece)):
            return True
        return self.exceptions is not None and self.exceptions.search(piece) is not None

    def _explained(self, found: str, extension: str) -> Said:
        """What is said of a word: its right capitals or its mark-up where they are certain, else the rule's message."""
        word = self.speller.converted(found)
        message, description = spoken(self.definition, word)
        cased = self.speller.in_other_case(word)
        if cased and _certain(word, cased):
            return Said(f"Use '{cased}' instead of '{found}'.", description, (cased,), Action("replace", (cased,)))
        if not self.split and extension in CODE and SHAPE.fullmatch(found):
            code = CODE[extension] % found
            told = f"'{found}' looks like code; format it as code."
            return Said(told, description, (code,), Action("replace", (code,)))
        return Said(message, description, action=self.definition.action)


def _certain(word: str, cased: str) -> bool:
    """Whether the other spelling adds capitals inside a word that was written with one at most."""
    upper = sum(char.isupper() for char in word)
    inner = any(char.isupper() for char in cased[1:])
    return len(word) >= 3 and upper <= 1 and sum(char.isupper() for char in cased) > upper and inner
