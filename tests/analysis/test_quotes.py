"""Quotes and their speakers, as a sub-editor would mark them."""

import pytest

from newslint import readers
from newslint.analysis.quotes import QuoteKind, in_quote, quotes
from newslint.document import Document
from newslint.span import Span


def story(text: str) -> Document:
    return readers.read(text.encode(), "story", ".txt")


def told(text: str) -> list[tuple[str, str]]:
    document = story(text)
    return [
        (quote.content.of(document.text), quote.speaker.of(document.text) if quote.speaker else "")
        for quote in quotes(document)
        if quote.depth == 0
    ]


def kinds(text: str) -> list[str]:
    return [quote.kind.value for quote in quotes(story(text))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost the house in the flood,” said Omar Haddad, a baker.", "Omar Haddad"),
        ('"We lost the house in the flood," Omar Haddad said on Tuesday.', "Omar Haddad"),
        ("‘We lost the house in the flood,’ said Mayor Ines Prado.", "Mayor Ines Prado"),
        ("'We lost the house in the flood,' she said.", "she"),
        ("Omar Haddad, a baker from Tyre, said: “We lost the house in the flood.”", "Omar Haddad"),
        ("The minister told reporters, “We will rebuild every house.”", "The minister"),
        (
            "“We will rebuild,” a spokesman for the ministry of works told the court.",
            "a spokesman for the ministry of works",
        ),
        ("“We will rebuild every house,” the minister, who visited on Sunday, later added.", "the minister"),
        ("According to Dr. Lena Moss, “the reef is dying faster than ever.”", "Dr. Lena Moss"),
    ],
)
def test_speaker(text: str, speaker: str) -> None:
    assert [name for _, name in told(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Omar Haddad wept. “We lost the house in one night.”", "Omar Haddad"),
        ("In a statement on Monday, Omar Haddad was blunt. “We lost the house.”", "Omar Haddad"),
        ("The town was angry.\n\n“We lost the house in one night.” — Omar Haddad", "Omar Haddad"),
        ("The town was angry.\n\n“We lost the house in one night.”\n\n— Omar Haddad", "Omar Haddad"),
        ("Omar Haddad believes the town was forgotten.\n\n“We lost the house in one night.”", "Omar Haddad"),
        ("“We lost the house in one night,” fumed Omar Haddad.", "Omar Haddad"),
        ("Said Omar Haddad: “We lost the house in one night.”", "Omar Haddad"),
        ("The firm, which makes “bricks”, said: “We lost the house in one night.”", "The firm"),
        ("The water was forecast to fall, but it rose. “We lost the house in one night.”", ""),
        ("The ferry was said to be late.\n\n“We lost the house in one night.”", ""),
    ],
)
def test_speaker_nearby(text: str, speaker: str) -> None:
    assert told(text)[-1][1] == speaker


def test_a_broken_quote_keeps_its_speaker() -> None:
    text = "“We lost the house,” Omar Haddad said. “It took one night.” He wept."
    assert told(text) == [("We lost the house,", "Omar Haddad"), ("It took one night.", "Omar Haddad")]


def test_reopened_marks_carry_the_speaker_on() -> None:
    text = "“We lost the house,” Omar Haddad said. “It took one night.\n\n“Nobody came to help.”\n"
    document = story(text)
    last = quotes(document)[-1]
    assert last.continued
    assert last.speaker is not None
    assert last.speaker.of(document.text) == "Omar Haddad"
    assert [quote.closed for quote in quotes(document)] == [True, False, True]


def test_a_speaker_named_after_the_second_paragraph_speaks_the_first_too() -> None:
    text = "“We lost the house in one night.\n\n“Nobody came to help us,” said Omar Haddad.\n"
    assert [name for _, name in told(text)] == ["Omar Haddad", "Omar Haddad"]


@pytest.mark.parametrize(
    "text",
    [
        "The '90s were kind to rock 'n' roll, and the boys' team won.",
        "The ’90s were kind to rock ’n’ roll, and the boys’ team won.",
        'He stands 6\'2" tall and bought a 40" screen.',
        "Don't tell the workers' union 'til Friday.",
    ],
)
def test_apostrophes_and_primes_are_no_quotes(text: str) -> None:
    assert told(text) == []


def test_a_possessive_does_not_close_single_marks() -> None:
    text = "‘The workers’ union won’t sign,’ said Ada Obi."
    assert told(text) == [("The workers’ union won’t sign,", "Ada Obi")]


def test_a_quote_inside_a_quote() -> None:
    document = story("“He shouted ‘Run for it!’ and we ran,” said Ada Obi.")
    assert [(quote.depth, quote.content.of(document.text)) for quote in quotes(document)] == [
        (0, "He shouted ‘Run for it!’ and we ran,"),
        (1, "Run for it!"),
    ]


def test_kinds() -> None:
    assert kinds("“We lost the house,” said Omar.") == ["speech"]
    assert kinds("She called the plan “a joke” on Monday.") == ["words"]
    assert kinds("He starred in the film “We Lost the House in One Night” in 1986.") == ["title"]


def test_in_quote() -> None:
    text = "He paid 640 pesos. “They asked me for 640 pesos,” Salas said."
    document = story(text)
    inside, outside = text.rindex("640"), text.index("640")
    assert in_quote(document, Span(inside, inside + 9))
    assert not in_quote(document, Span(outside, outside + 9))
    assert quotes(document)[0].kind is QuoteKind.SPEECH


def test_a_long_line_of_marks_is_read_in_time() -> None:
    for mark in ("“", '"', "'", "’ ", "said ", "said, ", 'a" '):
        told(mark * (20_000 // len(mark)))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("''We lost the house,'' said Omar.", "We lost the house,"),
        ("``We lost the house,'' said Omar.", "We lost the house,"),
        ("“We lost the house,’’ said Omar.", "We lost the house,"),
        ("«We lost the house», said Omar.", "We lost the house"),
        ("‘We lost ’em all in the ’90s,’ said Omar.", "We lost ’em all in the ’90s,"),
    ],
)
def test_marks_of_other_keyboards(text: str, content: str) -> None:
    assert told(text) == [(content, "Omar")]
