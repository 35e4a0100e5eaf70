"""Write the settings of a newsroom, with a comment on every key."""

import argparse
import locale
import os
import re
import sys
from collections import Counter

from newslint.cli import _terminal
from newslint.cli.explain import written
from newslint.config import NAMES, Config, find
from newslint.config.build import currencies
from newslint.config.schema import KINDS, commented
from newslint.document import Document
from newslint.errors import NewslintError, UsageError
from newslint.run import Run

EXAMPLES = """\
examples:
  newslint init           look at the stories here, and write newslint.yaml
  newslint init --publication "The Example Post" --reporting-currency USD
  newslint init --print   show what would be written
"""
MOST = 200  # stories to look at
DATA = {"registry": ("names", "companies", "registry"), "ownership": ("ownership", "owners"), "rates": ("rates",)}
SUFFIXES = {"registry": (".yml", ".yaml"), "ownership": (".yml", ".yaml"), "rates": (".csv",)}
# ISO 3166 territory of a locale to the ISO 4217 code of its currency; the euro's countries below.
CURRENCIES = {
    "US": "USD", "GB": "GBP", "HK": "HKD", "SG": "SGD", "AU": "AUD", "NZ": "NZD", "CA": "CAD", "IN": "INR",
    "ZA": "ZAR", "JP": "JPY", "KR": "KRW", "CN": "CNY", "CH": "CHF", "SE": "SEK", "NO": "NOK", "DK": "DKK",
    "KE": "KES", "NG": "NGN", "PH": "PHP", "MY": "MYR", "PK": "PKR", "AE": "AED", "IL": "ILS", "BR": "BRL",
    "MX": "MXN", "PL": "PLN", "CZ": "CZK", "HU": "HUF", "TW": "TWD", "TH": "THB", "ID": "IDR", "TR": "TRY",
}  # fmt: skip
EURO = frozenset("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split())

IT = ("", "it", "them")  # by how many
Known = dict[str, tuple[str, str]]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("folder", nargs="?", default=os.curdir, metavar="FOLDER", help="where (default: .)")
    parser.add_argument("--publication", metavar="NAME", help="the publication, if the stories do not name it")
    parser.add_argument("--reporting-currency", metavar="CODE", help="ISO 4217 code of the readers' currency")
    parser.add_argument("--language", metavar="TAG", help="language of the stories")
    parser.add_argument("--print", action="store_true", help="write to standard output, not to a file")
    parser.add_argument("--force", action="store_true", help="write even if there are settings already")


def run(options: argparse.Namespace) -> int:
    """Write the file and say what was found out; raises UsageError where there are settings already."""
    if not os.path.isdir(options.folder):
        raise UsageError(f"no folder {options.folder}")
    target = os.path.join(options.folder, NAMES[0])
    present = find(options.folder)
    if present and not (options.force or options.print):
        raise UsageError(f"there are settings already: {os.path.relpath(present)}", hint="--force writes new ones")
    known = _known(options)
    text = "# Settings of newslint. What is commented out is not set.\n\n" + "\n".join(commented(known))
    if options.print:
        sys.stdout.write(text)
        return 0
    _terminal.put(target, text)
    sys.stdout.write(f"wrote {os.path.normpath(target)}\n")
    sys.stdout.writelines(f"  {name}: {value}  ({why})\n" for name, (value, why) in known.items())
    missing = [name for name in ("publication", "reporting-currency") if name not in known]
    if missing:
        sys.stdout.write(
            f"Not known from what lies here: {' and '.join(missing)}; set {IT[len(missing)]} in {NAMES[0]}.\n"
        )
    return 0


def _known(options: argparse.Namespace) -> Known:
    """Return what is given or can be found out: value and reason by key."""
    known = _given(options)
    for source in (_told(options.folder), _data(options.folder)):
        for name, found in source.items():
            known.setdefault(name, found)
    language = known.get("language", ("", ""))[0]
    for name, found in (_place(language, "the language of the stories") or _locale()).items():
        known.setdefault(name, found)
    return known


def _given(options: argparse.Namespace) -> Known:
    """Return what the command line says; raises UsageError for what a settings file would not take."""
    currency, language = (options.reporting_currency or "").upper(), options.language or ""
    for kind, value, sample in (("currency", currency, "USD"), ("language", language, "en-GB")):
        unknown = kind == "currency" and value not in currencies().codes()
        if value and (unknown or not re.fullmatch(KINDS[kind]["pattern"], value)):
            raise UsageError(f"'{value}' is no {kind}", hint=f"such as {sample}")
    names = {"publication": options.publication, "reporting-currency": currency, "language": language}
    return {name: (written(value), "as given") for name, value in names.items() if value}


def _told(folder: str) -> Known:
    """Return what most of the stories in a folder say of themselves; a tie is told, and decides nothing."""
    publications: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    for document in _stories(folder):
        publications.update(filter(None, [document.metadata.publication.strip()]))
        languages.update(filter(None, [document.metadata.language.strip()]))
    found: Known = {}
    for name, counts in (("publication", publications), ("language", languages)):
        (value, number), *others = counts.most_common() or [("", 0)]
        if any(other == number for _, other in others):
            tied = [text for text, other in counts.most_common() if other == number]
            sys.stderr.write(f"newslint: {name} left open: {' and '.join(tied)} are named equally often\n")
        elif value:
            stories = f"{number} of {counts.total()}" if others else str(number)
            found[name] = (written(value), f"named in {stories} stor{'y' if stories == '1' else 'ies'}")
    return found


def _stories(folder: str) -> list[Document]:
    """Return the first stories of a folder that can be read."""
    found = []
    for task in Run(lambda _: Config(root=folder)).files([folder])[:MOST]:
        try:
            found.append(task.session.read(task.path))
        except NewslintError:
            continue
    return found


def _place(tag: str, what: str) -> Known:
    """Return what a tag such as en-GB tells of language and currency; nothing where it names no territory."""
    language, _, territory = tag.replace("_", "-").partition("-")
    currency = "EUR" if territory in EURO else CURRENCIES.get(territory, "")
    if not currency or len(language) != 2:
        return {}
    return {
        "reporting-currency": (currency, f"from {what}, {tag}"),
        "language": (f"{language}-{territory}", f"from {what}, {tag}"),
    }


def _locale() -> Known:
    """Return what the locale of the user tells."""
    tag = locale.getlocale()[0] or os.environ.get("LANG", "")
    return _place(tag.partition(".")[0], "your locale")


def _data(folder: str) -> Known:
    """Return the house's own files of names, owners and rates, where they lie beside the settings."""
    entries = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    found: Known = {}
    for key, stems in DATA.items():
        names = [n for n in entries if os.path.splitext(n)[0] in stems and os.path.splitext(n)[1] in SUFFIXES[key]]
        if names:
            found[key] = (written(names[0]), "lies here")
    return found
