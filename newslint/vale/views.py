"""Views: which values of a file are prose, by name. Read from YAML under `config/views`."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from newslint.vale.queries import QueryFault, select
from newslint.vale.scalars import Placer, Value, Wanted, scalars
from newslint.vale.textfsm import Capture, Template, TemplateFault, parse
from newslint.vale.yamls import compose, plain, typed
from newslint.values import frozen

ENGINES = ("tree-sitter", "dasel", "textfsm")


class ViewFault(ValueError):  # noqa: N818 - it names what is wrong
    """A view that cannot be used, or does not fit a file."""


@frozen
class View:
    """A view with its template, if it has one."""

    engine: str
    scopes: tuple[Wanted, ...]
    template: Template | None = None

    def apply(self, content: str, suffix: str) -> list[tuple[Wanted, list[Value]]]:
        """Return the values of each scope; raises ViewFault."""
        try:
            return self._by_template(content) if self.template else self._by_query(content, suffix)
        except (QueryFault, TemplateFault) as error:
            raise ViewFault(str(error)) from None

    def _by_template(self, content: str) -> list[tuple[Wanted, list[Value]]]:
        assert self.template is not None  # noqa: S101 - the caller's condition
        records = self.template.run(content)
        found = []
        for wanted in self.scopes:
            values = [value for record in records for value in _joined(record.get(wanted.expression, []))]
            found.append((wanted, values or [Value("", 1, 1)]))
        return found

    def _by_query(self, content: str, suffix: str) -> list[tuple[Wanted, list[Value]]]:
        lines = content.split("\n")
        root, placer = _loaded(content, suffix, lines)
        if root is None:
            raise ViewFault("document root is empty")
        found = []
        for wanted in self.scopes:
            try:
                items = select(root, wanted.expression)
            except QueryFault as error:
                raise ViewFault(f'processing scope "{wanted.name}": {error}') from None
            if len(items) == 1 and isinstance(items[0], list) and wanted.join is None:
                items = items[0]
            values = [value for item in items if (value := _value(item, wanted, placer)) is not None]
            found.append((wanted, values))
        return found


def _value(item: Any, wanted: Wanted, placer: Placer | None) -> Value | None:
    if isinstance(item, str):
        piece = placer.piece(item) if placer else None
        if piece is None:
            return Value(item)
        return Value(item, piece.scalar.line, piece.scalar.column, pieces=[piece])
    if not isinstance(item, list) or wanted.join is None or not item or not all(isinstance(p, str) for p in item):
        return None
    value, offset = Value(wanted.join.join(item), joined=True), 0
    for part in item:
        piece = placer.piece(part, offset) if placer else None
        if piece is not None:
            value.pieces.append(piece)
        offset += len(part) + len(wanted.join)
    if value.pieces and value.pieces[0].offset != 0:
        value.pieces = []
    if value.pieces:
        value.line, value.column = value.pieces[0].scalar.line, value.pieces[0].scalar.column
    return value


def _loaded(content: str, suffix: str, lines: list[str]) -> tuple[Any, Placer | None]:
    """The document and the places of its scalars; folded scalars keep their lines."""
    import yaml

    try:
        if suffix == ".toml":
            import tomllib

            return tomllib.loads(content), None
        if suffix == ".json":
            import json

            return json.loads(content), Placer(scalars(compose(content), lines), lines)
        literal = _unfolded(content, compose(content))
        return typed(literal), Placer(scalars(compose(literal), lines), lines)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ViewFault(str(error)) from None


def _unfolded(content: str, root: Any) -> str:
    """The source with folded scalars (`>`) as literal ones (`|`), so that their lines stay lines."""
    chars = list(content)
    stack = [root] if root is not None else []
    while stack:
        node = stack.pop()
        if isinstance(node.value, str):
            at = node.start_mark.index
            if node.style == ">" and at < len(chars) and chars[at] == ">":
                chars[at] = "|"
        elif node.id == "mapping":
            stack += [part for pair in node.value for part in pair]
        else:
            stack += node.value
    return "".join(chars)


def _joined(captures: list[Capture]) -> list[Value]:
    """Captures on lines in a row, in the same column, as one value each."""
    runs: list[list[Capture]] = []
    for capture in captures:
        last = runs[-1][-1] if runs else None
        if last and capture.line == last.line + 1 and capture.column == last.column:
            runs[-1].append(capture)
        else:
            runs.append([capture])
    values = [Value("\n".join(c.text for c in run).rstrip("\n"), run[0].line, run[0].column) for run in runs]
    return [value for value in values if value.text.strip()]


@lru_cache(maxsize=64)
def load(path: str) -> View:
    """Return the view in a file; raises ViewFault."""
    keys = plain(Path(path).read_text(encoding="utf-8")) or {}
    return made(keys)


def made(keys: dict[str, Any]) -> View:
    """Return the view that keys define; raises ViewFault."""
    engine = str(keys.get("engine") or "")
    if not engine:
        raise ViewFault("missing parser")
    if engine not in ENGINES:
        raise ViewFault(f"unsupported parser: {engine}")
    scopes = tuple(
        Wanted(str(s.get("name") or ""), str(s.get("expr") or ""), str(s.get("type") or ""), s.get("join"))
        for s in keys.get("scopes") or ()
    )
    if not scopes:
        raise ViewFault("missing queries")
    if engine != "textfsm":
        return View(engine, scopes)
    source = str(keys.get("template") or "")
    if not source.strip():
        raise ViewFault("a textfsm view needs a template")
    try:
        template = parse(source)
    except TemplateFault as error:
        raise ViewFault(f"template: {error}") from None
    for scope in scopes:
        if scope.expression not in template.values:
            raise ViewFault(f'scope "{scope.expression}" names no Value in the template')
    return View(engine, scopes, template)


def view_scopes(path: str) -> tuple[str, ...]:
    """Return the names of the scopes that a view defines; raises ViewFault."""
    return tuple(scope.name for scope in load(path).scopes)
