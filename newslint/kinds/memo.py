"""What was worked out about patterns, so that the next start need not: their translation, whether they may run away,
and how the places where they match are found. Plain values, to be kept as JSON beside the rules they came from."""

import os
import sys
from typing import Any

from newslint import __version__, cache
from newslint.matcher import Plan

FORM = 2  # of what is kept
MOST = 5_000  # patterns that are kept: those of a few houses


class Memo:
    """Knowledge of patterns by their source; `adopt` takes over what an earlier run left."""

    def __init__(self) -> None:
        self.patterns: dict[str, list[Any]] = {}  # source: translation, whether Python's engine may be trusted with it
        self.plans: dict[str, list[Any]] = {}
        self.known = -1  # patterns and plans that stood in the entry of earlier runs; -1: nobody asked for it

    def adopt(self, kept: dict[str, Any]) -> None:
        """Take over what `content` returned in an earlier run; raises KeyError or TypeError for anything else."""
        self.patterns.update(kept["patterns"])
        self.plans.update(kept["plans"])

    def recall(self) -> None:
        """Take over what earlier runs kept by `keep`; what is damaged or of another version is not there."""
        if self.known < 0:
            try:
                self.adopt(cache.load(_entry()))
            except (KeyError, TypeError, ValueError):
                self.patterns, self.plans = {}, {}  # half of an entry is none
            self.known = self.size

    def keep(self) -> None:
        """Write for later runs what this one worked out, if it recalled; a disk that cannot be written is no fault."""
        if 0 <= self.known < self.size <= MOST:
            cache.store(_entry(), self.content())

    @property
    def size(self) -> int:
        """Return how many patterns and plans are known."""
        return len(self.patterns) + len(self.plans)

    def content(self) -> dict[str, Any]:
        """Return all knowledge as plain values."""
        return {"patterns": self.patterns, "plans": self.plans}

    def plan(self, source: str) -> Plan | None:
        """Return the plan of a pattern, None where it is not known."""
        kept = self.plans.get(source)
        if kept is None:
            return None
        spelled, needles, required = kept
        return Plan(spelled, required, needles)

    def note_plan(self, source: str, plan: Plan) -> None:
        """Keep the plan of a pattern."""
        self.plans[source] = [[list(s) for s in plan.beginnings], list(plan.needles), list(plan.required)]


MEMO = Memo()


@cache.keeper
def keep() -> None:
    """Write for later runs what is known of patterns."""
    MEMO.keep()


def _entry() -> str:
    """Return where knowledge is kept: it holds for this program on this Python."""
    version = "-".join(map(str, sys.version_info[:3]))
    return os.path.join(cache.folder(), f"memo-{FORM}-{__version__}-{version}.json")
