"""Whether a name that is a common word too stands for the company: "Target said" and not "target" or "Target Field"."""

import re
from functools import cache

from newslint.analysis.names.lexicon import function_words, words
from newslint.patterns import compiled

TAIL = 40  # characters read on either side
INDEX = words("industrial industrials average index indices futures transports")  # "the Dow Jones industrial average"
DEEDS = words("rose fell lost sank slid shed hit rises falls gains loses said says told opens closes ends stood went")


def is_company(text: str, start: int, end: int) -> bool:
    """Tell whether the capitalised word at `start` to `end` is a company there.

    Inside a sentence a capital is cue enough unless the word is part of a longer name; at the start of a
    sentence a possessive, a legal form, a ticker or a verb of companies must follow. Behind an article it is a
    company only before a noun ("the Apple event"): "the Nikkei" is an index, "the Amazon" a river.
    """
    after, before = text[end : end + TAIL], text[max(0, start - TAIL) : start]
    if before.endswith(("the ", "The ")) and not _describes(after):
        return False
    if _cue().match(after):
        return True
    if _longer().match(after) or _elsewhere().match(after):
        return False
    return not _opening().search(before) and not _first_name().search(before)


def _describes(after: str) -> bool:
    """Tell whether a name with this behind it describes a noun, or is a company's by its form."""
    behind = _noun().match(after)
    if behind is None:
        return False
    noun = behind["noun"]
    if noun is None:
        return True
    return not (noun in function_words() or noun in INDEX or noun in DEEDS or noun.endswith(("ed", "ly")))


@cache
def _noun() -> re.Pattern[str]:
    form = r"(?:\s+|,\s*)(?:Inc|Corp|Corporation|Co|Ltd|Limited|plc|PLC|LLC|Group|Holdings|Technologies|Platforms)\b"
    return compiled(rf"{form}|\s*\([A-Z]|-[a-z]|\s+(?P<noun>[a-z]+)")


@cache
def _cue() -> re.Pattern[str]:
    return compiled(
        r"(?:\s+|,\s*)(?:Inc|Corp|Corporation|Co|Ltd|Limited|plc|PLC|LLC|LP|SA|SE|AG|NV|Group|Holdings|Technologies|Platforms)\b"
        r"|\s*\((?:[A-Z]{2,8}:\s?)?[A-Z0-9.]{1,6}\)"
        r"|['’]s?\s+(?!Day\b)[a-z(]|['’]s\s+[A-Z0-9]|-(?:owned|backed|made|branded|led|run|controlled|based|funded|built|operated)\b"
        r"|,? (?:which|whose)\b"
        r"|\s+(?:said|says|told|announced|reported|plans|will|would|has|had|is|was|sells|sold|launched|bought|agreed|declined"
        r"|makes|made|posted|cut|hired|owns|paid|did|does|denied|filed|expects|shares|stock|employees|executives|spokes\w+)\b"
    )


@cache
def _longer() -> re.Pattern[str]:
    return compiled(r"\s+(?:&\s+)?[A-Z][a-z]|\s+\d|[-–][A-Za-z]|['’][a-z]{2}")


@cache
def _elsewhere() -> re.Pattern[str]:
    return compiled(r"\s+(?:rain ?forest|basin|river|jungle|delta|forest|region|fire|tribe)s?\b")


@cache
def _opening() -> re.Pattern[str]:
    return compiled(r"(?:^|[.!?:\n“\"‘(]|•|\s[-–—*])\s*$")


@cache
def _first_name() -> re.Pattern[str]:
    return compiled(
        r"(?:^|[^.!?\s]\s+)(?!The\b|And\b|But\b|In\b|At\b|For\b|With\b|While\b|When\b|If\b|As\b|By\b)[A-Z][a-z]+\s+$"
    )
