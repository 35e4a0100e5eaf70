"""What was worked out about patterns, so that the next start need not: their translation, whether they may run away,
and how the places where they match are found. Plain values, to be kept as JSON beside the rules they came from."""

from typing import Any

from newslint.matcher import Plan


class Memo:
    """Knowledge of patterns by their source; `adopt` takes over what an earlier run left."""

    def __init__(self) -> None:
        self.patterns: dict[str, list[Any]] = {}  # source: translation, whether Python's engine may be trusted with it
        self.plans: dict[str, list[Any]] = {}

    def adopt(self, kept: dict[str, Any]) -> None:
        """Take over what `content` returned in an earlier run; raises KeyError or TypeError for anything else."""
        self.patterns.update(kept["patterns"])
        self.plans.update(kept["plans"])

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
