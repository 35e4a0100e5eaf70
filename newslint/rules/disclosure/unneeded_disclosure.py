"""`disclosure.unneeded-disclosure`."""

from collections.abc import Iterator

from newslint.analysis.ownership import Claim, standing
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related, Severity
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen


@frozen
class Options:
    """Whether a house prints its line under every story."""

    always: bool = False  # the line is printed whatever the story is about


class UnneededDisclosure(Rule):
    """A disclosure stands in a story that names nobody it speaks of, or stands there twice.

    Why: a line that is printed under every story is read under none.
    Misses: a story that is about the owner without naming it.
    Source: newsroom practice.
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    needs_date = True
    options = Options()
    examples = (
        Bad(
            "Fog held up the ferries on Friday.\n\n[[Alibaba is the Post's owner.]]",
            publication="scmp",
        ),
        Bad(
            "Alibaba has rented a tower.\n\nAlibaba is the Post's owner.\n\n[[Alibaba is the Post's owner.]]",
            publication="scmp",
        ),
        Good(
            "Fog held up the ferries on Friday.\n\nAlibaba is the Post's owner.",
            publication="scmp",
            always=True,
        ),
        Good(
            "Bids came from six firms, Alibaba among them.\n\nAlibaba is the Post's owner.",
            publication="scmp",
        ),
        Good("Alibaba, the Post's owner, has rented a tower.", publication="scmp"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each line that is not called for, and for each repeated one."""
        stands = standing(document)
        if stands is None:
            return
        lines = [
            claim for claim in stands.claims if claim.alone and claim.bound and claim.keys & stands.interests.keys()
        ]
        if lines and not self.options.always and not stands.mentions:
            for claim in lines:
                yield self._finding(document, claim, "Take out the disclosure: the story names nobody it speaks of.")
            return
        seen: dict[str, Span] = {}
        for claim in lines:
            words = " ".join(claim.span.of(document.text).casefold().split())
            if words in seen:
                related = Related(seen[words], "it stands here already")
                yield self._finding(document, claim, "Print the disclosure once.", related)
            seen.setdefault(words, claim.span)

    def _finding(self, document: Document, claim: Claim, message: str, *related: Related) -> Finding:
        block = document.block_at(claim.span.start)
        whole = block.span if block and block.span == claim.span else claim.span
        fix = Fix("Take out the line", (Edit(_with_gap(document, whole), ""),), safe=True)
        return self.finding(claim.span, message, related=related, fixes=(fix,))


def _with_gap(document: Document, span: Span) -> Span:
    """Return the span with the white space before it, so that nothing is left where it stood."""
    start = span.start
    while start > 0 and document.text[start - 1].isspace():
        start -= 1
    return Span(start, span.end)
