"""Where the value of a sum goes: behind it, behind the range that it begins, or into a bracket that is there."""

import re
from collections.abc import Sequence
from functools import cache

from newslint.analysis.money import Amount
from newslint.finding import Edit
from newslint.patterns import compiled
from newslint.span import Span

BEFORE = 12  # characters before a sum in which "between" or "from" stands
NEXT = 8  # characters between the two ends of a range


@cache
def _opened() -> re.Pattern[str]:
    return compiled(r"[ \xa0\n]?[(\[]")


def range_end(text: str, found: Sequence[Amount], index: int) -> Amount | None:
    """Return the sum that ends the range which the one at `index` begins, None where it begins none.

    "$13,000 to $14,000" and "between $13 and $14" are ranges, "from $13,000 to $14,000" is a step.
    """
    first, last = found[index], found[index + 1] if index + 1 < len(found) else None
    if last is None or last.span.start - first.span.end > NEXT or last.candidates != first.candidates:
        return None
    join = text[first.span.end : last.span.start].strip()
    words = text[max(0, first.span.start - BEFORE) : first.span.start].lower().split()
    step = "from" in words and join == "to"
    wanted = (join in ("to", "-", "–", "or") and not step) or (join == "and" and "between" in words)
    return last if wanted and last.value > first.value else None


def edit(text: str, found: Sequence[Amount], index: int, shown: str, place: str) -> Edit:
    """Return what puts a value behind the sum at `index`.

    In brackets, or in words between commas where `place` is "equivalent"; before the other conversions
    where the sum has a bracket of them, and behind a comma where it stands in one itself.
    """
    end = found[index].span.end
    after = text[end : end + 1]
    if place == "equivalent":
        return Edit(Span(end, end), f", equivalent to {shown}" + ("" if after in ",.;:)" else ","))
    opened = _opened().match(text, end)
    if opened and index + 1 < len(found) and found[index + 1].converts == index:
        return Edit(Span(opened.end(), opened.end()), f"{shown}, ")
    return Edit(Span(end, end), f", {shown}" if after in (")", "]") else f" ({shown})")
