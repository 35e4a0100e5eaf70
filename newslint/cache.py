"""What was worked out once and may be used again: JSON files that are whole or as good as absent.

An entry carries a checksum of its content, is written beside its place and moved there, and is never
pickled: a torn, edited or foreign file is a miss, never a wrong answer.
"""

import json
import os
from collections.abc import Callable
from typing import Any
from zlib import crc32

from newslint.digests import sha256

KEEPERS: list[Callable[[], None]] = []


def keeper(keep: Callable[[], None]) -> Callable[[], None]:
    """Have `keep` called at the end of each process of a run: it writes for later runs what this one worked out."""
    KEEPERS.append(keep)
    return keep


def keep() -> None:
    """Write for later runs what this process worked out."""
    for write in KEEPERS:
        write()


def folder() -> str:
    """Return the folder of all entries: `NEWSLINT_CACHE_DIR`, else `newslint` in the cache folder of the user."""
    chosen = os.environ.get("NEWSLINT_CACHE_DIR")
    if chosen:
        return chosen
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(home, "newslint")


def digest(content: bytes) -> str:
    """Return 32 hexadecimal digits that stand for `content`."""
    return sha256(content)[:32]


def load(path: str) -> Any:
    """Return the value of an entry, None where there is none that is whole."""
    try:
        with open(path, "rb") as file:
            seal, _, body = file.read().partition(b"\n")
        return json.loads(body) if _seal(body) == seal else None
    except (OSError, ValueError, RecursionError):
        return None


def store(path: str, value: Any) -> bool:
    """Write an entry; tell whether it could be written (a full or read-only disk is no fault of the run)."""
    body = json.dumps(value, separators=(",", ":")).encode()
    return store_bytes(path, _seal(body) + b"\n" + body)


def _seal(body: bytes) -> bytes:
    return b"%08x" % crc32(body)


def store_bytes(path: str, content: bytes) -> bool:
    """Write a file whole, beside its place and moved there; tell whether it could be written."""
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except OSError:
        _remove(temporary)
        return False
    return True


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return
