"""`metric`: a formula over the counts of a text, and a condition on its value."""

import re

from newslint.kinds.base import Definition, Hit, Kind, Passage, Said, State, spoken
from newslint.kinds.formula import evaluate
from newslint.kinds.summary import measured
from newslint.matcher import Candidates

ALWAYS = ("pre", "list", "blockquote", *(f"heading_h{level}" for level in range(1, 7)))


class Metric(Kind):
    """One hit for a text whose value meets the condition."""

    def __init__(self, definition: Definition, *, formula: str, condition: str) -> None:
        super().__init__(definition)
        self.formula = re.sub(r"heading\.(h[1-6])", r"heading_\1", formula)
        self.condition = condition

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit without a text: it stands for the whole passage. Raises FormulaFault."""
        named = measured(passage.summary, passage.metrics)
        if not named:
            return []
        named = {**dict.fromkeys(ALWAYS, 0.0), **named}
        value = evaluate(self.formula, named)
        shown = f"{float(value):f}"
        if not evaluate(f"{shown} {self.condition}", {**named, "result": value}):
            return []
        return [Hit(1, 1, "", Said(*spoken(self.definition, f"{float(value):.2f}")), exact=False)]
