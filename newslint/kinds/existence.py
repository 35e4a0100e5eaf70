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
    Target,
    alternation,
    wrap_spaces,
)
from newslint.kinds.pattern import Pattern
from newslint.matcher import Candidates, Plan
from newslint.patterns import compiled


class Existence(Kind):
    """Each match of the tokens is a hit, unless it is an accepted term or lies in an accepted phrase."""

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
        self._said: dict[str, Said] = {}

    def plans(self) -> tuple[Plan, ...]:
        """Return how the tokens are found."""
        return (self.target.plan,)

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit for each match."""
        text, hits, said_before = passage.text, [], self._said
        for start, end, match in self.target.matches(text, seen):
            body = text[start:end]
            if self.accepted and self.accepted.allow(body.strip(), text, start, end):
                continue
            if state.accepts and state.accepts.allow(body.strip(), text, start, end):
                continue
            if match is not None and self.target.grouped:
                groups = match.groups()
                said = said_of(self.definition, body, tuple(g or "" for g in groups) if any(groups) else ())
            else:
                kept = said_before.get(body)
                if kept is None:
                    kept = said_before[body] = said_of(self.definition, body)
                said = kept
            hits.append(Hit(start, end, body, said))
        return hits


PIECE = compiled(r"\\.|\[[^\]\\]*(?:\\.[^\]\\]*)*\]|\((?!\?)|\(\?P<|\(\?<(?![=!])", re.S)
PLAIN = ("(?:", "(?i)", "(?=", "(?!")


def capturing(pattern: str) -> bool:
    """Tell whether a pattern has a capture group."""
    if pattern.count("(") == sum(map(pattern.count, PLAIN)):
        return False
    return any(piece[0][0] == "(" for piece in PIECE.finditer(pattern))
