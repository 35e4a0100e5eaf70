"""`sourcing.anonymous-without-reason`."""

import re
from collections.abc import Iterator

from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import in_quote
from newslint.analysis.wording import whole_words
from newslint.document import PROSE, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

KEYS = ("anonymity", "anonymous", "anonymously", "identified", "named", "quoted")
ASKED = compiled(
    r"\b(?:on (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they|it|his|her|their)[^.,;]{0,40}not be \w+)"
    r"|(?:asked|asking|requested|requesting|declined|declining|refused|refusing|wished|wishing|preferred|wanted|wants?|"
    r"did not want|didn[’']t want|did not wish|insisted|insisting)(?: \w+){0,2} (?:not )?to (?:be named|be identified|"
    r"be quoted by name|remain anonymous|stay anonymous|be quoted)"
    r"|would not be (?:named|identified)"
    r"|request(?:ed|ing)? anonymity|(?:granted|given|sought|seeking|promised) anonymity"
    r"|(?:spoke|speaking|said|told [\w ]{2,30}|quoted|talked) (?:\w+ )?anonymously)\b"
)
REASON = compiled(
    r"\b(?:because|since|for fear|fear(?:s|ed|ing)?|afraid|authori[sz]ed|permitted|allowed|not cleared|retaliation|"
    r"reprisals?|repercussions?|retribution|consequences|sensitiv\w*|confidential\w*|private|privately|"
    r"not (?:yet )?public|"
    r"non-public|internal|ongoing|safety|security reasons|to protect|protect\w*|privacy|stigma|embarrass\w*|discuss\w*|"
    r"to (?:speak|talk|describe|share)|speak(?:ing)? (?:freely|frankly|candidly|openly|publicly)|"
    r"(?:as|so) (?:he|she|they|the|his|her|their|not to|that)|given (?:the|his|her|their)|due to|owing to|in order|"
    r"not supposed|could lose|lest|worr\w+|concerns?|policy|rules|threat\w*|citing|"
    r"without (?:authori[sz]ation|permission)|"
    r"ahead of|before the announcement|hasn[’']t been announced|had not been announced|has not been announced)\b",
    re.I,
)
NOT_A_SOURCE = compiled(
    r"\b(?:alcoholics|call|tip|letter|donation|donor|winner|buyer|survey|poll|jur\w+|hacker\w*|network|app|online|"
    r"complainant|victims?|court|judge|suppression|law)\b",
    re.I,
)


class AnonymousWithoutReason(Rule):
    """An anonymous source is used, and the story does not say why.

    Why: a reader who is asked to trust a nameless person is owed the reason for the mask.
    Misses: sources whose anonymity is not spoken of; reasons that are given but hollow.
    Source: Associated Press and the SPJ code of ethics: explain why anonymity was granted.
    """

    severity = Severity.WARNING
    examples = (
        Bad("The merger has stalled, a diplomat said [[on condition of anonymity]]."),
        Bad("The merger has stalled, said an aide who [[would not be named]]."),
        Bad("“The deal is off,” said a banker who [[asked not to be named]]. The bank declined to comment."),
        Bad("A teacher who [[did not want to be identified]] said the roof had leaked for years."),
        Good("The merger has stalled, said a clerk who was not authorised to talk to reporters."),
        Good("A diplomat said on condition of anonymity, because the talks are private, that the merger has stalled."),
        Good("Three nurses on the ward, who feared for their jobs, spoke on condition of anonymity."),
        Good("The winner of the lottery asked to remain anonymous, the company said."),
        Good("“He asked not to be named,” the lawyer said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the first such source of a paragraph that gives no reason."""
        text = document.text
        places = [key.start for key in whole_words(text, KEYS)]
        if not places:
            return
        severity = self.severity.lowered() if is_lenient(document) else self.severity
        for block in dict.fromkeys(document.block_at(place) for place in places):
            if block is None or block.kind not in PROSE:
                continue
            match = ASKED.search(text, *block.span)
            if not match or REASON.search(text, *block.span) or NOT_A_SOURCE.search(text, *block.span):
                continue
            span = Span(*match.span())
            if not in_quote(document, span):
                yield self.finding(
                    span,
                    "Say why the source may not be named.",
                    severity=severity,
                    evidence="No “because”, “for fear of”, “not authorised to” or the like stands in the paragraph.",
                )
