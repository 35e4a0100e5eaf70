"""Parts of speech by an averaged perceptron, for rules that name them; the model comes with the package.

Source: Matthew Honnibal, "A Good Part-of-Speech Tagger in about 200 Lines of Python", 2013.
"""

import re
import struct
from array import array
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newslint.kinds.punkt import spans

DATA = Path(__file__).parent / "data" / "tagger_en.xz"
PREFIXES = ("$", "(", '"', "[", "“", "‘")
SUFFIXES = (",", ")", '"', "]", "!", ";", ".", "?", ":", "'", "”", "’")
SPLIT = re.compile(r"(?<=.)(?:['’](?:ll|s|re|m)|n['’]t)", re.I | re.S)
WHOLE = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Z][a-z]{1,2}\.|[(8:=x][-']?[-8DOPXo0|/()\[\]*]{1,3}")
RUN = re.compile(r"\S+")
NONE = re.compile(r"0|\*[\w?]\*|\*-\d{1,3}|\*[A-Z]+\*-\d{1,3}|\*")
START, END = ("-START-", "-START2-"), ("-END-", "-END2-")


class Word(NamedTuple):
    """A token with its part of speech (Penn Treebank) and where it starts in the text."""

    text: str
    tag: str
    start: int


class _Model(NamedTuple):
    classes: tuple[str, ...]
    features: dict[bytes, int]
    offsets: "array[int]"
    ids: bytes
    weights: "array[float]"
    known: dict[str, str]


@cache
def _model() -> _Model:
    import lzma

    data = lzma.decompress(DATA.read_bytes())
    at = 12
    (count,) = struct.unpack_from("<I", data, at)
    at += 4
    classes = []
    for _ in range(count):
        (size,) = struct.unpack_from("<H", data, at)
        classes.append(data[at + 2 : at + 2 + size].decode())
        at += 2 + size
    features, pairs, blob = struct.unpack_from("<III", data, at)
    at += 12
    names = data[at : at + blob]
    at += blob
    edges = array("I", data[at : at + 4 * (features + 1)])
    at += 4 * (features + 1)
    offsets = array("I", data[at : at + 4 * (features + 1)])
    at += 4 * (features + 1)
    ids = data[at : at + pairs]
    at += pairs
    weights = array("f", data[at : at + 4 * pairs])
    at += 4 * pairs
    (entries,) = struct.unpack_from("<I", data, at)
    at += 4
    known = {}
    for _ in range(entries):
        (size,) = struct.unpack_from("<H", data, at)
        known[data[at + 2 : at + 2 + size].decode()] = classes[data[at + 2 + size]]
        at += 3 + size
    index = {names[edges[i] : edges[i + 1]]: i for i in range(features)}
    return _Model(tuple(classes), index, offsets, ids, weights, known)


def tokens(text: str, start: int) -> list[tuple[str, int]]:
    """Return the tokens of a sentence that starts at `start`: marks and contractions stand by themselves."""
    found: list[tuple[str, int]] = []
    for run in RUN.finditer(text):
        word, at = run[0], start + run.start()
        tail: list[tuple[str, int]] = []
        while word:
            split = None if WHOLE.fullmatch(word) else SPLIT.search(word, 1)
            if WHOLE.fullmatch(word):
                found.append((word, at))
                break
            if len(word) > 1 and word.startswith(PREFIXES):
                cut = 1
            elif split:
                cut = split.start()
            elif len(word) > 1 and word.endswith(SUFFIXES):
                tail.append((word[-1], at + len(word) - 1))
                word = word[:-1]
                continue
            else:
                cut = len(word)
            found.append((word[:cut], at))
            word, at = word[cut:], at + cut
        found += reversed(tail)
    return found


def _normal(word: str) -> str:
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if len(word) == 4 and word.isdecimal():
        return "!YEAR"
    return "!DIGITS" if word[:1].isdigit() and word[:1].isascii() else word.lower()


def _suffix(word: str) -> bytes:
    return word.encode()[-3:]


def _predicted(at: int, context: list[str], word: str, before: str, further: str) -> str:
    model = _model()
    at += 2
    b = [part.encode() for part in context[at - 2 : at + 3]]
    one, two = before.encode(), further.encode()
    keys = (
        b"bias",
        b"i suffix " + _suffix(word),
        b"i pref1 " + word.encode()[:1],
        b"i-1 tag " + one,
        b"i-2 tag " + two,
        b"i tag+i-2 tag " + one + b" " + two,
        b"i word " + b[2],
        b"i-1 tag+i word " + one + b" " + b[2],
        b"i-1 word " + b[1],
        b"i-1 suffix " + b[1][-3:],
        b"i-2 word " + b[0],
        b"i+1 word " + b[3],
        b"i+1 suffix " + b[3][-3:],
        b"i+2 word " + b[4],
    )
    scores = [0.0] * len(model.classes)
    for key in keys:
        index = model.features.get(key)
        if index is not None:
            for pair in range(model.offsets[index], model.offsets[index + 1]):
                scores[model.ids[pair]] += model.weights[pair]
    return model.classes[max(range(len(scores)), key=scores.__getitem__)]


def _tagged(words: list[tuple[str, int]]) -> list[Word]:
    """The tokens of one sentence with their tags."""
    context = [*START, *(_normal(word) for word, _ in words), *END]
    known = _model().known
    before, further = START
    found = []
    for at, (word, start) in enumerate(words):
        if word == "-" or re.fullmatch(r"-[A-Z]{3}-", word):
            tag = word
        elif word.startswith("@"):
            tag = "NN"
        elif NONE.fullmatch(word):
            tag = "-NONE-"
        else:
            tag = known.get(word) or _predicted(at, context, word, before, further)
        found.append(Word(word, tag, start))
        before, further = tag, before
    return found


def tags(sentence: str) -> list[str]:
    """Return the tags of the tokens of one sentence."""
    return [word.tag for word in _tagged(tokens(sentence, 0))]


def tagged(text: str) -> list[Word]:
    """Return the words of a text with their tags, sentence by sentence."""
    found = []
    for start, end in spans(text):
        found += _tagged(tokens(text[start:end], start))
    return found
