"""Beginnings and required texts drawn from patterns, and the places where they stand."""

import pytest

from newslint.kinds.base import Target
from newslint.kinds.pattern import Pattern
from newslint.matcher import Matcher

TEXT = "The lorry was towed. Lorries were\ntowed away, e.g. by a  tow truck; a LORRY, not lorryless."


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?i)(?m)\b(?:lorry|lorries)\b",
        r"(?m)\b(?:lorry|Lorries)\b",
        r"(?i)\b(was|were)\b\s*\w+ed",
        r"(?i)(?m)\b(?:tow\s+truck|towed)\b",
        r"(?i)\blorr(?:y|ies)?(?:less)?\b",
        r"e\.g\.",
        r"(?i)[aeiou]{2}",
        r"(?<!a )\b[Ll]orry\b",
        r"(?i)\b(?:a|the)\s+lorry",
        r"\bby\b",
    ],
)
def test_the_automaton_finds_what_the_pattern_finds(pattern: str) -> None:
    target = Target(Pattern(pattern))
    texts = [TEXT, "nothing here", TEXT.upper()]
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
