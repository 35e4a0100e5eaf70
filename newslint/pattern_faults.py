"""Patterns of a YAML rule that cannot be compiled, by the place where they are written.

A kind puts the patterns of a file together to one, and compiles it when it is first used: late, and with a
reason that counts characters of what nobody wrote.
"""

import re
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.kinds.base import Accepted, Kind
from newslint.kinds.pattern import Pattern, PatternFault, parser
from newslint.kinds.target import Target
from newslint.nodes import Node
from newslint.patterns import compiled

VALUES = ("tokens", "raw", "token", "first", "second", "match", "exceptions", "either")  # keys that hold patterns
NAMES = ("swap", "either")  # mappings whose names are patterns
STEP = ("pattern", "tag")  # of a sequence
SIGNS = compiled(r"[\\()\[\]{}*+?|]")  # without one of these every text is a pattern


def faults(keys: Mapping[str, Node], kind: Kind) -> Iterator[tuple[Node, str]]:
    """Yield the patterns in the keys of a file that cannot be compiled, each with the engine's reason.

    What makes sense only together with its neighbours is no fault as long as the whole of the kind compiles.
    """
    faulty = [(node, why) for node in _written(keys) if (why := _reason(node.text))]
    if faulty and any(_fails(pattern) for pattern in _whole(vars(kind).values())):
        yield from faulty


def _written(keys: Mapping[str, Node]) -> Iterator[Node]:
    """Yield the nodes that hold patterns."""
    for name, node in keys.items():
        if name.lower() in NAMES and node.kind == "map":
            yield from (key for key, _ in node.pairs())
        if name.lower() in VALUES:
            yield from _leaves(node)


def _leaves(node: Node) -> Iterator[Node]:
    """Yield the texts in a value; of a step of a sequence, those that are patterns."""
    if node.kind == "list":
        for item in node.items:
            steps = (item.get(name) for name in STEP) if item.kind == "map" else (item,)
            yield from (step for step in steps if step is not None)
    elif node.kind == "map":
        yield from (value for _, value in node.pairs())
    else:
        yield node


def _reason(text: str) -> str:
    """Return why a text is no pattern, "" where it is one; the quick parser is asked before the engine."""
    if not SIGNS.search(text):
        return ""
    grouped = Pattern(f"(?:{text})")  # as it will stand in the whole: a set that is left open takes in the bracket
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parser().parse(grouped.python)
    except (re.error, OverflowError, RecursionError):
        return _fails(grouped) and (_fails(Pattern(text)) or "a '[' has no ']'")
    return ""


def _fails(pattern: Pattern) -> str:
    """Return why no engine takes a pattern, "" where one does."""
    try:
        pattern.compiled()
    except PatternFault as fault:
        return str(fault)
    return ""


def _whole(parts: Any) -> Iterator[Pattern]:
    """Yield the patterns that a kind has put together."""
    for part in parts:
        if isinstance(part, Pattern):
            yield part
        elif isinstance(part, Target):
            yield part.pattern
        elif isinstance(part, Accepted) and part:
            yield from filter(None, (part.words, part.phrases))
        elif isinstance(part, list | tuple):
            yield from _whole(part)
