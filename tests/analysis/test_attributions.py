"""Who says what: sources, cues and what is ascribed."""

import pytest

from newslint import readers
from newslint.analysis.attributions import Attribution, Cue, attributions
from newslint.document import Document
from newslint.span import Span


def read(text: str, suffix: str = ".txt") -> tuple[Document, tuple[Attribution, ...]]:
    document = readers.read(text.encode(), "story", suffix)
    return document, attributions(document)


def told(text: str, suffix: str = ".txt") -> list[tuple[str, str, str]]:
    document, found = read(text, suffix)
    return [(item.source.of(document.text), item.words.of(document.text), item.cue.value) for item in found]


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("Ines Prado said rents rose 4 per cent.", "Ines Prado", "said"),
        ("Rents rose 4 per cent, Ines Prado said.", "Ines Prado", "said"),
        ("Rents rose 4 per cent, said Mayor Ines Prado.", "Mayor Ines Prado", "said"),
        ("Rents rose 4 per cent, town officials said.", "town officials", "said"),
        (
            "Rents rose 4 per cent, according to a March report by Shelter North.",
            "a March report by Shelter North",
            "according to",
        ),
        ("According to Shelter North, rents rose 4 per cent.", "Shelter North", "according to"),
        ("As Shelter North noted, rents rose 4 per cent.", "Shelter North", "noted"),
        ("Rents rose 4 per cent, per the housing office's data.", "the housing office's data", "per"),
        ("Norden raised its forecast, citing weak demand.", "weak demand", "citing"),
        ("Customs data showed exports fell 9 per cent.", "Customs data", "showed"),
        ("A Meridian poll found 52 per cent in favour.", "A Meridian poll", "found"),
        ("The cost was estimated at 5 per cent of revenue by the central bank.", "the central bank", "estimated"),
        ("The group, which the mayor says has 400 members, met on Monday.", "the mayor", "says"),
        ("The union, founded in 1911, says it has 9,000 members.", "The union", "says"),
        ("Some doubt the mayor's claim that 40 per cent had left.", "mayor's", "claim"),
        ("He pressed Ines Prado's prediction that 40 per cent would leave.", "Ines Prado's", "prediction"),
        (
            "The surplus would shrink to six billion euros, the planning bureau forecast.",
            "the planning bureau",
            "forecast",
        ),
        ("The yard will not value the deal, which analysts estimated at $2.4 billion.", "analysts", "estimated"),
        ("Ines Prado pointed out that 40 per cent had left.", "Ines Prado", "pointed"),
        ("Ines Prado held a briefing to boast that 40 per cent had come back.", "Ines Prado", "boast"),
        ("The slump has led the ferry line to announce a loss of 4 per cent.", "the ferry line", "announce"),
        ("Fares went up in May, with the board warning of a loss of 4 per cent.", "the board", "warning"),
        ("Ministers project a loss of 4 per cent.", "Ministers", "project"),
        ("Prado and the board claim that 40 per cent have left.", "Prado and the board", "claim"),
        ("The plant closed in May, citing more than 14,000 claims.", "The plant", "citing"),
        (
            "The board gave $43 million, Ines Prado at the Post reports: http://post.example/a.",
            "Ines Prado at the Post",
            "reports",
        ),
    ],
)
def test_a_source_is_found_in_any_order(text: str, source: str, words: str) -> None:
    assert (source, words) in [(name, cue.lower()) for name, cue, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The United States exports 4 per cent of it.",
        "He is expected to win 40 per cent.",
        "The polls closed at nine after 4,000 people had voted.",
        "About 40 per cent of tenants said they would move.",
        "The Evening Post hired 12 reporters.",
        "Arrivals expected this year number 30,000.",
        "Ortiz leads by 4 points in May.",
        "It is worth noting that 40 per cent had left.",
        "The claim that 40 per cent had left was old.",
        "By the time the talks concluded, 40 per cent of them had left.",
        "Harbour Cloud took 46 per cent of the market, followed by Norden Cloud and Lakeside.",
        "The tower is tracked by satellites and was studied by 40 pupils.",
        "The dock is the heart of a planned $20 million project, which will bring 30,000 homes.",
        "The usual charge is 4 per cent.",
        "The rumours are now confirmed, and 40 per cent have left.",
        "The yard built 79,896 boats last year, of the models Tern and Gull.",
        "There were no official figures for the 4,000 homes.",
        "No report says that 40 per cent have left.",
        "The board is set to announce a loss of 4 per cent.",
    ],
)
def test_what_only_looks_like_a_source_is_none(text: str) -> None:
    assert [item for item in told(text) if item[2] != "noun"] == []


def test_a_survey_named_in_passing_is_a_source() -> None:
    assert ("the April survey", "survey", "noun") in told("In the April survey, 52 per cent were in favour.")


def test_a_measure_may_be_that_of_a_source() -> None:
    _, found = read("That is less than 10 per cent of what the engineers' society estimates will be needed.")
    assert any(item.span.covers(Span(0, 30)) for item in found)


def test_what_a_story_explains_behind_a_speaker_is_its_own() -> None:
    document, found = read("“The town is changing,” Reyes said, referring to newcomers, now 17 per cent of it.")
    place = document.text.index("17 per cent")
    assert not any(item.span.covers(Span(place, place + 2)) for item in found)


def test_what_a_speaker_has_done_is_told_by_the_story() -> None:
    document, found = read("Prado said she would visit the town, and to date has only seen its 40,000 homes on a map.")
    assert not any("40,000" in item.span.of(document.text) for item in found)


def test_who_is_blamed_for_a_deed_is_said_to_have_done_it() -> None:
    document, (item,) = read("Prado faulted the club for taking $30,000 from the yard.")
    assert item.source.of(document.text) == "Prado"
    assert "$30,000" in item.span.of(document.text)
    assert told("Prado attacked the club's plan.") == []


def test_a_measure_that_exceeds_a_figure_is_no_source() -> None:
    assert told("The average gain of the others barely exceeded 4 per cent.") == []


def test_a_source_that_nobody_could_ask_is_vague() -> None:
    _, found = read("Some say 40 per cent of the shops will close. Analysts expect worse.")
    assert found
    assert all(item.vague for item in found)


def test_what_stands_before_the_verb_of_a_sentence_is_not_ascribed() -> None:
    document, found = read("Like most of the town's 12,000 nurses, Ines Prado says pay is too low.")
    (item,) = [item for item in found if item.cue is Cue.SAYS]
    assert "12,000" not in item.span.of(document.text)
    assert "pay is too low" in item.span.of(document.text)


def test_quotes_are_ascribed_to_their_speakers() -> None:
    assert ("Omar Reyes", "said", "quote") in told("“We lost 40 per cent of the herd,” said Omar Reyes.")


def test_links_to_other_sites_are_sources() -> None:
    assert ("9 per cent", "9 per cent", "link") in told("Rents rose [9 per cent](https://stats.example.org/a).", ".md")
    assert told("Rents rose [9 per cent](#below).", ".md") == []


def test_a_colon_hands_the_next_paragraph_to_its_source() -> None:
    document, found = read("The Harbour Gazette reports:\n\nThe dock lost 40 per cent of its traffic in a year.")
    assert any("40 per cent" in item.span.of(document.text) for item in found)


def test_a_source_line_stands_for_what_is_above_it() -> None:
    document, found = read("Rents rose 40 per cent.\n\nSource: Shelter North")
    (item,) = [item for item in found if item.cue is Cue.LINE]
    assert item.source.of(document.text) == "Shelter North"
    assert item.span.of(document.text) == "Rents rose 40 per cent."


def test_an_empty_story_has_no_sources() -> None:
    assert told("") == []


@pytest.mark.parametrize("text", ["Said Lin: no.", "Says who? Said.", "said", "“Said,” she said.", "As said"])
def test_a_sentence_may_open_with_its_verb(text: str) -> None:
    assert all(item.source.end > item.source.start for item in read(text)[1])
