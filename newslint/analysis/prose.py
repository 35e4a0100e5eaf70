"""Which blocks tell the story in sentences."""

import re
from bisect import bisect_right

from newslint.document import PROSE, Block, Document, per_document
from newslint.patterns import compiled

ENDS = frozenset(".!?:;,…-—")
SHORT = 100  # characters in a row
CLOSERS = frozenset("\"”’') ")
ROW = compiled(r"[^\n]{1,60}?(?:  +|\t)[^\n ]*\d[^\n ]*\s*")  # "Undecided   9%.": a table in plain text
HOUR = compiled(r"(?:[\W_]*|\W*\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?\W*)", re.I)
"""A line that only parts what a running story tells at different hours."""
LINE = 24  # words beyond which a line without an end is prose all the same


def is_told(text: str, block: Block) -> bool:
    """Tell whether a block is told in sentences: a line without an end is a heading, a label or a listing."""
    if block.kind not in PROSE:
        return False
    start, end = block.span
    if end - start < SHORT and ROW.fullmatch(text, start, end):
        return False
    while end > start and text[end - 1] in CLOSERS:
        end -= 1
    return text[end - 1 : end] in ENDS or text.count(" ", start, end) > LINE


@per_document
def told(document: Document) -> tuple[Block, ...]:
    """Return the blocks that tell the story in sentences, in order."""
    return tuple(block for block in document.blocks if is_told(document.text, block))


@per_document
def _starts(document: Document) -> list[int]:
    return [block.span.start for block in told(document)]


def paragraph_at(document: Document, place: int) -> int:
    """Return the number, from 0, of the told paragraph at `place` or before it; furniture and labels do not count."""
    return max(0, bisect_right(_starts(document), place) - 1)


@per_document
def openings(document: Document) -> list[int]:
    """Return the numbers of the told paragraphs that open the story or, behind a line with an hour, a part of it."""
    found, parted = [0], False
    number, paragraphs = 0, told(document)
    for block in document.blocks:
        start, end = block.span
        tells = number < len(paragraphs) and paragraphs[number] is block
        if end - start < SHORT and HOUR.fullmatch(document.text, start, end):
            parted = True
        elif tells and parted:
            found.append(number)
            parted = False
        number += tells
    return found
