"""`names.forbidden-variant`."""

from collections.abc import Iterator

from newslint.analysis.companies import Company, FormKind
from newslint.analysis.names.forms import key_of
from newslint.analysis.names.known import Known, known
from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.rule import Bad, Good, Rule
from newslint.values import frozen

CLOSE = 3  # letters outside the common start and end of two forms up to which one is a misspelling of the other


@frozen
class Options:
    """How strictly names are read."""

    enforce_house: bool = False  # report forms that the registry lists as another house's style too
    quotes: bool = False  # read quoted speech too


class ForbiddenVariant(Rule):
    """A company, product or body is written in a form that the registry says is always wrong.

    The right form is offered; the fix is safe where the two differ in case, spaces, signs or a few letters.

    Why: a name spelt wrong is the mistake its bearer sees first.
    Misses: names that no registry holds, and quotations, which are printed as written.
    Source: AP Stylebook, "company names": use the spelling and capitalisation that the company prefers.
    """

    severity = Severity.ERROR
    since = "0.1"
    options = Options()
    examples = (
        Bad("The jab is from [[Astrazeneca]], the soap from [[Proctor & Gamble]]."),
        Bad("The film is on [[Youtube]]; the prints came by [[Fedex]]."),
        Bad("He left [[Linkedin]] for [[Paypal]]."),
        Bad("The club keeps its minutes in [[Tencent Doc]]."),
        Bad("[[SHEIN]] said sales rose.", enforce_house=True),
        Good("SHEIN said sales rose."),
        Good("He left LinkedIn for PayPal. Tencent Docs is free."),
        Good("The film is at youtube.com/watch and on youtube.com."),
        Good("“paypal and Linkedin are down again,” he wrote."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each forbidden form."""
        wrong = {FormKind.FORBIDDEN, FormKind.HOUSE} if self.options.enforce_house else {FormKind.FORBIDDEN}
        for name in known(document):
            if name.kind in wrong and (self.options.quotes or not in_quote(document, name.span)):
                yield self._finding(document, name)

    def _finding(self, document: Document, name: Known) -> Finding:
        right = nearest(name.form, name.company)
        if "’" in document.text:
            right = right.replace("'", "’")
        fix = Fix(f"Write '{right}'", (Edit(name.span, right),), safe=is_misspelling(name.form, right))
        return self.finding(name.span, f"Write '{right}', not '{name.form}'.", fixes=[fix])


def nearest(form: str, company: Company) -> str:
    """Return the right form that a wrong one was meant to be: the same but for case and signs, else the most alike."""
    forms = [right for right in company.valid if right not in company.house]
    return min(forms, key=lambda right: (key_of(right) != key_of(form), _apart(form, right)))


def is_misspelling(form: str, right: str) -> bool:
    """Tell whether two forms differ in case, spaces, signs or a few letters only."""
    return key_of(form) == key_of(right) or _apart(form, right) <= CLOSE


def _apart(form: str, right: str) -> int:
    """Return how many letters of the longer form lie outside the start and the end that both share."""
    one, two = key_of(form), key_of(right)
    shortest = min(len(one), len(two))
    start = next((i for i in range(shortest) if one[i] != two[i]), shortest)
    end = next((i for i in range(shortest - start) if one[-1 - i] != two[-1 - i]), shortest - start)
    return max(len(one), len(two)) - start - end
