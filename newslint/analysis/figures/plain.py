"""The role of bare numbers: dates, ages, times, scores and the like, and small counts."""

import re
from functools import cache

from newslint.analysis.figures.model import Role
from newslint.patterns import compiled

MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
STREET = r"(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Lane|Drive|Way|Place|Square)"
UNIT = r"(?:pages?|foot|feet|inch(?:es)?|miles?|met(?:er|re)s?|km|kg|mph|pounds?|acres?|mm|cm)"
SPAN = r"(?:minutes?|hours?|days?|weeks?|months?|years?|seconds?|decades?)"
NUMBERED = r"(?:Route|Highway|Room|Suite|Flat|Apartment|Interstate|Section|Title|Article|Rule|Chapter|Page)"
SIGNS: tuple[tuple[Role, str, str], ...] = (
    (Role.DATE, rf"\b{MONTH} ", ""),
    (Role.DATE, r"[-–—/]", r"[-–—/]"),
    (Role.DATE, "", rf"(?:st|nd|rd|th)?(?: of)? {MONTH}(?:\b|$)"),
    (Role.TIME, "", r"(?::\d\d| ?(?:a\.?m\b|p\.?m\b|o[’']clock))"),
    (Role.TIME, r":", ""),
    (Role.AGE, r"\baged? ", ""),
    (Role.AGE, "", r"(?:-| )years?(?:-| )old"),
    (Role.AGE, r"[A-Z][\w’'-]+, ", r","),
    (Role.RANK, r"(?:\bNo\.? ?|#|\bnumber )", ""),
    (Role.RANK, "", r"(?:st|nd|rd|th)\b"),
    (Role.ADDRESS, "", rf" (?:[A-Z]\w+ ){{1,3}}{STREET}\b"),
    (Role.ADDRESS, rf"{NUMBERED} ", ""),
    (Role.SCORE, r"\d[-–]", ""),
    (Role.SCORE, "", r"[-–]\d"),
    (Role.SCORE, r"\bscored ", ""),
    (Role.SPECIFICATION, "", rf"(?:-| ){UNIT}\b"),
    (Role.TIME, "", rf"(?:-| ){SPAN}\b"),
    (Role.TALLY, "", r" (?:of (?:the|his|her|its|their)|[a-z]+s\b|people|men|women|children)"),
)
"""What must end before a number and what must follow it; the first pair that fits gives the role."""


@cache
def _signs() -> tuple[tuple[Role, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    """Return `SIGNS` as patterns, None where nothing is asked for."""
    return tuple(
        (role, compiled(rf"(?:{before})\Z", re.I) if before else None, compiled(after, re.I) if after else None)
        for role, before, after in SIGNS
    )


def plain_role(text: str, start: int, end: int, value: float | None) -> tuple[Role, str]:
    """Return the role of a bare number, and the words that gave it."""
    if value is not None and 1000 <= value <= 2100 and end - start == 4 and value == int(value):
        return Role.DATE, text[start:end]
    lead = text[max(0, start - 24) : start]
    for role, before, after in _signs():
        follows = after.match(text, end, end + 60) if after else None
        if (after and not follows) or (before and not before.search(lead)):
            continue
        last = lead.split()[-1] if lead.split() else ""
        return role, (follows[0] if follows else last).strip()
    return Role.OTHER, ""
