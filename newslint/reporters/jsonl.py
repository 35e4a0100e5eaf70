"""JSON lines: one object a finding, then one for each part that was not checked."""

import json
from typing import TextIO

from newslint.report import Report
from newslint.reporters.json import finding_of


def write(report: Report, out: TextIO) -> None:
    """Write a line for each finding, as in the json format, and one with `not_checked` for what was not."""
    for finding in report.findings():
        out.write(json.dumps(finding_of(finding)) + "\n")
    for part in report.not_checked():
        out.write(json.dumps({"not_checked": part.path, "reason": part.reason}) + "\n")
