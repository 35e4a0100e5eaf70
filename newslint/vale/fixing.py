"""Fixes of alerts: what an action proposes, and writing those that are beyond doubt."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from newslint.kinds.action import suggestions
from newslint.kinds.base import Action
from newslint.kinds.spelling import Spelling
from newslint.kinds.suggest import suggested
from newslint.vale.config import Config
from newslint.vale.faults import run_fault
from newslint.vale.flags import Flags
from newslint.vale.lint import Alert, Linted, Linter
from newslint.vale.location import line_starts
from newslint.vale.output import dumped
from newslint.vale.rulebook import Rulebook
from newslint.vale.settings import read


def solution(alert: Mapping[str, Any], config: Config) -> dict[str, Any]:
    """Return what the action of an alert, as Vale prints it, proposes; or why it proposes nothing."""
    given = alert.get("Action") or {}
    action = Action(str(given.get("Name") or ""), tuple(str(p) for p in given.get("Params") or ()))

    def spell(check: str, word: str) -> list[str]:
        return spellings(config, check, word)

    try:
        found = suggestions(action, str(alert.get("Match") or ""), [str(g) for g in alert.get("Groups") or ()], spell,
                            str(alert.get("Check") or ""))  # fmt: skip
    except ValueError as error:
        return {"suggestions": [], "error": str(error)}
    return {"suggestions": list(found), "error": ""}


def spellings(config: Config, check: str, word: str) -> list[str]:
    """Return spellings for a word from the dictionaries of a rule and the project's vocabularies; raises ValueError."""
    rulebook = Rulebook(config).load()
    parts = check.split(".")
    if check not in rulebook.rules and len(parts) == 2:
        path = Path(config.styles_path, parts[0], f"{parts[1]}.yml")
        if path.is_file():
            rulebook.add_file(check, str(path))
    rule = rulebook.rules.get(check)
    if not isinstance(rule, Spelling) or len(parts) != 2:
        raise ValueError(f"unknown check '{check}'")
    terms = [*config.vocabulary.accepted, *(t for v in config.vocabularies.values() for t in v.accepted)]
    return suggested(rule.speller, word, terms)


def apply(flags: Flags, paths: Sequence[str]) -> int:
    """Write every fix that is beyond doubt and say what was left; raises ValeFault."""
    from newslint.vale.files import Files
    from newslint.vale.globs import Glob
    from newslint.vale.paths import lint_all, walk

    if not paths:
        raise run_fault("fix", "at least one path expected")
    for path in paths:
        if not Path(path).exists():
            raise run_fault("fix", f"path '{path}' does not exist")
    config = read(flags)
    linter = Linter(config, Rulebook(config).load())
    files = Files(config)
    named = [p for path in paths for p in walk(path, config) if not files.skipped(p, Glob(flags.glob))]
    found, faults = lint_all(linter, files, named)
    if faults:
        raise faults[0]
    reports = [_fixed(linted, config) for linted in found]
    told = [report for report in reports if report["Applied"] or report["Skipped"]]
    if flags.output == "JSON":
        sys.stdout.write(dumped(told or None, 4) + "\n")
        return 0
    for report in told:
        sys.stdout.write(f"{report['Path']}: applied {report['Applied']}, skipped {len(report['Skipped'])}\n")
        for skipped in report["Skipped"]:
            sys.stdout.write(f"  {skipped['Line']}:{skipped['Span'][0]}\t{skipped['Check']}\t{skipped['Reason']}\n")
    return 0


def _fixed(linted: Linted, config: Config) -> dict[str, Any]:
    raw = Path(linted.path).read_bytes()
    text = raw.decode("utf-8", "surrogateescape")
    starts = line_starts(text)
    skipped: list[dict[str, Any]] = []
    edits: list[tuple[int, int, str, Alert]] = []
    for alert in linted.alerts:
        reason, edit = _edit(alert, text, starts, config)
        if edit is not None:
            edits.append((*edit, alert))
        elif reason:
            skipped.append(
                {"Check": alert.check, "Line": alert.line, "Span": [alert.begin, alert.end], "Reason": reason}
            )
    edits.sort(key=lambda edit: edit[:2])
    applied, last = 0, -1
    out: list[str] = []
    at = 0
    for begin, end, new, alert in edits:
        if begin < last:
            told = {"Check": alert.check, "Line": alert.line, "Span": [alert.begin, alert.end]}
            skipped.append(told | {"Reason": "overlaps another fix"})
            continue
        out += (text[at:begin], new)
        at = last = end
        applied += 1
    if applied:
        new_text = "".join([*out, text[at:]])
        Path(linted.path).write_bytes(new_text.encode("utf-8", "surrogateescape"))
    return {"Path": linted.path, "Applied": applied, "Skipped": skipped}


def _edit(alert: Alert, text: str, starts: Sequence[int], config: Config) -> tuple[str, tuple[int, int, str] | None]:
    """What an alert's fix replaces and with what, or why it is left alone."""
    said = alert.said
    if not said.action.name:
        return "", None
    told = {"Action": {"Name": said.action.name, "Params": list(said.action.params)}, "Match": alert.match,
            "Check": alert.check, "Groups": list(said.groups)}  # fmt: skip
    solved = solution(told, config)
    found = list(said.suggestions) or solved["suggestions"]
    if solved["error"]:
        return solved["error"], None
    if len(found) != 1:
        return f"{len(found)} suggestions" if found else "no suggestions", None
    if alert.line > len(starts):
        return "position does not hold the match", None
    begin = starts[alert.line - 1] + alert.begin - 1
    end = begin + len(alert.match)
    if text[begin:end] != alert.match:
        return "position does not hold the match", None
    return "", (begin, end, found[0])
