"""`sourcing.anonymous-opinion`."""

from collections.abc import Iterator

from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import quotes
from newslint.document import PROSE, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule

NAMELESS = compiled(
    r"(?:an?|one|another|two|three|several|some|the) (?:\w+[ -]){0,4}?(?:sources?|insiders?|officials?|aides?|"
    r"diplomats?|executives?|employees?|colleagues?|staffers?|advisers?|advisors?|lawmakers?|ministers?|bankers?|managers?)\b|"
    r"(?:sources?|insiders?|officials|aides)\b",
)
PERSON = compiled(r"[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ][a-zà-ÿ]+")
SCORN = compiled(
    r"\b(?:fools?|idiots?|clowns?|liars?|morons?|cowards?|bully|bullies|tyrant|lunatics?|crooks?|thugs?|disgrace\w*|"
    r"pathetic|incompetent|incompetence|useless|hopeless|laughable|shambles|disaster\w*|nightmare|toxic|stupid|insane|"
    r"crazy|ridiculous|arrogant|paranoid|delusional|unhinged|corrupt|dishonest|lazy|clueless|joke|mess|terrified of)\b"
)


class AnonymousOpinion(Rule):
    """A nameless source is quoted with an opinion, not with information.

    Why: anonymity is granted for facts that cannot be had otherwise; an insult costs the nameless nothing.
    Misses: scorn in words of its own, and praise.
    Source: Associated Press: anonymous material must be "information and not opinion or speculation".
    """

    severity = Severity.SUGGESTION
    examples = (
        Bad("[[“She is a liar,”]] an aide said."),
        Bad("[[“The whole plan is a shambles,”]] said a senior official in the ministry."),
        Good("“He will resign on Monday,” an insider said."),
        Good("“She is a liar,” said Omar Haddad, a senior official."),
        Good("“The whole plan is a shambles,” the mayor said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each quote of a nameless source that scorns."""
        if is_lenient(document):
            return
        text = document.text
        for quote in quotes(document):
            if quote.depth or not quote.speaker or not NAMELESS.match(text, *quote.speaker):
                continue
            if document.blocks[quote.block].kind not in PROSE or PERSON.search(text, *quote.speaker):
                continue
            scorn = SCORN.search(text, *quote.content)
            if scorn:
                yield self.finding(
                    quote.span,
                    "Leave out this opinion, or name who holds it.",
                    evidence=f"'{scorn[0]}' from '{quote.speaker.of(text)}'.",
                )
