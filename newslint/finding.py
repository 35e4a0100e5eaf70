"""What a rule says: findings, their severity, and the edits that settle them."""

from enum import Enum

from newslint.span import Span
from newslint.values import frozen


class Severity(Enum):
    """How much a finding weighs; Vale's words."""

    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """Return 0 for a suggestion, 1 for a warning, 2 for an error."""
        return _RANK[self]

    def lowered(self) -> "Severity":
        """Return the severity one step down; a suggestion stays one."""
        return _LOWERED[self]


_RANK = {Severity.SUGGESTION: 0, Severity.WARNING: 1, Severity.ERROR: 2}
_LOWERED = {
    Severity.ERROR: Severity.WARNING,
    Severity.WARNING: Severity.SUGGESTION,
    Severity.SUGGESTION: Severity.SUGGESTION,
}


@frozen
class Edit:
    """One replacement: `text` for what `span` of `Document.text` covers; an empty span inserts."""

    span: Span
    text: str


@frozen
class Fix:
    """Edits that settle a finding together; `safe` ones cannot change what the story says."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@frozen
class Related:
    """Another place that a finding speaks of, with a word on why."""

    span: Span
    message: str


@frozen
class Finding:
    """What a rule has to say about one place.

    `message` says in one sentence what to do, with the figures it rests on; `evidence` holds what
    was looked for and seen, a sentence or two, for those who ask why.
    """

    rule_id: str
    severity: Severity
    span: Span
    message: str
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    evidence: str = ""
