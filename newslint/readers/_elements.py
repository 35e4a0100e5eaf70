"""What the elements of HTML are to a story: which part blocks, which hold no prose, which kind of block each gives."""

import re

from newslint.document import BlockKind, InlineKind

KINDS = {
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "blockquote": BlockKind.QUOTATION,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "pre": BlockKind.CODE,
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "h1": BlockKind.HEADLINE,
    **{f"h{level}": BlockKind.SUBHEAD for level in range(2, 7)},
}
CLASSES = (  # what a class, rel or itemprop says of a block
    (r"stand-?first|sub-?title|sub-?head(?:line)?|dek|deck|abstract|article-summary", BlockKind.STANDFIRST),
    (r"byline|author", BlockKind.BYLINE),
    (r"dateline|published|timestamp|pubdate|datepublished", BlockKind.DATELINE),
    (r"caption|photo-?credit|credit", BlockKind.CAPTION),
    (r"footnotes?", BlockKind.FOOTNOTE),
    (r"related|read-?more|recommended", BlockKind.RELATED),
)
FLOW = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr "
    "ul".split()
)
LEFT_OUT = frozenset(
    "audio button canvas del footer form head iframe math nav noembed noframes noscript object s script select strike "
    "style svg template textarea title video xmp".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
INLINES = {
    "a": InlineKind.LINK,
    "em": InlineKind.EMPHASIS,
    "i": InlineKind.EMPHASIS,
    "strong": InlineKind.STRONG,
    "b": InlineKind.STRONG,
    "code": InlineKind.CODE,
}


def kind_of(name: str, given: dict[str, str], above: BlockKind | None) -> BlockKind | None:
    """Return the block kind of an element: by its name, by its class, else that of the element around it."""
    if name in KINDS:
        keeps = name == "li" and above in (BlockKind.FOOTNOTE, BlockKind.RELATED)
        return above if keeps else KINDS[name]
    if name == "aside":
        return BlockKind.RELATED
    hint = " ".join(given[key] for key in ("class", "rel", "itemprop") if key in given).replace("_", "-")
    if hint and name not in ("body", "html", "article", "main", "a"):
        for words, kind in CLASSES:
            if re.search(rf"\b(?:{words})\b", hint, re.I):
                return kind
    return above


def is_hidden(name: str, given: dict[str, str]) -> bool:
    """Tell whether an element is kept from the readers of the story."""
    style = given.get("style", "").replace(" ", "").lower()
    return name in LEFT_OUT or "hidden" in given or given.get("aria-hidden") == "true" or "display:none" in style
