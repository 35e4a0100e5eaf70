"""`quotes.attribution-verb`."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analysis.court import closed_cases, open_cases
from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import QuoteKind, in_quote, quotes
from newslint.analysis.wording import whole_words
from newslint.document import PROSE, Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

PRESENT = compiled(r"s$")
COURT = compiled(
    r"\b(?:court|judge|jury|magistrates?|trial|charges?|charged|convicted|sentenced|guilty|offences?|offenses?|police|"
    r"under oath|plea|pleaded|accused|den(?:y|ies|ied)|suspects?|arrest\w*)\b",
    re.I,
)
PASSIVE = compiled(r"\b(?:is|are|was|were|be|been|being)(?: also| now| \w+ly)? $")

OBJECT = compiled(
    r" (?!(?:that|there|this|these|those|to|in|on|at|by|for|from|with|about|after|before|during|when|while|as|if|"
    r"because|since|until|but|and|or|not|how|what|why|who|he|she|it|they|we|you|his|her|its|their|our|the|an?|some|all|"
    r"no|yesterday|today|later|earlier|last|this|reporters|journalists|again|once|also|only|\w+ly|\d+)\b)"
    r"[a-z]+(?= (?:to|of|on|over|in|about|for|that|as|and|after|[\"“])|[.,;:])"
)
"""What is granted or owned up to, not said: "conceded defeat", "admitted mistakes in"."""


@frozen
class Options:
    """The verbs that the rule speaks about; each in the form it is printed in."""

    judging: tuple[str, ...] = (
        "claimed",
        "claims",
        "admitted",
        "admits",
        "conceded",
        "concedes",
        "insisted",
        "insists",
        "boasted",
        "boasts",
        "bragged",
        "revealed",
        "reveals",
        "confessed",
        "gushed",
    )
    florid: tuple[str, ...] = ("opined", "opines", "intoned", "averred", "exclaimed", "quipped", "mused", "hissed")


class AttributionVerb(Rule):
    """A verb of saying judges the speaker, or draws attention to itself.

    Why: "claimed" doubts, "admitted" finds guilty, "revealed" vouches for it; "said" only says who spoke.
    Misses: verbs that judge by their context.
    Source: Associated Press guidance: "said" is usually enough, and "admit" can imply wrongdoing.
    """

    severity = Severity.SUGGESTION
    options = Options()
    examples = (
        Bad("“The bridge is safe,” the engineer [[claimed]]."),
        Bad("The minister [[admitted]] that the ferry was late."),
        Bad("“It was a good year,” Prado [[opined]]."),
        Good("“The bridge is safe,” the engineer said."),
        Good("He admitted the charge of theft at the magistrates’ court."),
        Good("The mayor conceded defeat. “The bridge is safe,” she said."),
        Good("The mayor conceded defeat: “The bridge is safe, and it is theirs.”"),
        Good("The storm claimed 12 lives and revealed a hidden reef."),
        Bad("“The bridge is safe,” the engineer [[claims]]."),
        Good("It was claimed that the bridge was safe."),
        Good("The report said both claims “were found to be true”."),
        Good("The firm was accused of hiding the cracks, and in May it admitted that there were 40."),
        Good("Hart is charged with theft.\n\nAt noon he admitted that he took 41 watches."),
        Good("Hart was sentenced to life in prison.\n\nIn an interview he admitted that he took 41 watches."),
        Good("In her book, “The Long Bridge,” she revealed all."),
        Good("Omar Haddad, known by his nickname “Lucky”, claimed his $2 million prize."),
        Good("“She claimed that the bridge was safe,” he said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each such verb beside a quote or before "that"."""
        chosen = frozenset(self.options.judging + self.options.florid)
        text, seen = document.text, set()
        for quote in quotes(document):
            said = quote.cue
            if said and quote.kind is QuoteKind.SPEECH and said.of(text) in chosen and not OBJECT.match(text, said.end):
                seen.add(said)
        reported = whole_words(text, _with_that(chosen))
        seen.update(Span(span.start, span.end - len(" that")) for span in reported if _spoken(span, text))
        severity = self.severity.lowered() if is_lenient(document) else self.severity
        in_court: dict[Span, bool] = {}
        for cue in sorted(seen):
            block = document.block_at(cue.start)
            if block is None or block.kind not in PROSE or in_quote(document, cue):
                continue
            if cue.of(text)[:5] in ("admit", "confe", "conce"):
                if block.span not in in_court:
                    in_court[block.span] = bool(COURT.search(text, *block.span))
                if in_court[block.span] or open_cases(document) or closed_cases(document):
                    continue
            yield self._reported(cue, cue.of(text), severity)

    def _reported(self, cue: Span, verb: str, severity: Severity) -> Finding:
        plain = "says" if PRESENT.search(verb) else "said"
        why = "judges the speaker" if verb in self.options.judging else "draws attention to itself"
        return self.finding(
            cue,
            f"Write '{plain}' unless you mean more: '{verb}' {why}.",
            severity=severity,
            fixes=[Fix(f"Write '{plain}'", (Edit(cue, plain),))],
        )


@cache
def _with_that(verbs: frozenset[str]) -> tuple[str, ...]:
    return tuple(f"{verb} that" for verb in sorted(verbs))


def _spoken(span: Span, text: str) -> bool:
    """Tell whether a verb before "that" has a speaker: not a study that reveals, a demand, a noun, or nobody."""
    verb = span.of(text).partition(" ")[0].lower()
    lead = text[max(0, span.start - 40) : span.start]
    if verb.startswith(("reveal", "insist", "conce")) or PASSIVE.search(lead):
        return False
    subject = lead.rstrip().rpartition(" ")[2]
    return subject[:1].isupper() or subject in ("he", "she", "they", "it", "who") or verb.endswith("ed")
