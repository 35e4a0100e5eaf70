"""A settings file to a `Config`, with the place of whatever is wrong in it."""

import datetime as dt
import os
import re
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from newslint import cache, nodes, packs
from newslint.config import PYPROJECT, Config, RuleSetting, Selection
from newslint.config.schema import BY_NAME, KINDS, LEVELS, OFF, ON, PER_PATH
from newslint.document import House
from newslint.errors import ConfigError, Place, near
from newslint.finding import Severity
from newslint.nodes import Node
from newslint.values import replace

PRESETS = "presets"
VALE = "vale:"


def load(path: str, trail: tuple[str, ...] = ()) -> Config:
    """Return the settings in a file laid over those it extends; `trail` are the files that led here."""
    path = os.path.abspath(path)
    toml = os.path.basename(path) == PYPROJECT
    if toml:  # its parser is loaded for who has settings there
        top: Node = import_module("newslint.config.pyproject").read(near(path))
    else:
        top = nodes.read(near(path), keep=cache.folder())
    return _Builder(path, (*trail, path)).config(top)


class _Builder:
    """Reads the nodes of one file; every complaint names its place."""

    def __init__(self, path: str, trail: tuple[str, ...]) -> None:
        self.path, self.trail = path, trail
        self.shown = near(path)
        self.root = os.path.dirname(path)

    def config(self, top: Node) -> Config:
        """Return the settings of the file over those it extends."""
        if top.kind != "map":
            raise self.wrong(top, "settings are a mapping of names to values", "such as 'reporting-currency: USD'")
        values: dict[str, Any] = {}
        for key, node in top.pairs():
            if key.text not in BY_NAME:
                raise self.unknown(key, "setting", BY_NAME)
            if not node.empty:
                values[key.text] = self.value(key, node)
        base, vale = self.base(top, values.get("extends", ()))
        return self.over(base, vale, values)

    def over(self, base: Config, vale: tuple[str, ...], values: Mapping[str, Any]) -> Config:
        """Return `values` over `base`: lists grow, save `select`, and everything else is replaced."""
        below = base.house
        house = House(
            publication=values.get("publication", below.publication),
            reporting_currency=values.get("reporting-currency", below.reporting_currency),
            language=values.get("language", below.language),
            registry=below.registry + values.get("registry", ()),
            ownership=below.ownership + values.get("ownership", ()),
            rates=below.rates + values.get("rates", ()),
            names_model=values.get("names-model", below.names_model),
        )
        own = Selection(
            values.get("select", ((), {}))[0],
            values.get("ignore", ((), {}))[0],
            values.get("rules", ({}, {}))[0],
            {name: place for key in PER_PATH for name, place in values.get(key, ((), {}))[1].items()},
        )
        return Config(
            house=house,
            date=values.get("date", base.date),
            selection=own.over(base.selection),
            per_path=base.per_path + values.get("per-path", ()),
            rules_path=base.rules_path + values.get("rules-path", ()),
            vale=base.vale + vale,
            exclude=base.exclude + values.get("exclude", ()),
            fail_level=values.get("fail-level", base.fail_level),
            root=self.root,
            source=self.path,
        )

    def base(self, top: Node, names: tuple[str, ...]) -> tuple[Config, tuple[str, ...]]:
        """Return the settings that `extends` names, the last laid over the first, and the styles of Vale."""
        base, vale = Config(), []
        node, presets = top.get("extends"), os.path.join(packs.shipped(), PRESETS)
        for name, item in zip(names, (node.items if node and node.kind == "list" else [node]), strict=False):
            if name.startswith(VALE):
                vale.append(self.existing(item or top, name.removeprefix(VALE)))
                if os.path.isdir(vale[-1]):
                    inside = f"name the file in it, such as {VALE}{os.path.join(name.removeprefix(VALE), '.vale.ini')}"
                    raise self.wrong(item or top, f"'{name}' is a folder", inside)
                continue
            shipped = os.path.join(presets, f"{name}.yml")
            target = shipped if os.path.isfile(shipped) else os.path.join(self.root, name)
            if not os.path.isfile(target):
                known = sorted(file.removesuffix(".yml") for file in os.listdir(presets) if file.endswith(".yml"))
                raise self.wrong(item or top, f"no preset or file '{name}'", nearest(name, known) or listed(known))
            if os.path.abspath(target) in self.trail:
                way = " -> ".join(map(near, (*self.trail, os.path.abspath(target))))
                raise self.wrong(item or top, "the settings extend themselves", way)
            base = _over(base, load(target, self.trail))
        return base, tuple(vale)

    def value(self, key: Node, node: Node) -> Any:
        """Return the value of a setting in the type of its kind."""
        kind = BY_NAME[key.text].kind
        if kind == "texts":
            return _names(self.texts(key, node))
        if kind in ("paths", "folders"):
            return tuple(self.named(key, item, text, kind == "folders") for item, text in self.texts(key, node))
        if kind == "selectors":
            texts = self.texts(key, node)
            return _names(texts), {text: item.place(self.shown) for item, text in texts}
        if kind == "rules":
            return self.rules(key, node)
        if kind == "per-path":
            return self.per_path(key, node)
        text = self.text(key, node)
        if kind == "date":
            return self.date(node, text)
        if kind == "level":
            return self.level(node, text)
        if kind == "model":
            return self.model(node, text)
        pattern = KINDS[kind].get("pattern")
        if (pattern and not re.fullmatch(pattern, text)) or (kind == "currency" and text not in currencies().codes()):
            raise self.wrong(node, f"'{key.text}' takes {_WANTED[kind]}, not '{text}'", _meant(kind, text))
        return text

    def text(self, key: Node, node: Node) -> str:
        """Return a scalar."""
        if node.kind not in ("text", "plain"):
            raise self.wrong(node, f"'{key.text}' takes a text, not {node.described()}")
        return node.text

    def texts(self, key: Node, node: Node) -> list[tuple[Node, str]]:
        """Return the scalars of a list, or the one that stands alone, with their nodes."""
        items = node.items if node.kind == "list" else (node,)
        for item in items:
            if item.kind not in ("text", "plain"):
                inside = " in it" if item is not node else ""
                raise self.wrong(item, f"'{key.text}' takes a list of texts, not {item.described()}{inside}")
        return [(item, item.text) for item in items]

    def named(self, key: Node, node: Node, text: str, folder: bool) -> str:
        """Return the absolute path of a file, or of a folder, that a list names."""
        path = self.existing(node, text)
        if os.path.isdir(path) is not folder:
            wanted, named = ("folders", "a file") if folder else ("files", "a folder")
            raise self.wrong(node, f"'{key.text}' names {wanted}, and '{text}' is {named}")
        return path

    def existing(self, node: Node, text: str) -> str:
        """Return the absolute path that a text names, read from the folder of the settings."""
        path = os.path.normpath(os.path.join(self.root, os.path.expanduser(text)))
        if not os.path.exists(path):
            raise self.wrong(node, f"no file or folder '{text}'", f"looked for {path}")
        return path

    def date(self, node: Node, text: str) -> dt.date:
        """Return a day."""
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            raise self.wrong(node, f"'date' takes a day such as 2026-03-10, not '{text}'") from None

    def model(self, node: Node, text: str) -> str:
        """Return the name of a model, or the absolute path of the folder that it lies in."""
        folder = "/" in text or os.sep in text or os.path.isdir(os.path.join(self.root, text))
        return self.existing(node, text) if folder else text

    def level(self, node: Node, text: str) -> Severity:
        """Return a severity."""
        if text not in LEVELS:
            raise self.wrong(node, f"no severity '{text}'", nearest(text, LEVELS) or listed(LEVELS))
        return Severity(text)

    def rules(self, key: Node, node: Node) -> tuple[dict[str, RuleSetting], dict[str, Place]]:
        """Return what is said of each rule, and where."""
        if node.kind != "map":
            raise self.wrong(node, f"'{key.text}' takes a mapping of rules to settings, not {node.described()}")
        settings = {name.text: self.setting(name, value) for name, value in node.pairs()}
        return settings, {name.text: name.place(self.shown) for name, _ in node.pairs()}

    def setting(self, name: Node, node: Node) -> RuleSetting:
        """Return what is said of one rule: off, a severity, or a mapping with severity and options."""
        if node.kind == "list":
            raise self.wrong(node, f"'{name.text}' takes off, a severity or its options, not a list")
        if node.kind != "map":
            if node.text.lower() in OFF:
                return RuleSetting(off=True)
            if node.empty or node.text.lower() in ON:
                return RuleSetting()
            return RuleSetting(severity=self.level(node, node.text))
        severity, off, options, places = None, False, {}, {}
        for key, value in node.pairs():
            if key.text == "severity" and value.text.lower() in OFF:
                off = True
            elif key.text == "severity":
                severity = self.level(value, self.text(key, value))
            elif key.text == "options" and value.kind != "map" and not value.empty:
                raise self.wrong(value, f"'options' takes a mapping of options to values, not {value.described()}")
            elif key.text == "options" and value.kind == "map":
                options.update(nodes.value_of(value))
                places.update({inner.text: inner.place(self.shown) for inner, _ in value.pairs()})
            else:
                options[key.text] = nodes.value_of(value)
                places[key.text] = key.place(self.shown)
        return RuleSetting(off, severity, options, places)

    def per_path(self, key: Node, node: Node) -> tuple[tuple[str, Selection], ...]:
        """Return globs with what is selected there; a list stands for the rules to ignore."""
        if node.kind != "map":
            raise self.wrong(node, f"'{key.text}' takes a mapping of globs to rules, not {node.described()}")
        return tuple((glob.text, self.selection(glob, value)) for glob, value in node.pairs())

    def selection(self, glob: Node, node: Node) -> Selection:
        """Return the selection of one glob."""
        parts: dict[str, Any] = {}
        if node.kind != "map":
            parts["ignore"] = self.value(Node("text", "ignore", (), glob.line, glob.column), node)
        else:
            for key, value in node.pairs():
                if key.text not in PER_PATH:
                    raise self.unknown(key, "setting of a path", PER_PATH)
                parts[key.text] = self.value(key, value)
        places = {name: place for _, found in parts.values() for name, place in found.items()}
        values = {key: value for key, (value, _) in parts.items()}
        return Selection(values.get("select", ()), values.get("ignore", ()), values.get("rules", {}), places)

    def wrong(self, node: Node, sentence: str, hint: str = "") -> ConfigError:
        """Return an error at a node."""
        return ConfigError(sentence, node.place(self.shown), hint)

    def unknown(self, key: Node, what: str, known: Any) -> ConfigError:
        """Return an error for a name that is not known, with what it may be meant to be."""
        return self.wrong(key, f"no {what} '{key.text}'", nearest(key.text, known) or listed(known))


_WANTED = {"currency": "a currency code of ISO 4217 such as USD", "language": "a language tag such as en-GB"}


def nearest(name: str, known: Any) -> str:
    """Return "did you mean ...?" with the name most like `name`, "" where none is."""
    likely = import_module("difflib").get_close_matches  # slow to load, for a mistake
    close = likely(name.replace("_", "-").lower(), list(known), n=1, cutoff=0.6)
    return f"did you mean '{close[0]}'?" if close else ""


def currencies() -> Any:
    """Return the module that knows the codes of currencies, for who has one in the settings."""
    return import_module("newslint.analysis.money.currencies")


def _meant(kind: str, text: str) -> str:
    """Return "did you mean ...?" for letters that stand for a currency: "usd", "RMB"."""
    code = currencies().meant(text) if kind == "currency" else ""
    return f"did you mean '{code}'?" if code else ""


def listed(known: Any) -> str:
    """Return "one of ..." with all names."""
    return f"one of {', '.join(known)}" if known else ""


def _names(texts: list[tuple[Node, str]]) -> tuple[str, ...]:
    return tuple(text for _, text in texts)


def _over(base: Config, config: Config) -> Config:
    """Return settings laid over others of the same file's `extends`."""
    house = {
        name: getattr(config.house, name) or getattr(base.house, name)
        for name in ("publication", "reporting_currency", "language", "names_model")
    }
    files = {
        name: getattr(base.house, name) + getattr(config.house, name) for name in ("registry", "ownership", "rates")
    }
    return replace(
        config,
        house=House(**house, **files),
        date=config.date or base.date,
        selection=config.selection.over(base.selection),
        per_path=base.per_path + config.per_path,
        rules_path=base.rules_path + config.rules_path,
        vale=base.vale + config.vale,
        exclude=base.exclude + config.exclude,
    )
