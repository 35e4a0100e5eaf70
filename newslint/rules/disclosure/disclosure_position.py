"""`disclosure.disclosure-position`."""

from collections.abc import Iterator
from typing import Literal

from newslint.analysis.ownership import Claim, Standing, Weight, standing
from newslint.document import BlockKind, Document
from newslint.finding import Finding, Related, Severity
from newslint.options import Count
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen


@frozen
class Options:
    """Where a house wants its disclosures."""

    # anywhere in the text, footer, first-mention, or within so many paragraphs of it
    position: Literal["anywhere", "footer", "first-mention", "within"] = "anywhere"
    paragraphs: Count = 2  # for "within"


class DisclosurePosition(Rule):
    """A disclosure does not stand where the house wants it.

    Why: a reader who stops half way, or starts at the end, meets it only where it is expected; one that
    stands in the metadata alone is met by nobody.
    Misses: what stands outside the story, in the furniture of a page.
    Source: practice differs: The Washington Post puts a bracket behind the mention, CNBC a line at the end.
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    needs_date = True
    options = Options()
    examples = (
        Bad(
            "[[Alibaba]] has rented a tower.\n\nThe tower is in Xian.\n\nIt has 41 floors.\n\n"
            "Alibaba is the Post's owner.",
            publication="scmp",
            position="first-mention",
        ),
        Bad(
            "---\ndisclosure: Alibaba is the Post's owner.\ndate: 2026-03-10\n---\n\n[[Alibaba]] has rented a tower.",
            publication="scmp",
            format="markdown",
        ),
        Bad(
            "Alibaba has rented a tower. [[(Alibaba owns the Post.)]]\n\nThe tower is in Xian.",
            publication="scmp",
            position="footer",
        ),
        Good(
            "Alibaba has rented a tower.\n\nThe tower is in Xian.\n\nAlibaba is the Post's owner.",
            publication="scmp",
            position="footer",
        ),
        Good(
            "Alibaba (the Post's owner) has rented a tower.\n\nThe tower is in Xian.",
            publication="scmp",
            position="first-mention",
        ),
        Good(
            "Alibaba has rented a tower.\n\nAlibaba owns the Post.\n\nThe tower is in Xian.",
            publication="scmp",
            position="within",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding where the disclosure is due, or where one stands in the wrong place."""
        stands = standing(document)
        if stands is None:
            return
        due = next(
            (m.span for m in stands.mentions if m.key in stands.interests and m.weight is not Weight.CREDIT), None
        )
        told = [claim for claim in stands.claims if claim.keys & stands.interests.keys()]
        if due and not told and "disclosure" in document.metadata.fields:
            yield self.finding(due, "Print the disclosure in the story: it stands in the metadata alone.")
        elif told and not any(self._well_placed(document, claim, due) for claim in told):
            yield self._misplaced(stands, told[0], due)

    def _well_placed(self, document: Document, claim: Claim, due: Span | None) -> bool:
        if self.options.position == "footer":
            return claim.span.start >= _last(document).start
        if self.options.position == "anywhere" or due is None:
            return True
        between = _paragraphs(document, due.start, claim.span.start)
        return between <= (0 if self.options.position == "first-mention" else self.options.paragraphs)

    def _misplaced(self, stands: Standing, claim: Claim, due: Span | None) -> Finding:
        if self.options.position == "footer":
            return self.finding(claim.span, "Move the disclosure to the end of the story.")
        first = next(iter(claim.keys & stands.interests.keys()))
        where = (
            "right behind the first mention"
            if self.options.position == "first-mention"
            else f"within {self.options.paragraphs} paragraphs of the first mention"
        )
        return self.finding(
            due or claim.span,
            f"Move the disclosure of {stands.interests[first].name} {where}.",
            related=(Related(claim.span, "the disclosure stands here"),),
        )


def _last(document: Document) -> Span:
    """Return the last block that is not furniture."""
    skipped = (BlockKind.FURNITURE, BlockKind.RELATED, BlockKind.CAPTION)
    return next((b.span for b in reversed(document.blocks) if b.kind not in skipped), Span(0, 0))


def _paragraphs(document: Document, start: int, end: int) -> int:
    """Return how many blocks of prose begin after `start` and not after `end`."""
    return sum(1 for block in document.prose() if start < block.span.start <= end)
