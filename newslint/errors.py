"""What can go wrong: an error tells it in a sentence, with its place where known, and a hint."""

import os

from newslint.values import frozen


def near(path: str) -> str:
    """Return a path as a person would write it: relative where it lies below the working directory."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here) if os.path.isabs(path) else path


@frozen
class Place:
    """Where a person must look: a file and, where known, a line and a column, both from 1."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (near(self.path), self.line, self.column) if part is not None)


class NewslintError(Exception):
    """A fault that a person can mend; shown as `place: sentence` with its hint, never as a traceback."""

    def __init__(self, sentence: str, place: Place | None = None, hint: str = "") -> None:
        super().__init__(sentence, place, hint)
        self.sentence = sentence
        self.place = place
        self.hint = hint

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{where}{self.sentence}{hint}"


class UsageError(NewslintError):
    """What the command line asks for does not exist or does not go together."""


class ConfigError(NewslintError):
    """A settings or data file of the house cannot be used."""


class RuleError(NewslintError):
    """No rule has this id, or its file or one of its options is faulty."""


class ReadError(NewslintError):
    """One story is beyond reading; the run goes on without it."""
