"""`disclosure.stale-disclosure`."""

from collections.abc import Iterator

from newslint.analysis.ownership import Claim, Standing, standing
from newslint.analysis.ownership.line import disclosure_line
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.rule import Bad, Good, Rule


class StaleDisclosure(Rule):
    """A disclosure tells of a tie that does not hold on the day of the story.

    Why: a line that a template has carried on since the sale names the wrong owner and hides the right one.
    Misses: owners that the graph does not hold.
    Source: newsroom practice; the day on which a publication changed hands stands in the graph.
    """

    severity = Severity.ERROR
    since = "0.1"
    needs_date = True
    examples = (
        Bad(
            "Rates fell on Monday.\n\n[[Full disclosure: CNBC is a unit of Comcast.]]",
            publication="cnbc",
            date="2026-05-04",
        ),
        Bad(
            "The gallery reopens in May.\n\n[[Guardian Media Group is the owner of The Observer.]]",
            publication="observer",
        ),
        Good(
            "Versant cut its forecast.\n\nFull disclosure: CNBC is a unit of Versant.",
            publication="cnbc",
            date="2026-05-04",
        ),
        Good(
            "Comcast cut its forecast.\n\nFull disclosure: CNBC is a unit of Comcast.",
            publication="cnbc",
            date="2025-05-05",
        ),
        Good("Alibaba opened an office in Paris.", publication="scmp", date="2012-05-01"),
        Good(
            "Comcast, which owned CNBC until January, cut its forecast.",
            publication="cnbc",
            date="2026-05-04",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each disclosure that names only owners of another time."""
        stands = standing(document)
        for claim in stands.claims if stands else ():
            if stands and claim.bound and claim.keys and not claim.keys & stands.interests.keys():
                yield self._finding(stands, claim)

    def _finding(self, stands: Standing, claim: Claim) -> Finding:
        named = stands.past[min(claim.keys)]
        owner = next((i for i in stands.interests.values() if i.root == i.key), None)
        if owner is None:
            message = f"Take out the disclosure: {named.name} has no tie to {stands.publication.name} on this day."
            return self.finding(claim.span, message, evidence=named.evidence)
        line = disclosure_line(owner, stands)
        fix = Fix(f"Replace with: {line}", (Edit(claim.span, line),)) if claim.alone else None
        return self.finding(
            claim.span,
            f"Correct the disclosure: on this day {line.rstrip('.')}, not {named.name}.",
            evidence=f"{named.evidence}; {owner.evidence}.",
            fixes=(fix,) if fix else (),
        )
