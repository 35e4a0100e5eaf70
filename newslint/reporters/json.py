"""JSON: one object; spans count characters of the decoded source file, half open."""

from typing import Any, TextIO

from newslint.report import Location, Placed, Report
from newslint.reporters._json import dump
from newslint.reporters._tally import tally


def write(report: Report, out: TextIO) -> None:
    """Write the report as one JSON object."""
    counts = tally(report)
    content = {
        "findings": map(finding_of, report.findings()),
        "not_checked": ({"path": part.path, "reason": part.reason} for part in report.not_checked()),
        "notices": list(report.notices),
        "files": counts.files,
        "words": counts.words,
        "silenced": counts.silenced,
    }
    dump(content, out, indent=2)


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
