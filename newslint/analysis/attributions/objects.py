"""Who is named behind a phrase or a passive verb that ascribes ("according to", "was counted by")."""

from newslint.patterns import compiled
from newslint.span import Span

JOINT = r"that|which|who|while|but|as|because|when|where"
BEHIND = compiled(rf"\s*(?:to )?((?:(?![,;:()\n\"“”—]|\.\s|\.\Z| - | – |\s(?:{JOINT})\b).){{2,160}})")
"""A source named behind its cue ("according to a March survey by Shelter North")."""

COUNTED = compiled(
    r"(?<! of)(?<! in)(?<! by) (?:(?:about|around|nearly|almost|roughly|some|over|only|just|at least|more than|"
    r"less than|fewer than|up to) )?(?:[$£€]\d|\d[\d,.]*(?:%| per ?cent\b| (?:million|billion|trillion)\b))"
)
"""A figure of what a source says, where no comma parts the two ("According to the ministry 4 per cent of ...")."""

_WHEN = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?|\w+day|Christmas|Easter|Ramadan|Diwali|Ramzan|Thanksgiving|New Year|"
    r"the (?:end|start|beginning|middle|close|turn|time|early|late|mid|\d|spring|summer|autumn|fall|winter|next|"
    r"following|same|first|second|third|fourth))"
)
_HOW_MUCH = (
    r"(?:an?|the|about an?) (?:\w+ )?(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|half|factor|margin|"
    r"average|additional|estimated|extra|further|total|dozen|hundred|thousand|million|billion|trillion)"
)
BY = compiled(
    rf"(?:[^,.;:]|[,.]\d){{0,40}}? by (?!(?:{_WHEN}|{_HOW_MUCH})\b)"
    r"(?=[A-Z]|the |an? |its |his |her |their |[a-z]{4,}s to )"
)
ONWARD = compiled(r" (?:to|at|as) ")


def named_behind(text: str, place: int, end: int) -> Span | None:
    """Return the source that the words from `place` on name."""
    match = BEHIND.match(text, place, end)
    if match is None:
        return None
    counted = COUNTED.search(text, match.start(1) + 2, match.end())
    name = text[match.start(1) : counted.start() if counted else match.end()]
    return Span(match.start(1), match.start(1) + len(name.rstrip(" .")))


def named_by(text: str, place: int, end: int) -> Span | None:
    """Return who did what a passive verb tells ("was estimated at 40 by the bureau")."""
    match = BY.match(text, place, end)
    if match is None:
        return None
    rest = ONWARD.search(text, match.end() + 1, end)  # "expected by the bureau to rise"
    return named_behind(text, match.end(), rest.start() if rest else end)
