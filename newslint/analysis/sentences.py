"""Sentences of the prose."""

from bisect import bisect_right

from sentencex import get_sentence_boundaries

from newslint.document import Document, per_document
from newslint.span import Span


@per_document
def sentences(document: Document) -> tuple[Span, ...]:
    """Return the sentences of all blocks, in order; none reaches over a block's edge.

    A span has no white space at its edges.
    """
    found = []
    text, language = document.text, document.language[:2]
    for block in document.blocks:
        body = text[block.span.start : block.span.end]
        for boundary in get_sentence_boundaries(language, body):
            part, offset = boundary["text"], block.span.start + boundary["start_index"]
            start, end = offset + len(part) - len(part.lstrip()), offset + len(part.rstrip())
            if end > start:
                found.append(Span(start, end))
    return tuple(found)


def sentence_at(document: Document, place: int) -> Span:
    """Return the sentence that holds the character at `place`, an empty span there where none does."""
    every = sentences(document)
    index = bisect_right(every, place, key=lambda span: span.start) - 1
    return every[index] if index >= 0 and place < every[index].end else Span(place, place)


SHOWN = {"sentences": sentences}
