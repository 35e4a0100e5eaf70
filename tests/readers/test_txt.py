"""Plain text: layout tells what the lines are."""

from datetime import date

import pytest

from newslint.document import BlockKind
from newslint.readers import read

BODY = (
    "The harbour board will rebuild the eastern ferry pier over three winters, it said on Monday, so that "
    "boats can run while the work goes on. The old pier was closed in May."
)


def kinds(text: str) -> list[tuple[str, str]]:
    document = read(text.encode(), "story.txt", ".txt")
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]


def test_headline_byline_date_and_body() -> None:
    told = kinds(f"Ferry pier to be rebuilt\n\nBy Ines Prado\n\nFriday, June 28, 2019\n\n{BODY}\n")
    assert [kind for kind, _ in told] == ["headline", "byline", "dateline", "paragraph"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Friday, June 28, 2019", date(2019, 6, 28)),
        ("28 June 2019", date(2019, 6, 28)),
        ("Published 28 June 2019", date(2019, 6, 28)),
        ("First published: June 28, 2019, 10:04am", date(2019, 6, 28)),
        ("By Mina Okafor | 28 June 2019", date(2019, 6, 28)),
        ("By Mina Okafor", None),
        ("Friday, June 28", None),  # of which year?
        ("06/07/2019", None),
    ],
)
def test_a_line_above_the_body_that_is_a_date_dates_the_story(line: str, day: date | None) -> None:
    text = f"Ferry pier to be rebuilt\n\n{line}\n\n{BODY}\n\nMonday, July 1, 2019\n\n{BODY}\n"
    assert read(text.encode(), "story.txt", ".txt").date == day
    assert read(f"---\ndate: 2020-01-02\n---\n{text}".encode(), "story.md", ".md").date == date(2020, 1, 2)


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("HALVERTON, March 10, 2026 — ", date(2026, 3, 10)),
        ("NEW HALVERTON, Ohio, March 10, 2026 (Wire) – ", date(2026, 3, 10)),
        ("HALVERTON (10 March 2026) - ", date(2026, 3, 10)),
        ("HALVERTON, March 10 — ", None),
        ("On March 10, 2026 — a Tuesday — ", None),
    ],
)
def test_a_dateline_with_its_year_dates_the_story(opening: str, day: date | None) -> None:
    text = f"Ferry pier to be rebuilt\n\n{opening}{BODY}\n\nHALVERTON, March 11, 2020 — {BODY}\n"
    assert read(text.encode(), "story.txt", ".txt").date == day


def test_furniture_above_the_headline_is_not_the_headline() -> None:
    told = kinds(f"Advertisement\nSubscribe to our letter\n\nFerry pier to be rebuilt by spring\n\n{BODY}\n")
    assert told[2] == ("headline", "Ferry pier to be rebuilt by spring")
    assert [kind for kind, _ in told[:2]] == ["furniture", "furniture"]


def test_bullets_under_the_headline_are_the_standfirst_and_later_ones_items() -> None:
    told = kinds(
        f"Ferry pier to be rebuilt\n\n  • Work to take three winters\n\n{BODY}\n\n- Boats run\n- Cafes close\n"
    )
    assert ("standfirst", "Work to take three winters") in told
    assert ("list item", "Cafes close") in told


def test_a_caption_closes_with_its_credit() -> None:
    told = kinds(f"Ferry pier to be rebuilt\n\n{BODY}\n\nThe pier at low tide on Sunday. Photo: Rhea Lim\n\n{BODY}\n")
    assert told[2][0] == BlockKind.CAPTION.value


def test_short_lines_between_paragraphs_are_subheads_or_related_lines() -> None:
    told = kinds(f"Ferry pier to be rebuilt\n\n{BODY}\n\nThree winters\n\n{BODY}\n\n"
                 f"How a storm in 1987 changed the way the town builds\n\n{BODY}\n")  # fmt: skip
    assert [kind for kind, _ in told] == ["headline", "paragraph", "subhead", "paragraph", "related line", "paragraph"]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    text = (
        "The harbour board will rebuild the eastern ferry pier over\n"
        "three winters, it said on Monday, so that boats can run while\n"
        "the work goes on.\n\nThe old pier was closed in May after a survey found that rust\n"
        "had eaten through two of its pillars.\n"
    )
    told = kinds(text)
    assert [kind for kind, _ in told] == ["paragraph", "paragraph"]
    assert told[0][1].startswith("The harbour board will rebuild the eastern ferry pier over three winters, it")


def test_lines_that_are_paragraphs_stay_apart() -> None:
    assert len(kinds(f"{BODY}\n{BODY}\n{BODY}\n")) == 3
