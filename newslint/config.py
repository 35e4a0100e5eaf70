"""The settings of a house: `newslint.yaml`, `.newslint.yaml` or `[tool.newslint]`, as a frozen `Config`."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newslint.document import House
from newslint.errors import ConfigError, Place
from newslint.finding import Severity


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a house says of one rule: off, a severity, options."""

    off: bool = False
    severity: Severity | None = None
    options: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules run and how; `select` empty means all that are on by default."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """All settings; paths are absolute."""

    house: House = field(default_factory=House)
    date: dt.date | None = None
    selection: Selection = field(default_factory=Selection)
    per_path: tuple[tuple[str, Selection], ...] = ()
    rules_path: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_level: Severity = Severity.WARNING
    root: str = "."  # the folder that globs are read against
    source: str = ""  # the file the settings came from


def load(path: Path) -> Config:
    """Return the settings in a YAML file; raises ConfigError."""
    import yaml

    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}
    except yaml.YAMLError as error:
        raise ConfigError(f"bad YAML: {error}", Place(str(path))) from None
    root = path.parent
    files = {key: tuple(str(root / p) for p in _listed(content.get(key))) for key in ("registry", "ownership", "rates")}
    house = House(
        publication=content.get("publication", ""),
        reporting_currency=content.get("reporting-currency", ""),
        language=content.get("language", ""),
        **files,
    )
    return Config(
        house=house,
        date=content.get("date"),
        selection=_selection(content),
        exclude=tuple(_listed(content.get("exclude"))),
        root=str(root),
        source=str(path),
    )


def _selection(content: Mapping[str, object]) -> Selection:
    rules = content.get("rules") or {}
    assert isinstance(rules, Mapping)  # noqa: S101
    return Selection(
        tuple(_listed(content.get("select"))),
        tuple(_listed(content.get("ignore"))),
        {key: _setting(value) for key, value in rules.items()},
    )


def _setting(value: object) -> RuleSetting:
    if value is False or value == "off":
        return RuleSetting(off=True)
    if isinstance(value, str):
        return RuleSetting(severity=Severity(value))
    if isinstance(value, Mapping):
        options = dict(value)
        severity = options.pop("severity", None)
        return RuleSetting(severity=Severity(severity) if severity else None, options=options)
    return RuleSetting()


def _listed(value: object) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else [str(item) for item in value] if isinstance(value, list) else []
