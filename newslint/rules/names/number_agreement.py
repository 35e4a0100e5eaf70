"""`names.number-agreement`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from newslint.analysis.companies import VALID
from newslint.analysis.names.known import known
from newslint.analysis.names.lexicon import words
from newslint.analysis.names.mention import Kind
from newslint.analysis.names.mentions import mentions
from newslint.analysis.names.variants import has_word
from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

SWAP = {"is": "are", "has": "have", "was": "were", "are": "is", "have": "has", "were": "was"}
PLURAL = frozenset(("are", "have", "were"))
TEAMS = words("match season league striker midfielder goalkeeper coach innings wicket playoff quarterback")
REACH = 14  # characters before a name that say whether it is the subject


@frozen
class Options:
    """The house's number for companies."""

    # singular or plural; empty: either, but one only for each company
    number: Literal["", "singular", "plural"] = ""


class NumberAgreement(Rule):
    """A company takes a plural verb in one place and a singular one in another.

    With `number`, each verb in the other number is reported. Stories about sport are left alone, as teams take the
    plural in much of the world.

    Why: readers trip over "Acme are" after "Acme is".
    Misses: pronouns ("its", "their"), and verbs that do not follow the name at once.
    Source: The Guardian and Observer style guide, "companies": singular; AP Stylebook, "collective nouns".
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    options = Options()
    examples = (
        Bad("PayPal is hiring. PayPal has a plan, but PayPal [[are]] not sure of it."),
        Bad("PayPal [[are]] hiring.", number="singular"),
        Good("PayPal is hiring. PayPal has a plan."),
        Good("PayPal is hiring. LinkedIn and PayPal are rivals."),
        Good("PayPal are hiring."),
        Good("Arsenal Club is rich. Arsenal Club are top of the league this season."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each verb in the rarer number."""
        verbs: dict[str, list[tuple[Span, bool]]] = {}
        for span, owner in _subjects(document):
            held = _verb().match(document.text, span.end)
            if held and not in_quote(document, span):
                verbs.setdefault(owner, []).append((Span(*held.span(1)), held[1] in PLURAL))
        if not verbs or any(has_word(document, word) for word in TEAMS):
            return
        for owner, found in verbs.items():
            plurals = sum(plural for _, plural in found)
            wanted = {"singular": False, "plural": True}.get(self.options.number, 2 * plurals > len(found))
            if self.options.number or 0 < plurals < len(found):
                right = next((span for span, plural in found if plural is wanted), None)
                for span, plural in found:
                    if plural is not wanted:
                        yield self._finding(document, owner, span, right)

    def _finding(self, document: Document, owner: str, span: Span, right: Span | None) -> Finding:
        verb = span.of(document.text)
        related = [Related(right, "the other number here")] if right else []
        fix = Fix(f"Write '{SWAP[verb]}'", (Edit(span, SWAP[verb]),))
        return self.finding(span, f"Write '{owner} {SWAP[verb]}', not '{verb}'.", related=related, fixes=[fix])


def _subjects(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield companies that are the subject of what follows, with their names."""
    names = {name.span: name.company.name for name in known(document) if name.kind in VALID}
    for mention in mentions(document):
        if mention.kind is Kind.ORGANISATION:
            names.setdefault(mention.span, mention.name)
    for span, name in names.items():
        before = document.text[max(0, span.start - REACH) : span.start]
        if _clause().search(before) and not name.endswith("s"):
            yield span, name


@cache
def _clause() -> re.Pattern[str]:
    """Return the pattern of what stands before a subject: the start of a sentence, or a word that opens a clause."""
    openers = "said|says|that|because|when|while|but|as|if|where|whether|although"
    return compiled(rf"(?:^|[.!?:;]\s+|[“\"(]|\b(?:{openers}) )$")


@cache
def _verb() -> re.Pattern[str]:
    return compiled(r" (is|are|has|have|was|were)\b")
