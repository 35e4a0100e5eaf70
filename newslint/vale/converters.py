"""Mark-up that Vale hands to other programs, read well enough for its prose: reStructuredText and AsciiDoc.

Headings, paragraphs, lists, quotations, code and inline marks become HTML; what a format can do beyond that
is text.
"""

import re
from collections.abc import Callable
from html import escape
from textwrap import dedent

from newslint.vale import org

READ = frozenset((".rst", ".adoc", ".org"))
UNDERLINE = re.compile(r"([=\-`:'\"~^_*+#.<>])\1+\s*$")
# directives of reStructuredText whose body is prose, and those whose argument is, too
UNTITLED = ("container", "figure")
TITLED = ("admonition", "attention", "caution", "compound", "danger", "epigraph", "error", "highlights", "hint",
          "important", "note", "pull-quote", "sidebar", "tip", "topic", "warning")  # fmt: skip
OPTION = re.compile(r":[\w-]+:(?:\s|$)")
CELL = re.compile(r"(?:\*\s+|\s+)-\s+(.*)$")
INLINE: dict[str, tuple[tuple[str, str], ...]] = {
    ".rst": (
        (r"``(.+?)``", r"<code>\1</code>"),
        (r"`([^`<]+?) &lt;([^`]+?)&gt;`__?", r'<a href="\2">\1</a>'),
        (r":[\w:]+:`([^`]+)`", r"<code>\1</code>"),
        (r"\*\*(.+?)\*\*", r"<strong>\1</strong>"),
        (r"(?<![\w*])\*(?!\s)(.+?)(?<!\s)\*(?![\w*])", r"<em>\1</em>"),
    ),
    ".adoc": (
        (r"`(.+?)`", r"<code>\1</code>"),
        (r"(?:link:)?((?:https?|mailto):[^\s\[]+)\[([^\]]+)\]", r'<a href="\1">\2</a>'),
        (r"(?<!\w)\*(?!\s)(.+?)(?<!\s)\*(?!\w)", r"<strong>\1</strong>"),
        (r"(?<!\w)_(?!\s)(.+?)(?<!\s)_(?!\w)", r"<em>\1</em>"),
    ),
}


def _inline(text: str, extension: str) -> str:
    made = escape(text, quote=False)
    for pattern, html_form in INLINE[extension]:
        made = re.sub(pattern, html_form, made, flags=re.S)
    return made


def _cells(body: list[str]) -> list[str]:
    """The texts of the cells of a list of lists."""
    found: list[str] = []
    for line in body:
        cell = CELL.match(line)
        if cell:
            found.append(cell[1])
        elif found:
            found[-1] += f"\n{line.strip()}"
    return [cell.strip() for cell in found]


def html(extension: str, source: str) -> str:
    """Return the HTML of a text in one of the formats in `READ`."""
    if extension == ".org":
        return org.html(source)
    return _Converter(extension, source.split("\n")).run()


class _Converter:
    """One pass over the lines."""

    def __init__(self, extension: str, lines: list[str]) -> None:
        self.extension, self.lines = extension, lines
        self.at = 0
        self.out: list[str] = []
        self.levels: list[str] = []  # marks under headings, in the order of their rank

    def run(self) -> str:
        steps: dict[str, tuple[Callable[[], bool], ...]] = {
            ".rst": (self._rst_heading, self._rst_comment, self._rst_literal, self._list),
            ".adoc": (self._adoc_heading, self._fenced, self._comment, self._list),
        }
        while self.at < len(self.lines):
            if not self.lines[self.at].strip():
                self.at += 1
            elif not any(step() for step in steps[self.extension]):
                self._paragraph()
        return "\n".join(self.out)

    def _line(self, ahead: int = 0) -> str:
        return self.lines[self.at + ahead] if self.at + ahead < len(self.lines) else ""

    def _heading(self, text: str, level: int, used: int) -> bool:
        self.out.append(f"<h{min(level, 6)}>{_inline(text.strip(), self.extension)}</h{min(level, 6)}>")
        self.at += used
        return True

    def _rst_heading(self) -> bool:
        over = UNDERLINE.match(self._line()) and UNDERLINE.match(self._line(2)) and self._line(1).strip()
        title, mark, used = (self._line(1), self._line()[0] * 2, 3) if over else (self._line(), self._line(1)[:1], 2)
        if not over and not (UNDERLINE.match(self._line(1)) and len(self._line(1).rstrip()) >= len(title.rstrip())):
            return False
        if title[:1].isspace() and not over:
            return False
        if mark not in self.levels:
            self.levels.append(mark)
        return self._heading(title, self.levels.index(mark) + 1, used)

    def _rst_comment(self) -> bool:
        line = self._line()
        if not re.match(r"\.\.(?:\s|$)", line):
            return False
        body = line[2:].strip()
        self.at += 1
        indented = self._indented()
        directive = re.match(r"([\w-]+)::\s*(.*)$", body)
        if directive and directive[1] in (*TITLED, *UNTITLED, "list-table"):
            self._directive(directive[1], directive[2], dedent("\n".join(indented)).split("\n"))
        elif directive:
            self.out.append(f"<pre>{escape(chr(10).join(indented))}</pre>")
        else:
            text = " ".join([body, *(part.strip() for part in indented)]).strip()
            self.out.append(f"<!-- {text.replace('--', '- -')} -->")
        return True

    def _directive(self, name: str, title: str, body: list[str]) -> None:
        """A directive whose body is prose: its options are none, and its argument is where that is a title."""
        while body and OPTION.match(body[0]):
            body = body[1:]
        if name == "list-table":
            self.out += ["<table>", f"<caption>{_inline(title, self.extension)}</caption>" if title else ""]
            self.out += [f"<tr><td>{_inline(cell, self.extension)}</td></tr>" for cell in _cells(body)] + ["</table>"]
            return
        lines = [title, *body] if name in TITLED else body
        self.out += ["<div>", _Converter(self.extension, lines).run(), "</div>"]

    def _rst_literal(self) -> bool:
        if self._line().strip() != "::":
            return False
        self.at += 1
        self.out.append(f"<pre>{escape(chr(10).join(self._indented()))}</pre>")
        return True

    def _indented(self) -> list[str]:
        found = []
        while self.at < len(self.lines) and (not self._line().strip() or self._line()[:1].isspace()):
            found.append(self._line())
            self.at += 1
        return found

    def _adoc_heading(self) -> bool:
        match = re.match(r"(={1,6})\s+(\S.*)$", self._line())
        return bool(match) and self._heading(match[2], len(match[1]), 1)  # type: ignore[index]

    def _fenced(self) -> bool:
        fence = re.match(r"(----+|\.\.\.\.+|\+\+\+\++|////+|```+)\s*$", self._line())
        if not fence:
            return False
        self.at += 1
        body = []
        while self.at < len(self.lines) and self._line().rstrip() != fence[1]:
            body.append(self._line())
            self.at += 1
        self.at += 1
        self.out.append(f"<pre>{escape(chr(10).join(body))}</pre>")
        return True

    def _comment(self) -> bool:
        match = re.match(r"(?://|#(?!\+))\s*(.*)$", self._line())
        if not match:
            return False
        if match[1]:
            self.out.append(f"<!-- {match[1].strip()} -->")
        self.at += 1
        return True

    def _list(self) -> bool:
        item = re.compile(r"(\s*)(?:[-*+•]+|\d+[.)]|\.+|#\.)\s+(\S.*)$")
        if not item.match(self._line()):
            return False
        items: list[list[str]] = []
        while self.at < len(self.lines) and self._line().strip():
            match = item.match(self._line())
            if match:
                items.append([match[2]])
            else:
                items[-1].append(self._line().strip())
            self.at += 1
        made = [_inline("\n".join(lines), self.extension) for lines in items]
        self.out.append("<ul>\n" + "\n".join(f"<li>{text}</li>" for text in made) + "\n</ul>")
        return True

    def _paragraph(self) -> None:
        lines = []
        while self.at < len(self.lines) and self._line().strip():
            lines.append(self._line().strip())
            self.at += 1
        text = "\n".join(lines)
        literal = self.extension == ".rst" and text.endswith("::")
        made = _inline(text[:-1] if literal else text, self.extension)
        self.out.append(f"<p>{made}</p>")
        if literal:
            self.out.append(f"<pre>{escape(chr(10).join(self._indented()))}</pre>")
