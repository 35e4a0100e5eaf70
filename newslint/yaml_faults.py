"""What is wrong with YAML, in the words of who writes it: its parsers speak of tokens, scalars and flow nodes."""

from typing import Any, NamedTuple

from newslint.errors import ConfigError, Place

QUOTE = "put it in quotes"
COLON = "put a text that holds one in quotes; set lines in alike"
ALIKE = "set lines that belong together in by the same number of spaces"


class Reading(NamedTuple):
    """What a complaint of the parser means; `opening` points at where the faulty part began.

    `during` and `problem` are parts of what the parser says it was at, and of what it met there: words
    that libyaml and the parser in Python share. "%" in the sentence is the character at the fault.
    """

    during: str
    problem: str
    sentence: str
    hint: str = ""
    opening: bool = False


READINGS = (
    Reading("an alias", "alphabetic", "a text cannot begin with '%'", QUOTE, opening=True),
    Reading("an anchor", "alphabetic", "a text cannot begin with '%'", QUOTE, opening=True),
    Reading("", "cannot start any token", "a text cannot begin with '%'", QUOTE),
    Reading("", "mapping values are not", "a ': ' where none can stand", COLON),
    Reading("", "sequence entries are not", "a '- ' where no list can begin", "begin it on a line of its own: - a"),
    Reading("quoted scalar", "end of stream", "a quotation mark that nothing closes", opening=True),
    Reading("double", "escape", "a backslash in double quotes", "put the text in single quotes"),
    Reading("quoted scalar", "escape", "a backslash in double quotes", "put the text in single quotes"),
    Reading("flow sequence", "']'", "a '[' that nothing closes, or a comma missing after it", opening=True),
    Reading("flow mapping", "'}'", "a '{' that nothing closes, or a comma missing after it", opening=True),
    Reading("simple key", "':'", "a line without ': '", "write it as name: value", opening=True),
    Reading("flow node", "content", "a value is missing before '%'"),
    Reading("block node", "content", "a value is missing before '%'"),
)


def fault(error: Any, text: str, path: str) -> ConfigError:
    """Return what a parser's complaint on `text` means, with its place; a rare one in the parser's own words."""
    problem, during = error.problem or error.context or "", error.context or ""
    read = next((read for read in READINGS if read.during in during and read.problem in problem), None)
    mark = (read and read.opening and error.context_mark) or error.problem_mark or error.context_mark
    if not mark:
        return ConfigError(f"bad YAML: {problem}", Place(path))
    place = Place(path, mark.line + 1, mark.column + 1)
    lines = [*text.split("\n"), ""]
    line = lines[min(mark.line, len(lines) - 1)]
    before, after = line[: mark.column], line[mark.column :]
    if after.startswith("\t"):
        return ConfigError("bad YAML: a tab, where YAML is indented with spaces", place)
    if read:
        return ConfigError(f"bad YAML: {read.sentence.replace('%', after[:1])}", place, read.hint)
    if "block" in during and "expected" in problem:
        return _misfit(before, place)
    return ConfigError(f"bad YAML: {problem}", place)


def _misfit(before: str, place: Place) -> ConfigError:
    """Return what is wrong where a line belongs to nothing, or the rest of one with `before` in front of it."""
    if before.strip():
        hint = "a quotation mark inside a text in single quotes is doubled: 'it''s'"
        return ConfigError("bad YAML: more text after a quotation mark or bracket that closes", place, hint)
    return ConfigError("bad YAML: a line that is set in unlike those above it", place, ALIKE)
