"""`quotes.unbalanced-quote`."""

from collections.abc import Iterator

from newslint.analysis.quotemarks import Pair, marks
from newslint.document import BlockKind, Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

DOUBLE = '”»"“'
SPAN = 4  # paragraphs that a quote runs over with its marks never reopened


class UnbalancedQuote(Rule):
    """A quotation mark has no partner, or is turned the wrong way round.

    Why: readers cannot tell where the speaker's words end and the paper's begin.
    Misses: single marks, which cannot be told from apostrophes; a quote that is closed in the wrong place.
    Source: newsroom practice; a quote that runs over paragraphs reopens its marks and closes once.
    """

    severity = Severity.ERROR
    examples = (
        Bad("The mayor said: [[“]]The pool will stay shut this winter.\n\nThe council meets on Monday."),
        Bad("The pool will stay shut this winter,[[”]] the mayor said."),
        Bad('The mayor called it [["]]a sad day for the town.\n\nSwimmers gathered outside.'),
        Bad("“The pool will stay shut,” the mayor said. [[“]]It belongs to the town."),
        Bad('The mayor said: [["]]The pool will stay shut.\n\nIt belongs to the town."\n\nSwimmers gathered outside.'),
        Bad("“The pool will stay shut,[[“]] the mayor said."),
        Bad("[[”]]The pool will stay shut,” the mayor said."),
        Good("„Das Bad bleibt zu“, sagte sie, »für immer«."),
        Good("“The pool will stay shut,” the mayor said. “It belongs to the town.\n\n“We will find the money.”"),
        Good("He kept rock 'n' roll records from the '90s and a 40\" screen in the boys' room."),
        Good('“He stands 6\'2" tall,” the coach said, “and swims on a 40" board.”'),
        Good('Type `print("` and press return, the “manual” says.', format="markdown"),
        Good("‘The workers’ union won’t sign,’ the mayor said, “and nor will I.”"),
        Good("It stood 6'2\" tall, a 'beast' of a boat, the workers' pride."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each mark without a partner."""
        found = marks(document)
        unclosed = [pair for pair in found.pairs if not pair.closed and pair.depth == 0]
        for stray in found.strays:
            if document.text[stray.start] in DOUBLE and not _closes(document, stray, unclosed):
                yield self.finding(
                    stray, "Open or delete this quotation mark: nothing before it in the paragraph opens."
                )
        for turned in found.turned:
            right = "”" if turned.of(document.text) == "“" else "“"
            fix = Fix(f"Write {right}", (Edit(turned, right),), safe=True)
            yield self.finding(turned, "Turn this quotation mark round.", fixes=[fix])
        openings = {pair.span.start for pair in found.pairs}
        for pair in unclosed:
            if not _goes_on(document, pair, openings):
                mark = Span(pair.span.start, pair.content.start)
                yield self.finding(mark, "Close the quote that opens here, or reopen it in the next paragraph.")


def _closes(document: Document, stray: Span, unclosed: list[Pair]) -> bool:
    """Tell whether a mark ends a quote that opened some paragraphs above: that one is reported."""
    above = [pair.block for pair in unclosed if pair.span.start < stray.start]
    if not above:
        return False
    blocks = document.blocks[above[-1] : above[-1] + SPAN]
    return any(block.span.start <= stray.start < block.span.end for block in blocks)


def _goes_on(document: Document, pair: Pair, openings: set[int]) -> bool:
    """Tell whether marks are reopened behind an unclosed quote: in the next paragraph, or in its own."""
    if pair.span.end in openings:
        return document.text[pair.span.start : pair.span.end].rstrip()[-1:] in tuple(".?!…")
    for block in document.blocks[pair.block + 1 :]:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.STANDFIRST):
            return block.span.start in openings
    return False
