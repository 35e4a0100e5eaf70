"""Markdown as the HTML that Vale reads: CommonMark with tables, task lists, footnotes, bare links, math."""

import re
from functools import cache
from typing import Any

FENCED_INFO = re.compile(r"`{3,}.+")
LINK_REFERENCE = re.compile(r"\]\[(?:[^]\n]+)\]")
LINK_DEFINITION = re.compile(r"\[(?:[^]\n]+)\]:")
NUMBERED = re.compile(r"^\d+\.", re.M)
FOOTNOTE = re.compile(
    r'<div class="footnote-definition" id="([^"]*)"><sup class="footnote-definition-label">\d+</sup>(.*?)</div>\n?',
    re.S,
)
FOOTNOTE_REFERENCE = re.compile(r'<sup class="footnote-reference"><a href="#([^"]*)">(\d+)</a></sup>')
LINK = re.compile(
    r"(?<![^\s*_~(])(?:(?:https?|ftp)://[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:[/?#][^\s<]*)?|www\.[\w-]+(?:\.[\w-]+)*(?:[/?#:][^\s<]*)?"
    r"|[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[A-Za-z0-9-]*[A-Za-z0-9])"
)
SKIPPED = re.compile(r"<(a|code|pre|script|style)\b.*?</\1>|<[^>]*>", re.S)
TABLE = re.compile(r"^[ >]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.M)
BAR = re.compile(r"(?<!\\)\|")
CELL_END = re.compile(r"(?<!\\)\||\n")
INLINE_MATH = re.compile(r"(?<!\\)\$(?![\s$])")


@cache
def _options() -> Any:
    from pyromark import Options

    return Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_TASKLISTS


def html(source: str) -> str:
    """Return the HTML of a Markdown text."""
    import pyromark

    if "|" in source:
        source = _filled_up(source)
    if "$" in source:
        source = _inline_math(_display_math(source))
    made: str = pyromark.html(source, options=_options())
    if "/>" in made:
        made = (
            made.replace("<br />\n", "<br>\n")
            .replace("<hr />\n", "<hr>\n")
            .replace('type="checkbox"/>\n', 'type="checkbox"> ')
        )
        made = re.sub(r'(<img src="[^>]*) />', r"\1>", made)
    if "footnote-" in made:
        made = _footnotes(made)
    if "://" in source or "www." in source or "@" in source:
        made = linkified(made)
    return made


def _filled_up(source: str) -> str:
    """A table's first row with as many cells as the rule under it, where it has fewer: Vale's reader adds them."""
    lines = source.split("\n")
    for at in range(1, len(lines)):
        rule, row = lines[at].strip("> \t\r"), lines[at - 1].rstrip("\r")
        if "|" in rule and "|" in row and TABLE.match(rule):
            missing = rule.strip("|").count("|") - len(
                BAR.findall(row.strip("> \t").removeprefix("|").removesuffix("|"))
            )
            if missing > 0:
                lines[at - 1] = f"{row.rstrip().removesuffix('|')}|{' |' * missing}"
    return "\n".join(lines)


def _footnotes(made: str) -> str:
    """Definitions that are referred to stand at the end, in the order of their references."""
    notes = dict(FOOTNOTE.findall(made))
    made = FOOTNOTE.sub("", made)
    order = list(dict.fromkeys(name for name, _ in FOOTNOTE_REFERENCE.findall(made) if name in notes))
    number = {name: at for at, name in enumerate(order, 1)}

    def reference(match: re.Match[str]) -> str:
        at = number.get(match[1], 0)
        return f'<sup id="fnref:{at}"><a href="#fn:{at}" class="footnote-ref" role="doc-noteref">{at}</a></sup>'

    made = FOOTNOTE_REFERENCE.sub(reference, made)
    if not order:
        return made
    items = "".join(f'<li id="fn:{number[name]}">{_returning(notes[name], number[name])}</li>\n' for name in order)
    return f'{made}<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n{items}</ol>\n</div>\n'


def _returning(note: str, number: int) -> str:
    back = f'&#160;<a href="#fnref:{number}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>'
    head, sign, tail = note.rpartition("</p>")
    return f"{head}{back}{sign}{tail}" if sign else f"{note}<p>{back.removeprefix('&#160;')}</p>\n"


def linkified(made: str) -> str:
    """Return the HTML with bare addresses as links, outside links and code."""
    out: list[str] = []
    at = 0
    for skipped in SKIPPED.finditer(made):
        out += (_linked(made[at : skipped.start()]), skipped[0])
        at = skipped.end()
    return "".join([*out, _linked(made[at:])])


def _linked(text: str) -> str:
    if "://" not in text and "www." not in text and "@" not in text:
        return text

    def link(match: re.Match[str]) -> str:
        body = match[0]
        address = "@" in body and "/" not in body.split("@")[0] and not body.startswith(("http", "ftp", "www."))
        kept = body if address else _trimmed(body)
        if not address and "." not in kept and "localhost" not in kept:
            return body
        href = f"mailto:{kept}" if address else f"http://{kept}" if kept.startswith("www.") else kept
        return f'<a href="{href}">{kept}</a>{body[len(kept) :]}'

    return LINK.sub(link, text)


def _trimmed(link: str) -> str:
    """The address without the marks of the sentence it stands in."""
    while link:
        entity = re.search(r"&\w+;$", link)
        if entity:
            link = link[: entity.start()]
        elif link[-1] in "?!.,:*_~'\"" or (link[-1] == ")" and link.count(")") > link.count("(")):
            link = link[:-1]
        else:
            break
    return link


def _display_math(source: str) -> str:
    """`$$` at the start of a line opens a block that ends where a line ends in `$$`, or before a blank line."""
    if "$$" not in source:
        return source
    lines, out, at = source.split("\n"), [], 0
    while at < len(lines):
        line = lines[at]
        opens = re.match(r"((?:\s*>)*(?: {0,3}|\s*(?:[-*+]|\d+\.)\s+))\$\$+(.*)$", line)
        if not opens:
            out.append(line)
            at += 1
            continue
        indent, rest = opens[1] if not opens[1].strip() else " " * len(opens[1]), opens[2]
        body = [rest] if rest.strip() else []
        closed = _closes(rest) if rest.strip() else False
        at += 1
        while not closed and at < len(lines) and lines[at].strip():
            body.append(lines[at])
            closed = _closes(lines[at])
            at += 1
        out += [f"{opens[1]}~~~~", *(f"{indent}{part.strip()}" for part in body), f"{indent}~~~~"]
    return "\n".join(out)


def _closes(line: str) -> bool:
    body = re.sub(r"\{[^{}]*\}\s*$", "", line.rstrip()).rstrip()
    return body.endswith("$$") and not body.endswith(r"\$$")


def _inline_math(source: str) -> str:
    """`$x$` reads as code: no space behind the first mark, none before the second and no digit behind it."""
    if source.count("$") < 2:
        return source
    out: list[str] = []
    at = 0
    for opening in INLINE_MATH.finditer(source):
        start = opening.start()
        if start < at or _in_code(source, start):
            continue
        end = _math_end(source, start + 1, _within(source, start))
        if end < 0:
            continue
        body = source[start:end]
        mark = "`" if "`" not in body else "``" if "``" not in body else "```"
        pad = " " if body.startswith("`") or body.endswith("`") else ""
        out += (source[at:start], mark, pad, body, pad, mark)
        at = end
    return "".join([*out, source[at:]])


def _within(source: str, at: int) -> int:
    """Where the paragraph, or the cell of a table, ends that holds a place."""
    stop = source.find("\n\n", at)
    stop = len(source) if stop < 0 else stop
    begin = source.rfind("\n\n", 0, at) + 1
    if not TABLE.search(source, begin, stop):
        return stop
    bound = CELL_END.search(source, at, stop)
    return bound.start() if bound else stop


def _math_end(source: str, start: int, stop: int) -> int:
    at = source.find("$", start)
    while 0 <= at < stop:
        if source[at - 1] != "\\" and not source[at - 1].isspace() and not source[at + 1 : at + 2].isdigit():
            return at + 1
        at = source.find("$", at + 1)
    return -1


def _in_code(source: str, at: int) -> bool:
    """Whether an open code span of the same paragraph precedes the place."""
    begin = source.rfind("\n\n", 0, at) + 1
    if source.find("`", begin, at) < 0:
        return False
    ticks = re.findall(r"(?<!\\)`+", source[begin:at])
    open_run = ""
    for run in ticks:
        if not open_run:
            open_run = run
        elif run == open_run:
            open_run = ""
    return bool(open_run) and open_run in source[at:].split("\n\n", 1)[0]


def masked(content: str) -> str:
    """Return the source with what is not prose masked: info strings, link references, the numbers of lists."""
    if "`" in content:
        content = FENCED_INFO.sub(_without_info, content)
    if "][" in content:
        content = LINK_REFERENCE.sub(lambda m: f"][{'*' * (len(m[0]) - 3)}]", content)
    if "]:" in content:
        content = LINK_DEFINITION.sub(lambda m: f"[{'*' * (len(m[0]) - 3)}]:", content)
    return NUMBERED.sub(lambda m: "*" * len(m[0]), content)


def _without_info(match: re.Match[str]) -> str:
    parts = match[0].split("`")
    return "`" * (len(parts) - 1) + "*" * len(parts[-1])
