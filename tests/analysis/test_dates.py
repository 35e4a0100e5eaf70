"""Dates in a story of Tuesday, March 10, 2026."""

import datetime as dt

import pytest

from newslint import readers
from newslint.analysis.dates import Date, DateKind, dates
from newslint.document import Document
from newslint.values import replace

DAY = dt.date(2026, 3, 10)


def story(text: str, day: dt.date | None = DAY) -> Document:
    document = readers.read(text.encode(), "story", ".txt")
    document.metadata = replace(document.metadata, date=day)
    return document


def only(text: str, day: dt.date | None = DAY) -> Date:
    (found,) = dates(story(text, day))
    return found


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It closed on March 9, 2026, at noon.", "2026-03-09", "2026-03-09"),
        ("It closed on 9 March 2026 at noon.", "2026-03-09", "2026-03-09"),
        ("It closed on the 9th of March at noon.", "2026-03-09", "2026-03-09"),
        ("It closed on Dec. 28 at noon.", "2025-12-28", "2025-12-28"),
        ("It ran on March 1–4 in Hull.", "2026-03-01", "2026-03-04"),
        ("It closed in May 2025.", "2025-05-01", "2025-05-31"),
        ("It closed in 2019.", "2019-01-01", "2019-12-31"),
        ("It closed on 2026-03-01.", "2026-03-01", "2026-03-01"),
        ("It closed on Monday.", "2026-03-09", "2026-03-09"),
        ("It closed last Tuesday.", "2026-03-03", "2026-03-03"),
        ("It will close on Monday.", "2026-03-16", "2026-03-16"),
        ("The firm expects the office to rule by January.", "2027-01-01", "2027-01-31"),
        ("The office is likely to rule in February.", "2027-02-01", "2027-02-28"),
        ("It was expected to rule in February.", "2026-02-01", "2026-02-28"),
        ("It closes next Tuesday.", "2026-03-17", "2026-03-17"),
        ("It closed yesterday.", "2026-03-09", "2026-03-09"),
        ("It closed last month.", "2026-02-01", "2026-02-28"),
        ("It closed two weeks ago.", "2026-02-24", "2026-02-24"),
        ("It closed last year.", "2025-01-01", "2025-12-31"),
        ("It closed in the last quarter.", "2025-10-01", "2025-12-31"),
    ],
)
def test_days(text: str, start: str, end: str) -> None:
    found = only(text)
    assert (str(found.start), str(found.end)) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "He may come; she marches on.",
        "It cost 2,019 crowns and 2015 people came.",
        "They march 40 miles.",
        "Call 020 2019 2020 now.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(story(text)) == ()


def test_a_weekday_beside_a_date_is_kept_as_it_was_said() -> None:
    found = only("It closed on Friday, March 10, 2026.")
    assert (found.weekday, found.start) == (4, DAY)


def test_an_impossible_day_has_no_start() -> None:
    found = only("It closed on February 30.")
    assert (found.kind, found.start, found.has_day) == (DateKind.ABSOLUTE, None, True)


def test_without_a_date_of_the_story_only_full_dates_are_known() -> None:
    text = "It opened on March 9, 2019, closed on March 9 and reopened on Monday."
    assert [str(found.start) for found in dates(story(text, None))] == ["2019-03-09", "None", "None"]
