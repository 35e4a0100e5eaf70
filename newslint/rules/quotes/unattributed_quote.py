"""`quotes.unattributed-quote`."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import Quote, QuoteKind, quotes
from newslint.document import BlockKind, Document, per_document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule

ZONES = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
WORD = compiled(r"\w+")
STOP = compiled(r"[.?!]")


@dataclass(frozen=True)
class Options:
    """What counts as speech."""

    min_words: int = 6  # shorter quotes are terms and slogans more often than speech


class UnattributedQuote(Rule):
    """A direct quote has no speaker.

    Why: readers judge words by who says them; a quote without a speaker cannot be checked.
    Misses: quotes shorter than `min-words`; a quote whose speaker is named only by the drift of the story.
    Source: newsroom practice: name the speaker in the quote's paragraph, by the end of its first sentence.
    """

    severity = Severity.WARNING
    options = Options()
    examples = (
        Bad("The river rose at midnight.\n\n[[“We lost everything in one night.”]]\n\nThe water fell on Sunday."),
        Bad("The river rose at midnight.\n\n[[“Never again, not on my watch, never.”]] The hall cheered."),
        Bad("The council met on Monday.\n\n[[“We will not close the pool this winter. It belongs to the town.”]]"),
        Good("“We lost everything,” said Omar."),
        Good("“We will not close the pool this winter,” said Mayor Ines Prado. “It belongs to the town.”"),
        Good("She sang in the film “We Lost Everything in One Night” in 1986."),
        Good("“We will not close the pool this winter,” Mayor Ines Prado said.\n\n“It belongs to the town and to us.”"),
        Good("Omar Haddad stood in the mud. “We lost everything in one night.”"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each spoken quote that nobody is seen to speak."""
        severity = self.severity.lowered() if is_lenient(document) else self.severity
        text, said = document.text, quotes(document)
        for index, quote in enumerate(said):
            if quote.kind is not QuoteKind.SPEECH or quote.speaker or quote.depth or not quote.closed:
                continue
            if document.blocks[quote.block].kind not in ZONES or self._excused(document, said, index):
                continue
            if len(WORD.findall(text, *quote.content)) >= self.options.min_words:
                yield self.finding(
                    quote.span,
                    "Say who speaks these words.",
                    severity=severity,
                    evidence="No verb of saying, no “according to” and no name beside the quote.",
                )

    def _excused(self, document: Document, said: tuple[Quote, ...], index: int) -> bool:
        """Tell whether a quote needs no speaker here: it follows a speaker's, is pulled out, or is a motto."""
        quote = said[index]
        block = document.blocks[quote.block]
        alone = quote.span.start == block.span.start
        if alone and index and said[index - 1].block == quote.block - 1 and said[index - 1].speaker:
            return True
        if any(_sentences(document)[key] > 1 for key in _keys(document, quote)):
            return True
        return block is document.blocks[0] or "(" in document.text[quote.span.end : quote.span.end + 2]


def _keys(document: Document, quote: Quote) -> list[str]:
    """Return the words of each sentence of a quote, to know it again where a page sets it large."""
    parts = (WORD.findall(part) for part in STOP.split(quote.content.of(document.text).lower()))
    return [" ".join(words) for words in parts if len(words) > 3]


@per_document
def _sentences(document: Document) -> Counter[str]:
    return Counter(key for quote in quotes(document) for key in _keys(document, quote))
