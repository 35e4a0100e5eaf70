"""Globs of a settings file against paths."""

import re
from functools import cache

from newslint.patterns import compiled

TOKEN = compiled(r"\*\*/|\*\*|\*|\?|\[!?[^\]]+\]|[^*?\[]+|\[")
PARTS = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(glob: str, path: str) -> bool:
    """Tell whether a path, relative and with slashes, fits a glob.

    `*` stays inside a folder, `**` crosses folders; a glob without a slash fits a name in any folder, and
    one that fits a folder fits all below it.
    """
    return _pattern(glob).fullmatch(path) is not None


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    whole = glob.strip().removeprefix("./").rstrip("/")
    anchored = "/" in whole
    body = "".join(_part(token) for token in TOKEN.findall(whole.removeprefix("/")))
    return compiled(f"{'' if anchored else '(?:.*/)?'}{body}(?:/.*)?", re.S)


def _part(token: str) -> str:
    if token in PARTS:
        return PARTS[token]
    if token.startswith("[") and token.endswith("]"):
        inside = token[1:-1].replace("\\", "\\\\")
        return f"[{'^' + inside[1:] if inside.startswith('!') else inside}]"
    return re.escape(token)
