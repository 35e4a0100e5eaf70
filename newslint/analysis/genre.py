"""The genre of a story: whether it reports, argues, or tells."""

import re

from newslint.analysis.quotes import in_quote
from newslint.document import BlockKind, Document, per_document
from newslint.patterns import compiled
from newslint.span import Span

LENIENT = compiled(
    r"opinion|comment|column|editorial|leader|op-?ed|feature|review|analysis|essay|letter|blog|interview|profile|"
    r"life ?style|travel|magazine|obituar|satire|humou?r",
    re.I,
)
TALK = compiled(r"\b(?:interviews?|Q&A|in conversation)\b", re.I)
QUESTIONS = 3  # paragraphs that ask, from which on a talk is printed as it went
COURT = compiled(r"court|crime|law|legal|justice", re.I)


@per_document
def is_lenient(document: Document) -> bool:
    """Tell whether the story is opinion or feature, where rules on sources step down in severity."""
    return bool(LENIENT.search(f"{document.metadata.genre} {document.metadata.section}"))


@per_document
def is_interview(document: Document) -> bool:
    """Tell whether the story prints questions and answers, as its headline says; all of it is then somebody's words."""
    title = str(document.metadata.fields.get("title", ""))
    heads = (block.span.of(document.text) for block in document.blocks if block.kind is BlockKind.HEADLINE)
    if not any(TALK.search(words) for words in (title, *heads)):
        return False
    asked = 0
    for block in document.blocks:
        place = document.text.find("?", *block.span) if block.kind is BlockKind.PARAGRAPH else -1
        asked += place >= 0 and not in_quote(document, Span(place, place + 1))
    return asked >= QUESTIONS
