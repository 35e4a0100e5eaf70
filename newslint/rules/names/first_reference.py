"""`names.first-reference`."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analysis.companies import VALID
from newslint.analysis.names.forms import key_of
from newslint.analysis.names.known import Known, known
from newslint.analysis.names.lexicon import titles
from newslint.analysis.quotes import in_quote
from newslint.document import PROSE, BlockKind, Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.values import frozen

GROUPED = compiled(r"\b(?:including|like|such as) the $")  # "civil rights groups like the ACLU"
LONGER = compiled(r" ([A-Z][a-z]+)\b(?![’'])")  # the next word of what may be a longer name, or an office
REACH = 40  # characters before a name in which its description or list stands
LONG_INITIALS = 3  # letters of an initialism that readers may not know

FAMOUS = (
    "BBC IBM BMW HSBC UBS CNN NBC ABC CBS AT&T UPS KFC NATO NASA FBI CIA WHO IMF OPEC NFL NBA FIFA UEFA IRS FDA CDC EU "
    "UN MIT ESPN HBO MTV NHS DHL SAP LG HP GM BP PwC KPMG BYD TCL UNICEF IKEA LVMH NYSE SEC WTO AFP KLM PBS NPR TSA"
)


@frozen
class Options:
    """Which names need their full form."""

    famous: tuple[str, ...] = tuple(FAMOUS.split())  # initials that need no words
    every: bool = False  # names that are no initialism too ("Foxconn", for "Foxconn Technology Group")


class FirstReference(Rule):
    """A company is named by its initials at first reference, without its full name and without a word on what it is.

    Headlines are left alone, and so are lists of rivals, quotations, and names in `famous`.

    Why: initials mean nothing to a reader who does not follow the business.
    Misses: organisations that no registry holds.
    Source: AP Stylebook, "company names": give the full name in stories that could move the stock; The Economist
    Style Guide: say what an organisation is unless it is a household name.
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    options = Options()
    examples = (
        Bad("[[TSMC]] is looking for 2,400 engineers."),
        Bad("Shares of [[SMIC]] and [[CATL]] fell."),
        Bad("[[Foxconn]] plans a plant near Hue.", every=True),
        Good("Taiwan Semiconductor Manufacturing Company (TSMC), which makes chips for others, needs engineers."),
        Good("# TSMC in search of engineers\n\nThe chip maker TSMC is looking for 2,400 engineers.", format="markdown"),
        Good("Foxconn Technology Group, which assembles phones, plans a plant near Hue.", every=True),
        Good("Shares of TSMC (Taiwan Semiconductor Manufacturing Company) and of CATL — the battery maker — rose."),
        Good("Shares of CATL, or Contemporary Amperex Technology, and of chipmaker TSMC rose. The lobby ACLU sued."),
        Bad("Shares of [[CATL]] (SZSE: 300750) rose, or so said Hill."),
        Good("# Banks\n\n## International Monetary Fund\n\nThe IMF lent more.", format="markdown", famous=[]),
        Good("It will hurt groups like the ACLU."),
        Good("TSMC Nanjing is looking for 2,400 engineers, and so is the SMIC foundry (SZ:SMIC)."),
        Bad("[[SMIC]] Chairman Ines Prado resigned."),
        Good("Foxconn plans a plant near Hue."),
        Good("Rivals including TSMC and SMIC may follow."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each first reference that leaves readers guessing."""
        famous = _keys(self.options.famous)
        met: set[str] = set()
        for name in known(document):
            block = document.block_at(name.span.start)
            if block is None or name.kind not in VALID or name.company.id in met:
                continue
            if block.kind is BlockKind.SUBHEAD and name.form == name.company.first:
                met.add(name.company.id)  # the text below it is about what its heading names
            if block.kind not in PROSE or name.company.id in met:
                continue
            met.add(name.company.id)
            if key_of(name.form) not in famous and self._is_short(name) and not _is_plain(document, name):
                full = name.company.first
                fix = Fix(f"Write '{full}'", (Edit(name.span, full),))
                message = f"Give the full name at first reference: '{full}' for '{name.form}', or say what it is."
                yield self.finding(name.span, message, fixes=[fix])

    def _is_short(self, name: Known) -> bool:
        """Tell whether a form is less than the one expected at first reference."""
        if name.form == name.company.first or len(name.form) >= len(name.company.first):
            return False
        return self.options.every or (name.form.isupper() and len(name.form) >= LONG_INITIALS)


@cache
def _keys(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(key_of, names))


def _is_plain(document: Document, name: Known) -> bool:
    """Tell whether readers learn what a name is, or the passage asks for no more than the name."""
    text, (start, end) = document.text, name.span
    described, describer, listed, examples = _patterns()
    if in_quote(document, name.span) or described.match(text, end) or text.startswith((")", ":"), end):
        return True
    if text[max(0, start - 1) : start] == "-":
        return True
    longer = LONGER.match(text, end)
    if longer and longer[1].lower() not in titles():
        return True
    before = text[max(0, start - REACH) : start]
    if GROUPED.search(before):
        return True
    if listed.search(before):
        return not before.endswith(" and ") or before.count(",") > 0 or examples.search(before) is not None
    return bool(describer.search(before))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return patterns of a description behind a name, of one before it, of a list, and of a pair of examples."""
    nouns = (
        r"\w*makers?|manufacturer|producer|giant|group|company|firm|bank|lender|retailer|operator|developer|"
        "provider|supplier|start-up|startup|agency|regulator|union|charity|app|platform|service|network|brand|broker|"
        "insurer|airline|utility|miner|foundry|broadcaster|publisher|exchange|newspaper|think tank|university|party|"
        "watchdog|body|bloc|organi[sz]ation|association|federation|lobby|conglomerate|authority|institute"
    )
    return (
        compiled(
            rf"(?:[’']s)?(?: \([^)]{{2,60}}\))?(?:,| [–—-]| \() ?(?:the|a|an|which|whose|one of|\w+[’']s) |"
            rf" (?:{nouns})\b|(?: ?\(|, (?:or|short for) )(?:the )?[A-Z][a-z]+[ -][A-Za-z]"
        ),
        compiled(rf"\b(?:{nouns}) $"),
        compiled(r"(?:\b(?:including|like|such as|and|or|rivals?|as|versus|vs\.?)|,) $"),
        compiled(r"\b(?:including|like|such as) (?:[\w&.-]+ ){1,3}and $"),
    )
