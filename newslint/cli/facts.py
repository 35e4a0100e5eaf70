"""Show what the analyses see in a story: the tool of a rule author."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from importlib import import_module
from typing import Any, NamedTuple

from newslint import analysis
from newslint.cli import _settings, _terminal
from newslint.document import Document
from newslint.errors import ReadError, UsageError
from newslint.reporters._clean import visible
from newslint.reporters._paint import BOLD, CODES, CYAN, DIM, LINE, Paint, cells, folded
from newslint.run import Run, Stdin
from newslint.span import Span
from newslint.values import field_names
from newslint.walk import STDIN

EXAMPLES = """\
examples:
  newslint facts draft.md                       all that is seen
  newslint facts draft.md --only amounts,quotes
  pbpaste | newslint facts -                    of what is on the clipboard
  newslint facts draft.md --output-format json  with spans, in characters
"""
MANY = 10_000  # from here on, numbers are shown in groups of three digits
SHORT = 56  # characters of a text shown in a line
HANGING = 8  # columns before what does not fit the line of a fact


class Piece(NamedTuple):
    """A part of what is said of a fact: the name of a field, or the place, and what stands there."""

    name: str
    said: str


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders, - for standard input")
    parser.add_argument("--stdin-filename", metavar="NAME", default="", help="what standard input is called")
    parser.add_argument("--only", metavar="NAMES", default="", help=f"some of {', '.join(sorted(shown()))}")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="text or json")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")
    _settings.arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the facts of each story; one that cannot be read is named on stderr, and the status is 2."""
    names = tuple(name.strip() for name in options.only.split(",") if name.strip()) or tuple(shown())
    unknown = [name for name in names if name not in shown()]
    if unknown:
        raise UsageError(f"no facts '{unknown[0]}'", hint=f"one of {', '.join(sorted(shown()))}")
    documents, status = [], 0
    _settings.see_paths(options.paths)
    work = Run(_settings.choose(options))
    stdin = Stdin(sys.stdin.buffer.read(), options.stdin_filename) if STDIN in options.paths else None
    tasks = work.files(options.paths)
    if not tasks:
        sys.stderr.write(f"newslint: no story found in {visible(', '.join(options.paths))}\n")
    for task in tasks:
        try:
            documents.append(work.read(task, stdin))
        except ReadError as error:
            sys.stderr.write(f"newslint: {visible(str(error))}\n")
            status = 2
    if options.output_format == "json":
        stories = [{"path": document.path, **facts(document, names)} for document in documents]
        json.dump({"files": stories}, sys.stdout, indent=1)
        sys.stdout.write("\n")
    else:
        paint = Paint(_terminal.coloured(sys.stdout, options.color))
        width = _terminal.width(sys.stdout) if sys.stdout.isatty() else sys.maxsize  # a program wants a line a fact
        sys.stdout.writelines(f"{line}\n" for doc in documents for line in _page(doc, names, paint, width))
    return status


def shown() -> dict[str, Callable[[Document], Iterable[Any]]]:
    """Return the facts that analyses show, by name: what `SHOWN` holds in each module of `analysis`."""
    found: dict[str, Callable[[Document], Iterable[Any]]] = {}
    for entry in sorted(os.listdir(os.path.dirname(analysis.__file__ or ""))):
        name = entry.removesuffix(".py")
        if name.isidentifier() and not name.startswith("_"):
            names: Mapping[str, Any] = getattr(import_module(f"{analysis.__name__}.{name}"), "SHOWN", {})
            found.update(names)
    return found


def facts(document: Document, names: Iterable[str]) -> dict[str, list[Any]]:
    """Return the facts of a story as JSON values; spans count characters of the source."""
    return {name: [_row(row, document) for row in shown()[name](document)] for name in names}


def _row(fact: Any, document: Document) -> Any:
    if isinstance(fact, Span):
        return {"span": plain(fact, document), "text": fact.of(document.text)}
    return plain(fact, document)


def plain(value: Any, document: Document) -> Any:
    """Return a fact as JSON values: a record gains the text of its span."""
    if isinstance(value, Span):
        return document.source_map.span(value)._asdict()
    if _is_record(value):
        row = {name: plain(part, document) for name, part in _parts(value)}
        span = getattr(value, "span", None)
        return {**row, "text": span.of(document.text)} if isinstance(span, Span) else row
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset | set):
        return [plain(item, document) for item in (value if isinstance(value, tuple | list) else sorted(value))]
    return value if isinstance(value, bool | int | float | str | None) else str(value)


def _is_record(value: Any) -> bool:
    return not isinstance(value, type) and bool(_names(value))


def _parts(record: Any) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a value or named tuple."""
    yield from ((name, getattr(record, name)) for name in _names(record))


def _names(record: Any) -> tuple[str, ...]:
    return field_names(record) or tuple(getattr(record, "_fields", ()))


def _page(document: Document, names: Iterable[str], paint: Paint, width: int) -> Iterator[str]:
    """Yield the facts of a story for people: a heading for each kind, a line (more in a narrow place) for each fact."""
    about = [f"{len(document.text.split())} words", f"read as {document.format}"]
    unclear = visible(document.metadata.unclear)
    undated = f"date '{unclear}' not understood" if unclear else "no date"
    about.append(f"dated {document.date}" if document.date else undated)
    yield from folded(f"{paint(visible(document.path), BOLD, LINE)}  {paint(', '.join(about), DIM)}", width)
    for name in names:
        rows = list(shown()[name](document))
        yield ""
        yield f"{paint(name, BOLD)} {paint(f'({len(rows)})', DIM)}"
        for row in rows:
            yield from _flowed(_pieces(row, document), paint, width)
    yield ""


def _pieces(fact: Any, document: Document) -> Iterator[Piece]:
    """Yield what is said of a fact: where it stands, its text, and its fields that say something."""
    span = fact if isinstance(fact, Span) else getattr(fact, "span", None)
    text = span.of(document.text) if isinstance(span, Span) else ""
    if isinstance(span, Span):
        at = document.position(document.source_map.span(span).start)
        yield Piece(f"{at.line}:{at.column}".ljust(7), _short(text))
    if isinstance(fact, Span):
        return
    if not _is_record(fact):
        yield Piece("", str(fact))
        return
    for name, value in _parts(fact):
        said = _said(value, document) if name != "span" and value != text else ""
        if said:
            yield Piece(name, said)


def _flowed(pieces: Iterable[Piece], paint: Paint, width: int) -> Iterator[str]:
    """Yield the lines that pieces fill, those after the first further in; one too long for a line is broken."""
    line, used = "", 0
    for number, (name, said) in enumerate(pieces):
        size = cells(f"  {name} {said}")
        if line and used + size > width:
            yield line
            line, used = " " * HANGING, HANGING
        colours = (CYAN,) if not number and said.startswith("“") else ()
        text = f"{paint(name, DIM)} {paint(said, *colours)}" if name else said
        first, *rest = folded(text, width - max(used, HANGING) - 2) if used + size > width else [text]
        line, used = f"{line}  {first}", used + size
        for more in rest:
            yield line
            line, used = f"{'':{HANGING + 2}}{more}", HANGING + 2 + cells(CODES.sub("", more))
    yield line


def _short(text: str) -> str:
    return f"“{visible(text if len(text) <= SHORT else f'{text[: SHORT - 1]}…')}”"


def _said(value: Any, document: Document) -> str:
    """Return the value of a field in words, "" where it says nothing."""
    if value is None or value is False or value == "" or value == ():
        return ""
    if value is True:
        return "yes"
    if isinstance(value, Span):
        return _short(value.of(document.text)) if value.end > value.start else ""
    if _is_record(value):
        span = getattr(value, "span", None)
        if isinstance(span, Span):
            return _said(span, document)
        pairs = ((name, _said(part, document)) for name, part in _parts(value))
        return f"({', '.join(f'{name}={said}' for name, said in pairs if said)})"
    if isinstance(value, tuple | list | frozenset | set):
        return ", ".join(filter(None, (_said(item, document) for item in value)))
    if isinstance(value, Decimal | int):
        return f"{plain(value, document):,}" if abs(float(value)) >= MANY else str(plain(value, document))
    if isinstance(value, float):
        return f"{value:,.15g}" if abs(value) >= MANY else f"{value:.15g}"
    return visible(str(plain(value, document)))
