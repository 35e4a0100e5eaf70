"""Words in colours, measured in the cells of a terminal and broken into lines.

Plain SGR codes, since rich would take a quarter of the time in which a draft must be judged; whatever
comes from a draft is made `visible` first, so that only these codes reach the terminal.
"""

from collections.abc import Iterator
from unicodedata import category, east_asian_width

from newslint.finding import Severity
from newslint.patterns import compiled
from newslint.span import Span

BOLD, DIM, LINE = "1", "2", "4"
RED, GREEN, YELLOW, CYAN = "31", "32", "33", "36"
CODES = compiled("\x1b\\[[0-9;]*m")
SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "33", Severity.SUGGESTION: "36"}


class Paint:
    """Wraps words in codes, or leaves them as they are."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, text: str, *codes: str) -> str:
        """Return `text` in these codes."""
        return (
            f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if self.colour and codes and not text.isspace() and text else text
        )


def cells(text: str) -> int:
    """Return the columns that a text takes: two for wide characters of East Asia, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(_cells(char) for char in text)


def _cells(char: str) -> int:
    if east_asian_width(char) in "WF":
        return 2
    return 0 if category(char) in ("Mn", "Me", "Cf") else 1


def lines(text: str, width: int) -> Iterator[Span]:
    """Yield the spans of lines that fit `width` columns, broken at spaces, within words only where none fits."""
    start = 0
    while start < len(text):
        end, space, used = start, -1, 0
        while end < len(text):
            used += 1 if text[end].isascii() else _cells(text[end])
            if used > width:
                break
            if text[end] == " ":
                space = end
            end += 1
        whole = end == len(text) or text[end] == " "
        stop = end if whole else space if space > start else max(end, start + 1)
        yield Span(start, stop)
        start = stop + 1 if stop < len(text) and text[stop] == " " else stop


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text of at most `width` columns."""
    return [span.of(text) for span in lines(text, width)]


def folded(text: str, width: int) -> list[str]:
    """Return the lines of a text of at most `width` columns; a word that is longer, such as a path, stays whole.

    The text may be painted: codes take no columns.
    """
    folds = [""]
    for word in text.split(" "):
        fits = cells(CODES.sub("", f"{folds[-1]} {word}")) <= width
        if folds[-1] and fits:
            folds[-1] += f" {word}"
        elif folds[-1]:
            folds.append(word)
        else:
            folds[-1] = word
    return folds
