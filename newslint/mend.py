"""Stories with their findings mended, as far as their fixes go."""

import difflib
import os
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint import files, fixes, readers
from newslint.errors import ReadError, near
from newslint.report import FileReport, NotChecked
from newslint.session import Session

PASSES = 10  # fixes may make room for others; what has not settled by then is left alone


class Mended(NamedTuple):
    """A story before and after its fixes, how many there were, and what is still found in it."""

    path: str
    before: str
    after: str
    fixed: int
    report: FileReport

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff, none where nothing changed."""
        old, new = (text.splitlines(keepends=True) for text in (self.before, self.after))
        name = near(self.path).lstrip("/")  # as git writes it, so that `patch -p1` and `git apply` take it
        for line in difflib.unified_diff(old, new, f"a/{name}", f"b/{name}"):
            yield line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"

    def write(self) -> FileReport:
        """Write the story; return what is still found in it, with a part not checked where it could not be written."""
        if self.after != self.before:
            try:
                fixes.write(self.path, self.before.encode(), self.after.encode())
            except ReadError as error:
                return self.report._replace(not_checked=(NotChecked(self.path, error.sentence),))
        return self.report


def mended(session: Session, path: str, *, unsafe: bool) -> Mended:
    """Return the story at `path` with its fixes in it (see `settled`); raises ReadError."""
    return settled(session, files.content(path), path, os.path.splitext(path)[1], unsafe=unsafe)


def settled(session: Session, content: bytes, path: str, suffix: str, *, unsafe: bool) -> Mended:
    """Return the story in `content`, called `path`, with its fixes in it; raises ReadError.

    It is checked again after each pass: a pass that makes a rule speak more often than before is undone,
    and a story that does not settle keeps its words.
    """
    before = readers.decode(content, path)
    first = report = session.check_content(before.encode(), path, suffix)
    text, count = before, 0
    for _ in range(PASSES):
        found = [fix for finding in report.findings if (fix := fixes.usable(finding, unsafe=unsafe))]
        if not found:
            return Mended(path, before, text, count, report)
        tried, number = fixes.applied(text, found)
        after = session.check_content(tried.encode(), path, suffix)
        if tried == text or _worse(report, after):
            return Mended(path, before, text, count, report)
        text, report, count = tried, after, count + number
    return Mended(path, before, before, 0, first)


def _worse(before: FileReport, after: FileReport) -> bool:
    """Tell whether a rule speaks more often than before, or something can no longer be checked."""
    counts = Counter(finding.rule for finding in before.findings)
    new = Counter(finding.rule for finding in after.findings)
    return bool(new - counts) or len(after.not_checked) > len(before.not_checked)
