"""Quotations of plain text, paired by their marks as a reader pairs them."""

CLOSERS = {"“": "”", '"': '"', "‘": "’"}


def opening(text: str, start: int) -> int:
    """Return where the first opening mark at or after `start` stands, -1 where there is none."""
    for at in range(start, len(text)):
        char = text[at]
        if char not in CLOSERS:
            continue
        before = text[at - 1 : at] if at else ""
        opens = (
            not before or (before.isspace() or before in "([{—–-/")
            if char == '"'
            else not before or not before.isalnum()
        )
        if opens:
            return at
    return -1


def closing(text: str, closer: str, start: int) -> int:
    """Return the end of the mark that closes a quotation, -1 where none does.

    A curly single mark with a letter behind it is an apostrophe.
    """
    at = text.find(closer, start)
    while at >= 0:
        if closer != "’" or not text[at + 1 : at + 2].isalpha():
            return at + 1
        at = text.find(closer, at + 1)
    return -1


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the spans of quotations, marks included; one that never closes ends with its paragraph."""
    found, at = [], opening(text, 0)
    while at >= 0:
        stop = text.find("\n\n", at)
        stop = len(text) if stop < 0 else stop
        end = closing(text[:stop], CLOSERS[text[at]], at + 1)
        found.append((at, end if end >= 0 else stop))
        at = opening(text, found[-1][1]) if found[-1][1] > at else -1
    return found


def quoted_words(text: str) -> int:
    """Return the number of words within quotations."""
    return sum(len(text[start:end].split()) for start, end in quotations(text))
