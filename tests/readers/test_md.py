"""Markdown: blocks, inline runs, front matter."""

import datetime as dt

import pytest

from newslint.document import BlockKind, InlineKind
from newslint.readers import read
from newslint.source_map import Piece

STORY = """---
date: 2020-04-20
author: "Prado, Ines"
tags: [ports, ferries]
---
# Ferry pier to be *rebuilt*

The board said [on Monday](https://port.example/plan) it would
spend &euro;4m.

## Three winters

- Boats run
- Cafes close
  - some of them

> We will not wait.

| Year | Cost |
| ---- | ---- |
| 2021 | 4    |

```
x = 1
```

Fin.[^1]

[^1]: The plan is public.
"""


def test_blocks() -> None:
    document = read(STORY.encode(), "story.md", ".md")
    told = [(block.kind, block.span.of(document.text)) for block in document.blocks]
    assert told == [
        (BlockKind.HEADLINE, "Ferry pier to be rebuilt"),
        (BlockKind.PARAGRAPH, "The board said on Monday it would spend €4m."),
        (BlockKind.SUBHEAD, "Three winters"),
        (BlockKind.LIST_ITEM, "Boats run"),
        (BlockKind.LIST_ITEM, "Cafes close"),
        (BlockKind.LIST_ITEM, "some of them"),
        (BlockKind.QUOTATION, "We will not wait."),
        (BlockKind.TABLE_CELL, "Year"),
        (BlockKind.TABLE_CELL, "Cost"),
        (BlockKind.TABLE_CELL, "2021"),
        (BlockKind.TABLE_CELL, "4"),
        (BlockKind.CODE, "x = 1"),
        (BlockKind.PARAGRAPH, "Fin."),
        (BlockKind.FOOTNOTE, "The plan is public."),
    ]
    assert [block.level for block in document.of_kind(BlockKind.LIST_ITEM)] == [1, 1, 2]
    assert [block.row for block in document.of_kind(BlockKind.TABLE_CELL)] == [1, 1, 2, 2]


def test_front_matter_tells_the_metadata() -> None:
    metadata = read(STORY.encode(), "story.md", ".md").metadata
    assert metadata.date == dt.date(2020, 4, 20)
    assert metadata.author == "Prado, Ines"
    assert metadata.fields["tags"] == "ports, ferries"


def test_links_keep_their_target() -> None:
    document = read(STORY.encode(), "story.md", ".md")
    (link,) = (inline for inline in document.inlines if inline.kind is InlineKind.LINK)
    assert (link.span.of(document.text), link.target) == ("on Monday", "https://port.example/plan")


def test_an_entity_is_one_character_with_its_place() -> None:
    document = read(STORY.encode(), "story.md", ".md")
    pieces = [s for s in document.source_map.segments if s.piece is Piece.ESCAPE and s.text.of(document.text) == "€"]
    assert [piece.source.of(document.source) for piece in pieces] == ["&euro;"]


def test_columns_of_a_tab_are_no_words() -> None:
    document = read(b"- Boats run\n\t<p>daily</p>\n", "story", ".md")
    assert document.text == "Boats run"
    assert [segment.piece for segment in document.source_map.segments] == [Piece.SAME]


def test_long_lines_that_touch_are_paragraphs_of_their_own() -> None:
    line = "The board said on Monday that it would rebuild the pier. " * 3
    assert len(read(f"{line}\n{line}\n".encode(), "story.md", ".md").blocks) == 2


def test_lines_as_wide_as_a_column_join() -> None:
    document = read(b"The board said on Monday that\nit would rebuild the pier.\n", "story.md", ".md")
    assert [block.span.of(document.text) for block in document.blocks] == [
        "The board said on Monday that it would rebuild the pier."
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "2020-04-20",
        "2020-04-20T08:00:00Z",
        "20 April 2020",
        "April 20, 2020",
        "Apr. 20, 2020",
        "20-APR-2020 08:00:01.20",
    ],
)
def test_a_date_that_names_its_month_is_read(printed: str) -> None:
    assert read(f"---\ndate: {printed}\n---\n\nText.\n".encode(), "a.md", ".md").metadata.date == dt.date(2020, 4, 20)


@pytest.mark.parametrize("printed", ["04/05/2020", "20 Brumaire 2020", "31 April 2020", "soon"])
def test_a_date_that_could_be_two_days_or_none_is_left_out(printed: str) -> None:
    assert read(f"---\ndate: {printed}\n---\n\nText.\n".encode(), "a.md", ".md").metadata.date is None
