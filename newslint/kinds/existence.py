"""`existence`: texts that should not be there."""

import re
from collections.abc import Sequence

from newslint.kinds.action import said_of
from newslint.kinds.base import (
    Accepted,
    Definition,
    Hit,
    Kind,
    Passage,
    Said,
    State,
    alternation,
    wrap_spaces,
)
from newslint.kinds.pattern import Pattern
from newslint.kinds.target import Target
from newslint.matcher import Candidates, Plan
from newslint.patterns import compiled


class Existence(Kind):
    """Each match of the tokens is a hit, unless it is an accepted term or lies in an accepted phrase."""

    exact = True

    def __init__(self, definition: Definition, *, tokens: Sequence[str] = (), raw: Sequence[str] = (),
                 append: bool = False, ignorecase: bool = False, nonword: bool = False,
                 accepted: Accepted | None = None, template: str = "", source: str = "") -> None:  # fmt: skip
        super().__init__(definition)
        spelled = [] if source else [wrap_spaces(token) for token in tokens if token.strip()]
        pattern = source or alternation(
            spelled,
            word=not nonword and bool(tokens),
            ignorecase=ignorecase,
            template=template,
            raw="".join(raw),
            append=append,
        )
        self.target = Target(Pattern(pattern))
        self.target.grouped = capturing(pattern)
        self.accepted = accepted or Accepted(())
        self._accepting = (self.accepted,) if self.accepted else ()
        self._said: dict[object, Said] = {}  # by text, or text and groups

    @property
    def local(self) -> bool:
        """Whether the hits in a text are those in its paragraphs: so it is where no accepted phrase has a say."""
        return self.target.local and not self.accepted

    def plans(self) -> tuple[Plan, ...]:
        """Return how the tokens are found."""
        return (self.target.plan,)

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit for each match."""
        text, hits, said_before, grouped = passage.text, [], self._said, self.target.grouped
        accepting = self._accepting if state.accepts is None else (*self._accepting, state.accepts)
        for start, end, match in self.target.matches(text, seen):
            body = text[start:end]
            if accepting and any(accepted.allow(body.strip(), text, start, end) for accepted in accepting):
                continue
            groups = match.groups() if match is not None and grouped else ()
            key = (body, groups) if groups else body
            said = said_before.get(key)
            if said is None:
                shown = tuple(group or "" for group in groups) if any(groups) else ()
                said = said_before[key] = said_of(self.definition, body, shown)
            hits.append(Hit(start, end, body, said))
        return hits


PIECE = compiled(r"\\.|\[[^\]\\]*(?:\\.[^\]\\]*)*\]|\((?!\?)|\(\?P<|\(\?<(?![=!])", re.S)
PLAIN = ("(?:", "(?i)", "(?=", "(?!")


def capturing(pattern: str) -> bool:
    """Tell whether a pattern has a capture group."""
    if pattern.count("(") == sum(map(pattern.count, PLAIN)):
        return False
    return any(piece[0][0] == "(" for piece in PIECE.finditer(pattern))
