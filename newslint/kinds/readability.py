"""`readability`: a grade from well-known formulas."""

import math
from collections.abc import Sequence

from newslint.kinds.base import Definition, Hit, Kind, Passage, Said, State, spoken
from newslint.matcher import Candidates

SCORES = {"SMOG": "smog", "Gunning Fog": "gunning_fog", "Coleman-Liau": "coleman_liau",
          "Flesch-Kincaid": "flesch_kincaid", "Automated Readability": "automated_readability"}  # fmt: skip


class Readability(Kind):
    """One hit for a text whose mean grade is above the highest allowed."""

    def __init__(self, definition: Definition, *, metrics: Sequence[str], grade: float) -> None:
        super().__init__(definition)
        self.metrics, self.grade = tuple(metrics), grade

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit without a text: it stands for the whole passage."""
        scores = passage.summary.scores()
        named = [SCORES[name] for name in SCORES if name in self.metrics]
        if not self.metrics or not scores:
            return []
        grade = sum(scores[name] for name in named) / len(self.metrics)
        if math.isnan(grade) or grade <= self.grade:
            return []
        return [Hit(1, 1, "", Said(*spoken(self.definition, f"{grade:.2f}")), exact=False)]
