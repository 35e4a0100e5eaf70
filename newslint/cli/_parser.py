"""How a command line is read, and what is said where it cannot be."""

import argparse
import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import NoReturn

from newslint.cli._terminal import beside, width
from newslint.reporters._paint import wrapped

NOT_WHOLE = 2  # the exit status of bad usage
DEEP = 10  # columns before a line that goes on with what stands above it

# argparse looks for translations of its own words on the disk, at every start; what stands around them is English.
argparse._ = str  # type: ignore[attr-defined]


class Page(argparse.RawDescriptionHelpFormatter):
    """The layout of help, as wide as a report; argparse asks for the terminal's width by way of four archivers."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=width(sys.stdout) - 2)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Return a sentence in lines that fit, examples as they are written where they do."""
        sentence = "\n" not in text.strip()
        if sentence:
            return argparse.HelpFormatter._fill_text(self, text, width, indent)
        if max(map(len, text.splitlines())) > width + 2:
            text = "\n".join(_narrowed(text, width))
        return super()._fill_text(text, width, indent)


def _narrowed(text: str, width: int) -> Iterator[str]:
    """Yield examples with what each does below it, and sentences in lines that fit; a command stays whole."""
    rows: list[tuple[str, str]] = []  # a command, or a line of a sentence; and what it does
    for line in text.splitlines():
        bare = line.lstrip()
        head, _, told = bare.partition("  ")
        indent = len(line) - len(bare)
        above, more = rows[-1] if rows else ("", "")
        if indent > DEEP:
            rows[-1] = (above, f"{more} {bare}".strip())
        elif bare and not indent and above[:1].strip() and not above.endswith(":"):
            rows[-1] = (f"{above} {bare}", "")
        else:
            rows.append((f"{'':{indent}}{head}", told.strip()))
    for head, told in rows:
        if head.startswith(" "):
            yield from beside(head, width, told, width)
        else:
            yield from wrapped(head, width) or [""]


class Parser(argparse.ArgumentParser):
    """A parser whose complaints look like every other complaint of the program."""

    def format_help(self) -> str:
        """Return the page, with a usage that leaves the options to what stands below it, each with what it does."""
        if self.usage is None:
            shape = self._get_formatter()
            places = (shape._format_args(at, str(at.metavar)) for at in self._get_positional_actions())
            self.usage = " ".join([self.prog, "[OPTIONS]", *places])
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is to be had, and end with the status of bad usage."""
        sys.stderr.write(f"{self.prog}: {message}{self._meant(message)}\n(see `{self.prog} --help`)\n")
        raise SystemExit(NOT_WHOLE)

    def _meant(self, message: str) -> str:
        """Return the option that an unknown one in `message` is most like, as a question; "" where there is none."""
        if not message.startswith("unrecognized"):
            return ""
        words = [word.partition("=")[0] for word in message.split() if word.startswith("--")]
        like = import_module("difflib").get_close_matches
        close = [match for word in words for match in like(word, self._option_string_actions, n=1)]
        return f" (did you mean {' or '.join(repr(match) for match in close)}?)" if close else ""


def parser(name: str, module: ModuleType) -> Parser:
    """Return the parser of a command, made from its module."""
    made = Parser(
        prog=f"newslint {name}",
        description=module.__doc__,
        epilog=getattr(module, "EXAMPLES", None),
        formatter_class=Page,
        allow_abbrev=False,
    )
    module.arguments(made)
    return made
