"""The genre of a story: whether it reports, argues, or tells."""

import re

from newslint.document import Document, per_document
from newslint.patterns import compiled

LENIENT = compiled(
    r"opinion|comment|column|editorial|leader|op-?ed|feature|review|analysis|essay|letter|blog|interview|profile|"
    r"life ?style|travel|magazine|obituar|satire|humou?r",
    re.I,
)
COURT = compiled(r"court|crime|law|legal|justice", re.I)


@per_document
def is_lenient(document: Document) -> bool:
    """Tell whether the story is opinion or feature, where rules on sources step down in severity."""
    return bool(LENIENT.search(f"{document.metadata.genre} {document.metadata.section}"))
