"""Page furniture in a pasted story, line by line."""

import pytest

from newslint import readers
from newslint.analysis.furniture import furniture
from newslint.analysis.furniture.words import by_words

STORY = """Advertisement
Island politics
Get more with myISLES
A hand-picked feed of stories for islanders
Learn more
A ferry in the harbour of Lerwick. Photo: Isles/Ada Obi

Islands to spend 40 million crowns on ferries in next five years after storm

  • The money will go to hulls and engines, according to the council

The islands will spend 40 million crowns on ferries in the next five years, the council said on Monday after the storm.

“We have waited for years for this, and so have the ports of the north,” said Ines Prado, who leads the council.

Ferry row fuels mistrust between islands and northern ports

The storm sank two ferries in the harbour of Lerwick and cut off four islands for a week, the harbour master said.
"""


def lines(text: str) -> list[str]:
    document = readers.read(text.encode(), "story", ".txt")
    return [line.span.of(document.text) for line in furniture(document)]


def test_a_pasted_page() -> None:
    assert lines(STORY) == [
        "Advertisement",
        "Island politics",
        "Get more with myISLES",
        "A hand-picked feed of stories for islanders",
        "Learn more",
        "Ferry row fuels mistrust between islands and northern ports",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Read more »",
        "Read more:",
        "Article continues below this ad",
        "Share this article on Facebook",
        "Sign up for our morning newsletter and get the day’s top stories.",
        "All the island news you need, straight to your inbox",
        "This website uses cookies to improve your experience.",
        "Photo 3 of 17",
        "Scroll down for video",
        "[Ferry firm fined over late sailings]",
        "WATCH: Ferry runs aground in storm",
    ],
)
def test_words_of_furniture(line: str) -> None:
    assert by_words(line)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement rates rose by a tenth.",
        "A harbour of their own",
        "The paper’s newsletter reaches your neighbours first, the editor said.",
        "Read the small print before you sign",
        "More boats than men",
        "Get ready for rain",
        "Follow the money",
        "[The story was corrected on Monday to give the right name of the boat.]",
    ],
)
def test_words_of_a_story(line: str) -> None:
    assert by_words(line) is None
