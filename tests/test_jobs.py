"""Work in several processes: in order, and nothing lost when one dies."""

import os
import signal
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from newslint import jobs, journal, patterns
from newslint.journal import Journal
from newslint.patterns import compiled

DONE: list[int] = []


def lost(item: int, why: str) -> str:
    return f"{item} lost: {why}"


def run(work: Callable[[int], str], items: Sequence[int], count: int) -> list[str]:
    found: Journal[str] = Journal(len(items))

    def each(given: Iterable[int]) -> Iterable[str]:
        return map(work, given)

    jobs.run(each, items, found, lost, numbers=range(len(items)), count=count, done=done)
    return list(found)


def done(number: int) -> None:
    DONE.append(number)


@pytest.mark.parametrize("few", [0, 1_000], ids=["in a file", "in memory"])
@pytest.mark.parametrize("count", [1, 2, 5])
def test_results_come_in_order(count: int, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "FEW", few)
    DONE.clear()
    assert run(str, range(100), count) == [str(n) for n in range(100)]
    assert DONE[-1] == 100
    assert sorted(DONE) == DONE


@pytest.mark.parametrize("deadly", [{0}, {99}, {3, 50, 51}, set(range(40, 48))])
def test_a_process_that_dies_costs_its_one_item(deadly: set[int]) -> None:
    def work(item: int) -> str:
        if item in deadly:
            os.kill(os.getpid(), signal.SIGKILL)
        return str(item)

    results = run(work, range(100), 2)
    for item, result in enumerate(results):
        died = f"{item} lost: the process that checked it ended with signal 9"
        assert result == (died if item in deadly else str(item))


def test_a_process_that_dies_once_loses_nothing(tmp_path: Path) -> None:
    def work(item: int) -> str:
        mark = tmp_path / "died"
        if item == 7 and not mark.exists():
            mark.touch()
            os._exit(3)
        return str(item)

    assert run(work, range(20), 2) == [str(n) for n in range(20)]


def test_what_work_raises_is_raised() -> None:
    def work(item: int) -> str:
        if item == 13:
            raise LookupError("thirteen")
        return str(item)

    for count in (1, 2):
        with pytest.raises(LookupError, match="thirteen"):
            run(work, range(30), count)


def test_few_items_are_not_worth_a_second_process() -> None:
    assert jobs.wanted(0, 3) == 1
    assert jobs.wanted(4, 1000) == 4
    assert jobs.wanted(0, 1000) == jobs.available()


def test_slow_work_is_heard_of_as_it_is_done() -> None:
    def work(item: int) -> str:
        time.sleep(2 * jobs.OFTEN)
        return str(item)

    DONE.clear()
    run(work, range(12), 2)
    assert len(set(DONE)) > 5


def test_what_processes_work_out_is_kept_for_later_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(patterns, "_SHELF", patterns._Shelf())

    def work(item: int) -> str:
        time.sleep(0.01)
        return compiled(f"{item % 3}+").sub("x", str(item % 3))

    assert run(work, range(60), 2) == ["x"] * 60
    index, _ = patterns._read(patterns._Shelf().path)
    assert len(index) == 3
