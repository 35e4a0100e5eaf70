"""Do what Vale 3.26 does with the same arguments: `newslint vale --output=line .`"""

import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take everything as it stands: the flags are Vale's, and so is their grammar."""
    parser.prefix_chars = "\0"
    parser.add_argument("arguments", nargs="*", metavar="ARG")


def run(options: argparse.Namespace) -> int:
    """Return Vale's exit code: 0, 1 with errors found, 2 where something could not be done."""
    from newslint.vale.run import main

    return main(options.arguments)
