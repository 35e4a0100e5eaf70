"""Which sum converts which: "175 million euros ($200 million)", "about X, or Y", "X, equivalent to Y"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from newslint.analysis.money.model import AMOUNT, CONVERSION, RATE, Amount

_WORDS = (
    "about|around|roughly|nearly|almost|some|approximately|approx\\.?|more than|less than|at least|up to|just over|"
    "just under|over|under|equivalent to|worth|or|i\\.e\\.|then|now"
)
_APPROX = rf"(?:(?:{_WORDS})[ \n]?|[~≈=><±][ ]?)"
_UNIT = r"[ \n](?:a|an|per|each|every)[ \n][\w.]+[ \n]|/\w+[ \n]"
_SAME = r"equivalent[ \n]to|which[ \n]is|that[ \n]is|worth|then|the[ \n]equivalent[ \n]of"


@cache
def _opening() -> re.Pattern[str]:
    """Return the pattern of what stands between a sum and the first conversion behind it."""
    return re.compile(
        rf"(?:[ \xa0\n]{{0,2}}|,[ \n]|{_UNIT})[(\[][ ]?(?:{_APPROX}){{0,3}}"
        rf"|,[ \n](?:or|(?=about|roughly|around|approximately|some|nearly))[ \n]?(?:{_APPROX}){{0,2}}"
        rf"|[ \n]or[ \n](?:{_APPROX}){{1,2}}"
        rf"|,?[ \n](?:{_SAME})[ \n](?:{_APPROX}){{0,2}}",
        re.IGNORECASE,
    )


@cache
def _joint() -> re.Pattern[str]:
    """Return the pattern of what parts two conversions in one bracket."""
    return re.compile(rf"(?:[ ]?[/,;][ ]?|,?[ \n](?:or|and)[ \n])(?:{_APPROX}){{0,3}}", re.IGNORECASE)


def paired(text: str, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """Return the amounts with their conversions told: role and the index of the sum they convert."""
    done: list[Amount] = []
    for index, amount in enumerate(amounts):
        before = done[-1] if done else None
        source = _source(text, done, before, amount, index) if before else None
        done.append(replace(amount, role=CONVERSION, converts=source) if source is not None else amount)
    return tuple(done)


def _source(text: str, done: list[Amount], before: Amount, amount: Amount, index: int) -> int | None:
    if before.role == RATE or amount.role == RATE or amount.currency == before.currency or amount.indefinite:
        return None
    between = text[before.span.end : amount.span.start]
    if len(between) > 60:
        return None
    if before.role == AMOUNT and _opening().fullmatch(between):
        if "(" in between or "[" in between:
            return None if _other_unit(text, before, amount) else index - 1
        return index - 1
    if before.role == CONVERSION and before.converts is not None and _joint().fullmatch(between):
        return before.converts if done[before.converts].currency != amount.currency else None
    return None


def _other_unit(text: str, source: Amount, amount: Amount) -> bool:
    """Tell whether a bracketed sum is the price of another unit ("€1.29 ($5.98 per gallon)")."""
    return bool(amount.per) and amount.per != source.per and text[amount.span.end :].lstrip().startswith(amount.per)
