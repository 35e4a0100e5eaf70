"""`quotes.duplicate-quote`."""

from collections.abc import Iterator

from newslint.analysis.quotes import Quote, QuoteKind, quotes
from newslint.document import BlockKind, Document
from newslint.finding import Finding, Related, Severity
from newslint.options import Count
from newslint.rule import Bad, Good, Rule
from newslint.values import frozen

ZONES = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})


@frozen
class Options:
    """What counts as a quote worth comparing."""

    min_words: Count = 8  # shorter quotes are repeated on purpose


class DuplicateQuote(Rule):
    """The same quote stands twice in the story.

    Why: it is what is left when a paragraph was moved and its old place was not cleared.
    Misses: a quote repeated with other words in between.
    Source: newsroom practice.
    """

    severity = Severity.WARNING
    options = Options()
    examples = (
        Bad(
            "“The lighthouse will be lit through every night,” Mayor Ines Prado said.\n\nSkippers cheered.\n\n"
            "Prado was firm: [[“The lighthouse will be lit through every night.”]]",
        ),
        Good("“The lamp will be lit tonight,” Prado said. Later she added: “The lamp will be lit tonight.”"),
        Good(
            "“The lighthouse will be lit through every night,” Mayor Ines Prado said.\n\n"
            "“The jetty will be lit through every night,” she added."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each quote whose words stood in the story before."""
        seen: dict[str, Quote] = {}
        for quote in quotes(document):
            if quote.depth or document.blocks[quote.block].kind not in ZONES or quote.kind is QuoteKind.TITLE:
                continue
            words = quote.content.of(document.text).lower().strip(" ,.?!…")
            if words.count(" ") + 1 < self.options.min_words:
                continue
            first = seen.setdefault(words, quote)
            if first is not quote and not _pulled_out(document, first) and not _pulled_out(document, quote):
                yield self.finding(
                    quote.span,
                    "Delete one of the two: the same words are quoted above.",
                    related=[Related(first.span, "quoted here first")],
                )


def _pulled_out(document: Document, quote: Quote) -> bool:
    """Tell whether a quote is a block of its own, as the quotes are that a page sets large."""
    block = document.blocks[quote.block].span
    return block.end - quote.span.end < 40 and quote.span.start - block.start < 3 and quote.cue is None
