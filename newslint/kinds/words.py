"""Words of a text for the spelling check: contractions stay whole, marks at the edges fall off."""

import re
from functools import lru_cache

PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
SPECIAL = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Z][a-z]{1,2}\.")
PREFIXES = ("$", "(", '"', "[", "'")
SUFFIXES = (",", ")", '"', "]", "!", ";", ".", "?", ":", "'")
FACES = frozenset(
    (
        "8-D",
        "8D",
        ":3",
        ":P",
        ":X",
        ":o",
        "O.o",
        "O_o",
        "V_V",
        "XDD",
        "o_0",
        "o_O",
        "o_o",
        "v_v",
        "xD",
        "xDD",
        ":-X",
        ":-o",
        ":-p",
        ":-x",
        ":o)",
        "(o:",
        "=D",
        ":0",
    )
)
RUNS = re.compile(r"\S+")


@lru_cache(maxsize=20000)
def core(run: str) -> str:
    """Return the word in a run of characters between spaces, "" where it has no letter."""
    word = run.replace("&rsquo;", "'").translate(PLAIN)
    while word:
        if word in FACES or SPECIAL.fullmatch(word):
            break
        if len(word) > 1 and word.startswith(PREFIXES):
            word = word[1:]
        elif len(word) > 1 and word.endswith(SUFFIXES):
            word = word[:-1]
        else:
            break
    return word if any(char.isalpha() for char in word) else ""


def words(text: str) -> list[tuple[str, int]]:
    """Return the words with their places; -1 for a word that is not in the text as it stands."""
    found = []
    for run in RUNS.finditer(text):
        word = core(run[0])
        if word:
            at = run[0].find(word)
            found.append((word, run.start() + at if at >= 0 else -1))
    return found
