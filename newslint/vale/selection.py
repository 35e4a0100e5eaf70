"""A document with what `doc(...)` scopes and the `quote` scope ask for marked in it."""

from collections.abc import Mapping

from newslint.kinds.quotations import CLOSERS, closing, opening
from newslint.vale.css import compiled
from newslint.vale.elements import MARK
from newslint.vale.tree import Node, parse, rendered

NEVER_QUOTED = frozenset(("head", "pre", "code", "tt", "kbd", "samp", "script", "style", "textarea", "q"))


def marked(source: str, selectors: Mapping[str, str], *, quotes: bool) -> str:
    """Return the document: headings with what follows them as sections, selected elements marked, quotations in `q`."""
    root = parse(source)
    _sections(root)
    if quotes:
        _quotations(root)
    for mark in sorted(selectors):
        test = compiled(selectors[mark])
        for node in root.walk():
            if test(node):
                node.attributes[MARK] = f"{node.attributes.get(MARK, '')} {mark}".strip()
    return rendered(root)


def _level(node: Node) -> int:
    return int(node.tag[1]) if len(node.tag) == 2 and node.tag[0] == "h" and node.tag[1] in "123456" else 0


def _sections(node: Node) -> None:
    """Enclose each heading and its following siblings, up to the next of its rank, in a section."""
    for child in node.children:
        if child.is_element:
            _sections(child)
    if not any(map(_level, node.children)):
        return
    children, node.children = node.children, []
    open_sections: list[tuple[int, Node]] = []
    for child in children:
        level = _level(child)
        if level:
            while open_sections and open_sections[-1][0] >= level:
                open_sections.pop()
            section = Node("section")
            (open_sections[-1][1] if open_sections else node).add(section)
            section.add(child)
            open_sections.append((level, section))
        else:
            (open_sections[-1][1] if open_sections else node).add(child)


def _quotations(node: Node) -> None:
    """Enclose each quotation among a node's own texts in a `q`; one that never closes ends with the element."""
    for child in node.children:
        if child.is_element and child.tag not in NEVER_QUOTED:
            _quotations(child)
    queue, out = list(node.children), list[Node]()
    while queue:
        child = queue.pop(0)
        at = opening(child.text, 0) if child.tag == "#text" else -1
        if at < 0:
            out.append(child)
            continue
        if at:
            out.append(Node("#text", text=child.text[:at]))
        quote = Node("q")
        out.append(quote)
        _gather(quote, Node("#text", text=child.text[at:]), queue)
    node.children = []
    for child in out:
        node.add(child)


def _gather(quote: Node, first: Node, queue: list[Node]) -> None:
    """Move nodes into a quotation until a text closes it."""
    closer, start = CLOSERS[first.text[0]], 1
    node: Node | None = first
    while node is not None:
        end = closing(node.text, closer, start) if node.tag == "#text" else -1
        if end >= 0:
            if end < len(node.text):
                queue.insert(0, Node("#text", text=node.text[end:]))
                node.text = node.text[:end]
            quote.add(node)
            return
        quote.add(node)
        node, start = (queue.pop(0) if queue else None), 0
