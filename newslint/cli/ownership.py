"""Show who owns a publication, and what calls for a disclosure."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date

from newslint.analysis.ownership import Graph, Interest, Publication, load
from newslint.analysis.ownership.line import line_of, with_article
from newslint.cli import _settings, _terminal
from newslint.errors import UsageError
from newslint.reporters._paint import folded

EXAMPLES = """\
examples:
  newslint ownership "South China Morning Post" --date 2020-04-20
  newslint ownership scmp --depth 1
"""
NAMES = 4  # forms of a name that are shown


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "publication",
        nargs="?",
        default="",
        metavar="PUBLICATION",
        help="a name, alias or id; else that of the settings",
    )
    depth = "ties between an owner and what it owns (default: 2)"
    parser.add_argument("--depth", metavar="N", type=ties, default=2, help=depth)
    stake = "share below which ties are left out (default: 0.1)"
    parser.add_argument("--min-stake", metavar="SHARE", type=share, default=0.1, help=stake)
    _settings.arguments(parser)


def ties(text: str) -> int:
    """Return a number of ties."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"a number of ties from 0 on, not {text!r}")
    return int(text)


def share(text: str) -> float:
    """Return a share."""
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"a share from 0 to 1, not {text!r}")
    return value


def run(options: argparse.Namespace) -> int:
    """Write the tree; raises UsageError for a publication that the graph does not know."""
    config = _settings.choose(options)(os.curdir)
    name = options.publication or config.house.publication
    if not name:
        raise UsageError("name a publication", hint='newslint ownership "South China Morning Post"')
    graph = load(config.house.ownership, config.house.registry)
    publication = graph.publication(name)
    if publication is None:
        raise UsageError(f"the graph knows no publication '{name}'", hint=_nearest(graph, name))
    day = config.date or date.today()
    found = graph.interests(publication, day, depth=options.depth, min_stake=options.min_stake)
    width = _terminal.width(sys.stdout) if sys.stdout.isatty() else sys.maxsize  # a program wants a line a name
    sys.stdout.writelines(f"{_terminal.visible(line)}\n" for line in _page(publication, day, found, width))
    return 0


def _page(publication: Publication, day: date, found: Sequence[Interest], width: int) -> Iterator[str]:
    yield f"{publication.name}, {day}"
    if not found:
        yield "└─ no tie that calls for a disclosure"
        return
    tops = [party for party in found if _above(party, found) is None]
    for number, party in enumerate(tops):
        yield from _branch(party, found, "", number == len(tops) - 1, width)
    yield ""
    yield from folded("A story that names one of these says so, for instance:", width)
    for party in found:
        if party.root in ("", party.key):
            line = line_of(party, with_article(publication.name))
            yield from (f"  {'  ' * bool(number)}{part}" for number, part in enumerate(folded(line, width - 4)))


def _branch(party: Interest, found: Sequence[Interest], indent: str, last: bool, width: int) -> Iterator[str]:
    under = [other for other in found if _above(other, found) is party]
    tie = f" {party.chain[1]}" if _above(party, found) is None else "" if party.kind == "owns" else f" ({party.kind})"
    forms = [form for form in party.forms if form != party.name][:NAMES]
    also = f"  [also {', '.join(forms)}]" if forms else ""
    first, *rest = folded(f"{party.name}{tie}{also}", width - len(indent) - len("└─   "))
    below = f"{indent}{'   ' if last else '│  '}"
    yield f"{indent}{'└─ ' if last else '├─ '}{first}"
    yield from (f"{below}{'│' if under else ' '} {line}" for line in rest)
    for number, other in enumerate(under):
        yield from _branch(other, found, below, number == len(under) - 1, width)


def _above(party: Interest, found: Sequence[Interest]) -> Interest | None:
    """Return the party through which a party is tied, None where it is tied itself."""
    return next((other for other in found if other is not party and other.chain == party.chain[1:]), None)


def _nearest(graph: Graph, name: str) -> str:
    """Return a hint with the names most like `name`."""
    from difflib import get_close_matches  # a slow import, for a mistake alone

    names = {form.casefold(): form for publication in graph.publications.values() for form in publication.names}
    close = [names[found] for found in get_close_matches(name.casefold(), names, n=3, cutoff=0.6)]
    return f"did you mean {' or '.join(close)}?" if close else "add it to an ownership file of the house"
