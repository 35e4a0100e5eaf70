"""YAML rules: where the shipped ones lie, which files are rules, and a file to a `Rule`."""

import os
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from newslint import cache, nodes
from newslint.errors import ConfigError, Place, RuleError, near
from newslint.files import shipped
from newslint.rule import Rule

__all__ = ["load", "misplaced", "refuse", "rule_files", "shipped"]

SUFFIXES = (".yml", ".yaml")
HEAD = 4000  # characters in which a key of rules must stand
LARGEST = 1_000_000  # bytes of a rule; what is larger is data, and not looked into
SIGNS = ("extends:", "message:")  # keys of rules, never of data; either, since a rule that lacks one is to be named


def rule_files(root: str) -> Iterator[tuple[str, str]]:
    """Yield id and path of each YAML rule under `root`, in order: `residue/placeholder.yml` is `residue.placeholder`.

    A YAML file without `extends` or `message` at its top level is data for rules, not a rule; `presets` holds
    settings. A file of a house that is empty or cannot be read as YAML counts as a rule, so that loading it says so.
    """
    ours = root == shipped()
    for pack in sorted(os.listdir(root)) if os.path.isdir(root) else ():
        folder = os.path.join(root, pack)
        if pack == "presets" or pack.startswith(".") or not os.path.isdir(folder):
            continue
        for file in sorted(os.listdir(folder)):
            name, suffix = os.path.splitext(file)
            path = os.path.join(folder, file)
            if suffix in SUFFIXES and (_signed(path) or (not ours and _no_data(path))):
                yield f"{pack}.{name}", path


def misplaced(root: str) -> Iterator[str]:
    """Yield the paths of rules that lie in `root` itself, in no pack's folder; settings may lie there."""
    for file in sorted(os.listdir(root)) if os.path.isdir(root) else ():
        path = os.path.join(root, file)
        if os.path.splitext(file)[1] in SUFFIXES and _signed(path) and _whole(path):
            yield path


def _signed(path: str) -> bool:
    """Tell whether a key that only rules and settings have stands in the head of a file."""
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            head = file.read(HEAD)
    except OSError:
        return False
    return any(head.startswith(sign) or f"\n{sign}" in head for sign in SIGNS)


def _no_data(path: str) -> bool:
    """Tell whether a file without the signs of a rule is none of data either: empty, broken, or a rule set in."""
    try:
        if os.path.getsize(path) > LARGEST:
            return False
        top = nodes.read(path, keep=cache.folder())
    except OSError:
        return False
    except ConfigError:
        return True
    return top.kind not in ("list", "map") or not top.items or any(top.get(sign[:-1]) for sign in SIGNS)


def _whole(path: str) -> bool:
    """Tell whether a file has a rule's message, or extends a kind of rule and not settings."""
    try:
        top = nodes.read(path, keep=cache.folder())
    except ConfigError:
        return False
    kind, kinds = top.get("extends"), import_module("newslint.kinds.build").MAKERS
    return top.get("message") is not None or (kind is not None and kind.text in kinds)


def refuse(path: str) -> Rule:
    """Raise RuleError for a rule in no pack's folder, with where it belongs."""
    folder, file = os.path.split(path)
    hint = f"move it to {near(os.path.join(folder, 'PACK', file))}, where PACK is the first part of its id"
    raise RuleError("a rule lies in the folder of a pack", Place(path), hint)


def load(path: str, rule_id: str) -> Rule:
    """Return the rule in a YAML file, made by the kind that its `extends` names; raises RuleError."""
    try:
        top = nodes.read(path, keep=cache.folder())
    except ConfigError as error:
        raise RuleError(error.sentence, error.place, error.hint) from None
    # The kinds are loaded for who has YAML rules, not at every start.
    pattern_rule: Any = import_module("newslint.pattern_rule")
    rule: Rule = pattern_rule.made(top, rule_id, path)
    return rule
