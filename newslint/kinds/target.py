"""Where a pattern is looked for: at the places the automaton saw, and what is found there without asking the engine."""

import re
from functools import cached_property
from typing import Any

from newslint.kinds.literals import beginnings
from newslint.kinds.memo import MEMO
from newslint.kinds.pattern import Found, Pattern, parser
from newslint.kinds.requirements import required
from newslint.matcher import CAPTURED, FOLDED, LATIN, LEFT, RIGHT, WHOLE, Candidates, Plan

NOT_THERE, UNSURE = -1, -2
WORD = WHOLE | LEFT | RIGHT | FOLDED


def is_word(char: str) -> bool:
    """Tell whether a character is part of a word."""
    return char.isalnum() or char == "_"


class Target:
    """A pattern together with its plan, and the walk over the places where it may match."""

    def __init__(self, pattern: Pattern, plan: Plan | None = None) -> None:
        self.pattern = pattern
        self._plan = plan
        self.grouped = False  # the caller wants capture groups, so spelled-out beginnings are not enough

    @property
    def plan(self) -> Plan:
        """How the places are found; worked out when first asked for."""
        if self._plan is None:
            self._plan = MEMO.plan(self.pattern.source)
        if self._plan is None:
            parsed = self._parsed()
            spelled = beginnings(parsed) if parsed is not None else ()
            self._plan = Plan(spelled, () if spelled or parsed is None else required(parsed))
            MEMO.note_plan(self.pattern.source, self._plan)
        return self._plan

    def _parsed(self) -> Any:
        try:
            return parser().parse(self.pattern.python)
        except (re.error, OverflowError, RecursionError):
            return None

    @cached_property
    def _words(self) -> list[int]:
        """By rank, the length of a beginning that is a word and all there is to say of a match; else 0."""
        return [len(text) if self._alone(traits) and not WORD & ~traits and text.isalnum() and text.isascii() else 0
                for text, traits in self.plan.beginnings]  # fmt: skip

    @cached_property
    def local(self) -> bool:
        """Whether no match holds or looks past white space that a pattern takes for the end of a paragraph."""
        spelled = self.plan.beginnings
        return bool(spelled) and all(traits & WHOLE and "\n" not in text for text, traits in spelled)

    def _alone(self, traits: int) -> bool:
        """Whether a beginning is all there is to say of a match."""
        return bool(traits & WHOLE) and not (self.grouped and traits & CAPTURED)

    def matches(self, text: str, seen: Candidates | None) -> list[tuple[int, int, Found | None]]:
        """Return start, end and, where the engine was asked, the match, from left to right."""
        if seen is None or seen.anywhere:
            return [(m.start(), m.end(), m) for m in self.pattern.finditer(text)]
        starts, alone = seen.starts, True
        if len(starts) > 1:
            starts.sort()
            alone = len({start for start, _ in starts}) == len(starts)  # no two beginnings at one place
        spelled, words, plain, ask = self.plan.beginnings, self._words, text.isascii(), self.pattern.asked()
        found: list[tuple[int, int, Found | None]] = []
        last, tried = 0, -1
        for start, rank in starts:
            if start < last or start == tried:
                continue
            if alone and rank >= 0:
                end = start + words[rank]
                if end == start and self._alone(spelled[rank][1]):
                    end = fits(*spelled[rank], text, start)
                elif end > start and not plain and not _apart(text, start, end):
                    continue
                if end > start:
                    last = end
                    found.append((start, end, None))
                    continue
                if end == NOT_THERE:
                    continue
            tried = start
            match = ask(text, start)
            if match:
                last = match.end() if match.end() > start else start + 1
                found.append((start, match.end(), match))
        return found


def _apart(text: str, start: int, end: int) -> bool:
    """Whether no letter that the automaton cannot tell from a space stands beside a word it saw."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    return not (before > LATIN and before.isalnum()) and not (behind > LATIN and behind.isalnum())


def fits(spelled: str, traits: int, text: str, start: int) -> int:
    """Return where the spelled-out text ends that stands at `start`; NOT_THERE, or UNSURE: ask the engine."""
    end = start + len(spelled)
    body = text[start:end]
    if traits & FOLDED:
        body = body.lower()
    if body != spelled and ("\n" not in spelled or body.replace(" ", "\n") != spelled):
        return UNSURE if "\n" in spelled else NOT_THERE
    if traits & LEFT and (start > 0 and is_word(text[start - 1])) == is_word(body[0]):
        return NOT_THERE
    if traits & RIGHT and (end < len(text) and is_word(text[end])) == is_word(body[-1]):
        return NOT_THERE
    return end
