"""Selectors of data views: `tags.all().description`, `search(has("x")).map(x)`, `cells.all().filter(equal(a,b))`.

The part of dasel's language that selects texts. Source: https://daseldocs.tomwright.me
"""

import re
from collections.abc import Iterable
from typing import Any

STEP = re.compile(
    r"\s*\.?\s*(?:(?P<call>[A-Za-z]\w*)\(|\[(?P<index>[^\]]*)\]|(?P<name>[\w$\\-]+|\"[^\"]*\")(?P<optional>\?)?)"
)


class QueryFault(ValueError):  # noqa: N818 - it names what is wrong
    """A selector that cannot be read, or leads nowhere."""


def _arguments(text: str, at: int) -> tuple[str, int]:
    depth, start = 1, at
    while at < len(text) and depth:
        depth += (text[at] == "(") - (text[at] == ")")
        at += 1
    if depth:
        raise QueryFault(f"')' is missing in {text!r}")
    return text[start : at - 1], at


def select(root: Any, selector: str) -> list[Any]:
    """Return what a selector lands on; raises QueryFault."""
    values, at, body = [root], 0, selector.strip()
    while at < len(body):
        match = STEP.match(body, at)
        if not match or match.end() == at:
            raise QueryFault(f"unexpected token at {at + 1} in {selector!r}")
        at = match.end()
        if match["call"]:
            given, at = _arguments(body, at)
            values = _called(match["call"], given, values)
            if body[at : at + 1] == "?":
                at += 1
        elif match["index"] is not None:
            values = _indexed(match["index"], values)
        else:
            optional = bool(match["optional"])
            values = [
                v for value in values for v in _field(value, match["name"].strip('"').replace("\\", ""), optional)
            ]
    return values


def _field(value: Any, name: str, optional: bool) -> list[Any]:
    if isinstance(value, dict):
        if name in value:
            return [value[name]]
        if optional:
            return []
        raise QueryFault(f"property not found: {name}")
    if isinstance(value, list) and name.isdigit() and int(name) < len(value):
        return [value[int(name)]]
    if optional:
        return []
    raise QueryFault(
        f"unexpected type: expected map, got {'array' if isinstance(value, list) else type(value).__name__}"
    )


def _indexed(index: str, values: Iterable[Any]) -> list[Any]:
    if not index.strip():
        return _every(values)
    if not index.strip().lstrip("-").isdigit():
        return [v for value in values for v in _field(value, index.strip().strip('"'), False)]
    place = int(index)
    return [value[place] for value in values if isinstance(value, list) and -len(value) <= place < len(value)]


def _every(values: Iterable[Any]) -> list[Any]:
    return [
        v
        for value in values
        for v in (value.values() if isinstance(value, dict) else value if isinstance(value, list) else [])
    ]


def _called(name: str, given: str, values: list[Any]) -> list[Any]:
    if name == "all":
        return _every(values)
    if name == "property":
        names = [part.strip() for part in given.split(",")]
        return [
            v
            for value in values
            for n in names
            for v in _field(value, n.rstrip("?"), n.endswith("?") or len(names) > 1)
        ]
    if name == "index":
        return _indexed(given, values)
    if name == "filter":
        return [
            v for value in values for v in (value if isinstance(value, list) and False else [value]) if _holds(v, given)
        ]
    if name == "search":
        return [v for value in values for v in _searched(value, given)]
    if name == "map":
        return [v for value in values for v in _mapped(value, given)]
    if name == "first":
        return [value[0] for value in values if isinstance(value, list) and value]
    if name == "last":
        return [value[-1] for value in values if isinstance(value, list) and value]
    if name == "or":
        return next((found for part in given.split(",") if (found := _tried(values, part))), [])
    raise QueryFault(f"unknown function: {name}")


def _tried(values: list[Any], selector: str) -> list[Any]:
    try:
        return [v for value in values for v in select(value, selector)]
    except QueryFault:
        return []


def _mapped(value: Any, selector: str) -> list[Any]:
    return [v for item in (value if isinstance(value, list) else [value]) for v in select(item, selector)]


def _searched(value: Any, condition: str) -> list[Any]:
    """Every value at any depth that meets the condition, outer ones first."""
    found = [value] if _holds(value, condition) else []
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        found += _searched(inner, condition)
    return found


def _holds(value: Any, condition: str) -> bool:
    match = re.fullmatch(r"\s*(\w+)\((.*)\)\s*", condition, re.S)
    if not match:
        compared = re.fullmatch(r"\s*([\w.]+)\s*(==|!=)\s*(.+?)\s*", condition)
        if not compared:
            raise QueryFault(f"unexpected condition {condition!r}")
        same = str(_first(value, compared[1])) == compared[3].strip("\"'")
        return same == (compared[2] == "==")
    name, given = match[1], match[2]
    if name == "has":
        return isinstance(value, dict) and given.strip().strip("\"'") in value
    parts = _parted(given)
    if name in ("equal", "notEqual") and len(parts) == 2:
        same = str(_first(value, parts[0])) == parts[1].strip().strip("\"'")
        return same == (name == "equal")
    if name in ("and", "or"):
        results = [_holds(value, part) for part in parts]
        return all(results) if name == "and" else any(results)
    if name == "not":
        return not _holds(value, given)
    raise QueryFault(f"unknown function: {name}")


def _first(value: Any, selector: str) -> Any:
    try:
        found = select(value, selector.strip())
    except QueryFault:
        return None
    return found[0] if found else None


def _parted(given: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for at, char in enumerate(given):
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 0:
            parts.append(given[start:at])
            start = at + 1
    return [*parts, given[start:]]
