"""Plain text: paragraphs between blank lines, front matter if there is any."""

import re

from newslint.document import BlockKind, Document, DocumentBuilder
from newslint.readers import _frontmatter

SUFFIXES = (".txt", ".text")
PARAGRAPH = re.compile(r"[^\r\n]*\S[^\r\n]*")


def read(source: str, path: str) -> Document:
    """Return the story in `source`; each line with something on it is a block."""
    fields, head = _frontmatter.split(source)
    builder = DocumentBuilder(source, path)
    for line in PARAGRAPH.finditer(source, head.end):
        builder.block(BlockKind.PARAGRAPH, line.start(), line.end())
    return builder.build(_frontmatter.metadata(fields))
