"""Front matter: YAML between `---`, TOML between `+++`, JSON between `;;;`."""

import re
from functools import lru_cache
from typing import Any

FENCES = (("---", "yaml"), ("+++", "toml"), (";;;", "json"))


FLAT = re.compile(
    r"""([A-Za-z_][\w-]*):[ ]+(?:"([^"\\\n]*)"|'([^'\n]*)'|([0-9]{1,9})|([A-Za-z][^\n:#{}\[\]|>`]*))[ ]*\Z""", re.A
)
UNTEXTUAL = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n"))


@lru_cache(maxsize=4)
def flat(body: str) -> tuple[tuple[str, str, int, str, bool], ...] | None:
    """Return the fields of YAML that is nothing but `key: value` lines, None for any other.

    Each with its text, the column that starts at, its quotation mark, and whether it is a text at all.
    """
    found = []
    for line in body.removesuffix("\n").split("\n"):
        match = FLAT.match(line)
        if match is None or "\t" in line or not line.isprintable():
            return None
        which = match.lastindex or 2
        text = match[which].rstrip(" ") if which == 5 else match[which]
        quote = {2: '"', 3: "'"}.get(which, "")
        textual = which in (2, 3) or (which == 5 and text.lower() not in UNTEXTUAL)
        found.append((match[1], text, match.start(which) + 1, quote, textual))
    return tuple(found) if len({field[0] for field in found}) == len(found) else None


@lru_cache(maxsize=4)
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
        found = typed(body)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise ValueError(f"yaml: line {mark.line + 1 if mark else 1}: {getattr(error, 'problem', error)}") from None
    if found is not None and not isinstance(found, dict):
        raise ValueError("yaml: unmarshal errors:")
    return found


def check(text: str) -> None:
    """Raise ValueError where the front matter cannot be read."""
    kind, body, _ = parted(text)
    if kind and (kind != "yaml" or flat(body) is None):
        _read(kind, body)
