"""Patterns in the dialect of Vale's rules."""

import re

import pytest

from newslint.kinds.pattern import BudgetSpent, Pattern, PatternFault
from newslint.kinds.translate import translate


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\w+", "naïve", "na"),  # word characters are ASCII
        (r"end$", "end\n", None),  # and a dollar sign is the very end
        (r"(?m)end$", "end\nmore", "end"),
        (r"a(?i)b|c", "aB", "aB"),  # a flag in the middle holds to the end of its group
        (r"a(?i)b|c", "C", "C"),
        (r"(?i)a(?:(?-i)b)", "AB", None),
        (r"(?<year>[0-9]{4})", "in 2024", "2024"),
        (r"[[:upper:]]{2}", "aBCd", "BC"),
        (r"x{,2}", "x{,2}", "x{,2}"),  # no repeat in this dialect
        (r"it\x{2019}s", "it’s", "it’s"),
        (r"[^\W]+", "one two", "one"),
    ],
)
def test_a_pattern_means_what_it_means_to_vale(pattern: str, text: str, found: str | None) -> None:
    match = re.search(translate(pattern), text)
    assert (match[0] if match else None) == found


def test_a_look_behind_of_any_length_is_taken_by_the_other_engine() -> None:
    match = Pattern(r"(?<!note:? )\bteh\b").search("a teh")
    assert match is not None
    assert match.group() == "teh"


def test_a_pattern_that_no_engine_takes_says_why() -> None:
    with pytest.raises(PatternFault, match="missing"):
        Pattern("(unclosed").compiled()


def test_a_pattern_that_would_run_away_comes_back() -> None:
    pattern = Pattern(r"^(\w+\s?)*$")
    assert pattern.bounded is False
    try:
        assert pattern.search("word " * 30 + "!") is None
    except BudgetSpent as error:
        assert "longer than" in str(error)
    assert pattern.bounded is True


def test_ambiguous_repeats_are_given_to_the_engine_with_a_budget() -> None:
    for source in ("(a|aa|a?a)+b$", "(a+)+$", r"(?:\w+\s?)+x"):
        pattern = Pattern(source)
        pattern.compiled()
        assert pattern.bounded, source
    plain = Pattern(r"\b(?:very|quite)\b")
    plain.compiled()
    assert not plain.bounded
