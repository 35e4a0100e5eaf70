"""A whole run: files under the settings nearest to them, several at a time, remembering what has not changed."""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from newslint import cache, files, jobs, readers
from newslint.config import Config
from newslint.document import Document
from newslint.errors import ReadError, RuleError
from newslint.report import About, FileReport, NotChecked, Report
from newslint.report import unknown as unknown_rule
from newslint.results import Results, settings_digest
from newslint.session import Session
from newslint.walk import STDIN, Choose, Walk

Progress = Callable[[int, int], None]  # files done, of how many


class Task(NamedTuple):
    """One file to check and the session that checks it."""

    path: str
    session: Session


class Stdin(NamedTuple):
    """A story that comes through a pipe: its bytes, and the name it goes by."""

    content: bytes
    name: str = ""

    @property
    def called(self) -> str:
        """Return what the story is called in reports."""
        return self.name or "<stdin>"

    def suffix(self) -> str:
        """Return the suffix of the format: of the name, else as the first characters tell."""
        named = os.path.splitext(self.name)[1]
        if named:
            return named
        head = self.content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        if head.startswith((b"<!doctype", b"<html", b"<head", b"<article", b"<p>")):
            return ".html"
        return ".md" if head.startswith((b"---", b"+++", b"# ")) else ".txt"


class Run:
    """Checks files and folders.

    `choose` gives the settings of a folder; `count` is how many processes may work (0: one a processor);
    `remember` lets results of earlier runs stand where nothing changed; `force` lets `exclude` hold for
    files that are named; `timed` has reports say what each rule took; `progress` is told how far the run is.
    """

    def __init__(
        self,
        choose: Choose,
        *,
        count: int = 0,
        remember: bool = True,
        force: bool = False,
        timed: bool = False,
        progress: Progress | None = None,
    ) -> None:
        self.choose, self.count, self.remember, self.force, self.timed = choose, count, remember, force, timed
        self.progress = progress or _silent
        self.sessions: dict[int, Session] = {}
        self.kept: dict[int, Results] = {}
        self.tasks: dict[str, Session] = {}  # the session of each file that was checked

    def files(self, paths: Iterable[str]) -> list[Task]:
        """Return the files that paths lead to, each with its session, in order."""
        walk = Walk(readers.suffixes, self.choose, force=self.force)
        return [Task(path, self.session(config)) for path, config in walk.files(paths)]

    def session(self, config: Config) -> Session:
        """Return the session of some settings, the same one each time."""
        if id(config) not in self.sessions:
            self.sessions[id(config)] = Session(config, timed=self.timed)
        return self.sessions[id(config)]

    def check(self, paths: Iterable[str], stdin: Stdin | None = None) -> Report:
        """Return what is found; raises ConfigError and RuleError where settings cannot be used."""
        paths = tuple(paths)
        tasks = [self.named(task, stdin) if task.path == STDIN and stdin else task for task in self.files(paths)]
        self.tasks = {task.path: task.session for task in tasks}
        reports: dict[str, FileReport] = {}
        pending: list[Task] = []
        for task in tasks:
            known = self.recalled(task) if self.remember and task.path != STDIN else None
            if known:
                reports[task.path] = known
            elif task.path == STDIN:
                reports[STDIN] = self.piped(task, stdin or Stdin(b""))
            else:
                pending.append(task)
        reports.update(self.checked(pending, len(tasks)))
        if not tasks:
            for path in paths:
                self.session(self.choose(path)).rules()  # settings that cannot be used are said to be so
        return self.report([reports[task.path] for task in tasks], paths)

    def recalled(self, task: Task) -> FileReport | None:
        """Return what an earlier run found in the file as it is now, None where that is not known."""
        try:
            content = files.content(task.path)
        except ReadError:
            return None
        return self.results(task.session).get(task.path, cache.digest(content))

    def results(self, session: Session) -> Results:
        """Return what is kept for the settings of a session."""
        if id(session) not in self.kept:
            self.kept[id(session)] = Results(settings_digest(session.config))
        return self.kept[id(session)]

    def named(self, task: Task, stdin: Stdin) -> Task:
        """Return the story of standard input under the settings of the folder that its name lies in."""
        return Task(STDIN, self.session(self.choose(os.path.dirname(stdin.name) or os.curdir)))

    def read(self, task: Task, stdin: Stdin | None = None) -> Document:
        """Return the story of a task, that of standard input for `-`; raises ReadError."""
        if task.path != STDIN or stdin is None:
            return task.session.read(task.path)
        story = readers.read(stdin.content, stdin.called, stdin.suffix())
        return self.named(task, stdin).session.adopt(story)

    def piped(self, task: Task, stdin: Stdin) -> FileReport:
        """Return what is found in the story that came through a pipe."""
        return task.session.check_content(stdin.content, stdin.called, stdin.suffix())

    def checked(self, pending: list[Task], total: int) -> Iterator[tuple[str, FileReport]]:
        """Yield what is found in the files that must be read, and remember it."""
        for session in {id(task.session): task.session for task in pending}.values():
            session.rules()  # loaded once, before work is shared out
        before = total - len(pending)
        count = jobs.wanted(self.count, len(pending))
        lists: dict[tuple[str, ...], tuple[str, ...]] = {}  # stories by the thousand lack a date: one list serves all
        found = jobs.run(_checked, pending, count, _lost, lambda done: self.progress(before + done, total))
        for task, (report, digest) in zip(pending, found, strict=True):
            if self.remember and digest and not report.not_checked:
                self.results(task.session).put(task.path, digest, report)
            undated = lists.setdefault(report.undated, report.undated)
            yield task.path, report if undated is report.undated else report._replace(undated=undated)
        for kept in self.kept.values():
            kept.save()

    def report(self, found: Iterable[FileReport], paths: tuple[str, ...] = ()) -> Report:
        """Return the reports of files that were checked as one, with its notices."""
        reports = tuple(found)
        failed = any(
            finding.severity.rank >= session.config.fail_level.rank
            for session, report in zip(self.tasks.values(), reports, strict=True)
            for finding in report.findings
        )
        broken = {name: why for session in self.sessions.values() for name, why in session.broken.items()}
        if broken:
            parts = tuple(NotChecked("", why) for why in broken.values())
            reports = (*reports, FileReport("", not_checked=parts))
        told = dict.fromkeys(text for session in self.sessions.values() for text in session.notices())
        return Report(reports, (*_notices(reports, paths), *told), self.about, failed)

    def about(self, rule_id: str) -> About:
        """Return what a rule says of itself, whichever settings brought it."""
        for session in self.sessions.values():
            try:
                return session.about(rule_id)
            except RuleError:
                continue
        return unknown_rule(rule_id)


def _silent(done: int, total: int) -> None:
    """Tell nobody how far the run is."""


def _checked(task: Task) -> tuple[FileReport, str]:
    """Return what is found in a file, and the digest of the bytes that it was found in ("" where unread)."""
    try:
        content = files.content(task.path)
    except ReadError:
        return task.session.check_file(task.path), ""
    return task.session.check_content(content, task.path), cache.digest(content)


def _lost(task: Task, why: str) -> tuple[FileReport, str]:
    return FileReport(task.path, not_checked=(NotChecked(task.path, why),)), ""


def _notices(reports: tuple[FileReport, ...], paths: tuple[str, ...]) -> Iterator[str]:
    """Yield what a reader of the report should know, each once."""
    if not reports and paths:
        yield f"no story found in {', '.join(paths)}"
    undated = [report for report in reports if report.undated]
    if undated:
        rules = sorted({rule for report in undated for rule in report.undated})
        stories = undated[0].path if len(undated) == 1 else f"{len(undated)} stories"
        named = ", ".join(rules[:3]) + (f" and {len(rules) - 3} more" if len(rules) > 3 else "")
        yield f"{stories}: without a date, not judged by {named}; date the story, or give --date"
