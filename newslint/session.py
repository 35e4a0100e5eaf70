"""The one way in for every door: paths and settings in, a `Report` out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from newslint import engine, readers, registry
from newslint.config import Config, Selection
from newslint.document import Document
from newslint.errors import Place, ReadError, RuleError
from newslint.registry import Registry
from newslint.report import FileReport, NotChecked, Report, placed
from newslint.rule import Rule


class Session:
    """A run with one set of settings."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        self.registry = Registry([*registry.shipped_entries(), *registry.plugin_entries()])
        self._rules: dict[int, tuple[Rule, ...]] = {}

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that run, with the house's severities and options; raises RuleError."""
        return chosen(self.registry, self.config.selection, self.config.source)

    def check(self, paths: Iterable[str]) -> Report:
        """Return what is found in files and folders; what cannot be read is reported, and the others go on."""
        rules = self.rules()
        files = tuple(self.check_file(path, rules) for path in self.walk(paths))
        undated = any(file.notices for file in files)
        notices = ("stories without a date were not judged by rules that need one",) if undated else ()
        return Report(files, notices, tuple(rule.id for rule in rules))

    def walk(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield the files that `paths` name, folders walked for the suffixes that have a reader."""
        for name in paths:
            path = Path(name)
            if path.is_dir():
                known = readers.suffixes()
                yield from (str(file) for file in sorted(path.rglob("*")) if file.suffix.lower() in known)
            else:
                yield name

    def check_file(self, path: str, rules: tuple[Rule, ...]) -> FileReport:
        """Return what is found in one file."""
        try:
            document = self.read(path)
        except ReadError as error:
            return FileReport(path, not_checked=(NotChecked(path, error.sentence),))
        return self.check_document(document, rules)

    def check_document(self, document: Document, rules: tuple[Rule, ...]) -> FileReport:
        """Return what is found in a story."""
        outcome = engine.check(document, rules)
        missing = [NotChecked(document.path, f"rule {name} failed: {why}") for name, why in outcome.crashed]
        missing += [NotChecked(document.path, problem) for problem in document.problems]
        return FileReport(
            document.path,
            placed(document, outcome.findings),
            len(document.text.split()),
            tuple(missing),
            outcome.undated,
            outcome.timings,
        )

    def read(self, path: str) -> Document:
        """Return the story in a file, in this house, at its date; raises ReadError."""
        file = Path(path)
        try:
            content = file.read_bytes()
        except OSError as error:
            raise ReadError(error.strerror or str(error), Place(path)) from None
        return self.adopt(readers.read(content, path, file.suffix))

    def adopt(self, document: Document) -> Document:
        """Return the story in this house, at the date of the settings if they name one."""
        document.house = self.config.house
        if self.config.date:
            document.metadata = replace(document.metadata, date=self.config.date)
        return document


def chosen(known: Registry, selection: Selection, source: str = "") -> tuple[Rule, ...]:
    """Return the rules that a selection names, in order of their ids.

    A pack selects its rules that are on by default; an id, or "all", selects whatever it names.
    """
    place = Place(source) if source else None
    try:
        ids = _selected(known, selection)
        return tuple(_configured(known.rule(rule_id), selection) for rule_id in sorted(ids))
    except RuleError as error:
        raise RuleError(error.sentence, error.place or place, error.hint) from None


def _selected(known: Registry, selection: Selection) -> set[str]:
    ids: set[str] = set()
    for selector in selection.select or ("",):
        named = known.matching(selector) if selector else tuple(known.entries)
        whole = selector in named or selector.lower() == "all"
        ids.update(rule_id for rule_id in named if whole or known.rule(rule_id).enabled)
    for selector, setting in selection.rules.items():
        for rule_id in known.matching(selector):
            if setting.off:
                ids.discard(rule_id)
            elif setting.severity or not selection.select:
                ids.add(rule_id)
    for selector in selection.ignore:
        ids.difference_update(known.matching(selector))
    return ids


def _configured(rule: Rule, selection: Selection) -> Rule:
    setting = selection.rules.get(rule.id)
    if setting is None:
        return rule
    try:
        rule = rule.with_options(setting.options)
    except ValueError as error:
        raise RuleError(f"rule {rule.id}: {error}") from None
    return rule.copied(severity=setting.severity) if setting.severity else rule
