"""YAML rules: where the shipped ones lie, which files are rules, and a file to a `Rule`."""

import re
from collections.abc import Iterator
from pathlib import Path

from newslint.analysis.data import shipped

__all__ = ["rule_files", "shipped"]

IS_RULE = re.compile(r"^extends:", re.M)


def rule_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield id and path of each YAML rule under `root`, in order: `residue/placeholder.yml` is `residue.placeholder`.

    A YAML file without `extends` at its top level is data for rules, not a rule; `presets` holds settings.
    """
    for path in sorted(root.glob("*/*.yml")):
        if path.parent.name != "presets" and IS_RULE.search(path.read_text(encoding="utf-8")):
            yield f"{path.parent.name}.{path.stem}", path
