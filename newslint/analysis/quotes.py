"""Direct quotes with their speakers."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import Enum

from newslint.analysis.quotemarks import Pair, marks
from newslint.analysis.speech import saying, subject_after, subject_before
from newslint.document import BlockKind, Document, per_document
from newslint.span import Span

BREAK = re.compile(r"[.?!…]['’\"”)\]]*\s+(?=[\"“‘'(\[A-ZÀ-ÖØ-Þ0-9])")
ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|Gen|Col|Sgt|Lt|Capt|Gov|Sen|Rep|Jr|Sr|Hon|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|"
    r"Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])$"
)
TITLED = re.compile(
    r"(?:\b(?:film|movie|book|novel|memoir|song|single|album|show|series|sitcom|drama|musical|opera|play|poem|essay|"
    r"article|paper|report|study|documentary|podcast|programme|program|episode|exhibition|painting|game|magazine|"
    r"column|track|hit|ballad|anthem|thriller|comedy|sequel|bestseller|titled|entitled|headlined|called|named|dubbed|"
    r"nicknamed)s?,?\s*)$"
)
NICKNAMED = re.compile(r"[A-Z][\w’'-]+ $")
SMALL = frozenset(
    re.findall(
        r"\w+", "a an and as at but by de for from in into is la le my nor of on or our out over the to up vs with"
    )
)
ENDS = ",.?!…—–-"
REACH = 240  # characters in which a cue is looked for on either side


class QuoteKind(Enum):
    """What stands between the marks."""

    SPEECH = "speech"  # what somebody said or wrote, in whole sentences or clauses
    WORDS = "words"  # a few words: a partial quote, a scare quote, a term
    TITLE = "title"  # the name of a work, or a nickname


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class _Said:
    speaker: Span | None
    cue: Span | None


_NOBODY = _Said(None, None)


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
    for pair in marks(document).pairs:
        if pair.depth:
            content = _content(pair)
            found.append(
                Quote(pair.span, content, QuoteKind.WORDS, closed=pair.closed, depth=pair.depth, block=pair.block)
            )
    found += _block_quotations(document)
    found.sort(key=lambda quote: (quote.span.start, -quote.span.end))
    return tuple(found)


def in_quote(document: Document, span: Span) -> bool:
    """Tell whether a span lies wholly inside a direct quote of any kind, its marks included."""
    spans = _outer(document)
    index = bisect_right(spans, span.start, key=_start) - 1
    return index >= 0 and spans[index].covers(span)


def quote_at(document: Document, span: Span) -> Quote | None:
    """Return the outermost quote that a span lies wholly inside, None outside quotes."""
    outer = _outer_quotes(document)
    index = bisect_right(outer, span.start, key=lambda quote: quote.span.start) - 1
    return outer[index] if index >= 0 and outer[index].span.covers(span) else None


def _start(span: Span) -> int:
    return span.start


@per_document
def _outer_quotes(document: Document) -> tuple[Quote, ...]:
    kept: list[Quote] = []
    for quote in quotes(document):
        if not kept or quote.span.end > kept[-1].span.end:
            kept.append(quote)
    return tuple(kept)


@per_document
def _outer(document: Document) -> tuple[Span, ...]:
    return tuple(quote.span for quote in _outer_quotes(document))


def _content(pair: Pair) -> Span:
    return Span(pair.span.start + 1, pair.span.end - 1 if pair.closed else pair.span.end)


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
    said = _own(text, pair, lo, hi)
    content = _content(pair)
    kind = _kind(text, pair, content, said, lo)
    draft = Quote(pair.span, content, kind, said.speaker, said.cue, pair.closed, block=pair.block)
    return _carried(document, draft, found) if found else draft


def _carried(document: Document, quote: Quote, found: list[Quote]) -> Quote:
    """Return the quote with the speaker of the one before, where it goes on from it."""
    last = found[-1]
    if quote.kind is not QuoteKind.SPEECH or last.kind is QuoteKind.TITLE:
        return quote
    text = document.text
    if (
        last.block == quote.block - 1
        and not last.closed
        and quote.span.start == document.blocks[quote.block].span.start
    ):
        if quote.speaker and not last.speaker:
            _give_back(found, quote)
        return replace(quote, speaker=quote.speaker or last.speaker, cue=quote.cue or last.cue, continued=True)
    if last.block != quote.block or quote.speaker or not last.speaker:
        return quote
    between = text[last.span.end : quote.span.start]
    resumed = len(between) < REACH and not BREAK.search(between.rstrip() + " A", 0, len(between) - 2)
    if resumed:
        return replace(quote, speaker=last.speaker, cue=last.cue, continued=True)
    return quote


def _give_back(found: list[Quote], quote: Quote) -> None:
    """Give the speaker named in a later paragraph to the open quotes that lead up to it."""
    for index in range(len(found) - 1, -1, -1):
        if found[index].closed or found[index].speaker:
            return
        found[index] = replace(found[index], speaker=quote.speaker, cue=quote.cue)


def _own(text: str, pair: Pair, lo: int, hi: int) -> _Said:
    """Return who speaks by the words around a quote: behind it, then before it, in its sentence."""
    if pair.closed:
        behind = _behind(text, pair.span.end, min(hi, pair.span.end + REACH))
        if behind.speaker:
            return behind
    start = _sentence_start(text, max(lo, pair.span.start - REACH), pair.span.start)
    return _before(text, start, pair.span.start)


def _sentence_start(text: str, lo: int, hi: int) -> int:
    """Return where the sentence that runs up to `hi` begins, not before `lo`."""
    start = lo
    for match in BREAK.finditer(text, lo, hi + 1):
        if match.end() <= hi and not ABBREVIATED.search(text, max(lo, match.start() - 5), match.start()):
            start = match.end()
    return start


def _behind(text: str, start: int, end: int) -> _Said:
    """Return who speaks by the words behind a quote: "said Wong", "Wong said", "the minister added"."""
    stop = end
    for match in BREAK.finditer(text, start, end):
        if match.start() > start and not ABBREVIATED.search(text, max(start, match.start() - 5), match.start()):
            stop = match.start() + 1
            break
    verb = saying().search(text, start, stop)
    if not verb:
        return _NOBODY
    cue = Span(*verb.span())
    lead = text[start : cue.start].strip(" ,—–-")
    if lead in ("", "and", "as", "also", "or", "then"):
        speaker = None if verb[0] in ("told", "telling", "tells") else subject_after(text, cue.end, stop)
    else:
        speaker = subject_before(
            text, start + len(text[start : cue.start]) - len(text[start : cue.start].lstrip(" ,—–-")), cue.start
        )
    return _Said(speaker, cue if speaker else None)


def _before(text: str, start: int, end: int) -> _Said:
    """Return who speaks by the words of the sentence before a quote: "Wong said:", "According to Wong,"."""
    lead = text[start:end]
    last = None
    for verb in saying().finditer(text, start, end):
        speaker = subject_before(text, start, verb.start())
        if speaker:
            last = _Said(speaker, Span(*verb.span()))
    if last:
        return last
    accorded = lead.lower().rfind("according to ")
    if accorded >= 0:
        place = start + accorded
        speaker = subject_after(text, place + 12, end)
        if speaker:
            return _Said(speaker, Span(place, place + 12))
    if lead.rstrip().endswith(":"):
        speaker = subject_before(text, start, start + len(lead.rstrip()) - 1)
        return _Said(speaker, None)
    return _NOBODY


def _kind(text: str, pair: Pair, content: Span, said: _Said, lo: int) -> QuoteKind:
    """Return what a pair of marks holds."""
    body = content.of(text).strip()
    words = body.split()
    lead = text[max(lo, pair.span.start - 40) : pair.span.start]
    if not words:
        return QuoteKind.WORDS
    if not pair.closed:
        return QuoteKind.SPEECH
    adjacent = bool(said.cue) and _touches(text, pair, said.cue)
    capital = body[:1].isupper() or body[:1] in "[…." or body[:1].isdigit()
    ended = body[-1] in ENDS
    if not adjacent and _named(words, lead, ended):
        return QuoteKind.TITLE
    if adjacent and (capital or ended):
        return QuoteKind.SPEECH
    if capital and ended and len(words) >= 3:
        return QuoteKind.SPEECH
    return QuoteKind.SPEECH if _resumes(lead, ended, len(words)) else QuoteKind.WORDS


def _touches(text: str, pair: Pair, cue: Span | None) -> bool:
    """Tell whether nothing but a subject stands between a quote and its verb of saying."""
    if cue is None:
        return False
    if cue.start >= pair.span.end:
        return True
    lead = text[cue.end : pair.span.start].rstrip()
    return lead.strip(" ,:") in ("", "that") or lead.endswith((",", ":"))


def _resumes(lead: str, ended: bool, words: int) -> bool:
    """Tell whether a quote in lower case goes on after "he said,"."""
    return ended and words >= 3 and lead.rstrip().endswith(",")


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
