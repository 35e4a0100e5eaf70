"""Selectors of `doc(...)` scopes against the tree of a document."""

from functools import lru_cache
from typing import Any


class SelectorFault(ValueError):  # noqa: N818 - it names what is wrong
    """A selector that cannot be read."""


@lru_cache(maxsize=256)
def compiled(selector: str) -> Any:
    """Return the selector as a test of elements; raises SelectorFault."""
    from newslint.vale.css import parse

    return parse(selector)
