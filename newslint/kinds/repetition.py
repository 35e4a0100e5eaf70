"""`repetition`: the same thing twice in a row."""

from collections.abc import Sequence
from operator import eq

from newslint.kinds.action import said_of
from newslint.kinds.base import Accepted, Definition, Hit, Kind, Passage, State, spoken
from newslint.kinds.pattern import Pattern
from newslint.kinds.punkt import split
from newslint.matcher import Candidates
from newslint.values import replace


class Repetition(Kind):
    """A match equal to the one before it is a hit over both, unless a sentence ends between them."""

    def __init__(self, definition: Definition, *, tokens: Sequence[str], at_most: int = 0, ignorecase: bool = False,
                 alpha: bool = False, accepted: Accepted | None = None) -> None:  # fmt: skip
        super().__init__(definition)
        self.pattern = Pattern(("(?i)" if ignorecase else "") + f"({'|'.join(tokens)})")
        self.spaced = list(tokens) == [r"[^\s]+"]  # words are what stands between white space
        self.at_most, self.ignorecase, self.alpha = at_most, ignorecase, alpha
        self.accepted = accepted or Accepted(())

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit for each repetition beyond the allowed number."""
        text, hits = passage.text, []
        before, begun, count = "", 0, 0
        if self.spaced:
            folded = (text.casefold() if self.ignorecase else text).split()
            if not any(map(eq, folded, folded[1:])):
                return []
        compiled = self.pattern.compiled()
        plain = not self.pattern.bounded
        words = compiled.findall(text) if plain and compiled.groups == 1 else None
        if words is not None and not self._repeats(words):
            return []
        for match in self.pattern.finditer(text):
            current = text[match.start() : match.end()].strip()
            same = current.casefold() == before.casefold() if self.ignorecase else current == before
            if same and current and (not self.alpha or current.isalpha()):
                count += 1
                if count > self.at_most:
                    hit = self._hit(text, begun, match.end(), current, state)
                    if hit:
                        hits.append(hit)
                        count = 0
            begun, before = match.start(), current
        return hits

    def _repeats(self, words: list[str]) -> bool:
        """Whether any word equals the one before it: the common answer is no, and this is the quick way to it."""
        folded = [word.casefold() for word in words] if self.ignorecase else words
        return any(map(eq, folded, folded[1:])) or any(map(str.isspace, words))

    def _hit(self, text: str, start: int, end: int, repeated: str, state: State) -> Hit | None:
        body = text[start:end]
        if len(split(body)) != 1 or (self.accepted and self.accepted.allow(body, text, start, end)):
            return None
        if state.accepts and state.accepts.allow(body, text, start, end):
            return None
        message, description = spoken(self.definition, repeated)
        return Hit(start, end, body, replace(said_of(self.definition, body), message=message, description=description))
