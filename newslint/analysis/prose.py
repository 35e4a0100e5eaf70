"""Which blocks tell the story in sentences."""

from bisect import bisect_right

from newslint.document import PROSE, Block, Document, per_document

ENDS = (".", "!", "?", ":", ";", ",", "…", "-", "—")
LINE = 24  # words beyond which a line without an end is prose all the same


def is_told(text: str, block: Block) -> bool:
    """Tell whether a block is told in sentences: a line without an end is a heading, a label or a listing."""
    if block.kind not in PROSE:
        return False
    body = block.span.of(text).rstrip("\"”’') ")
    return body.endswith(ENDS) or body.count(" ") > LINE


@per_document
def _starts(document: Document) -> list[int]:
    return [block.span.start for block in document.blocks if is_told(document.text, block)]


def paragraph_at(document: Document, place: int) -> int:
    """Return the number, from 0, of the told paragraph at `place` or before it; furniture and labels do not count."""
    return max(0, bisect_right(_starts(document), place) - 1)
