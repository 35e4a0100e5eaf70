"""Rule ids to rules: shipped ones found by their place, YAML rules of packs, and plugins."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from newslint import packs
from newslint.errors import RuleError
from newslint.files import modules
from newslint.rule import Rule

GROUP = "newslint.rules"
SHIPPED = "newslint"
PYTHON_RULES = os.path.join(os.path.dirname(__file__), "rules")


class Entry(NamedTuple):
    """Where a rule comes from, and how to load it."""

    id: str
    origin: str  # "newslint", the distribution of a plugin, or the folder of a house's rules
    load: Callable[[], Rule]

    @property
    def pack(self) -> str:
        """Return the part of the id before the dot."""
        return self.id.partition(".")[0]


class Registry:
    """All rules that can be asked for, by id; each is loaded when first asked for."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = {entry.id: entry for entry in sorted(entries, key=lambda entry: entry.id)}
        self._loaded: dict[str, Rule] = {}

    def rule(self, rule_id: str) -> Rule:
        """Return the rule of this id; raises RuleError with the nearest ids for an unknown one."""
        if rule_id not in self._loaded:
            if rule_id not in self.entries:
                raise RuleError(f"no rule '{rule_id}'", hint=self.nearest(rule_id))
            self._loaded[rule_id] = self.entries[rule_id].load()
        return self._loaded[rule_id]

    def matching(self, selector: str) -> tuple[str, ...]:
        """Return the ids that a selector names: an id, a former id, a pack, or "all".

        Raises RuleError where it names none.
        """
        if selector in self.entries:
            return (selector,)
        if selector.lower() == "all":
            return tuple(self.entries)
        pack = tuple(entry.id for entry in self.entries.values() if entry.pack == selector)
        if pack:
            return pack
        former = tuple(rule_id for rule_id in self.entries if selector in self.rule(rule_id).aliases)
        if former:
            return former
        raise RuleError(f"no rule or pack '{selector}'", hint=self.nearest(selector))

    def ids(self, selector: str) -> tuple[str, ...]:
        """Return the ids that a selector names, none where it names none."""
        try:
            return self.matching(selector)
        except RuleError:
            return ()

    def nearest(self, name: str) -> str:
        """Return a hint with the ids and packs most like `name`."""
        names = (*self.entries, *sorted({entry.pack for entry in self.entries.values()}))
        parts = name.replace(",", " ").split()
        if len(parts) > 1 and set(parts) <= {*names, "all"}:
            return f"a list is written [{', '.join(parts)}]"
        return nearest(name, names) or "see `newslint rules`"


def registry(rules_path: Iterable[str] = (), vale: Iterable[str] = ()) -> Registry:
    """Return all rules: shipped ones, those of plugins, the house's own in the folders of `rules_path`, Vale styles."""
    return Registry([*shipped_entries(), *plugin_entries(), *house_entries(rules_path), *style_entries(vale)])


def nearest(name: str, known: Iterable[str]) -> str:
    """Return "did you mean ...?" with the names most like `name`, "" where none is."""
    import difflib  # a quarter of the time of a start, for a mistake

    names = tuple(known)
    tail = [n for n in names if n.partition(".")[2] == name]
    close = tail or difflib.get_close_matches(name.lower(), names, n=2, cutoff=0.6)
    return f"did you mean {' or '.join(repr(c) for c in close)}?" if close else ""


@cache
def shipped_entries() -> tuple[Entry, ...]:
    """Return the rules that come with newslint, in Python and in YAML."""
    found = []
    for pack, name in _modules():
        rule_id, module = f"{pack}.{name}".replace("_", "-"), f"newslint.rules.{pack}.{name}"
        found.append(Entry(rule_id, SHIPPED, lambda m=module, i=rule_id: _from_module(m, i)))  # type: ignore[misc]
    return (*found, *_written(packs.shipped(), SHIPPED))


def _modules() -> Iterator[tuple[str, str]]:
    """Yield pack and name of the modules that hold a rule each."""
    for pack in sorted(os.listdir(PYTHON_RULES)):
        folder = os.path.join(PYTHON_RULES, pack)
        for name in modules(folder) if os.path.isdir(folder) else ():
            yield pack, name


def plugin_entries() -> tuple[Entry, ...]:
    """Return the rules of installed plugins: an entry point `pack.rule = "package.module:Class"` each."""
    return tuple(
        Entry(name, origin, lambda n=name, v=value: _from_plugin(n, v))  # type: ignore[misc]
        for name, value, origin in entry_points(GROUP)
    )


def entry_points(group: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, value and distribution of the entry points of a group, as installers record them.

    `importlib.metadata` would tell the same for a fifth of the time in which a draft must be judged.
    The working directory, where `python -m` looks first, is passed over: drafts come with no plugins.
    """
    here = os.getcwd()
    for folder in dict.fromkeys(sys.path[1:] if sys.path[0] in ("", here) else sys.path):
        try:
            names = sorted(name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info")))
        except OSError:
            continue
        for name in names:
            try:
                with open(os.path.join(folder, name, "entry_points.txt"), encoding="utf-8") as file:
                    text = file.read()
            except OSError:
                continue
            if f"[{group}]" in text:
                origin = name.rpartition(".")[0].partition("-")[0].replace("_", "-")
                yield from ((point, value, origin) for point, value in _section(text, group))


def house_entries(folders: Iterable[str]) -> Iterator[Entry]:
    """Yield the YAML rules of a house, by the folders they lie in."""
    for folder in folders:
        yield from _written(folder, folder)
        for path in packs.misplaced(folder):
            # With its suffix it is in the way of no pack, and whoever runs the pack of that name is told.
            yield Entry(os.path.basename(path), folder, lambda p=path: packs.refuse(p))  # type: ignore[misc]


def style_entries(files: Iterable[str]) -> Iterator[Entry]:
    """Yield the rules of the styles that `.vale.ini` files name; raises ConfigError."""
    for ini in files:
        styles: Any = import_module("newslint.styles")  # Vale's engine, for who has styles
        for rule_id in styles.rules(ini):
            yield Entry(rule_id, ini, lambda s=styles, f=ini, i=rule_id: s.rule(f, i))  # type: ignore[misc]


def _written(folder: str | os.PathLike[str], origin: str) -> Iterator[Entry]:
    """Yield the YAML rules in a folder of packs."""
    for rule_id, path in packs.rule_files(os.fspath(folder)):
        yield Entry(rule_id, origin, lambda i=rule_id, p=path: packs.load(p, i))  # type: ignore[misc]


def _section(text: str, title: str) -> Iterator[tuple[str, str]]:
    inside = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            inside = line == f"[{title}]"
        elif inside and "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            yield name.strip(), value.partition("[")[0].strip()


def _from_module(module: str, rule_id: str) -> Rule:
    loaded = import_module(module)
    for value in vars(loaded).values():
        if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module:
            return value().copied(id=rule_id)
    raise RuleError(f"{module} holds no rule")


def _from_plugin(name: str, value: str) -> Rule:
    module, _, attribute = value.partition(":")
    try:
        loaded = getattr(import_module(module), attribute)
    except Exception as error:
        raise RuleError(f"plugin rule '{name}' cannot be loaded: {type(error).__name__}: {error}") from error
    if not (isinstance(loaded, type) and issubclass(loaded, Rule)):
        raise RuleError(f"plugin rule '{name}' ({value}) is not a class of newslint.rule.Rule")
    return loaded().copied(id=name)
