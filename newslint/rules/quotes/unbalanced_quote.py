"""`quotes.unbalanced-quote`."""

from collections.abc import Iterator

from newslint.analysis.quotemarks import Pair, marks
from newslint.analysis.speech import verbs_between
from newslint.document import BlockKind, Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

DOUBLE = '”»"“'
SPAN = 4  # paragraphs that a quote runs over with its marks never reopened
SPEAKER = compiled(r"[,?!] (?:he|she|they|the [a-z]+(?: [a-z]+)?|[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){0,3}) $")
TOLD = compiled(r"(?: (?:reporters|journalists|(?:the )?[A-Z][\w’' ]{1,40}))?(?:[.,;]|$| (?:in|on|at|during|after) )")
INVERTED = compiled(r" (?:[A-ZÀ-Þ]|(?:the|an?) [a-z])")
LEAD = 80  # characters before a verb of saying in which its speaker stands


class UnbalancedQuote(Rule):
    """A quotation mark has no partner, holds nothing, or is turned the wrong way round.

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
        Bad('[["]]We will keep the pool, the mayor said. "It belongs to the town."'),
        Bad("[[“]]We will keep the pool, said Ines Prado.\n\n“It belongs to the town,” she added."),
        Bad('"[["]]We will keep the pool," the mayor said.'),
        Bad('"We will keep the pool," [["]] said Ines Prado, "and the ferry too."'),
        Bad('The mayor called it [[""]] and left.'),
        Good("“We asked the clerk, and she said no.\n\n“So we kept the pool,” the mayor said."),
        Good('"It is the "old pool" to us, and it leaks," the mayor said.'),  # quotes.quote-style
        Good('The mayor wrote:"...and we will keep the pool."'),
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
                yield self._stray(document.text, stray)
        for pair in found.pairs:
            if pair.closed and not pair.content.of(document.text).strip() and _is_apart(document.text, pair.span):
                yield self.finding(pair.span, "Fill in or delete these quotation marks: nothing stands between them.")
        for turned in found.turned:
            right = "”" if turned.of(document.text) == "“" else "“"
            fix = Fix(f"Write {right}", (Edit(turned, right),), safe=True)
            yield self.finding(turned, "Turn this quotation mark round.", fixes=[fix])
        openings = {pair.span.start for pair in found.pairs}
        for pair in unclosed:
            if not _goes_on(document, pair, openings) or _is_told(document, pair):
                mark = Span(pair.span.start, pair.content.start)
                yield self.finding(mark, "Close the quote that opens here, or reopen it in the next paragraph.")

    def _stray(self, text: str, stray: Span) -> Finding:
        """Return the finding for a mark that closes nothing, or says again what the one before it says."""
        gap = int(text[max(0, stray.start - 1) : stray.start] == " ")
        if text[max(0, stray.start - gap - 1) : stray.start - gap] not in tuple(DOUBLE):
            message = "Open or delete this quotation mark: nothing before it in the paragraph opens."
            return self.finding(stray, message)
        fix = Fix("Delete the mark", (Edit(Span(stray.start - gap, stray.end), ""),))
        return self.finding(stray, "Delete this quotation mark: the one before it is enough.", fixes=[fix])


def _is_apart(text: str, span: Span) -> bool:
    """Tell whether a passage stands between spaces, or before a punctuation mark: no code."""
    return text[max(0, span.start - 1) : span.start] in ("", " ", "\n") and text[span.end : span.end + 1] in tuple(
        " ,.;:?!\n"
    )


def _is_told(document: Document, pair: Pair) -> bool:
    """Tell whether what seems to be quoted says who speaks, as the paper does: "We won, she said." is half a quote."""
    text, (start, end) = document.text, pair.content
    for verb in verbs_between(document, start, end):
        lead = text[max(start, verb.span.start - LEAD) : verb.span.start]
        if lead.endswith((", ", "? ", "! ")) and INVERTED.match(text, verb.span.end, end):
            return True
        if SPEAKER.search(lead) and TOLD.match(text, verb.span.end, end):
            return True
    return False


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
