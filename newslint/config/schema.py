"""What may stand in a settings file: one table, from which it is checked, described and begun.

Validation (`build.py`), the JSON Schema (`newslint config --schema`) and the comments that
`newslint init` writes are all made from `KEYS`.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

LEVELS = ("error", "warning", "suggestion")
ON = ("on", "true", "yes")
OFF = ("off", "false", "no")


class Key(NamedTuple):
    """A setting: its name, the kind of its value, what it does, and a sample as it is written in YAML."""

    name: str
    kind: str
    about: str
    sample: str


KEYS = (
    Key("publication", "text", "The publication whose drafts these are; a story may name another.", "The Example Post"),
    Key("reporting-currency", "currency", "ISO 4217 code of the currency in which readers count.", "USD"),
    Key("language", "language", "Language tag of a story that names none.", "en-GB"),
    Key("date", "date", "Judge every story as of this day, whatever it says itself.", "2026-03-10"),
    Key("extends", "texts", "Settings to build on: a shipped preset, a file, or vale:PATH/.vale.ini.", "[strict]"),
    Key("select", "selectors", "Rules to run, by id or pack; all that are on by default if not set.", "[money, names]"),
    Key("ignore", "selectors", "Rules not to run, by id or pack.", "[sourcing.vague-attribution]"),
    Key("rules", "rules", "One line a rule: off, a severity, or its options.", "\n  money.unconverted: error"),
    Key("per-path", "per-path", "Other rules for some stories, by glob.", '\n  "opinion/**": {ignore: [sourcing]}'),
    Key("registry", "paths", "Names the house spells its own way: YAML files of companies and people.", "names.yml"),
    Key("ownership", "paths", "Who owns the publication and what they own besides: YAML files.", "ownership.yml"),
    Key("rates", "paths", "Exchange rates of the house, as CSV: date,from,to,rate.", "rates.csv"),
    Key("names-model", "model", "A spaCy model that tells kinds of names: its name or folder.", "en_core_web_sm"),
    Key("rules-path", "folders", "Folders with YAML rules of the house: PACK/RULE.yml in each.", "newsroom-rules"),
    Key("exclude", "texts", "Files and folders to pass over, written as in .gitignore.", "[archive/, '*.bak.md']"),
    Key("fail-level", "level", "The least severity that fails a check.", "warning"),
)
PER_PATH = ("select", "ignore", "rules")

BY_NAME: Mapping[str, Key] = {key.name: key for key in KEYS}

_TEXTS: dict[str, Any] = {
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "uniqueItems": True}]
}
_SETTING: dict[str, Any] = {
    "anyOf": [
        {"type": "boolean"},
        {"enum": ["on", "off", *LEVELS]},
        {
            "type": "object",
            "properties": {"severity": {"enum": list(LEVELS)}, "options": {"type": "object"}},
            "additionalProperties": True,
        },
    ]
}
_RULES: dict[str, Any] = {"type": "object", "additionalProperties": _SETTING}
KINDS: Mapping[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
    "language": {"type": "string", "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"},
    "date": {"type": "string", "format": "date"},
    "model": {"type": "string"},
    "texts": _TEXTS,
    "paths": _TEXTS,
    "folders": _TEXTS,
    "selectors": _TEXTS,
    "level": {"enum": list(LEVELS)},
    "rules": _RULES,
    "per-path": {
        "type": "object",
        "additionalProperties": {
            "anyOf": [
                {"type": "array", "items": {"type": "string"}},
                {
                    "type": "object",
                    "properties": {"select": _TEXTS, "ignore": _TEXTS, "rules": _RULES},
                    "additionalProperties": False,
                },
            ]
        },
    },
}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a settings file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newslint settings",
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: {"description": key.about, **KINDS[key.kind]} for key in KEYS},
    }


def commented(known: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """Yield the lines of a settings file: every key with what it does.

    `known` maps a key to its value, as YAML, and why it was chosen; the others stand behind a "#" with
    their sample.
    """
    for key in KEYS:
        yield f"# {key.about}"
        if key.name in known:
            value, why = known[key.name]
            yield f"{key.name}: {value}{f'  # {why}' if why else ''}"
        else:
            head, *rest = f"{key.name}: {key.sample}".split("\n")
            yield f"# {head.rstrip()}"
            yield from (f"# {line}" for line in rest)
        yield ""
