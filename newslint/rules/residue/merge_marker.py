"""`residue.merge-marker`."""

from collections.abc import Iterator

from newslint.analysis.wording import literals
from newslint.document import BlockKind, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

PIECES = (
    *("<<<<<<<", ">>>>>>>", "|||||||", "=======", "Sent from my ", "Sent from Outlook", "Get Outlook for ", "ubject:"),
    *("] ", "Comment [", "Commented [", "Formatted:", "Deleted:", "riginal Message", "orwarded message", "wrote:"),
)
CONFLICT = compiled(r"(?:<{7}|>{7}|\|{7})(?: [\w./-]+)?|={7}(?=\s|$)")
MAIL = compiled(
    r"Sent from my (?:iPhone|iPad|Android\w*|Samsung\w*|BlackBerry|mobile|phone|Galaxy\w*)[^\n]{0,30}"
    r"|Sent from Outlook[^\n]{0,30}"
    r"|Get Outlook for (?:iOS|Android)|-{2,} ?(?:Original Message|Forwarded message) ?-{2,}"
    r"|On .{6,60}, .{2,60} wrote:(?=\s*(?:\n|$))"
)
HEADER = compiled(
    r"(?:From|To|Cc|Sent|Date|Reply-To): [^\n]+\n+(?:(?:From|To|Cc|Sent|Date|Reply-To): [^\n]+\n+){0,4}Subject: [^\n]+"
)
CHAT = compiled(r"\[\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AP]M)?(?:, \d{1,2}/\d{1,2}/\d{2,4})?\] [A-Z][^:\n]{1,40}:")
TRACKED = compiled(
    r"Comment(?:ed)? \[[A-Z]{1,4}\d+\](?:R\d+)?:"
    r"|(?:Formatted|Deleted): (?:Font|Indent|Space|Line|Left|Right)\b[^\n]{0,60}"
)
AROUND = 80  # characters before a piece in which its mark begins


class MergeMarker(Rule):
    """A mark of a merge, a mail or a chat is left in the story.

    Why: it is not copy, and what stands beside it may be a version that was to be dropped.
    Misses: comment anchors of one letter, which look like footnotes.
    Source: the marks that Git, mail programs, chats and word processors write.
    """

    severity = Severity.ERROR
    examples = (
        Bad(
            "[[<<<<<<< HEAD]]\n\nThe pool will close in May.\n\n[[=======]]\n\nThe pool will close.\n\n[[>>>>>>> desk]]"
        ),
        Bad("The pool will close in May.\n\n[[Sent from my iPhone]]"),
        Bad("[[From: Ines Prado\n\nTo: Desk\n\nSubject: the pool]]\n\nThe pool will close in May."),
        Bad("[[[10:32 AM] Ines Prado:]] The pool will close in May."),
        Good("The pool will close in May, she wrote: it leaks."),
        Good("She sent from my phone what he sent from his."),
        Good("Subject: the art of the swim. From: a pool in Hull."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each mark."""
        free = 0
        for place, end in literals(document.text, PIECES):
            span = _mark(document.text, place, end) if place >= free else None
            block = document.block_at(place) if span else None
            if span and block and block.kind is not BlockKind.CODE:
                free = span.end
                yield self.finding(span, "Delete this mark, and check what stands beside it.")


def _mark(text: str, place: int, end: int) -> Span | None:
    """Return the span of the mark to which a piece belongs, None where it belongs to none."""
    line = text.rfind("\n", max(0, place - AROUND), place) + 1 or max(0, place - AROUND)
    begins = line == 0 or text[line - 1] == "\n"
    pattern = CONFLICT if text[place] in "<>|=" else None
    if pattern:
        match = pattern.match(text, place) if begins and not text[line:place].strip() else None
        return Span(*match.span()) if match and _is_conflict(text, place) else None
    for pattern in (MAIL, CHAT, TRACKED):
        match = pattern.match(text, line) if begins else None
        if match and match.end() >= place:
            return Span(*match.span())
    if text.startswith("ubject:", place):
        for match in HEADER.finditer(text, max(0, place - 4 * AROUND), end + 2 * AROUND):
            if match.start() < place < match.end() and (match.start() == 0 or text[match.start() - 1] == "\n"):
                return Span(*match.span())
    return None


def _is_conflict(text: str, place: int) -> bool:
    """Tell whether a row of signs is a merge's: a row of "=" only where the others stand too."""
    return text[place] != "=" or ("<<<<<<<" in text and ">>>>>>>" in text)
