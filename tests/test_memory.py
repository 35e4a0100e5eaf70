"""An archive is checked in the memory of a story: each is let go when it was checked."""

import gc

import pytest

from newslint.config import Config
from newslint.session import Session

STORY = """\
# Acme buys Bolt for $5 million

LONDON, March 3, 2020 - Acme Corp said on Tuesday that it would buy Bolt Ltd for 40 million yuan ($5.7 million), and
that 63% of its customers were "very happy", according to a survey by [Pollsters](https://example.org/poll).

| Year | Sales |
|------|-------|
| 2019 | 3%    |

- Sales rose *by 5 per cent* to TK million in 2019.

<p>Acme Limited employs <b>4,000</b> people.</p>
"""


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
def test_a_story_is_gone_when_it_was_checked(suffix: str) -> None:
    session = Session(Config(root="."))
    for _ in range(2):
        assert session.check_content(STORY.encode(), f"a{suffix}").findings
    gc.collect()
    gc.disable()  # whatever is kept alive by itself stays for the collector, which long runs call but seldom
    try:
        session.check_content(STORY.encode(), f"a{suffix}")
        assert gc.collect() == 0
    finally:
        gc.enable()
