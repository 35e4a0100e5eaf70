"""Direct quotes with their speakers."""

import re
from enum import Enum
from itertools import zip_longest

from newslint.analysis.quotemarks import Pair, marks
from newslint.analysis.speakers import (
    REACH,
    SIGNATURE,
    Said,
    breaks,
    said_around,
    said_before,
    said_behind,
    sentence_start,
)
from newslint.analysis.speech import leading_phrase, subject_before
from newslint.document import BlockKind, Document, per_document
from newslint.patterns import compiled
from newslint.span import Cover, Span
from newslint.values import frozen, replace

TITLED = compiled(
    r"(?:\b(?:film|movie|book|novel|memoir|song|single|album|show|series|sitcom|drama|musical|opera|play|poem|essay|"
    r"article|paper|report|study|documentary|podcast|programme|program|episode|exhibition|painting|game|magazine|"
    r"column|track|hit|ballad|anthem|thriller|comedy|sequel|bestseller|titled|entitled|headlined|called|named|dubbed|"
    r"nicknamed|nickname|alias)s?,?\s*)$"
)
NICKNAMED = compiled(r"[A-Z][\w’'-]+ $")
SMALL = frozenset(
    re.findall(
        r"\w+", "a an and as at but by de for from in into is la le my nor of on or our out over the to up vs with"
    )
)
THINKING = compiled(
    r"\b(?:believe[sd]?|thinks|fear(?:s|ed)|hope[sd]|agree[sd]|felt|feels|knows|wants|sees|criticised|criticized|praised)\b"
)
TOUCH = 80  # characters that a subject may take between a quote and its verb
ENDS = ",.?!…—–-"


class QuoteKind(Enum):
    """What stands between the marks."""

    SPEECH = "speech"  # what somebody said or wrote, in whole sentences or clauses
    WORDS = "words"  # a few words: a partial quote, a scare quote, a term
    TITLE = "title"  # the name of a work, or a nickname


@frozen
class Quote:
    """A direct quote.

    `span` holds the marks, `content` what is between them; `speaker` is the name, pronoun or noun
    phrase it is ascribed to, `cue` the verb of saying, both None where none is seen. `closed` is
    False where the paragraph ends before the quote does; `continued` is True where it goes on from
    the quote before: after "he said", or with marks reopened in the next paragraph. `depth` is above
    0 inside another quote; `block` is an index into the document's blocks. A block quotation is a
    quote without marks.
    """

    span: Span
    content: Span
    kind: QuoteKind
    speaker: Span | None = None
    cue: Span | None = None
    closed: bool = True
    continued: bool = False
    depth: int = 0
    block: int = 0


@per_document
def quotes(document: Document) -> tuple[Quote, ...]:
    """Return the direct quotes of a story, in order; a quote inside another follows it.

    Straight and curly, double and single marks; apostrophes and elisions are aside.
    """
    found: list[Quote] = []
    outer = [pair for pair in marks(document).pairs if pair.depth == 0]
    for number, pair in enumerate(outer):
        before = outer[number - 1] if number else None
        after = outer[number + 1] if number + 1 < len(outer) else None
        found.append(_quote(document, pair, before, after, found))
    found += [
        Quote(pair.span, pair.content, QuoteKind.WORDS, closed=pair.closed, depth=pair.depth, block=pair.block)
        for pair in marks(document).pairs
        if pair.depth
    ]
    found += _block_quotations(document)
    found.sort(key=lambda quote: (quote.span.start, -quote.span.end))
    return tuple(found)


def in_quote(document: Document, span: Span) -> bool:
    """Tell whether a span lies wholly inside a direct quote of any kind, its marks included."""
    return _cover(document).over(span) is not None


def is_spoken(document: Document, span: Span) -> bool:
    """Tell whether a span lies in a quote that closes, or that the next paragraph goes on with."""
    return _cover(document).over(span) in _whole(document)


@per_document
def _whole(document: Document) -> frozenset[Span]:
    """Return where the quotes stand that close, or that go on behind."""
    found = quotes(document)
    return frozenset(
        quote.span for quote, after in zip_longest(found, found[1:]) if quote.closed or (after and after.continued)
    )


@per_document
def _cover(document: Document) -> Cover:
    return Cover(quote.span for quote in quotes(document))


def _block_quotations(document: Document) -> list[Quote]:
    """Return a quote for each block quotation."""
    return [
        Quote(block.span, block.span, QuoteKind.SPEECH, block=index)
        for index, block in enumerate(document.blocks)
        if block.kind is BlockKind.QUOTATION
    ]


def _quote(document: Document, pair: Pair, before: Pair | None, after: Pair | None, found: list[Quote]) -> Quote:
    """Return the quote of an outermost pair; `found` holds those before it."""
    text, block = document.text, document.blocks[pair.block].span
    lo = before.span.end if before and before.block == pair.block else block.start
    hi = after.span.start if after and after.block == pair.block else block.end
    start = sentence_start(text, max(lo, pair.span.start - REACH), pair.span.start)
    said = said_around(document, pair, start, hi)
    if not said.speaker and start == lo > block.start and before and not breaks(text[lo : pair.span.start]):
        # The sentence began before an earlier quote: "The bill, titled “A New Pool”, states that “...”."
        early = sentence_start(text, max(block.start, before.span.start - REACH), before.span.start)
        said = said_before(document, early, pair.span.start)
    kind = _kind(text, pair, said, start)
    draft = Quote(pair.span, pair.content, kind, said.speaker, said.cue, pair.closed, block=pair.block)
    if kind is not QuoteKind.SPEECH:
        return draft
    if found:
        draft = _carried(document, draft, found)
    if draft.speaker:
        return draft
    return replace(draft, speaker=_nearby(document, draft, (start, lo, hi), found))


def _carried(document: Document, quote: Quote, found: list[Quote]) -> Quote:
    """Return the quote with the speaker of the one before, where it goes on from it."""
    last, text = found[-1], document.text
    if last.kind is QuoteKind.TITLE and len(found) > 1:
        last = found[-2]
    opens = quote.span.start == document.blocks[quote.block].span.start
    if opens and last.block == quote.block - 1 and not last.closed:
        if quote.speaker and not last.speaker:
            _give_back(found, quote)
        return replace(quote, speaker=quote.speaker or last.speaker, cue=quote.cue or last.cue, continued=True)
    spoken_behind = quote.cue is not None and quote.cue.start > quote.span.start
    if last.block != quote.block or spoken_behind or not last.speaker:
        return quote
    between = text[last.span.end : quote.span.start]
    anew = quote.speaker and last.content.of(text)[-1:] in ".?!…" and between.lstrip()[:1].isupper()
    if len(between) < REACH and not anew and not breaks(between):
        return replace(quote, speaker=quote.speaker or last.speaker, cue=quote.cue or last.cue, continued=True)
    return quote


def _give_back(found: list[Quote], quote: Quote) -> None:
    """Give the speaker named in a later paragraph to the open quotes that lead up to it."""
    for index in range(len(found) - 1, -1, -1):
        if found[index].closed or found[index].speaker:
            return
        found[index] = replace(found[index], speaker=quote.speaker, cue=quote.cue)


def _nearby(document: Document, quote: Quote, around: tuple[int, int, int], found: list[Quote]) -> Span | None:
    """Return who a quote that is a sentence of its own belongs to: "Omar Haddad wept. “We lost everything.”"

    By the sentence before it or behind it, or the quote before it in its paragraph; `around` gives
    where its sentence begins, and where what is outside quotes begins before it and ends behind it.
    """
    text, (start, lo, hi) = document.text, around
    if start == quote.span.start > lo:
        end = len(text[lo:start].rstrip()) + lo
        begin = sentence_start(text, max(lo, end - 2 * REACH), end - 1)
        said = said_before(document, begin, end)
        speaker = said.speaker or leading_phrase(text, begin, end)
        if speaker:
            return speaker
    elif text[start : quote.span.start].rstrip()[-1:] in tuple(",;:"):
        speaker = leading_phrase(text, start, quote.span.start)
        if speaker:
            return speaker
    if quote.closed and quote.span.end < hi:
        said = said_behind(document, quote.span.end, min(hi, quote.span.end + REACH), apart=True)
        if said.speaker:
            return said.speaker
    for last in reversed(found[-3:]):
        if last.block == quote.block and last.speaker:
            return last.speaker
    return _signature(document, quote) or _announced(document, quote, found)


def _signature(document: Document, quote: Quote) -> Span | None:
    """Return the name on the line below a quote that is a paragraph of its own: "— Ines Prado"."""
    below = quote.block + 1
    if below >= len(document.blocks) or quote.span.end != document.blocks[quote.block].span.end:
        return None
    match = SIGNATURE.match(document.text, *document.blocks[below].span)
    return Span(*match.span(1)) if match else None


def _announced(document: Document, quote: Quote, found: list[Quote]) -> Span | None:
    """Return who the paragraph before says will speak, or spoke last in it.

    It ends with a colon, or its last sentence reports.
    """
    if not quote.block or quote.span.start != document.blocks[quote.block].span.start:
        return None
    if found and found[-1].block == quote.block - 1 and found[-1].speaker:
        return found[-1].speaker
    text, block = document.text, document.blocks[quote.block - 1].span
    begin = sentence_start(text, max(block.start, block.end - 2 * REACH), block.end - 1)
    said = said_before(document, begin, block.end)
    if said.speaker:
        return said.speaker
    thought = THINKING.search(text, begin, block.end)
    return subject_before(text, begin, thought.start()) if thought else None


def _kind(text: str, pair: Pair, said: Said, start: int) -> QuoteKind:
    """Return what a pair of marks holds; its sentence begins at `start`."""
    body = pair.content.of(text).strip()
    words = body.split()
    if not words:
        return QuoteKind.WORDS
    if not pair.closed:
        return QuoteKind.SPEECH
    lead = text[max(start, pair.span.start - 40) : pair.span.start]
    adjacent = _touches(text, pair, said.cue)
    capital = body[:1].isupper() or body[:1] in "[…." or body[:1].isdigit()
    ended = body[-1] in ENDS
    if (not (adjacent and ended) or TITLED.search(lead)) and _named(words, lead, ended):
        return QuoteKind.TITLE
    if adjacent and (capital or ended):
        return QuoteKind.SPEECH
    if capital and ended and len(words) >= 3 and not _qualifies(text, pair.span.end):
        return QuoteKind.SPEECH
    return QuoteKind.SPEECH if ended and len(words) >= 3 and lead.rstrip().endswith(",") else QuoteKind.WORDS


def _qualifies(text: str, end: int) -> bool:
    """Tell whether a word in small letters follows directly: "the “Starts with one.” campaign"."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _touches(text: str, pair: Pair, cue: Span | None) -> bool:
    """Tell whether nothing but a subject stands between a quote and its verb of saying."""
    if cue is None:
        return False
    if cue.start >= pair.span.end:
        return cue.start - pair.span.end < TOUCH
    lead = text[cue.end : pair.span.start].rstrip()
    return lead.strip(" ,:") in ("", "that") or lead.endswith((",", ":"))


def _named(words: list[str], lead: str, ended: bool) -> bool:
    """Tell whether words in marks are the name of a work: in capitals, or behind "the film"."""
    if len(words) > 14 or (ended and words[-1][-1] not in ",?!." and len(words) > 8):
        return False
    capitals = [word for word in words if word.lower().strip(",.?!") not in SMALL]
    styled = bool(capitals) and all(word[:1].isupper() or word[:1].isdigit() for word in capitals)
    if len(words) == 1 and NICKNAMED.search(lead):
        return styled
    return styled and (len(words) > 1 or bool(TITLED.search(lead)))


SHOWN = {"quotes": quotes}
