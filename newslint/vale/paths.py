"""The files under the paths that were given: found as Vale walks, and checked, in one process or in several."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from newslint.vale.config import Config
from newslint.vale.faults import ValeFault, run_fault
from newslint.vale.files import IGNORED_FOLDERS, Files
from newslint.vale.lint import Linted, Linter

FEWEST = 24  # files from which on more than one process is worth its start


def lint_all(linter: Linter, files: Files, paths: Sequence[str], *,
             written: bool = False) -> tuple[list[Linted], list[ValeFault]]:  # fmt: skip
    """Return what is found in files, `written` out as lines or not, and the faults of those that could not be read."""
    from newslint.vale import output

    def lint(path: str) -> Linted | ValeFault:
        try:
            linted = linter.lint(files.from_path(path))
            return output.written(linted) if written else linted
        except ValeFault as fault:
            if path not in (fault.path, fault.context):
                raise
            return fault
        except OSError as error:
            return run_fault(path, error.strerror or str(error))

    if len(paths) < FEWEST:
        results = [lint(path) for path in paths]
    else:
        from newslint.vale.sharing import shared

        results = shared(paths, lint, linter.config.warnings)
    found = [result for result in results if isinstance(result, Linted)]
    return found, [result for result in results if isinstance(result, ValeFault)]


def walk(root: str, config: Config) -> Iterator[str]:
    """Yield the files under a path in order, as Vale walks: no `.git`, no `node_modules`, no folder of styles."""
    if not Path(root).is_dir():
        yield root
        return
    styles = {str(Path(path).absolute()) for path in config.paths}
    yield from _walk(root, styles)


def _walk(folder: str, styles: set[str]) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = entry.name if folder == "." else f"{folder.rstrip('/')}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in IGNORED_FOLDERS and os.path.abspath(path) not in styles:
                yield from _walk(path, styles)
        elif entry.is_file():
            yield path
