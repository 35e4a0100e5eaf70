"""The rules of a run as they were last made out, kept under the digest of all that they were made of.

What is kept is plain values: the keys of each rule as they stand after inheritance and settings, and what is
known of its patterns. A start that finds them reads no YAML and parses no pattern.
"""

import os
from collections.abc import Sequence
from typing import Any

from newslint import __version__, cache
from newslint.kinds.memo import MEMO
from newslint.vale.config import Config

FORMAT = 10
Rules = Sequence[tuple[str, dict[str, Any]]]


def _path(files: Sequence[tuple[str, str]], config: Config) -> str:
    """Where the rules of these files under these settings are kept."""
    import sys

    parts = [repr((FORMAT, __version__, sys.version_info[:3], config.template, config.vocabulary.accepted,
                   sorted(config.levels.items()), sorted(config.parameters.items()), sorted(config.scopes.items()),
                   config.paths)).encode()]  # fmt: skip
    for name, path in files:
        parts += (name.encode(), path.encode(), _bytes(path))
    return os.path.join(cache.folder(), "vale", cache.digest(b"\0".join(parts)) + ".json")


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def kept(files: Sequence[tuple[str, str]], config: Config) -> Rules | None:
    """Return name and keys of each rule as an earlier run kept them, None where there is nothing that fits."""
    if not files:
        return None
    content = cache.load(_path(files, config))
    try:
        if any(cache.digest(_bytes(path)) != seal for path, seal in content["parents"].items()):
            return None
        MEMO.adopt(content["memo"])
        return [(str(name), dict(raw)) for name, raw in content["rules"]]
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def keep(files: Sequence[tuple[str, str]], config: Config, rules: Rules) -> None:
    """Keep the rules for the next run; a disk that cannot be written is no fault of this one."""
    if not rules:
        return
    own = {path for _, path in files}
    parents = {path: cache.digest(_bytes(path)) for path in config.read if path not in own}
    content = {"rules": [list(rule) for rule in rules], "memo": MEMO.content(), "parents": parents}
    cache.store(_path(files, config), content)
