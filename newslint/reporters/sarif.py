"""SARIF 2.1.0, for code scanning and for editors that show it.

Draft text goes into `message.text` only, never into Markdown; columns count code points, as stated.
Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

import os
from typing import Any, TextIO
from urllib.parse import quote

from newslint import __version__
from newslint.finding import Severity
from newslint.report import Location, Placed, Report, SourceFix
from newslint.reporters._json import dump
from newslint.reporters._tally import tally

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
FINGERPRINT = "newslint/v1"


def write(report: Report, out: TextIO) -> None:
    """Write one run; paths below the working directory are relative to it."""
    counts = tally(report)
    ids = sorted(counts.by_rule())
    order = {rule_id: index for index, rule_id in enumerate(ids)}
    run = {
        "tool": {
            "driver": {
                "name": "newslint",
                "semanticVersion": __version__,
                "rules": [_descriptor(report, rule_id) for rule_id in ids],
            }
        },
        "invocations": [
            {
                "executionSuccessful": not counts.missing,
                "toolExecutionNotifications": (_notification(p.path, p.reason) for p in report.not_checked()),
            }
        ],
        "artifacts": ({"location": {"uri": _uri(file.path)}} for file in report.files if file.path),
        "columnKind": "unicodeCodePoints",
        "results": (_result(finding, order) for finding in report.findings()),
    }
    dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, out, indent=1)


def _descriptor(report: Report, rule_id: str) -> dict[str, Any]:
    about = report.about(rule_id)
    summary = about.summary or rule_id
    found: dict[str, Any] = {
        "id": rule_id,
        "shortDescription": {"text": summary},
        "defaultConfiguration": {"level": LEVEL[about.severity]},
    }
    if about.parts:
        text = "\n\n".join(f"{name}: {said}" if name else said for name, said in about.parts.items())
        found["fullDescription"] = {"text": f"{summary}\n\n{text}"}
        found["help"] = {"text": text}
    return found


def _result(finding: Placed, order: dict[str, int]) -> dict[str, Any]:
    text = f"{finding.message} {finding.evidence}".strip()
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": LEVEL[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _physical(finding.location)}],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _physical(other.location), "message": {"text": other.message}}
            for number, other in enumerate(finding.related, 1)
        ]
    if finding.fixes:
        result["fixes"] = [_fix(fix, finding.location.path) for fix in finding.fixes]
    return result


def _physical(location: Location) -> dict[str, Any]:
    start, end = location.start, location.end
    return {
        "artifactLocation": {"uri": _uri(location.path)},
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "charOffset": location.span.start,
            "charLength": location.span.end - location.span.start,
        },
    }


def _fix(fix: SourceFix, path: str) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {"charOffset": edit.span.start, "charLength": edit.span.end - edit.span.start},
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    changes = [{"artifactLocation": {"uri": _uri(path)}, "replacements": replacements}]
    return {"description": {"text": fix.title}, "artifactChanges": changes}


def _notification(path: str, reason: str) -> dict[str, Any]:
    found: dict[str, Any] = {"level": "error", "message": {"text": f"Not checked: {reason}"}}
    if path:
        found["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}]
    return found


def _uri(path: str) -> str:
    """Return a path as a URI: relative where it lies below the working directory."""
    if os.path.isabs(path):
        near = os.path.relpath(path)
        if near.startswith(os.pardir):
            return "file://" + quote(_bytes(path))
        path = near
    return quote(_bytes(path.replace(os.sep, "/").removeprefix("./")))


def _bytes(path: str) -> bytes:
    """Return the bytes of a path, those that are not UTF-8 as the file system has them."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
