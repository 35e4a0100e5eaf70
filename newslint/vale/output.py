"""Alerts as Vale prints them: `line`, `JSON`, and the table for people."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from newslint.vale.lint import Alert, Linted

COLOURS = {"error": "31", "warning": "33", "suggestion": "34"}


def written(file: Linted) -> Linted:
    """Return the file with its alerts written out, `path:line:column:check:message`, and nothing else of them."""
    text = "".join([f"{file.path}:{a.line}:{a.begin}:{a.check}:{flat(a.said.message)}\n" for a in file.alerts])
    return Linted(file.path, [], file.unchecked, text, any(a.level == "error" for a in file.alerts))


def lines(linted: Sequence[Linted]) -> str:
    """Return the files' alerts, a line each."""
    return "".join([file.text or written(file).text for file in linted])


def flat(message: str) -> str:
    """Return a message on one line."""
    return message.replace("\n", " ") if "\n" in message else message


def fields(alert: Alert) -> dict[str, Any]:
    """Return an alert with Vale's names of its fields, in Vale's order."""
    said = alert.said
    told: dict[str, Any] = {
        "Action": {"Name": said.action.name, "Params": list(said.action.params) or None},
        "Suggestions": list(said.suggestions),
    }
    if said.groups:
        told["Groups"] = list(said.groups)
    return told | {
        "Span": [alert.begin, alert.end],
        "Check": alert.check,
        "Description": said.description,
        "Link": alert.link,
        "Message": flat(said.message),
        "Severity": alert.level,
        "Match": alert.match,
        "Line": alert.line,
    }


def dumped(value: object, indent: int = 2) -> str:
    """Return a value as Go's encoder writes it: names sorted in maps, `<`, `>` and `&` escaped."""
    import json

    text = json.dumps(value, indent=indent, ensure_ascii=False)
    for char, escape in (
        ("&", "\\u0026"),
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
    ):
        text = text.replace(char, escape)
    return text.replace(": []", ": []")


def json_report(linted: Sequence[Linted], counts: dict[str, int] | None = None) -> str:
    """Return the alerts of files that have some, by path; with counts, those beside them."""
    found = {
        file.path: [fields(a) for a in file.alerts] for file in sorted(linted, key=lambda f: f.path) if file.alerts
    }
    if counts is None:
        return dumped(found) + "\n"
    return dumped({"files": found, "counts": dict(sorted(counts.items()))}) + "\n"


def table(linted: Sequence[Linted], *, colour: bool, wrap: bool) -> str:
    """Return the table for people, a block for each file with alerts, and the line of totals."""
    paint: Callable[[str, str], str] = (
        (lambda text, code: f"\x1b[{code}m{text}\x1b[0m") if colour else (lambda text, _: text)
    )
    out: list[str] = []
    totals = dict.fromkeys(COLOURS, 0)
    for file in linted:
        if file.alerts:
            out.append(f"\n {paint(file.path, '4')}\n")
            out += _rows(file.alerts, paint, wrap)
            out.append("\n")
        for alert in file.alerts:
            totals[alert.level] += 1
    sign = "✖" if totals["error"] or totals["warning"] else "✔"
    told = [paint(f"{count} {level}{'' if count == 1 else 's'}", COLOURS[level]) for level, count in totals.items()]
    single = len(linted) == 1 and linted[0].path.startswith("stdin")
    where = "stdin" if single else f"{len(linted)} file{'' if len(linted) == 1 else 's'}"
    return "".join([*out, f"{sign} {told[0]}, {told[1]} and {told[2]} in {where}.\n"])


def _rows(alerts: Iterable[Alert], paint: Callable[[str, str], str], wrap: bool) -> list[str]:
    rows = [(f"{a.line}:{a.begin}", a.level, flat(a.said.message), a.check) for a in alerts]
    messages = [_wrapped(row[2]) if wrap else [row[2]] for row in rows]
    widths = [
        max(len(row[0]) for row in rows),
        max(len(row[1]) for row in rows),
        max(len(line) for message in messages for line in message),
    ]
    out = []
    for (place, level, _, check), message in zip(rows, messages, strict=True):
        for at, line in enumerate(message):
            first = at == 0
            name = paint(level, COLOURS[level]) if first else ""
            pad = " " * (widths[1] - (len(level) if first else 0))
            cells = (
                f"{place if first else '':<{widths[0]}}",
                f"{name}{pad}",
                f"{line:<{widths[2]}}",
                check if first else "",
            )
            out.append(f" {'  '.join(cells)}".rstrip() + " \n")
    return out


def _wrapped(message: str, width: int = 40) -> list[str]:
    found, line = [], ""
    for word in message.split():
        if line and len(line) + 1 + len(word) > width:
            found.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*found, line]
