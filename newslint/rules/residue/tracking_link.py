"""`residue.tracking-link`."""

import re
from collections.abc import Iterator

from newslint.analysis.wording import literals
from newslint.document import BlockKind, Document, InlineKind
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

URL = compiled(r"https?://[^\s<>\"“”|]+[^\s<>\"“”|.,;:!?)\]'’]", re.I)
HOST = compiled(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]*)", re.I)
UNFINISHED = compiled(
    r"^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|10\.\d|192\.168\.)|(?:^|[.-])(?:staging|preview|stage|preprod|uat)\d*(?:[.-]|$)"
    r"|\.(?:local|internal|test|localhost)$"
)
INSIDE = compiled(r"[?&]preview(?:_id|=true|=1)|/wp-admin/|/wp-login|[?&]p=\d+&preview|/draft/|/drafts/\w", re.I)
WRAPPED = compiled(
    r"(?:^|\.)google\.[a-z.]+/url\?|safelinks\.protection\.outlook\.com/|l\.facebook\.com/l\.php|lm\.facebook\.com/l\.php"
    r"|urldefense(?:\.proofpoint)?\.com/|out\.reddit\.com/|href\.li/\?|t\.umblr\.com/redirect|slack-redir\.net/|nam\d+\.safelinks"
    r"|cdn\.ampproject\.org/|google\.[a-z.]+/amp/",
    re.I,
)


@frozen
class Options:
    """What the rule takes for tracking."""

    parameters: tuple[str, ...] = (
        *("fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "igshid", "igsh", "mc_cid", "mc_eid", "_hsenc"),
        *("_hsmi", "mkt_tok", "vero_id", "oly_enc_id", "gclsrc", "wbraid", "gbraid", "ref_src", "ref_url", "cmpid"),
        *("ncid", "sh_kit", "smid", "spm", "scid", "sessionid", "session_id", "phpsessid", "jsessionid"),
    )
    shorteners: tuple[str, ...] = (
        *("bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "buff.ly", "is.gd", "dlvr.it", "lnkd.in", "trib.al"),
        *("fb.me", "rb.gy", "cutt.ly", "shorturl.at", "amzn.to"),
    )


class TrackingLink(Rule):
    """A link carries tracking, hides its target, or leads to a page that readers cannot open.

    Why: tails tell the target site who sent the reader, wrappers and short links break, and a preview
    address shows readers an error and others the draft.
    Misses: trackers that are part of the path; affiliate tags, which ask for a notice instead.
    Source: the parameters that mail, search and social services document for campaigns.
    """

    severity = Severity.WARNING
    options = Options()
    examples = (
        Bad('<p>See <a href="https://a.example/r?utm_medium=email">[[the report]]</a>.</p>', format="html"),
        Bad('<p>See <a href="https://www.google.com/url?q=https://a.example/r">[[the report]]</a>.</p>', format="html"),
        Bad('<p>See <a href="https://preview.cms.example/draft">[[the report]]</a>.</p>', format="html"),
        Bad("Read it at [[https://a.example/r?id=7&utm_source=mail&fbclid=Xy]]."),
        Bad("Read it at [[http://localhost:8000/story]] on Monday."),
        Good('<p>See <a href="https://example.org/report?id=7">the report</a>.</p>', format="html"),
        Good('<p>See <a href="https://youtube.com/watch?v=abc">the film</a>.</p>', format="html"),
        Good("Read it at https://example.org/preview-of-the-season?page=2 on Monday."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each such link: those of the markup, and addresses in the text with a fix."""
        linked: list[Span] = []
        for inline in document.inlines:
            if inline.kind is InlineKind.LINK and "/" in inline.target:
                linked.append(inline.span)
                yield from self._judged(inline.span, inline.target, fixable=False)
        free = 0
        for place, _ in literals(document.text, ("http://", "https://", "HTTP://", "HTTPS://")):
            match = URL.match(document.text, place) if place >= free else None
            if not match:
                continue
            free, span = match.end(), Span(*match.span())
            block = document.block_at(place)
            if block and block.kind is not BlockKind.CODE and not any(span.overlaps(link) for link in linked):
                yield from self._judged(span, match[0], fixable=True)

    def _judged(self, span: Span, target: str, *, fixable: bool) -> Iterator[Finding]:
        """Yield what is wrong with an address, the worst first and only that."""
        found = HOST.match(target)
        host = found[1].lower() if found else ""
        if UNFINISHED.search(host) or INSIDE.search(target):
            message = "Link to the published page: readers cannot open this address."
            yield self.finding(span, message, evidence=target, severity=Severity.ERROR)
        elif WRAPPED.search(target):
            yield self.finding(
                span, "Link to the page itself, not to the service that forwards to it.", evidence=target
            )
        elif host.removeprefix("www.") in self.options.shorteners:
            yield self.finding(
                span, "Link to the page itself: a short link hides its target and may break.", evidence=target
            )
        else:
            clean, cut = self._stripped(target)
            if cut:
                fixes = [Fix("Strip the tracking", (Edit(span, clean),), safe=True)] if fixable else []
                message = f"Strip the tracking from this link: {', '.join(cut)}."
                yield self.finding(span, message, fixes=fixes, evidence=f"{target} without it: {clean}")

    def _stripped(self, target: str) -> tuple[str, list[str]]:
        """Return an address without its tracking parameters, and their names."""
        page, mark, query = target.partition("?")
        query, anchor, rest = query.partition("#")
        kept: list[str] = []
        cut: list[str] = []
        for part in query.split("&") if mark else ():
            name = part.partition("=")[0].removeprefix("amp;")
            known = name.lower().startswith("utm_") or name.lower() in self.options.parameters
            (cut if known else kept).append(name if known else part)
        return page + (mark + "&".join(kept) if kept else "") + anchor + rest, cut
