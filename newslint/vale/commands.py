"""Vale's commands beside linting; what needs the network or Vale's own binary is not among them."""

import difflib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from newslint.vale.config import isolated
from newslint.vale.faults import ValeFault, run_fault
from newslint.vale.files import Files
from newslint.vale.flags import Flags
from newslint.vale.lint import Linter
from newslint.vale.places import user_file
from newslint.vale.rulebook import Rulebook
from newslint.vale.settings import read
from newslint.values import replace

Command = Callable[[Flags, Sequence[str]], int]


def near(word: str) -> str:
    """Return the command that a word was probably meant to be, "" for none."""
    found = difflib.get_close_matches(word, COMMANDS, n=1, cutoff=0.8) if word.replace("-", "").isalpha() else []
    return found[0] if found else ""


def _printed(value: object) -> int:
    from newslint.vale.output import dumped

    sys.stdout.write(dumped(value, 4) + "\n")
    return 0


def _one(command: str, given: Sequence[str]) -> str:
    if len(given) != 1:
        raise run_fault(command, "one argument expected")
    return given[0]


def metrics(flags: Flags, given: Sequence[str]) -> int:
    """Print what formulas may name of a file, with its values."""
    from newslint.kinds.summary import measured, summarize
    from newslint.vale.paths import walk
    from newslint.vale.reading import read as parts_of

    path = _one("ls-metrics", given)
    if not Path(path).exists():
        raise ValeFault("E100", "file not found")
    config = isolated(Flags(), ["Vale"])
    paths = list(walk(path, config))
    if not paths:
        raise run_fault("ls-metrics", f"'{path}' contains no lintable files")
    linter = Linter(config, Rulebook(config).load())
    file = Files(config).from_path(paths[0])
    asked = replace(linter.active(file.switches).asked, summary=True)
    blocks = [b for part in parts_of(asked, file) for b in part.blocks if b.scope.startswith("summary")]
    found: dict[str, float] = {}
    for block in blocks:
        found = measured(summarize(block.text), block.metrics)
    shown: dict[str, Any] = {}
    for name, value in sorted(found.items()):
        rounded = round(value, 2)
        shown[name] = int(rounded) if rounded == int(rounded) else rounded
    return _printed(shown)


def configuration(flags: Flags, given: Sequence[str]) -> int:
    """Print the settings of a run in this folder."""
    from newslint.vale.listing import settings
    from newslint.vale.output import dumped

    sys.stdout.write(dumped(settings(read(flags))) + "\n")
    return 0


def paths_in_scope(flags: Flags, given: Sequence[str]) -> int:
    """Print the configuration files of a run in this folder."""
    return _printed({"configs": read(flags).files})


def variables(flags: Flags, given: Sequence[str]) -> int:
    """Print the environment variables that are read."""
    for name in ("VALE_CONFIG_PATH", "VALE_STYLES_PATH", "DICPATH"):
        sys.stdout.write(f"{name}={os.environ.get(name, '')}\n")
    return 0


def transform(flags: Flags, given: Sequence[str]) -> int:
    """Print a file as it is before it is read as mark-up."""
    from newslint.vale.markup import transformed

    path = _one("transform", given)
    if not Path(path).exists():
        raise ValeFault("E100", f"file not found: {path}")
    config = read(flags)
    Rulebook(config).load()
    file = Files(config).from_path(path)
    sys.stdout.write(transformed(file, file.content, config) + "\n")
    return 0


def fix(flags: Flags, given: Sequence[str]) -> int:
    """Print what an alert's action proposes, or write the fixes that are beyond doubt with `--apply`."""
    import json

    from newslint.vale.fixing import apply, solution

    if flags.apply:
        return apply(flags, given)
    text = _one("fix", given)
    if Path(text).is_file():
        text = Path(text).read_text(encoding="utf-8")
    config = read(flags)
    try:
        alert = json.loads(text)
    except ValueError as error:
        raise ValeFault("E100", str(error)) from None
    return _printed(solution(alert, config))


def test(flags: Flags, given: Sequence[str]) -> int:
    """Run the cases that are kept beside rules."""
    from newslint.vale.trials import run

    return run(flags, given)


def folders(flags: Flags, given: Sequence[str]) -> int:
    """Print where the settings of a user and the styles of a project are looked for, and whether they are there."""
    named = [("StylesPath", Path(path)) for path in read(flags).paths]
    for name, path in (*named, (".vale.ini", user_file())):
        sys.stdout.write(f"{name}={path} ({'found' if path.exists() else 'not found'})\n")
    return 0


def sync(flags: Flags, given: Sequence[str]) -> int:
    """Say which packages are where the styles are; one that is not has to be fetched by Vale itself."""
    config = read(flags)
    names = {package: package.rstrip("/").rpartition("/")[2].removesuffix(".zip") for package in config.packages}
    missing = [package for package, name in names.items() if not any(Path(at, name).is_dir() for at in config.paths)]
    if missing:
        told = f"newslint fetches nothing from the network, and {', '.join(missing)} is not among the styles"
        raise run_fault("sync", f"{told}; run `vale sync` once with Vale itself")
    sys.stdout.write(f"Nothing to fetch: {len(names)} package(s), all among the styles.\n")
    return 0


COMMANDS: dict[str, Command] = {
    "ls-config": configuration,
    "dc": configuration,
    "ls-metrics": metrics,
    "ls-vars": variables,
    "ls-dirs": folders,
    "ls-path": paths_in_scope,
    "transform": transform,
    "fix": fix,
    "test": test,
    "sync": sync,
}
