"""`occurrence`: a text too often, or too seldom."""

import re

from newslint.kinds.action import said_of
from newslint.kinds.base import Definition, Hit, Kind, Passage, Said, State
from newslint.kinds.message import formatted
from newslint.kinds.pattern import Pattern
from newslint.matcher import Candidates

WORD = re.compile(r"[^\t\n\f\r ]+")


class Occurrence(Kind):
    """More than `max` or fewer than `min` matches in a text are one hit, at the first match or the first word."""

    def __init__(self, definition: Definition, *, token: str, at_most: int = 0, at_least: int = 0,
                 ignorecase: bool = False) -> None:  # fmt: skip
        super().__init__(definition)
        self.pattern = Pattern(("(?i)" if ignorecase else "") + f"(?:{token})")
        self.at_most, self.at_least = at_most, at_least

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return one hit where the count is out of bounds."""
        text = passage.text
        spans = [(match.start(), match.end()) for match in self.pattern.finditer(text)]
        count = len(spans)
        if not ((self.at_most > 0 and count > self.at_most) or (self.at_least > 0 and count < self.at_least)):
            return []
        if not spans:
            word = WORD.search(text)
            if word is None:
                return [Hit(1, 1, "", self._said("", count), exact=False)]
            return [Hit(word.start(), word.end(), word[0], self._said(word[0], count))]
        place = next(((s, e) for s, e in spans if text[s:e].strip() and text[s:e].strip("*@")), None)
        if place is None:
            return []
        body = text[place[0] : place[1]]
        return [Hit(*place, body, self._said(body, count))]

    def _said(self, match: str, count: int) -> Said:
        base = said_of(self.definition, match) if match else Said("")
        message, description = (
            formatted(text.replace("%d", "%s"), str(count))
            for text in (self.definition.message, self.definition.description)
        )
        return Said(message, description, base.suggestions, base.action)
