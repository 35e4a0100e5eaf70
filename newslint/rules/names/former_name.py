"""`names.former-name`."""

from collections.abc import Iterator
from datetime import date

from newslint.analysis.companies import Former, FormKind
from newslint.analysis.names.forms import key_of
from newslint.analysis.names.known import Known, first_day, given_up, known, names_past, says_former, years_in
from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentence_at
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.rule import Bad, Good, Rule


class FormerName(Rule):
    """A company goes by a name that it has given up, or by one that it did not have yet.

    A former name is wrong from the day of the change, unless the sentence says that it is one ("formerly", "then")
    or tells of an earlier year. A name of today in a sentence about a year before the change is a suggestion.

    Why: readers look for a company that is not there, and archives tell of one that was not there yet.
    Misses: a past that the sentence does not date; products that kept the old name need a row of their own.
    Source: the registry, which dates each change of name.
    """

    severity = Severity.WARNING
    since = "0.1"
    needs_date = True
    examples = (
        Bad("[[Twitter]] will charge for links from May, it said.", date="2026-03-10"),
        Bad("Shares of [[Facebook Inc]] rose on Wednesday.", date="2026-03-10"),
        Bad("[[Meta]] bought a start-up in 2012.", date="2026-03-10"),
        Good("X, once called Twitter, will charge for links from May.", date="2026-03-10"),
        Good("Facebook, now Meta Platforms, bought a start-up in 2012.", date="2026-03-10"),
        Good("Twitter, as X was called until 2023, went to court over the sale.", date="2026-03-10"),
        Good("Twitter sued its landlord in 2019.", date="2026-03-10"),
        Good("Twitter told its staff on Friday it would charge for links.", date="2021-03-10"),
        Good("Walmart opened its first store in 1962.", date="2026-03-10"),
        Good("Police came to the Meta office at 1639 GMT.", date="2026-03-10"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each name that does not fit the day it is used for."""
        today = document.date
        if today is None:
            return
        told: set[tuple[str, str]] = set()
        for name in known(document):
            if not name.company.former or (name.company.id, name.form) in told or in_quote(document, name.span):
                continue
            finding = self._too_late(document, name, today) or self._too_early(document, name, today)
            if finding:
                yield finding
                if not document.waives(self.id, name.span):
                    told.add((name.company.id, name.form))

    def _too_late(self, document: Document, name: Known, today: date) -> Finding | None:
        former = next((item for item in name.company.former if item.name == name.form.replace("’", "'")), None)
        if name.kind is not FormKind.FORMER or former is None or today < given_up(former.until):
            return None
        sentence = _around(document, name)
        if says_former(document.text, name.span) or names_past(sentence, _first_year(former)):
            return None
        right = name.company.name
        when = "on" if former.until.count("-") > 1 else "in"  # a day, or a month or year
        message = f"Write '{right}': the name '{name.form}' was given up {when} {former.until}."
        return self.finding(name.span, message, fixes=[Fix(f"Write '{right}'", (Edit(name.span, right),))])

    def _too_early(self, document: Document, name: Known, today: date) -> Finding | None:
        if name.kind not in (FormKind.NAME, FormKind.FIRST, FormKind.ALIAS) or name.form.isupper():
            return None
        sentence = _around(document, name)
        years = years_in(sentence)
        former = next((item for item in name.company.former if _is_before(years, item, today)), None)
        if former is None or says_former(document.text, name.span) or _alike(former.name, name.form):
            return None
        message = f"Say 'then {former.name}': the name '{name.form}' dates from {former.until}."
        return self.finding(name.span, message, severity=Severity.SUGGESTION)


def _around(document: Document, name: Known) -> str:
    return sentence_at(document, name.span.start).of(document.text)


def _is_before(years: list[int], former: Former, today: date) -> bool:
    """Tell whether a change of name is past today, and all the years of a sentence lie before it."""
    change = first_day(former.until)
    return bool(years) and max(years) < change.year and change <= today


def _alike(one: str, two: str) -> bool:
    """Tell whether two names begin with one word, however it is written: nobody takes Walmart for another company."""
    first, second = (key_of(name.split()[0]) for name in (one, two))
    return first == second


def _first_year(former: Former) -> int:
    """Return the first year that lies wholly behind a change of name, for sentences that name only a year."""
    day = first_day(former.until)
    return day.year if (day.month, day.day) == (1, 1) else day.year + 1
