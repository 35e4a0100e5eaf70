"""What a statistic rests on, in its sentence, its paragraph and down the story."""

import pytest

from newslint import readers
from newslint.analysis.backing import ENOUGH, Path, backing


def bare(text: str) -> list[str]:
    document = readers.read(text.encode(), "story", ".txt")
    return [item.figure.span.of(document.text) for item in backing(document) if item.strength < ENOUGH]


def paths(text: str) -> list[Path]:
    document = readers.read(text.encode(), "story", ".txt")
    return [item.path for item in backing(document)]


@pytest.mark.parametrize(
    "text",
    [
        "Timber sales fell 8.6 per cent in October, forestry data showed.",
        "The report found that the dredgers ran late. It put the loss at 7 per cent of income.",
        "Kestrel Ferries moved 1.8 million people in July, it said.",
        "A Meridian poll put Ortiz ahead. Among women she leads with 58 per cent support.",
        "Filings show the group spent $4 million on airtime. It also gave $900,000 to candidates.",
        "Rents rose 9 per cent in a year. The figures from the housing office are the first since 2021.",
        "Union officials said 9,000 jobs had gone. Of those, 40 per cent were at the docks.",
        "Harbour officials said the turnout was the highest in years. The turnout was about 35 per cent.",
        "The group took in $58 million. More than 40 per cent of that came in May, new filings show.",
        "She brought the debt down to $42,000 in five years, but said it had cost her.",
        "Prado announced the club's accounts. The $11.2 million it took in the spring was its best.",
    ],
)
def test_a_source_in_the_paragraph_will_do(text: str) -> None:
    assert bare(text) == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Timber sales fell 8.6 per cent in October.", "8.6 per cent"),
        ("The mayor said the pool would shut. Nearly 40 per cent of households own no car.", "40 per cent"),
        ("Like most of the town's 12,000 nurses, Ines Prado says pay is too low.", "12,000"),
        (
            "The park, first described by the Post, opens in May. More than 100,000 people work at the docks.",
            "100,000",
        ),
        ("Critics said it was late. The fund has raised $40 million since May.", "$40 million"),
    ],
)
def test_a_source_for_something_else_will_not(text: str, figure: str) -> None:
    assert bare(text) == [figure]


def test_a_poll_is_followed_down_the_story() -> None:
    story = (
        "A poll by Meridian of 1,040 voters found Ortiz ahead by 8 points.\n\n"
        "Among women, 58 per cent support her.\n\n"
        "Osei has the support of 31 per cent of voters under 30.\n\n"
        "Only 4 per cent of voters are undecided."
    )
    assert bare(story) == []


def test_a_poll_does_not_carry_what_is_not_opinion() -> None:
    story = (
        "A poll by Meridian of 1,040 voters found Ortiz ahead by 8 points.\n\n"
        "The ferry was late again, and fog closed the airport.\n\n"
        "The harbour handled 40 million tons of grain."
    )
    assert bare(story) == ["40 million"]


def test_a_poll_does_not_carry_what_a_whole_is_made_up_of() -> None:
    poll = "A Meridian poll of 1,040 voters found Ortiz ahead by 8 points.\n\n"
    assert bare(poll + "She trails among tenants, where only 14 per cent support her.") == []
    assert bare(poll + "She trails among tenants, who make up about 14 per cent of likely voters.") == ["14 per cent"]


def test_a_tally_of_somebodys_own_carries() -> None:
    story = (
        "The Post's tally of gifts does not count what donors gave abroad.\n\nDonors gave $133 million in all in gifts."
    )
    assert bare(story) == []


def test_a_headline_may_round_what_the_story_sources() -> None:
    head = "Donors' gifts to the harbour pass $1 billion.\n\nA ferry ran aground.\n\n"
    assert bare(head + "Donors gave $1.1 billion, an audit found.") == []
    assert bare(head + "Donors gave $7.1 billion, an audit found.") == ["$1 billion"]


def test_a_voice_carries_while_the_next_paragraph_goes_on_alike() -> None:
    told = "The yard said it spent $10 million on airtime for its ferry.\n\n"
    assert bare(told + "Of that it spent $2.5 million on airtime for the old ferry.") == []
    assert bare(told + "The harbour lost $2.5 million on grain.") == ["$2.5 million"]


def test_a_voice_ends_where_another_speaks_or_two_paragraphs_on() -> None:
    told = "The yard said it spent $10 million on airtime for its ferry.\n\n"
    further = "Of that it spent $2.5 million on airtime for the old ferry."
    assert bare(told + "A ferry ran aground.\n\n" + further) == ["$2.5 million"]
    other = "“Fog came,” said Ines Prado, whose own ferry spent $2.5 million on airtime."
    assert bare(told + other) == ["$2.5 million"]


def test_data_in_the_lede_carries_on_its_topic() -> None:
    quiet = "The hall was full.\n\nA ferry ran aground.\n\nFog came.\n\nShops shut.\n\nIt rained.\n\n"
    lede = "Ferry companies' revenue rose 3.5 per cent, according to data released by the harbour.\n\n"
    assert bare(lede + quiet + "The ferry companies took $122 million in revenue on the night line.") == []
    assert bare(lede + quiet + "The harbour's bakers took $122 million.") == ["$122 million"]


def test_a_paragraph_may_add_up_what_the_one_above_sources() -> None:
    told = "The club has 201 donors in finance, according to a tally by the Post.\n\n"
    assert bare(told + "Together, the bankers gave at least $20 million.") == []


def test_rows_of_a_table_in_plain_text_are_no_claims() -> None:
    assert paths("Should the pool be closed?\n\nYes    58%.\n\nNo opinion   9%.") == []


def test_a_lede_may_wait_for_its_source() -> None:
    lede = "Rents in the old town rose 9 per cent in a year.\n\nShops are closing.\n\n"
    assert bare(lede + "Rents in the old town are the highest since 2008, the housing office said.") == []
    assert bare(lede + "A ferry ran aground.") == ["9 per cent"]


def test_each_hour_of_a_running_story_has_a_lede() -> None:
    above = "A ferry ran aground.\n\nFog came.\n\nShops are closing.\n\nThe pool is shut.\n\n"
    lede = "Rents in the old town rose 9 per cent in a year.\n\n"
    office = "Rents in the old town are the highest since 2008, the housing office said."
    assert bare(above + "___\n\n8:40 a.m.\n\n" + lede + office) == []
    assert bare(above + lede + office) == ["9 per cent"]


def test_a_figure_is_sourced_where_it_stands_again() -> None:
    story = (
        "Rents rose 9.4 per cent.\n\nShops closed.\n\nA ferry ran aground.\n\nThe pool is shut.\n\nFog came.\n\n"
        "Rents rose 9.4 per cent in the old town, where shops closed, Shelter North found."
    )
    assert Path.REPEATED in paths(
        "Shops in the old town lost trade as rents rose 9.4 per cent.\n\n" + story
    ) or not bare(story)


def test_figures_in_quotes_rest_on_the_speaker() -> None:
    assert paths("“Rents rose 40 per cent in a year,” said Omar Reyes.") == [Path.QUOTED]


@pytest.mark.parametrize(
    ("piece", "figures"),
    [("he said 5 per cent ", 3157), ("A B said ", 0), ("said ", 0), ("the report ", 0), ("which the x said ", 0)],
)
def test_a_line_without_an_end_is_read_to_its_end(piece: str, figures: int) -> None:
    assert len(paths(piece * (60_000 // len(piece)))) == figures
