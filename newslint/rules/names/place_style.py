"""`names.place-style`."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from newslint.analysis.data import lines, shipped
from newslint.analysis.names.geography import states
from newslint.analysis.names.known import names_past, says_former
from newslint.analysis.names.mention import Kind, Mention
from newslint.analysis.names.mentions import mentions
from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentence_at
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import field, frozen

STATE = compiled(r", ((?:North |South |West |New |Rhode )?[A-Z][a-z]+)\b")


@frozen
class Options:
    """The house's own choices."""

    keep: tuple[str, ...] = ()  # old names that the house goes on using
    prefer: Mapping[str, str] = field(default_factory=dict)  # further names, each with the one to write instead


class Change(NamedTuple):
    """A change of a place's name; `lasting` are phrases in which the old name lives on."""

    today: str
    year: int
    lasting: tuple[str, ...] = ()


class PlaceStyle(Rule):
    """A place goes by a name that it has given up.

    The places where a story has one old name are one finding. Sentences about a year before the change, or that say
    that the name is an old one, are left alone; so are longer names ("Bombay High Court"), towns of that name in
    America ("Odessa, Florida") and quotations.

    Why: the old name is a map that readers no longer have, and in places a side taken.
    Misses: a past that the sentence does not date; adjectives ("Burmese").
    Source: AP Stylebook, entries of each place; the table in rules/names/places.txt gives the year of each change.
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    needs_date = True
    options = Options()
    examples = (
        Bad("Talks resume in [[Kiev]] on Monday."),
        Bad("The minister flew to [[Calcutta]], where rain fell."),
        Bad("Trains to [[Danzig]] are late.", prefer={"Danzig": "Gdansk"}),
        Bad("Trains to [[Kiev]] are late, and Kiev is cold."),
        Bad("The leaders of [[Burma]], Cuba and Laos met in [[Rangoon]], Burma."),
        Good("Odessa, Florida, is small, and so was Calcutta, Ohio."),
        Good("Talks resume in Kyiv on Monday."),
        Good("He was born in Bombay in 1962."),
        Good("The Bombay High Court will rule; she cooks chicken Kiev."),
        Good("Chennai, formerly Madras, is growing."),
        Good("Troops marched through Burma.", keep=["Burma"]),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each old name, at its first place, with the others of the story."""
        table = {**_table(), **{old: Change(new, 0) for old, new in self.options.prefer.items()}}
        wrong: dict[str, list[Span]] = {}
        for mention in mentions(document):
            change = table.get(mention.name)
            if change and mention.name not in self.options.keep and self._is_wrong(document, mention, change):
                if document.waives(self.id, mention.span):
                    yield self._finding(mention.name, change, [mention.span])
                else:
                    wrong.setdefault(mention.name, []).append(mention.span)
        for name, spans in wrong.items():
            yield self._finding(name, table[name], spans)

    def _finding(self, name: str, change: Change, spans: list[Span]) -> Finding:
        since = f", its name since {change.year}" if change.year else ""
        return self.finding(
            spans[0],
            f"Write '{change.today}', not '{name}'{since}.",
            related=[Related(span, f"'{name}' again") for span in spans[1:]],
            fixes=[Fix(f"Write '{change.today}'", tuple(Edit(span, change.today) for span in spans))],
        )

    def _is_wrong(self, document: Document, mention: Mention, change: Change) -> bool:
        if mention.kind is Kind.PERSON or in_quote(document, mention.span):
            return False
        namesake = STATE.match(document.text, mention.span.end)
        if namesake and namesake[1] in states():
            return False
        if document.date is None or document.date.year < change.year:
            return False
        sentence = sentence_at(document, mention.span.start).of(document.text)
        if any(phrase in sentence for phrase in change.lasting):
            return False
        return not says_former(document.text, mention.span) and not names_past(sentence, change.year)


@cache
def _table() -> dict[str, Change]:
    """Return the changes by the old name."""
    table: dict[str, Change] = {}
    for line in lines(shipped("names", "places.txt")):
        if line and not line.startswith("#"):
            today, _, rest = line.partition(": ")
            change, *lasting = rest.split(" | ")
            old, _, year = change.rpartition(", ")
            table[old] = Change(today, int(year), tuple(lasting))
    return table
