"""Figures that stand again elsewhere in the story with a source, in full or rounded."""

from newslint.analysis.backing.model import ENOUGH, Backing, Path
from newslint.analysis.backing.reading import Reading
from newslint.analysis.backing.weights import LEDE, LEDE_REACH, MOST
from newslint.analysis.figures import Figure, Kind

REPEATED = 0.6  # how strong a source is that stands with the same figure elsewhere
ROUNDED = 0.15  # of a figure: how far a headline may be off


def echoed(found: list[Backing], reading: Reading) -> list[Backing]:
    """Return `found`, with figures that lack a source backed by the same figure where it stands with one.

    A headline or a lede may round what the story then tells in full.
    """
    strong: dict[tuple[Kind, float], list[Backing]] = {}
    early: list[Backing] = []
    for item in found:
        if item.strength >= ENOUGH and item.figure.value is not None:
            strong.setdefault(_size(item.figure), []).append(item)
            if len(early) < MOST and reading.paragraph_at(item.figure.span.start) <= LEDE_REACH:
                early.append(item)
    return [
        item if item.strength >= ENOUGH or item.figure.value is None else _backed(item, strong, early, reading)
        for item in found
    ]


def _backed(
    item: Backing, strong: dict[tuple[Kind, float], list[Backing]], early: list[Backing], reading: Reading
) -> Backing:
    """Return the backing of a figure by what stands elsewhere, `item` itself where nothing does."""
    here = reading.matter(reading.sentence_at(item.figure.span.start))
    for other in strong.get(_size(item.figure), ())[:MOST]:
        if here.shared(reading.matter(reading.sentence_at(other.figure.span.start))) >= 2:
            return Backing(item.figure, REPEATED, Path.REPEATED, other.source)
    if reading.paragraph_at(item.figure.span.start) < LEDE:
        for other in early:
            there = reading.matter(reading.sentence_at(other.figure.span.start))
            if _rounds(item.figure, other.figure) and here.akin(there) and here.shared(there):
                return Backing(item.figure, REPEATED, Path.REPEATED, other.source)
    return item


def _rounds(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be one, told more and less exactly ("a quarter" of 24 per cent)."""
    (kind, worth), (sort, size) = _size(one), _size(other)
    return kind is sort and abs(size - worth) <= ROUNDED * worth


def _size(figure: Figure) -> tuple[Kind, float]:
    """Return what a figure is worth, a percentage as a fraction."""
    worth = figure.value or 0.0
    return (Kind.FRACTION, worth / 100) if figure.kind is Kind.PERCENT else (figure.kind, worth)
