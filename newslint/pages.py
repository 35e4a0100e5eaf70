"""What a rule says of itself, taken from its docstring: its page in the docs."""

import re

from newslint.report import About
from newslint.rule import Rule

PART = re.compile(r"([A-Z][a-z]+):\s+")


def about(rule: Rule) -> About:
    """Return the first sentence of a rule's docstring and the paragraphs that follow, by name.

    A paragraph without a name ("Why:", "Misses:", "Source:") goes under "", after the others of its kind.
    """
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", rule.__doc__ or "")]
    summary, *rest = [part for part in paragraphs if part] or [""]
    parts: dict[str, str] = {}
    for paragraph in _named(rest):
        head = PART.match(paragraph)
        name, text = (head[1], paragraph[head.end() :]) if head else ("", paragraph)
        parts[name] = f"{parts[name]} {text}" if name in parts else text
    return About(rule.id, summary, parts, rule.severity)


def _named(paragraphs: list[str]) -> list[str]:
    """Return the paragraphs, parted once more where the next name stands inside one."""
    found: list[str] = []
    for paragraph in paragraphs:
        found += re.split(r"(?<=[.!?)\"]) (?=(?:Why|Misses|Source): )", paragraph)
    return found
