"""Sentences of the prose, of long lines too."""

from newslint import readers
from newslint.analysis.sentences import sentence_at, sentences


def told(text: str) -> list[str]:
    document = readers.read(text.encode(), "x", ".txt")
    return [span.of(document.text) for span in sentences(document)]


def test_sentences_do_not_reach_over_a_block() -> None:
    assert told("Bridge opens\n\nThe mayor spoke. She left.\n") == ["Bridge opens", "The mayor spoke.", "She left."]


def test_a_long_line_is_parted_at_the_ends_of_sentences() -> None:
    line = "The mayor said the bridge would open in May. "
    assert told(line * 1000) == [line.strip()] * 1000


def test_a_line_of_one_word_is_read_to_its_end() -> None:
    assert "".join(told("a" * 35_000)) == "a" * 35_000


def test_a_line_of_marks_takes_no_longer_than_its_length() -> None:
    assert told("` " * 50_000)


def test_the_sentence_at_a_place() -> None:
    document = readers.read(b"The mayor spoke. She left.", "x", ".txt")
    assert sentence_at(document, 20).of(document.text) == "She left."
    assert sentence_at(document, len(document.text)).start == len(document.text)
