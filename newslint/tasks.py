"""The files of a run, each with the session that checks it."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple, overload

from newslint.session import Session


class Task(NamedTuple):
    """One file to check and the session that checks it."""

    path: str
    session: Session


class Tasks(Sequence[Task]):
    """Tasks in order. An archive has millions: their paths stand in one buffer, and a task is made when asked for."""

    def __init__(self) -> None:
        self.paths, self.ends = bytearray(), array("q", [0])
        self.sessions: list[Session] = []
        self.numbers: dict[Session, int] = {}
        self.owners = array("I")  # the number of each file's session

    def add(self, path: str, session: Session) -> None:
        """Add a file behind the last."""
        number = self.numbers.setdefault(session, len(self.sessions))
        if number == len(self.sessions):
            self.sessions.append(session)
        self.owners.append(number)
        self.paths += path.encode("utf-8", "surrogatepass")
        self.ends.append(len(self.paths))

    def __len__(self) -> int:
        return len(self.owners)

    @overload
    def __getitem__(self, number: int) -> Task: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Task]: ...
    def __getitem__(self, number: int | slice) -> Task | Sequence[Task]:
        if isinstance(number, slice):
            return [self[index] for index in range(*number.indices(len(self)))]
        at = range(len(self))[number]
        path = self.paths[self.ends[at] : self.ends[at + 1]].decode("utf-8", "surrogatepass")
        return Task(path, self.sessions[self.owners[at]])
