"""Results by number, in memory and in a file: what was put in comes back, in order, whatever the order it came in."""

import tempfile
from pathlib import Path

import pytest

from newslint import journal
from newslint.errors import UsageError
from newslint.journal import Journal

SIZES = pytest.mark.parametrize("few", [0, 10], ids=["in a file", "in memory"])


@SIZES
def test_results_come_back_in_order_and_again(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "FEW", few)
    found: Journal[tuple[int, str]] = Journal(4)
    for number in (2, 0, 3, 1):
        found.put(number, (number, "é\ud800" * number))
        assert found[number] == (number, "é\ud800" * number)
    found.append((4, "behind"))
    expected = [*((number, "é\ud800" * number) for number in range(4)), (4, "behind")]
    assert list(found) == expected
    assert list(found) == expected
    assert found[1:3] == expected[1:3]
    assert found[-1] == expected[-1]


@SIZES
def test_an_empty_place_is_not_read(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "FEW", few)
    found: Journal[str] = Journal(3)
    found.put(1, "one")
    assert [found.has(number) for number in range(3)] == [False, True, False]
    with pytest.raises(LookupError, match="0"):
        list(found)


def test_no_room_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "FEW", 0)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(UsageError, match=r"no room for what is found: No such file or directory .*TMPDIR"):
        Journal(3)
