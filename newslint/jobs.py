"""Work on many items in several processes, in order, losing none when a process dies."""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from time import monotonic
from typing import Any, NamedTuple, TypeVar

from newslint import cache as kept
from newslint.journal import Journal, packed, unpacked

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 16  # items handed to a worker at a time
SELDOM = 200_000  # objects alive since the last search for cycles: more than a story makes, which is freed without
FEW = 8  # items that are not worth a second process
OFTEN = 0.05  # seconds from which on a worker sends the answers that it has, each for itself if they come slowly

SELECT_READ = 1  # `selectors.EVENT_READ`
DONE, FAILED = b"+", b"-"  # how an answer begins


class _Batch(NamedTuple):
    numbers: tuple[int, ...]
    again: bool = False  # a worker died over it; it is tried alone


def _batches(numbers: Sequence[int], count: int) -> Iterator[_Batch]:
    """Yield the numbers in batches for so many workers, small ones at the end, so that all end together."""
    start = 0
    while start < len(numbers):
        size = max(1, min(CHUNK, (len(numbers) - start) // (count * 4)))
        yield _Batch(tuple(numbers[start : start + size]))
        start += size


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
    work: Callable[[Iterable[Item]], Iterable[Result]],
    items: Sequence[Item],
    into: Journal[Result],
    lost: Callable[[Item, str], Result],
    *,
    numbers: Sequence[int],
    count: int,
    done: Callable[[int], None],
) -> None:
    """Put what `work` gives for `items[n]` at place n of a journal for each n of `numbers`, in `count` processes.

    `work` takes some items and gives a result for each, in order. An item whose process dies is tried once more,
    alone; if that dies too, its result is `lost(item, why)`. `done` is called with the number of results so far.
    What `work` raises is raised.
    """
    if count > 1:
        crew = _Crew(work, items, into, lost)
        try:
            crew.run(numbers, count, done)
        finally:
            crew.dismiss()
        return
    if len(numbers) > FEW:
        settle()
    results = work(map(items.__getitem__, numbers))
    for so_far, (number, result) in enumerate(zip(numbers, results, strict=True), 1):
        into.put(number, result)
        done(so_far)


def settle() -> None:
    """Look for cycles from now on, but seldom, and never among rules and their data, which nobody ever drops."""
    gc.freeze()
    gc.set_threshold(SELDOM)
    gc.enable()


class _Crew:
    """The workers: each gets a few items at a time, and what it has not answered when it dies is tried again."""

    def __init__(
        self,
        work: Callable[[Iterable[Any]], Iterable[Any]],
        items: Sequence[Any],
        into: Journal[Any],
        lost: Callable[[Any, str], Any],
    ) -> None:
        # Heavy to import, and most runs read one story.
        self.ears = import_module("selectors").DefaultSelector()
        self.context = import_module("multiprocessing").get_context("fork")
        self.work, self.items, self.into, self.lost = work, items, into, lost
        self.todo: Iterator[_Batch] = iter(())
        self.back: list[_Batch] = []  # what dead workers left
        self.crew: dict[Any, tuple[Any, deque[int], bool]] = {}
        self.gone: list[Any] = []  # workers that were let go
        self.finished = 0

    def run(self, numbers: Sequence[int], count: int, done: Callable[[int], None]) -> None:
        self.todo = _batches(numbers, count)
        for _ in range(count):
            self.hire()
        while self.finished < len(numbers):
            for ear, _ in self.ears.select():
                self.listen(ear.fileobj)
            done(self.finished)

    def hire(self) -> None:
        """Start a worker and give it something to do, if anything is left."""
        batch = self.next()
        if batch:
            ours, theirs = self.context.Pipe()
            worker = self.context.Process(target=_labour, args=(theirs, self.work, self.items), daemon=True)
            worker.start()
            theirs.close()
            self.ears.register(ours, SELECT_READ)
            self.give(ours, worker, batch)

    def next(self) -> _Batch | None:
        """Return what is to be done next, None where nothing is left."""
        return self.back.pop() if self.back else next(self.todo, None)

    def give(self, line: Any, worker: Any, batch: _Batch) -> None:
        """Give a worker its next items; one that has died meanwhile is noticed when its answers are listened for."""
        self.crew[line] = (worker, deque(batch.numbers), batch.again)
        with suppress(OSError):
            line.send(batch.numbers)

    def listen(self, line: Any) -> None:
        """Take the answers that a worker sends, or notice that it died."""
        worker, pending, again = self.crew[line]
        try:
            answers = line.recv()
        except (EOFError, OSError):
            self.part(line)
            worker.join()
            self.bury(worker.exitcode, pending, again)
            return
        numbers = [pending.popleft() for _ in answers]
        if not pending:
            self.free(line, worker)
        for number, answer in zip(numbers, answers, strict=True):
            if answer[:1] == FAILED:
                raise unpacked(answer[1:])
            self.into.take(number, answer[1:])
            self.finished += 1

    def free(self, line: Any, worker: Any) -> None:
        """Give a worker its next items, or let it go where none are left."""
        batch = self.next()
        if batch:
            self.give(line, worker, batch)
        else:
            with suppress(OSError):
                line.send(())
            self.part(line)
            self.gone.append(worker)

    def bury(self, status: int | None, pending: deque[int], again: bool) -> None:
        """Put back what a dead worker left, each item alone: one of them it died of. What was alone is lost."""
        if again:
            why = f"signal {-status}" if status is not None and status < 0 else f"status {status}"
            alone = pending.popleft()
            self.into.put(alone, self.lost(self.items[alone], f"the process that checked it ended with {why}"))
            self.finished += 1
        self.back += [_Batch((number,), again=True) for number in reversed(pending)]
        self.hire()

    def part(self, line: Any) -> None:
        """Stop listening to a worker."""
        self.ears.unregister(line)
        line.close()
        del self.crew[line]

    def dismiss(self) -> None:
        """End every worker that is still there."""
        for line, (worker, *_) in self.crew.items():
            worker.kill()
            worker.join()
            line.close()
        self.crew.clear()
        self.ears.close()
        for worker in self.gone:
            worker.join()


def _labour(line: Any, work: Callable[[Iterable[Any]], Iterable[Any]], items: Sequence[Any]) -> None:
    """Work on what comes down the line until nothing does, and keep for later runs what was learnt by it."""
    signal = import_module("signal")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and ends its workers
    settle()
    try:
        while numbers := line.recv():
            answers, sent = [], monotonic()
            for answer in _answers(work, map(items.__getitem__, numbers)):
                answers.append(answer)
                if monotonic() - sent > OFTEN:
                    line.send(answers)
                    answers, sent = [], monotonic()
            if answers:
                line.send(answers)
        kept.keep()
    except (EOFError, OSError):
        return  # nobody listens any more


def _answers(work: Callable[[Iterable[Any]], Iterable[Any]], items: Iterable[Any]) -> Iterator[bytes]:
    """Yield what work on items gives, packed; what it raises ends it."""
    try:
        for result in work(items):
            yield DONE + packed(result)
    except Exception as error:
        yield FAILED + packed(error)
