"""From a file to its parts: which way each format goes."""

from newslint.kinds.quotations import quotations
from newslint.vale import frontmatter
from newslint.vale.blocks import Block, Inline, Run
from newslint.vale.comments import Comments
from newslint.vale.faults import run_fault
from newslint.vale.files import File
from newslint.vale.location import Finder
from newslint.vale.markup import Asked, markdown_part, summary, transformed, walked
from newslint.vale.parts import Part


def read(asked: Asked, file: File) -> list[Part]:
    """Return the parts of a file; raises ValeFault."""
    simple = asked.config.flags.simple
    if not simple and any(section.view for section in file.sections):
        from newslint.vale import data

        view = data.view_for(file)
        if view is not None:
            return data.viewed(asked, file, view)
    if file.family == "markup" and not simple:
        return _markup(asked, file)
    if not simple and file.extension == ".yml":
        from newslint.vale import data

        if data.is_rule(file):
            return data.rule_parts(asked, file)
    if file.family == "code" and not simple:
        from newslint.vale import code

        return code.parts(asked, file)
    if file.family == "fragment" and not simple:
        from newslint.vale import code

        return code.fragments(asked, file)
    if file.extension == ".txt" and not simple:
        return _text(asked, file)
    return [_lines(file)]


def raw(file: File, parts: list[Part]) -> Part:
    """Return the part of a file's text as it is, under the directives that hold behind its other parts."""
    comments = parts[-1].comments if parts else Comments()
    block = Block(file.content, f"raw{file.real}", lambda: file.content, offset=0, lookup=True, lines=len(file.lines),
                  comments=comments.now)  # fmt: skip
    return Part([block], Finder(file.content, file.lines, False), comments)


def _markup(asked: Asked, file: File) -> list[Part]:
    if file.extension == ".html":
        return [walked(asked, file, transformed(file, file.content, asked.config), file.content)]
    if file.extension in (".md", ".mdx", ".myst", ".qmd"):
        return [*_front_matter(asked, file), markdown_part(asked, file)]
    if file.extension == ".ipynb":
        from newslint.vale import data

        return data.notebook(asked, file)
    from newslint.vale.converters import READ, html

    if file.extension not in READ:
        raise run_fault(
            file.path, f"newslint does not read '{file.extension[1:]}' files as Vale does; it was not checked"
        )
    return [walked(asked, file, html(file.extension, transformed(file, file.content, asked.config)), file.content)]


def _front_matter(asked: Asked, file: File) -> list[Part]:
    if not frontmatter.parted(file.content)[0]:
        return []
    from newslint.vale import data

    return data.front_matter(asked, file)


def _text(asked: Asked, file: File) -> list[Part]:
    from newslint.vale.manuscript import html

    made = html(file.content)
    if made:
        return [walked(asked, file, made, file.content)]
    content = file.content
    lines = file.lines
    block = Block(content, f"text{file.real}", lambda: content, offset=0, prose="p", lines=len(lines))
    block.lookup = "\n" in content or file.lookup
    blocks = [block]
    if "quote" in asked.walk.wanted:
        for start, end in quotations(content):
            block.inline.append(Inline("quote", start, end))
            line = 1 + content.count("\n", 0, start)
            blocks.append(
                Block(content[start:end], f"quote{file.real}", lambda: content, line, start, lines=len(lines))
            )
    comments = Comments()
    if asked.summary:
        paragraphs = sum(bool(part.strip()) for part in content.split("\n\n"))
        runs, metrics = [Run(0, 0, len(content))], {"paragraphs": paragraphs}
        blocks.append(summary(file, content, content, runs, metrics, comments))
    return [Part(blocks, Finder(content, lines, False), comments)]


def _lines(file: File) -> Part:
    content = file.content
    block = Block(content, f"text{file.real}", lambda: content, offset=0, lookup=True, lines=len(file.lines))
    return Part([block], Finder(content, file.lines, False), Comments())
