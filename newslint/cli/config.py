"""Show the settings that hold here, or the schema of such a file."""

import argparse
import json
import os
import sys
from collections.abc import Iterator

from newslint.cli import _settings
from newslint.cli._schema import schema
from newslint.cli.explain import written
from newslint.config import Config, RuleSetting, Selection
from newslint.errors import UsageError
from newslint.session import Session

EXAMPLES = """\
examples:
  newslint config                    the settings that hold in this folder
  newslint config stories/opinion    ... in another one
  newslint config --schema > newslint.schema.json
                                     for an editor that checks YAML as you write
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--schema", action="store_true", help="write the JSON Schema of a settings file with its rules")
    what.add_argument("--show", action="store_true", help="write the settings that hold for PATH (the default)")
    parser.add_argument("path", nargs="?", default=os.curdir, metavar="PATH", help="a folder or file (default: .)")
    _settings.arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the schema or the settings."""
    if not os.path.exists(options.path):
        raise UsageError(f"no file or folder {options.path}")
    folder = options.path if os.path.isdir(options.path) else os.path.dirname(options.path) or os.curdir
    config = _settings.choose(options)(folder)
    if options.schema:
        known = Session(config).registry
        json.dump(schema(known.rule(rule_id) for rule_id in known.entries), sys.stdout, indent=2)
        sys.stdout.write("\n")
        return 0
    sys.stdout.writelines(f"{line}\n" for line in shown(config))
    return 0


def shown(config: Config) -> Iterator[str]:
    """Yield the settings as the YAML that would make them."""
    house = config.house
    yield f"# from {config.source}" if config.source else "# no settings file: these are the defaults"
    values: dict[str, object] = {
        "publication": house.publication,
        "reporting-currency": house.reporting_currency,
        "language": house.language,
        "date": config.date.isoformat() if config.date else "",
        **dict(_selected(config.selection)),
        "registry": house.registry,
        "ownership": house.ownership,
        "rates": house.rates,
        "names-model": house.names_model,
        "rules-path": config.rules_path,
        "exclude": config.exclude,
        "fail-level": config.fail_level.value,
    }
    yield from (f"{name}: {written(value)}" for name, value in values.items() if value)
    if config.selection.rules:
        yield "rules:"
        yield from (f"  {name}: {_setting(setting)}" for name, setting in config.selection.rules.items())
    if config.per_path:
        yield "per-path:"
    for glob, selection in config.per_path:
        parts = [f"{name}: {written(value)}" for name, value in _selected(selection) if value]
        rules = ", ".join(f"{name}: {_setting(setting)}" for name, setting in selection.rules.items())
        parts += [f"rules: {{{rules}}}"] if rules else []
        yield f"  {json.dumps(glob)}: {{{', '.join(parts)}}}"


def _selected(selection: Selection) -> Iterator[tuple[str, object]]:
    yield "select", selection.select
    yield "ignore", selection.ignore


def _setting(setting: RuleSetting) -> str:
    if setting.off:
        return "off"
    if not setting.options:
        return setting.severity.value if setting.severity else "on"
    parts = {"severity": setting.severity.value} if setting.severity else {}
    pairs = {**parts, **setting.options}
    return f"{{{', '.join(f'{name}: {written(value)}' for name, value in pairs.items())}}}"
