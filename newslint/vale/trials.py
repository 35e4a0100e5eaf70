"""`vale test`: cases kept beside rules, each a text and what a rule must say of it."""

import sys
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from newslint.vale.config import Config, Section, isolated
from newslint.vale.definitions import style_of
from newslint.vale.faults import ValeFault, at_line, run_fault
from newslint.vale.files import Files
from newslint.vale.flags import Flags
from newslint.vale.globs import Glob
from newslint.vale.lint import Linter
from newslint.vale.output import dumped, flat
from newslint.vale.rulebook import Rulebook
from newslint.vale.settings import read
from newslint.vale.yamls import plain
from newslint.values import record, replace

SUFFIXES = (".test.yml", ".test.yaml")


@record
class Case:
    """One case, and what came of it: `reason` where it failed, `error` where it could not be run."""

    path: str
    name: str
    input: str = ""
    format: str = "md"
    view: str = ""
    rule: str = ""
    about: str = ""
    want: str | None = None
    contains: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    got: str = ""
    reason: str = ""
    error: str = ""

    @property
    def failed(self) -> bool:
        """Whether the case did not pass."""
        return bool(self.reason or self.error)


def _paths(given: Sequence[str]) -> Iterator[Path]:
    for name in given or ["."]:
        path = Path(name)
        if not path.exists():
            raise run_fault("test", f"stat {name}: no such file or directory")
        if path.is_file():
            yield path
            continue
        for found in path.rglob("*"):
            hidden = any(part.startswith(".") for part in found.relative_to(path).parts[:-1])
            if found.is_file() and found.suffix in (".yml", ".yaml") and not hidden:
                yield found


def cases(path: Path) -> list[Case]:
    """Return the cases in a file; raises ValeFault."""
    import yaml

    source = path.read_text(encoding="utf-8", errors="replace")
    own = not path.name.endswith(SUFFIXES)
    try:
        found = plain(source)
    except yaml.YAMLError as error:
        lines = source.splitlines()
        ours = any(line.startswith("extends:") for line in lines) and any(line.startswith("tests:") for line in lines)
        if own and not ours:
            return []
        mark = getattr(error, "problem_mark", None)
        raise at_line(str(getattr(error, "problem", error)), str(path), mark.line + 1 if mark else 1) from None
    if own:
        found = found.get("tests") if isinstance(found, dict) and found.get("extends") else None
    made = [_case(str(path), keys, path.name if own else "") for keys in found or () if isinstance(keys, dict)]
    names: set[str] = set()
    for case in made:
        if not case.name:
            raise run_fault("test", f"{path.name}: every case needs a name")
        if case.name in names:
            raise run_fault("test", f'{path.name}: "{case.name}": duplicate name')
        if case.want is None and not case.contains and not case.absent:
            raise run_fault("test", f'{path.name}: "{case.name}": needs one of `want`, `contains`, or `absent`')
        names.add(case.name)
    return made


def _case(path: str, keys: dict[str, Any], rule: str) -> Case:
    def texts(key: str) -> tuple[str, ...]:
        value = keys.get(key)
        return tuple(value) if isinstance(value, list) else (value,) if value else ()

    want = keys.get("want", ...)
    return Case(path, keys.get("name") or "", keys.get("input") or "", (keys.get("format") or "md").lstrip("."),
                keys.get("view") or "", keys.get("rule") or rule, keys.get("about") or "",
                None if want is ... else want or "", texts("contains"), texts("absent"))  # fmt: skip


class Runner:
    """Runs cases: alone with their rule, or under the project's settings."""

    def __init__(self, flags: Flags) -> None:
        self.flags = flags
        self._project: Config | None = None

    def project(self) -> Config:
        """Return the settings of the project; raises ValeFault."""
        if self._project is None:
            self._project = read(replace(self.flags, arguments=[]))
        return self._project

    def search_paths(self) -> list[str]:
        """Return the project's folders of styles, none where it has no settings."""
        try:
            return self.project().paths
        except ValeFault:
            return []

    def run(self, case: Case) -> None:
        """Run a case and record what came of it."""
        try:
            linter = self._alone(case) if case.rule else self._whole()
            linter.config.flags.ext = f".{case.format}"
            linted = linter.lint(Files(linter.config).from_text(case.input))
        except ValeFault as fault:
            case.error = fault.shown(self.flags.output)
            return
        case.got = "".join(f"{a.line}:{a.begin}:{a.check}:{flat(a.said.message)}\n" for a in linted.alerts)
        case.reason = _compared(case)

    def _whole(self) -> Linter:
        config = self.project()
        return Linter(config, Rulebook(config).load())

    def _alone(self, case: Case) -> Linter:
        path = Path(case.path).parent / case.rule
        search = self._search(path)
        name = rule_name(path, search)
        config = isolated(Flags(no_global=True), [style_of(name)], search)
        if case.view:
            view = config.find(f"{case.view}.yml", "config/views")
            if not view:
                told = f"view '{case.view}' not found under config/views on the search path"
                raise ValeFault("E100", f'{Path(case.path).name}: "{case.name}": {told}')
            config.sections.append(Section(f"*.{case.format}", Glob(f"*.{case.format}"), view=view))
        rulebook = Rulebook(config)
        rulebook.add_file(name, str(path))
        return Linter(config, rulebook)

    def _search(self, rule: Path) -> list[str]:
        own = next(
            (p for p in rule.absolute().parents if (p / ".vale.ini").is_file() and (p / "styles").is_dir()), None
        )
        paths = self.search_paths()
        if own is None:
            return paths
        styles = str(own / "styles")
        return [*(path for path in paths if str(Path(path).absolute()) != styles), styles]


def rule_name(path: Path, search: Sequence[str]) -> str:
    """Return the name of a rule by its place under a folder of styles."""
    for root in search:
        try:
            parts = path.absolute().relative_to(Path(root).absolute()).parts
        except ValueError:
            continue
        if len(parts) > 1:
            return ".".join([*parts[:-1], parts[-1].split(".")[0]])
    return f"{path.parent.absolute().name}.{path.name.split('.')[0]}"


def _compared(case: Case) -> str:
    if case.want is not None and case.got.strip() != case.want.strip():
        return "output does not match"
    for text in case.contains:
        if text not in case.got:
            return f"output does not contain {dumped(text)}"
    for text in case.absent:
        if text in case.got:
            return f"output contains {dumped(text)}"
    return ""


def run(flags: Flags, given: Sequence[str]) -> int:
    """Run all cases under the paths and return the exit code; raises ValeFault."""
    runner = Runner(flags)
    ran: list[Case] = []
    files = 0
    for path in sorted(_paths(given)):
        try:
            found = cases(path)
        except ValeFault as fault:
            raise fault if fault.code == "E201" else run_fault("test", fault.text) from None
        files += bool(found)
        for case in found:
            runner.run(case)
            ran.append(case)
    if not ran:
        raise run_fault("test", "no test cases found")
    uncovered = _uncovered(runner, given, ran) if flags.coverage else []
    if flags.output == "JSON":
        sys.stdout.write(_json(ran, uncovered))
    else:
        sys.stdout.write(_report(ran, files, uncovered))
    sys.stdout.flush()
    broken = sum(bool(case.error) for case in ran)
    if broken:
        raise run_fault("test", f"{broken} case{'' if broken == 1 else 's'} could not run")
    return 1 if uncovered or any(case.failed for case in ran) else 0


def _uncovered(runner: Runner, given: Sequence[str], ran: Sequence[Case]) -> list[str]:
    fired = {line.split(":", 3)[2] for case in ran for line in case.got.splitlines() if line.count(":") >= 3}
    rules = []
    for path in _paths(given):
        if path.name.endswith(SUFFIXES) or any(part.startswith("_") for part in path.parts):
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        if any(line.startswith("extends:") for line in lines):
            rules.append(rule_name(path, runner.search_paths()))
    return sorted(rule for rule in rules if rule not in fired)


def _json(ran: Sequence[Case], uncovered: Sequence[str]) -> str:
    results = []
    for case in ran:
        told: dict[str, Any] = {"file": case.path, "name": case.name, "passed": not case.failed}
        extra = {"reason": case.reason, "error": case.error, "got": case.got, "want": case.want or ""}
        results.append(told | {key: value for key, value in extra.items() if value})
    failed = sum(case.failed for case in ran)
    report: dict[str, Any] = {"passed": len(ran) - failed, "failed": failed, "results": results}
    return dumped(report | ({"uncovered": list(uncovered)} if uncovered else {}), 4) + "\n"


def _report(ran: Sequence[Case], files: int, uncovered: Sequence[str]) -> str:
    out: list[str] = []
    for case in ran:
        if not case.failed:
            continue
        out.append(f"\n✗ {case.name} — {'could not run' if case.error else case.reason}\n\n")
        out += [f"  about {case.about}\n"] if case.about else []
        out.append(f"  from  {case.path}\n\n")
        if case.error:
            out.append(_indented(case.error))
        elif case.want is not None:
            out.append(_difference(case.want, case.got))
        else:
            out.append(_indented(case.got if case.got.strip() else "(no alerts)"))
    if uncovered:
        out.append(f"\n✗ {len(uncovered)} rule{'' if len(uncovered) == 1 else 's'} produced no alert in any case\n\n")
        out += [f"    {rule}\n" for rule in uncovered]
    failed = sum(case.failed for case in ran)
    told = f"{files} file{'' if files == 1 else 's'} — {len(ran) - failed} passed, {failed} failed"
    told += f", {len(uncovered)} uncovered" if uncovered else ""
    bad = failed or uncovered
    return "".join([*out, "\n" if bad else "", f" {'ERROR' if bad else 'SUCCESS'}  {told}\n"])


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.rstrip("\n").split("\n"))


def _difference(want: str, got: str) -> str:
    one, other = want.rstrip("\n").split("\n") if want.strip("\n") else [], got.rstrip("\n").split("\n") if got else []
    out = []
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            out += [f"      {line}\n" for line in one[a:b]]
        else:
            out += [f"    - {line}\n" for line in one[a:b]] + [f"    + {line}\n" for line in other[c:d]]
    return "".join([*out, "\n    - expected   + actual\n"]) if out else _indented("(no alerts)")
