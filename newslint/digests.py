"""SHA-256, at a cold start.

`hashlib` loads OpenSSL, which takes as long as reading a draft; the same function lies in Python's own core, under
a name that differs between versions.
"""

from importlib import import_module
from typing import Any

HOMES = ("_sha2", "_sha256", "hashlib")  # Python 3.12 and newer, 3.11, a build that has neither


def _sha256() -> Any:
    for name in HOMES:
        try:
            return import_module(name).sha256
        except (ImportError, AttributeError):
            continue
    raise ImportError("this Python has no SHA-256")


_MADE = _sha256()


def sha256(content: bytes) -> str:
    """Return the SHA-256 of `content` in 64 hexadecimal digits."""
    return str(_MADE(content).hexdigest())
