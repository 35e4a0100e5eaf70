"""Where given words stand in a text."""

from collections.abc import Iterable, Iterator

from newslint.span import Span


def whole_words(text: str, words: Iterable[str]) -> Iterator[Span]:
    """Yield where each word or phrase stands as a whole word, in small letters or with a capital first.

    Word after word, not in order of the text. One plain search a word: faster than a pattern of all of them.
    """
    for word in words:
        rest, length = word[1:], len(word)
        firsts = (word[0].lower(), word[0].upper())
        place = text.find(rest, 1)
        while place > 0:
            start, end = place - 1, place - 1 + length
            if text[start] in firsts and _apart(text, start - 1) and _apart(text, end):
                yield Span(start, end)
            place = text.find(rest, end)


def _apart(text: str, place: int) -> bool:
    """Tell whether no letter, digit, hyphen or underscore stands at a place."""
    if not 0 <= place < len(text):
        return True
    return not (text[place].isalnum() or text[place] in "_-’'")
