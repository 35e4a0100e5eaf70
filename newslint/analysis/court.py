"""What a story says of court cases: charges that are open, verdicts that are in."""

import re

from newslint.analysis.sentences import sentences
from newslint.document import Document, per_document
from newslint.patterns import compiled
from newslint.span import Span

OPEN = compiled(
    r"\b(?:charged (?:with|in connection|over (?:the|an?|his|her|their)\b)|(?:was|were|been) (?:later )?arrested|"
    r"facing charges|faces charges|on charges of|on trial|standing trial|stand trial|"
    r"pleaded not guilty|plead not guilty|pled not guilty|pleading not guilty|"
    r"denies|denied (?:the )?(?:charge|murder|rape|fraud|theft)|"
    r"accused of|indicted|arraigned|(?:appeared|appears?|due) (?:in|at|before) \w{0,40}\s?\w{0,40}\s?(?:court|"
    r"magistrates?)|remanded|bail|(?:police|officers|detectives) (?:\w+ )?arrested|"
    r"arrested on suspicion|under arrest|the trial|goes on trial|awaiting trial|committal|preliminary hearing|"
    r"extradit\w+)\b",
    re.I,
)
CLOSED = compiled(
    r"\b(?:convicted|conviction|found guilty|pleaded guilty|plead guilty|pled guilty|pleading guilty|sentenced|jailed|"
    r"imprisoned|life sentence|serving|admitted (?:the )?(?:murder|killing|rape|fraud|theft|charges?)|executed|"
    r"death row|paroled?|in prison for|guilty verdict|on appeal|appealed|ex-convict|confessed)\b",
    re.I,
)


@per_document
def open_cases(document: Document) -> tuple[Span, ...]:
    """Return the sentences that speak of a charge, arrest or trial, in order."""
    return _with(document, OPEN)


@per_document
def closed_cases(document: Document) -> tuple[Span, ...]:
    """Return the sentences that speak of a conviction, a plea of guilty or a sentence, in order."""
    return _with(document, CLOSED)


def _with(document: Document, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    if not pattern.search(document.text):
        return ()
    return tuple(sentence for sentence in sentences(document) if pattern.search(document.text, *sentence))
