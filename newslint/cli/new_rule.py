"""Begin a rule: a file with examples, which passes its own test."""

import argparse
import os
import sys
from collections.abc import Mapping

from newslint import __version__
from newslint.cli import _settings, _terminal
from newslint.errors import UsageError
from newslint.patterns import compiled
from newslint.registry import shipped_entries
from newslint.session import Session

EXAMPLES = """\
examples:
  newslint new-rule our-desk.no-puns           a YAML rule of the house
  newslint new-rule our-desk.no-puns --python  a plugin: a package with one rule
"""
ID = compiled(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
FOLDER = "newsroom-rules"

TEMPLATES = os.path.join(os.path.dirname(__file__), "_templates")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("id", metavar="PACK.RULE", help="its id: words with hyphens, named for what is wrong")
    parser.add_argument("--python", action="store_true", help="a plugin with a rule in Python, not a YAML rule")
    parser.add_argument("--folder", metavar="DIR", help="where to write (default: the house's rules-path, or here)")
    _settings.arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the files and say what to do with them; raises UsageError where one of them is there already."""
    if not ID.fullmatch(options.id):
        raise UsageError(f"no rule can be called '{options.id}'", hint="an id is PACK.RULE, such as our-desk.no-puns")
    config = _settings.choose(options)(os.curdir)
    if options.id in Session(config).registry.entries:
        raise UsageError(f"there is a rule '{options.id}' already", hint=f"see `newslint explain {options.id}`")
    pack = options.id.partition(".")[0]
    if pack in {entry.pack for entry in shipped_entries()}:
        raise UsageError(f"the pack '{pack}' comes with newslint", hint="name one of your own, such as our-desk")
    if options.python:
        files, after = _plugin(options.id, options.folder or os.curdir)
    else:
        folder = options.folder or (os.path.relpath(config.rules_path[0]) if config.rules_path else FOLDER)
        files, after = _yaml(options.id, folder, known=bool(config.rules_path))
    for path in files:
        if os.path.exists(path):
            raise UsageError(f"{path} is there already")
    for path, text in files.items():
        _terminal.put(path, text)
        sys.stdout.write(f"wrote {path}\n")
    sys.stdout.write(f"\n{after}\n")
    return 0


def _yaml(rule_id: str, folder: str, *, known: bool) -> tuple[Mapping[str, str], str]:
    """Return the file of a YAML rule, and what to do next."""
    pack, _, rule = rule_id.partition(".")
    path = os.path.join(folder, pack, f"{rule}.yml")
    first = "" if known else f"Name the folder in newslint.yaml (rules-path: {folder}), then try"
    return {
        path: _filled("rule.yml", {"id": rule_id, "version": _version()})
    }, f"{first or 'Try'} it: newslint test {rule_id}"


def _plugin(rule_id: str, folder: str) -> tuple[Mapping[str, str], str]:
    """Return the files of a plugin with one rule, and what to do next."""
    pack, _, rule = rule_id.partition(".")
    package, file = f"newslint-{pack}", rule.replace("-", "_")
    module = package.replace("-", "_")
    name = "".join(word.capitalize() for word in rule.split("-"))
    words = {"id": rule_id, "package": package, "module": module, "file": file, "name": name, "version": _version()}
    root = os.path.normpath(os.path.join(folder, package))
    project = os.path.join(root, "pyproject.toml")
    if os.path.exists(project):  # the package of an earlier rule: it gains a file, and its author a line
        line = f'"{rule_id}" = "{module}.{file}:{name}"'
        after = f"Name it among the entry points of {project}:\n\n    {line}\n\n"
        rule_file = {os.path.join(root, module, f"{file}.py"): _filled("rule.py", words)}
        return rule_file, f"{after}Then: pip install -e {root} && newslint test {rule_id}"
    files = {
        project: _filled("pyproject.toml", words),
        os.path.join(root, module, "__init__.py"): f'"""Rules of {pack}."""\n',
        os.path.join(root, module, f"{file}.py"): _filled("rule.py", words),
    }
    return files, f"Install it beside newslint, then try it: pip install -e {root} && newslint test {rule_id}"


def _filled(name: str, words: Mapping[str, str]) -> str:
    """Return a template with these words in it."""
    with open(os.path.join(TEMPLATES, f"{name}.tmpl"), encoding="utf-8") as file:
        return file.read().format(**words)


def _version() -> str:
    return ".".join(__version__.split(".")[:2])
