"""Fractions that no "of" follows: "fell by a third", "up a fifth", "half as many", "nearly half said"."""

import re
from collections.abc import Iterator

from newslint.analysis.wording import literals
from newslint.patterns import compiled
from newslint.span import Span

PARTS = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "seventh": 1 / 7,
    "eighth": 1 / 8, "ninth": 1 / 9, "tenth": 1 / 10,
}  # fmt: skip
COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
PART = compiled(rf"({'|'.join(PARTS)})s?\b(?!-)")
NUMBER = rf"(?:(?P<number>{'|'.join(COUNTS)})[ -])?\Z"
HEDGE = (
    r"(?:about|around|almost|nearly|roughly|some|just over|just under|over|up to|at least|as much as|an estimated|"
    r"(?:more|less|fewer) than)"
)
MOVE = (
    r"(?:up|down|r[io]ses?|risen|rising|falls?|fell|fallen|falling|gr[eo]ws?|grown|growing|cuts?|cutting|"
    r"shr[aiu]nk(?:s|ing)?|slid|los[et]|(?:drop|slump|slip|trim)(?:s|ped|ping)?|(?:jump|plung|climb|declin|slash|lower|"
    r"rais|widen|narrow|expand|soar|surg|tumbl|increas|decreas|reduc|boost|dwindl|exceed)(?:e|es|s|ed|ing)?)"
)
"""Verbs, and "up" and "down", that say how far something moved."""

MOVED = compiled(rf"\b{MOVE}(?P<by>(?:[^.,;:]{{0,40}}?)? by)?(?: {HEDGE})? {NUMBER}", re.I)
HEDGED = compiled(rf"\b{HEDGE} {NUMBER}", re.I)
COUNTED = compiled(rf"(?<![\w-]){NUMBER}", re.I)
CLOSES = compiled(
    r"[.,;:)]|\Z|[ \n](?:in|on|at|to|from|since|over|during|within|between|for|as|and|but|this|last|next|each|every|"
    r"compared|because|when|while|after|before)\b"
)
"""What closes a fraction behind a verb: no noun, so that "a third man" and "a quarter final" are none."""

COMPARES = compiled(r" (?:more|fewer|less|higher|lower|larger|bigger|smaller|cheaper|as (?:many|much|likely))\b")
ANSWERS = compiled(
    r" (?:said|say|says|were|was|are|is|have|has|had|will|would|did|do|go|went|die|died|thought|think|"
    r"believed?|want|wanted|agreed?|supported|support|opposed?|lived?|reported|admitted)\b"
)
"""What people or things do of whom only the share is told."""


def bare_fractions(text: str) -> Iterator[tuple[Span, float]]:
    """Yield the fractions of a text that stand without "of", with their worth, in order."""
    for place, _ in literals(text, tuple(PARTS)):
        match = PART.match(text, place)
        if match is None or text[max(0, place - 1) : place].strip(" -"):
            continue
        lead = _lead(text, place, match.end(), match[1] == "half")
        if lead:
            start = lead.start("number") if lead["number"] else place
            yield Span(start, match.end()), COUNTS[(lead["number"] or "a").lower()] * PARTS[match[1]]


def _lead(text: str, place: int, end: int, half: bool) -> re.Match[str] | None:
    """Return the words before a part that make a share of it, None where they do not."""
    low = max(0, place - 80)
    if CLOSES.match(text, end):
        moved = MOVED.search(text, low, place)
        return moved if moved and (moved["by"] if half else moved["number"]) else None
    if COMPARES.match(text, end):
        counted = COUNTED.search(text, low, place)
        return counted if counted and (half or counted["number"]) else None
    if ANSWERS.match(text, end):
        hedged = HEDGED.search(text, low, place)
        return hedged if hedged and (half or hedged["number"]) else None
    return None
