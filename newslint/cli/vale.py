"""Do what Vale 3.26 does with the same arguments."""

from collections.abc import Sequence

from newslint.vale.run import main


def run_raw(arguments: Sequence[str]) -> int:
    """Return Vale's exit code: 0, 1 with errors found, 2 where something could not be done.

    Everything is taken as it stands: the flags are Vale's, and so is their grammar.
    """
    return main(list(arguments))
