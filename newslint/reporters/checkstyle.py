"""Checkstyle XML, which many build servers and editors read."""

from typing import TextIO

from newslint.finding import Severity
from newslint.report import Report
from newslint.reporters._xml import tag

LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "info"}


def write(report: Report, out: TextIO) -> None:
    """Write a `file` with its errors for each file that has any."""
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n')
    for file in report.files:
        if not (file.findings or file.not_checked):
            continue
        out.write("  " + tag("file", name=file.path or "newslint") + ">\n")
        for finding in file.findings:
            place = {"line": finding.location.start.line, "column": finding.location.start.column}
            about = {"severity": LEVEL[finding.severity], "message": finding.message}
            out.write("    " + tag("error", **place, **about, source=f"newslint.{finding.rule}") + "/>\n")
        for part in file.not_checked:
            about = {"severity": "error", "message": f"Not checked: {part.reason}"}
            out.write("    " + tag("error", line=1, **about, source="newslint.not-checked") + "/>\n")
        out.write("  </file>\n")
    out.write("</checkstyle>\n")
