"""What `check --fix` and `check --diff` do with the findings that have a fix."""

import argparse
import sys

from newslint import mend
from newslint.cli import _terminal
from newslint.report import FileReport, Report
from newslint.run import Found, Run, Stdin
from newslint.tasks import Task


def differences(work: Run, report: Report, stdin: Stdin | None, options: argparse.Namespace) -> int:
    """Write what mending would change; return 1 where it would change anything, 2 where not all was checked."""
    changed = False
    for task, file in zip(work.tasks, report.files):  # noqa: B905 - a report may tell of more than files
        if mendable(file, options):
            for line in mended(task, stdin, options).diff():
                changed = True
                sys.stdout.write(f"{_terminal.visible(line.rstrip())}\n" if sys.stdout.isatty() else line)
    for part in report.not_checked():
        sys.stderr.write(f"newslint: {_terminal.visible(part.path)}: {_terminal.visible(part.reason)}\n")
    return 2 if not report.whole else int(changed and not options.exit_zero)


def fixed(work: Run, report: Report, stdin: Stdin | None, options: argparse.Namespace) -> Report:
    """Mend the stories that can be, and return what is left to say of all of them.

    That of standard input goes to stdout whole, mended or as it came, so that nothing is lost in a pipe.
    """
    left, count = Found(work.tasks), 0
    for number, (task, file) in enumerate(zip(work.tasks, report.files)):  # noqa: B905
        if not mendable(file, options):
            left.put(number, file)
            if stdin:
                emit(stdin.content)
            continue
        story = mended(task, stdin, options)
        if stdin:
            emit(story.after.encode())
        after = story.report if stdin else story.write()
        left.put(number, after)
        count += story.fixed if not after.not_checked else 0
    told = (f"{count} finding{'' if count == 1 else 's'} mended",) if count else ()
    final = work.report(left)
    return final._replace(notices=(*final.notices, *told))


def mended(task: Task, stdin: Stdin | None, options: argparse.Namespace) -> mend.Mended:
    """Return the story of a file, or that of standard input, with its fixes in it."""
    if stdin:
        return mend.settled(task.session, stdin.content, stdin.called, stdin.suffix(), unsafe=options.unsafe_fixes)
    return mend.mended(task.session, task.path, unsafe=options.unsafe_fixes)


def mendable(file: FileReport, options: argparse.Namespace) -> bool:
    """Tell whether a finding of the file has a fix of the kind that is asked for."""
    return any(fix.safe or options.unsafe_fixes for finding in file.findings for fix in finding.fixes)


def emit(content: bytes) -> None:
    """Write a story to stdout as it is, byte by byte."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
