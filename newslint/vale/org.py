"""Org as the HTML that Vale reads. Source: https://orgmode.org/worg/org-syntax.html"""

import re
from collections.abc import Callable
from html import escape

PROSE = frozenset(("TITLE", "SUBTITLE", "AUTHOR", "DESCRIPTION"))
ADDRESS = r"(?:https?|ftp|file)://[\w\-.~:/?#\[\]@!$&'()*+,;=]+"
LINKED = re.compile(
    rf"\[\[(?P<target>[^\]]+)\](?:\[(?P<label>[^\]]+)\])?\]|\b(?P<address>{ADDRESS})"
    r"|\[fn:[\w-]*(?::(?P<note>[^\]]*))?\]|(?<!\w)(?P<mark>[=~])(?!\s)(?P<code>.+?)(?<!\s)(?P=mark)(?!\w)",
    re.S | re.A,
)
TAGS = {"*": "strong", "/": "em", "+": "del", "_": "u"}
MARKED = re.compile(r"(?<!\w)([*/+_])(?!\s)(.+?)(?<!\s)\1(?!\w)", re.S)
TYPESET = (("...", "…"), ("---", "—"), ("--", "–"))
LOWERED = re.compile(r"([_^])\{([^}]*)\}")
IMAGE = re.compile(r"\.(?:png|gif|jpe?g|svg|tiff?)$", re.I)
KEYWORD = re.compile(r"\s*#\+(\w+):\s*(.*)$")
BEGIN = re.compile(r"\s*#\+begin_(\w+)", re.I)
HEADING = re.compile(r"(\*+)\s+(\S.*?)(?:[ \t]+:[\w@#%:]+:)?[ \t]*$")
ITEM = re.compile(r"(\s*)(?:[-+]|\s\*|\d+[.)])\s+(?:\[[ xX-]\]\s+)?(\S.*)$")
NOTE = re.compile(r"\[fn:[\w-]+\]\s*(.*)$")
QUOTED = ("quote", "verse", "center")


def html(source: str) -> str:
    """Return the HTML of a text in Org."""
    return _Converter(source.split("\n")).run()


def inline(text: str) -> str:
    """Return the HTML of a text within a block."""
    out: list[str] = []
    at = 0
    for found in LINKED.finditer(text):
        out += (_marked(text[at : found.start()]), _linked(found))
        at = found.end()
    return "".join([*out, _marked(text[at:])])


def _marked(text: str) -> str:
    out: list[str] = []
    at = 0
    for found in MARKED.finditer(text):
        tag = TAGS[found[1]]
        out += (_plain(text[at : found.start()]), f"<{tag}>{_marked(found[2])}</{tag}>")
        at = found.end()
    return "".join([*out, _plain(text[at:])])


def _plain(text: str) -> str:
    made = escape(text, quote=False)
    for typed, set_ in TYPESET:
        made = made.replace(typed, set_)
    return LOWERED.sub(lambda m: f"<sub>{m[2]}</sub>" if m[1] == "_" else f"<sup>{m[2]}</sup>", made)


def _linked(found: re.Match[str]) -> str:
    if found["code"]:
        return f"<code>{escape(found['code'], quote=False)}</code>"
    if found["address"]:
        return f'<a href="{escape(found["address"])}">{escape(found["address"], quote=False)}</a>'
    if found["target"]:
        target = found["target"].removeprefix("file:")
        if IMAGE.search(target) and not found["label"]:
            return f'<img src="{escape(target)}" alt="{escape(target)}">'
        return f'<a href="{escape(target)}">{_marked(found["label"] or target)}</a>'
    return _marked(found["note"] or "")


class _Converter:
    """One pass over the lines."""

    def __init__(self, lines: list[str]) -> None:
        self.lines, self.at = lines, 0
        self.out: list[str] = []
        self.steps: tuple[Callable[[str], bool], ...] = (
            self._heading, self._block, self._drawer, self._keyword, self._comment, self._verbatim, self._rule,
            self._note, self._table, self._list,
        )  # fmt: skip

    def run(self) -> str:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip():
                self.at += 1
            elif not any(step(line) for step in self.steps):
                self._paragraph()
        return "\n".join(self.out)

    def _heading(self, line: str) -> bool:
        match = HEADING.match(line)
        if match:
            level = min(len(match[1]) + 1, 6)
            self._wrote(f"<h{level}>{inline(match[2])}</h{level}>")
        return match is not None

    def _wrote(self, made: str, used: int = 1) -> None:
        self.out.append(made)
        self.at += used

    def _until(self, pattern: str) -> str:
        """The lines up to the one that a pattern takes, which is passed over."""
        begin = self.at = self.at + 1
        while self.at < len(self.lines) and not re.match(pattern, self.lines[self.at], re.I):
            self.at += 1
        self.at += 1
        return "\n".join(self.lines[begin : self.at - 1])

    def _block(self, line: str) -> bool:
        begin = BEGIN.match(line)
        if begin:
            body, kind = self._until(rf"\s*#\+end_{begin[1]}"), begin[1].lower()
            if kind in QUOTED:
                self.out.append(f"<blockquote>{html(body)}</blockquote>")
            else:
                self.out.append(f"<pre>{escape(body, quote=False)}</pre>")
        return begin is not None

    def _drawer(self, line: str) -> bool:
        drawer = re.match(r"\s*:[\w-]+:\s*$", line) is not None
        if drawer:
            hidden = escape(self._until(r"\s*:end:\s*$"), quote=False)
            self.out.append(f"<pre>{hidden}</pre>")
        return drawer

    def _keyword(self, line: str) -> bool:
        match = KEYWORD.match(line)
        if match:
            key, value = match[1].upper(), inline(match[2])
            if key not in PROSE:
                value = f"<code>{escape(line.strip(), quote=False)}</code>"
            tag = "h1" if key in ("TITLE", "SUBTITLE") else "p"
            self._wrote(f"<{tag}>{value}</{tag}>")
        return match is not None

    def _comment(self, line: str) -> bool:
        match = re.match(r"\s*#(?:\s+(.*)|\+.*)?$", line)
        if match:
            self._wrote(f"<!-- {match[1].strip()} -->" if match[1] else "")
        return match is not None

    def _verbatim(self, line: str) -> bool:
        match = re.match(r"\s*:(?: (.*))?$", line)
        if match:
            self._wrote(f"<pre>{escape(match[1] or '', quote=False)}</pre>")
        return match is not None

    def _rule(self, line: str) -> bool:
        rule = re.match(r"\s*-{5,}\s*$", line) is not None
        if rule:
            self._wrote("<hr>")
        return rule

    def _note(self, line: str) -> bool:
        match = NOTE.match(line)
        if match:
            self.lines[self.at] = match[1]
            self.out.append("<div>")
            self._paragraph()
            self.out.append("</div>")
        return match is not None

    def _table(self, line: str) -> bool:
        if not line.lstrip().startswith("|"):
            return False
        rows: list[str] = []
        while self.at < len(self.lines) and self.lines[self.at].lstrip().startswith("|"):
            rows.append(self.lines[self.at].strip().strip("|"))
            self.at += 1
        rules = [number for number, row in enumerate(rows) if re.fullmatch(r"[-+|]+", row)]
        self.out.append("<table>")
        for number, row in enumerate(rows):
            tag = "th" if rules and number < rules[0] else "td"
            cells = (f"<{tag}>{inline(cell.strip())}</{tag}>" for cell in row.split("|"))
            self.out += [f"<tr>{''.join(cells)}</tr>"] if number not in rules else []
        self.out.append("</table>")
        return True

    def _list(self, line: str) -> bool:
        """A list: what is indented further than its marks belongs to an item, with the lists in that."""
        first = ITEM.match(line)
        if not first:
            return False
        depth, named = len(first[1]), " :: " in first[2]
        self.out.append("<dl>" if named else "<ul>")
        while self.at < len(self.lines) and (item := ITEM.match(self.lines[self.at])) and len(item[1]) == depth:
            term, _, told = item[2].rpartition(" :: ") if named else ("", "", item[2])
            body = [told]
            self.at += 1
            while self.at < len(self.lines) and self._belongs(self.lines[self.at], depth):
                body.append(self.lines[self.at].strip() if not ITEM.match(self.lines[self.at]) else self.lines[self.at])
                self.at += 1
            made = html("\n".join(body)).replace("</p>\n<p>", "\n\n").replace("<p>", "").replace("</p>", "")
            self.out.append(f"<dt>{inline(term or '?')}</dt>\n<dd>{made}</dd>" if named else f"<li>{made}</li>")
        self.out.append("</dl>" if named else "</ul>")
        return True

    def _belongs(self, line: str, depth: int) -> bool:
        if not line.strip():
            ahead = next((text for text in self.lines[self.at :] if text.strip()), "")
            return len(ahead) - len(ahead.lstrip()) > depth
        return len(line) - len(line.lstrip()) > depth

    def _paragraph(self) -> None:
        begin = self.at
        self.at += 1
        while self.at < len(self.lines) and self._goes_on(self.lines[self.at]):
            self.at += 1
        text = "\n".join(line.strip() for line in self.lines[begin : self.at])
        self.out.append(f"<p>{inline(text)}</p>")

    def _goes_on(self, line: str) -> bool:
        begins = (HEADING, BEGIN, KEYWORD, ITEM, NOTE)
        other = re.match(r"\s*(?:#(?:\s|$|\+)|:(?: |$)|\||-{5,}\s*$)", line)
        return bool(line.strip()) and not other and not any(pattern.match(line) for pattern in begins)
