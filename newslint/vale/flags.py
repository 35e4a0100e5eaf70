"""Vale's command line, as pflag reads it: flags anywhere, `--name=value` or `--name value`."""

from collections.abc import Sequence

from newslint.values import field, record

TEXTS = {"sources": "sources", "filter": "filter", "glob": "glob", "config": "config", "output": "output", "ext": "ext",
         "path": "path", "minAlertLevel": "level"}  # fmt: skip
SWITCHES = {
    "no-color": "no_color",
    "plain-progress": "plain_progress",
    "no-wrap": "no_wrap",
    "no-exit": "no_exit",
    "counts": "counts",
    "apply": "apply",
    "coverage": "coverage",
    "ignore-syntax": "simple",
    "version": "version",
    "help": "help",
    "mode-compat": "local",
    "sort": "sort",
    "normalize": "normalize",
    "relative": "relative",
    "no-global": "no_global",
}
SHORT = {"v": "version", "h": "help"}
USAGE = """Usage: newslint vale [flags] [path ...]

Lint files as Vale 3.26 does, with its flags; `newslint check` with
`extends: vale:.vale.ini` runs the same styles beside newslint's own rules.

Commands: ls-config, ls-metrics, ls-vars, ls-dirs, ls-path, transform, fix,
test, sync.

Flags: --config, --output=CLI|JSON|line|FILE, --minAlertLevel, --filter, --glob,
--ext, --path, --no-exit, --no-wrap, --no-global, --sort, --normalize,
--relative, --ignore-syntax, --version.
"""


class FlagFault(ValueError):  # noqa: N818 - it names what is wrong
    """An unknown flag, or one without its value."""


@record
class Flags:
    """The flags and the arguments that are none."""

    sources: str = ""
    filter: str = ""
    glob: str = "*"
    config: str = ""
    output: str = "CLI"
    ext: str = ".txt"
    path: str = ""
    level: str = ""
    no_color: bool = False
    plain_progress: bool = False
    no_wrap: bool = False
    no_exit: bool = False
    counts: bool = False
    apply: bool = False
    coverage: bool = False
    simple: bool = False
    version: bool = False
    help: bool = False
    local: bool = False
    sort: bool = False
    normalize: bool = False
    relative: bool = False
    no_global: bool = False
    arguments: list[str] = field(default_factory=list)


def parse(given: Sequence[str]) -> Flags:
    """Return the flags; raises FlagFault."""
    flags = Flags()
    rest = list(given)
    while rest:
        word = rest.pop(0)
        if word == "--":
            flags.arguments += rest
            break
        if not word.startswith("-") or word == "-":
            flags.arguments.append(word)
        elif word.startswith("--"):
            name, sign, value = word[2:].partition("=")
            _set(flags, name, value if sign else None, rest, word)
        else:
            for letter in word[1:]:
                if letter not in SHORT:
                    raise FlagFault(f"unknown shorthand flag: '{letter}' in {word}")
                _set(flags, SHORT[letter], None, rest, word)
    return flags


def _set(flags: Flags, name: str, value: str | None, rest: list[str], word: str) -> None:
    if name in SWITCHES:
        if value not in (None, "true", "false", "1", "0", "t", "f", "T", "F", "TRUE", "FALSE", "True", "False"):
            raise FlagFault(f'invalid argument "{value}" for "--{name}" flag')
        setattr(flags, SWITCHES[name], value is None or value.lower() in ("true", "1", "t"))
    elif name in TEXTS:
        if value is None:
            if not rest:
                raise FlagFault(f"flag needs an argument: {word}")
            value = rest.pop(0)
        setattr(flags, TEXTS[name], value)
    else:
        raise FlagFault(f"unknown flag: --{name}")
