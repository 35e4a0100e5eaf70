"""What the lines of a story without markup are: headline, byline, caption, subhead, or prose.

A wire story or a pasted draft says by its layout alone what its lines are. These are the habits of
copy: a headline stands by itself above the first paragraph and ends without a stop; a byline opens
with "By"; a caption closes with its credit; a subhead is a short line between paragraphs.
"""

import re
from collections.abc import Sequence
from datetime import date

from newslint.document import Block, BlockKind, Document
from newslint.patterns import compiled
from newslint.readers._frontmatter import day_of
from newslint.values import replace

DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATE = compiled(rf"(?:{DAY},? )?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?(?:[,|]? .{{0,20}})?", re.A)
STAMP = compiled(r"(?:(?:First )?(?:[Pp]ublished|[Pp]osted)|Date)\b")  # what a page sets before its day
OPENING = compiled(  # "HALVERTON, March 10, 2026 (Wire) —": where and when a story was filed
    rf"[A-Z][A-Z.’' -]*[A-Z](?:, [A-Z][\w. ]{{0,20}}?)?,? \(?((?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}),? \d{{4}})\)?"
    r"(?: \([\w/ ]{2,20}\))? ?(?:—|–|-{1,2}) ?",
    re.A,
)
BYLINE = compiled(r"(?:By|BY|Words by|Story by) (?=[A-Z])[^.!?]{3,120}")
CREDIT = compiled(
    r"(?:\b(?:Photos?|Photograph|Pictures?|Image|Illustration|Credit|Photo by|Handout)(?: by|:| credit:)\s*[^.]{2,80}"
    r"|\((?:AP|AFP|EPA|Reuters)[^)]{0,40}\))\.?$"
)
SOURCE_LINE = compiled(r"(?:Sources?|Data): \S")
ENDED = compiled(r"[.!?…:;][\"”’')\]]*$|[\"”’]$")
RULE = compiled(r"[\W_]{1,}$")  # "___", "* * *": a line drawn across the column
BULLET = compiled(r"[•●◦▪‣·*–-][ \t]+(?=\S)")

LONGEST_HEADLINE = 200  # characters
BODY = 140  # characters: a line as long as this tells a story
SUBHEAD_WORDS = 7
DATED = frozenset({BlockKind.DATELINE, BlockKind.BYLINE})
LONGEST_CREDIT = 110  # characters
IN_CREDIT = (" by", ":", "(")  # one of them stands in every credit


def ended(line: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return bool(ENDED.search(line, max(0, len(line) - 6)))


def shape(document: Document, isolated: Sequence[bool], *, told: bool = False) -> None:
    """Give the blocks of a story the kinds that their layout tells (see `settled`), and the story the day it tells.

    The first block keeps its kind where the front matter has `told` it.

    A story whose metadata tell none is dated by a date line above its body, by the date in its byline or behind
    "Published", or by the dateline that its first paragraph opens with.
    """
    head, body = document.blocks[:told], document.blocks[told:]
    document.blocks = (*head, *settled(body, document.text, isolated[told:]))
    if document.metadata.date is None:
        day = _told_day(document)
        if day:
            document.metadata = replace(document.metadata, date=day)


def _told_day(document: Document) -> date | None:
    """Return the day that the head of the story tells with its year, None where it tells none."""
    for block in document.blocks:
        line = block.span.of(document.text)
        if block.kind in DATED or (len(line) < BODY and STAMP.match(line)):
            day = day_of(line)
            if day:
                return day
        elif block.kind is BlockKind.PARAGRAPH and (len(line) >= BODY or ended(line)):
            filed = OPENING.match(line)
            return day_of(filed[1]) if filed else None
    return None


def settled(blocks: Sequence[Block], text: str, isolated: Sequence[bool]) -> tuple[Block, ...]:
    """Return the blocks with the kinds that their layout tells; only paragraphs change theirs.

    `isolated` says for each block whether blank lines part it from its neighbours.
    """
    lines = [text[block.span.start : block.span.end] for block in blocks]
    kinds = [_by_itself(block, line) for block, line in zip(blocks, lines, strict=True)]
    headline = _headline(kinds, lines, isolated)
    if headline is not None:
        kinds[headline] = BlockKind.HEADLINE
    first = _first_of_body(kinds, lines)
    for index, (kind, line) in enumerate(zip(kinds, lines, strict=True)):
        if kind is BlockKind.LIST_ITEM and headline is not None and headline < index < first:
            kinds[index] = BlockKind.STANDFIRST
        elif kind is BlockKind.PARAGRAPH and index < (headline or 0) and not ended(line):
            kinds[index] = BlockKind.FURNITURE
        elif kind is BlockKind.PARAGRAPH and index > first and not ended(line) and len(line) < BODY:
            kinds[index] = _between(line, last=index == len(lines) - 1)
    return tuple(
        block if block.kind is kind else replace(block, kind=kind) for block, kind in zip(blocks, kinds, strict=True)
    )


def _by_itself(block: Block, line: str) -> BlockKind:
    """Return the kind that a line tells without its neighbours."""
    if block.kind is not BlockKind.PARAGRAPH:
        return block.kind
    if RULE.match(line):
        return BlockKind.FURNITURE
    if len(line) < 3 * BODY:
        tail = line[-LONGEST_CREDIT:]
        if any(piece in tail for piece in IN_CREDIT) and CREDIT.search(line, max(0, len(line) - LONGEST_CREDIT)):
            return BlockKind.CAPTION
    if len(line) < BODY:
        if BYLINE.fullmatch(line):
            return BlockKind.BYLINE
        if DATE.fullmatch(line):
            return BlockKind.DATELINE
        if SOURCE_LINE.match(line):
            return BlockKind.FOOTNOTE
    return BlockKind.PARAGRAPH


def _first_of_body(kinds: Sequence[BlockKind], lines: Sequence[str]) -> int:
    """Return the index of the first line that tells the story, the number of lines where none does."""
    for index, (kind, line) in enumerate(zip(kinds, lines, strict=True)):
        if kind is BlockKind.PARAGRAPH and (len(line) >= BODY or ended(line)):
            return index
    return len(lines)


def _headline(kinds: Sequence[BlockKind], lines: Sequence[str], isolated: Sequence[bool]) -> int | None:
    """Return the index of the headline: the one that markup tells, else above the story, without a stop at its end.

    Page furniture is pasted in as a run of lines, the headline stands by itself, so of several the
    last that blank lines part from its neighbours is it.
    """
    if BlockKind.HEADLINE in kinds:
        return kinds.index(BlockKind.HEADLINE)
    body = _first_of_body(kinds, lines)
    if body == len(lines):
        return None  # nothing is told below it
    above = [
        index for index in range(body) if kinds[index] is BlockKind.PARAGRAPH and len(lines[index]) <= LONGEST_HEADLINE
    ]
    if not above:
        return _ended_headline(kinds, lines, isolated)
    alone = [index for index in above if isolated[index] and lines[index].count(" ") >= 2]
    return alone[-1] if alone else above[0]


def _ended_headline(kinds: Sequence[BlockKind], lines: Sequence[str], isolated: Sequence[bool]) -> int | None:
    """Return 0 where the first line is a headline that ends in a quotation mark or a question mark."""
    fits = len(lines) > 1 and kinds[0] is BlockKind.PARAGRAPH and isolated[0] and len(lines[0]) < BODY
    if fits and lines[0][-1] in "?!”’\"'" and len(lines[1]) >= BODY and "." not in lines[0][:-2]:
        return 0
    return None


def _between(line: str, *, last: bool) -> BlockKind:
    """Return what a short line without a stop is among paragraphs."""
    words = line.count(" ") + 1
    if last and words <= 3:
        return BlockKind.FURNITURE
    if line.startswith(("—", "–", "--", "-")):
        return BlockKind.PARAGRAPH  # the name under a pulled-out quotation
    return BlockKind.SUBHEAD if words <= SUBHEAD_WORDS else BlockKind.RELATED
