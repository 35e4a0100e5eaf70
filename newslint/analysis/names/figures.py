"""Well-known people whose names a story misspells."""

from functools import cache

from newslint.analysis.data import lines, shipped
from newslint.analysis.names.mentions import mentions
from newslint.document import Document, per_document
from newslint.span import Span


@per_document
def misspelt(document: Document) -> tuple[tuple[Span, str], ...]:
    """Return the place of each misspelt name with the right form, in order.

    Source: rules/names/people.txt.
    """
    wrong = _table()
    return tuple(
        (mention.span, wrong[mention.name])
        for mention in mentions(document)
        if " " in mention.name and mention.name in wrong
    )


@cache
def _table() -> dict[str, str]:
    """Return wrong forms with the right one."""
    table: dict[str, str] = {}
    for line in lines(shipped("names", "people.txt")):
        right, colon, forms = line.partition(":")
        if colon and not line.startswith("#"):
            table.update((form.strip(), right) for form in forms.split(","))
    return table
