"""What a rule says of itself, taken from its docstring and its options: its page in the docs."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from newslint.patterns import compiled
from newslint.report import About
from newslint.rule import Rule
from newslint.values import field_names

PART = compiled(r"([A-Z][a-z]+):\s+")
NEXT = compiled(r"(?<=[.!?)\"]) (?=(?:Why|Misses|Source): )")


class Option(NamedTuple):
    """A setting of a rule: its name as a settings file writes it, its default, and the comment beside it."""

    name: str
    default: Any
    comment: str


def about(rule: Rule) -> About:
    """Return the first sentence of a rule's docstring and the paragraphs that follow, by name.

    A paragraph without a name ("Why:", "Misses:", "Source:") goes under "".
    """
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", rule.__doc__ or "")]
    summary, *rest = [part for part in paragraphs if part] or [""]
    parts: dict[str, str] = {}
    for paragraph in (part for whole in rest for part in NEXT.split(whole)):
        head = PART.match(paragraph)
        name, text = (head[1], paragraph[head.end() :]) if head else ("", paragraph)
        parts[name] = f"{parts[name]} {text}" if name in parts else text
    return About(rule.id, summary, parts, rule.severity)


def options(rule: Rule) -> Iterator[Option]:
    """Yield the options of a rule in the order of its file, each with the comment that stands beside or above it."""
    names = field_names(rule.options)
    comments = _comments(type(rule.options)) if names else {}
    for name in names:
        yield Option(name.replace("_", "-"), getattr(rule.options, name), comments.get(name, ""))


def _comments(kind: type) -> dict[str, str]:
    """Return the comments of a class by the name they stand beside; none where its source is not at hand."""
    import inspect

    try:
        lines = inspect.getsource(kind).splitlines()
    except (OSError, TypeError):
        return {}
    found: dict[str, str] = {}
    above: list[str] = []
    for line in map(str.strip, lines):
        if line.startswith("#"):
            above.append(line.lstrip("# "))
            continue
        named = re.match(r"(\w+)\s*:[^#]*(?:#\s*(.*))?", line)
        if named:
            found[named[1]] = " ".join([*above, named[2] or ""]).strip()
        above = []
    return found
