"""Which dollar, which yen, which pound."""

from datetime import date

import pytest

from newslint import readers
from newslint.analysis.money import Amount, amounts
from newslint.document import Document, House
from newslint.values import replace


def story(text: str, *, publication: str = "", reporting: str = "", day: date | None = None) -> Document:
    document = readers.read(text.encode(), "story", ".txt")
    document.house = House(publication=publication, reporting_currency=reporting)
    document.metadata = replace(document.metadata, date=day)
    return document


def first(text: str, **about: object) -> Amount:
    return amounts(story(text, **about))[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Norway's fund bought 2 billion kroner of shares.", "NOK"),
        ("Copenhagen will pay 2 billion kroner for the bridge.", "DKK"),
        ("The Czech firm owes 40 million crowns.", "CZK"),
        ("The tax will cost Manila 40 million pesos.", "PHP"),
        ("Beijing fined the lender ¥6 billion.", "CNY"),
        ("The shop in Osaka took ¥6 billion.", "JPY"),
        ("Karachi's port cost 6 billion rupees.", "PKR"),
        ("The bond raised 6 billion rupees.", "INR"),
        ("Cairo will borrow 6 billion pounds from the banks.", "EGP"),
        ("It was fined 6 million pounds.", "GBP"),
        ("Zurich owes 800 million francs.", "CHF"),
    ],
)
def test_places_in_the_story_tell_whose_money_it_is(text: str, currency: str) -> None:
    amount = first(text, day=date(2026, 3, 10))
    assert (amount.currency, amount.candidates) == (currency, (currency,))


def test_a_story_of_the_day_reads_the_money_of_the_day() -> None:
    assert first("The ministry raised 41 billion francs.", day=date(1987, 3, 29)).currency == "FRF"
    assert first("The ministry raised 41 billion francs.", day=date(2026, 3, 29)).currency == "CHF"
    assert first("The bond is for 20,000 crowns.", day=date(1987, 3, 29)).currency == "SEK"
    assert first("The bond is for 20,000 crowns.", day=date(2026, 3, 29)).currency == "CZK"
    assert first("The bank lost 65 million lira.", day=date(1987, 3, 29)).currency == "ITL"


@pytest.mark.parametrize("printed", ["$40 million Canadian", "$40 million (Canadian)", "$40 million CAD"])
def test_a_country_behind_a_bare_dollar_settles_it(printed: str) -> None:
    assert first(f"The quay cost {printed}.").candidates == ("CAD",)


def test_a_declaration_settles_every_bare_sign() -> None:
    text = "Sydney paid $3 million. Wellington paid $4 million. All figures are in New Zealand dollars."
    assert [a.candidates for a in amounts(story(text))] == [("NZD",), ("NZD",)]


def test_a_peso_without_a_country_is_not_guessed() -> None:
    amount = first("It cost 900 pesos.")
    assert amount.currency == ""
    assert amount.ambiguous


def test_two_countries_in_a_sentence_leave_it_open() -> None:
    amount = first("Swedish and Czech banks lent it 25 million crowns.")
    assert set(amount.candidates) == {"CZK", "SEK"}


def test_a_bare_dollar_is_the_house_s_own() -> None:
    text = "The bridge will cost $40 million."
    assert first(text).currency == "USD"
    assert first(text, publication="The Toronto Star").currency == "CAD"
    assert first(text, reporting="AUD").currency == "AUD"


def test_a_bare_dollar_beside_other_dollar_countries_is_open() -> None:
    pledged = amounts(story("Ottawa and Taipei put up $65 million and $18 million."))
    assert all(amount.ambiguous and amount.currency == "USD" for amount in pledged)


def test_a_story_that_writes_us_dollars_means_its_own_by_the_bare_sign() -> None:
    amount = first("Sydney will pay $40 million for it. It costs US$26 million a year.")
    assert amount.currency == "AUD"


def test_a_bare_dollar_is_the_one_that_its_story_marks_where_the_house_has_none() -> None:
    text = "The mill paid NZ$20 for each. It will ask $45 for them."
    assert [a.candidates for a in amounts(story(text, reporting="EUR"))] == [("NZD",), ("NZD",)]
    assert amounts(story(text, reporting="USD"))[1].currency == "USD"
    assert amounts(story(f"{text} A New York shop took $70.", reporting="EUR"))[2].candidates == ("USD",)
    assert amounts(story(f"{text} It owes US$3.", reporting="EUR"))[1].currency == "USD"


def test_a_bare_dollar_may_be_that_of_the_country_in_which_its_story_plays() -> None:
    text = "Perth's council has met. It will spend $40 million on ferries."
    assert first(text, reporting="EUR").candidates == ("AUD", "USD")
    assert first("Guyana's debt is written off. It was $40 million.", reporting="EUR").candidates == ("USD",)
    assert first(f"{text} New York did so before.", reporting="EUR").candidates == ("USD",)


def test_a_word_means_what_it_meant_before() -> None:
    text = "Jordan owes 90 million dinars.\n\nKuwait and Tunisia met.\n\nThe debt was 80 million dinars in May."
    assert [a.currency for a in amounts(story(text))] == ["JOD", "JOD"]
