"""What the terminal is and shows beside the report: colours, width, progress."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from time import monotonic
from typing import Any, TextIO

from newslint.reporters._clean import visible
from newslint.run import Progress

__all__ = ["coloured", "progress", "visible", "width"]

PATIENCE = 0.7  # seconds before a bar appears
WIDEST = 100  # columns; longer lines are hard to read


def coloured(out: TextIO, wish: str = "auto") -> bool:
    """Tell whether to write colours: as asked, else as NO_COLOR and FORCE_COLOR say, else at a terminal."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (out.isatty() and os.environ.get("TERM") != "dumb")


def width(out: TextIO) -> int:
    """Return the columns to fill: those of the terminal, at most WIDEST."""
    if out.isatty() or "COLUMNS" in os.environ:
        return max(40, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns))
    return WIDEST


@contextmanager
def progress(*, quiet: bool) -> Iterator[Progress]:
    """Give what shows how far a long run is: a bar on stderr, where that is a terminal."""
    bar = _Bar(shown=not quiet and sys.stderr.isatty())
    try:
        yield bar.step
    finally:
        bar.close()


class _Bar:
    """A progress bar that appears, and loads rich, only when a run takes long enough to wonder."""

    def __init__(self, *, shown: bool) -> None:
        self.shown, self.began = shown, monotonic()
        self.bar: Any = None
        self.task: Any = None

    def step(self, done: int, total: int) -> None:
        """Show that so many files of so many are done."""
        if not self.shown or (self.bar is None and (monotonic() - self.began < PATIENCE or done > total * 0.8)):
            return
        if self.bar is None:
            self.bar = _rich_bar()
            self.task = self.bar.add_task("checking", total=total)
            self.bar.start()
        self.bar.update(self.task, completed=done)

    def close(self) -> None:
        """Take the bar away."""
        if self.bar is not None:
            self.bar.stop()


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
