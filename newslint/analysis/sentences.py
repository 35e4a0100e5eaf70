"""Sentences of the prose."""

from bisect import bisect_right
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from newslint.document import Document, per_document
from newslint.span import Span, start_of

LONGEST = 10_000  # characters that are split at once; no paragraph of a story is as long


@per_document
def sentences(document: Document) -> tuple[Span, ...]:
    """Return the sentences of all blocks, in order; none reaches over a block's edge.

    A span has no white space at its edges.
    """
    found = []
    text, language = document.text, document.language[:2]
    for block in document.blocks:
        for stretch in _stretches(text, block.span):
            for boundary in get_sentence_boundaries(language, stretch.of(text)):
                part, start = boundary["text"], stretch.start + boundary["start_index"]
                end = start + len(part.rstrip())
                if part[:1].isspace():
                    start += len(part) - len(part.lstrip())
                if end > start:
                    found.append(Span(start, end))
    return tuple(found)


def _stretches(text: str, whole: Span) -> Iterator[Span]:
    """Yield a block in parts short enough for the splitter, whose time grows with the square of the quotation marks."""
    start = whole.start
    while whole.end - start > LONGEST:
        limit = start + LONGEST
        cut = max(text.rfind(f"{mark} ", start, limit) + 1 for mark in ".!?")
        if cut <= start:
            cut = text.rfind(" ", start, limit)
        cut = cut if cut > start else limit
        yield Span(start, cut)
        start = cut
    yield Span(start, whole.end)


def sentence_at(document: Document, place: int) -> Span:
    """Return the sentence that holds the character at `place`, an empty span there where none does."""
    every, index = sentences(document), sentence_number(document, place)
    return every[index] if index >= 0 and place < every[index].end else Span(place, place)


def sentence_number(document: Document, place: int) -> int:
    """Return the number of the last sentence that begins at `place` or before, -1 where none does."""
    return bisect_right(sentences(document), place, key=start_of) - 1


SHOWN = {"sentences": sentences}
