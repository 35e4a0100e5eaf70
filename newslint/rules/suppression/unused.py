"""`suppression.unused`."""

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.rule import Bad, Good, Rule


class Unused(Rule):
    """A comment silences a rule that has nothing to say there.

    Why: a suppression that outlives its reason hides the next mistake in the same place.
    Misses: a suppression of a rule that did not run, since nobody can tell what it would have said.
    Source: the practice of linters for code, where a stale waiver is reported like a mistake.
    """

    severity = Severity.WARNING
    since = "0.1"
    examples = (
        Bad(
            "[[<!-- newslint-disable-next-line residue.placeholder -->]]\nThe mayor said the bridge would open.\n",
            format="markdown",
        ),
        Good(
            "<!-- newslint-enable residue.placeholder -->\nThe mayor said the bridge would open.\n",
            format="markdown",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield nothing: only who silences findings knows which suppressions were needed."""
        return iter(())
