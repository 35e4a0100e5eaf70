"""Data files, front matter, notebooks: which of their values are prose, and where each stands."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from newslint.vale import code, frontmatter
from newslint.vale.blocks import Block
from newslint.vale.comments import Comments
from newslint.vale.faults import at_line, at_value, run_fault
from newslint.vale.files import File
from newslint.vale.formats import kind_of
from newslint.vale.location import Finder
from newslint.vale.markup import Asked, markdown_part, transformed, walked
from newslint.vale.parts import Moved, Part
from newslint.vale.scalars import Piece, Scalar, Value, Wanted, scalar_of
from newslint.vale.scopes import scope_of
from newslint.values import replace

if TYPE_CHECKING:
    from newslint.vale.views import View

EXTENDS = re.compile(r"^extends:[ \t]*\S", re.M)
RULE_PROSE = ("message", "description")


def view_for(file: File) -> "tuple[View, str] | None":
    """Return the view that the file's sections name, with the section, None where a tree-sitter view or none is."""
    from newslint.vale.views import load

    for section in file.sections:
        if section.view:
            view = load(section.view)
            if view.engine != "tree-sitter":
                return view, section.name
    return None


def viewed(asked: Asked, file: File, view: "tuple[View, str]") -> list[Part]:
    """Return the parts that a view selects; raises ValeFault."""
    from newslint.vale.views import ViewFault

    try:
        found = view[0].apply(file.content, file.real)
    except ViewFault as error:
        fault = at_value(f"{file.path}: {error}", f"[{view[1]}] View", asked.config.file)
        raise fault from None
    return values(asked, file, found)


def is_rule(file: File) -> bool:
    """Tell whether a YAML file is a rule."""
    return file.extension == ".yml" and EXTENDS.search(file.content) is not None


def rule_parts(asked: Asked, file: File) -> list[Part]:
    """Return the prose of a rule: its message and description, and nothing else."""
    import yaml

    from newslint.vale.views import View, ViewFault
    from newslint.vale.yamls import compose

    try:
        root = compose(file.content)
    except yaml.YAMLError:
        return []
    keys = {key.value for key, _ in root.value} if root is not None and root.id == "mapping" else set()
    scopes = tuple(Wanted("", key) for key in RULE_PROSE if key in keys)
    if not scopes:
        return []
    try:
        return values(asked, file, View("dasel", scopes).apply(file.content, ".yml"))
    except ViewFault:
        return []


def front_matter(asked: Asked, file: File) -> list[Part]:
    """Return the texts of the front matter, each under `frontmatter.<field>`."""
    kind, body, end = frontmatter.parted(file.content)
    if not kind:
        return []
    try:
        frontmatter.check(file.content)
    except ValueError as error:
        raise at_line(str(error), file.path, 1) from None
    lines = file.content.split("\n")
    first = file.content[: file.content.find(body)].count("\n") if body else 1
    ignored = scope_of(tuple(asked.config.ignored_scopes)) if asked.config.ignored_scopes else None
    found: list[tuple[Wanted, list[Value]]] = []
    for name, value in _fields(kind, body, lines, first, file.content[:end]):
        if ignored is None or not ignored.takes(f"text.frontmatter.{name}{file.real}"):
            found.append((Wanted(f"frontmatter.{name}", ""), [value]))
    return values(asked, file, found)


def _fields(kind: str, body: str, lines: Sequence[str], first: int, head: str) -> Iterable[tuple[str, Value]]:
    if kind == "toml":
        for name, value in frontmatter.meta(head).items():
            if isinstance(value, str):
                at = next((n for n, line in enumerate(head.split("\n")) if value.split("\n")[0] in line), -1)
                if at >= 0:
                    yield name, Value(value, at + 1, lines[at].find(value.split("\n")[0]) + 1)
        return
    written = frontmatter.flat(body) if kind == "yaml" else None
    if written is not None:
        for number, (name, text, column, quote, is_text) in enumerate(written, first + 1):
            if is_text:
                scalar = Scalar(text, number, column, quote)
                piece = Piece(0, scalar, lines[number - 1][column - 1 :])
                yield name, Value(text, number, column, pieces=[piece])
        return
    from newslint.vale.yamls import compose

    root = compose(body)
    for key, node in root.value if root is not None and root.id == "mapping" else ():
        if not isinstance(node.value, str) or not node.tag.endswith(":str"):
            continue
        scalar = scalar_of(node, lines, first)
        text = lines[scalar.line - 1] if scalar.line <= len(lines) else ""
        piece = Piece(0, scalar, text[scalar.column - 1 :])
        yield key.value, Value(node.value, scalar.line, scalar.column, pieces=[piece])


def values(asked: Asked, file: File, found: Sequence[tuple[Wanted, list[Value]]]) -> list[Part]:
    """Return a part for each value, read as the scope says."""
    parts: list[Part] = []
    scoped: dict[str, list[str]] = {}
    for wanted, listed in found:
        scoped.setdefault(wanted.name, []).extend(value.text for value in listed)
    seen: dict[str, int] = {}
    lines = file.content.split("\n")
    for wanted, listed in found:
        for value in listed:
            line = _placed(file, lines, value, seen)
            for part in _part(asked, file, wanted, value, line):
                part.scoped = scoped
                parts.append(part)
    return parts


def _part(asked: Asked, file: File, wanted: Wanted, value: Value, line: str) -> list[Part]:
    """The parts of a value, which begins in this line of the source."""
    text = value.text.replace("\n", " ") if "\\n" in line and not value.joined else value.text
    meta = f".{wanted.name}" if wanted.name else ""
    moved = Moved(_mover(value, text, "" if value.joined else line))
    if not wanted.kind:
        return [_bare(text, f"text{meta}{file.real}", moved)]
    inner = replace(file, content=text, extension=f".{wanted.kind}")
    if value.text == "" or wanted.kind not in ("md", "html", "org", "rst"):
        if value.text and kind_of(f".{wanted.kind}")[1] == "code":
            return [code.moved(part, moved) for part in code.parts(asked, replace(inner, real=f".{wanted.kind}"))]
        return [_bare(text, f"text{meta}{file.real}", moved, inner.extension)]
    if wanted.kind == "md":
        part = markdown_part(asked, inner, meta)
    else:
        made = transformed(inner, text, asked.config)
        part = walked(asked, inner, _converted(wanted.kind, made), text, meta)
    part.place, part.extension = moved, inner.extension
    return [part]


def _bare(text: str, scope: str, moved: Moved, extension: str = ".") -> Part:
    """The part of a value that is read as it stands."""
    parts = text.split("\n")
    lines = [part + "\n" for part in parts[:-1]] + [parts[-1]]
    block = Block(text, scope, lambda: text, offset=0, lookup=True, lines=len(lines))
    return Part([block], Finder(text, lines, False), Comments(), moved, extension)


def _converted(kind: str, text: str) -> str:
    if kind == "html":
        return text
    from newslint.vale.converters import html

    return html(f".{kind}", text)


def _placed(file: File, lines: Sequence[str], value: Value, seen: dict[str, int]) -> str:
    """The source line of a value, looked for where its place is not known."""
    if value.line > 0 and value.column > 0:
        return lines[value.line - 1] if value.line <= len(lines) else ""
    parts = value.text.split("\n")
    wanted = parts[1] if len(parts) > 1 and parts[1] else parts[0]
    for number, line in enumerate(lines, 1):
        if wanted in line and seen.get(line, 0) != number:
            seen[line] = number
            padding = line.find(value.text)
            if len(parts) > 1:
                padding = line.find(parts[0])
                if padding < 0:
                    number, padding = number - 1, len(line) - len(line.lstrip())
            value.line, value.column = number, padding + 1
            return line
    raise run_fault(file.path, f"'{value.text}' not found")


def _mover(value: Value, text: str, line: str) -> Any:
    """From places in the value to places in the file."""
    lines = text.split("\n")

    def by_pieces(at: int, begin: int, end: int) -> tuple[int, int, int]:
        offset = sum(len(body) + 1 for body in lines[: at - 1]) + max(begin - 1, 0)
        row, column = value.place(offset)
        last_row, last = value.place(offset + max(end - begin, 0))
        return row, column, last if last_row == row and last >= column else column + end - begin

    def by_place(at: int, begin: int, end: int) -> tuple[int, int, int]:
        extra = value.text[: begin - 1].count("\n") if "\n" in value.text and "\\n" in line else 0
        padding = value.column - 1 + extra
        return at + value.line - 1, begin + padding, end + padding

    return by_pieces if value.pieces else by_place


def notebook(asked: Asked, file: File) -> list[Part]:
    """Return the Markdown cells of a notebook."""
    import json

    try:
        cells = json.loads(file.content).get("cells", [])
    except (ValueError, AttributeError):
        return []
    lines = file.content.split("\n")
    from newslint.vale.scalars import Placer, scalars
    from newslint.vale.yamls import compose

    placer = Placer(scalars(compose(file.content), lines), lines)
    found = []
    for cell in cells if isinstance(cells, list) else ():
        source = cell.get("source", "") if isinstance(cell, dict) else ""
        pieces = source if isinstance(source, list) else [source]
        value, offset = Value("".join(pieces), joined=isinstance(source, list)), 0
        for text in pieces:
            piece = placer.piece(text, offset)
            value.pieces += [piece] if piece else []
            offset += len(text)
        if isinstance(cell, dict) and cell.get("cell_type") == "markdown" and value.pieces:
            value.line, value.column = value.pieces[0].scalar.line, value.pieces[0].scalar.column
            found.append((Wanted("", "", "md"), [value]))
    return values(asked, file, found)
