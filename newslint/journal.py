"""Results by number: a few stand in memory, those of an archive in a file that goes with the run."""

import os
from array import array
from collections.abc import Sequence
from errno import ENOSPC
from functools import cache
from importlib import import_module
from typing import Any, Generic, TypeVar, overload

from newslint.errors import UsageError

Result = TypeVar("Result")

FEW = 1_000  # results that are held as they are
EMPTY = -1


class Journal(Sequence[Result], Generic[Result]):
    """A sequence that is filled in any order; reading a place that is still empty raises LookupError.

    Past `FEW` places each result is packed into a file without a name, and memory grows by 16 bytes a
    place however large the results are; each reading then gives a result anew. Raises UsageError where
    that file cannot be written.
    """

    def __init__(self, size: int) -> None:
        self.starts, self.ends = array("q", [EMPTY]) * size, array("q", [EMPTY]) * size
        self.held: dict[int, Result] | None = {} if size <= FEW else None
        self.file: Any = None if size <= FEW else _spill()
        self.written = 0

    def put(self, number: int, result: Result) -> None:
        """Fill a place."""
        self.meet(number, result)
        if self.held is None:
            self.write(number, packed(result))
        else:
            self.starts[number] = number
            self.held[number] = result

    def take(self, number: int, content: bytes) -> None:
        """Fill a place with a result that was packed already."""
        if self.held is None:
            self.meet(number, unpacked(content))
            self.write(number, content)
        else:
            self.put(number, unpacked(content))

    def meet(self, number: int, result: Result) -> None:
        """See each result as it comes, in any order: for who would have to read all of them again."""

    def write(self, number: int, content: bytes) -> None:
        """Put a packed result into the file."""
        try:
            self.file.seek(self.written)
            if self.file.write(content) < len(content):
                raise OSError(ENOSPC, os.strerror(ENOSPC))
        except OSError as error:
            raise _full(error) from None
        self.starts[number] = self.written
        self.written += len(content)
        self.ends[number] = self.written

    def append(self, result: Result) -> None:
        """Add a place behind the last and fill it."""
        self.starts.append(EMPTY)
        self.ends.append(EMPTY)
        self.put(len(self) - 1, result)

    def has(self, number: int) -> bool:
        """Tell whether a place is filled."""
        return self.starts[number] != EMPTY

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, number: int) -> Result: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Result]: ...
    def __getitem__(self, number: int | slice) -> Result | Sequence[Result]:
        if isinstance(number, slice):
            return [self[index] for index in range(*number.indices(len(self)))]
        start = self.starts[number]
        if start == EMPTY:
            raise LookupError(f"nothing stands at {number}")
        if self.held is not None:
            return self.held[start]
        self.file.seek(start)
        found: Result = unpacked(self.file.read(self.ends[number] - start))
        return found


def _spill() -> Any:
    """Return a file that is gone when it is closed."""
    try:
        return import_module("tempfile").TemporaryFile(buffering=0)  # it is written and read in any order
    except OSError as error:
        raise _full(error) from None


def _full(error: OSError) -> UsageError:
    why = error.strerror or str(error)
    return UsageError(
        f"no room for what is found: {why}", hint="free some space, or set TMPDIR to a folder that has it"
    )


def packed(result: Any) -> bytes:
    """Return a result as bytes, for this journal or for a process of the same run; they are never kept."""
    content: bytes = _pickle().dumps(result, 5)
    return content


def unpacked(content: bytes) -> Any:
    """Return what was packed."""
    return _pickle().loads(content)


@cache
def _pickle() -> Any:
    return import_module("pickle")  # heavy to import, and most runs read one story
