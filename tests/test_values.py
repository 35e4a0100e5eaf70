"""Values behave as frozen dataclasses do, records as slotted ones, lazy patterns as compiled ones."""

import dataclasses
import pickle
import re
from pathlib import Path

import pytest

from newslint import patterns
from newslint.patterns import compiled
from newslint.values import OFTEN, field, field_names, frozen, record, replace


@frozen
class Point:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list)

    @property
    def far(self) -> bool:
        return self.x > 10


@record
class Tally:
    name: str
    count: int = 0


@dataclasses.dataclass(frozen=True)
class Plain:
    size: int = 1


def points() -> list[Point]:
    """Enough values that the later ones come from the compiled `__init__`."""
    return [Point(1, y=2) for _ in range(OFTEN + 2)]


def test_values_with_the_same_fields_are_equal_and_hash_alike() -> None:
    assert len({Point(1, tags=()).x, Point(1).x}) == 1  # type: ignore[arg-type]
    assert all(point == Point(1, 2) for point in points())
    assert Point(1, 2) != Point(1, 3)
    assert hash(Plain()) == hash(Plain(1))


def test_a_value_cannot_change() -> None:
    for point in points():
        with pytest.raises(AttributeError, match="x"):
            point.x = 3  # type: ignore[misc]


def test_defaults_are_made_anew_for_each_value() -> None:
    first, *_, last = points()
    first.tags.append("a")
    last.tags.append("b")
    assert (first.tags, last.tags, Point(0).tags) == (["a"], ["b"], [])


@pytest.mark.parametrize("wrong", [(), (1, 2, [], 4)])
def test_missing_and_surplus_fields_are_refused_early_and_late(wrong: tuple[int, ...]) -> None:
    for _ in range(OFTEN + 2):
        with pytest.raises(TypeError):
            Point(*wrong)  # type: ignore[arg-type]
        Point(1)
    with pytest.raises(TypeError):
        Point(1, z=3)  # type: ignore[call-arg]


def test_values_travel_between_processes_and_show_themselves() -> None:
    point = Point(11, 2, ["a"])
    assert pickle.loads(pickle.dumps(point)) == point  # noqa: S301 - our own bytes
    assert repr(point) == "Point(x=11, y=2, tags=['a'])"
    assert point.far


def test_replace_and_fields_serve_dataclasses_of_plugins_too() -> None:
    assert replace(Point(1, 2), y=5) == Point(1, 5)
    assert replace(Plain(), size=3) == Plain(3)
    assert field_names(Plain()) == ("size",)
    assert field_names(Point) == ("x", "y", "tags")


def test_a_record_changes_and_equals_only_itself() -> None:
    tally = Tally("votes")
    tally.count += 1
    assert tally.count == 1
    assert tally != Tally("votes", 1)


def test_a_lazy_pattern_answers_like_a_compiled_one() -> None:
    lazy, eager = compiled(r"(?P<year>\d{4})-(\d\d)", re.A), re.compile(r"(?P<year>\d{4})-(\d\d)", re.A)
    text = "2020-04 and 2021-05"
    assert [m.groups() for m in lazy.finditer(text)] == [m.groups() for m in eager.finditer(text)]
    assert lazy.sub("x", text) == eager.sub("x", text)
    assert (lazy.groups, lazy.groupindex, lazy.flags) == (eager.groups, eager.groupindex, eager.flags)
    with pytest.raises(re.error):
        compiled("(").search("")


def test_a_pattern_kept_on_disk_is_the_same_pattern(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path))
    source, text = r"(?P<sum>\d+) (?:million|billion)\b|(?i:lakh)", "7 Billion, 8 billion, a LAKH"
    expected = [m.groupdict() for m in re.finditer(source, text)]
    for _ in ("compiled", "from disk"):
        monkeypatch.setattr(patterns, "_SHELF", patterns._Shelf())
        assert [m.groupdict() for m in compiled(source).finditer(text)] == expected
        patterns.keep()
    assert len(list(tmp_path.iterdir())) == 1


def damaged(content: bytes) -> list[bytes]:
    head, _, codes = content.partition(b"\n")
    flipped = bytes([codes[0] ^ 1]) + codes[1:]
    whole = [b"", b"\x00\x01", b"[]\n", b"{}", content[:-3]]
    return [*whole, head + b"\n" + flipped, head.replace(b",0,", b",9,", 1) + b"\n" + codes]


@pytest.mark.parametrize("number", range(7))
def test_a_damaged_file_of_patterns_is_as_good_as_none(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(patterns, "_SHELF", patterns._Shelf())
    assert compiled("a+").sub("b", "caat") == "cbt"
    patterns.keep()
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(damaged(kept.read_bytes())[number])
    monkeypatch.setattr(patterns, "_SHELF", patterns._Shelf())
    assert compiled("a+").sub("b", "caat") == "cbt"


def test_patterns_of_two_runs_stand_side_by_side_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path))
    for source in ("a+", "b+", "a+"):
        monkeypatch.setattr(patterns, "_SHELF", patterns._Shelf())
        assert compiled(source).search("xx") is None
        patterns.keep()
    index, _ = patterns._read(patterns._Shelf().path)
    assert len(index) == 2
