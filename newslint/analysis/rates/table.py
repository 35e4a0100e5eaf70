"""The shipped table of exchange rates: what one euro bought, day by day since 1999.

One file beside this module: a text header that says what it is and whose the figures are, an index of
one line a currency, a blank line, then blocks. A block holds the day-to-day changes of one currency as
little-endian 32-bit integers under zlib, of a few years at the most, so that a look-up reads little else.
"""

import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from newslint.analysis.data import beside
from newslint.errors import ConfigError

MAGIC = "newslint-rates 2"
SHIPPED = beside(__file__, "ecb.rates")


class Block(NamedTuple):
    """Where some unbroken quotations lie: the place of the first in the calendar, how many, their decimals, bytes."""

    first: int
    days: int
    decimals: int
    offset: int
    size: int


class Table:
    """Reference rates of many currencies against the euro, from the bytes of a table file."""

    def __init__(self, data: bytes) -> None:
        """Read the header; blocks are unpacked when asked for. Raises ConfigError where `data` is no table."""
        head, _, self._body = data.partition(b"\n\n")
        lines = head.decode("utf-8").split("\n")
        if lines[0] != MAGIC:
            raise ConfigError("The table of exchange rates is damaged.", hint="install newslint again")
        self._blocks: dict[str, list[Block]] = {}
        for line in lines:
            if line.startswith("block "):
                _, code, *numbers = line.split(" ")
                self._blocks.setdefault(code, []).append(Block(*map(int, numbers)))
        self._days = self._unpack(self._blocks.pop("calendar")[0])
        self._unpacked: dict[Block, list[int]] = {}

    @property
    def currencies(self) -> frozenset[str]:
        """ISO 4217 codes of the currencies that the table quotes; the euro itself is not among them."""
        return frozenset(self._blocks)

    @property
    def last(self) -> int:
        """The last day of the table, as a proleptic ordinal."""
        return self._days[-1]

    def between(self, code: str, first: int, last: int) -> dict[int, float]:
        """Units of `code` for one euro on each quoted day of `[first, last]` (ordinals), in order of days."""
        low, high = bisect_left(self._days, first), bisect_right(self._days, last)
        found: dict[int, float] = {}
        for block in self._blocks.get(code, ()):
            begin, end = max(low, block.first), min(high, block.first + block.days)
            if begin < end:
                values, scale = self._values(block), 10**block.decimals
                for place in range(begin, end):
                    found[self._days[place]] = values[place - block.first] / scale
        return found

    def _values(self, block: Block) -> list[int]:
        if block not in self._unpacked:
            self._unpacked[block] = self._unpack(block)
        return self._unpacked[block]

    def _unpack(self, block: Block) -> list[int]:
        changes = array("i")
        changes.frombytes(zlib.decompress(self._body[block.offset : block.offset + block.size]))
        if sys.byteorder == "big":
            changes.byteswap()
        return list(accumulate(changes))


def pack(values: list[int]) -> bytes:
    """Return the block that holds `values`; `Table` reads it back."""
    changes = array("i", (now - before for before, now in zip([0, *values[:-1]], values, strict=True)))
    if sys.byteorder == "big":
        changes.byteswap()
    return zlib.compress(changes.tobytes(), 9)


@cache
def shipped() -> Table:
    """Return the table in the package; read once."""
    with open(SHIPPED, "rb") as file:
        return Table(file.read())
