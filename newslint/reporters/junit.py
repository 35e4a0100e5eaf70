"""JUnit XML: a suite a file, a case a finding, for build servers that show tests.

A suggestion is a case that passes, with its words as output: it informs, and fails no build.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TextIO

from newslint.finding import Severity
from newslint.report import FileReport, Placed, Report
from newslint.reporters._xml import tag, text

KEYS = ("tests", "failures", "errors")


def write(report: Report, out: TextIO) -> None:
    """Write the suites; a file without findings is one case that passes."""
    counts = Counter[str]()
    for file in _suites(report):
        counts.update(_counts(file))
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(tag("testsuites", name="newslint", **{key: counts[key] for key in KEYS}) + ">\n")
    for file in _suites(report):
        _suite(file, out)
    out.write("</testsuites>\n")


def _suites(report: Report) -> Iterator[FileReport]:
    return (file for file in report.files if file.path or file.not_checked)


def _counts(file: FileReport) -> dict[str, int]:
    tests = len(file.findings) + len(file.not_checked) or 1
    failures = sum(finding.severity is not Severity.SUGGESTION for finding in file.findings)
    return dict(zip(KEYS, (tests, failures, len(file.not_checked)), strict=True))


def _suite(file: FileReport, out: TextIO) -> None:
    name = file.path or "newslint"
    out.write("  " + tag("testsuite", name=name, **_counts(file)) + ">\n")
    for finding in file.findings:
        where = finding.location.start
        out.write("    " + tag("testcase", classname=name, name=f"{finding.rule} {where.line}:{where.column}") + ">")
        _told(finding, f"{name}:{where.line}:{where.column}", out)
        out.write("</testcase>\n")
    for part in file.not_checked:
        out.write("    " + tag("testcase", classname=name, name="not checked") + ">")
        out.write(tag("error", message=part.reason) + "/></testcase>\n")
    if not file.findings and not file.not_checked:
        out.write("    " + tag("testcase", classname=name, name="nothing to mend") + "/>\n")
    out.write("  </testsuite>\n")


def _told(finding: Placed, place: str, out: TextIO) -> None:
    if finding.severity is Severity.SUGGESTION:
        words = f"{place}: suggestion: {finding.message} {finding.excerpt.text}"
        out.write(tag("system-out") + ">" + text(words) + "</system-out>")
        return
    out.write(tag("failure", type=finding.severity.value, message=finding.message) + ">")
    out.write(text(f"{place}: {finding.excerpt.text}") + "</failure>")
