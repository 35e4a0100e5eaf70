"""Front matter: what it tells, and what it does not when it is broken."""

import pytest

from newslint.document import BlockKind
from newslint.readers import read
from newslint.session import Session


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("title: Pier to be rebuilt", "Pier to be rebuilt"),
        ("title: 'It''s late'", "It's late"),
        ('title: "Pier: a new start"', "Pier: a new start"),
        ("title: Pier # a note", "Pier"),
        ("title: 10:30 at the pier", "10:30 at the pier"),
        ("title:", ""),
        ("title: [Pier, Port]", "Pier, Port"),
        ("title: >\n  Pier\n  rebuilt", "Pier rebuilt\n"),
    ],
)
def test_fields(written: str, told: str) -> None:
    document = read(f"---\n{written}\n---\nThe pier opened.\n".encode(), "story.md", ".md")
    assert document.metadata.fields["title"] == told
    assert document.text.endswith("The pier opened.")
    assert document.problems == ()


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        ("---\na: [1\n---\n", "(line 2)"),
        ("---\na: 1\na: 2\nb: [x]\n---\n", "(line 3)"),
        ("---\na: 1\nb: The day: a story\n---\n", "(line 3); put a text that holds one in quotes; set lines in alike"),
        ("+++\na = 1\nb = \n+++\n", "(at line 3, column 5)"),
        ("---\na: " + "[" * 5000 + "\n---\n", "(line 2)"),
    ],
    ids=["unclosed", "doubled", "colon", "toml", "deep"],
)
def test_front_matter_that_cannot_be_read_is_reported_and_the_story_is_read(broken: str, place: str) -> None:
    document = read(f"{broken}The pier opened.\n".encode(), "story.md", ".md")
    assert document.text.endswith("The pier opened.")
    assert len(document.problems) == 1
    assert document.problems[0].startswith("front matter: ")
    assert document.problems[0].endswith(place)


def test_a_line_across_the_page_is_no_front_matter() -> None:
    document = read(b"---\nThe pier opened.\n", "story.txt", ".txt")
    assert document.text.endswith("The pier opened.")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize(
    "head",
    ["---\ntitle: Pier TK opens\n---\n", '---\nTitle: "Pier TK opens"\n---\n', "+++\ntitle = 'Pier TK opens'\n+++\n"],
)
def test_the_title_is_the_headline_of_a_story_that_has_none(head: str, suffix: str, ending: str) -> None:
    story = f"{head}The pier opened.\n".replace("\n", ending)
    document = read(story.encode(), f"story{suffix}", suffix)
    first = document.blocks[0]
    assert (first.kind, first.span.of(document.text)) == (BlockKind.HEADLINE, "Pier TK opens")
    (finding,) = Session().check_document(document).findings
    assert document.source[finding.location.span.start : finding.location.span.end] == "TK"


@pytest.mark.parametrize(
    "story",
    [
        "---\ntitle: Pier opens\n---\n# Pier is open\n\nThe pier opened.\n",
        "---\ntitle: Pier opens\n---\n  #\tPier is open\n\nThe pier opened.\n",
        "---\r\ntitle: Pier opens\r\n---\r\nPier is open\r\n===\r\n\r\nThe pier opened.\r\n",
        "---\ntitle: Pier opens\n---\nPier Opens\n\nThe pier opened.\n",
        "---\ntitle: Pier opens\n---\n**Pier Opens**\n\nThe pier opened.\n",
        "---\ntitle: Pier opens # a note\n---\nThe pier opened.\n",
        "---\ntitle: >\n  Pier opens\n---\nThe pier opened.\n",
        "---\nsubtitle: Pier opens\n---\nThe pier opened.\n",
    ],
)
def test_a_title_that_the_body_tells_or_that_is_no_plain_line_is_no_block(story: str) -> None:
    document = read(story.encode(), "story.md", ".md")
    assert "Pier opens" not in document.text


def test_the_headline_comes_before_the_title() -> None:
    document = read(b"---\ntitle: Pier | The Post\nheadline: Pier opens\n---\nIt opened.\n", "story.md", ".md")
    assert document.text == "Pier opens\n\nIt opened."


def test_no_fix_is_made_in_the_front_matter() -> None:
    stories = ("---\ntitle: 'Dominos Pizza sells more'\n---\nIt sold more.\n", "Dominos Pizza sold more.\n")
    in_title, in_body = (Session().check_document(read(story.encode(), "a.md", ".md")).findings for story in stories)
    assert [finding.rule for finding in in_title] == [finding.rule for finding in in_body]
    assert not in_title[0].fixes  # an apostrophe would end the title there
    assert in_body[0].fixes
