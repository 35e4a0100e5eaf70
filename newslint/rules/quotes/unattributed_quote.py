"""`quotes.unattributed-quote`."""

import re
from collections import Counter
from collections.abc import Iterator

from newslint.analysis.attributions import Cue, told_of
from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import Quote, QuoteKind, quotes
from newslint.analysis.speakers import ABBREVIATED, sentence_start
from newslint.analysis.speech import is_saying, leading_phrase, verbs_between
from newslint.document import BlockKind, Document, per_document
from newslint.finding import Finding, Severity
from newslint.options import Count
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.values import frozen

ZONES = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
WORD = compiled(r"\w+")
LEAD = 240  # characters before a quote in which a word tells whose it is
WRITTEN = compiled(
    r"\b(?:(?:message|statement|response|answer|question|letter|e-?mail|tweet|post|sign|slogan|motto|verdict|"
    r"report|article|headline|caption|banner|placard|lyric|line|phrase|word|note|warning|proverb|saying|joke|title|"
    r"declaration|pledge|remark|text|clause|section|constitution|law|bill|filing|memo|describe|read|tagline|goodbye)s?|"
    r"chant\w*|quot\w+|cry|cries)\b"
)
LIKE = compiled(
    r"\b(?:am|is|are|was|were|be|been|being|[a-z]+[’'](?:s|m|re)) (?:just )?like,? ?$"
)  # "I was like, “No”"
REPORTED = compiled(r"\b[a-z]+(?:ed|s) that,? ?$")  # any verb will do: "The group cited that, “No”"
DASHES = (":", "—", "–", "--", " -")
CLAUSE = compiled(
    r"(?:[,;—]|\b(?:and|but|while|as|before|after|when)) (?:[A-ZÀ-Þ][\w’'.-]* ){1,4}[a-z]+ed\b"
    r"|, (?:leaving|making|prompting) [A-ZÀ-Þ]"
)
DOCUMENT = compiled(
    r"(?:The|This|That|Its|His|Her|Their) (?:[a-z]+ )?"
    r"(?:filing|letter|report|statement|memo|ruling|document|note|petition)\b"
)
KNOWN = compiled(r"(?:he|she|they|it)$", re.I)
EMBEDDED = compiled(r"(?:\.\.\.|…)?\s?to [a-z]")  # words of a document that the sentence goes on with: "“to inquire …”"
FRAGMENT = compiled(r"\[?[a-z]")  # words of whom the sentence is about: "Prado blamed it for “[closing] the pool”"
THAT = compiled(r"\b(\w+) that\b")  # "is reporting that some of them"
PART = compiled(r"[.?!]")
STOP = compiled(r"[.?!](?= +[A-Z])")


@frozen
class Options:
    """What counts as speech."""

    min_words: Count = 6  # shorter quotes are terms and slogans more often than speech
    late: Count = 3  # sentences after which it is late to name the speaker


class UnattributedQuote(Rule):
    """A direct quote has no speaker.

    Why: readers judge words by who says them; a quote without a speaker cannot be checked.
    Misses: quotes shorter than `min-words`; a quote whose speaker is named only by the drift of the story.
    Source: newsroom practice: name the speaker in the quote's paragraph, by the end of its first sentence.
    """

    severity = Severity.WARNING
    options = Options()
    examples = (
        Bad("The hill slid at noon.\n\n[[“There was no time to fetch the children.”]]\n\nRain fell until Sunday."),
        Bad("[[“There was no time to fetch the children.”]]"),
        Bad("The hill slid at noon.\n\n[[“Not in this town, not this year, not ever.”]] The crowd clapped."),
        Bad("The board met on Monday.\n\n[[“We are not going to sell the ferry. It is all the island has.”]]"),
        Bad(
            "[[“We will keep the lamp lit. It guides the boats. Our mothers paid for it. We will find the oil,”]] "
            "Mayor Ines Prado said."
        ),
        Good("“There was no time,” said Omar."),
        Good(
            "“Mr. Prado will keep the lamp lit. We asked Mr. Haddad to pay for it. Mr. Obi will find the oil,” "
            "Mayor Ines Prado said."
        ),
        Good(
            "Mayor Ines Prado spoke for the lamp. “We will keep it lit. It guides the boats. Our mothers paid for it. "
            "We will find the oil,” the mayor said."
        ),
        Good(
            "The hill slid at noon.\n\nOn Monday, after the vote, Prado went home. “There was no time to fetch them.”"
        ),
        Good("The hill slid.\n\nThe board met, but Justice Omar Haddad refused. “There was no time to fetch them.”"),
        Good("The hill slid at noon.\n\nThe filing names the street. “There was no time at all to fetch them.”"),
        Good("The hill slid at noon, and I was like, “There was no time to fetch the children!”"),
        Good(
            "The hill slid at noon.\n\nThe other statements include “It was no time to fetch the children of the town.”"
        ),
        Good("“We are not going to sell the ferry,” said Mayor Ines Prado. “It is all the island has.”"),
        Good("She sang in the film “There Was No Time to Wave at All” in 1986."),
        Good(
            "“The lamp will be lit through every night,” Mayor Ines Prado said.\n\n“It guides our boats and your own.”"
        ),
        Good("The hill slid at noon. Declaring “There was no time to fetch the children,” the council sold the ferry."),
        Good("The hill slid at noon. Owners claim “There was no time to fetch the children.”"),
        Good("The hill slid at noon.\n\n“There was no time at all to wave!” The mayor, Ines “Kit” Prado, shouted."),
        Good("The hill slid at noon. He is claiming that the town “left the children of the valley behind”."),
        Good("The board met, “to inquire into the loss of the ferry and of the oil it had on board.”"),
        Good(
            "The hill slid at noon. The board faulted it for leaving “the children of the whole valley without a word”."
        ),
        Good("The hill slid at noon. They fret about “Was there ever time to fetch the children?” in the valley."),
        Good("The hill slid.\n\nPrado blamed them for “[leaving] the children of the valley without a word, or help.”"),
        Good("The hill slid at noon.\n\nThe board cited that, “There was no time to fetch the children.”"),
        Good("The hill slid at noon. - “There was no time to fetch the children,” a banner of the town."),
        Good("Omar Haddad stood in the mud. “There was no time to fetch the children.”"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each spoken quote that nobody is seen to speak."""
        severity = self.severity.lowered() if is_lenient(document) else self.severity
        text, said = document.text, quotes(document)
        for index, quote in enumerate(said):
            if quote.kind is not QuoteKind.SPEECH or quote.depth or not quote.closed:
                continue
            if document.blocks[quote.block].kind not in ZONES:
                continue
            if quote.speaker:
                yield from self._late(document, quote, severity)
                continue
            long = len(WORD.findall(text, *quote.content)) >= self.options.min_words
            if long and not self._excused(document, said, index):
                yield self.finding(
                    quote.span,
                    "Say who speaks these words.",
                    severity=severity,
                    evidence="No verb of saying, no “according to” and no name beside the quote.",
                )

    def _late(self, document: Document, quote: Quote, severity: Severity) -> Iterator[Finding]:
        """Yield a quote whose speaker is named only behind several sentences."""
        if quote.cue and quote.cue.start > quote.span.end and not quote.continued:
            ended = _stops(document.text, quote)
            before = document.text[max(0, quote.span.start - LEAD) : quote.span.start]
            named = quote.speaker.of(document.text) if quote.speaker else ""
            known = KNOWN.match(named) or (named.startswith("the ") and before[-1:] == " ")
            announced = before.rstrip().endswith(DASHES)
            if ended >= self.options.late and not known and named.split()[-1] not in before and not announced:
                yield self.finding(
                    quote.span,
                    f"Name the speaker after the first sentence: here {ended + 1} sentences pass.",
                    severity=severity.lowered(),
                )

    def _excused(self, document: Document, said: tuple[Quote, ...], index: int) -> bool:
        """Tell whether a quote needs no speaker here: it follows a speaker's, is pulled out, or is a motto."""
        quote = said[index]
        block = document.blocks[quote.block]
        alone = quote.span.start == block.span.start
        told = [each for each in document.blocks[:2] if each.kind is not BlockKind.HEADLINE]
        opens = block in told[:1] and len(document.blocks) > 1
        if EMBEDDED.match(document.text, quote.content.start):
            return True
        if opens or document.text[quote.span.end : quote.span.end + 2].strip()[:1] in ("(", "["):
            return True
        if _spoken_behind(said, index) or (not alone and _follows(document, quote)):
            return True
        if alone and (_runs(document, said, index, -1) or _runs(document, said, index, 1) or _named(document, quote)):
            return True
        return _is_led_up(document, quote) or any(_sentences(document)[key] > 1 for key in _keys(document, quote))


def _stops(text: str, quote: Quote) -> int:
    """Return how many sentences end inside a quote."""
    stops = STOP.finditer(text, quote.content.start, quote.content.end - 1)
    return sum(1 for stop in stops if not ABBREVIATED.search(text, max(0, stop.start() - 5), stop.start()))


def _is_led_up(document: Document, quote: Quote) -> bool:
    """Tell whether the sentence before a quote says whose words it holds: by a verb, a colon, or what they are."""
    text, place = document.text, quote.span.start
    lead = text[max(document.blocks[quote.block].span.start, place - LEAD) : place].rpartition(". ")[2]
    if WRITTEN.search(lead) or LIKE.search(lead) or REPORTED.search(lead):
        return True
    if f" {lead}".rstrip().endswith((*DASHES, "namely", "namely,")):
        return True
    if FRAGMENT.match(text, quote.content.start) and leading_phrase(text, place - len(lead), place):
        return True
    if lead.strip() and text[quote.content.end - 1] == "?":  # what one might ask, in mid-sentence
        return True
    if any(is_saying(match[1]) for match in THAT.finditer(lead)):
        return True
    if is_saying((WORD.findall(lead) or [""])[-1]) or any(verbs_between(document, place - len(lead), place)):
        return True
    return any(item.cue is Cue.SAYS and item.span.covers(quote.span) for item in told_of(document, place))


def _spoken_behind(said: tuple[Quote, ...], index: int) -> bool:
    """Tell whether the speaker behind a quote bears a nickname in marks, which took the verb: "Ada “Kit” Obi said"."""
    quote, behind = said[index], said[index + 1] if index + 1 < len(said) else None
    return (
        behind is not None
        and behind.kind is QuoteKind.TITLE
        and behind.speaker is not None
        and behind.block == quote.block
        and behind.span.start - quote.span.end < LEAD
    )


def _follows(document: Document, quote: Quote) -> bool:
    """Tell whether a quote is a sentence of its own behind one of its paragraph that tells of a speaker.

    One that begins with a name or a document, or goes on with what somebody named did.
    """
    text, place = document.text, quote.span.start
    if text[place - 2 : place] not in (". ", "” ", '" '):
        return False
    low = max(document.blocks[quote.block].span.start, place - 2 * LEAD)
    start = sentence_start(text, low, place - 2)
    if leading_phrase(text, start, place) is not None or DOCUMENT.match(text, start):
        return True
    return CLAUSE.search(text, start, place) is not None


def _named(document: Document, quote: Quote) -> bool:
    """Tell whether the sentence above begins with a name: readers take it for the speaker."""
    above = document.blocks[quote.block - 1].span
    start = sentence_start(document.text, max(above.start, above.end - 2 * LEAD), above.end - 1)
    return leading_phrase(document.text, start, above.end) is not None


def _runs(document: Document, said: tuple[Quote, ...], index: int, step: int) -> bool:
    """Tell whether the paragraphs on one side are quotes too, up to one with a speaker."""
    quote = said[index]
    place = index + step
    while 0 <= place < len(said) and abs(said[place].block - quote.block) <= abs(place - index):
        other = said[place]
        if other.speaker:
            return step < 0 or other.span.start == document.blocks[other.block].span.start
        place += step
    return False


def _keys(document: Document, quote: Quote) -> list[str]:
    """Return the words of each sentence of a quote, to know it again where a page sets it large."""
    parts = (WORD.findall(part) for part in PART.split(quote.content.of(document.text).lower()))
    return [" ".join(words) for words in parts if len(words) > 3]


@per_document
def _sentences(document: Document) -> Counter[str]:
    return Counter(key for quote in quotes(document) for key in _keys(document, quote))
