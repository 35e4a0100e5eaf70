"""`disclosure.disclosure-wording`."""

import re
from collections.abc import Iterator

from newslint.analysis.ownership import Claim, Standing, standing
from newslint.analysis.ownership.line import disclosure_line
from newslint.analysis.ownership.wording import MARKER, RELATION, compiled
from newslint.analysis.sentences import sentences
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

NAME = r"(?:[Tt]he )?[A-Z][\w&'’-]*(?: (?:of|de|the|and) (?=[A-Z])| [A-Z][\w&'’-]*)*"


@frozen
class Options:
    """How a house words its disclosure."""

    template: str = ""  # the line of the house, with {owner} and {publication}; empty: any wording will do


class DisclosureWording(Rule):
    """A disclosure names the publication wrongly, or is not worded as the house words it.

    Why: the line is printed so often that a slip in it is printed as often.
    Misses: a wrong owner, which `disclosure.stale-disclosure` looks for.
    Source: newsroom practice.
    """

    severity = Severity.WARNING
    since = "0.1"
    needs_date = True
    options = Options()
    examples = (
        Bad(
            "Alibaba cut its forecast.\n\nDisclosure: Alibaba owns the [[South China Post]].",
            publication="scmp",
        ),
        Bad(
            "Alibaba cut its forecast.\n\n[[The South China Morning Post belongs to Alibaba.]]",
            publication="scmp",
            template="{owner} owns {publication}.",
        ),
        Good(
            "Alibaba cut its forecast.\n\nAlibaba is the owner of the South China Morning Post.",
            publication="scmp",
            template="{owner} is the owner of {publication}.",
        ),
        Good("Alibaba cut its forecast.\n\nDisclosure: Alibaba owns the Post.", publication="scmp"),
        Good(
            "Alibaba, the Post's owner, cut its forecast.",
            publication="scmp",
            template="{owner} owns {publication}.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each misnamed publication and each line that is not the house's."""
        stands = standing(document)
        if stands is None:
            return
        yield from self._misnamed(document, stands)
        if self.options.template:
            for claim in stands.claims:
                if claim.alone and claim.bound and claim.keys & stands.interests.keys():
                    yield from self._not_the_line(document, stands, claim)

    def _misnamed(self, document: Document, stands: Standing) -> Iterator[Finding]:
        text, names = document.text, [term.span for term in stands.terms]
        for sentence in sentences(document):
            said = sentence.of(text)
            if not compiled(MARKER).search(said) or not compiled(RELATION).search(said):
                continue
            for match in re.finditer(NAME, said):
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                if not any(name.covers(span) for name in names) and _nearly(match[0], stands.publication.name):
                    bare = match[0].removeprefix("the ").removeprefix("The ")
                    wrong = Span(span.end - len(bare), span.end)
                    right = re.sub("^[Tt]he ", "", stands.publication.name)
                    fix = Fix(f"Write {right}", (Edit(wrong, right),))
                    yield self.finding(wrong, f"Name the publication as it is called: {right}.", fixes=(fix,))

    def _not_the_line(self, document: Document, stands: Standing, claim: Claim) -> Iterator[Finding]:
        party = stands.interests[min(claim.keys & stands.interests.keys())]
        line = disclosure_line(party, stands, self.options.template)
        said = claim.span.of(document.text).strip("()[]*_ ")
        if _plain(said) != _plain(line):
            fix = Fix(f"Replace with: {line}", (Edit(claim.span, line),))
            message = f"Word the disclosure as the house does: {line}"
            yield self.finding(claim.span, message, fixes=(fix,))


def _nearly(name: str, publication: str) -> bool:
    """Tell whether a name is a slip for that of the publication: half of its words or more, in order, and not all."""
    given = re.sub("^[Tt]he ", "", name).split()
    full = re.sub("^[Tt]he ", "", publication).split()
    if len(full) < 3 or len(given) < 2:
        return False
    rest = iter(full)
    return all(word in rest for word in given) and len(full) > len(given) > len(full) / 3


def _plain(text: str) -> str:
    return " ".join(re.sub(r"^\W*(?:full )?disclosure:\s*", "", text, flags=re.I).casefold().split())
