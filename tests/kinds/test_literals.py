"""Beginnings and required texts drawn from patterns, and the places where they stand."""

import pytest

from newslint.kinds.pattern import Pattern, parser
from newslint.kinds.requirements import required
from newslint.kinds.target import Target
from newslint.matcher import Matcher

TEXT = "The lorry was towed. Lorries were\ntowed away, e.g. by a  tow truck; a LORRY, not lorryless."
SIGNS = "Şit, crâte. It left  at 10 am... and was back by 4pm?! A box is 2 x 3 m, or 4x5 cm (c) for $20 dollars."


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?i)(?m)\b(?:lorry|lorries)\b",
        r"(?m)\b(?:lorry|Lorries)\b",
        r"(?i)\b(was|were)\b\s*\w+ed",
        r"(?i)\b(was|were)\b\s*(\w+ed|away)\b",
        r"(?i)\b(?:tow|lorr(y|ies))\b",
        r"(?i)(?m)\b(?:tow\s+truck|towed)\b",
        r"(?i)\blorr(?:y|ies)?(?:less)?\b",
        r"e\.g\.",
        r"(?i)[aeiou]{2}",
        r"(?<!a )\b[Ll]orry\b",
        r"(?i)\b(?:a|the)\s+lorry",
        r"\bby\b",
        r"[0-9]{1,2} ?[ap]m\b",
        r"[a-z]+[!?]{2,}",
        r"([0-9]+ ?x ?[0-9]+)|(\([cC]\))|(\.\.\.)",
        r"\$[\d]* ?(?:dollars|usd)",
        r"[0-9]+  ?(?:am|x)",
        r"[a-z]+[\t\n\f\r ]+(?:left[\t\n\f\r ]+at|was[\t\n\f\r ]+back)",
        r"(?i)\b(?:it|crate|crâte)\b",
    ],
)
def test_the_automaton_finds_what_the_pattern_finds(pattern: str) -> None:
    target = Target(Pattern(pattern))
    texts = [TEXT, "nothing here", TEXT.upper(), SIGNS, SIGNS.upper(), SIGNS.replace(" ", "  ")]
    seen = Matcher([target.plan]).scan(texts)
    plain = not target.plan.beginnings and not target.plan.required
    for text, candidates in zip(texts, seen, strict=True):
        expected = [(m.start(), m.end()) for m in target.pattern.finditer(text)]
        given = candidates.get(0)
        found = [(s, e) for s, e, _ in target.matches(text, given)] if given or plain else []
        assert found == expected


def test_a_pattern_with_too_many_beginnings_is_looked_for_everywhere() -> None:
    plan = Target(Pattern(r"[a-z]+[0-9]")).plan
    assert plan.beginnings == ()


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        (r"[a-z]+[!?]{2,}", {"!!", "!?", "?!", "??"}),
        (r"\d+ ?(?:kg|lbs?)", {"kg", "lb"}),
        (r"\$[0-9.]* ?(?:dollars|us dollars)", {"dollars"}),
        (r"[xy]{3}z", {f"{a}{b}{c}z" for a in "xy" for b in "xy" for c in "xy"}),
        (r"\w+(?:ed|ing) (?:up|down)\b", {"ed up", "ed down", "ing up", "ing down"}),
        (r"\w+[\t\n\f\r ]+in[\t\n\f\r ]+the[\t\n\f\r ]+(?:east|west)", {"\nin\nthe\neast", "\nin\nthe\nwest"}),
        (r"\w+[\t\n\f\r ]*--", {"--"}),
        (r"(?:one|two)? ?\w+", set()),
        (r"\w+", set()),
    ],
)
def test_what_every_match_holds(pattern: str, texts: set[str]) -> None:
    assert set(required(parser().parse(pattern))) == texts


def test_a_beginning_is_not_looked_for_where_a_shorter_one_leaves_open_what_follows() -> None:
    plan = Target(Pattern(r"(?i)\b(is|was)\b\s*(?:\w+ed|given|isolated)|wasted|\bislands?\b")).plan
    assert {text for text, _ in plan.beginnings} == {"is", "was", "wasted", "island", "islands"}
