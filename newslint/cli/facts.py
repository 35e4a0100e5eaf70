"""Show what the analyses see in a story: the tool of a rule author."""

import argparse
import json
import pkgutil
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from importlib import import_module
from typing import Any

from newslint import analysis
from newslint.document import Document
from newslint.session import Session
from newslint.span import Span


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--output-format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    """Write the facts of each story."""
    session = Session()
    stories = [{"path": path, **facts(session.read(path))} for path in session.walk(options.paths)]
    if options.output_format == "json":
        json.dump({"files": stories}, sys.stdout, indent=1)
        sys.stdout.write("\n")
        return 0
    for story in stories:
        sys.stdout.write(f"{story.pop('path')}\n")
        for name, rows in story.items():
            sys.stdout.write(f"  {name}\n")
            sys.stdout.writelines(f"    {json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    return 0


def shown() -> dict[str, Callable[[Document], Iterable[Any]]]:
    """Return the facts that analyses show, by name: what `SHOWN` holds in each module of `analysis`."""
    found: dict[str, Callable[[Document], Iterable[Any]]] = {}
    for module in pkgutil.iter_modules(analysis.__path__):
        names: Mapping[str, Any] = getattr(import_module(f"{analysis.__name__}.{module.name}"), "SHOWN", {})
        found.update(names)
    return found


def facts(document: Document) -> dict[str, list[Any]]:
    """Return the facts of a story as JSON values; spans count characters of the source."""
    return {name: [_row(row, document) for row in compute(document)] for name, compute in shown().items()}


def _row(fact: Any, document: Document) -> Any:
    if isinstance(fact, Span):
        return {"span": plain(fact, document), "text": fact.of(document.text)}
    return plain(fact, document)


def plain(value: Any, document: Document) -> Any:
    """Return a fact as JSON values: a record gains the text of its span."""
    if isinstance(value, Span):
        return document.source_map.span(value)._asdict()
    if is_dataclass(value) and not isinstance(value, type):
        row = {item.name: plain(getattr(value, item.name), document) for item in fields(value)}
        span = getattr(value, "span", None)
        return {**row, "text": span.of(document.text)} if isinstance(span, Span) else row
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset):
        return [plain(item, document) for item in value]
    return value
