"""Parts: the blocks of a file that share one text, with what is known of its places and of the comments in it."""

from collections.abc import Callable, Mapping, Sequence

from newslint.vale.blocks import Block
from newslint.vale.comments import Comments
from newslint.vale.location import Finder, Place
from newslint.values import field, frozen, record


@frozen
class Moved:
    """How places in a part become places in the file."""

    move: Callable[[int, int, int], Place]  # of line, begin and end


@record
class Part:
    """Blocks that share one text: a file, a comment of a source file, a value of a data file."""

    blocks: list[Block]
    finder: Finder
    comments: Comments
    place: Moved | None = None
    extension: str = ""
    scoped: Mapping[str, Sequence[str]] = field(default_factory=dict)  # values of a view, by scope
