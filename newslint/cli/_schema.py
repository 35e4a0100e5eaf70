"""The JSON Schema of a settings file with the rules and options that hold here: what an editor completes from."""

import copy
import types
from collections.abc import Iterable, Mapping
from math import inf
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from newslint import pages
from newslint.config.schema import LEVELS, json_schema
from newslint.options import Listed, Range, is_many, kinds
from newslint.rule import Rule

PLAIN = {bool: "boolean", int: "integer", float: "number", str: "string", type(None): "null"}
RULES = {"$ref": "#/$defs/rules"}


def schema(rules: Iterable[Rule]) -> dict[str, Any]:
    """Return the schema with these rules; packs, and rules that are not at hand, may stand beside them."""
    found = copy.deepcopy(json_schema())
    settings = found["properties"]
    found["$defs"] = {"rules": settings["rules"] | {"properties": {rule.id: _rule(rule) for rule in rules}}}
    settings["rules"] = {"description": settings["rules"]["description"], **RULES}
    for choice in settings["per-path"]["additionalProperties"]["anyOf"]:
        if "properties" in choice:
            choice["properties"]["rules"] = RULES
    return found


def _rule(rule: Rule) -> dict[str, Any]:
    """Return the schema of the setting of one rule."""
    takes = kinds(rule.options)
    options = {
        option.name: {"description": option.comment, **of_kind(takes[option.name.replace("-", "_")])}
        for option in pages.options(rule)
    }
    return {
        "description": pages.about(rule).summary,
        "anyOf": [
            {"type": "boolean"},
            {"enum": ["on", "off", *LEVELS]},
            {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "severity": {"enum": list(LEVELS)},
                    "options": {"type": "object", "additionalProperties": False, "properties": options},
                    **options,
                },
            },
        ],
    }


def of_kind(kind: Any) -> dict[str, Any]:
    """Return the schema of the values that an annotation takes."""
    origin, parts = get_origin(kind) or kind, get_args(kind)
    if origin is Annotated:
        found = of_kind(parts[0])
        for limit in parts[1:]:
            found |= _limited(limit)
        return found
    if origin in (Union, types.UnionType):
        return {"anyOf": [of_kind(part) for part in parts]}
    if origin is Literal:
        return {"enum": list(parts)}
    if is_many(origin):
        item = of_kind(parts[0]) if parts else {"type": "string"}
        return {"anyOf": [item, {"type": "array", "items": item}]}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", **({"additionalProperties": of_kind(parts[1])} if len(parts) > 1 else {})}
    return {"type": PLAIN[origin]} if origin in PLAIN else {}


def _limited(limit: object) -> dict[str, Any]:
    if isinstance(limit, Listed):
        return {"enum": sorted(limit.names())}
    if isinstance(limit, Range):
        return {"minimum": limit.least} | ({"maximum": limit.most} if limit.most != inf else {})
    return {}
