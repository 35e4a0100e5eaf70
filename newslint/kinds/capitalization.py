"""`capitalization`: the case of a heading or another text."""

from collections.abc import Callable, Sequence
from functools import cached_property

from newslint.kinds.action import said_of
from newslint.kinds.base import Accepted, Action, Definition, Hit, Kind, Passage, Said, State, spoken
from newslint.kinds.pattern import Pattern
from newslint.kinds.titles import NUMBERED, TOKEN, SentenceCase, TitleCase
from newslint.matcher import Candidates
from newslint.values import replace


class Capitalization(Kind):
    """One hit for a text that is not in the case of `match`: `$title`, `$sentence`, `$lower`, `$upper` or a pattern."""

    def __init__(self, definition: Definition, *, match: str, style: str = "AP", indicators: Sequence[str] = (),
                 threshold: float = 0.0, prefix: str = "", accepted: Accepted | None = None) -> None:  # fmt: skip
        super().__init__(definition)
        self.match, self.threshold = match, threshold or 0.8
        self.accepted = accepted or Accepted(())
        self.indicators = tuple(indicators)
        words = self.accepted.terms
        self.convert: Callable[[str], str] = str
        if match == "$title":
            self.convert = TitleCase(chicago=style == "Chicago", vocabulary=words, prefix=prefix).convert
        elif match == "$sentence":
            self.convert = SentenceCase(vocabulary=words, prefix=prefix, indicator=self._indicates).convert
        self.pattern = None if match.startswith("$") else Pattern(match)

    def _indicates(self, word: str, at: int) -> bool:
        ends = any(len(word) > len(mark) and word.endswith(mark) for mark in self.indicators)
        return ends or (at == 0 and NUMBERED.search(word) is not None)

    @cached_property
    def _words(self) -> Pattern:
        return Pattern(f"{self.accepted.words.source}|{TOKEN}" if self.accepted else TOKEN)

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit over the whole text where its case is wrong."""
        text = passage.text
        expected, right = self._judged(text)
        if right:
            return []
        definition, action = self.definition, self.definition.action
        if action.name == "replace" and not action.params and self.match in ("$title", "$sentence"):
            action = Action("replace", (expected,))
        base = said_of(replace(definition, action=Action()) if action is not definition.action else definition, text)
        message, description = spoken(definition, text, expected)
        fixed = action.params if action.name == "replace" else base.suggestions
        return [Hit(0, len(text), text, Said(message, description, fixed, action))]

    def _excepted(self, text: str) -> bool:
        return bool(self.accepted) and self.accepted.words.search(text) is not None

    def _judged(self, text: str) -> tuple[str, bool]:
        """The text as it is expected, and whether it is near enough to that."""
        if self.pattern is not None:
            return self.match, self.pattern.search(text) is not None or self._excepted(text)
        if self.match in ("$lower", "$upper"):
            expected = text.lower() if self.match == "$lower" else text.upper()
            return expected, text == expected or self._excepted(text)
        expected = self.convert(text)
        wanted = [match.group() for match in self._words.finditer(expected)]
        words = [match.group() for match in self._words.finditer(text)]
        good = 0
        for at, word in enumerate(words):
            if at >= len(wanted) or word == wanted[at] or self._excepted(word):
                good += 1
            elif self.match == "$title":
                good += word == word.upper()
            elif at == 0 and word != titlecased(word):
                return expected, False
        return expected, bool(words) and good / len(words) >= self.threshold


def titlecased(word: str) -> str:
    """Return the word in lower case with a capital at the start of each part, as Go's `strings.Title` does."""
    out, before = [], " "
    for char in word.lower():
        inside = before.isalnum() or before in "_'" or (ord(before) > 127 and not before.isspace())
        out.append(char if inside else char.upper())
        before = char
    return "".join(out)
