"""`names.inconsistent-person`."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from newslint.analysis.lexicon import tally
from newslint.analysis.names.figures import misspelt
from newslint.analysis.names.forms import key_of
from newslint.analysis.names.lexicon import given_names, words
from newslint.analysis.names.mention import Mention
from newslint.analysis.names.mentions import mentions
from newslint.analysis.names.people import Person, is_polite, misspelt_surnames, people, sound, surnames
from newslint.analysis.names.slips import near, slip
from newslint.analysis.quotes import in_quote
from newslint.document import Document, per_document
from newslint.finding import Edit, Finding, Fix, Related, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

KIN = words(
    "brother brothers sister sisters sibling siblings twin twins wife husband son sons daughter daughters father "
    "mother couple married widow widower cousin cousins nephew niece uncle aunt grandson granddaughter "
    "grandfather grandmother namesake relation"
)
KIN_REACH = 120  # characters round two names in which a word of kinship tells them apart
LEAD = 24  # characters before a name in which its title and the word before stand
WON = compiled(r"\b(?:the|a|an|former|reigning|current|new|[a-z]+ed) (?:Miss )?\Z")
NICKNAME = compiled(r" (?:\([A-Z][\w’'-]+\)|[“\"‘'][A-Z][\w’'-]+[”\"’']) [A-Z]")
PEERS = ("Lord", "Lady")
PAGEANTS = words("World Universe Earth International Supranational Grand")
SHORTEST_GIVEN = 5  # letters of a given name that may have a slip


@frozen
class Options:
    """Names that are left alone."""

    ignore: tuple[str, ...] = ()  # full names or surnames that are right as they stand
    introductions: bool = True  # report "Mr Wong" where no full name stands


class InconsistentPerson(Rule):
    """One person is named in two ways in the same story, or by a surname that nobody introduced.

    Two given names that sound alike or differ by a letter before one surname; surnames that differ by a letter
    behind one given name; a surname alone that is a letter off from one that was introduced; a name in another
    order; and well-known people whose names are often misspelt. "Mr Wong" without any full name is a suggestion.

    Why: it is the most common complaint of people in the news, and readers take two spellings for two people.
    Misses: two given names that do not look alike ("Jeff", "Geoffrey"); a name misspelt throughout, unless it is
    well known. Relatives are told apart only where the story calls them so.
    Source: AP Stylebook, "names": people are entitled to be known however they want to be known.
    """

    severity = Severity.WARNING
    since = "0.1"
    options = Options()
    examples = (
        Bad("Siu Wai Chong, an economist, expects prices to rise. [[Chang]] said wages would follow."),
        Bad("[[Kier Starmer]] took the train to Leeds."),
        Bad("Steven Halloran owns the mill. The town has sued [[Stephen Halloran]] over the noise."),
        Bad("Catherine Lund, the head of the clinic, spoke first. [[Katherine Lund]], its head, then left."),
        Bad("Dr Omar Haddad opened the ward. Dr [[Hadadd]] said it would stay open."),
        Bad("The mayor met Tan Mei Ling, an economist. Later the economist [[Mei Ling Tan]] left."),
        Bad("Rain fell in Leeds. Mr [[Ferrante]] said he was wet."),
        Good("Tan Mei Ling, an economist, expects prices to rise. Tan said wages would follow."),
        Good("The sisters Anna Berg and Ana Berg opened a bakery."),
        Good("Sisters Anna and Ana Berg opened a bakery. Anna Berg bakes; Ana Berg sells."),
        Good("Omar Haddad opened the ward. Haddad said it would stay open."),
        Good("Daniel Cole and Danielle Cole, his sister, sailed."),
        Good("“Ask Mr Ferrante,” a neighbour said."),
        Good("Mr Omar (Om) Haddad won. The televised Miss Shetland show and “Mr. T” followed."),
        Bad("Omar Haddad ran the clinic, and Haddad sold it. Nurses hid the books from Colonel [[Hadad]]."),
        Bad("Eduardo Rondalez, whom doctors saw, resigned. The wife of Rondalez hid the debts of [[Rondelez]]."),
        Good("Omar Haddad ran the clinic, and Haddad sold it. The judge met Haddon and King Omer."),
        Good("Anna Doğan arrived. Anna Dogan left."),
        Good("Reyhan Doğan arrived. Mr Dogan said he was tired."),
        Good("Lord Ferrante and Lady Prado met MS Haddad. Miss World came."),
        Good("Rain fell in Leeds. Mr Ferrante said he was wet.", introductions=False),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each name that does not fit the others of its bearer."""
        seen: set[int] = set()
        ignored = {key_of(name) for name in self.options.ignore}
        for finding in (
            *self._misspelt(document),
            *self._full_names(document),
            *self._lone_surnames(document),
        ):
            name = finding.span.of(document.text)
            if finding.span.start not in seen and key_of(name) not in ignored:
                seen.add(finding.span.start)
                yield finding

    def _misspelt(self, document: Document) -> Iterator[Finding]:
        for span, right in misspelt(document):
            wrong = span.of(document.text)
            fix = Fix(f"Write '{right}'", (Edit(span, right),))
            yield self.finding(span, f"Write '{right}', not '{wrong}'.", fixes=[fix])

    def _full_names(self, document: Document) -> Iterator[Finding]:
        known = people(document)
        for one, two in (*_same_surname(known), *_same_given(known), *_turned(known)):
            kept, other = sorted((one, two), key=lambda p: (-len(p.mentions), p.mentions[0].span.start))
            # An accent alone is the business of another rule.
            if key_of(kept.name) != key_of(other.name) and not _are_kin(document, kept, other):
                yield self._slip(document, kept.mentions[0], other.mentions[0], other.name, kept.name)

    def _lone_surnames(self, document: Document) -> Iterator[Finding]:
        slips = misspelt_surnames(document)
        for wrong, right in slips:
            yield self._slip(document, right, wrong, wrong.words[-1], right.words[-1])
        if not self.options.introductions:
            return
        introduced = {word for person in people(document) for word in person.name.split()}
        done = introduced | {wrong.name for wrong, _ in slips}
        for mention in surnames(document):
            if mention.name in done or not is_polite(mention) or not _only_polite(document, mention.name):
                continue
            if in_quote(document, mention.span) or key_of(mention.name) in _accented(document):
                continue
            if not _is_style(document.text, mention):
                done.add(mention.name)
                message = f"Give {mention.title} {mention.name} a full name, which stands nowhere in the story."
                yield self.finding(mention.span, message, severity=Severity.SUGGESTION)

    def _slip(self, document: Document, kept: Mention, other: Mention, wrong: str, right: str) -> Finding:
        place = Span(other.span.end - len(wrong), other.span.end)
        return self.finding(
            place,
            f"Check who this is: '{wrong}' here, '{kept.name}' elsewhere.",
            related=[Related(kept.span, f"'{kept.name}' here")],
            fixes=[Fix(f"Write '{right}'", (Edit(place, right),))],
        )


def _same_surname(known: Iterable[Person]) -> Iterator[tuple[Person, Person]]:
    """Yield pairs with one surname and given names that are one name spelt twice."""
    by_surname: dict[str, list[Person]] = {}
    for person in known:
        by_surname.setdefault(person.surname.lower(), []).append(person)
    for group in by_surname.values():
        for one, two in combinations(group, 2):
            if one.given.lower() != two.given.lower() and _same_given_name(one.given, two.given):
                yield one, two


def _same_given_name(one: str, two: str) -> bool:
    if sound(one) == sound(two) and min(len(one), len(two)) > 2:
        return True
    both_known = one.lower() in given_names() and two.lower() in given_names()
    return not both_known and min(len(one), len(two)) >= SHORTEST_GIVEN and slip(one, two) in ("swap", "letter")


def _same_given(known: Iterable[Person]) -> Iterator[tuple[Person, Person]]:
    """Yield pairs with one given name and surnames that differ by a slip."""
    by_given: dict[str, list[Person]] = {}
    for person in known:
        by_given.setdefault(person.given.lower(), []).append(person)
    for group in by_given.values():
        by_surname = {person.surname: person for person in group}
        for one, two in near(by_surname, by_surname) if len(by_surname) > 1 else ():
            if slip(one, two):
                yield by_surname[one], by_surname[two]


def _turned(known: Iterable[Person]) -> Iterator[tuple[Person, Person]]:
    """Yield pairs of names that are made of the same words in another order."""
    by_words: dict[tuple[str, ...], Person] = {}
    for person in known:
        key = tuple(sorted(person.name.lower().split()))
        if by_words.setdefault(key, person).name.lower() != person.name.lower():
            yield by_words[key], person


def _are_kin(document: Document, one: Person, two: Person) -> bool:
    """Tell whether the story says that two people are relatives, or names them side by side."""
    for person in (one, two):
        for mention in person.mentions:
            around = document.text[max(0, mention.span.start - KIN_REACH) : mention.span.end + KIN_REACH]
            if not KIN.isdisjoint(around.lower().replace(",", " ").replace(".", " ").split()):
                return True
    return any(
        -1 < b.span.start - a.span.end < 8 and " and " in document.text[a.span.end : b.span.start]
        for left, right in ((one, two), (two, one))
        for a in left.mentions
        for b in right.mentions
    )


def _is_style(text: str, mention: Mention) -> bool:
    """Tell whether no name is missing.

    A peer's ("Lord Haddad"), a letter for a name, initials that look like a title ("MS Haddad"), a title won ("the Miss
    Lerwick", "Miss World"), "Mr Omar (Om) Haddad".
    """
    start, end = mention.span
    before = text[max(0, start - LEAD) : start]
    if mention.title in PEERS or mention.title.isupper():
        return True
    if mention.title == "Miss" and mention.name in PAGEANTS:
        return True
    if mention.title == "Miss" and (WON.search(before) or text.startswith((" pageant", " contest", " title"), end)):
        return True
    return len(mention.name) == 1 or text.startswith("-", end) or NICKNAME.match(text, end) is not None


def _only_polite(document: Document, name: str) -> bool:
    """Tell whether a surname stands behind "Mr" or "Dr" alone: no other name or office comes with it."""
    return _stands(document)[name] == _polite(document)[name]


@per_document
def _accented(document: Document) -> frozenset[str]:
    """Return the keys of words with an accent in longer names: "Mr Dogan" is Reyhan Doğan."""
    names = (mention for mention in mentions(document) if not mention.name.isascii() and " " in mention.name)
    return frozenset(key_of(word) for mention in names for word in mention.words)


@per_document
def _stands(document: Document) -> Counter[str]:
    """Return how often each surname that stands behind "Mr" or "Dr" stands anywhere."""
    return tally(document.text, sorted(_polite(document)))


@per_document
def _polite(document: Document) -> Counter[str]:
    """Return how often each surname stands behind "Mr" or "Dr"."""
    return Counter(mention.name for mention in surnames(document) if is_polite(mention))
