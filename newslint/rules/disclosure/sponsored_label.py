"""`disclosure.sponsored-label`."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Block, Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

FIELDS = ("sponsored", "sponsor", "owner.sponsored", "partner", "advertiser", "paid", "branded")
NEWS = frozenset({"news", "article", "opinion"})  # genres that nobody pays for
TOP = 6  # blocks in which a label stands
NO = frozenset({"", "false", "no", "none", "0", "off"})


@frozen
class Options:
    """The label of the house."""

    label: str = "Paid content"  # what is offered
    labels: tuple[str, ...] = ()  # further labels that the house prints


class SponsoredLabel(Rule):
    """A paid story carries no label that says so, or a labelled one is filed as news.

    Why: readers take what is not labelled for journalism; so do the feeds that a news story goes into.
    Misses: paid stories whose metadata do not say that they are paid.
    Source: FTC, Enforcement Policy Statement on Deceptively Formatted Advertisements (2015).
    """

    severity = Severity.ERROR
    since = "0.1"
    options = Options()
    examples = (
        Bad(
            "---\nsponsored: true\ndate: 2026-03-10\n---\n\n# [[Five ways to a better loan]]\n\nFees differ.",
            format="markdown",
        ),
        Bad(
            "---\ngenre: advertorial\ndate: 2026-03-10\n---\n\n# [[Five ways to a better loan]]\n\nBanks differ.",
            format="markdown",
        ),
        Bad(
            "---\ngenre: news\ndate: 2026-03-10\n---\n\n[[Paid for by Marlow Bank]]\n\nBanks differ in their fees.",
            format="markdown",
        ),
        Good(
            "---\nsponsor: Marlow Bank\ndate: 2026-03-10\n---\n\nPaid for by Marlow Bank\n\nFees differ.",
            format="markdown",
        ),
        Good(
            "---\ngenre: news\ndate: 2026-03-10\n---\n\nSponsored content is on the rise, ad buyers say.",
            format="markdown",
        ),
        Good("---\nsponsored: false\ndate: 2026-03-10\n---\n\nBanks differ in their fees.", format="markdown"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding at the top of a paid story without a label, or at a label that the metadata deny."""
        paid, news = is_paid(document), document.metadata.genre.lower() in NEWS
        if not document.blocks or not (paid or news):
            return
        label = next((block for block in document.blocks[:TOP] if self._is_label(document, block)), None)
        if paid and label is None:
            top = document.blocks[0].span
            words = f"{self.options.label}\n\n"
            fix = Fix(f"Add the label: {self.options.label}", (Edit(Span(top.start, top.start), words),))
            yield self.finding(top, "Label the story as paid for: its metadata say that it is.", fixes=(fix,))
        elif label and not paid:
            message = f"File the story as sponsored, not as {document.metadata.genre}: it is labelled as paid for."
            yield self.finding(label.span, message)

    def _is_label(self, document: Document, block: Block) -> bool:
        words = block.span.of(document.text).strip(" *_[]()")
        own = {label.casefold() for label in (self.options.label, *self.options.labels)}
        return words.casefold() in own or bool(_label().fullmatch(words))


def is_paid(document: Document) -> bool:
    """Tell whether the metadata of a story say that it is paid for."""
    fields = document.metadata.fields
    if any(fields.get(name, "").strip().lower() not in NO for name in FIELDS if name in fields):
        return True
    return any(part and _paid().search(part) for part in (document.metadata.genre, document.metadata.section))


@cache
def _paid() -> re.Pattern[str]:
    return compiled(
        r"sponsor|advertorial|advertis|partner content|paid (?:content|post)|brand(?:ed)? content|promoted", re.I
    )


@cache
def _label() -> re.Pattern[str]:
    whom = r"(?: [\w&'.,’-]+){1,6}"
    return compiled(
        r"(?:(?:this (?:story|article|content) is )?"
        r"(?:sponsored|paid for|brought to you|presented|supported|produced|funded)(?: and \w+)?"
        rf"(?: by| in partnership with){whom}|(?:in )?(?:paid )?partnership with{whom}"
        r"|(?:sponsored|promoted|paid|partner|branded?|advertis(?:er|ing|ement)|native)[ -]"
        r"(?:content|post|story|article|feature|partnership|promotion|by .{1,40})"
        r"|sponsored|promoted|advertorial|ad feature)\.?:?",
        re.I,
    )
