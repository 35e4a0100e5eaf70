"""Source files: their comments are the prose."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from newslint.vale.blocks import Block
from newslint.vale.comments import Comments
from newslint.vale.files import File
from newslint.vale.formats import kind_of
from newslint.vale.location import Finder, Place, line_starts
from newslint.vale.markup import Asked, markdown_part, transformed, walked
from newslint.vale.parts import Moved, Part
from newslint.values import frozen, replace


@frozen
class Syntax:
    """How a language writes comments and texts, and what is taken off a comment's lines."""

    line: tuple[str, ...] = ("//",)
    block: tuple[tuple[str, str], ...] = (("/*", "*/"),)
    texts: tuple[str, ...] = ('"', "'")
    long_texts: tuple[str, ...] = ()
    documented: tuple[str, ...] = ()  # texts that are documentation
    before: re.Pattern[str] | None = None  # what stands before them, without what is in brackets


HEAD = 4096  # characters before a text in which what makes it documentation is looked for
BRACKETS = re.compile(r"\([^()\[\]{}]*\)|\[[^()\[\]{}]*\]|\{[^()\[\]{}]*\}")
BLANK = r"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*"
PYTHON = re.compile(rf"(?:^[ \t]*(?:(?:async[ \t]+)?def|class)\b[^\n:]*:|\A\ufeff?){BLANK}\Z", re.M)
ELIXIR = re.compile(r"@(?:module|type)?doc[ \t]+(?:~[sS])?\Z")
C_LIKE = Syntax()
LANGUAGES = {
    ".py": Syntax(("#",), (), ('"', "'"), ('"""', "'''"), ('"""', "'''"), PYTHON),
    ".rb": Syntax(("#",), (("=begin", "=end"),)),
    ".r": Syntax(("#",), ()),
    ".jl": Syntax(("#",), (("#=", "=#"),), ('"',), ('"""',)),
    ".cpp": C_LIKE,
    ".c": C_LIKE,
    ".cs": C_LIKE,
    ".css": Syntax((), (("/*", "*/"),)),
    ".go": Syntax(long_texts=("`",)),
    ".java": C_LIKE,
    ".js": Syntax(long_texts=("`",)),
    ".ts": Syntax(long_texts=("`",)),
    ".kt": Syntax(long_texts=('"""',)),
    ".qml": C_LIKE,
    ".rs": Syntax(texts=('"',)),
    ".php": Syntax(("//", "#")),
    ".proto": C_LIKE,
    ".lua": Syntax(("--",), (("--[[", "]]"),)),
    ".hs": Syntax(("--",), (("{-", "-}"),), ('"',)),
    ".ex": Syntax(("#",), (), ('"',), ('"""',), ('"""', '"'), ELIXIR),
    ".clj": Syntax((";",), (), ('"',)),
    ".ps1": Syntax(("#",), (("<#", "#>"),)),
    ".yml": Syntax(("#",), ()),
    ".toml": Syntax(("#",), ()),
}


@frozen
class Comment:
    """A comment's text, the line it starts on (from 1), and what each of its lines lost at its front."""

    text: str
    line: int
    shifts: tuple[int, ...]
    scope: str


def comments(source: str, syntax: Syntax) -> Iterator[Comment]:
    """Yield the comments of a source file; line comments on lines in a row, in one column, are one."""
    pending: list[tuple[int, int, str, int]] = []
    starts = line_starts(source)
    for kind, start, end, mark in _pieces(source, syntax):
        line = bisect_right(starts, start)
        column = start - starts[line - 1]
        alone = source[start - column : start].strip() == ""
        if kind == "line":
            body = source[start:end]
            follows = pending and pending[-1][0] + 1 == line and pending[-1][1] == column and alone
            if pending and not follows:
                yield _lines(pending)
                pending = []
            text = body[len(mark) :]
            lead = len(mark) + len(text) - len(text.lstrip(mark[-1] + "!"))
            pending.append((line, column, body, lead))
            continue
        if pending:
            yield _lines(pending)
            pending = []
        yield _block(source[start:end], line, column, mark)
    if pending:
        yield _lines(pending)


def _lines(pending: list[tuple[int, int, str, int]]) -> Comment:
    texts, shifts = [], []
    for _, column, body, lead in pending:
        spaced = lead + (1 if body[lead : lead + 1] in (" ", "\t") else 0)
        texts.append(body[spaced:])
        shifts.append(column + spaced)
    return Comment("\n".join(texts) + "\n", pending[0][0], tuple(shifts), "text.comment.line")


def _block(body: str, line: int, column: int, marks: str) -> Comment:
    begin, end = marks.split(" ")
    texts, shifts = [], []
    lines = body.split("\n")
    for at, text in enumerate(lines):
        cut = 0
        if at == 0:
            cut = len(begin) + len(re.match(r"[*!]*", text[len(begin) :])[0])  # type: ignore[index]
        if at == len(lines) - 1 and text.endswith(end) and len(text) - len(end) >= cut:
            text = text[: -len(end)]
        lead = re.compile(r"[ \t]*(?:\*+(?=[ \t]|$))?[ \t]?" if at and begin == "/*" else r"[ \t]*").match(text, cut)
        cut = lead.end() if lead else cut
        texts.append(text[cut:].rstrip() if at == len(lines) - 1 else text[cut:])
        shifts.append(cut + (column if at == 0 else 0))
    scope = "text.comment.block" if len(lines) > 1 else "text.comment.line"
    return Comment("\n".join(texts), line, tuple(shifts), scope)


def _pieces(source: str, syntax: Syntax) -> Iterator[tuple[str, int, int, str]]:
    """Kind, start, end and marks of each comment, with texts passed over."""
    longs = sorted({*syntax.long_texts, *syntax.texts}, key=len, reverse=True)
    openers = [*(re.escape(begin) for begin, _ in syntax.block), *map(re.escape, (*syntax.line, *longs))]
    if not openers:
        return
    pattern = re.compile("|".join(sorted(openers, key=len, reverse=True)))
    ends = dict(syntax.block)
    at = 0
    while match := pattern.search(source, at):
        sign, start = match[0], match.start()
        if sign in ends:
            close = source.find(ends[sign], match.end())
            at = len(source) if close < 0 else close + len(ends[sign])
            if close >= 0:  # without its end it is an error, not a comment
                yield "block", start, at, f"{sign} {ends[sign]}"
        elif sign in syntax.line:
            close = source.find("\n", start)
            at = len(source) if close < 0 else close
            yield "line", start, at, sign
        else:
            at = _text_end(source, match.end(), sign, long=sign in syntax.long_texts)
            closed = source.startswith(sign, at - len(sign), at)
            if closed and sign in syntax.documented and _documents(source, start, syntax.before):
                yield "block", start, at, f"{sign} {sign}"


def _documents(source: str, start: int, before: re.Pattern[str] | None) -> bool:
    """Whether a text is documentation by what stands before it; a head longer than any is not looked at."""
    head = source[max(0, start - HEAD) : start]
    while (shorter := BRACKETS.sub("", head)) != head:
        head = shorter
    return before is not None and before.search(head) is not None


def _text_end(source: str, at: int, sign: str, *, long: bool) -> int:
    while at < len(source):
        if source[at] == "\\":
            at += 2
        elif source.startswith(sign, at):
            return at + len(sign)
        elif source[at] == "\n" and not long:
            return at
        else:
            at += 1
    return len(source)


def parts(asked: Asked, file: File) -> list[Part]:
    """Return a part for each comment, read line by line: no rule is asked about its sentences or paragraphs."""
    return [_part(file, comment) for comment in _wanted(asked, file, file.extension)]


def _part(file: File, comment: Comment) -> Part:
    text = comment.text
    lines = text.split("\n")
    block = Block(text, f"{comment.scope}{file.real}", lambda: text, offset=0, lookup=True, lines=len(lines))
    return Part([block], Finder(text, lines, False), Comments(), Moved(_mover(comment)))


def fragments(asked: Asked, file: File) -> list[Part]:
    """Return a part for each comment, read as the mark-up that `[formats]` names."""
    from newslint.vale.converters import READ, html

    found = []
    for comment in _wanted(asked, file, kind_of(file.real)[0]):
        inner = replace(file, content=comment.text)
        if file.extension == ".md":
            part = markdown_part(asked, inner, f".{comment.scope}")
        else:
            made = transformed(inner, comment.text, asked.config)
            if file.extension in READ:
                made = html(file.extension, made)
            part = walked(asked, inner, made, comment.text, f".{comment.scope}")
        part.place = Moved(_mover(comment))
        found.append(part)
    return found


def _wanted(asked: Asked, file: File, language: str) -> Iterator[Comment]:
    """The comments of a file that the configuration does not ignore, all or those of one scope."""
    ignored = asked.config.ignored_scopes
    if "comment" not in ignored:
        found = comments(file.content, LANGUAGES.get(language, C_LIKE))
        yield from (comment for comment in found if comment.scope not in ignored)


def _mover(comment: Comment) -> Callable[[int, int, int], Place]:
    def move(line: int, begin: int, end: int) -> Place:
        shift = comment.shifts[min(line, len(comment.shifts)) - 1]
        return line + comment.line - 1, begin + shift, end + shift

    return move


def moved(part: Part, outer: Moved) -> Part:
    """Return the part with its places moved once more."""
    inner = part.place
    if inner is None:
        part.place = outer
        return part
    part.place = Moved(lambda line, begin, end: outer.move(*inner.move(line, begin, end)))
    return part
