"""A small tree of an HTML document, for what a stream of tokens cannot tell: selectors, sections, quotations."""

from collections.abc import Iterator
from html import escape

from newslint.vale.elements import VOID
from newslint.vale.tokens import COMMENT, END, OTHER, RAW, SELF, START, TEXT, tokens

CLOSES = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr", "td", "th"}, "td": {"td", "th"},
          "th": {"td", "th"}, "option": {"option"}}  # fmt: skip
PARAGRAPH_ENDS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "div",
        "dl",
        "fieldset",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)


class Node:
    """An element, a text (`tag` is "#text") or a comment ("#comment")."""

    __slots__ = ("attributes", "children", "parent", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str] | None = None, text: str = "") -> None:
        self.tag, self.text = tag, text
        self.attributes = attributes or {}
        self.children: list[Node] = []
        self.parent: Node | None = None

    @property
    def is_element(self) -> bool:
        """Whether the node is an element."""
        return not self.tag.startswith("#")

    def add(self, child: "Node") -> None:
        """Put a node behind the last child."""
        child.parent = self
        self.children.append(child)

    def elements(self) -> "list[Node]":
        """Return the children that are elements."""
        return [child for child in self.children if child.is_element]

    def walk(self) -> "Iterator[Node]":
        """Yield the elements below, in order."""
        for child in self.children:
            if child.is_element:
                yield child
                yield from child.walk()

    def content(self) -> str:
        """Return all text below."""
        return self.text if self.tag == "#text" else "".join(child.content() for child in self.children)


def parse(source: str) -> Node:
    """Return the tree of a document."""
    root = Node("#root")
    open_nodes = [root]
    for token in tokens(source):
        if token.kind == TEXT:
            open_nodes[-1].add(Node("#text", text=token.data))
        elif token.kind == COMMENT:
            open_nodes[-1].add(Node("#comment", text=token.data))
        elif token.kind == END:
            _close(open_nodes, token.data)
        elif token.kind in (START, SELF):
            if (token.data in CLOSES and open_nodes[-1].tag in CLOSES[token.data]) or (
                token.data in PARAGRAPH_ENDS and open_nodes[-1].tag == "p"
            ):
                open_nodes.pop()
            node = Node(token.data, dict(token.attributes()))
            open_nodes[-1].add(node)
            if token.data not in VOID and token.kind == START and len(open_nodes) < 500:
                open_nodes.append(node)
        elif token.kind == OTHER:
            continue
    return root


def _close(open_nodes: list[Node], tag: str) -> None:
    for at in range(len(open_nodes) - 1, 0, -1):
        if open_nodes[at].tag == tag:
            del open_nodes[at:]
            return


def rendered(node: Node) -> str:
    """Return the document of a tree."""
    if node.tag == "#text":
        raw = node.parent is not None and node.parent.tag in RAW
        return node.text if raw else escape(node.text, quote=False)
    if node.tag == "#comment":
        return f"<!--{node.text}-->"
    inner = "".join(rendered(child) for child in node.children)
    if node.tag == "#root":
        return inner
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes.items())
    return f"<{node.tag}{attributes}>" + ("" if node.tag in VOID else f"{inner}</{node.tag}>")
