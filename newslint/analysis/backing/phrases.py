"""Phrases that tell how a sentence with a figure stands to what was said before."""

import re

from newslint.analysis.figures import Figure
from newslint.patterns import compiled

POINTS_BACK = compiled(r"(?:The|These|Those|That|This) ")  # "The figures", behind a figure
CONSISTS = compiled(
    r"\b(?:ma(?:ke|kes|de|king) up|account(?:s|ed|ing)? for|compris(?:e|es|ed|ing)|constitut(?:e|es|ed|ing)|"
    r"represent(?:s|ed|ing)?) [^.,;]{0,24}\Z"
)
ALSO = compiled(r"\b(?:and|but)(?: also| later| then)? \Z")
OF_THAT = compiled(r"\b(?:of|than|to|from) (?:that|this|those|these)\b")
STANDING = compiled(
    r"\b(?:accounts? for|makes? up|employs?|produces?|controls?|operates?|contributes?|represents?|comprises?|houses?|"
    r"suppl(?:y|ies)|serves?|covers?|(?:is|are) home to|boasts?)"
    r"(?: (?:about|around|almost|nearly|roughly|some|over|just|(?:more|less|fewer) than|at least|up to|an estimated))?"
    r" \Z"
)
"""What tells before a figure how things stand at all times: no report of the day is its source."""

ANSWERS = compiled(
    r"(?: of [^,.;]{1,50})? (?:said|say|think|thought|believed?|want|wanted|(?:dis)?agreed?|(?:dis)?approved?|"
    r"supported|opposed?|favou?red|chose|picked|named|preferred|rated|trust(?:ed)?|felt|feel)\b"
)
"""What those do whom a poll asked, behind their share."""

RESUMES = compiled(
    r"(?:(?:In|At|On|For|Among|Across|Outside|Excluding|Elsewhere|Compared with)\b[^,.;:]{0,50}?,? (?:they|it) \w+"
    r"|(?:In|At|For|Among)\b[^,.;:]{0,50}?,? the (?:figure|rate|share|proportion|rise|fall|drop|increase|decline) \w+"
    r"|(?:That|This|These|Those|The (?:figure|number|total|rate)) (?:includes?|included|compares?|compared|represents?|"
    r"represented|marks?|marked|is up|was up|is down|was down)\b"
    r"|The (?:second[- ])?(?:largest|biggest|smallest|highest|lowest) (?:group|number|share|rise|fall|increase|drop)\b"
    r"|[A-Z][^,.;:]{2,40}? also [a-z]+(?:ed|se|ll|nt|de|ew|und)\b)"
)
"""A sentence whose subject is that of the figures before it ("In London they fell 1 per cent")."""

COMPARED = compiled(
    r"\ba (?:year|month|quarter) (?:earlier|before|ago)\b|\b(?:year|month|quarter)[- ]on[- ](?:year|month|quarter)\b|"
    r"\b(?:up|down) from [\d$£€][\d.,]*(?: [a-z]+)? (?:in|the|a)\b|\bof (?:the|this|that) total\b|"
    r"\bfrom the (?:previous|prior|same) (?:year|month|quarter|period)\b"
)
"""Words of a report of figures that goes on."""

COMPOSED = compiled(
    r" (?:white|black|African[- ]American|Hispanic|Latino|Asian|male|female|Catholic|Protestant|Muslim|Christian|Hindu|"
    r"Sunni|Shia|urban|rural)\b"
)
"""What a place or body is made up of, behind a share: no poll asks it."""

CHANGED = compiled(
    r"\b(?:fell|rose|dropped|climbed|slid|slumped|grew|jumped|declined|shrank|slipped|surged|soared|plunged|"
    r"tumbled|edged|dipped|increased|decreased|gained|lost|down|up)\b(?: \w+){0,3}? \Z"
)
"""A change of the time a report is of, before a figure."""

OFFICIAL = compiled(
    r"\b[Oo]fficial (?:[\w-]+ ){0,3}?(?:rate|toll|figure|count|number|estimate|tally|total)s?\b[^.;:]{0,80}\Z"
)
"""A figure that the state counts, before it is told ("the official rate of inflation was")."""

COMPARES = compiled(r" (?:cheaper|dearer|higher|lower)(?:[.,;]|\Z)")
POLL = compiled(r"\b(?:polls?|polling|survey)\b", re.I)


def is_counted(text: str, figure: Figure) -> bool:
    """Tell whether a share is a part that makes up a whole ("14 per cent of the seats"), which no poll asks."""
    start = figure.span.start
    consists = CONSISTS.search(text, max(figure.sentence.start, start - 40), start)
    return bool(consists or COMPOSED.match(text, figure.span.end))


def is_standing(text: str, figure: Figure) -> bool:
    """Tell whether a figure tells how things stand ("the firm employs 4,000 people"), not what a report found."""
    start = figure.span.start
    return bool(STANDING.search(text, max(figure.sentence.start, start - 60), start))


def is_official(text: str, figure: Figure) -> bool:
    """Tell whether the words before a figure say that it is the state's own ("the official toll is 4,100")."""
    start = figure.span.start
    return bool(OFFICIAL.search(text, max(figure.sentence.start, start - 120), start))


def is_changed(text: str, figure: Figure) -> bool:
    """Tell whether a figure says by how much something moved ("fell 4 per cent")."""
    start = figure.span.start
    changed = CHANGED.search(text, max(figure.sentence.start, start - 60), start)
    return bool(changed or COMPARES.match(text, figure.span.end))
