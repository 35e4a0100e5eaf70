"""Quantities and the roles they play."""

import pytest

from newslint import readers
from newslint.analysis.figures import Figure, Kind, Role, figures, statistics


def seen(text: str) -> list[tuple[str, Figure]]:
    document = readers.read(text.encode(), "story", ".txt")
    return [(figure.span.of(document.text), figure) for figure in figures(document)]


def roles(text: str) -> dict[str, str]:
    return {words: figure.role.value for words, figure in seen(text)}


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("Sales rose 11.4 per cent.", "11.4 per cent", Kind.PERCENT, 11.4),
        ("Sales rose 7% in May.", "7%", Kind.PERCENT, 7.0),
        ("Forty-one percent of tenants left.", "Forty-one percent", Kind.PERCENT, 41.0),
        ("The lead is 4.5 percentage points.", "4.5 percentage points", Kind.POINTS, 4.5),
        ("It owes US$16.5 billion in all.", "US$16.5 billion", Kind.MONEY, 16.5e9),
        ("It owes US$16.4 billion in all.", "US$16.4 billion", Kind.MONEY, 16_400_000_000),
        ("It owes 8.7 trillion won in all.", "8.7 trillion won", Kind.MONEY, 8_700_000_000_000),
        ("Three-fifths of renters left.", "Three-fifths", Kind.FRACTION, 0.6),
        ("It owes 200 billion yuan in all.", "200 billion yuan", Kind.MONEY, 200e9),
        ("It spent $3m on paint.", "$3m", Kind.MONEY, 3e6),
        ("It has three million readers.", "three million", Kind.COUNT, 3e6),
        ("It has 12,400 readers.", "12,400", Kind.COUNT, 12400.0),
        ("Two-thirds of renters left.", "Two-thirds", Kind.FRACTION, 2 / 3),
        ("A third of renters left.", "A third", Kind.FRACTION, 1 / 3),
        ("One in six drivers dozed off.", "One in six", Kind.FRACTION, None),
        ("Half of all buyers left.", "Half", Kind.FRACTION, 0.5),
        ("Rents doubled between 2019 and 2024.", "doubled", Kind.FOLD, 2.0),
    ],
)
def test_a_quantity_is_read_with_its_value(text: str, words: str, kind: Kind, value: float | None) -> None:
    found = dict(seen(text))
    assert words in found
    assert found[words].kind is kind
    assert found[words].value == value


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("Timber sales fell 8.6 per cent in October.", "8.6 per cent", "statistic"),
        ("The game has 35 million daily players.", "35 million", "statistic"),
        ("Prado won with 54 per cent of the vote.", "54 per cent", "vote"),
        ("Prado beat Osei in the runoff, 54% to 46%.", "54%", "vote"),
        ("It takes 1,991 delegates to win the nomination.", "1,991", "vote"),
        ("Among black voters, Prado won 81 per cent in the runoff.", "81 per cent", "statistic"),
        ("The Dow rose 82 points, or 0.4 per cent, to 21,300.", "0.4 per cent", "market"),
        ("Shares in Acme closed down 2.7 per cent at $31.32.", "2.7 per cent", "market"),
        ("The bill would impose a 15 per cent tariff on steel.", "15 per cent", "term"),
        ("The bank paid $40 million to settle the lawsuit.", "$40 million", "term"),
        ("Prado's amendment would increase funding by $3 billion.", "$3 billion", "term"),
        ("The bill would cost $3 billion a year.", "$3 billion", "statistic"),
        ("The move will preserve 9,000 jobs in the valley.", "9,000", "statistic"),
        ("The recall covers 12,000 vans that were sold already.", "12,000", "term"),
        ("The council approved a 20 per cent increase in parking fees.", "20 per cent", "term"),
        ("The governor sent 2,000 troops to the border.", "2,000", "term"),
        ("The scheme aims to have output doubled by 2030.", "doubled", "term"),
        ("The ban goes into effect once sales exceed 6 million gallons.", "6 million", "term"),
        ("Norden is to cut 3,000 jobs in the valley.", "3,000", "term"),
        ("Smoking is to blame for 3,000 deaths a year.", "3,000", "statistic"),
        ("The state intends to bring the deficit to 5 per cent of output.", "5 per cent", "term"),
        ("It fell short of the $3 billion that the town was seeking.", "$3 billion", "term"),
        ("The Dow fell 2.6 per cent. Norden fared worse, with a fall of 9 per cent.", "9 per cent", "market"),
        ("The Dow fell 2.6 per cent. Seoul saw a 9 per cent fall.", "9 per cent", "market"),
        ("Norden will buy its rival for $2.1 billion.", "$2.1 billion", "term"),
        ("Donors who give $500 or more are named.", "$500", "threshold"),
        ("The city missed its target of 40 per cent.", "40 per cent", "threshold"),
        ("Tickets start at $45.", "$45", "price"),
        ("Copper costs $4 a pound.", "$4", "price"),
        ("I am 100 per cent sure.", "100 per cent", "idiom"),
        ("The top 1 per cent pay most of it.", "1 per cent", "idiom"),
        ("Her post was read by 403,000 followers.", "403,000", "seen"),
        ("The poll of 1,204 adults has a margin of error of 2.6 percentage points.", "2.6 percentage points", "method"),
        ("Lin, 44, finished third.", "44", "age"),
        ("It opened in 1987.", "1987", "date"),
        ("It opened on May 14.", "14", "date"),
        ("Three trains leave at 9:40.", "9", "time"),
        ("He lives at 14 Garden Road.", "14", "address"),
        ("The home side won 3-1.", "3", "score"),
        ("The company tax was cut to 10 per cent from 12 per cent.", "12 per cent", "term"),
        ("Prado won by a wide margin over Ortiz—35 to 12 per cent—as rain fell.", "12 per cent", "vote"),
        ("Candidates who had dropped out got 18.2 per cent (95,509 votes).", "18.2 per cent", "vote"),
        ("With 99 per cent of districts reporting, Prado got 41 per cent.", "99 per cent", "vote"),
        ("Prado received 238,232 votes (54.6%) and Osei got 193,703 (44.4%).", "44.4%", "vote"),
        ("In the referendum 58 per cent said yes and 42 per cent no.", "42 per cent", "vote"),
        ("It has the lowest share of the popular vote ever - just 35.2 per cent.", "35.2 per cent", "vote"),
        ("There is a recount where results are within one percentage point.", "one percentage point", "threshold"),
        ("Prado led by less than one-half of 1 per cent -- 212,205 to 210,424 votes.", "1 per cent", "vote"),
        ("The house passed it by a vote of more than 90 per cent.", "90 per cent", "vote"),
        ("The drive ended with 58.9 per cent voting against the plan.", "58.9 per cent", "vote"),
        ("She gave $2,700 to the club - the maximum a member can give.", "$2,700", "threshold"),
        ("They would pay the income tax rate, which now goes as high as 39.6 per cent.", "39.6 per cent", "term"),
        ("More than half of the mayor's address was about the ferry.", "half", "seen"),
        ("In the island's caucuses, 34,000 people supported Ortiz.", "34,000", "vote"),
        ("He sang to a crowd of close to 22,000 fans.", "22,000", "seen"),
        (
            "The pact will take effect when at least 55 states, with 55 per cent of the fleet, sign.",
            "55 per cent",
            "term",
        ),
        ("Most of it comes in maximum-limit checks of $2,700.", "$2,700", "threshold"),
        ("The bill includes new rules and $2.7 billion in relief.", "$2.7 billion", "term"),
        ("Under the agreement, the yard will import each year coal worth about $9 million.", "$9 million", "term"),
        ("The president asked for about $190 billion in May.", "$190 billion", "term"),
        ("The yard is suing for a combined $6.3 million.", "$6.3 million", "term"),
        ("It was approved by a margin of 16 per cent.", "16 per cent", "vote"),
        ("The president signed the $305 billion measure in June.", "$305 billion", "term"),
        ("His call to move more than 110,000 people has support.", "110,000", "term"),
        ("Fares under the old names will jump 25 per cent.", "25 per cent", "statistic"),
        ("The groups spent $80,000 on costs of printing.", "$80,000", "statistic"),
        ("With overall compensation of $4.3 million, he earned more.", "$4.3 million", "statistic"),
        ("On May 5 those in the queue bought more than $260,000 of bread.", "$260,000", "statistic"),
        ("The budget also includes $645 million for harbours.", "$645 million", "term"),
        ("A measure that would cut $12 billion from the fleet failed.", "$12 billion", "term"),
        ("Under a tentative deal the crews get 2 per cent of the sales.", "2 per cent", "term"),
        ("About 9,000 islanders will be given training by the coastguard.", "9,000", "term"),
        ("About 9,000 islanders are expected to be given training.", "9,000", "statistic"),
        ("Some 4,000 posts at the yard are to go.", "4,000", "term"),
        ("Some 4,000 posts at the yard are gone.", "4,000", "statistic"),
        ("The state will spend part of a $787 billion stimulus package on docks.", "$787 billion", "term"),
        ("The fleet raised its spending to $787 billion.", "$787 billion", "statistic"),
        ("The purchase makes the agreement worth around $15 billion.", "$15 billion", "term"),
        ("It pays $78 per share, which makes the agreement worth around $15 billion.", "$15 billion", "term"),
        ("The valley exports timber worth around $15 billion.", "$15 billion", "statistic"),
        ("The yards joined a suit against the line for $200 million.", "$200 million", "term"),
        ("The yard is planning on laying off a third of its crew.", "a third", "term"),
        ("The purchase of 100,000 oars was halted.", "100,000", "term"),
        ("The sale of 100,000 oars was halted.", "100,000", "statistic"),
        ("Some 6,000 island troops have been sent to the harbour.", "6,000", "term"),
        ("Some 6,000 island troops have died at the harbour.", "6,000", "statistic"),
        ("The line offered its crews 3 per cent pay increases.", "3 per cent", "term"),
        ("The mayor wants a 30 per cent cut in waste by 2035.", "30 per cent", "term"),
        ("The line is cutting its emissions by 20 per cent by 2035.", "20 per cent", "threshold"),
        ("The line had cut its emissions by 20 per cent by 2015.", "20 per cent", "statistic"),
        (
            "The yard is taking 51 per cent control of the line and Moss the remaining 49 per cent.",
            "49 per cent",
            "term",
        ),
        ("Prado will own 53 per cent of the company and other shareholders 23 per cent.", "23 per cent", "term"),
        ("Some 900 crews get a rise of $40 a day, an increase of 9 per cent.", "9 per cent", "statistic"),
        ("Moss is obliged to pay $40 million to the yard.", "$40 million", "term"),
        ("Ines Prado allegedly took $4 million from the yard.", "$4 million", "term"),
        ("Moss came second with 26.2 per cent.", "26.2 per cent", "vote"),
        ("Moss came second with 26.2 per cent of sales.", "26.2 per cent", "statistic"),
        ("The measure passed with 52 per cent support.", "52 per cent", "vote"),
        ("A 70 per cent turnout is high for the valley.", "70 per cent", "vote"),
        ("Turnouts ranged from a mere 12 per cent by the lake.", "12 per cent", "vote"),
        ("A 70 per cent turnout is expected.", "70 per cent", "statistic"),
        ("It was the party’s best result, with a gain of 10.9 percentage points.", "10.9 percentage points", "vote"),
        ("In the election of 2019 the party had received 20.4 per cent.", "20.4 per cent", "vote"),
        ("Shares in Acme took a 0.6 per cent loss on the day.", "0.6 per cent", "market"),
        ("The Quay 40 index took a beating, dropping almost 4 per cent.", "4 per cent", "market"),
        ("The new ferry is 15 per cent lighter than the old one.", "15 per cent", "specification"),
        ("Each dock can process 30 million gallons.", "30 million", "specification"),
        (
            "The valley was capable of producing 3 million gallons, more than any other region.",
            "3 million",
            "statistic",
        ),
        ("The ferry will have 1,250 cabins.", "1,250", "specification"),
        ("The crown may move within a 2.25 per cent band.", "2.25 per cent", "threshold"),
        ("Savings are guaranteed up to $100,000.", "$100,000", "threshold"),
        ("No more than 30 per cent of the berths may be let.", "30 per cent", "threshold"),
        ("The desk reached $262,500 at auction.", "$262,500", "term"),
        ("The police will recruit 4,000 constables.", "4,000", "term"),
        ("The police are expected to recruit 4,000 constables.", "4,000", "statistic"),
        ("Families will spend $4 million on toys.", "$4 million", "statistic"),
        ("The line has ordered three boats with a value of about $108 million.", "$108 million", "term"),
        ("The yards were given loans worth $17 billion.", "$17 billion", "term"),
        ("Islanders hold 58 per cent of the shares in the line.", "58 per cent", "term"),
        ("Since spring some 90,000 islanders have put their names to it.", "90,000", "statistic"),
        ("Since May some 90,000 islanders have signed the petition.", "90,000", "seen"),
        ("Couples will have to pay an extra 3 per cent.", "3 per cent", "term"),
        ("The bank has set the rate for reserves at 4 per cent.", "4 per cent", "term"),
        ("Quay Lines owns 39 per cent of Acme.", "39 per cent", "term"),
        ("A few owners own 39 per cent of the land.", "39 per cent", "statistic"),
        ("The yard was awarded $48 million for a contract to build boats.", "$48 million", "term"),
        ("The mayor got a 9 per cent rise, and her salary is known.", "9 per cent", "term"),
        ("Dockers got an average 9 per cent rise in their pay.", "9 per cent", "statistic"),
        ("She received a bill for €45,000.", "€45,000", "price"),
        ("The price will increase by 8 per cent.", "8 per cent", "term"),
        ("The price is expected to rise, and will increase by 8 per cent.", "8 per cent", "statistic"),
        ("The state will also give the harbour an additional $5 million.", "$5 million", "term"),
        ("The bond has a 2 per cent coupon.", "2 per cent", "term"),
        (
            "Moss will own 53 per cent of the line, other owners 23 per cent and Acme holders about 24 per cent.",
            "24 per cent",
            "term",
        ),
        ("The yard has won contracts, and its exports reached $4 million.", "$4 million", "statistic"),
        ("The council will cut spending, which rose 9 per cent in May.", "9 per cent", "statistic"),
        ("Turnout fell, and 40 per cent of shops closed.", "40 per cent", "statistic"),
        ("Inflation stood at 4 per cent when the bank set the rate.", "4 per cent", "statistic"),
        ("Some 4,000 islanders are to blame.", "4,000", "statistic"),
        ("Some 4,000 islanders were sent home when the mine closed.", "4,000", "statistic"),
        ("It provides $1.4 billion for harbours.", "$1.4 billion", "term"),
        ("Among the works slated for the axe are $39 million of docks.", "$39 million", "term"),
        ("The fund has returned 21 per cent in the past year.", "21 per cent", "market"),
        ("The teachers returned to find 21 per cent of the pupils gone.", "21 per cent", "statistic"),
        ("Since then, Acme has lost almost $300 billion in value.", "$300 billion", "market"),
        (
            "Acme stock has pulled back 20 per cent from its June peak after the earnings report.",
            "20 per cent",
            "market",
        ),
        ("Kroft, the island's first for-profit school, fell 4 per cent on the open.", "4 per cent", "market"),
        (
            "Acme shares rose as the firm, whose sales slipped, cut 20 per cent of its staff.",
            "20 per cent",
            "statistic",
        ),
        ("Of the sum, $7 million was allegedly sent to the yard.", "$7 million", "term"),
        ("These arrangements will provide up to $20 billion.", "$20 billion", "term"),
        ("The office said Moss won 47.9 per cent against Mr. Prado’s 43.2 per cent.", "43.2 per cent", "vote"),
        ("Nine piers will be upgraded at a cost of £150 million.", "£150 million", "term"),
        ("Nine piers were upgraded at a cost of £150 million.", "£150 million", "statistic"),
        ("It brings the total to 1,300 boats to be acquired.", "1,300", "term"),
    ],
)
def test_a_quantity_has_the_role_an_editor_would_give_it(text: str, words: str, role: str) -> None:
    assert roles(text)[words] == role


def test_results_run_on_through_a_paragraph() -> None:
    found = roles("Prado won the primary with 41 per cent of the vote. Osei got 33 per cent. Lund had 12 per cent.")
    assert set(found.values()) == {"vote"}


def test_moves_of_a_market_run_on_past_other_numbers() -> None:
    found = roles("The Quay 40 index fell 2.6 per cent, below 10,000. Acme fared worse, with a fall of 17.4 per cent.")
    assert found["17.4 per cent"] == "market"


def test_a_role_says_which_words_gave_it() -> None:
    figure = dict(seen("The bill would impose a 15 per cent tariff on steel."))["15 per cent"]
    assert figure.why == "tariff"


def test_only_statistics_are_statistics() -> None:
    document = readers.read(b"Lin, 44, says rents rose 9 per cent. Tickets cost $12.", "story", ".txt")
    assert [figure.span.of(document.text) for figure in statistics(document)] == ["9 per cent"]
    assert all(figure.role is Role.STATISTIC for figure in statistics(document))


@pytest.mark.parametrize(
    "text",
    [
        "A decade and a half of drought began in 1950.",
        "Since May he has doubled down.",
        "None since 1968 has won a seat.",
        "She led by less than one-half of one per cent of votes cast.",
    ],
)
def test_words_of_quantity_in_an_idiom_are_none(text: str) -> None:
    assert [words for words, figure in seen(text) if figure.role is Role.STATISTIC] == []


def test_a_story_without_figures_has_none() -> None:
    assert seen("The bridge is closed.") == []
    assert seen("") == []


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("1," * 100_000, 1),
        ("9" * 400 + ".", 1),
        ("$" * 200_000, 0),
        ("one " * 50_000, 0),
        ("5 per cent " * 20_000, 20_000),
    ],
)
def test_a_long_line_of_one_thing_is_read_to_its_end(line: str, count: int) -> None:
    assert len(seen(line)) == count
