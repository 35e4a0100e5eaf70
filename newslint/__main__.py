"""`python -m newslint`."""

from newslint.cli.main import program

program()
