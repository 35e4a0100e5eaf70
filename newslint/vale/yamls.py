"""YAML as Vale reads it: nodes with places, and scalars that stay as they were written."""

from typing import Any

import yaml

LIMIT = 5_000_000


def _loader() -> Any:
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(source: str) -> Any:
    """Return the root node, None for an empty document; raises YAMLError."""
    checked(source)
    return yaml.compose(source, Loader=_loader())


def checked(source: str) -> None:
    """Raise YAMLError for what would take the parser down: far too large, or nested too deep."""
    if len(source) > LIMIT:
        raise yaml.YAMLError("the file is too large")
    depth = 0
    for char in source:
        if char in "[{":
            depth += 1
            if depth > 200:
                raise yaml.YAMLError("the file is nested too deep")
        elif char in "]}":
            depth = max(0, depth - 1)


def plain(source: str) -> Any:
    """Return mappings, lists and texts; a scalar stays as written, null is None. Raises YAMLError."""
    node = compose(source)
    return _value(node, 0) if node is not None else None


def _value(node: Any, depth: int) -> Any:
    if depth > 100:
        raise yaml.YAMLError("the file is nested too deep")
    if isinstance(node, yaml.MappingNode):
        return {_key(key): _value(value, depth + 1) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, depth + 1) for item in node.value]
    if node.tag == "tag:yaml.org,2002:null":
        return None
    return node.value


def _key(node: Any) -> str:
    return node.value if isinstance(node.value, str) else str(node.value)


def typed(source: str) -> Any:
    """Return the document with its scalars typed, dates as texts; raises YAMLError."""
    checked(source)
    return _typed(yaml.compose(source, Loader=_loader()))


def _typed(node: Any) -> Any:
    if node is None:
        return None
    if isinstance(node, yaml.MappingNode):
        return {_key(key): _typed(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_typed(item) for item in node.value]
    kind = node.tag.rpartition(":")[2]
    if kind == "bool":
        return node.value.lower() in ("true", "yes", "on")
    if kind in ("int", "float"):
        try:
            return int(node.value, 0) if kind == "int" else float(node.value)
        except ValueError:
            return node.value
    return None if kind == "null" else node.value
