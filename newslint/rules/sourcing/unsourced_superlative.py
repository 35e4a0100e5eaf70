"""`sourcing.unsourced-superlative`."""

import re
from collections.abc import Iterator

from newslint.analysis.attributions import Attribution, attributions_near
from newslint.analysis.companies import companies
from newslint.analysis.genre import is_lenient
from newslint.analysis.names.geography import places
from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentence_number, sentences
from newslint.analysis.wording import literals
from newslint.document import BlockKind, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

ZONES = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
DEGREES = (
    r"largest|biggest|first|only|fastest|oldest|tallest|longest|richest|poorest|deadliest|busiest|cheapest|highest|lowest|"
    r"smallest|youngest|heaviest|safest|worst|best|leading|top|number one|most [a-z]+"
)
POSSESSIVES = ("’s ", "'s ")
ORDINALS = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ]"
SUPERLATIVE = compiled(
    rf"[’']s (?P<rank>{ORDINALS})?(?:{DEGREES})(?: and (?:{DEGREES}))?\b"
    r"(?!-(?:class|rate|hand|degree|person|past|known))"
)
PLACE = compiled(
    r"\b(?:[Tt]he (?:world|country|nation|city|region|state|continent|industry|island|planet)|"
    r"(?:(?:North|South|East|West|Central|Latin|Southeast)(?:ern)? )?(?:Europe|Asia|Africa|America)|"
    r"Britain|China|[A-Z][a-z]+ia)\Z"
)
WORDS_BEFORE = 80  # characters in which a claim may be softened
LONGEST = 28  # characters in a place
SEVERAL = compiled(r"(?: (?!and\b|in\b|of\b|to\b|is\b|was\b|has\b)[\w-]+){0,3}? [a-z-]*[a-rt-z]s\b")
"""A plural behind a superlative: "the world's biggest banks" are no claim that somebody could rank."""

SOFTENED = compiled(
    r"\b(?:(?:one|two|three|four|five|six|some|several|many|most|half|\d+) of|among|"
    r"arguably|perhaps|probably|possibly|billed as|known as|described as|called|dubbed|"
    r"considered|claims? to be|self-styled|would be|could be|become|hopes?|aims?|if not)\b[^.;]{0,40}\Z",
    re.I,
)
SETTLED = compiled(
    r"[\s-]+(?:war|world war|lady|minister|president|chancellor|king|queen|prime minister|amendment|name|time|day|step|"
    r"place|half|round|class|aid|interests?|court|honou?r|award|office|authority|"
    r"legislative|judicial|ranking|ranked|opposition)\b",
    re.I,
)

OFFICE = compiled(
    r"(?:first|only)(?: [\w-]+){0,4}? (?:presidents?|ministers?|prime minister|chancellor|premier|governor|mayor|"
    r"king|queen|monarch|pope|bishop|archbishop|ambassador|secretary|speaker|judge|senator|lawmaker|constitution|republic)\b",
    re.I,
)
"""Who held an office first, which is on record and which nobody has to rank."""

NATURAL = compiled(
    r"[\s-]+(?:(?:natural|freshwater|active|inhabited|navigable) )?(?:point|peak|mountain|summit|volcano|river|lake|"
    r"waterfall|desert|glacier|island|reef|ocean)\b",
    re.I,
)
TOWN = compiled(r"[\s-]+(?:city|town|port city|province|state|county|municipality)\b", re.I)
MAPPED = ("largest", "biggest", "smallest", "highest", "tallest", "longest", "most populous")
"""What maps and the census rank: of towns, those of one country."""

PREDICATE = compiled(
    r"\b(?:is|are|was|were|be|been|being|becomes?|became|becoming|remains?|made|makes|making|"
    r"creat(?:e|es|ed|ing)|form(?:s|ed|ing)|called|as|has|have|had|already|still|currently|now|it|them|ranks?|ranked)\s+\Z"
)
"""What claims a rank, beside what only tells which thing is meant ("Lerwick, the island's third-largest town,")."""

SIZES = ("largest", "biggest", "leading", "top", "busiest", "richest")
NAME = r"([A-Z][\w&.’'-]*(?: [A-Z&][\w&.’'-]*){0,4}?)"
NAME_BEFORE = compiled(rf"\b{NAME}(?: \([A-Z]+\))?, \Z")
NAME_BEHIND = compiled(rf"(?: [\w-]+){{1,5}}, {NAME}(?=[ ,.])")
"""The name that a rank stands in apposition to: "Acme, the world's largest ...", "the largest ..., Acme"."""


class UnsourcedSuperlative(Rule):
    """Something is called the world's largest, first or only, and nobody says so.

    Why: superlatives are the claims most often wrong and least often checked; press releases are full of them.
    Misses: superlatives without "the world's", "the country's" or the like; those a list in the story bears out.
    Source: Reuters Handbook of Journalism, "Reporting and writing basics" (check superlatives); AP, "first, firsts".
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    examples = (
        Bad("Harbour Robotics is [[the world's largest]] maker of dock cranes."),
        Bad("The town has [[Europe's oldest]] cinema."),
        Bad("Harbour Robotics is [[the world's second largest]] maker of dock cranes."),
        Bad("It will be [[the country's first]] floating school."),
        Good("Harbour Robotics is the world's largest maker of dock cranes, according to Quayside data."),
        Good("Harbour Robotics is one of the world's largest makers of dock cranes."),
        Good("Harbour Robotics, the world's second largest maker of dock cranes, closed on Monday."),
        Bad("Harbour Robotics, [[the world's largest]] maker of dock cranes, closed on Monday."),
        Good("Microsoft, the world's largest maker of such programs, and Nigeria, Africa's largest seller, met."),
        Good("Harbour Robotics, billed as the world's largest maker of dock cranes, closed on Monday."),
        Good("“It is the world's largest crane,” Prado said."),
        Good("The world's biggest banks met on Monday."),
        Good("Several of the world's oldest and largest cranes fell."),
        Bad("The yard has [[North America's oldest and largest]] crane."),
        Good("Mount Tern is the island's highest point, and Lerwick is the country's second-largest city."),
        Bad("Lerwick is [[the world's largest]] city."),
        Good("The country's leading opposition party met on Monday."),
        Good("The town wants the world's first-class ferries back."),
        Good("The nation's highest court found it to be in the nation's best interest."),
        Good("She was the nation's first lady for eight years."),
        Good("She is the country's first elected female president."),
        Good("The bulletin quoted Ines Prado as saying the yard was already the world's largest."),
        Good("Harbour Robotics said it was the world's largest maker of dock cranes."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield superlatives in prose that no attribution of their sentence covers."""
        text = document.text
        for piece, _ in literals(text, POSSESSIVES):
            match = SUPERLATIVE.match(text, piece)
            if match is None:
                continue
            low = max(0, match.start() - LONGEST)
            place = PLACE.search(text, low, match.start())
            if place is None:
                continue
            span = Span(place.start(), match.end())
            block = document.block_at(span.start)
            if block is None or block.kind not in ZONES or in_quote(document, span):
                continue
            if SOFTENED.search(text, max(block.span.start, span.start - WORDS_BEFORE), span.start) or SETTLED.match(
                text, span.end
            ):
                continue
            if SEVERAL.match(text, span.end) or OFFICE.match(text, text.rfind(" ", 0, span.end) + 1):
                continue
            if match["rank"] and not PREDICATE.search(
                text, max(block.span.start, span.start - WORDS_BEFORE), span.start
            ):
                continue
            if _is_on_maps(text, span) or _is_stock(document, span) or _sourced(document, span):
                continue
            severity = self.severity.lowered() if is_lenient(document) else self.severity
            yield self.finding(span, f"Say who ranks it '{span.of(text)}', or drop the claim.", severity=severity)


def _is_on_maps(text: str, span: Span) -> bool:
    """Tell whether a rank is one that a map or a census shows: a country's largest city, the longest river."""
    if not span.of(text).endswith(MAPPED):
        return False
    town = TOWN.match(text, span.end) and "world" not in span.of(text)
    return bool(town or NATURAL.match(text, span.end))


def _is_stock(document: Document, span: Span) -> bool:
    """Tell whether a rank is only the by-name of what readers know: a country, or a company of the registry."""
    text = document.text
    if not span.of(text).endswith(SIZES):
        return False
    match = NAME_BEFORE.search(text, max(0, span.start - WORDS_BEFORE), span.start) or NAME_BEHIND.match(text, span.end)
    return match is not None and (match[1] in places() or bool(companies(document).named(match[1])))


def _sourced(document: Document, span: Span) -> bool:
    """Tell whether a source of the sentence, or data in it, speaks for a superlative."""
    index = sentence_number(document, span.start)
    sentence = sentences(document)[index] if index >= 0 else span
    return any(_speaks(item, sentence, span) for item in attributions_near(document, span.start))


def _speaks(item: Attribution, sentence: Span, span: Span) -> bool:
    return item.span.covers(span) or (item.data and sentence.covers(item.source))
