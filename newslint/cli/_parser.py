"""How a command line is read, and what is said where it cannot be."""

import argparse
import os
import sys
from types import ModuleType
from typing import NoReturn

WIDTH = 100  # columns
NOT_WHOLE = 2  # the exit status of bad usage


class Page(argparse.RawDescriptionHelpFormatter):
    """The layout of help; of a width of its own, since argparse asks for the terminal's by way of four archivers."""

    def __init__(self, prog: str) -> None:
        said = os.environ.get("COLUMNS", "")
        columns = int(said) if said.isascii() and said.isdigit() else WIDTH
        super().__init__(prog, max_help_position=26, width=max(40, columns - 2))


class Parser(argparse.ArgumentParser):
    """A parser whose complaints look like every other complaint of the program."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is to be had, and end with the status of bad usage."""
        sys.stderr.write(f"{self.prog}: {message}\n(see `{self.prog} --help`)\n")
        raise SystemExit(NOT_WHOLE)


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
