"""Work in several processes: in order, and nothing lost when one dies."""

import os
import signal
from pathlib import Path

import pytest

from newslint import jobs

DONE: list[int] = []


def lost(item: int, why: str) -> str:
    return f"{item} lost: {why}"


def done(number: int) -> None:
    DONE.append(number)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_results_come_in_order(count: int) -> None:
    DONE.clear()
    assert jobs.run(str, range(100), count, lost, done) == [str(n) for n in range(100)]
    assert DONE[-1] == 100
    assert sorted(DONE) == DONE


@pytest.mark.parametrize("deadly", [{0}, {99}, {3, 50, 51}, set(range(40, 48))])
def test_a_process_that_dies_costs_its_one_item(deadly: set[int]) -> None:
    def work(item: int) -> str:
        if item in deadly:
            os.kill(os.getpid(), signal.SIGKILL)
        return str(item)

    results = jobs.run(work, range(100), 2, lost, done)
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

    assert jobs.run(work, range(20), 2, lost, done) == [str(n) for n in range(20)]


def test_what_work_raises_is_raised() -> None:
    def work(item: int) -> str:
        if item == 13:
            raise LookupError("thirteen")
        return str(item)

    for count in (1, 2):
        with pytest.raises(LookupError, match="thirteen"):
            jobs.run(work, range(30), count, lost, done)


def test_few_items_are_not_worth_a_second_process() -> None:
    assert jobs.wanted(0, 3) == 1
    assert jobs.wanted(4, 1000) == 4
    assert jobs.wanted(0, 1000) == jobs.available()
