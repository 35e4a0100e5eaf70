"""Mark-up to a part: what the configuration hides, HTML made of it, and the walk over that."""

import re
from collections.abc import Mapping

from newslint.kinds.edits import replaced
from newslint.kinds.pattern import Pattern, PatternFault
from newslint.vale import frontmatter, markdown
from newslint.vale.blocks import Block, Run
from newslint.vale.comments import Comments
from newslint.vale.config import Config, Section
from newslint.vale.elements import Settings
from newslint.vale.faults import at_line, at_value
from newslint.vale.files import File
from newslint.vale.location import Finder
from newslint.vale.parts import Part
from newslint.vale.source import Source
from newslint.vale.tokens import tokens
from newslint.vale.walked import Walked
from newslint.vale.walker import Walker
from newslint.values import frozen

FRONT = re.compile(r"\A(?:---|\+\+\+)\n(.+?)\n(?:---|\+\+\+)", re.S)
JSX_COMMENT = re.compile(r"\{\s*/\*((?:[^*]|\*(?!/))*)\*/\s*\}")
BLOCK_MARKS = {".html": "<pre>$1</pre>", ".rst": "\n::\n\n%s\n", ".adoc": "\n----\n$1\n----\n",
               ".org": "\n#+BEGIN_EXAMPLE\n$1\n#+END_EXAMPLE\n"}  # fmt: skip
TOKEN_MARKS = {".html": "<code>$1</code>", ".rst": "``$1``", ".org": "=$1="}


@frozen
class Asked:
    """What a run asks of the reading of its files: its configuration, and the blocks that its rules want."""

    config: Config
    walk: Settings
    selectors: Mapping[str, str]  # by the mark of what they select
    summary: bool  # whether all prose together is a block


def markdown_part(asked: Asked, file: File, meta: str = "") -> Part:
    """Return the part of a Markdown text."""
    try:
        frontmatter.check(file.content)
    except ValueError as error:
        raise at_line(str(error), file.path, 1) from None
    made = markdown.html(transformed(file, file.content, asked.config))
    return walked(asked, file, made, markdown.masked(file.content), meta)


def walked(asked: Asked, file: File, made: str, content: str, meta: str = "") -> Part:
    """Return the part of a document that was made into HTML."""
    if asked.walk.selecting:
        from newslint.vale.selection import marked

        made = marked(made, asked.selectors, quotes="quote" in asked.walk.wanted)
    comments, lines = Comments(file.switches.styles), file.lines
    out = Walked(Source(content, file.extension), comments, real=file.real, meta=meta, lines=len(lines),
                 lookup=file.lookup, summing=asked.summary)  # fmt: skip
    Walker(file.extension, asked.walk, out).run(tokens(made, paragraphs=True))
    for mark in sorted(asked.selectors.keys() - out.seen):
        out.blocks.append(Block("", f"doc.{mark}{meta}{file.real}", lambda: content, 0, lookup=True, lines=len(lines)))
    comments.reset()
    if asked.summary:
        out.blocks.append(summary(file, content, "".join(out.summary), out.runs, out.metrics, comments))
    return Part(out.blocks, Finder(content, lines, True), comments)


def summary(file: File, content: str, prose: str, runs: list[Run], metrics: Mapping[str, int],
            comments: Comments) -> Block:  # fmt: skip
    """Return the block of all prose together, for rules that measure a document."""
    return Block(prose, f"summary{file.real}", lambda: content, 0, runs=runs, metrics=metrics, lookup=True,
                 lines=len(file.lines), comments=comments.now)  # fmt: skip


def transformed(file: File, content: str, config: Config) -> str:
    """Return the text with what the configuration ignores as code, and its own comment marks as HTML's."""
    mark = BLOCK_MARKS.get(file.extension, "\n```\n$1\n```\n")
    if content.startswith(("---", "+++")):
        content = FRONT.sub(lambda m: mark.replace("$1", m[1]) if "$1" in mark else mark, content, count=1)
    sections = [config.everywhere, *file.sections]
    try:
        for pattern in (p for section in sections for p in section.block_ignores):
            content = _indented(content, Pattern(pattern), mark) if "%s" in mark else replaced(pattern, content, mark)
        for pattern in (p for section in sections for p in section.token_ignores):
            content = replaced(pattern, content, TOKEN_MARKS.get(file.extension, "`$1`"))
    except PatternFault as error:
        raise at_value(str(error), pattern, config.files[-1]) from None
    for section in sections:
        content = _commented(content, section)
    return JSX_COMMENT.sub(r"<!--\1-->", content) if file.extension == ".mdx" else content


def _indented(content: str, pattern: Pattern, mark: str) -> str:
    for match in list(pattern.finditer(content)):
        body = match.group()
        lines = "\n".join(f"    {line}" for line in body.rstrip("\n").split("\n"))
        content = content.replace(body, mark % (lines + ("\n" if body.endswith("\n") else "")), 1)
    return content


def _commented(content: str, section: Section) -> str:
    begin, end = section.delimiters
    return content.replace(begin, "<!--").replace(end, "-->") if begin and end else content
