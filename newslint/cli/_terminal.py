"""What the terminal is and shows beside the report: colours, width, progress."""

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from time import monotonic
from typing import Any, TextIO

from newslint.errors import UsageError
from newslint.reporters._clean import visible
from newslint.reporters._paint import wrapped

__all__ = ["Bar", "beside", "coloured", "put", "visible", "width", "wrapped"]

PATIENCE = 0.7  # seconds before a bar appears
LEAST = 30  # columns for what is told beside a head
NARROWEST, WIDEST = 40, 100  # columns; longer lines are hard to read


def coloured(out: TextIO, wish: str = "auto") -> bool:
    """Tell whether to write colours: as asked, else as NO_COLOR and FORCE_COLOR say, else at a terminal."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (out.isatty() and os.environ.get("TERM") != "dumb")


def width(out: TextIO) -> int:
    """Return the columns to fill: those of the terminal, at most WIDEST."""
    said = os.environ.get("COLUMNS", "")
    columns = int(said) if said.isascii() and said.isdigit() else 0
    if not columns and out.isatty():
        try:
            columns = os.get_terminal_size(out.fileno()).columns
        except OSError:
            columns = 0
    return max(NARROWEST, min(WIDEST, columns)) if columns else WIDEST


def beside(head: str, size: int, told: str, width: int, least: int = LEAST) -> Iterator[str]:
    """Yield what is told of a head of `size` columns: behind it, or below it where fewer than `least` are left."""
    fits = width - size - 2 >= least
    indent = size + 2 if fits else 6
    first, *rest = wrapped(told, width - indent) or [""]
    yield f"{head}  {first}".rstrip() if fits else head.rstrip()
    yield from (f"{'':{indent}}{line}" for line in (rest if fits else filter(None, (first, *rest))))


def put(path: str, text: str) -> None:
    """Write a file, its folder too where there is none; raises UsageError where that cannot be."""
    try:
        os.makedirs(os.path.dirname(path) or os.curdir, exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from None


class Bar:
    """How far a long run is, on stderr where that is a terminal.

    It appears, and loads rich, only when a run takes long enough to wonder.
    """

    def __init__(self, *, quiet: bool) -> None:
        self.shown, self.began = not quiet and sys.stderr.isatty(), monotonic()
        self.bar: Any = None
        self.task: Any = None

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.stop()

    def step(self, done: int, total: int) -> None:
        """Show that so many files of so many are done."""
        if not self.shown or (self.bar is None and (monotonic() - self.began < PATIENCE or done > total * 0.8)):
            return
        if self.bar is None:
            self.bar = _rich_bar()
            self.task = self.bar.add_task("checking", total=total)
            self.bar.start()
        self.bar.update(self.task, completed=done)


def _rich_bar() -> Any:
    rich, console = import_module("rich.progress"), import_module("rich.console")
    return rich.Progress(
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TimeRemainingColumn(),
        console=console.Console(stderr=True),
        transient=True,
    )
