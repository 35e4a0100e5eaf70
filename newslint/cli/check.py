"""Check drafts and report what would embarrass the paper."""

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from newslint.config import Config, load
from newslint.reporters import reporter
from newslint.session import Session


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--config", metavar="FILE")
    parser.add_argument("--output-format", default="concise", metavar="NAME")
    parser.add_argument("--select", metavar="RULES")
    parser.add_argument("--date", type=date.fromisoformat, metavar="YYYY-MM-DD")


def run(options: argparse.Namespace) -> int:
    """Return 0 where nothing is found at the fail level, 1 where something is, 2 where not all was checked."""
    config = load(Path(options.config)) if options.config else Config()
    if options.select:
        config = replace(config, selection=replace(config.selection, select=tuple(options.select.split(","))))
    if options.date:
        config = replace(config, date=options.date)
    report = Session(config).check(options.paths)
    reporter(options.output_format)(report, sys.stdout)
    if any(report.not_checked()):
        return 2
    worst = report.worst()
    return int(worst is not None and worst.rank >= config.fail_level.rank)
