"""What a statistic rests on, and how a source may reach it."""

from enum import Enum

from newslint.analysis.attributions import Attribution
from newslint.analysis.figures import Figure
from newslint.values import frozen


class Path(Enum):
    """How a source reaches a figure."""

    QUOTED = "in a direct quote"
    COVERED = "which says it"
    SENTENCE = "in the same sentence"
    PARAGRAPH = "earlier in the paragraph"
    BEHIND = "in the next sentence"
    CARRIED = "in a paragraph above"
    AHEAD = "further down"
    REPEATED = "where the figure stands again"
    NOWHERE = "nowhere near"


@frozen
class Backing:
    """What a statistic rests on.

    `strength` runs from 0 to 1: from `ENOUGH` on an editor would take the figure as sourced. `source` is
    the attribution that gives it, or the nearest one where none is strong enough; `paragraphs` counts the
    paragraphs from that source, or from the last figure it was seen to cover, to the figure.
    """

    figure: Figure
    strength: float
    path: Path
    source: Attribution | None = None
    paragraphs: int = 0


ENOUGH = 0.5
"""The strength from which on a figure counts as sourced."""
