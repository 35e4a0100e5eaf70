"""`residue.wire-slug`."""

from collections.abc import Iterator

from newslint.document import BlockKind, Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

SLUG = compiled(
    r"(?:UPDATE \d{1,2}|CORRECTED|CORRECTION|REFILE|RPT|REPEAT|WRAPUP \d{0,2}|WITHDRAWN|DELETED|CLARIFICATION|URGENT|"
    r"FLASH|BULLETIN|ALERT|EXCLUSIVE|BRIEF|FACTBOX|TIMELINE|INSTANT VIEW|LEAD|ADVISORY|EMBARGOED)"
    r"(?:-UPDATE \d{1,2})? ?(?:[-–—:]|\(\w+\) ?-) ?(?=[A-Z“‘'\"0-9])"
)
ADDS = compiled(
    r"\((?:ADDS|Adds|RECASTS|Recasts|UPDATES|Updates|CORRECTS|Corrects|FIXES|Fixes|REPEATS|Repeats)\b[^)\n]{2,120}\)\.?"
)
MARKS = frozenset(
    {"UPDATE", "CORRECTED", "REFILE", "RPT", "REPEAT", "WRAPUP", "LEAD", "ADVISORY", "URGENT", "BULLETIN"}
)
GLUED = compiled(r"(?:EXCLUSIVE|BRIEF|FACTBOX|TIMELINE|INSTANT VIEW)-")  # with a space or a colon they speak to readers
LINE = compiled(r"\(MORE\)|MORE TO (?:FOLLOW|COME)|ENDS|URGENT|(?:AM|PM|BC)-[A-Z]{2,}--?[A-Z][\w .'’&-]*(?:,[\w ,.]*)?")
LONGEST = 60  # characters of a line that is a mark and nothing else


class WireSlug(Rule):
    """A mark of the wire that sent the story stands before its headline or in its text.

    Why: "UPDATE 1-" and "(Adds quotes)" speak to clients of the agency, not to readers.
    Misses: marks in small letters, and those of agencies that set none apart.
    Source: the headline tags of the Reuters handbook.
    """

    severity = Severity.SUGGESTION
    examples = (
        Bad("[[UPDATE 1-]]Islands to spend 40 million on ferries\n\nThe islands will spend it, the council said."),
        Bad("[[CORRECTED-]]Ferries return to the harbour\n\nThe ferries returned on Monday, the master said."),
        Bad(
            "Ferries return to the harbour\n\n[[(Adds quotes from harbour master)]]\n\nThe ferries returned on Monday."
        ),
        Bad("[[FACTBOX-]]Ferries of the islands\n\n[[URGENT]]\n\nThe islands have four.\n\n[[(MORE)]]"),
        Bad("[[BC-EU--Island Ferries,130]]\n\nThe islands have four.\n\n[[ENDS]]"),
        Good("EXCLUSIVE: Islands to sell ferries\n\nThe islands have four, and more to come."),
        Good("Update on ferries: all return to the harbour\n\nThe ferries returned on Monday, the master said."),
        Good("Ferries return to the harbour\n\nThe new timetable (updates follow) starts in May."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a mark that opens the first lines, and a note to clients that is a line of its own."""
        text = document.text
        for index, block in enumerate(document.blocks):
            slug = SLUG.match(text, *block.span) if index < 2 or block.kind is BlockKind.HEADLINE else None
            if slug and (GLUED.match(slug[0]) or slug[0].split("-")[0].split()[0].rstrip(":–—") in MARKS):
                yield self._marked(Span(*slug.span()), Span(*slug.span()))
            noted = text[block.span.start] == "(" and ADDS.fullmatch(text, *block.span)
            short = block.span.end - block.span.start < LONGEST and text[block.span.start] in "(MEUAPB"
            if noted or (short and LINE.fullmatch(text, *block.span)):
                yield self._marked(block.span, block.span)

    def _marked(self, span: Span, cut: Span) -> Finding:
        return self.finding(span, "Delete this mark of the wire.", fixes=[Fix("Delete it", (Edit(cut, ""),))])
