"""YAML rules: where the shipped ones lie, which files are rules, and a file to a `Rule`."""

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from newslint import nodes
from newslint.analysis.data import shipped
from newslint.errors import RuleError
from newslint.rule import Rule

__all__ = ["load", "rule_files", "shipped"]

IS_RULE = re.compile(r"^extends:", re.M)


def rule_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield id and path of each YAML rule under `root`, in order: `residue/placeholder.yml` is `residue.placeholder`.

    A YAML file without `extends` at its top level is data for rules, not a rule; `presets` holds settings.
    """
    for path in sorted(root.glob("*/*.yml")):
        if path.parent.name != "presets" and IS_RULE.search(path.read_text(encoding="utf-8")):
            yield f"{path.parent.name}.{path.stem}", path


def load(path: Path, rule_id: str) -> Rule:
    """Return the rule in a YAML file, made by the kind that its `extends` names; raises RuleError."""
    top = nodes.read(path)
    kind = top.get("extends")
    name = kind.text if kind else ""
    if not name.isidentifier() or not find_spec(f"newslint.kinds.{name}"):
        raise RuleError(f"rule {rule_id}: no kind of rule '{name}'", (kind or top).place(str(path)))
    rule: Rule = import_module("newslint.kinds").rule(path, rule_id)
    return rule
