"""Diagnostics for reviewdog; its columns count bytes, which a report does not know, so it is told lines."""

import json
from typing import Any, TextIO

from newslint.finding import Severity
from newslint.report import Location, Placed, Report

LEVEL = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def write(report: Report, out: TextIO) -> None:
    """Write one object. Source: reviewdog, proto/rdf/reviewdog.proto (DiagnosticResult)."""
    diagnostics = [_diagnostic(finding) for finding in report.findings()]
    diagnostics += [
        {
            "message": f"Not checked: {part.reason}",
            "location": {"path": part.path or "."},
            "severity": "ERROR",
            "code": {"value": "not-checked"},
        }
        for part in report.not_checked()
    ]
    json.dump({"source": {"name": "newslint"}, "diagnostics": diagnostics}, out, indent=1)
    out.write("\n")


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
