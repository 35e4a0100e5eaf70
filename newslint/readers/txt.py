"""Plain text: what the lines are is told by their layout (see `_shape`); front matter is read if there is any."""

from itertools import pairwise

from newslint.builder import DocumentBuilder
from newslint.document import BlockKind, Document
from newslint.patterns import compiled
from newslint.readers import _frontmatter, _shape
from newslint.span import Span

SUFFIXES = (".txt", ".text")
LINE = compiled(r"(?<![^\r\n\ufeff])[^\r\n]*\S[^\r\n]*")  # tried once a line: blanks go by in linear time
BREAK = compiled(r"\r\n|\n|\r")
NARROWEST, WIDEST = 45, 100  # characters: how wide a column is that was wrapped by hand
SLACK = 3  # characters: editors differ by a few in where they break


def read(source: str, path: str) -> Document:
    """Return the story in `source`. Lines that were wrapped by hand are joined, others are blocks of their own."""
    head = _frontmatter.split(source)
    start = max(head.span.end, 1 if source.startswith("\ufeff") else 0)
    lines = [_trimmed(source, line.start(), line.end()) for line in LINE.finditer(source, start)]
    groups = _groups(source, lines)
    builder = DocumentBuilder(source, path)
    builder.problem(head.problem)
    told = _frontmatter.write_headline(builder, head)
    for group in groups:
        _add(builder, group)
    document = builder.build(_frontmatter.metadata(head.fields))
    _shape.shape(document, [True] * told + _isolated(source, groups), told=told)
    return document


def _trimmed(source: str, start: int, end: int) -> Span:
    """Return the span without the white space at its edges."""
    line = source[start:end]
    return Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))


def _groups(source: str, lines: list[Span]) -> list[list[Span]]:
    """Return the lines of each block: several where paragraphs were wrapped by hand."""
    width = max((line.end - line.start for line in lines), default=0)
    joined = [_continues(source, before, line, width) for before, line in pairwise(lines)]
    touching = [_gap(source, before, line) == 1 for before, line in pairwise(lines)]
    wrapped = NARROWEST <= width <= WIDEST and sum(joined) >= 0.8 * sum(touching)
    groups = [[line] for line in lines[:1]]
    for line, joins in zip(lines[1:], joined, strict=True):
        if wrapped and joins:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _continues(source: str, before: Span, line: Span, width: int) -> bool:
    """Tell whether a line was broken off the one before: its first word would not have fitted there."""
    if _gap(source, before, line) != 1 or _shape.BULLET.match(source, line.start):
        return False
    word = len(line.of(source).split(None, 1)[0])
    return before.end - before.start + 1 + word > width - SLACK


def _gap(source: str, before: Span, line: Span) -> int:
    """Return how many line breaks stand between two lines."""
    return len(BREAK.findall(source, before.end, line.start))


def _add(builder: DocumentBuilder, group: list[Span]) -> None:
    """Add a block of one or more lines."""
    bullet = _shape.BULLET.match(builder.source, group[0].start, group[0].end)
    builder.open(BlockKind.LIST_ITEM if bullet else BlockKind.PARAGRAPH, level=1 if bullet else 0)
    builder.copy(bullet.end() if bullet else group[0].start, group[0].end)
    for before, line in pairwise(group):
        builder.write(" ", before.end, line.start)
        builder.copy(*line)
    builder.close()


def _isolated(source: str, groups: list[list[Span]]) -> list[bool]:
    """Return for each block whether blank lines, or the ends of the file, part it from its neighbours."""
    gaps = [_gap(source, before[-1], after[0]) > 1 for before, after in pairwise(groups)]
    edges = [True, *gaps, True]
    return [left and right for left, right in pairwise(edges)][: len(groups)]
