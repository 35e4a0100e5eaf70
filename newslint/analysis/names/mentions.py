"""People, organisations and places that a story names."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache

from newslint.analysis.names.geography import peoples, places
from newslint.analysis.names.lexicon import bodies, calendar, given_names, honorifics, legal_suffixes, titles, words
from newslint.analysis.names.runs import Atom, Run, is_function_word, runs
from newslint.document import Document, per_document
from newslint.patterns import compiled
from newslint.span import Span
from newslint.values import frozen, replace

LONGEST_PERSON = 4  # words of a person's name
RANKS = words("major general private king queen prince princess father sister chief justice chair")
SAYS = (" said", " says", " told", " added")  # behind a word that opens a sentence, they make it a name
NO_ROLE = words("whose which where with and but or said says as its their his her in on at by for to")
LONGEST_ROLE = 6  # words of a role up to the office in it
ROLE_END = compiled(r"[,.;:()\n]")
REACH = 90  # characters behind a name in which it is introduced

PERSONAL = compiled(r"(?:[A-Z]\.?){1,2}|(?:Mac|Mc|O'|D'|De|Di|Da|La|Le|Van|Fitz|El|Al|Bin)?[^\W\d_a-z][^\W\d_A-Z]+")


class Kind(Enum):
    """What a name names; `OTHER` where nothing in the story tells."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@frozen
class Mention:
    """A name where it stands.

    `span` leaves out title, article and possessive; `name` is its text with straight apostrophes.
    `title` is what stands before a person ("Dr", "Prime Minister"), `role` what introduces the name
    behind a comma ("president of Alibaba Cloud Intelligence"), `ticker` a stock symbol in brackets.
    """

    span: Span
    name: str
    kind: Kind
    title: str = ""
    role: str = ""
    ticker: str = ""
    possessive: bool = False

    @property
    def words(self) -> list[str]:
        """Return the words of the name."""
        return self.name.replace("-", " ").split()


@cache
def _behind() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns of what follows a name: an age, a stock symbol."""
    age = compiled(r",? (?:\(?\d\d\)?[,.) ]|aged \d\d)")
    form = r"(?: (?:Inc|Corp|Co|Ltd|Plc|PLC)\.?)?"
    return age, compiled(rf"{form} \((?:[A-Z][A-Za-z]{{1,7}}: ?)?([A-Z]{{1,5}}(?:\.[A-Z]{{1,2}})?)\)")


def _role(text: str, end: int) -> str:
    """Return the role that stands behind a name and a comma ("the president of Acme"), "" where none does."""
    phrase = ROLE_END.split(text[end + 1 : end + REACH], maxsplit=1)[0].strip()
    offices = titles() - honorifics() - RANKS
    lead = phrase.split()[:LONGEST_ROLE]
    if not lead or lead[0] in NO_ROLE:
        return ""
    return phrase if any(word in offices or word.removesuffix("s") in offices for word in lead) else ""


@per_document
def mentions(document: Document) -> tuple[Mention, ...]:
    """Return the names in a story, in order.

    A single word that opens a sentence counts if it stands with a capital elsewhere too, or speaks. Later
    mentions by surname or by the first words of an organisation take the kind of the full name.
    """
    text = document.text
    every = runs(document)
    steady = {run.atoms[0].text for run in every if not run.opens and not run.shouted}
    found: list[Mention] = []
    for run in every:
        if len(run.atoms) == 1:
            word = run.atoms[0].text
            doubtful = (run.shouted or run.opens) and word not in steady and word[1:] == word[1:].lower()
            if not _is_no_name(word) and (not doubtful or text.startswith(SAYS, run.end)):
                found.append(_single(text, run))
            continue
        atoms = run.atoms[run.lead :]
        if not all(_is_no_name(atom.text) for atom in atoms):
            found.extend(_mention(text, part, run) for part in _parts(text, atoms))
    return _settled(found)


@lru_cache(maxsize=8192)
def _is_no_name(word: str) -> bool:
    """Tell whether a capitalised word alone is a day, a month, a legal form, an office or a word of grammar."""
    low = word.lower().rstrip(".")
    return low in calendar() or low in legal_suffixes() or low in titles() or is_function_word(word)


def _single(text: str, run: Run) -> Mention:
    """Return the mention that a word alone makes."""
    start, end, word = run.atoms[0]
    title = _title_before(text, start)
    _, role, ticker = _introduction(text, end, several=False)
    kind = Kind.ORGANISATION if ticker else Kind.PLACE if word in places() else Kind.OTHER
    if kind is Kind.OTHER and title and PERSONAL.fullmatch(word):
        kind = Kind.PERSON
    return Mention(Span(start, end), word, kind, title, role, ticker, run.possessive)


def _parts(text: str, atoms: tuple[Atom, ...]) -> Iterator[tuple[Atom, ...]]:
    """Yield the names that a particle joins: "Ana Ruiz of Hull University" is two, "Bank of China" one."""
    if len(atoms) > 2 and atoms[0].text.lower() in given_names():
        for index in range(2, len(atoms)):
            if text[atoms[index - 1].end : atoms[index].start] in (" of ", " for "):
                yield atoms[:index]
                yield atoms[index:]
                return
    yield atoms


def _mention(text: str, atoms: tuple[Atom, ...], run: Run) -> Mention:
    """Return the mention that words of a run make, a title taken off."""
    low = [atom.text.lower().rstrip(".") for atom in atoms]
    offices = titles()
    cut = 0
    if low[-1] not in legal_suffixes() and low[-1] not in bodies():
        cut = max((index + 1 for index, word in enumerate(low[:-1]) if word in offices), default=0)
        if cut and atoms[cut].start - atoms[cut - 1].end > len(". "):
            cut = 0  # "Lord of the Rings"
    title = text[atoms[0].start : atoms[cut - 1].end] if cut else _title_before(text, atoms[0].start)
    atoms, low = atoms[cut:], low[cut:]
    start, end = atoms[0].start, atoms[-1].end
    name = text[start:end].replace("’", "'").replace("\u00a0", " ")
    age, role, ticker = _introduction(text, end, len(atoms) > 1)
    kind = _kind(name, low, atoms)
    if ticker:
        kind = Kind.ORGANISATION
    elif kind is Kind.OTHER and (title or age or (role and len(atoms) > 1)) and _may_be_person(atoms):
        kind = Kind.PERSON
    return Mention(Span(start, end), name, kind, title, role, ticker, run.possessive and end == run.end)


def _introduction(text: str, end: int, several: bool) -> tuple[bool, str, str]:
    """Return whether an age follows a name, and the role and the stock symbol that follow it."""
    if text[end : end + 1] not in (",", " "):
        return False, "", ""
    age, ticker = _behind()
    if text[end] == ",":
        return several and age.match(text, end) is not None, _role(text, end) if several else "", ""
    near = text[end : end + 8]
    traded = ticker.match(text, end) if "(" in near else None
    return several and "(" in near and age.match(text, end) is not None, "", traded[1] if traded else ""


def _title_before(text: str, start: int) -> str:
    """Return the office in small letters right before a name ("spokeswoman Ana Ruiz")."""
    if start < 2 or text[start - 1] != " " or not text[start - 2].islower():
        return ""
    before = text[max(0, start - 24) : start]
    word = before[:-1].rpartition(" ")[2].strip("“\"'‘(")
    return word if word in titles() else ""


def _may_be_person(atoms: tuple[Atom, ...]) -> bool:
    """Tell whether words could be a person's name: few, of letters, none in capitals, and no region at their head."""
    if len(atoms) > 1 and atoms[0].text.lower() in peoples():
        return False
    return len(atoms) <= LONGEST_PERSON and all(PERSONAL.fullmatch(atom.text) for atom in atoms)


def _kind(name: str, low: list[str], atoms: tuple[Atom, ...]) -> Kind:
    """Return what the words of a name say it is."""
    if name in places():
        return Kind.PLACE
    if len(low) > 1:
        if low[-1] in legal_suffixes() or low[-1] in bodies() or "&" in name:
            return Kind.ORGANISATION
        if low[0] in given_names() and " of " not in name and _may_be_person(atoms):
            return Kind.PERSON
    return Kind.OTHER


def _settled(found: list[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, those of unknown kind named after people and organisations that are told elsewhere."""
    people: set[str] = set()
    companies: set[str] = set()
    for mention in found:
        parts = mention.words
        if mention.kind is Kind.PERSON:
            people.add(mention.name)
            people.add(parts[-1])
        elif mention.kind is Kind.ORGANISATION:
            companies.add(mention.name)
            if parts[-1].lower() in legal_suffixes():
                companies.add(" ".join(parts[:-1]))
    settled = []
    for mention in found:
        if mention.kind is Kind.OTHER:
            if mention.name in companies:
                mention = replace(mention, kind=Kind.ORGANISATION)
            elif mention.name in people and mention.name.lower() not in peoples():
                mention = replace(mention, kind=Kind.PERSON)
        settled.append(mention)
    return tuple(settled)
