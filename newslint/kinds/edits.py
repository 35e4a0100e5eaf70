"""The steps of the `edit` action, each from one text to another."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from newslint.kinds.numerals import digits, words
from newslint.kinds.pattern import Pattern
from newslint.patterns import compiled

REFERENCE = compiled(r"\$(\$|\d+|\{\d+\})")
GO_REFERENCE = compiled(r"\$(?:\$|(\d+)|\{(\w+)\})")
QUOTES = {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "---", "–": "--", "…": "...", "\u00a0": " "}
LETTERS = {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
           "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D"}  # fmt: skip


def replaced(pattern: str, text: str, template: str) -> str:
    """Return the text with each match replaced; `$1` in the template is a group."""

    def fill(match: re.Match[str]) -> str:
        def group(reference: re.Match[str]) -> str:
            name = reference[1] or reference[2]
            if name is None:
                return "$"
            try:
                return match.group(int(name) if name.isdigit() else name) or ""
            except IndexError:
                return reference[0]

        return GO_REFERENCE.sub(group, template)

    return str(Pattern(pattern).compiled().sub(fill, text))


def with_groups(argument: str, match: str, groups: Sequence[str]) -> str:
    """Return an argument with `$0` as the match, `$1` as its first group, `$$` as a dollar."""

    def fill(reference: re.Match[str]) -> str:
        body = reference[1].strip("{}")
        if body == "$":
            return "$"
        number = int(body)
        return match if number == 0 else groups[number - 1] if number <= len(groups) else ""

    return REFERENCE.sub(fill, argument) if "$" in argument else argument


def _smart(text: str) -> str:
    text = text.replace("---", "—").replace("--", "–").replace("...", "…")
    out: list[str] = []
    before = ""
    for char in text:
        opens = not before or before.isspace() or before in "([{<—–/"
        out.append({'"': "“" if opens else "”", "'": "‘" if opens else "’"}.get(char, char))
        before = char
    return "".join(out)


def _dumb(text: str) -> str:
    return "".join(QUOTES.get(char, char) for char in text)


def _ascii(text: str) -> str:
    plain = "".join(LETTERS.get(char, char) for char in _dumb(text))
    split = unicodedata.normalize("NFD", plain)
    return unicodedata.normalize("NFC", "".join(c for c in split if unicodedata.category(c) != "Mn"))


def _joined(separator: str) -> Callable[[str], str]:
    def join(text: str) -> str:
        out, before = [], " "
        for place, char in enumerate(text):
            alnum = char.isalpha() or char.isnumeric()
            if (place > 1 and before.islower() and char.isupper()) or not alnum:
                out.append(" ")
            if alnum or char == " ":
                out.append(char.lower())
            before = char
        return re.sub(" +", separator, "".join(out).strip())

    return join


def _pascal(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in _joined(" ")(text).split(" "))


def _camel(text: str) -> str:
    body = _pascal(text)
    first = next((char for char in text if char.isalpha() or char.isnumeric()), "")
    return (first.lower() + body[1:]).strip() if len(body) > 1 else text


def _title(text: str) -> str:
    from newslint.kinds.titles import TitleCase

    return TitleCase().convert(text)


def _sentence(text: str) -> str:
    from newslint.kinds.titles import SentenceCase

    return SentenceCase().convert(text)


def _unwrapped(text: str, mark: str) -> str:
    return text.removeprefix(mark).removesuffix(mark)


def _split(text: str, separator: str, index: str) -> str:
    parts = text.split(separator)
    if int(index) >= len(parts):
        raise ValueError("index out of range")
    return parts[int(index)]


EDITS: dict[str, Callable[..., str]] = {
    "replace": lambda text, old, new: text.replace(old, new),
    "remove": lambda text, chars: "".join(char for char in text if char not in chars),
    "regex": lambda text, pattern, new: replaced(pattern, text, new),
    "trim_right": lambda text, chars: text.rstrip(chars),
    "trim_left": lambda text, chars: text.lstrip(chars),
    "trim": lambda text, chars: text.strip(chars),
    "truncate": lambda text, at: text.split(at)[0],
    "split": _split,
    "wrap": lambda text, mark: mark + text + mark,
    "unwrap": _unwrapped,
    "prefix": lambda text, mark: mark + text,
    "suffix": lambda text, mark: text + mark,
    "squeeze": lambda text: re.sub(r"\s+", " ", text),
    "capitalize": lambda text: text[:1].upper() + text[1:],
    "uncapitalize": lambda text: text[:1].lower() + text[1:],
    "smart": _smart,
    "dumb": _dumb,
    "ascii": _ascii,
    "words": words,
    "digits": digits,
    "lower": str.lower,
    "upper": str.upper,
    "title": _title,
    "sentence": _sentence,
    "simple": _joined(" "),
    "kebab": _joined("-"),
    "snake": _joined("_"),
    "camel": _camel,
    "pascal": _pascal,
}
PARAMETERS = {"replace": 2, "remove": 1, "regex": 2, "trim_right": 1, "trim_left": 1, "trim": 1, "truncate": 1,
              "split": 2, "wrap": 1, "unwrap": 1, "prefix": 1, "suffix": 1}  # fmt: skip


def steps(params: Sequence[str]) -> list[tuple[str, ...]]:
    """Return a flat list of parameters as the steps it names; raises ValueError for an unknown or incomplete one."""
    found: list[tuple[str, ...]] = []
    at = 0
    while at < len(params):
        name = params[at]
        if name not in EDITS:
            raise ValueError(f"unknown edit '{name}'")
        end = at + 1 + PARAMETERS.get(name, 0)
        if end > len(params):
            raise ValueError(f"'{name}' takes {PARAMETERS.get(name, 0)} parameter(s)")
        found.append(tuple(params[at:end]))
        at = end
    if not found:
        raise ValueError("'edit' needs an operation")
    return found


def edited(params: Sequence[str], match: str, groups: Sequence[str]) -> str:
    """Return the match after all steps; raises ValueError."""
    text = match
    for name, *given in steps(params):
        filled = given if name == "regex" else [with_groups(argument, match, groups) for argument in given]
        text = EDITS[name](text, *filled)
    return text.strip()
