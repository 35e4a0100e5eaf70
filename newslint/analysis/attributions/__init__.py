"""Who says so: the attributions of a story, from verbs, phrases, nouns, quotes, links and source lines."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from heapq import merge

from newslint.analysis.attributions.grammar import in_sentence
from newslint.analysis.attributions.model import Attribution, Cue
from newslint.analysis.attributions.words import TRIGGERS
from newslint.analysis.quotes import QuoteKind, quotes
from newslint.analysis.sentences import sentence_number, sentences
from newslint.analysis.wording import whole_words
from newslint.document import Block, BlockKind, Document, InlineKind, per_document
from newslint.patterns import compiled
from newslint.span import Span, start_of

__all__ = ["SHOWN", "Attribution", "Cue", "attributions", "attributions_in_turn", "attributions_near", "told_of"]

LINE = compiled(r"\s*(?:Sources?|SOURCES?|Data)\s*:\s*(\S.*)", re.S)
SPEECH = compiled(r"(?:[QA]|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}): ")  # interviews and transcripts


@per_document
def attributions(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions of a story, in order of their cues.

    One passage may be ascribed more than once: a quote in a report, a poll that a campaign cites.
    """
    return tuple(attributions_in_turn(document))


def attributions_in_turn(document: Document) -> Iterator[Attribution]:
    """Yield the attributions of a story, in order of their cues; what nobody asks for is not read."""
    others = sorted([*_quoted(document), *_linked(document), *_lines(document)], key=_place)
    told = (item for number in range(len(sentences(document))) for item in _told(document, number))
    return merge(told, others, key=_place)


def told_of(document: Document, place: int) -> list[Attribution]:
    """Return what the sentence at a place and the one before its paragraph ascribe by verbs, phrases and nouns."""
    number = sentence_number(document, place)
    block = document.block_at(place)
    before = sentence_number(document, block.span.start) - 1 if block else -1
    return [item for at in sorted({before, number}) if at >= 0 for item in _told(document, at)]


def _place(item: Attribution) -> tuple[Span, Span]:
    return item.words, item.span


def attributions_near(document: Document, place: int) -> list[Attribution]:
    """Return the attributions whose source or reach touches the block at `place`, in order of their cues."""
    return _by_block(document).get(_block_number(document, place), [])


@per_document
def _by_block(document: Document) -> dict[int, list[Attribution]]:
    """Return the attributions by the blocks that they touch."""
    found: dict[int, list[Attribution]] = {}
    for item in attributions(document):
        touched = {_block_number(document, item.source.start)}
        touched.update(range(_block_number(document, item.span.start), _block_number(document, item.span.end) + 1))
        for number in touched:
            found.setdefault(number, []).append(item)
    return found


def _block_number(document: Document, place: int) -> int:
    return bisect_right(document.blocks, place, key=_block_start) - 1


def _block_start(block: Block) -> int:
    return block.span.start


def _told(document: Document, number: int) -> tuple[Attribution, ...]:
    """Return what verbs, phrases and nouns of a sentence ascribe; a sentence is read when it is asked for."""
    known = _known(document)
    if number not in known:
        known[number] = tuple(sorted(_read(document, number), key=_place))
    return known[number]


@per_document
def _known(document: Document) -> dict[int, tuple[Attribution, ...]]:  # noqa: ARG001 - filled by `_told`
    """Return what the sentences ascribe that have been read, by their numbers."""
    return {}


def _read(document: Document, number: int) -> Iterator[Attribution]:
    """Yield what a sentence ascribes; what a colon announces is the paragraph behind it."""
    hits, places = _hits(document), sentences(document)
    sentence = places[number]
    first = bisect_left(hits, sentence.start, key=start_of)
    end = bisect_left(hits, sentence.end, first, key=start_of)
    if first == end:
        return
    last = None
    for last in in_sentence(document.text, sentence, hits[first:end]):
        yield last
    if last and document.text[sentence.end - 1] in ":" and number + 1 < len(places):
        block = document.block_at(places[number + 1].start)
        if block:
            yield Attribution(block.span, last.source, last.words, last.cue, last.data, last.vague)


@per_document
def _hits(document: Document) -> list[Span]:
    """Return the words that may ascribe, but for those that people quote: these are theirs already."""
    hits = whole_words(document.text, TRIGGERS)
    spoken = [quote.content for quote in quotes(document) if quote.depth == 0 and quote.kind is QuoteKind.SPEECH]
    if not spoken:
        return hits
    starts = [span.start for span in spoken]
    kept = []
    for hit in hits:
        index = bisect_right(starts, hit.start) - 1
        if index < 0 or spoken[index].end <= hit.start:
            kept.append(hit)
    return kept


def _quoted(document: Document) -> Iterator[Attribution]:
    """Yield direct speech, also where its speaker is not seen; words in marks only with their speaker."""
    for quote in quotes(document):
        if quote.depth == 0 and (quote.kind is QuoteKind.SPEECH or (quote.speaker and quote.kind is QuoteKind.WORDS)):
            mark = Span(quote.span.start, quote.span.start + 1)
            yield Attribution(
                quote.content, quote.speaker or mark, quote.cue or mark, Cue.QUOTE, vague=quote.speaker is None
            )


def _linked(document: Document) -> Iterator[Attribution]:
    """Yield links to other sites: the sentence rests on what is linked."""
    own = document.publication.lower().replace(" ", "")
    starts = [sentence.start for sentence in sentences(document)]
    for inline in document.inlines:
        target = inline.target.lower()
        if inline.kind is not InlineKind.LINK or not target.startswith(("http://", "https://")):
            continue
        if own and own in target.split("/")[2].replace("-", ""):
            continue
        index = bisect_right(starts, inline.span.start) - 1
        if index >= 0:
            yield Attribution(sentences(document)[index], inline.span, inline.span, Cue.LINK, data=True)


def _spoken(document: Document) -> Iterator[Attribution]:
    """Yield the lines of a transcript; where speakers take turns, with the paragraphs that go on with an answer."""
    lines = [block.span for block in document.blocks if SPEECH.match(document.text, *block.span)]
    if len(lines) < 2:
        return
    names = [Span(line.start, document.text.index(":", line.start)) for line in lines]
    turns = 2 <= len({name.of(document.text) for name in names}) <= len(names) // 2
    for line, name, behind in zip(lines, names, [*lines[1:], None], strict=True):
        end = _answered(document, line, behind) if turns and behind else line.end
        yield Attribution(Span(line.start, end), name, Span(name.end, name.end + 1), Cue.LINE)


def _answered(document: Document, line: Span, behind: Span) -> int:
    """Return where the paragraphs end that follow a line of a transcript before the one behind it."""
    end = line.end
    first = bisect_left(document.blocks, line.end, key=_block_start)
    for number in range(first, len(document.blocks)):
        block = document.blocks[number]
        if block.span.start >= behind.start or block.kind is not BlockKind.PARAGRAPH:
            break
        end = block.span.end
    return end


def _lines(document: Document) -> Iterator[Attribution]:
    """Yield "Source:" lines, which stand for the block before them or for its whole table, and lines of transcripts."""
    yield from _spoken(document)
    for index, block in enumerate(document.blocks):
        match = LINE.match(document.text, block.span.start, block.span.end)
        if match and index:
            above = document.blocks[index - 1]
            first = above
            if above.container:
                first = next(item for item in document.blocks if item.container == above.container)
            words = Span(match.start(), match.start(1))
            yield Attribution(Span(first.span.start, above.span.end), Span(*match.span(1)), words, Cue.LINE, data=True)


SHOWN = {"attributions": attributions}
