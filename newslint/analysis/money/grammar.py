"""Money as it is printed: signs, letters and words around a figure, each found by its own cheap anchor."""

from collections.abc import Iterator
from decimal import Decimal

import newslint.analysis.money.signs as signs
import newslint.analysis.money.units as units
from newslint.analysis.money.currencies import Money
from newslint.analysis.money.numbers import Figure
from newslint.analysis.money.sighting import Sighting, with_shared_scale


def sightings(text: str) -> Iterator[Sighting]:
    """Yield what looks like money, in order; of two that overlap the first and longer one."""
    found = [*_by_sign(text), *signs.by_letters(text), *units.by_word(text)]
    found.sort(key=lambda sighting: (sighting.start, -sighting.end))
    reached, kept = -1, list[Sighting]()
    for sighting in found:
        if sighting.start >= reached:
            reached = sighting.end
            kept.append(sighting)
    yield from with_shared_scale(text, kept)


def _by_sign(text: str) -> Iterator[Sighting]:
    for match in signs.anchor().finditer(text):
        sighting = signs.at_sign(text, match.start())
        if sighting:
            yield sighting
        else:
            yield from units.by_sign(text, match.start())


def worth(figure: Figure, money: Money) -> tuple[Decimal, Decimal]:
    """Return value and quantum in whole units of the currency."""
    return figure.value * money.unit, figure.step * money.unit
