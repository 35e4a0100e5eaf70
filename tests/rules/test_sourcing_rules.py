"""The rules on sources of figures, on whole stories."""

from datetime import date

import pytest

from newslint import readers
from newslint.finding import Severity
from newslint.rule import Rule
from newslint.rules.sourcing.chart_source import ChartSource
from newslint.rules.sourcing.distant_attribution import DistantAttribution
from newslint.rules.sourcing.false_precision import FalsePrecision
from newslint.rules.sourcing.poll_details import PollDetails
from newslint.rules.sourcing.stale_statistic import StaleStatistic
from newslint.rules.sourcing.undated_source import UndatedSource
from newslint.rules.sourcing.unsourced_superlative import UnsourcedSuperlative
from newslint.values import replace


def found(rule: Rule, text: str, suffix: str = ".txt", **about: object) -> list[tuple[str, str, Severity]]:
    document = readers.read(text.encode(), "story", suffix)
    document.metadata = replace(document.metadata, **{"date": date(2026, 3, 10), **about})  # type: ignore[arg-type]
    return [(item.span.of(document.text), item.message, item.severity) for item in rule.check(document)]


def test_a_poll_finding_names_what_is_lacking() -> None:
    ((_, message, severity),) = found(PollDetails(), "A Meridian poll puts 52 per cent behind the levy.")
    assert message == "Tell readers more about the poll: sample, dates, margin of error."
    assert severity is Severity.WARNING


def test_a_house_may_ask_for_more_details_of_polls() -> None:
    rule = PollDetails().with_options({"details": 3})
    text = "A Meridian poll of 1,018 adults puts 52 per cent behind the levy."
    assert [words for words, _, _ in found(rule, text)] == ["A Meridian poll"]
    assert found(PollDetails(), text) == []


def test_details_may_stand_at_the_foot_of_the_story() -> None:
    text = (
        "A poll puts 52 per cent behind the levy.\n\nThe hall was full.\n\n"
        "Meridian surveyed 1,018 adults; the margin of error is 3 points."
    )
    assert found(PollDetails(), text) == []


def test_old_data_is_judged_at_the_story_s_date() -> None:
    text = "The island has 41,000 goats, 2016 data shows."
    assert len(found(StaleStatistic(), text)) == 1
    assert found(StaleStatistic(), text, date=date(2018, 1, 5)) == []
    assert found(StaleStatistic(), text, date=None) == []
    assert found(StaleStatistic().with_options({"years": 12}), text) == []


def test_an_undated_source_is_reported_once() -> None:
    text = "A poll by Quayside found 44 per cent slept badly.\n\nA poll by Quayside also found 9 per cent unsure."
    assert [words for words, _, _ in found(UndatedSource(), text)] == ["A poll by Quayside"]


def test_a_distant_source_is_named_in_the_message() -> None:
    text = (
        "A poll by Meridian of 1,040 voters found Ortiz ahead by 8 points.\n\nShe spoke in Hue on Monday.\n\n"
        "The hall was full.\n\nAmong women, 58 per cent support her."
    )
    ((words, message, _),) = found(DistantAttribution(), text)
    assert words == "58 per cent"
    assert "A poll by Meridian of 1,040 voters" in message
    assert found(DistantAttribution().with_options({"paragraphs": 5}), text) == []


def test_a_table_of_figures_wants_its_source() -> None:
    table = "| Town | 2024 | 2025 |\n| --- | --- | --- |\n| Hue | 310 | 334 |\n"
    ((words, message, _),) = found(ChartSource(), table, ".md")
    assert (words, message) == ("Town", "Add a 'Source:' line to the table.")
    assert found(ChartSource(), table + "\nSource: Housing Office\n", ".md") == []


def test_warnings_step_down_in_opinion() -> None:
    text = "A new poll has Prado in front by 6 points."
    assert [severity for _, _, severity in found(PollDetails(), text)] == [Severity.WARNING]
    assert [severity for _, _, severity in found(PollDetails(), text, genre="opinion")] == [Severity.SUGGESTION]


@pytest.mark.parametrize(
    "rule", [PollDetails(), UndatedSource(), StaleStatistic(), FalsePrecision(), UnsourcedSuperlative(), ChartSource()]
)
def test_an_empty_story_is_left_alone(rule: Rule) -> None:
    assert found(rule, "") == []
