"""`disclosure.affiliate-links`."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import BlockKind, Document, InlineKind
from newslint.finding import Edit, Finding, Fix, Related, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen


@frozen
class Options:
    """The notice of the house, and what else earns it money."""

    notice: str = "We may earn a commission if you buy through links in this story."  # what is offered
    hosts: tuple[str, ...] = ()  # further hosts of affiliate networks
    parameters: tuple[str, ...] = ()  # further parameters of affiliate links


class AffiliateLinks(Rule):
    """A link earns the publication money, and no notice before it says so.

    Why: readers must be able to weigh a recommendation by knowing that it pays; a notice below the link
    comes too late.
    Misses: links that a script rewrites when the page is shown; networks that it does not know.
    Source: FTC, "FTC's Endorsement Guides: What People Are Asking", on clear and conspicuous notice.
    """

    severity = Severity.ERROR
    since = "0.1"
    options = Options()
    examples = (
        Bad(
            '<p>Our favourites: the <a href="https://www.amazon.com/dp/B01?tag=desk-20">[[Aster kettle]]</a>, the '
            '<a href="https://www.amazon.com/dp/B02?tag=desk-20">Bruna</a> and the '
            '<a href="https://www.amazon.com/dp/B03?tag=desk-20">Cleo</a>.</p>',
            format="html",
        ),
        Bad(
            "Buy the Aster kettle at [[https://www.amazon.com/dp/B01?tag=desk-20]] while it lasts.\n\n"
            "We may earn a commission from the links in this story."
        ),
        Bad('<p>The <a href="https://go.skimresources.com/?id=1&amp;url=x">[[lamp]]</a> is sturdy.</p>', format="html"),
        Good(
            "<p>We may earn a commission when you buy through our links.</p>"
            '<p>The <a href="https://www.amazon.com/dp/B01?tag=desk-20">Aster kettle</a> boils fast.</p>',
            format="html",
        ),
        Good('<p>The <a href="https://www.amazon.com/dp/B01">Aster kettle</a> boils fast.</p>', format="html"),
        Good('<p>See <a href="https://news.example/story?tag=floods">our report</a> on the floods.</p>', format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for the first affiliate link that no notice precedes."""
        first = next((span for span, target in links(document) if self._pays(target)), None)
        if first is None:
            return
        notice = _notice().search(document.text)
        if notice and notice.start() < first.start:
            return
        if notice:
            said = Related(Span(*notice.span()), "the notice stands here")
            yield self.finding(first, "Move the notice on commissions above the first link that pays.", related=(said,))
            return
        start = next((b.span.start for b in document.blocks if b.kind is not BlockKind.HEADLINE), 0)
        fix = Fix(
            f"Add above the story: {self.options.notice}", (Edit(Span(start, start), f"{self.options.notice}\n\n"),)
        )
        yield self.finding(first, "Say before this link that it earns a commission.", fixes=(fix,))

    def _pays(self, target: str) -> bool:
        if _affiliate().search(target):
            return True
        host, _, query = target.partition("//")[2].partition("/")
        names = {part.partition("=")[0] for part in re.split(r"[?&]", query)}
        return any(host.endswith(known) for known in self.options.hosts) or bool(names & set(self.options.parameters))


def links(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield the links of a story with their targets, in order: marked ones, and bare addresses in its text."""
    found = [(inline.span, inline.target) for inline in document.inlines if inline.kind is InlineKind.LINK]
    if "://" in document.text:
        found += [(Span(*match.span()), match[0]) for match in _bare().finditer(document.text)]
    yield from sorted(found, key=lambda link: link[0])


@cache
def _bare() -> re.Pattern[str]:
    return compiled(r"https?://[^\s<>\"'()\[\]]+")


@cache
def _affiliate() -> re.Pattern[str]:
    return compiled(
        r"//(?:[\w-]+\.)*amazon\.[a-z.]+/[^#]*[?&](?:tag|ascsubtag)=|[?&](?:ascsubtag|awc|irclickid|clickref|affid|aff_id"
        r"|affiliate_?id|ranMID|ranSiteID)=|//(?:[\w-]+\.)*ebay\.[a-z.]+/[^#]*[?&]campid="
        r"|//(?:[\w-]+\.)*(?:amzn\.to|skimresources\.com|skimlinks\.com|awin1\.com|linksynergy\.com|shareasale\.com|prf\.hn"
        r"|pxf\.io|sjv\.io|anrdoezrs\.net|dpbolvw\.net|jdoqocy\.com|tkqlhce\.com|kqzyfj\.com|howl\.me|shop-links\.co"
        r"|redirectingat\.com|viglink\.com|rstyle\.me|shopmy\.us|tradedoubler\.com|webgains\.com|avantlink\.com)/",
        re.I,
    )


@cache
def _notice() -> re.Pattern[str]:
    return compiled(
        r"\b(?:earns?|receives?|gets?|collects?|makes?|paid|pays?)\b[^.]{0,40}"
        r"\b(?:commissions?|affiliate|referral fee|share of (?:the )?sales?|small fee|cut of (?:the )?sales?)\b"
        r"|\baffiliate (?:links?|partners?|commissions?|programmes?|programs?|marketing|relationships?|revenue)\b"
        r"|\bcommissions? (?:if|when|from|on|for)\b|\bqualifying purchases\b|\bmay be compensated\b",
        re.I,
    )
