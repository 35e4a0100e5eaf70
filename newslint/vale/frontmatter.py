"""Front matter: YAML between `---`, TOML between `+++`, JSON between `;;;`."""

import re
from typing import Any

FENCES = (("---", "yaml"), ("+++", "toml"), (";;;", "json"))


def parted(text: str) -> tuple[str, str, int]:
    """Return the kind of the front matter ("" where there is none), its text, and where the body begins."""
    start = len(text) - len(text.lstrip())
    for fence, kind in FENCES:
        if not text.startswith(fence, start):
            continue
        line_end = text.find("\n", start)
        if line_end < 0 or text[start:line_end].rstrip() != fence:
            continue
        close = re.compile(rf"^{re.escape(fence)}[ \t\r]*(?:\n|\Z)", re.M).search(text, line_end + 1)
        if close:
            return kind, text[line_end + 1 : close.start()], close.end()
    return "", "", 0


def meta(text: str) -> dict[str, Any]:
    """Return the fields of the front matter with their types, {} where there is none or it cannot be read."""
    kind, body, _ = parted(text)
    try:
        found = _read(kind, body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _read(kind: str, body: str) -> Any:
    """The fields of a front matter; raises ValueError."""
    if kind == "toml":
        import tomllib

        return tomllib.loads(body)
    if kind == "json":
        import json

        return json.loads(body)
    if not kind:
        return {}
    import yaml

    from newslint.vale.yamls import typed

    try:
        return typed(body)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise ValueError(f"yaml: line {mark.line + 1 if mark else 1}: {getattr(error, 'problem', error)}") from None


def check(text: str) -> None:
    """Raise ValueError where the front matter cannot be read."""
    kind, body, _ = parted(text)
    if kind:
        _read(kind, body)
