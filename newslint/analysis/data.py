"""Where the data files that come with newslint lie, and how a path of the house is read."""

from functools import cache
from pathlib import Path


@cache
def shipped() -> Path:
    """Return the folder of shipped packs: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"
