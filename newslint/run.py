"""A whole run: files under the settings nearest to them, several at a time, remembering what has not changed."""

import os
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint import cache, files, jobs, readers
from newslint.config import Config
from newslint.document import Document
from newslint.errors import ReadError, RuleError
from newslint.journal import Journal
from newslint.report import About, FileReport, NotChecked, Report
from newslint.report import unknown as unknown_rule
from newslint.results import Results, settings_digest
from newslint.session import Session
from newslint.tasks import Task, Tasks
from newslint.together import Together
from newslint.walk import STDIN, Choose, Walk

Progress = Callable[[int, int], None]  # files done, of how many


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
        self.tasks = Tasks()  # what was checked last

    def files(self, paths: Iterable[str], stdin: Stdin | None = None) -> Tasks:
        """Return the files that paths lead to, each with its session, in order; standard input by its name."""
        tasks = Tasks()
        for path, config in Walk(readers.suffixes, self.choose, force=self.force).files(paths):
            tasks.add(path, self.naming(stdin) if stdin and path == STDIN else self.session(config))
        return tasks

    def session(self, config: Config) -> Session:
        """Return the session of some settings, the same one each time."""
        if id(config) not in self.sessions:
            self.sessions[id(config)] = Session(config, timed=self.timed)
        return self.sessions[id(config)]

    def check(self, paths: Iterable[str], stdin: Stdin | None = None) -> Report:
        """Return what is found; raises ConfigError and RuleError where settings cannot be used."""
        paths = tuple(paths)
        self.tasks = tasks = self.files(paths, stdin)
        found = Found(tasks)
        if self.remember:
            self.recall(tasks, found)
        for number, task in enumerate(tasks) if STDIN in paths else ():
            if task.path == STDIN:
                found.put(number, self.piped(task, stdin or Stdin(b"")))
        pending = array("q", (number for number in range(len(tasks)) if not found.has(number)))
        try:
            self.judge(tasks, found, pending)
        finally:
            if self.remember:
                self.keep(tasks, found, pending)
        if not tasks:
            for path in paths:
                self.session(self.choose(path)).rules()  # settings that cannot be used are said to be so
        return self.report(found, paths)

    def recall(self, tasks: Tasks, found: "Found") -> None:
        """Put in what an earlier run found in files that are as they were then."""
        count = 0
        for results, numbers in self.shelved(tasks, range(len(tasks))):
            for number in numbers:
                path = tasks[number].path
                try:
                    known = results.get(path, cache.digest(files.content(path)))
                except ReadError:
                    continue
                if known:
                    count += 1
                    found.put(number, known)
            self.progress(count, len(tasks))

    def judge(self, tasks: Tasks, found: "Found", pending: Sequence[int]) -> None:
        """Put in what is found in the files that must be read."""
        for session in {id(task.session): task.session for task in map(tasks.__getitem__, pending)}.values():
            session.rules()  # loaded once, before work is shared out
        before, count = len(tasks) - len(pending), jobs.wanted(self.count, len(pending))

        def done(so_far: int) -> None:
            self.progress(before + so_far, len(tasks))

        jobs.run(Together(), tasks, found, _lost, numbers=pending, count=count, done=done)

    def keep(self, tasks: Tasks, found: "Found", judged: Iterable[int]) -> None:
        """Remember what was found now, for later runs, also where a run was interrupted."""
        for results, numbers in self.shelved(tasks, filter(found.has, judged)):
            for number in numbers:
                report = found[number]
                if report.digest and not report.not_checked:
                    results.put(report.path, report.digest, report)
            results.save()

    def shelved(self, tasks: Tasks, numbers: Iterable[int]) -> Iterator[tuple[Results, Iterable[int]]]:
        """Yield results to look into and the files that lie in one of its shards: one is held at a time."""
        shelves: dict[tuple[int, str], array[int]] = {}
        for number in numbers:
            path, session = tasks[number]
            if path != STDIN:
                shelf = (id(session), self.results(session).place(path)[0])
                shelves.setdefault(shelf, array("q")).append(number)
        for held in shelves.values():
            results = self.results(tasks[held[0]].session)
            yield results, held
            results.drop()

    def results(self, session: Session) -> Results:
        """Return what is kept for the settings of a session."""
        if id(session) not in self.kept:
            self.kept[id(session)] = Results(settings_digest(session.config))
        return self.kept[id(session)]

    def naming(self, stdin: Stdin) -> Session:
        """Return the session of the folder that the name of standard input lies in."""
        return self.session(self.choose(os.path.dirname(stdin.name) or os.curdir))

    def read(self, task: Task, stdin: Stdin | None = None) -> Document:
        """Return the story of a task, that of standard input for `-`; raises ReadError."""
        if task.path != STDIN or stdin is None:
            return task.session.read(task.path)
        story = readers.read(stdin.content, stdin.called, stdin.suffix())
        return self.naming(stdin).adopt(story)

    def piped(self, task: Task, stdin: Stdin) -> FileReport:
        """Return what is found in the story that came through a pipe."""
        return task.session.check_content(stdin.content, stdin.called, stdin.suffix())

    def report(self, found: "Found", paths: tuple[str, ...] = ()) -> Report:
        """Return the reports of files that were checked as one, with its notices."""
        notices = [*found.notices()]
        if not found and paths:
            notices.append(f"no story found in {', '.join(paths)}")
        notices += dict.fromkeys(text for session in self.sessions.values() for text in session.notices())
        broken = {name: why for session in self.sessions.values() for name, why in session.broken.items()}
        if broken:
            found.append(FileReport("", not_checked=tuple(NotChecked("", why) for why in broken.values())))
        return Report(found, tuple(notices), self.about, found.failed, found.whole)

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


def _lost(task: Task, why: str) -> FileReport:
    return FileReport(task.path, not_checked=(NotChecked(task.path, why),))


class Found(Journal[FileReport]):
    """What is found in the files of some tasks, and what it comes to, noted as it comes.

    `failed` tells whether anything is found at the level that the settings of its file call a failure,
    `whole` whether all was checked.
    """

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(len(tasks))
        self.tasks, self.failed, self.whole = tasks, False, True
        self.undated = 0  # stories that lack a date
        self.first_undated = len(tasks)  # the number of the first
        self.silent: set[str] = set()  # rules that said nothing for it
        self.alike: dict[str, tuple[int, str, int]] = {}  # by kind: the first story, its note, how many

    def meet(self, number: int, result: FileReport) -> None:
        """Note what a report comes to."""
        if result.findings and not self.failed:
            level = self.tasks[number].session.config.fail_level.rank
            self.failed = any(finding.severity.rank >= level for finding in result.findings)
        self.whole = self.whole and not result.not_checked
        if result.undated:
            self.undated += 1
            self.first_undated = min(number, self.first_undated)
            self.silent.update(result.undated)
        for note in result.notes:
            first, text, count = self.alike.get(note.like, (number, "", 0))
            if number <= first:
                first, text = number, f"{result.path}: {note.text}"
            self.alike[note.like] = (first, text, count + 1)

    def notices(self) -> Iterator[str]:
        """Yield what a reader of the report should know of its stories, each kind once."""
        if self.undated:
            rules = sorted(self.silent)
            stories = self[self.first_undated].path if self.undated == 1 else f"{self.undated:,} stories"
            named = ", ".join(rules[:3]) + (f" and {len(rules) - 3} more" if len(rules) > 3 else "")
            yield f"{stories}: without a date, not judged by {named}; date the story, or give --date"
        for _, text, count in sorted(self.alike.values()):
            yield text if count == 1 else f"{text} ({count - 1:,} more stor{'y' if count == 2 else 'ies'} like it)"
