"""Front matter: what it tells, and what it does not when it is broken."""

import pytest

from newslint.readers import read


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
    assert document.text == "The pier opened."
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
    assert document.text == "The pier opened."
    assert len(document.problems) == 1
    assert document.problems[0].startswith("front matter: ")
    assert document.problems[0].endswith(place)


def test_a_line_across_the_page_is_no_front_matter() -> None:
    document = read(b"---\nThe pier opened.\n", "story.txt", ".txt")
    assert document.text.endswith("The pier opened.")
