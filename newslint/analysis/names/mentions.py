"""People, organisations and places that a story names."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.analysis.names.geography import peoples, places
from newslint.analysis.names.lexicon import bodies, calendar, given_names, honorifics, legal_suffixes, titles, words
from newslint.analysis.names.mention import Kind, Mention
from newslint.analysis.names.model import entities, told
from newslint.analysis.names.runs import Run, runs
from newslint.analysis.names.wording import REMEMBERED, Wording, is_function_word, straight
from newslint.document import Document, per_document
from newslint.patterns import compiled
from newslint.span import Span

LONGEST_PERSON = 4  # words of a person's name
RANKS = words("major general private king queen prince princess father sister chief justice chair")
SAYS = (" said", " says", " told", " added")  # behind a word that opens a sentence, they make it a name
NO_ROLE = words("whose which where with and but or said says as its their his her in on at by for to")
LONGEST_ROLE = 6  # words of a role up to the office in it
ROLE_END = compiled(r"[,.;:()\n]")
OPENERS = "“\"'‘("
NEAR = 8  # characters behind a name in which brackets open
REACH = 90  # characters behind a name in which it is introduced

PERSONAL = compiled(r"(?:[A-Z]\.?){1,2}|(?:Mac|Mc|O'|D'|De|Di|Da|La|Le|Van|Fitz|El|Al|Bin)?[^\W\d_a-z][^\W\d_A-Z]+")


class _Shape(NamedTuple):
    """What a wording alone says of a name in it."""

    start: int  # in characters from the first word of the wording
    end: int
    name: str
    kind: Kind
    title: str  # a title in capitals, which is part of the wording
    several: bool  # words
    personal: bool  # could be a person's name


@cache
def _behind() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns of what follows a name: an age, a stock symbol."""
    age = compiled(r",? (?:\(?\d\d\)?[,.) ]|aged \d\d)")
    form = r"(?: (?:Inc|Corp|Co|Ltd|Plc|PLC)\.?)?"
    return age, compiled(rf"{form} \((?:[A-Z][A-Za-z]{{1,7}}: ?)?([A-Z]{{1,5}}(?:\.[A-Z]{{1,2}})?)\)")


def _role(text: str, end: int) -> str:
    """Return the role that stands behind a name and a comma ("the president of Acme"), "" where none does."""
    phrase = ROLE_END.split(text[end + 1 : end + REACH], maxsplit=1)[0].strip()
    offices = _offices()
    lead = phrase.split()[:LONGEST_ROLE]
    if not lead or lead[0] in NO_ROLE:
        return ""
    return phrase if any(word in offices or word.removesuffix("s") in offices for word in lead) else ""


@cache
def _offices() -> frozenset[str]:
    """Return the titles that make a role behind a name."""
    return titles() - honorifics() - RANKS


@per_document
def mentions(document: Document) -> tuple[Mention, ...]:
    """Return the names in a story, in order.

    A single word that opens a sentence counts if it stands with a capital elsewhere too, or speaks. Later
    mentions by surname or by the first words of an organisation take the kind of the full name. Where the house
    names a model, it settles the kinds that nothing in the story tells, and adds names that were missed.
    """
    text = document.text
    every = runs(document)
    ends = _title_ends()
    steady = {run.wording.words[0] for run in every if not run.opens and not run.shouted}
    found: list[Mention] = []
    for run in every:
        shapes = _shapes(run.wording)
        if not shapes:
            continue
        if (run.opens or run.shouted) and len(run.wording.words) == 1:
            word = shapes[0].name
            doubtful = word not in steady and word[1:] == word[1:].lower()
            if doubtful and not text.startswith(SAYS, run.end):
                continue
        for shape in shapes:
            start, end = run.start + shape.start, run.start + shape.end
            near = text[end : end + NEAR]
            if text[start - 4 : start] in ends or "(" in near or (shape.several and near[:1] == ","):
                found.append(_introduced(text, run, shape))
            else:  # nearly always
                possessive = run.possessive and end == run.end
                found.append(Mention(Span(start, end), shape.name, shape.kind, shape.title, possessive=possessive))
    settled = _settled(found)
    known = entities(document)
    return _settled(told(text, settled, known)) if known else settled


def _introduced(text: str, run: Run, shape: _Shape) -> Mention:
    """Return a mention by its wording and what stands round it: an office, an age, a role, a stock symbol."""
    start, end = run.start + shape.start, run.start + shape.end
    title = shape.title or _title_before(text, start)
    age, role, ticker = False, "", ""
    if shape.several and text.startswith(",", end):
        age, role = _behind()[0].match(text, end) is not None, _role(text, end)
    elif "(" in text[end : end + NEAR]:
        age, ticker = _in_brackets(text, end, shape.several)
    kind = shape.kind
    if ticker:
        kind = Kind.ORGANISATION
    elif shape.personal and kind is Kind.OTHER and (title or age or role):
        kind = Kind.PERSON
    return Mention(Span(start, end), shape.name, kind, title, role, ticker, run.possessive and end == run.end)


@lru_cache(maxsize=REMEMBERED)
def _shapes(wording: Wording) -> tuple[_Shape, ...]:
    """Return the names in a wording, none where all its words are no names."""
    if len(wording.words) == 1:
        word = wording.words[0]
        if _is_no_name(word):
            return ()
        kind = Kind.PLACE if word in places() else Kind.OTHER
        return (_Shape(0, len(wording.text), word, kind, "", False, is_personal(word)),)
    if all(_is_no_name(word) for word in wording.words[wording.lead :]):
        return ()
    return tuple([_shape(wording, first, last) for first, last in _parts(wording)])


@lru_cache(maxsize=REMEMBERED)
def _is_no_name(word: str) -> bool:
    """Tell whether a capitalised word alone is a day, a month, a legal form, an office or a word of grammar."""
    low = word.lower().rstrip(".")
    return low in calendar() or low in legal_suffixes() or low in titles() or is_function_word(word)


@lru_cache(maxsize=REMEMBERED)
def is_personal(word: str) -> bool:
    """Tell whether a word could be part of a person's name."""
    return PERSONAL.fullmatch(word) is not None


def _parts(wording: Wording) -> tuple[tuple[int, int], ...]:
    """Return the names that a particle joins: "Ana Ruiz of Hull University" is two, "Bank of China" one."""
    first, last = wording.lead, len(wording.words)
    if last - first > 2 and wording.words[first].lower() in given_names():
        for index in range(first + 2, last):
            if wording.gap(index) in (" of ", " for "):
                return (first, index), (index, last)
    return ((first, last),)


def _shape(wording: Wording, first: int, last: int) -> _Shape:
    """Return the name that words of a wording make, a title taken off."""
    low = [word.lower().rstrip(".") for word in wording.words[first:last]]
    begin = first
    if not titles().isdisjoint(low[:-1]) and low[-1] not in legal_suffixes() and low[-1] not in bodies():
        begin += max(index + 1 for index, word in enumerate(low[:-1]) if word in titles())
        if len(wording.gap(begin)) > len(". "):
            begin = first  # "Lord of the Rings"
    title = wording.text[wording.starts[first] : wording.finish(begin - 1)] if begin > first else ""
    start, end = wording.starts[begin], wording.finish(last - 1)
    words, name = wording.words[begin:last], straight(wording.text[start:end])
    personal = _may_be_person(words)
    kind = _kind(name, low[begin - first :], personal)
    if title and personal and kind is Kind.OTHER:
        kind = Kind.PERSON
    return _Shape(start, end, name, kind, title, len(words) > 1, personal)


def _in_brackets(text: str, end: int, several: bool) -> tuple[bool, str]:
    """Return whether an age in brackets follows a name of several words, and the stock symbol that follows any name."""
    age, ticker = _behind()
    traded = ticker.match(text, end)
    return several and age.match(text, end) is not None, traded[1] if traded else ""


def _title_before(text: str, start: int) -> str:
    """Return the office in small letters right before a name ("spokeswoman Ana Ruiz")."""
    before = text[max(0, start - 24) : start]
    word = before[:-1].rpartition(" ")[2].strip(OPENERS)
    return word if word in titles() else ""


@cache
def _title_ends() -> frozenset[str]:
    """Return the last three characters of every office, and a space: most words before a name end in others."""
    return frozenset(f"{before}{title}"[-3:] + " " for title in titles() for before in f" \n{OPENERS}")


def _may_be_person(words: tuple[str, ...]) -> bool:
    """Tell whether words could be a person's name: few, of letters, none in capitals, and no region at their head."""
    if len(words) > 1 and words[0].lower() in peoples():
        return False
    return len(words) <= LONGEST_PERSON and all(map(is_personal, words))


def _kind(name: str, low: list[str], personal: bool) -> Kind:
    """Return what the words of a name say it is."""
    if name in places():
        return Kind.PLACE
    if len(low) > 1:
        if low[-1] in legal_suffixes() or low[-1] in bodies() or "&" in name:
            return Kind.ORGANISATION
        if low[0] in given_names() and " of " not in name and personal:
            return Kind.PERSON
    return Kind.OTHER


def _settled(found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, those of unknown kind named after people and organisations that are told elsewhere."""
    full_names = {mention.name for mention in found if mention.kind is Kind.PERSON}
    people = {name for name in full_names | set(map(last_word, full_names)) if name.lower() not in peoples()}
    companies: set[str] = set()
    for name in {mention.name for mention in found if mention.kind is Kind.ORGANISATION}:
        companies.add(name)
        parts = name.replace("-", " ").split()
        if parts[-1].lower() in legal_suffixes():
            companies.add(" ".join(parts[:-1]))
    kinds = dict.fromkeys(people, Kind.PERSON) | dict.fromkeys(companies, Kind.ORGANISATION)
    return tuple(
        mention._replace(kind=kinds[mention.name]) if mention.kind is Kind.OTHER and mention.name in kinds else mention
        for mention in found
    )


def last_word(name: str) -> str:
    """Return the last word of a name."""
    name = name.rstrip("- ")
    return name[max(name.rfind(" "), name.rfind("-")) + 1 :]
