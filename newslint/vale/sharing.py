"""Files shared among processes: each takes the next few that nobody has taken, until none is left."""

import gc
import marshal
import os
import signal
from collections.abc import Callable, Sequence
from typing import Any

from newslint.kinds.base import Action, Said
from newslint.vale.faults import ValeFault
from newslint.vale.lint import Alert, Linted

FIRST = 3  # files read before the others are handed out
FEW = 4  # files in a turn: whoever takes the last ones keeps the others waiting
MOST_TURNS = 10_000  # which a pipe holds at once
MOST = 8  # processes
Result = Linted | ValeFault
Lint = Callable[[str], Result]


def shared(paths: Sequence[str], lint: Lint, warnings: list[str]) -> list[Result]:
    """Return what `lint` returns for each path, in order; what it raises is raised for the first file it befell.

    `warnings` is what a run gathers on the way.
    """
    processes = min(_processors(), MOST, max(1, len(paths) // 12))
    if processes < 2 or not hasattr(os, "fork"):
        return [lint(path) for path in paths]
    size = max(min(FEW, len(paths) // (processes * 8)), len(paths) // MOST_TURNS, 1)
    done: dict[int, Result] = {at: lint(paths[at]) for at in range(FIRST)}  # what these load, all processes have
    turns, handing = os.pipe()
    os.write(handing, b"".join(number.to_bytes(4) for number in range(FIRST, len(paths), size)))
    os.close(handing)
    gc.freeze()
    workers = [_started(turns, size, paths, lint, warnings) for _ in range(processes - 1)]
    try:
        _take(turns, size, paths, lint, done)
        for _, report in workers:
            _gathered(report, done, warnings)
    except BaseException:
        for process, _ in workers:
            os.kill(process, signal.SIGTERM)
        raise
    finally:
        os.close(turns)
        for process, report in workers:
            os.close(report)
            os.waitpid(process, 0)
        gc.unfreeze()
    # What a worker took and did not report is done here, so that its fault shows as it would in one process.
    return [done[at] if at in done else lint(path) for at, path in enumerate(paths)]


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _started(turns: int, size: int, paths: Sequence[str], lint: Lint, warnings: list[str]) -> tuple[int, int]:
    """A new worker: its process, and where its report is read."""
    report, reporting = os.pipe()
    process = os.fork()
    if process:
        os.close(reporting)
        return process, report
    # In the worker: whatever happens, it ends here and says nothing but its report.
    code = 1
    try:
        os.close(report)
        done: dict[int, Result] = {}
        before = len(warnings)
        _take(turns, size, paths, lint, done)
        with open(reporting, "wb") as file:
            file.write(marshal.dumps((_packed(done), warnings[before:])))
        code = 0
    finally:
        os._exit(code)


def _take(turns: int, size: int, paths: Sequence[str], lint: Lint, done: dict[int, Result]) -> None:
    while len(turn := os.read(turns, 4)) == 4:
        first = int.from_bytes(turn)
        for at in range(first, min(first + size, len(paths))):
            done[at] = lint(paths[at])


def _packed(done: dict[int, Result]) -> tuple[Any, ...]:
    """The results as plain values, each saying once."""
    sayings: dict[int, int] = {}
    table: list[Any] = []
    files: list[Any] = []
    for at, result in done.items():
        if isinstance(result, ValeFault):
            given = (result.code, result.text, result.context, result.path, result.line, result.column, result.excerpt)
            files.append((at, given))
            continue
        alerts = []
        for a in result.alerts:
            number = sayings.setdefault(id(a.said), len(table))
            if number == len(table):
                s = a.said
                table.append((s.message, s.description, s.suggestions, s.action.name, s.action.params, s.groups))
            alerts.append((a.line, a.begin, a.end, a.check, a.level, number, a.match, a.link))
        files.append((at, result.path, alerts, result.unchecked, result.text, result.failing))
    return table, files


def _gathered(report: int, done: dict[int, Result], warnings: list[str]) -> None:
    """Take over what a worker reports; one that ended before its time reports nothing."""
    with open(report, "rb", closefd=False) as file:
        content = file.read()
    try:
        (table, files), told = marshal.loads(content)  # noqa: S302 - from a process of our own, through a pipe
    except (EOFError, ValueError, TypeError):
        return
    said = [Said(message, description, suggestions, Action(name, params), groups)
            for message, description, suggestions, name, params, groups in table]  # fmt: skip
    for at, *given in files:
        if len(given) == 1:
            done[at] = ValeFault(*given[0])
            continue
        path, alerts, *rest = given
        listed = [Alert(line, begin, end, check, level, said[number], match, link)
                  for line, begin, end, check, level, number, match, link in alerts]  # fmt: skip
        done[at] = Linted(path, listed, *rest)
    warnings += [text for text in told if text not in warnings]
