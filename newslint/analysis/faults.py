"""Every place where a data file is not as its schema wants it, not the first alone."""

from collections.abc import Callable, Iterable

from newslint.errors import ConfigError, Place
from newslint.nodes import Node


def faults(top: Node, path: str, rows_of: Callable[[Node, str], Iterable[object]]) -> tuple[ConfigError, ...]:
    """Return what `rows_of` has to say against a file, read again and again without what it complained of."""
    told: dict[Place, ConfigError] = {}
    while True:
        try:
            for _ in rows_of(top, path):
                pass
            return tuple(told.values())
        except ConfigError as error:
            place = error.place or Place(path)
            less = _without(top, place, whole=False)
            if place in told or less == top:
                # What is said twice of one place, or of no single field, is said of the whole that begins there.
                less = _without(top, place, whole=True)
            told.setdefault(place, error)
            if less == top:
                return tuple(told.values())
            top = less


def _without(node: Node, place: Place, *, whole: bool) -> Node:
    """Return a node without the part of it that stands at a place: a field or, where it is `whole`, what begins there.

    A mapping begins where its first field does, so the place alone does not tell which of the two is meant.
    """
    items: list[Node] = []
    if node.kind == "list":
        left = (item for item in node.items if not _stands(item, place) or (item.kind == "map" and not whole))
        items.extend(_without(item, place, whole=whole) for item in left)
    elif node.kind == "map":
        for key, value in node.pairs():
            dropped = _stands(key, place) or (_stands(value, place) and (value.kind != "map" or whole))
            items += () if dropped else (key, _without(value, place, whole=whole))
    return node._replace(items=tuple(items))


def _stands(node: Node, place: Place) -> bool:
    return (node.line, node.column) == (place.line, place.column)
