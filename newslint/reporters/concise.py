"""One line a finding: `path:line:column: severity rule message`."""

from typing import TextIO

from newslint.report import Report
from newslint.reporters._clean import inert, visible


def write(report: Report, out: TextIO) -> None:
    """Write a line for each finding, then one for each part that was not checked."""
    for finding in report.findings():
        where = finding.location
        line = f"{where.path}:{where.start.line}:{where.start.column}"
        out.write(inert(visible(f"{line}: {finding.severity.value} {finding.rule} {finding.message}")) + "\n")
    for part in report.not_checked():
        path = f"{part.path}: " if part.path else ""
        out.write(inert(visible(f"{path}not checked: {part.reason}")) + "\n")
