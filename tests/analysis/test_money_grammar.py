"""Sums of money in the forms that newspapers print, and what only looks like one."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import readers
from newslint.analysis.money import Amount, amounts


def seen(text: str) -> tuple[Amount, ...]:
    return amounts(readers.read(text.encode(), "story", ".txt"))


def told(text: str) -> list[tuple[str, float, str]]:
    document = readers.read(text.encode(), "story", ".txt")
    return [(a.span.of(document.text), float(a.value), a.currency) for a in amounts(document)]


@pytest.mark.parametrize(
    ("printed", "value", "currency"),
    [
        ("US$16.4 billion", 16.4e9, "USD"),
        ("$US16.4 billion", 16.4e9, "USD"),
        ("$A44 billion", 44e9, "AUD"),
        ("HK$30 million", 30e6, "HKD"),
        ("NT$289 million", 289e6, "TWD"),
        ("R$5bn", 5e9, "BRL"),
        ("RMB 1.5 trillion", 1.5e12, "CNY"),
        ("RM2.4 million", 2.4e6, "MYR"),
        ("₹12,500 crore", 125e9, "INR"),
        ("Rs 12,34,567", 1234567, "INR"),
        ("£40m", 40e6, "GBP"),
        ("€1,5 million", 1.5e6, "EUR"),
        ("€3 bn", 3e9, "EUR"),
        ("USD 5m", 5e6, "USD"),
        ("5m USD", 5e6, "USD"),
        ("$64 USD", 64, "USD"),
        ("57 trillion dong", 57e12, "VND"),
        ("2.5 billion-yuan", 2.5e9, "CNY"),
        ("40億円", 4e9, "JPY"),
        ("2½ million euros", 2.5e6, "EUR"),
        ("two and a half million euros", 2.5e6, "EUR"),
        ("half a billion dollars", 5e8, "USD"),
        ("twenty-five thousand baht", 25000, "THB"),
        ("173 mln dlrs", 173e6, "USD"),
        ("185 mln stg", 185e6, "GBP"),
        ("900 mln Singapore dlrs", 900e6, "SGD"),
        ("5 million Hong Kong dollars", 5e6, "HKD"),
        ("2 lakh crore rupees", 2e12, "INR"),
        ("646p", 6.46, "GBP"),
        ("20 €", 20, "EUR"),
        ("50-mln guilders", 50e6, "NLG"),
        ("half-billion-dollar", 5e8, "USD"),
        ("four lakhs of rupees", 4e5, "INR"),
        ("700 billion taxpayer dollars", 700e9, "USD"),
        ("four billion USD", 4e9, "USD"),
        ("three quarters of a million euros", 750e3, "EUR"),
        ("$40 mil", 40e6, "USD"),
        ("GB£20.1 billion", 20.1e9, "GBP"),
        ("3,000 old French francs", 3000, "FRF"),
        ("$100,000 Argentine pesos", 1e5, "ARS"),
        ("AUD $55.00", 55, "AUD"),
        ("1/2 dollar", 0.5, "USD"),
        ("£1 234 567", 1234567, "GBP"),
        ("€1.234.567,89", 1234567.89, "EUR"),
        (".50 euros", 0.5, "EUR"),
    ],
)
def test_a_sum_is_read_whole(printed: str, value: float, currency: str) -> None:
    assert told(f"The harbour board said {printed} went on the quay.") == [(printed, value, currency)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The bid is worth $5-6 billion.", 5e9, 6e9),
        ("The bid is worth £5m-6m.", 5e6, 6e6),
        ("The yard owes its banks between 4 and 6 trillion won.", 4e12, 6e12),
        ("A litre costs CAD 1.03 to 1.31 there.", 1.03, 1.31),
        ("It needs between two and three million euros.", 2e6, 3e6),
        ("It adds a US$5-10 charge to a fare.", 5, 10),
    ],
)
def test_a_range_that_names_its_currency_once_is_one_sum(text: str, low: float, high: float) -> None:
    (amount,) = seen(text)
    assert (float(amount.value), float(amount.value_high or 0)) == (low, high)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Exports rose in 1986 to 47 billion forints.", 47e9),
        ("Profit fell in 1986 to 550,332 dinars.", 550332),
        ("The shares fell 20 to 1,260 yen.", 1260),
        ("The charity gave $5 to 10 people.", 5),
        ("In 1985 and 2 million euros later it shut.", 2e6),
    ],
)
def test_two_numbers_side_by_side_are_no_range(text: str, value: float) -> None:
    (amount,) = seen(text)
    assert (float(amount.value), amount.value_high) == (value, None)


def test_a_scale_at_the_end_of_a_range_counts_for_both_ends() -> None:
    assert [float(a.value) for a in seen("The tunnel took between $14 and $18 million.")] == [14e6, 18e6]
    assert [float(a.value) for a in seen("It needs US$14 to $18 million.")] == [14e6, 18e6]
    assert [float(a.value) for a in seen("It needs €14 to $18 million.")] == [14, 18e6]
    assert [float(a.value) for a in seen("Peaches sell at between $2 and $4.")] == [2, 4]


@pytest.mark.parametrize(
    "text",
    [
        "The league won 7 million viewers.",
        "The 9 million won by Ann went on a boat.",
        "In 1998 won the cup for them again.",
        "Rand Corp and the royal crown were named.",
        "She carried 4 pounds more in her pack.",
        "A 14-pound dog ate 400 pounds of meat.",
        "Traders like $AAPL and set $PATH or ${x}.",
        "It was a million-dollar question.",
        "Malta has six euro billionaires.",
        "Five euro countries voted.",
        "The index rose 48.3 points to 5,210.17.",
        "The clip was shot at 1080p.",
        "TOP 10 and ALL 30 teams will TRY 3 times.",
        "It cost a lot in 2026 dollars.",
        "Sales passed the 2 million mark and found 2 million real users.",
        "They bought six SAR helicopters.",
        "She has a yen for travel and pounded the table for a pound of flesh.",
        "R2 rolled past in a 5m jump at a 10k run.",
        "Dollar stores showed Million Dollar Baby to a crowd of real fans.",
        "He wore out two soles on three crowns of the road.",
        "The steaks are 184 TOP BUTT.",
        "The R700t radio and N00b games sold well.",
    ],
)
def test_what_only_looks_like_money_is_none(text: str) -> None:
    assert told(text) == []


def test_the_last_digit_printed_gives_the_quantum() -> None:
    spent = seen("They spent 16.4 billion yuan, £1,234.56 and $200 million.")
    assert [a.quantum for a in spent] == [100_000_000, Decimal("0.01"), 1_000_000]


def test_what_stands_around_a_sum_is_kept() -> None:
    first, second = seen("Rice rose to about 40 baht a kilo and oil to more than $21 per barrel.")
    assert (first.approx, first.per, second.approx, second.per) == ("about", "a kilo", "more than", "per barrel")


@pytest.mark.parametrize(
    "text",
    [
        "They paid 175 million euros ($200 million) for it.",
        "They paid $200 million (175 million euros) for it.",
        "They paid 175 million euros, or about $200 million, for it.",
        "They paid 175 million euros, equivalent to $200 million, for it.",
        "They paid 175 million euros [roughly US$200 million] for it.",
        "They paid 175 million euros a year (at least $200 million) for it.",
    ],
)
def test_a_conversion_knows_what_it_converts(text: str) -> None:
    original, conversion = seen(text)
    assert (original.role, conversion.role, conversion.converts) == ("amount", "conversion", 0)


def test_several_conversions_in_a_bracket_share_their_original() -> None:
    assert [a.converts for a in seen("Petrol is C$1.04 (US$0.87, €0.71).")] == [None, 0, 0]
    assert [a.converts for a in seen("It lost HK$37.5bn (US$4.8bn/€3.7bn).")] == [None, 0, 0]


def test_the_price_of_another_unit_is_no_conversion() -> None:
    assert [a.converts for a in seen("Petrol costs €1.29 ($5.98 per gallon).")] == [None, None]


def test_an_indefinite_sum_says_so() -> None:
    (amount,) = seen("It lost tens of billions of rupees.")
    assert amount.indefinite
    assert amount.currency == "INR"


@pytest.mark.parametrize(
    "text",
    [
        "The krona sank past 9.4 kronor to the dollar.",
        "A euro bought 11.2 kronor.",
        "The pound fell to $1.25 in London.",
        "The dollar slipped to 1.2884/91 Canadian dollars.",
        "Banks paid 18.75 kwacha per dollar.",
        "The bank stepped in when the dollar stood around 149 yen.",
        "The dollar sank in Tokyo. It was quoted as low as 148.40 yen.",
        "The firm counts on a yen/dollar rate of 147 yen.",
        "The euro averaged 157 yen in May.",
        "The dollar, buying 29,600 lei, fell.",
        "The bank has set the rate. A U.S. dollar trades for about 200 dinars.",
        "It feared for growth after the recent dollar drop to 1.80 marks.",
    ],
)
def test_the_price_of_a_currency_in_another_is_a_rate(text: str) -> None:
    assert [a.role for a in seen(text)] == ["rate"]


@pytest.mark.parametrize(
    "text",
    [
        "Beef rose to $5 a pound.",
        "The dollar store sold it for 5 euros.",
        "The dollar fell. The shares closed at 12,540 yen.",
        "The euro zone lent 5 billion yen.",
        "Crude sold at 14 cents to the dollar menu.",
    ],
)
def test_a_price_is_no_rate(text: str) -> None:
    assert [a.role for a in seen(text)] == ["amount"]


@pytest.mark.parametrize("run", ["1", "1,", "$", "million ", "one ", "a ", "US", "- ", "$1 to ", "€", "of "])
def test_a_long_run_of_one_thing_is_read_in_no_time(run: str) -> None:
    assert seen(run * ((50_000 if "1 to" in run else 200_000) // len(run)) + ". It cost 5 euros.")[-1].value == 5


def test_code_holds_no_sums() -> None:
    text = "Set `price=$5` first.\n\n```\ncost = $40\n```\n\nIt costs $3."
    document = readers.read(text.encode(), "story", ".md")
    assert [a.span.of(document.text) for a in amounts(document)] == ["$3"]


PIECES = [
    *"$£€¥¢ .,-–/()[]~½\n0123456789",
    *(
        "US",
        "HK",
        "A$",
        "Rs",
        "kr",
        "RMB",
        "million",
        "bn",
        "m",
        "lakh",
        "crore",
        "億",
        "円",
        "to",
        "and",
        "or",
        "between",
    ),
    *("a", "half", "of", "two", "tens", "yuan", "dollars", "pounds", "won", "Canadian", "per", "about", "İ", "\u2009"),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map(lambda parts: "It cost " + "".join(parts) + " then."))
def test_whatever_is_printed_sums_stand_in_order_and_in_the_text(text: str) -> None:
    document = readers.read(text.encode(), "story", ".txt")
    found = amounts(document)
    edges = [edge for amount in found for edge in amount.span]
    assert edges == sorted(edges)
    assert all(0 <= amount.span.start < amount.span.end <= len(document.text) for amount in found)
    assert all(amount.converts is None or 0 <= amount.converts < len(found) for amount in found)
    assert all(amount.quantum > 0 and amount.value >= 0 for amount in found)
