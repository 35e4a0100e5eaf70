"""Organisations of the registry that a story names; names that are common words only beside a company cue."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from newslint.analysis.companies import Company, FormKind, Hit, companies, named
from newslint.analysis.names.lexicon import words
from newslint.document import BlockKind, Document, per_document
from newslint.patterns import compiled
from newslint.span import Span

UNREAD = frozenset({BlockKind.CODE, BlockKind.FURNITURE})
OPENERS = words("the a an this that his her its my your")
BESIDE = 48  # characters beside a name in which a change of it is told
BEFORE = 24  # characters before a name in which its cue stands


class Known(NamedTuple):
    """An organisation where it is named: `form` as printed; `kind` what the registry says of that form.

    `ids` are all that share the form; `company` is the first of them.
    """

    span: Span
    form: str
    kind: FormKind
    company: Company
    ids: tuple[str, ...]


@per_document
def known(document: Document) -> tuple[Known, ...]:
    """Return the organisations of the registry that the story names, in order, the longest form at each place.

    Lines in capitals are read without regard to case. Code and furniture are left out.
    """
    registry = companies(document)
    hits = []
    loud = {block.span.start for block in document.blocks if block.span.of(document.text).isupper()}
    for hit in named(document):
        block = document.block_at(hit.span.start)
        if block and block.kind not in UNREAD and block.span.start not in loud:
            hits.append(hit)
    for block in document.blocks:
        if block.span.start in loud and block.kind not in UNREAD:
            found = registry.find(block.span.of(document.text), capitals=True)
            by = block.span.start
            hits += [Hit(hit.span.shifted(by), hit.company_id, hit.form, hit.kind, hit.ids) for hit in found]
    hits.sort(key=lambda hit: hit.span)
    plain_names = {hit.company_id for hit in hits if not _is_word(registry.by_id[hit.company_id], hit)}
    found_here = []
    for hit in hits:
        company = registry.by_id[hit.company_id]
        doubtful = _is_word(company, hit) and company.id not in plain_names and not has_cue(document.text, hit.span)
        if not doubtful:
            found_here.append(Known(hit.span, hit.form, hit.kind, company, hit.ids))
    return tuple(found_here)


def _is_word(company: Company, hit: Hit) -> bool:
    """Tell whether a form is a common word, which names a company only beside a cue."""
    return company.word and " " not in hit.form and hit.form in company.valid


def has_cue(text: str, span: Span) -> bool:
    """Tell whether what stands round a name says that it is a company's."""
    behind, before = _cues()
    if behind.match(text, span.end):
        return not _opens_plainly(text, span.start) or text[span.end : span.end + 1] in "’'"
    return before.search(text, max(0, span.start - BEFORE), span.start) is not None


def _opens_plainly(text: str, start: int) -> bool:
    """Tell whether the word before is an article or the like, so that the name is a noun ("the Shell broke")."""
    return text[max(0, start - BEFORE) : start].rstrip().rpartition(" ")[2].lower() in OPENERS


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns of a company's cue behind a name, and before one."""
    forms = r"Inc|Corp|Corporation|Co|Ltd|Limited|plc|PLC|AG|SA|NV|SE|Group|Holdings|Platforms|Technologies"
    deeds = (
        "said|says|announced|announces|reported|reports|launched|launches|unveiled|unveils|bought|buys|acquired|"
        "acquires|sold|sells|sued|sues|hired|hires|fired|cut|cuts|plans|agreed|agrees|filed|posted|posts|raised|raises|"
        "paid|pays|owns|owned|makes|made|employs|introduced|introduces|rolled out|declined to comment|did not respond|"
        "will|has|had|is|was"
    )
    things = (
        "shares|stock|shareholders|investors|executives|employees|staff|users|customers|spokesman|spokeswoman|"
        "spokesperson|chief|CEO|stores"
    )
    behind = (
        rf"[’']s\b| (?:{forms})\b| (?:{deeds}|{things})\b| \((?:[A-Z]+: ?)?[A-Z.]{{1,6}}\)|"
        r", (?:formerly|now|owner|maker|parent)\b|, as \w+ was"
    )
    before = (
        r"\b(?:companies|company|firm|giant|maker|retailer|carmaker|group|owner|rival|at|by|from|of|like|including|"
        r"invest\w* in|shares in|stake in) $"
    )
    return compiled(behind), compiled(before)


def first_day(written: str) -> date:
    """Return the first day of a date that is written YYYY, YYYY-MM or YYYY-MM-DD."""
    year, month, day = (int(part) for part in f"{written}-01-01"[:10].split("-")[:3])
    return date(year, month, day)


def given_up(written: str) -> date:
    """Return the first day on which what ended in a year, a month or on a day is over for sure."""
    year, month, day = (int(part) for part in f"{written}-00-00"[:10].split("-")[:3])
    if day:
        return date(year, month, day)
    return date(year + month // 12, month % 12 + 1, 1) if month else date(year + 1, 1, 1)


def says_former(text: str, span: Span) -> bool:
    """Tell whether the words round a name say that it changed ("formerly", ", now Acme", "renamed")."""
    before, behind, beside = _former()
    left, right = text[max(0, span.start - BESIDE) : span.start], text[span.end : span.end + BESIDE]
    return bool(before.search(left) or behind.match(right) or beside.search(left) or beside.search(right))


@cache
def _former() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return patterns of a change of name: right before a name, right behind one, and anywhere beside."""
    return (
        compiled(r"\b(?:then|now|once|ex|old|late)[- ](?:the )?$"),
        compiled(r",? ?\(?(?:now|then|today|as it was|as \w+ was|until|before it)\b"),
        compiled(
            r"\b(?:formerly|former|previously|originally|known as|called|renamed|rebrand\w*|chang\w+ (?:its|the) name|"
            r"name change|predecessor|at the time|became)\b",
            re.I,
        ),
    )


def names_past(sentence: str, year: int) -> bool:
    """Tell whether a sentence names a year before `year`, or a decade or century gone by."""
    return any(named < year for named in years_in(sentence)) or bool(
        re.search(r"\b(?:18|19)\d0s\b|century\b", sentence)
    )


def years_in(sentence: str) -> list[int]:
    """Return the years that a sentence names; "1639 UTC" is a time of day."""
    return [int(year) for year in re.findall(r"\b(?:1[6-9]|20)\d\d\b(?! ?(?:UTC|GMT|hrs|hours|local time))", sentence)]
