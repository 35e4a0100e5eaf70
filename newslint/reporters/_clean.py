"""Text of drafts made safe to show: a draft must not steer a terminal, a build log or a parser."""

import re

from newslint.patterns import compiled

# C0 and C1 controls and DEL, marks that reorder text, line separators, tags, lone surrogates.
UNSAFE = compiled(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Return `text` on one line with every character that acts instead of showing written out: \\x1b, <U+202E>."""
    return UNSAFE.sub(_written, text) if UNSAFE.search(text) else text


def inert(line: str) -> str:
    """Return a line of a log that no build server takes for a command.

    The runner of GitHub obeys `::name` at the start of a line and `##[name` anywhere in one, that of
    Azure `##vso[`; a zero-width space breaks them. Source: actions/runner, ActionCommand.cs.
    """
    if "##" in line:
        line = line.replace("##[", "##\u200b[").replace("##vso[", "##\u200bvso[")
    return f"\u200b{line}" if line.lstrip().startswith("::") else line


def _written(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code in (9, 10, 13):
        return " "
    return f"\\x{code:02x}" if code < 0x100 else f"<U+{code:04X}>"
