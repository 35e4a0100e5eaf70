"""The one way in for every door: paths and settings in, a `Report` out.

A `Session` judges stories by one set of settings.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module

from newslint import engine, files, options, pages, readers, registry
from newslint.config import Config, Selection
from newslint.document import Document
from newslint.engine import Outcome
from newslint.errors import Place, ReadError, RuleError
from newslint.filters import suppressions
from newslint.globs import matches
from newslint.registry import Registry
from newslint.report import About, FileReport, NotChecked, Note, Report, placed
from newslint.rule import Rule
from newslint.values import replace
from newslint.walk import Walk


class Session:
    """Judges stories by one set of settings; where it is `timed`, its reports say what each rule took."""

    def __init__(self, config: Config | None = None, *, timed: bool = False) -> None:
        self.config, self.timed = config or Config(), timed
        self.registry = registry.registry(self.config.rules_path, self.config.vale)
        self.broken: dict[str, str] = {}  # rules of plugins that cannot be loaded, and why
        self._rules: dict[tuple[int, ...], tuple[Rule, ...]] = {}
        self._proved = False
        self.waiving = suppressions.waiving(self.registry.ids)

    def rules(self, path: str = "") -> tuple[Rule, ...]:
        """Return the rules that run, with the house's severities and options; raises RuleError.

        With a path, those that run on the story there.
        """
        if not self._proved:
            for _, selection in (("", self.config.selection), *self.config.per_path):
                prove(self.registry, selection, self.config.source, self.broken)
            self._proved = True
        fitting = self.per_path(path) if path else ()
        if fitting not in self._rules:
            selection = self.config.selection
            for index in fitting:
                selection = self.config.per_path[index][1].over(selection)
            self._rules[fitting] = chosen(self.registry, selection, self.config.source, self.broken)
        return self._rules[fitting]

    def per_path(self, path: str) -> tuple[int, ...]:
        """Return which of the settings' globs fit a path, by their number."""
        if not self.config.per_path:
            return ()
        relative = os.path.relpath(path, self.config.root).replace(os.sep, "/")
        return tuple(n for n, (glob, _) in enumerate(self.config.per_path) if matches(glob, relative))

    def check(self, paths: Iterable[str]) -> Report:
        """Return what is found in files and folders, one after the other; what cannot be read is reported."""
        reports = tuple(self.check_file(path) for path in self.walk(paths))
        return self.report(reports)

    def report(self, reports: tuple[FileReport, ...]) -> Report:
        """Return what was found in several files as one report."""
        level = self.config.fail_level.rank
        failed = any(found.severity.rank >= level for report in reports for found in report.findings)
        return Report(reports, (), self.about, failed, not any(report.not_checked for report in reports))

    def walk(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield the files that `paths` name, folders walked for the suffixes that have a reader."""
        return (path for path, _ in Walk(readers.suffixes, lambda _: self.config).files(paths))

    def check_file(self, path: str) -> FileReport:
        """Return what is found in one file; one that cannot be read is reported as not checked."""
        try:
            content = files.content(path)
        except ReadError as error:
            return unread(path, error)
        return self.check_content(content, path)

    def check_content(self, content: bytes, path: str, suffix: str = "") -> FileReport:
        """Return what is found in the bytes of a story; `suffix` names its format where the path does not."""
        return self.check_contents([(content, path, suffix)])[0]

    def check_contents(self, stories: Sequence[tuple[bytes, str, str]]) -> list[FileReport]:
        """Return what is found in each of some stories, each with its path and suffix, as `check_content` does.

        Together they take less time than one by one (see `engine.check_all`), but all are held at once.
        """
        reports = [FileReport(path) for _, path, _ in stories]
        alike: dict[int, list[tuple[int, Document]]] = {}  # by the rules that run on them
        for number, (content, path, suffix) in enumerate(stories):
            rules = self.rules(path)
            try:
                document = self.adopt(readers.read(content, path, suffix or os.path.splitext(path)[1]))
            except ReadError as error:
                reports[number] = unread(path, error)
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # a reader that fails on one story must not take the others with it
                failed = NotChecked(path, f"the reader failed: {_named(error)}")
                reports[number] = FileReport(path, not_checked=(failed,))
            else:
                alike.setdefault(id(rules), []).append((number, document))
        for group in alike.values():
            found = self.check_documents([document for _, document in group])
            for (number, _), report in zip(group, found, strict=True):
                reports[number] = report
        return reports

    def check_document(self, document: Document) -> FileReport:
        """Return what is found in a story, without what the story itself silences."""
        return self.check_documents([document])[0]

    def check_documents(self, documents: Sequence[Document]) -> list[FileReport]:
        """Return what is found in stories on which the same rules run."""
        rules = self.rules(documents[0].path)
        for document in documents:
            document.waiving = self.waiving
        outcomes = engine.check_all(documents, rules)
        return [self.told(document, rules, said) for document, said in zip(documents, outcomes, strict=True)]

    def told(self, document: Document, rules: tuple[Rule, ...], outcome: Outcome) -> FileReport:
        """Return the report of what rules said of a story."""
        missing = [NotChecked(document.path, f"rule {name} failed: {why}") for name, why in outcome.crashed]
        missing += [NotChecked(document.path, problem) for problem in document.problems]
        by_id = _by_id(rules)
        whole = not self.config.selection.select
        left = suppressions.apply(document, placed(document, outcome.findings), by_id, self.registry.ids, whole)
        words = len(document.text.split())
        undated = outcome.undated if words else ()  # an empty story needs no date
        about = (tuple(missing), undated, outcome.timings if self.timed else (), left.silenced)
        notes = tuple(self.notes(document, rules))
        return FileReport(document.path, left.findings, words, *about, notes=notes)

    def notes(self, document: Document, rules: tuple[Rule, ...]) -> Iterator[Note]:
        """Yield what the author of a story or of the settings should know of what could not be judged."""
        unclear = document.metadata.unclear
        if unclear and not self.config.date:
            yield Note(f"the date '{unclear}' is not understood; write it as YYYY-MM-DD", "date")
        for rule in _asking(rules):
            lacking = rule.lacks(document)
            if lacking:
                yield Note(lacking, lacking)

    def read(self, path: str) -> Document:
        """Return the story in a file, in this house, at its date; raises ReadError."""
        return self.adopt(readers.read(files.content(path), path, os.path.splitext(path)[1]))

    def adopt(self, document: Document) -> Document:
        """Return the story in this house, at the date of the settings if they name one."""
        document.house = self.config.house
        if self.config.date:
            document.metadata = replace(document.metadata, date=self.config.date)
        return document

    def notices(self) -> tuple[str, ...]:
        """Return what a reader of the report should know about the settings."""
        # Read already, when the rules were listed.
        return tuple(text for ini in self.config.vale for text in import_module("newslint.styles").warnings(ini))

    def about(self, rule_id: str) -> About:
        """Return what a rule says of itself."""
        return pages.about(self.registry.rule(rule_id))


@lru_cache(maxsize=8)
def _by_id(rules: tuple[Rule, ...]) -> dict[str, Rule]:
    return {rule.id: rule for rule in rules}


@lru_cache(maxsize=8)
def _asking(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Return the rules that may lack something; most never do."""
    return tuple(rule for rule in rules if type(rule).lacks is not Rule.lacks)


def unread(path: str, error: ReadError) -> FileReport:
    """Return the report of a file that cannot be read: one line with the reason, and the place if there is one."""
    place = error.place
    where = f" (line {place.line}, byte {place.column})" if place and place.line else ""
    hint = f"; {error.hint}" if error.hint else ""
    return FileReport(path, not_checked=(NotChecked(path, f"{error.sentence}{where}{hint}"),))


def chosen(
    known: Registry, selection: Selection, source: str = "", broken: dict[str, str] | None = None
) -> tuple[Rule, ...]:
    """Return the rules that a selection names, in order of their ids.

    A pack selects its rules that are on by default; an id, or "all", selects whatever it names. A rule of
    a plugin that cannot be loaded is noted in `broken` and left out. Raises RuleError, with the place in
    the settings where there is one.
    """
    broken = {} if broken is None else broken
    ids = _Ids(known, selection, source, broken).selected()
    rules = (_loaded(known, rule_id, broken) for rule_id in sorted(ids))
    ready = tuple(_configured(rule, selection) for rule in rules if rule)
    for kind in dict.fromkeys(type(rule) for rule in ready):
        # Rules of some kinds share work, and must know who runs beside them.
        ready = kind.together(ready)
    return ready


def prove(known: Registry, selection: Selection, source: str, broken: dict[str, str]) -> None:
    """Raise RuleError, with its place, for a rule that is none and an option or a value of one that its rule lacks.

    Rules that do not run are held to this too: a mistake in the settings is told before the day it would matter.
    """
    ids = _Ids(known, selection, source, broken)
    for selector in (*selection.select, *selection.ignore):
        ids.named(selector)
    for name, setting in selection.rules.items():
        named = ids.named(name)
        rules = [rule for rule_id in named if setting.options if (rule := _loaded(known, rule_id, broken))]
        for key, value in setting.options.items():
            place = setting.places.get(key) or (Place(source) if source else None)
            having = [rule for rule in rules if options.has(rule.options, key)]
            if len(rules) > 1 and not having:
                rule_id = f"{name}.{key}"  # set in below its pack, or in TOML not in quotes
                hint = f"the rule is written '{rule_id}', with its pack and in one" if rule_id in known.entries else ""
                raise RuleError(f"no rule of '{name}' has an option '{key}'", place, hint)
            for rule in having or rules:
                _prove_option(rule, key, value, place)


def _prove_option(rule: Rule, key: str, value: object, place: Place | None) -> None:
    try:
        rule.with_options({key: value})
    except options.OptionError as error:
        hint = registry.nearest(error.word, error.known) if error.word else ""
        raise RuleError(f"rule {rule.id}: {error.sentence}", place, hint) from None


class _Ids:
    """Works out which rules a selection names."""

    def __init__(self, known: Registry, selection: Selection, source: str, broken: dict[str, str]) -> None:
        self.known, self.selection, self.source, self.broken = known, selection, source, broken

    def selected(self) -> set[str]:
        ids: set[str] = set()
        for selector in self.selection.select or ("",):
            named = self.named(selector) if selector else tuple(self.known.entries)
            whole = selector in named or selector.lower() == "all"
            ids.update(rule_id for rule_id in named if whole or self.on(rule_id))
        for selector, setting in self.selection.rules.items():
            named = self.named(selector)
            if setting.off:
                ids.difference_update(named)
            elif not self.selection.select or (setting.severity and selector in named):
                ids.update(named)
        for selector in self.selection.ignore:
            ids.difference_update(self.named(selector))
        return ids

    def on(self, rule_id: str) -> bool:
        """Tell whether a rule is on by default."""
        rule = _loaded(self.known, rule_id, self.broken)
        return rule is not None and rule.enabled

    def named(self, selector: str) -> tuple[str, ...]:
        """Return the ids that a selector names; raises RuleError with its place."""
        try:
            return self.known.matching(selector)
        except RuleError as error:
            place = self.selection.places.get(selector) or (Place(self.source) if self.source else None)
            raise RuleError(error.sentence, place, error.hint) from None


def _loaded(known: Registry, rule_id: str, broken: dict[str, str]) -> Rule | None:
    """Return a rule, None (and a note) for one of a plugin that cannot be loaded."""
    try:
        return known.rule(rule_id)
    except RuleError as error:
        if known.entries[rule_id].origin == registry.SHIPPED:
            raise
        broken[rule_id] = str(error)
        return None


def _configured(rule: Rule, selection: Selection) -> Rule:
    """Return a rule as the settings want it; what they say last of it or of its pack holds."""
    names = (rule.id, rule.pack, *rule.aliases)
    for setting in (setting for name, setting in selection.rules.items() if name in names):
        rule = rule.with_options({k: v for k, v in setting.options.items() if options.has(rule.options, k)})
        rule = rule.copied(severity=setting.severity) if setting.severity else rule
    return rule


def _named(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
