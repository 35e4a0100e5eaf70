"""What was found in a file stays true while the file, the rules, the settings and the program are the same.

Results are kept in a folder for each set of settings, in up to 256 shards by the path of the story, so
that one story reads little and an archive reads few files. A story has one entry: what changed is
overwritten, and nothing grows.
"""

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from newslint import __version__, cache, packs, registry
from newslint.config import Config
from newslint.digests import sha256
from newslint.finding import Severity
from newslint.report import (
    Excerpt,
    FileReport,
    Location,
    Note,
    Placed,
    RelatedPlace,
    SourceEdit,
    SourceFix,
)
from newslint.span import Position, Span

FORM = "results-1"
KEPT = 6  # sets of settings

Shard = dict[str, tuple[str, Any]]


class Results:
    """The kept results of one set of settings."""

    def __init__(self, settings: str) -> None:
        self.folder = os.path.join(cache.folder(), FORM, settings)
        self.here = os.getcwd()
        self.shards: dict[str, Shard] = {}
        self.changed: dict[str, Shard] = {}

    def get(self, path: str, content: str) -> FileReport | None:
        """Return what was found in the file at `path` when its content had this digest, None if that is not kept."""
        name, key = self.place(path)
        if name not in self.shards:
            self.shards[name] = _shard(self.file(name))
        entry = self.shards[name].get(key)
        return _report(path, entry[1]) if entry and entry[0] == content else None

    def put(self, path: str, content: str, report: FileReport) -> None:
        """Remember what was found; `save` writes it."""
        name, key = self.place(path)
        self.changed.setdefault(name, {})[key] = (content, _row(report))

    def save(self) -> None:
        """Write what is new, beside what other runs wrote meanwhile; old sets of settings are forgotten."""
        changed, self.changed = self.changed, {}
        for name, entries in changed.items():
            file = self.file(name)
            begun = os.path.isdir(self.folder)
            if cache.store(file, {**_shard(file), **entries}) and not begun:
                _forget(os.path.dirname(self.folder))

    def drop(self) -> None:
        """Let go of what was read."""
        self.shards = {}

    def place(self, path: str) -> tuple[str, str]:
        """Return the shard and the key of a file."""
        whole = os.path.join(self.here, path)
        key = sha256(whole.encode("utf-8", "surrogateescape"))[:24]
        return key[:2], key

    def file(self, name: str) -> str:
        """Return the path of a shard."""
        return os.path.join(self.folder, f"{name}.json")


def settings_digest(config: Config) -> str:
    """Return what stands for everything that a result rests on beside the story: program, rules, settings, data."""
    house = config.house
    data = [*house.registry, *house.ownership, *house.rates, *config.rules_path]
    data += [path for ini in config.vale for path in (ini, *_styles(ini))]
    if house.names_model:
        data += import_module("newslint.analysis.names.model").files(house.names_model)
    own = (os.path.dirname(__file__), packs.shipped(), *_plugins())
    parts = [__version__, repr(config), *(part for path in dict.fromkeys((*own, *data)) for part in _stamps(path))]
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass"))[:24]


def _styles(ini: str) -> Iterator[str]:
    """Yield the folders of styles that a `.vale.ini` names."""
    try:
        with open(ini, encoding="utf-8", errors="replace") as file:
            named = [line.partition("=")[2].strip() for line in file if line.strip().lower().startswith("stylespath")]
    except OSError:
        return
    for path in named:
        yield os.path.join(os.path.dirname(ini), path)


def _plugins() -> Iterator[str]:
    """Yield the folders of plugin rules, by the modules that their entry points name."""
    import sys

    for entry in registry.plugin_entries():
        try:
            module = sys.modules[type(entry.load()).__module__]
        except Exception:  # noqa: S112 - the run itself says what is wrong with it
            continue
        if module.__file__:
            yield os.path.dirname(module.__file__)


def _stamps(path: str) -> Iterator[str]:
    """Yield path, size and time of change of a file, or of each file below a folder."""
    stack = [path]
    while stack:
        here = stack.pop()
        try:
            if os.path.isdir(here):
                with os.scandir(here) as entries:
                    for entry in sorted(entries, key=lambda e: e.name):
                        if entry.is_dir(follow_symlinks=False):
                            if entry.name != "__pycache__":
                                stack.append(entry.path)
                        else:
                            yield _stamp(entry.path, entry.stat())
            else:
                yield _stamp(here, os.stat(here))
        except OSError:
            yield f"{here} cannot be read"


def _stamp(path: str, about: os.stat_result) -> str:
    return f"{path} {about.st_size} {about.st_mtime_ns}"


def _shard(file: str) -> Shard:
    found = cache.load(file)
    return found if isinstance(found, dict) else {}


def _forget(folder: str) -> None:
    """Remove the sets of settings that were used longest ago."""
    try:
        sets = sorted(os.scandir(folder), key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    except OSError:
        return
    for entry in sets[KEPT:]:
        import_module("shutil").rmtree(entry.path, ignore_errors=True)


def _row(report: FileReport) -> Any:
    """Return a report as JSON values; records are tuples and need no more than their places without the path."""
    findings = [
        (
            *(found.rule, found.severity.value, found.message, found.evidence, _spot(found.location), found.excerpt),
            [(_spot(other.location), other.message, other.excerpt) for other in found.related],
            *(found.fixes, found.fingerprint),
        )
        for found in report.findings
    ]
    return [findings, report.words, report.silenced, report.undated, report.notes]


def _spot(location: Location) -> tuple[int, ...]:
    return (*location.span, *location.start, *location.end)


def _report(path: str, row: Any) -> FileReport | None:
    """Return a kept report for the file now at `path`, None where its shape is another."""
    try:
        findings, words, silenced, undated, notes = row
        found = tuple(_placed(path, entry) for entry in findings)
        told = tuple(Note(*note) for note in notes)
        return FileReport(path, found, words, (), tuple(undated), silenced=silenced, notes=told)
    except (TypeError, ValueError):
        return None


def _placed(path: str, row: Any) -> Placed:
    rule, severity, message, evidence, spot, excerpt, related, fixes, fingerprint = row
    return Placed(
        rule,
        SEVERITY(severity),
        message,
        evidence,
        _location(path, spot),
        Excerpt(excerpt[0], Span(*excerpt[1])),
        tuple(RelatedPlace(_location(path, o[0]), o[1], Excerpt(o[2][0], Span(*o[2][1]))) for o in related),
        tuple(SourceFix(f[0], tuple(SourceEdit(Span(*e[0]), e[1]) for e in f[1]), f[2]) for f in fixes),
        fingerprint,
    )


def _location(path: str, spot: Any) -> Location:
    a, b, c, d, e, f = spot
    return Location(path, Span(a, b), Position(c, d), Position(e, f))


SEVERITY: Callable[[str], Severity] = {level.value: level for level in Severity}.__getitem__
