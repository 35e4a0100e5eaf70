"""Names in prose: what is one, what it names, and which two forms are one name."""

from datetime import date

import pytest

from newslint import readers
from newslint.analysis.names import Kind, mentions
from newslint.analysis.names.forms import key_of
from newslint.analysis.names.known import given_up, known, names_past, says_former
from newslint.analysis.names.people import people, sound, surnames
from newslint.analysis.names.runs import runs
from newslint.analysis.names.slips import distance, slip
from newslint.analysis.names.variants import format_variants
from newslint.document import Document
from newslint.span import Span


def story(text: str) -> Document:
    return readers.read(text.encode(), "story", ".txt")


def kinds(text: str) -> dict[str, str]:
    return {mention.name: mention.kind.value for mention in mentions(story(text))}


def test_a_run_joins_particles_hyphens_and_ampersands() -> None:
    text = "Marlowe & Sons sued the Bank of China and Jean-Luc Roy of St. Helens."
    found = [text[run.start : run.end] for run in runs(story(text))]
    assert found == ["Marlowe & Sons", "Bank of China", "Jean-Luc Roy of St. Helens"]


def test_a_possessive_ends_a_run_and_stays_outside() -> None:
    text = "Northgate’s OpenSky rose."
    found = [(text[run.start : run.end], run.possessive) for run in runs(story(text))]
    assert found == [("Northgate", True), ("OpenSky", False)]


def test_one_letter_in_single_marks_is_a_word() -> None:
    text = "The letter 'S' stands for Marlowe."
    assert [text[run.start : run.end] for run in runs(story(text))] == ["The", "S", "Marlowe"]


@pytest.mark.parametrize("address", ["www.Acme.com/News", "@AcmeNews", "#AcmeNews", "ana@Acme.com", "$ACME"])
def test_addresses_and_handles_hold_no_names(address: str) -> None:
    assert list(runs(story(f"see {address} for more"))) == []


def test_the_first_word_of_a_sentence_is_no_name_unless_it_is_one_elsewhere() -> None:
    assert "Shares" not in kinds("Shares rose. Traders cheered.")
    assert "Northgate" in kinds("Northgate rose, and shares in Northgate were sold.")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He met Ana Ruiz in town.", "Ana Ruiz", Kind.PERSON),
        ("It quoted Yih Khai Wong, senior analyst at Norden.", "Yih Khai Wong", Kind.PERSON),
        ("They called Dr Osei at noon.", "Osei", Kind.PERSON),
        ("They saw Tove Brandt, 52, at noon.", "Tove Brandt", Kind.PERSON),
        ("It was bought by Hallam Foods Inc.", "Hallam Foods Inc", Kind.ORGANISATION),
        ("It was bought by Redwood (NYSE: RWD) in May.", "Redwood", Kind.ORGANISATION),
        ("It was bought by Marlowe & Sons in May.", "Marlowe & Sons", Kind.ORGANISATION),
        ("It rained in New Zealand today.", "New Zealand", Kind.PLACE),
        ("It was bought by Redwood in May.", "Redwood", Kind.OTHER),
    ],
)
def test_what_a_name_names_is_told_by_what_stands_round_it(text: str, name: str, kind: Kind) -> None:
    assert kinds(text)[name] == kind.value


def test_a_surname_takes_the_kind_of_the_full_name() -> None:
    assert kinds("He met Tove Brandt, 52, at noon, and later Brandt left.")["Brandt"] == "person"


def test_an_introduction_is_kept() -> None:
    mention = next(m for m in mentions(story("It quoted Dr Ana Ruiz, president of Norden Foods, in May.")))
    assert (mention.name, mention.title, mention.role) == ("Ana Ruiz", "Dr", "president of Norden Foods")


def test_a_particle_parts_a_person_from_a_body() -> None:
    assert list(kinds("It quoted Ana Ruiz of Hull University in May.")) == ["Ana Ruiz", "Hull University"]


def test_a_title_does_not_reach_over_a_particle() -> None:
    assert kinds("She read The Lord of the Rings aloud.") == {"Lord of the Rings": "other"}


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("Marlwoe", "Marlowe", "swap"),
        ("Midewest", "Midwest", "letter"),
        ("Kyrgzstan", "Kyrgyzstan", "letter"),
        ("Ahmanedinejad", "Ahmadinejad", "letters"),
        ("Somalis", "Somalia", "ending"),
        ("Asian", "Asia", ""),
        ("West", "East", ""),
        ("Norden", "Halvard", ""),
    ],
)
def test_a_slip_is_told_from_another_word(one: str, two: str, kind: str) -> None:
    found = slip(one, two)
    assert found == kind or (kind == "ending" and found in ("", "ending"))


@pytest.mark.parametrize(
    ("one", "two", "letters"), [("", "", 0), ("ab", "ba", 1), ("abc", "ac", 1), ("abc", "xbz", 2), ("", "abc", 3)]
)
def test_distance_counts_letters_and_exchanges(one: str, two: str, letters: int) -> None:
    assert distance(one, two) == distance(two, one) == letters


def test_keys_forget_case_space_and_signs_but_not_letters() -> None:
    assert key_of("Wal-Mart") == key_of("WALMART") == key_of("Wal Mart")
    assert key_of("Hallam & Co") == key_of("Hallam and Co")
    assert key_of("Hallam & Co") != key_of("Hallam Co")


def test_full_stops_alone_make_no_second_name() -> None:
    assert format_variants(story("The U.S. Army and the US Army met. Mr Bell met Mr. Bell.")) == ()


def test_the_tail_of_another_name_is_no_second_name() -> None:
    assert format_variants(story("Delta Air Lines fell. United Airlines rose, and Delta Air Lines rose.")) == ()


@pytest.mark.parametrize(
    ("one", "two"), [("Geoff", "Jeff"), ("Sofia", "Sophia"), ("Stephen", "Steven"), ("Eric", "Erik")]
)
def test_given_names_that_sound_alike(one: str, two: str) -> None:
    assert sound(one) == sound(two)


@pytest.mark.parametrize(("one", "two"), [("Jim", "Tim"), ("Dan", "Jan"), ("John", "Joan"), ("Paul", "Paula")])
def test_given_names_that_do_not(one: str, two: str) -> None:
    assert sound(one) != sound(two)


def test_people_are_those_named_in_full() -> None:
    found = people(story("Ana Ruiz met Dr Tove Brandt. Ruiz left. Brandt said so."))
    assert [(person.given, person.surname) for person in found] == [("Ana", "Ruiz"), ("Tove", "Brandt")]


def test_surnames_alone_need_a_cue() -> None:
    text = "Rain fell. Mr Bell left. Osei said so. They walked to Carrick."
    assert [mention.name for mention in surnames(story(text))] == ["Bell", "Osei"]


def test_a_common_word_names_a_company_only_beside_a_cue() -> None:
    assert known(story("She ate an Apple pie. The Target was missed.")) == ()
    assert [name.company.id for name in known(story("The maker Apple sued. Apple’s shares fell."))] == [
        "apple",
        "apple",
    ]


def test_a_line_in_capitals_is_read_without_regard_to_case() -> None:
    assert [name.company.id for name in known(story("PAYPAL CUTS STAFF"))] == ["paypal"]


def test_a_change_is_past_when_its_year_or_month_is_over() -> None:
    assert given_up("2019") == date(2020, 1, 1)
    assert given_up("2020-07") == date(2020, 8, 1)
    assert given_up("2020-12") == date(2021, 1, 1)
    assert given_up("2021-10-28") == date(2021, 10, 28)


@pytest.mark.parametrize(
    "text",
    ["X, formerly [Twitter], sued.", "[Twitter], now X, sued.", "The then [Twitter] sued.", "[Twitter] became X."],
)
def test_words_beside_a_name_that_say_it_changed(text: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert says_former(text.replace("[", "").replace("]", ""), Span(start, end))


def test_other_words_of_time_do_not() -> None:
    assert not says_former("Then Twitter sued, and it now pays.", Span(5, 12))


def test_years_and_decades_gone_by() -> None:
    assert names_past("It was sold in 2012.", 2021)
    assert names_past("It was sold in the 1990s.", 2021)
    assert not names_past("It was sold in 2024.", 2021)
