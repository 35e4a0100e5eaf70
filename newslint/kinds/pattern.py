"""Compiled patterns of rules: Python's engine, or `regex` under a time budget where that one may never finish."""

import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from newslint import patterns
from newslint.kinds.memo import MEMO
from newslint.kinds.translate import translate

BUDGET = 1.0  # seconds for one search; past it the rule is not checked for that text


class PatternFault(ValueError):  # noqa: N818 - it names what is wrong
    """A pattern that neither engine takes; the text is the engine's reason."""


class BudgetSpent(RuntimeError):  # noqa: N818 - it names what happened
    """A search went on for longer than its budget."""


class Found(Protocol):
    """A match, of either engine."""

    def start(self, group: int | str = 0, /) -> int:
        """Return where the group begins, -1 where it took no part."""
        ...

    def end(self, group: int | str = 0, /) -> int:
        """Return where the group ends."""
        ...

    def group(self, group: int | str = 0, /) -> Any:
        """Return the text of the group, None where it took no part."""
        ...

    def groups(self) -> tuple[Any, ...]:
        """Return the texts of all groups."""
        ...


class Pattern:
    """A pattern in the dialect of Vale's rules, compiled when first used."""

    __slots__ = ("_engine", "_python", "bounded", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._python = ""
        self._engine: Any = None
        self.bounded = False  # whether the engine takes a budget

    @property
    def python(self) -> str:
        """The pattern in Python's dialect."""
        if not self._python:
            known = MEMO.patterns.get(self.source)
            self._python = known[0] if known else translate(self.source)
        return self._python

    def compiled(self) -> Any:
        """Return the engine's object; raises PatternFault for a pattern that none takes."""
        if self._engine is None:
            if self._trusted():
                self._engine = patterns.compiled(self.python)
            else:
                self._other()
        return self._engine

    def _trusted(self) -> bool:
        """Whether Python's engine takes the pattern and will not run away with it."""
        known = MEMO.patterns.get(self.source)
        if known is None:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                try:
                    trusted = not runaway(parser().parse(self.python))
                    if trusted:
                        re.compile(self.python)
                except (re.error, OverflowError, RecursionError):
                    trusted = False
            known = MEMO.patterns[self.source] = [self.python, trusted]
        return bool(known[1])

    def _other(self) -> None:
        import regex

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._engine = regex.compile(self.python, regex.VERSION0)
        except regex.error as error:
            raise PatternFault(str(error)) from None
        self.bounded = True

    def search(self, text: str) -> Found | None:
        """Return the first match; raises BudgetSpent."""
        engine = self.compiled()
        return self._within(engine.search, text) if self.bounded else engine.search(text)  # type: ignore[no-any-return]

    def match(self, text: str, at: int) -> Found | None:
        """Return the match that begins at `at`; raises BudgetSpent."""
        engine = self.compiled()
        return self._within(engine.match, text, at) if self.bounded else engine.match(text, at)  # type: ignore[no-any-return]

    def asked(self) -> Callable[[str, int], Found | None]:
        """Return what `match` does, for who asks it often."""
        engine = self.compiled()
        return self.match if self.bounded else engine.match

    def finditer(self, text: str) -> Iterator[Found]:
        """Return all matches, from left to right; raises BudgetSpent."""
        engine = self.compiled()
        if not self.bounded:
            return engine.finditer(text)  # type: ignore[no-any-return]
        return iter(self._within(lambda t, timeout: list(engine.finditer(t, timeout=timeout)), text))

    def _within(self, call: Any, *given: object) -> Any:
        try:
            return call(*given, timeout=BUDGET)
        except TimeoutError:
            raise BudgetSpent(f"the pattern took longer than {BUDGET:g} s") from None


def parser() -> Any:
    """Return Python's own parser of patterns."""
    from re import _parser  # type: ignore[attr-defined]

    return _parser


def runaway(parsed: Sequence[Any], inside: bool = False) -> bool:
    """Tell whether an endless repeat holds what may match in more than one way, which may take time without end."""
    for name, given in parsed:
        kind = str(name)
        if kind in ("MAX_REPEAT", "MIN_REPEAT"):
            low, high, body = given
            endless = str(high) == "MAXREPEAT" or high > 50
            if (inside and str(low) != str(high)) or runaway(body, inside or endless):
                return True
        elif (
            (kind == "SUBPATTERN" and runaway(given[3], inside))
            or (kind == "BRANCH" and (inside or any(runaway(branch) for branch in given[1])))
            or (kind in ("ASSERT", "ASSERT_NOT") and runaway(given[1]))
        ):
            return True
    return False
