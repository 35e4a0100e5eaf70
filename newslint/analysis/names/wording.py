"""What a run of capitalised words says, wherever it stands.

Most names of a story recur, and the same names stand in many stories: what depends on the words alone is
worked out once for each wording and not once for each place.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from newslint.analysis.names.lexicon import function_words
from newslint.patterns import compiled

REMEMBERED = 2048  # wordings kept between stories: more find no more again, and fill the memory of each process
LONG = 5  # characters of a run that may hold two words
JOINTS = compiled(r"[ \u00a0‑-]")


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a run and of one word in it; what may stand before a run is looked at afterwards.

    The first opens with a plain set of characters, so that the search for it runs at full speed.
    """
    upper = "[A-ZÀ-ÖØ-ÞĀ-Ɏ]"  # capitals, and small letters beyond Latin-1, which `runs` sorts out
    space = r"[ \u00a0]"
    dotted = r"(?:\.[A-Z])+(?:\.(?!\w)|(?![\w.]))"
    inside = r"(?:[’'&](?=\w)|\.(?=(?:com|net|org|ai|io|co|tv|cn|me)\b))"
    rest = rf"(?:{dotted}|\.(?={space}{upper})|\w*+(?:{inside}\w*+)*[+]?)"
    word = rf"(?:(?:[a-z]{{1,5}}(?=[A-Z]))?{upper}{rest}|\d+[A-Za-z]{{0,2}}\b(?![.,:%]\d))"
    stop = r"(?:(?<=\b(?:St|Mr|Ms|Dr|Jr|Mt|Ft))|(?<=\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Rev))|(?<=\bProf))"
    particle = (
        r"(?:of the|of|for the|for|de la|de|du|del|della|di|da|dos|do|van der|van de|van|von|der|el|al|bin|la|le)"
    )
    glue = rf"(?:[-‑]|{space}(?:&(?:amp;)?{space}|{particle}{space})?|{stop}\.{space})"
    run = rf"{upper}{rest}(?:{glue}{word})*(?![@\w]|\.\w|/\w+\.|://)"
    return compiled(run), compiled(word)


class Wording:
    """Words that stand together, without a possessive; where each begins counts from the first.

    `text` is as it is written, the apostrophes of `words` are straight. `lead` is the index of the first word
    that is not one of grammar ("The" in "The Home Depot"); 0 if all are. Equal only to itself: a dictionary
    of wordings asks nothing of their words.
    """

    __slots__ = ("lead", "starts", "text", "words")

    def __init__(self, text: str, words: tuple[str, ...], starts: tuple[int, ...] = (0,)) -> None:
        self.text, self.words, self.starts = text, words, starts
        self.lead = 0
        if is_function_word(words[0]):
            self.lead = next((i for i, word in enumerate(words) if not is_function_word(word)), 0)

    def finish(self, index: int) -> int:
        """Return where a word ends."""
        return self.starts[index] + len(self.words[index])

    def gap(self, index: int) -> str:
        """Return what joins a word to the one before it."""
        return self.text[self.finish(index - 1) : self.starts[index]]


class Piece(NamedTuple):
    """A wording in what a pattern matched, by the characters before it there."""

    start: int
    wording: Wording
    possessive: bool  # 's follows


@lru_cache(maxsize=REMEMBERED)
def pieces(body: str) -> tuple[Piece, ...]:
    """Return the wordings in a match of the pattern of a run: a possessive ends one, and the next begins."""
    name, possessive = _bare(body)
    if possessive and len(body) > LONG + 2:  # one wording for "Acme" and "Acme's"
        *before, last = pieces(name)
        return (*before, last._replace(possessive=True))
    if len(body) < LONG or not JOINTS.search(body):
        return (Piece(0, Wording(name, (name.replace("’", "'"),)), possessive),)
    if body.istitle() and body.isascii() and body.replace(" ", "").isalpha():
        words = tuple(body.split(" "))  # nearly always
        return (Piece(0, Wording(body, words, tuple(accumulate([0, *[len(word) + 1 for word in words[:-1]]]))), False),)
    return tuple(_cut(body))


def _cut(body: str) -> Iterator[Piece]:
    """Yield the wordings in a match that holds more than words of letters, a space apart."""
    words: list[str] = []
    starts: list[int] = []
    parts = [part.span() for part in patterns()[1].finditer(body)]
    for start, end in parts:
        word, possessive = _bare(body[start:end])
        words.append(word.replace("’", "'"))
        starts.append(start)
        if possessive or end == parts[-1][1]:
            begin = starts[0]
            text = body[begin : start + len(word)]
            yield Piece(begin, Wording(text, tuple(words), tuple([place - begin for place in starts])), possessive)
            words, starts = [], []


def _bare(word: str) -> tuple[str, bool]:
    """Return a word without its possessive, and whether it had one."""
    if len(word) > 2 and word[-2] in "’'" and word[-1] in "sS":
        return word[:-2], True
    return word, False


def straight(text: str) -> str:
    """Return a name with straight apostrophes and ordinary spaces."""
    return text if text.isascii() else text.replace("’", "'").replace("\u00a0", " ")


@lru_cache(maxsize=REMEMBERED)
def is_function_word(word: str) -> bool:
    """Tell whether a capitalised word is one of grammar ("The", "It's", "We'll")."""
    if "'" in word:
        word = word.partition("'")[0]
    return word.lower() in function_words()
