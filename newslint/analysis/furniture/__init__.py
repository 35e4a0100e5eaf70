"""Page furniture among the lines of a story: what the page says around an article, not the article itself."""

from newslint.analysis.furniture.words import EDGES, ENDED, FurnitureKind, by_words, is_sentence
from newslint.document import Block, BlockKind, Document, per_document
from newslint.patterns import compiled
from newslint.span import Span
from newslint.values import frozen

LONGEST = 220  # characters of a line that can be furniture
RELATED_WORDS = (5, 18)  # words of a headline that stands between paragraphs
ASIDE = frozenset({BlockKind.CODE, BlockKind.TABLE_CELL, BlockKind.FOOTNOTE, BlockKind.QUOTATION})
RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})


@frozen
class Furniture:
    """A line of page furniture; `sure` where its words alone say so."""

    span: Span
    kind: FurnitureKind
    sure: bool


@per_document
def furniture(document: Document) -> tuple[Furniture, ...]:
    """Return the lines of a story that are page furniture, in order."""
    blocks, text = document.blocks, document.text
    found: dict[int, Furniture] = {}
    for index, block in enumerate(blocks):
        start, end = block.span
        if end - start > LONGEST or block.kind in ASIDE:
            continue
        line = text[start:end]
        if is_sentence(line):
            continue
        kind = by_words(line)
        if kind and not (block.kind is BlockKind.LIST_ITEM and kind[0] is FurnitureKind.PROMPT):
            found[index] = Furniture(block.span, *kind)
        elif _is_token(document, index):
            found[index] = Furniture(block.span, FurnitureKind.TOKEN, sure=True)
        elif _is_related(document, index):
            found[index] = Furniture(block.span, FurnitureKind.RELATED, sure=False)
    for index in _pasted_head(document, found):
        found.setdefault(index, Furniture(blocks[index].span, FurnitureKind.LABEL, sure=False))
    return tuple(found[index] for index in sorted(found))


def _is_token(document: Document, index: int) -> bool:
    """Tell whether a block is only the name of the section, or the last one only words of the paper's name."""
    line = document.blocks[index].span.of(document.text).strip(EDGES)
    if not line or line.count(" ") > 4 or document.blocks[index].kind is BlockKind.LIST_ITEM:
        return False
    if line.lower() in (document.metadata.section.lower(), document.publication.lower()):
        return document.blocks[index].kind is not BlockKind.HEADLINE
    if index != len(document.blocks) - 1 or not index or ENDED.search(line):
        return False
    return all(word in document.publication.lower().split() for word in line.lower().split())


HEADLINESE = compiled(
    r"\b(?:[Tt]he|[Aa]n?|is|are|was|were|be|been|[Ii]|he|she|it|they|pic\.twitter\.com\S*)\b|[@#]|https?:"
)
RESULT = compiled(r"(?:\d|\b(?:profit|loss|net)\b).* vs\.? (?:[a-z]+ ){0,3}[A-Z]{0,3}[$£€¥]?\w+")  # a row of accounts
STARTS = compiled(r"[A-Z‘“'\"][\w’'.&-]*[’”'\"]? ")


def _is_related(document: Document, index: int) -> bool:
    """Tell whether a block is the headline of another story, left between paragraphs or behind the last.

    It ends without a stop among lines that do not, and is written as headlines are: no article, no "is".
    """
    block, text = document.blocks[index], document.text
    if block.kind not in (BlockKind.RELATED, BlockKind.PARAGRAPH):
        return False
    line = block.span.of(text)
    if not RELATED_WORDS[0] <= line.count(" ") + 1 <= RELATED_WORDS[1] or ENDED.search(line) or not STARTS.match(line):
        return False
    if HEADLINESE.search(line) or RESULT.search(line) or ":" in line or "|" in line or line.startswith("•"):
        return False
    return _among_prose(document, index, -1) and (_among_prose(document, index, 1) or index == len(document.blocks) - 1)


def _among_prose(document: Document, index: int, step: int) -> bool:
    """Tell whether the next block on a side that is no furniture of its own is a full paragraph."""
    place = index + step
    while 0 <= place < len(document.blocks) and document.blocks[place].kind in (BlockKind.RELATED, BlockKind.FURNITURE):
        place += step
    if not 0 <= place < len(document.blocks):
        return step > 0
    block: Block = document.blocks[place]
    return block.kind in RUNNING and bool(ENDED.search(document.text, max(0, block.span.end - 6), block.span.end))


def _pasted_head(document: Document, found: dict[int, Furniture]) -> list[int]:
    """Return the blocks between lines of sure furniture above the headline: they were pasted with it."""
    head = next((i for i, block in enumerate(document.blocks) if block.kind is BlockKind.HEADLINE), 0)
    sure = [index for index, line in found.items() if index < head and line.sure]
    if not sure:
        return []
    return [
        i for i in range(sure[0], sure[-1]) if document.blocks[i].kind in (BlockKind.FURNITURE, BlockKind.PARAGRAPH)
    ]


SHOWN = {"furniture": furniture}
