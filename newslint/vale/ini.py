"""`.vale.ini` as it is written: sections, keys, and every value a key was given, in order."""

import re
from collections.abc import Iterable

from newslint.values import field, record

SECTION = re.compile(r"\[([^\]]*(?:\][^\]]*)*)\]\s*(?:[#;].*)?$")
INLINE_COMMENT = re.compile(r"\s[#;].*$")
DEFAULT = ""


@record
class Ini:
    """The sections in the order they were written; a value is kept as it stands, each key with all it was given."""

    sections: dict[str, dict[str, list[str]]] = field(default_factory=lambda: {DEFAULT: {}})

    def add(self, section: str, key: str, value: str) -> None:
        """Record a value; one that a key already has is not recorded twice."""
        values = self.sections.setdefault(section, {}).setdefault(key, [])
        if value not in values:
            values.append(value)

    def merged(self, other: "Ini") -> None:
        """Take over what another file says, after what this one does."""
        for section, keys in other.sections.items():
            self.sections.setdefault(section, {})
            for key, values in keys.items():
                for value in values[:1]:
                    self.add(section, key, value)


def parse(source: str) -> Ini:
    """Return the settings in `source`; a line that is none is passed over."""
    found = Ini()
    section = DEFAULT
    lines = iter(source.removeprefix("\ufeff").splitlines())
    for line in lines:
        text = line.strip()
        if not text or text[0] in "#;":
            continue
        if text[0] == "[":
            named = SECTION.match(text)
            if named:
                section = named[1].strip()
                section = DEFAULT if section == "DEFAULT" else section
                found.sections.setdefault(section, {})
            continue
        key, value = _divided(text)
        if key:
            found.add(section, key, _value(value, lines))
    return found


def _divided(text: str) -> tuple[str, str]:
    """Key and value; a key in quotation marks may hold a delimiter."""
    quoted = re.match(r"([\"`])(.+?)\1\s*[=:](.*)$", text)
    if quoted:
        return quoted[2], quoted[3].strip()
    at = min((place for sign in "=:" if (place := text.find(sign)) >= 0), default=-1)
    return (text[:at].strip(), text[at + 1 :].strip()) if at > 0 else ("", "")


def _value(value: str, lines: Iterable[str]) -> str:
    """The value without its comment and quotation marks, continued where a line ends in a backslash."""
    value = INLINE_COMMENT.sub("", value) if not value.startswith(("`", '"""')) else value
    value = "" if value[:1] in ("#", ";") else value
    while value.endswith("\\"):
        following = next(iter(lines), None)
        if following is None:
            break
        value = value[:-1] + INLINE_COMMENT.sub("", following.strip())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'`":
        return value[1:-1]
    return value


def listed(values: Iterable[str]) -> list[str]:
    """Return the items of comma-separated values, each once; a comma may be escaped."""
    found: dict[str, None] = {}
    for value in values:
        for item in re.split(r"(?<!\\),", value):
            if item.strip():
                found.setdefault(item.strip().replace(r"\,", ","))
    return list(found)


def listed_after_none(values: Iterable[str]) -> list[str]:
    """Return the items behind the last NONE."""
    items = [item.strip() for value in values for item in value.split(",")]
    last = max((at for at, item in enumerate(items) if item == "NONE"), default=-1)
    return listed(items[last + 1 :])
