"""From a file to its parts: each format's way to blocks."""

import re
from typing import TYPE_CHECKING

from newslint.kinds.quotations import quotations
from newslint.vale import frontmatter, markdown
from newslint.vale.blocks import Block, Inline, Run
from newslint.vale.comments import Comments
from newslint.vale.config import Section
from newslint.vale.faults import at_line, at_value, run_fault
from newslint.vale.files import File
from newslint.vale.location import Finder
from newslint.vale.parts import Part
from newslint.vale.tokens import tokens
from newslint.vale.walker import Walked, Walker

if TYPE_CHECKING:
    from newslint.vale.lint import Active, Linter

FRONT = re.compile(r"\A(?:---|\+\+\+)\n(.+?)\n(?:---|\+\+\+)", re.S)
BLOCK_MARKS = {".html": "<pre>$1</pre>", ".rst": "\n::\n\n%s\n", ".adoc": "\n----\n$1\n----\n",
               ".org": "\n#+BEGIN_EXAMPLE\n$1\n#+END_EXAMPLE\n"}  # fmt: skip
TOKEN_MARKS = {".html": "<code>$1</code>", ".rst": "``$1``", ".org": "=$1="}


def read(linter: "Linter", file: File, active: "Active") -> list[Part]:
    """Return the parts of a file, the raw text last; raises ValeFault."""
    parts = _body(linter, file, active)
    raw = Block(file.content, f"raw{file.real}", lambda: file.content, offset=0, lookup=True, lines=len(file.lines))
    if active.in_scope(raw.scope):
        raw.comments = parts[-1].comments.now if parts else {}
        comments = parts[-1].comments if parts else Comments()
        parts.append(Part([raw], Finder(file.content, file.lines, False), comments))
    return parts


def _body(linter: "Linter", file: File, active: "Active") -> list[Part]:
    simple = linter.config.flags.simple
    if not simple and any(section.view for section in file.sections):
        from newslint.vale import data

        view = data.view_for(file)
        if view is not None:
            return data.viewed(linter, file, active, view)
    if file.family == "markup" and not simple:
        return _markup(linter, file, active)
    if not simple and file.extension == ".yml":
        from newslint.vale import data

        if data.is_rule(file):
            return data.rule_parts(linter, file, active)
    if file.family == "code" and not simple:
        from newslint.vale import code

        return code.parts(linter, file, active)
    if file.family == "fragment" and not simple:
        from newslint.vale import code

        return code.fragments(linter, file, active)
    if file.extension == ".txt" and not simple:
        return _text(linter, file, active)
    return [_lines(file)]


def _markup(linter: "Linter", file: File, active: "Active") -> list[Part]:
    if file.extension == ".html":
        return [walked(linter, file, active, transformed(file, file.content, linter), file.content)]
    if file.extension in (".md", ".mdx", ".myst", ".qmd"):
        return [*_front_matter(linter, file, active), markdown_part(linter, file, active)]
    if file.extension == ".ipynb":
        from newslint.vale import data

        return data.notebook(linter, file, active)
    from newslint.vale.converters import READ, html

    if file.extension not in READ:
        raise run_fault(
            file.path, f"newslint does not read '{file.extension[1:]}' files as Vale does; it was not checked"
        )
    return [walked(linter, file, active, html(file.extension, transformed(file, file.content, linter)), file.content)]


def _front_matter(linter: "Linter", file: File, active: "Active") -> list[Part]:
    if not frontmatter.parted(file.content)[0]:
        return []
    from newslint.vale import data

    return data.front_matter(linter, file, active)


def markdown_part(linter: "Linter", file: File, active: "Active", meta: str = "") -> Part:
    """Return the part of a Markdown text."""
    try:
        frontmatter.check(file.content)
    except ValueError as error:
        raise at_line(str(error), file.path, 1) from None
    made = markdown.html(transformed(file, file.content, linter))
    return walked(linter, file, active, made, markdown.masked(file.content), meta)


def walked(linter: "Linter", file: File, active: "Active", made: str, content: str, meta: str = "") -> Part:
    """Return the part of a document that was made into HTML."""
    settings = linter.settings
    if settings.selecting:
        from newslint.vale.selection import marked

        made = marked(made, linter.rulebook.selectors, quotes="quote" in settings.wanted)
    comments, out = Comments(file.switches.styles), Walked()
    lines = file.lines
    walker = Walker(content, extension=file.extension, real=file.real, meta=meta, lines=len(lines), settings=settings,
                    comments=comments, walked=out, lookup=file.lookup, summing=active.summary)  # fmt: skip
    walker.run(tokens(made, paragraphs=True))
    for mark in sorted(linter.rulebook.selectors.keys() - out.seen):
        out.blocks.append(Block("", f"doc.{mark}{meta}{file.real}", lambda: content, 0, lookup=True, lines=len(lines)))
    comments.reset()
    if active.summary:
        out.blocks.append(summary(file, out, content, comments))
    return Part(out.blocks, Finder(content, lines, True), comments)


def summary(file: File, out: Walked, content: str, comments: Comments) -> Block:
    """Return the block of all prose together, for rules that measure a document."""
    return Block("".join(out.summary), f"summary{file.real}", lambda: content, 0, runs=out.runs, metrics=out.metrics,
                 lookup=True, lines=len(file.lines), comments=comments.now)  # fmt: skip


def transformed(file: File, content: str, linter: "Linter") -> str:
    """Return the text with what the configuration ignores as code, and its own comment marks as HTML's."""
    from newslint.kinds.edits import replaced
    from newslint.kinds.pattern import Pattern, PatternFault

    mark = BLOCK_MARKS.get(file.extension, "\n```\n$1\n```\n")
    if content.startswith(("---", "+++")):
        content = FRONT.sub(lambda m: mark.replace("$1", m[1]) if "$1" in mark else mark, content, count=1)
    sections = [linter.config.everywhere, *file.sections]
    try:
        for pattern in (p for section in sections for p in section.block_ignores):
            content = _indented(content, Pattern(pattern), mark) if "%s" in mark else replaced(pattern, content, mark)
        for pattern in (p for section in sections for p in section.token_ignores):
            content = replaced(pattern, content, TOKEN_MARKS.get(file.extension, "`$1`"))
    except PatternFault as error:
        raise at_value(str(error), pattern, linter.config.files[-1]) from None
    for section in sections:
        content = _commented(content, section)
    return content


def _indented(content: str, pattern: object, mark: str) -> str:
    for match in list(pattern.finditer(content)):  # type: ignore[attr-defined]
        body = match.group()
        lines = "\n".join(f"    {line}" for line in body.rstrip("\n").split("\n"))
        content = content.replace(body, mark % (lines + ("\n" if body.endswith("\n") else "")), 1)
    return content


def _commented(content: str, section: Section) -> str:
    begin, end = section.delimiters
    return content.replace(begin, "<!--").replace(end, "-->") if begin and end else content


def _text(linter: "Linter", file: File, active: "Active") -> list[Part]:
    from newslint.vale.manuscript import html

    made = html(file.content)
    if made:
        return [walked(linter, file, active, made, file.content)]
    content = file.content
    lines = file.lines
    block = Block(content, f"text{file.real}", lambda: content, offset=0, prose="p", lines=len(lines))
    block.lookup = "\n" in content or file.lookup
    blocks = [block]
    if "quote" in linter.rulebook.scopes:
        for start, end in quotations(content):
            block.inline.append(Inline("quote", start, end))
            line = 1 + content.count("\n", 0, start)
            blocks.append(
                Block(content[start:end], f"quote{file.real}", lambda: content, line, start, lines=len(lines))
            )
    comments = Comments()
    if active.summary:
        paragraphs = sum(bool(part.strip()) for part in content.split("\n\n"))
        out = Walked([], {"paragraphs": paragraphs}, [content], [Run(0, 0, len(content))])
        blocks.append(summary(file, out, content, comments))
    return [Part(blocks, Finder(content, lines, False), comments)]


def _lines(file: File) -> Part:
    content = file.content
    block = Block(content, f"text{file.real}", lambda: content, offset=0, lookup=True, lines=len(file.lines))
    return Part([block], Finder(content, file.lines, False), Comments())
