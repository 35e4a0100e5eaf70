"""The program as a process: `python -m newslint`, and the command that an installation puts beside Python.

It loads nothing but what Python has loaded already, so that Ctrl-C is one line from here on; what happens
before (Python itself starts) is Python's to tell.
"""

import atexit
import os
import sys
from importlib import import_module

INTERRUPTED = 130  # the exit status


def program() -> None:
    """Run the command line and end the process at once.

    Python would take apart first all that the run has built, which takes a tenth of the time of one draft.
    """
    try:
        status: int = import_module("newslint.cli.main").main()
    except KeyboardInterrupt:
        above = "\n" if sys.stderr.isatty() else ""  # the terminal has written ^C into the line
        sys.stderr.write(f"{above}newslint: interrupted before it was done\n")
        status = INTERRUPTED
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # `main` has written its own; what is closed has no more to write
            continue
    os._exit(status)


if __name__ == "__main__":
    program()
