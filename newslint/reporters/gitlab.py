"""Code Quality report of GitLab: one array, shown in merge requests."""

from itertools import chain
from typing import TextIO

from newslint.finding import Severity
from newslint.report import Report
from newslint.reporters._json import dump

LEVEL = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.SUGGESTION: "minor"}


def write(report: Report, out: TextIO) -> None:
    """Write the array. Source: GitLab documentation, "Code Quality report format"."""
    issues = (
        {
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": finding.fingerprint,
            "severity": LEVEL[finding.severity],
            "location": {
                "path": finding.location.path.removeprefix("./"),
                "positions": {
                    "begin": finding.location.start._asdict(),
                    "end": finding.location.end._asdict(),
                },
            },
        }
        for finding in report.findings()
    )
    gaps = (
        {
            "description": f"Not checked: {part.reason}",
            "check_name": "not-checked",
            "fingerprint": f"not-checked-{part.path}-{part.reason}"[:200],
            "severity": "blocker",
            "location": {"path": part.path or ".", "lines": {"begin": 1}},
        }
        for part in report.not_checked()
    )
    dump(chain(issues, gaps), out, indent=1)
