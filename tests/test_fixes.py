"""Fixes: what they change, what they leave alone, and when they are not made."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint import fixes, mend
from newslint.config import Config, Selection
from newslint.document import Document
from newslint.errors import ReadError
from newslint.finding import Edit, Finding, Fix
from newslint.registry import Entry, Registry
from newslint.report import SourceEdit, SourceFix
from newslint.rule import Rule
from newslint.session import Session
from newslint.span import Span


class Swap(Rule):
    """Writes "quay" for "pier", "left" for what is marked so, and deletes "label"; grows where told to."""

    words = (("pier", "quay", True), ("dock", "jetty", False), ("label", "", True), ("echo", "echo echo", True))

    def check(self, document: Document) -> Iterator[Finding]:
        for word, other, safe in self.words:
            place = document.text.find(word)
            while place >= 0:
                span = Span(place, place + len(word))
                yield self.finding(span, f"Write '{other}'.", fixes=[Fix("x", (Edit(span, other),), safe)])
                place = document.text.find(word, span.end)


def session() -> Session:
    made = Session(Config(selection=Selection(select=("test.swap",))))
    made.registry = Registry([Entry("test.swap", "newslint", lambda: Swap().copied(id="test.swap"))])
    return made


def mended(folder: Path, content: bytes, name: str = "a.md", *, unsafe: bool = False) -> bytes:
    path = folder / name
    path.write_bytes(content)
    mend.mended(session(), str(path), unsafe=unsafe).write()
    return path.read_bytes()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"The pier is old.\n", b"The quay is old.\n"),
        (b"\xef\xbb\xbfThe pier.\r\n\r\nA pier.\r\n", b"\xef\xbb\xbfThe quay.\r\n\r\nA quay.\r\n"),
        (b"No end of line: pier", b"No end of line: quay"),
        ("Café 日本 pier — pier.\n".encode(), "Café 日本 quay — quay.\n".encode()),
        (b"**pier** and _pier_ [pier](pier.html)\n", b"**quay** and _quay_ [quay](pier.html)\n"),
        (b"A pi**er** is marked up inside.\n", b"A pi**er** is marked up inside.\n"),
        (b"The dock stays.\n", b"The dock stays.\n"),
        (b"label\n\nThe bridge.\n", b"The bridge.\n"),
        (b"The bridge.\n\nlabel\n\nThe end.\n", b"The bridge.\n\nThe end.\n"),
        (b"The bridge.\r\n\r\nlabel\r\n\r\nThe end.\r\n", b"The bridge.\r\n\r\nThe end.\r\n"),
        (b"The label stands in a line.\n", b"The  stands in a line.\n"),
        (b"It would echo for ever.\n", b"It would echo for ever.\n"),
    ],
)
def test_only_the_characters_of_a_fix_change(tmp_path: Path, before: bytes, after: bytes) -> None:
    assert mended(tmp_path, before) == after
    assert mended(tmp_path, after) == after


def test_unsafe_fixes_wait_until_they_are_asked_for(tmp_path: Path) -> None:
    assert mended(tmp_path, b"A dock, a pier.\n", unsafe=True) == b"A jetty, a quay.\n"


def test_words_are_written_as_the_format_writes_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Swap, "words", (("pier", "Q&A <quay>", True),))
    page = b"<p>The pier &amp; more</p>"
    assert mended(tmp_path, page, "a.html") == b"<p>The Q&amp;A &lt;quay&gt; &amp; more</p>"
    monkeypatch.setattr(Swap, "words", (("more & more", "less", True),))
    page = b"<p>more &amp; more</p>"
    assert mended(tmp_path, page, "a.html") == page


def test_a_link_stays_and_its_target_is_written_with_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "target.md"
    target.write_bytes(b"The pier.\n")
    target.chmod(0o640)
    (tmp_path / "link.md").symlink_to(target)
    mend.mended(session(), str(tmp_path / "link.md"), unsafe=False).write()
    assert (tmp_path / "link.md").is_symlink()
    assert target.read_bytes() == b"The quay.\n"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.md", "target.md"]


def test_a_file_that_somebody_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"The pier.\n")
    story = mend.mended(session(), str(path), unsafe=False)
    path.write_bytes(b"The pier, rewritten.\n")
    assert "changed by somebody else" in story.write().not_checked[0].reason
    assert path.read_bytes() == b"The pier, rewritten.\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


def test_a_write_that_fails_leaves_the_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReadError, match="No space left"):
        fixes.write(str(path), b"old", b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


EDITS = st.tuples(st.integers(0, 12), st.integers(0, 6), st.text("xyz", max_size=3)).map(
    lambda row: SourceFix("x", (SourceEdit(Span(row[0], min(12, row[0] + row[1])), row[2]),), True)
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text("ab\r\n", min_size=12, max_size=12), st.lists(EDITS, max_size=8))
def test_what_no_edit_covers_stays(source: str, many: list[SourceFix]) -> None:
    after, count = fixes.applied(source, many)
    assert count <= len(many)
    covered = {place for fix in many for edit in fix.edits for place in range(*edit.span)}
    kept = "".join(char for place, char in enumerate(source) if place not in covered)
    left = iter(after)
    assert all(char in left for char in kept)  # in order, with other characters between


def test_of_two_fixes_that_touch_the_first_wins() -> None:
    def fix(start: int, end: int, text: str) -> SourceFix:
        return SourceFix("x", (SourceEdit(Span(start, end), text),), True)

    assert fixes.applied("abcdef", [fix(2, 4, "-"), fix(0, 3, "+"), fix(4, 5, "*")]) == ("+d*f", 2)
    assert fixes.applied("abcdef", [fix(2, 2, "1"), fix(2, 2, "2")]) == ("ab1cdef", 1)
    both = SourceFix("x", (SourceEdit(Span(0, 1), "A"), SourceEdit(Span(5, 6), "F")), True)
    assert fixes.applied("abcdef", [both, fix(5, 6, "!")]) == ("AbcdeF", 1)
