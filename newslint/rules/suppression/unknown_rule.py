"""`suppression.unknown-rule`."""

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.rule import Bad, Good, Rule


class UnknownRule(Rule):
    """A comment silences a rule that does not exist, or is itself misspelt.

    Why: whoever wrote it believes that something is waived, and it is not.
    Misses: a name that happens to be another rule's; a comment that does not begin with "newslint".
    Source: the practice of linters for code.
    """

    severity = Severity.WARNING
    since = "0.1"
    examples = (
        Bad("Mayor Ines Prado spoke. [[<!-- newslint-disable-line money.unconvertd -->]]\n", format="markdown"),
        Bad("Mayor Ines Prado spoke. [[<!-- newslint-disbale-line money -->]]\n", format="markdown"),
        Good("Mayor Ines Prado spoke. <!-- a note to the desk: money.unconvertd -->\n", format="markdown"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield nothing: the names are looked up where findings are silenced."""
        return iter(())
