"""Exchange rates on any day since 1999: the ECB's table, pegs, and the house's own, which win.

Nothing is fetched and nothing is guessed: where no source answers for a day, there is no rate.
"""

import math
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newslint.analysis.rates import pegs
from newslint.analysis.rates.table import Table, shipped
from newslint.document import Document, per_document

if TYPE_CHECKING:
    from newslint.analysis.rates.house import Row

REACH = 10  # days: over weekends and holidays the last rate holds; beyond that a currency is no longer quoted
HOUSE_REACH = 35  # days: a house may keep monthly rates
YEAR = 365  # days
RECENT = 128  # stretches of rates that are kept: a story asks for the same ones again and again
STALE = timedelta(730)  # past the table's end: how long its last rate is good for telling a gross error
SURE = 2.807  # standard deviations: either side of the mean they hold 995 of 1,000 cases


class Quote(NamedTuple):
    """Units of a currency for one unit of another, who says so, and the day (proleptic ordinal) they are of."""

    value: float
    source: str
    day: int


Series = dict[int, Quote]
"""Quotes by the day on which they hold, a proleptic ordinal, in order."""


class Rate(NamedTuple):
    """Units of one currency for one of another, the day it is of, and who says so."""

    value: float
    day: date
    source: str

    def __str__(self) -> str:
        return f"{self.source}, {self.day.isoformat()}"


class Rates:
    """All rates that can be asked for: those of the house first, then the ECB's, then pegs."""

    def __init__(self, rows: "Iterable[Row]" = (), table: Table | None = None) -> None:
        self._table = table or shipped()
        self._house: dict[tuple[str, str], Series] = {}
        for row in rows:
            day = row.day.toordinal()
            self._house.setdefault((row.base, row.quote), {})[day] = Quote(row.rate, row.source, day)
            self._house.setdefault((row.quote, row.base), {})[day] = Quote(1 / row.rate, row.source, day)
        self._recent: dict[tuple[str, str, int, int], Series] = {}
        self._drifts: dict[tuple[str, str, int, int], float | None] = {}

    def rate(self, base: str, quote: str, day: date) -> Rate | None:
        """Return the units of `quote` for one `base` on the day or the last one quoted before it, or None."""
        series = self.history(base, quote, day - timedelta(REACH), day)
        if not series:
            return None
        last = series[max(series)]
        return Rate(last.value, date.fromordinal(last.day), last.source)

    def last_known(self, base: str, quote: str, day: date) -> Rate | None:
        """Return the rate of the day, or the table's last where that ends before the day, for as long as `STALE`."""
        end = date.fromordinal(self._table.last)
        return self.rate(base, quote, day) or (self.rate(base, quote, end) if end < day <= end + STALE else None)

    def history(self, base: str, quote: str, first: date, last: date) -> Series:
        """Return the units of `quote` for one `base` on each quoted day of `[first, last]`; empty where none is."""
        asked = (base, quote, first.toordinal(), last.toordinal())
        if base == quote:
            return {}
        if asked not in self._recent:
            if len(self._recent) >= RECENT:
                self._recent.clear()
            self._recent[asked] = self._of_house(*asked) or self._fixed(*asked) or self._crossed(*asked)
        return self._recent[asked]

    def drift(self, base: str, quote: str, day: date, days: int) -> float | None:
        """Return the share that the pair's move in `days` days stays under 995 times of 1,000.

        Reckoned from the daily moves of the year before `day`, which spread with the square root of time.
        None where the year holds too few rates to tell.
        """
        key = (base, quote, day.toordinal(), days)
        if key not in self._drifts:
            values = [item.value for item in self.history(base, quote, day - timedelta(YEAR), day).values()]
            moves = [math.log(now / then) for then, now in pairwise(values)]
            spread = math.sqrt(math.fsum(move * move for move in moves) / max(1, len(moves)))
            working = days * 5 / 7
            if len(self._drifts) >= 32 * RECENT:
                self._drifts.clear()
            self._drifts[key] = SURE * spread * math.sqrt(working) if len(moves) >= 100 else None
        return self._drifts[key]

    def _of_house(self, base: str, quote: str, first: int, last: int) -> Series:
        """Return what the house itself says of the pair; a rate of its holds until its next one."""
        return _held(self._house.get((base, quote), {}), first, last)

    def _fixed(self, base: str, quote: str, first: int, last: int) -> Series:
        """Return the rate between two currencies tied to one anchor, which needs no quotation."""
        (anchor, units, words), (other, others, more) = (
            self._anchor(base, first, last),
            self._anchor(quote, first, last),
        )
        if anchor != other or not (words or more):
            return {}
        source = _joined(words, more)
        return {day: Quote(others / units, source, day) for day in range(first, last + 1)}

    def _anchor(self, code: str, first: int, last: int) -> tuple[str, float, str]:
        """Return what a currency is tied to, its units for one of that, and the words for it.

        A currency that the table quotes in the time asked for, and that moves in a band, is its own anchor.
        """
        peg = pegs.pegs().get(code)
        if peg is None or peg.since.toordinal() > first or peg.until.toordinal() < last:
            return code, 1.0, ""
        if peg.band and self._table.between(code, first, last):
            return code, 1.0, ""
        return peg.anchor, peg.rate, str(peg)

    def _crossed(self, base: str, quote: str, first: int, last: int) -> Series:
        """Return the rate through the euro, on days on which both are known."""
        below, above = self._euro(base, first, last), self._euro(quote, first, last)
        return {day: _over(above[day], one) for day, one in below.items() if day in above}

    def _euro(self, code: str, first: int, last: int) -> Series:
        """Return the units of `code` for one euro: the house's, the ECB's, or those of what it is tied to."""
        if code == "EUR":
            return {day: Quote(1.0, "", day) for day in range(first, last + 1)}
        quoted = self._quoted(code, first, last)
        if self._house:
            quoted = dict(sorted({**quoted, **self._of_house("EUR", code, first, last)}.items()))
        if quoted:
            return quoted
        anchor, units, words = self._anchor(code, first, last)
        if anchor != code:
            legs = self._euro(anchor, first, last)
            return {d: Quote(leg.value * units, _joined(leg.source, words), leg.day) for d, leg in legs.items()}
        return self._through_house(code, first, last)

    def _quoted(self, code: str, first: int, last: int) -> Series:
        """Return the units of `code` for one euro on the days on which the ECB quotes it."""
        return {day: Quote(value, "ECB", day) for day, value in self._table.between(code, first, last).items()}

    def _through_house(self, code: str, first: int, last: int) -> Series:
        """Return the units of a currency for one euro where the house knows its rate to one that is known."""
        for other in sorted(quote for base, quote in self._house if base == code):
            legs = self._quoted(other, first, last)
            rows = self._of_house(code, other, first, last)
            if found := {day: _over(legs[day], row) for day, row in rows.items() if day in legs}:
                return found
        return {}


def _over(quote: Quote, base: Quote) -> Quote:
    """Return the rate of two currencies from what each is against a third; its day is the older one's."""
    return Quote(quote.value / base.value, _joined(base.source, quote.source), min(quote.day, base.day))


def _joined(*sources: str) -> str:
    """Return the sources in words, each once."""
    return "; ".join(dict.fromkeys(part for source in sources for part in source.split("; ") if part))


def _held(rows: Series, first: int, last: int) -> Series:
    """Return a rate for each day of `[first, last]` on which one of `rows` holds: its own day and those after."""
    if not rows:
        return {}
    found: Series = {}
    current: Quote | None = None
    for day in range(first - HOUSE_REACH, last + 1):
        current = rows.get(day, current)
        if current and day >= first and day - current.day <= HOUSE_REACH:
            found[day] = current
    return found


@cache
def _judges(rows: "tuple[Row, ...]") -> Rates:
    """Return the rates with a house's rows, kept from story to story."""
    return Rates(rows)


@per_document
def rates(document: Document) -> Rates:
    """Return the rates that a story is judged by: its house's files over the shipped table.

    Raises ConfigError where a file of the house cannot be read.
    """
    paths = document.house.rates
    return _judges(tuple(row for path in paths for row in import_module(f"{__name__}.house").load(path)))
