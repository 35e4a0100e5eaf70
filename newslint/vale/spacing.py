"""What separates words across inline marks."""

PUNCTUATION = frozenset(".?!,:;)]}—–")


def leading(data: str) -> str:
    """Return what the source put before a text: a line break, a space, or nothing."""
    return {"\n": "\n", "\r": "\n", " ": " ", "\t": " "}.get(data[:1], "")


def trailing(data: str) -> str:
    """Return what the source put behind a text: a line break, a space, or nothing."""
    return {"\n": "\n", "\r": "\n", " ": " ", "\t": " "}.get(data[-1:], "")


def tight(before: str) -> bool:
    """Tell whether what was written binds to what follows, as an opening bracket or a dash does."""
    return before[-1:] in ("(", "[", "{", "—", "–")


def cleaned(text: str, *, masked: bool, inline: bool, separator: str, closed: bool, skip: bool) -> tuple[str, bool]:
    """Return the text as a block takes it, masked and separated from what precedes it; the next one is not skipped."""
    starter = text[:1] in PUNCTUATION and not skip
    if masked:
        text = "".join("\n" if char == "\n" else "*" for char in text)
    if closed and separator:
        text = separator + text
    elif not closed and inline and not starter:
        text = " " + text
    return text, False
