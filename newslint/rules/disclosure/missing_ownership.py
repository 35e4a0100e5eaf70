"""`disclosure.missing-ownership`."""

from collections.abc import Iterable, Iterator

from newslint.analysis.ownership import Interest, Mention, Standing, Weight, standing
from newslint.analysis.ownership.line import disclosure_line
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.options import Count, Share
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

SUBJECT = 3  # mentions from which a party is what the story is about


@frozen
class Options:
    """What calls for a disclosure, and the line that is offered."""

    depth: Count = 2  # ties between an owner and what it owns that still count
    min_stake: Share = 0.1  # share below which a tie is left out
    passing: bool = True  # report a party that is named only in passing, as a warning
    products: bool = False  # report a party named only as where something is posted, sold or hosted
    no_trigger: tuple[str, ...] = ()  # names or ids whose mention never calls for a disclosure
    brief: tuple[str, ...] = ("brief", "briefs", "newsletter", "live")  # genres in which it is a warning
    template: str = ""  # the line offered, with {owner} and {publication}; empty: made from the tie


class MissingOwnership(Rule):
    """A story names the owner of its publication, or what the owner owns, and does not say so.

    Why: readers weigh what a publication writes of its owner by knowing that it is the owner; the tie that
    is not told looks hidden when it is found.
    Misses: an owner told only by a description ("the world's richest man"); ties that the graph does not hold.
    Source: SPJ Code of Ethics, "Disclose unavoidable conflicts"; NPR, October 2025, on three editorials
    of The Washington Post that did not name their owner's interests.
    """

    severity = Severity.ERROR
    since = "0.1"
    needs_date = True
    options = Options()
    examples = (
        Bad("Sales at [[Tmall]] slowed in June, said its owner, Alibaba.", publication="scmp"),
        Bad("[[Whole Foods]] is to open a market hall in Ohio.", publication="washington-post"),
        Bad("[[Comcast]] raised its prices.", publication="cnbc", date="2025-03-10"),
        Bad("[[ImmunityBio]] has ended a trial early.", publication="la-times"),
        Bad("[[Alibaba]] has rented a tower in Xian.", publication="scmp"),
        Bad(
            "The council should let the robotaxis of [[Zoox]] into the old town.",
            publication="The Washington Post",
        ),
        Good("Lu Fen sells tea on Tmall, a site of Alibaba, the parent of the Post.", publication="scmp"),
        Good("Alibaba has rented a tower in Xian, the Alibaba-owned Post said.", publication="scmp"),
        Good("Alibaba also owns a third of Carrow and all of this paper.", publication="scmp"),
        Good("Alibaba has owned the Post since 2016. It has rented a tower in Xian.", publication="scmp"),
        Good("Alibaba built it. The Post, which Alibaba has owned since 2016, was there.", publication="scmp"),
        Good("Comcast raised its prices.", publication="cnbc"),
        Good("Photo: Amazon", publication="washington-post"),
        Good("Alibaba has rented a tower in Xian.", publication="guardian"),
        Good(
            "The council should let Zoox in; Amazon is its owner, and Jeff Bezos, who founded Amazon, owns The Post.",
            publication="The Washington Post",
        ),
        Good("Verizon (Engadget's parent company) switched the service on.", publication="engadget", date="2020-02-06"),
        Good("Lazada, a unit of our parent company, opened in Hue.", publication="scmp"),
        Good("He filmed the flood and posted the clip on Twitch.", publication="washington-post"),
        Good("Fires in the Amazon rainforest spread in August.", publication="washington-post"),
        Good("Wasps of the Amazon, which few know, are small.", publication="washington-post"),
        Good("The Dow Jones fell, and the Dow Jones industrial average was down.", publication="wsj"),
        Bad("The [[Amazon]] warehouse stands empty.", publication="washington-post"),
        Good("Alibaba opened an office in Paris.", publication="scmp", date="2012-05-01"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each owner that is due, at the first mention that makes it due."""
        stands = standing(document, depth=self.options.depth, min_stake=self.options.min_stake)
        if stands is None or "disclosure" in document.metadata.fields:
            return
        told = {key for claim in stands.claims for key in claim.keys if key in stands.interests}
        for mentions in self._due(stands).values():
            first = next((mention for mention in mentions if mention.weight is not Weight.CAPTION), mentions[0])
            party = stands.interests[first.key]
            if not covered(stands, party, told):
                yield self._finding(document, stands, first, mentions)

    def _due(self, stands: Standing) -> dict[str, list[Mention]]:
        """Return the mentions that call for a disclosure, by the owner through whom the party is tied."""
        spared = set(self.options.no_trigger)
        due: dict[str, list[Mention]] = {}
        for mention in stands.mentions:
            party = stands.interests.get(mention.key)
            if party is None or party.key in spared or party.name in spared or mention.weight is Weight.CREDIT:
                continue
            if mention.weight is Weight.PRODUCT and not self.options.products:
                continue
            due.setdefault(party.root or "*", []).append(mention)
        if len(due) > 1 and "*" in due:  # one line settles both: the nearest owner's
            rest = due.pop("*")
            first = next(iter(due))
            due[first] = sorted([*due[first], *rest], key=lambda mention: mention.span)
        return due if self.options.passing else {key: found for key, found in due.items() if is_subject(found)}

    def _finding(self, document: Document, stands: Standing, first: Mention, mentions: list[Mention]) -> Finding:
        party = stands.interests[first.key]
        line = disclosure_line(party, stands, self.options.template)
        brief = document.metadata.genre.lower() in self.options.brief
        lowered = Severity.WARNING if self.severity is Severity.ERROR and (brief or not is_subject(mentions)) else None
        end = len(document.text)
        fix = Fix(f"Add at the end: {line}", (Edit(Span(end, end), f"\n\n{line}"),))
        return self.finding(
            first.span,
            f"Say in the story that {line.rstrip('.')}: it names {party.name}.",
            fixes=(fix,),
            evidence=f"{party.evidence}; no disclosure was found in the story.",
            severity=lowered,
        )


def covered(stands: Standing, party: Interest, told: Iterable[str]) -> bool:
    """Tell whether what the story discloses settles the tie of `party`: any party of the same owner will do."""
    roots = {stands.interests[key].root for key in told}
    return bool(roots) and (party.root in roots or "" in roots or not party.root)


def is_subject(mentions: list[Mention]) -> bool:
    """Tell whether a story is about what it mentions: in the headline or lede, or three times and more."""
    return len(mentions) >= SUBJECT or any(m.weight in (Weight.HEADLINE, Weight.LEDE) for m in mentions)
