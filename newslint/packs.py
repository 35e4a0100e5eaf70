"""YAML rules: where the shipped ones lie, which files are rules, and a file to a `Rule`."""

import os
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from newslint import cache, nodes
from newslint.errors import ConfigError, RuleError
from newslint.files import shipped
from newslint.rule import Rule

__all__ = ["load", "rule_files", "shipped"]

HEAD = 4000  # characters in which a key of rules must stand
SIGNS = ("extends:", "message:")  # keys of rules, never of data; either, since a rule that lacks one is to be named


def rule_files(root: str) -> Iterator[tuple[str, str]]:
    """Yield id and path of each YAML rule under `root`, in order: `residue/placeholder.yml` is `residue.placeholder`.

    A YAML file without `extends` or `message` at its top level is data for rules, not a rule; `presets` holds
    settings.
    """
    for pack in sorted(os.listdir(root)) if os.path.isdir(root) else ():
        folder = os.path.join(root, pack)
        if pack == "presets" or pack.startswith(".") or not os.path.isdir(folder):
            continue
        for file in sorted(os.listdir(folder)):
            name, suffix = os.path.splitext(file)
            path = os.path.join(folder, file)
            if suffix in (".yml", ".yaml") and _is_rule(path):
                yield f"{pack}.{name}", path


def _is_rule(path: str) -> bool:
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            head = file.read(HEAD)
    except OSError:
        return False
    return any(head.startswith(sign) or f"\n{sign}" in head for sign in SIGNS)


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
