"""Countries in a story, as cues for whose dollar, peso or crown is meant.

`places.txt` gives, for each currency, words that speak for it: the country, its people, its capital and
big cities. Currencies that the euro replaced keep their countries, for stories of their day.
"""

import re
from collections import Counter
from functools import cache

from newslint.analysis.data import beside, lines
from newslint.patterns import compiled


@cache
def _capitalised() -> re.Pattern[str]:
    return compiled(r"\b[A-ZÀ-Þ](?:[\w'’]*\w)?(?:\.[A-Z]\.)*(?:[ \xa0\n][A-Z][\w'’]*\w)*(?![\w$£€¥])")


@cache
def known() -> dict[str, tuple[str, ...]]:
    """Return the currencies that each place or people speaks for."""
    table: dict[str, tuple[str, ...]] = {}
    for line in lines(beside(__file__, "places.txt")):
        code, *names = line.split()
        for name in names if code != "#" else ():
            printed = name.replace("_", " ")
            table[printed] = (*table.get(printed, ()), code)
    return table


def named(adjective: str) -> tuple[str, ...]:
    """Return the currencies that an adjective before a currency word speaks for: "Hong Kong", "old French"."""
    plain = adjective.replace("\n", " ").removeprefix("old ").removeprefix("new ")
    return known().get(plain, ())


def spoken_for(text: str) -> Counter[str]:
    """Return how often the places in `text` speak for each currency."""
    found: Counter[str] = Counter()
    table = known()
    for match in _capitalised().finditer(text):
        for name in _names(match[0]):
            found.update(table.get(name, ()))
    return found


def _names(run: str) -> list[str]:
    """Return the known names in a run of capitalised words, the longest first come."""
    table = known()
    if run in table:
        return [run]
    if run.isalpha():
        return []
    pieces, names, index = run.replace("’", "'").split(), list[str](), 0
    while index < len(pieces):
        for size in range(min(3, len(pieces) - index), 0, -1):
            name = " ".join(pieces[index : index + size]).removesuffix("'s")
            if name in table:
                names.append(name)
                index += size
                break
        else:
            index += 1
    return names
