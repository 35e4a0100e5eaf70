"""Work on many items in several processes, in order, losing none when a process dies."""

import gc
import os
from collections import deque
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 16  # items handed to a worker at a time
SELDOM = 200_000  # objects alive since the last search for cycles: more than a story makes, which is freed without
FEW = 8  # items that are not worth a second process


SELECT_READ = 1  # `selectors.EVENT_READ`


class _Task(NamedTuple):
    number: int
    again: bool  # its worker died once; it is tried alone


def wanted(jobs: int, items: int) -> int:
    """Return how many processes to use for so many items; `jobs` 0 means one a processor. Needs fork."""
    if items < FEW or not hasattr(os, "fork"):
        return 1
    return min(jobs or available(), -(-items // (FEW // 2)))


@cache
def available() -> int:
    """Return the number of processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int,
    lost: Callable[[Item, str], Result],
    done: Callable[[int], None],
) -> list[Result]:
    """Return `work(item)` for each item, in order.

    An item whose process dies is tried once more, alone; if that dies too, its result is
    `lost(item, why)`. `done` is called with the number of results so far. What `work` raises is raised.
    """
    if jobs <= 1:
        if len(items) > FEW:
            settle()
        results = []
        for item in items:
            results.append(work(item))
            done(len(results))
        return results
    crew = _Crew(work, items)
    try:
        return crew.run(jobs, lost, done)
    finally:
        crew.dismiss()


def settle() -> None:
    """Look for cycles from now on, but seldom, and never among rules and their data, which nobody ever drops."""
    gc.freeze()
    gc.set_threshold(SELDOM)
    gc.enable()


class _Crew:
    """The workers: each gets a few items at a time and answers one by one, so that its death loses one at most."""

    def __init__(self, work: Callable[[Any], Any], items: Sequence[Any]) -> None:
        # Heavy to import, and most runs read one story.
        self.loads = import_module("pickle").loads
        self.ears = import_module("selectors").DefaultSelector()
        self.context = import_module("multiprocessing").get_context("fork")
        self.work, self.items = work, items
        self.todo: deque[tuple[_Task, ...]] = deque()
        self.results: dict[int, Any] = {}
        self.crew: dict[Any, tuple[Any, deque[_Task]]] = {}

    def run(self, jobs: int, lost: Callable[[Any, str], Any], done: Callable[[int], None]) -> list[Any]:
        size = max(1, min(CHUNK, len(self.items) // (jobs * 4)))
        tasks = [_Task(index, False) for index in range(len(self.items))]
        self.todo.extend(tuple(tasks[i : i + size]) for i in range(0, len(tasks), size))
        for _ in range(jobs):
            self.hire()
        while len(self.results) < len(self.items):
            for ear, _ in self.ears.select():
                self.listen(ear.fileobj, lost)
            done(len(self.results))
        return [self.results[index] for index in range(len(self.items))]

    def hire(self) -> None:
        """Start a worker and give it something to do, if anything is left."""
        if self.todo:
            ours, theirs = self.context.Pipe()
            worker = self.context.Process(target=_labour, args=(theirs, self.work, self.items), daemon=True)
            worker.start()
            theirs.close()
            self.crew[ours] = (worker, deque())
            self.ears.register(ours, SELECT_READ)
            self.give(ours)

    def give(self, line: Any) -> None:
        """Give a worker its next items, or let it go."""
        worker, pending = self.crew[line]
        if not self.todo:
            line.send(())
            self.part(line)
            worker.join()
            return
        tasks = self.todo.popleft()
        pending.extend(tasks)
        line.send([task.number for task in tasks])

    def listen(self, line: Any, lost: Callable[[Any, str], Any]) -> None:
        """Take one answer of a worker, or notice that it died."""
        worker, pending = self.crew[line]
        try:
            index, result, error = self.loads(line.recv_bytes())
        except (EOFError, OSError):
            self.part(line)
            worker.join()
            self.bury(worker.exitcode, pending, lost)
            return
        if error is not None:
            raise error
        self.results[index] = result
        pending.popleft()
        if not pending:
            self.give(line)

    def bury(self, status: int | None, pending: deque[_Task], lost: Callable[[Any, str], Any]) -> None:
        """Put back what a dead worker left: the item it died of alone, the rest as it was."""
        first = pending.popleft()
        if pending:
            self.todo.appendleft(tuple(pending))
        if first.again:
            why = f"signal {-status}" if status is not None and status < 0 else f"status {status}"
            self.results[first.number] = lost(self.items[first.number], f"the process that checked it ended with {why}")
        else:
            self.todo.appendleft((first._replace(again=True),))
        self.hire()

    def part(self, line: Any) -> None:
        """Stop listening to a worker."""
        self.ears.unregister(line)
        line.close()
        del self.crew[line]

    def dismiss(self) -> None:
        """End every worker that is still there."""
        for line, (worker, _) in self.crew.items():
            worker.kill()
            worker.join()
            line.close()
        self.crew.clear()
        self.ears.close()


def _labour(line: Any, work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    """Work on what comes down the line until nothing does."""
    settle()
    dumps, signal = import_module("pickle").dumps, import_module("signal")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while indices := line.recv():
            for index in indices:
                answer: tuple[int, Any, Exception | None]
                try:
                    answer = (index, work(items[index]), None)
                except Exception as error:
                    answer = (index, None, error)
                line.send_bytes(dumps(answer))
    except (EOFError, OSError):
        return  # nobody listens any more
