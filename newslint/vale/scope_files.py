"""Scopes that a project names itself, in files beside its styles."""

from collections.abc import Sequence
from pathlib import Path

from newslint.vale.faults import at_line, at_value
from newslint.vale.scopes import NAME, RESERVED


def named_scopes(paths: Sequence[str]) -> dict[str, str]:
    """Return the scopes that files under `config/scopes` name; raises ValeFault."""
    found: dict[str, str] = {}
    for root in paths:
        folder = Path(root, "config", "scopes")
        if not root or not folder.is_dir():
            continue
        for path in sorted([*folder.glob("*.yml"), *folder.glob("*.yaml")]):
            _read(path, found)
    return found


def _read(path: Path, found: dict[str, str]) -> None:
    import yaml

    from newslint.vale.yamls import plain

    try:
        defined = plain(path.read_text(encoding="utf-8")) or {}
    except yaml.YAMLError as error:
        raise at_line(f"a mapping of names to scopes: {error}", str(path), 1) from None
    for name, scope in defined.items():
        if not NAME.fullmatch(name):
            raise at_value(f"'{name}' is not a scope name: letters, digits, '_' and '-' only", name, str(path))
        if name in RESERVED:
            raise at_value(f"'{name}' is a scope Vale defines", name, str(path))
        if not str(scope or "").strip():
            raise at_value("a named scope needs a scope", name, str(path))
        if found.get(name, scope) != scope:
            raise at_value(f"'{name}' is already defined as '{found[name]}'", name, str(path))
        found[name] = str(scope).strip()
