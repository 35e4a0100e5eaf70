"""Diagnostics for reviewdog; its columns count bytes, which a report does not know, so it is told lines."""

from itertools import chain
from typing import Any, TextIO

from newslint.finding import Severity
from newslint.report import Location, Placed, Report
from newslint.reporters._json import dump

LEVEL = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def write(report: Report, out: TextIO) -> None:
    """Write one object. Source: reviewdog, proto/rdf/reviewdog.proto (DiagnosticResult)."""
    gaps = (
        {
            "message": f"Not checked: {part.reason}",
            "location": {"path": part.path or "."},
            "severity": "ERROR",
            "code": {"value": "not-checked"},
        }
        for part in report.not_checked()
    )
    found = map(_diagnostic, report.findings())
    dump({"source": {"name": "newslint"}, "diagnostics": chain(found, gaps)}, out, indent=1)


def _diagnostic(finding: Placed) -> dict[str, Any]:
    where = finding.location
    return {
        "message": finding.message,
        "location": {"path": where.path, "range": _lines(where)},
        "severity": LEVEL[finding.severity],
        "code": {"value": finding.rule},
        "related_locations": [
            {
                "message": other.message,
                "location": {"path": other.location.path, "range": _lines(other.location)},
            }
            for other in finding.related
        ],
    }


def _lines(location: Location) -> dict[str, Any]:
    return {"start": {"line": location.start.line}, "end": {"line": location.end.line}}
