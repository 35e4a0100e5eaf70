"""JSON: one object; spans count characters of the decoded source file, half open."""

import json
from typing import Any, TextIO

from newslint.report import Location, Placed, Report


def write(report: Report, out: TextIO) -> None:
    """Write the report as one JSON object."""
    content = {
        "findings": [finding_of(finding) for finding in report.findings()],
        "not_checked": [{"path": part.path, "reason": part.reason} for part in report.not_checked()],
        "notices": list(report.notices),
        "files": sum(1 for file in report.files if file.path),
        "words": sum(file.words for file in report.files),
        "silenced": sum(file.silenced for file in report.files),
    }
    json.dump(content, out, indent=2)
    out.write("\n")


def finding_of(finding: Placed) -> dict[str, Any]:
    """Return a finding as JSON values."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "evidence": finding.evidence,
        **location_of(finding.location),
        "related": [{**location_of(r.location), "message": r.message} for r in finding.related],
        "fixes": [
            {
                "title": fix.title,
                "safe": fix.safe,
                "edits": [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits],
            }
            for fix in finding.fixes
        ],
        "fingerprint": finding.fingerprint,
    }


def location_of(location: Location) -> dict[str, Any]:
    """Return a location as JSON values."""
    return {
        "path": location.path,
        "span": location.span._asdict(),
        "start": location.start._asdict(),
        "end": location.end._asdict(),
    }
