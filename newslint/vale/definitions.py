"""Rule files: read, checked, with what they inherit from other rules."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from newslint.kinds.base import LEVELS
from newslint.vale.faults import at_line, at_value

POINTS = ("capitalization", "conditional", "consistency", "existence", "occurrence", "repetition", "substitution",
          "readability", "spelling", "sequence", "metric", "script")  # fmt: skip
DEEPEST = 10
Raw = dict[str, Any]


def style_of(name: str) -> str:
    """Return the style a rule belongs to."""
    return name.partition(".")[0]


def parsed(source: str, path: str) -> Raw:
    """Return the keys of a rule file as they are written; raises ValeFault."""
    import yaml

    from newslint.vale.yamls import plain

    try:
        found = plain(source)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise at_line(str(getattr(error, "problem", error)), path, mark.line + 1 if mark else 1) from None
    keys: Raw = found if isinstance(found, dict) else {}
    _validate(keys, path)
    return keys


def _validate(keys: Raw, path: str) -> None:
    point = keys.get("extends")
    if point is None:
        raise at_line("Missing the required 'extends' key.", path, 1)
    if point not in POINTS and "." not in str(point):
        raise at_value(f"'extends' key must be one of [{' '.join(POINTS)}].", str(point), path)
    if "message" not in keys and "." not in str(point):
        raise at_line("Missing the required 'message' key.", path, 1)
    if "level" in keys and keys["level"] not in LEVELS:
        raise at_value(f"'level' must be one of [{' '.join(LEVELS)}]", "level", path)
    if str(keys.get("code", "")).lower() == "true":
        raise at_value("`code` is deprecated; please use `scope: raw` instead.", "code", path)


def flattened(keys: Raw, path: str, find: Callable[[str], str], seen: Sequence[str] = ()) -> Raw:
    """Return the keys laid over those of the rules they extend; raises ValeFault."""
    point = str(keys.get("extends"))
    if "." not in point:
        for key in keys:
            if key.endswith(("+", "-")):
                text = f"'{key}' needs a parent: only a rule that extends another rule can use '+' or '-'"
                raise at_line(text, path, 1)
        return keys
    if point.startswith("Vale."):
        raise at_line(f"'{point}' is a built-in rule generated at runtime; it has no file to extend", path, 1)
    if len(seen) >= DEEPEST:
        raise at_line(f"inheritance chain is over {DEEPEST} rules deep at '{point}'; is there a cycle?", path, 1)
    if point in seen:
        raise at_line(f"inheritance cycle: '{point}' is already in this chain", path, 1)
    where = find(point)
    if not where:
        style, _, rest = point.partition(".")
        looked = f"{style}/{rest.replace('.', '/')}.yml"
        raise at_line(f"'{point}' does not exist on the search path (looked for '{looked}')", path, 1)
    parent = parsed(Path(where).read_text(encoding="utf-8", errors="replace"), where)
    parent = flattened(parent, where, find, (*seen, point))
    parent.pop("tests", None)
    try:
        return _overlaid(parent, keys)
    except ValueError as error:
        raise at_line(str(error), path, 1) from None


def _overlaid(parent: Raw, child: Raw) -> Raw:
    out = dict(parent)
    for key, value in child.items():
        base = key.rstrip("+-")
        if base != key:
            if base in child:
                raise ValueError(f"'{key}' both replaces '{base}' and edits it; pick one")
            out[base] = _edited(out.get(base), value, key)
        elif key != "extends":
            out[key] = value
    return out


def _edited(have: Any, value: Any, key: str) -> Any:
    adds = key.endswith("+")
    if have is None:
        raise ValueError(f"'{key}': the parent has no such field")
    if isinstance(have, list):
        if not isinstance(value, list):
            raise ValueError(f"'{key}' needs a list")
        if adds:
            return have + value
        rest = list(have)
        for entry in value:
            if entry not in rest:
                raise ValueError(f"'{key}': the parent has no entry '{entry}' to remove")
            rest.remove(entry)
        return rest
    if isinstance(have, dict):
        if adds and not isinstance(value, dict):
            raise ValueError(f"'{key}' needs a mapping")
        if adds:
            return {**have, **value}
        if not isinstance(value, list):
            raise ValueError(f"'{key}' needs a list of keys to remove")
        missing = next((name for name in value if name not in have), None)
        if missing is not None:
            raise ValueError(f"'{key}': the parent has no entry '{missing}' to remove")
        return {name: kept for name, kept in have.items() if name not in value}
    raise ValueError(f"'{key}': '{key.rstrip('+-')}' is a single value; assign it directly instead")
