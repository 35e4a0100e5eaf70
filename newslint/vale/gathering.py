"""Containers that are open around a block: their classes, and the selections whose text is gathered."""

from collections.abc import Iterable

from newslint.values import field, record


def class_listed(classes: str, listed: Iterable[str]) -> bool:
    """Tell whether one of an element's classes is listed."""
    return any(name in listed for name in classes.split(" "))


@record
class Aggregate:
    """The text of an element that a selector matched, until the element closes."""

    marks: list[str]
    line: int = -1
    text: list[str] = field(default_factory=list)
    metrics: dict[str, int] = field(default_factory=dict)


@record
class _Open:
    tag: str
    classes: str
    marks: list[str]
    gathered: Aggregate | None


class Containers:
    """The block elements open around the current text, innermost last."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._gathering: list[Aggregate] = []
        self._closed: Aggregate | None = None

    @property
    def any(self) -> bool:
        """Whether any element is open."""
        return bool(self._open)

    def enter(self, tag: str, classes: str, marks: str, seen: set[str]) -> None:
        """Open an element."""
        names = marks.split()
        gathered = Aggregate(names) if names else None
        if gathered:
            self._gathering.append(gathered)
            seen.update(names)
        self._open.append(_Open(tag, classes, names, gathered))

    def leave(self, tag: str) -> None:
        """Close the innermost element of this name."""
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].tag == tag:
                self._closed = self._open[at].gathered or self._closed
                del self._open[at]
                return

    def closed(self) -> Aggregate | None:
        """Return the selection whose element has just closed, None where there is none."""
        gathered, self._closed = self._closed, None
        if gathered is not None:
            self._gathering = [other for other in self._gathering if other is not gathered]
        return gathered

    def gather(self, text: str, line: int, metric: str) -> None:
        """Add a block's text to every selection around it."""
        for gathered in self._gathering:
            gathered.line = line if gathered.line < 0 else gathered.line
            gathered.text += (text, "\n\n")
        self.count(metric)

    def count(self, metric: str) -> None:
        """Count an element in every selection around it."""
        for gathered in self._gathering:
            gathered.metrics[metric] = gathered.metrics.get(metric, 0) + 1

    def within(self, classes: Iterable[str]) -> bool:
        """Tell whether an open element has one of the classes."""
        return any(class_listed(element.classes, classes) for element in self._open if element.classes)

    def classes(self, own: Iterable[str]) -> list[str]:
        """Return the classes around a block and within it, in order, each once."""
        named = [element.classes for element in self._open if element.classes]
        names = [name for classes in [*named, *own] for name in classes.split()]
        return [name for name in dict.fromkeys(names) if not any(sign in name for sign in ".&~")]

    def selections(self, own: Iterable[str]) -> list[str]:
        """Return the selections a block is in, each once."""
        return list(dict.fromkeys([*(mark for element in self._open for mark in element.marks), *own]))
