"""Workflow commands of GitHub Actions, which it shows as remarks beside the lines of a pull request."""

from typing import TextIO

from newslint.finding import Severity
from newslint.report import Report
from newslint.reporters._clean import visible

LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def write(report: Report, out: TextIO) -> None:
    """Write the findings in source order; lines and columns count from 1, and `endColumn` is the last one."""
    for finding in report.findings():
        where = finding.location
        place = f"file={property_(where.path)},line={where.start.line},endLine={where.end.line}"
        if where.start.line == where.end.line:
            place += f",col={where.start.column},endColumn={max(where.start.column, where.end.column - 1)}"
        message = f"{finding.message}\n{finding.evidence}" if finding.evidence else finding.message
        out.write(f"::{LEVEL[finding.severity]} {place},title={property_(finding.rule)}::{data(message)}\n")
    for part in report.not_checked():
        file = f" file={property_(part.path)},title=not checked" if part.path else " title=not checked"
        out.write(f"::error{file}::{data(f'Not checked: {part.reason}')}\n")


def data(text: str) -> str:
    """Return the text of a command escaped. Source: actions/toolkit, command.ts (escapeData)."""
    escaped = (visible(line).replace("%", "%25") for line in text.split("\n"))
    return "%0A".join(escaped)


def property_(text: str) -> str:
    """Return a property of a command escaped. Source: actions/toolkit, command.ts (escapeProperty)."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
