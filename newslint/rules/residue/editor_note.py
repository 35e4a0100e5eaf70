"""`residue.editor-note`."""

import re
from collections.abc import Iterator

from newslint.analysis.quotes import in_quote
from newslint.analysis.wording import covering, literals
from newslint.document import BlockKind, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

PIECES = (
    *("[ED", "[Ed", "(ED:", "(Ed:", "(EDS", "(Eds", "[EDS", "[SUB", "[DESK", "[NOTE", "[LEGAL", "NOTE TO ", "MUST RUN"),
    *("Note to editor", "Note to self", "Notes to editor", "DO NOT PUBLISH", "NOT FOR PUBLICATION", "DO NOT USE"),
    *(
        "// desk",
        "//desk",
        "// sub",
        "// check",
        "(check",
        "[check",
        "{strike",
        "{/strike",
        "(LEGAL",
        "LEGAL:",
        "-30-",
        "—30—",
    ),
    *(
        "-ENDS-",
        "- ENDS -",
        "- ends -",
        "-ends-",
        "EDITORS:",
        "Eds:",
        "EDS:",
        "FOR IMMEDIATE RELEASE",
        "For immediate release",
    ),
    *(
        "HOLD FOR ",
        "CHECK WITH ",
        "NEEDS ",
        "QUERY:",
        "(spelling",
        "[spelling",
        "(is this",
        "[is this",
        "(confirm",
        "[confirm",
    ),
    *("[please", "(please", "[verify", "[CHECK", "[CONFIRM", "[VERIFY", "[Editor:", "[fact-check", "(fact-check"),
    *("[need", "(need", "[citation needed", "EMBARGO", "Embargoed until", "Embargoed till"),
)
ASKED = (
    r"(?:this|that|these|spelling|name|names|date|figure|figures|number|age|with|against|right|correct|quote|title|fact|"
    r"facts|source|if|whether|first|again|please|all|both)"
)
NOTE = compiled(
    r"[\[(](?:E[Dd]s?|EDS|SUBS?|DESK|NOTE|LEGAL)\b ?[:.–—-][^\])\n]{0,200}[\])]"
    rf"|[\[(](?:check|confirm|spelling|is this)\b(?: {ASKED}\b[^\])\n]{{0,120}}|\??)[\])]"
    r"|\[(?:check|confirm)\b[^\]\n]{0,60}\]"
    r"|\[(?:verify|CHECK|CONFIRM|VERIFY|LEGAL|Editor:|citation needed)(?!\w)[^\]\n]{0,80}\]"
    r"|[\[(](?:please (?:check|verify|confirm|add|cut)\b|fact-check\b)[^\])\n]{0,80}[\])]"
    r"|[\[(]need(?:s|ed)?(?: an?| to)? (?:source|check|checking|confirm|verify|citation|quote|attribution)[\])]"
    r"|^(?:EMBARGO(?:ED)?\b|Embargoed (?:until|till)\b)[^\n]{0,120}"
    r"|\bNOTE TO (?:SUBS?|DESK|EDITORS?|SELF|EDS?|COPY|LEGAL)\b[^\n]{0,120}"
    r"|^Notes? to (?:self|editors?|desk|subs?)\b[^\n]{0,60}"
    r"|\b(?:MUST RUN|DO NOT PUBLISH|NOT FOR PUBLICATION|DO NOT USE)\b|// ?(?:desk|subs?|check)\b[^\n]{0,80}"
    r"|\{/?strike\}|^(?:LEGAL|QUERY|EDITORS|E[Dd]s|EDS):[^\n]{0,120}"
    r"|^(?:FOR IMMEDIATE RELEASE|For immediate release)\b|^[\[(]?[-–—]+ ?(?:30|ENDS?|ends?) ?[-–—]+[\])]?$"
    r"|\bHOLD FOR (?:LEGAL|PIC|PHOTO|RELEASE|ART)\b[^\n]{0,60}"
    r"|\bCHECK WITH (?:LEGAL|DESK|REPORTER|WRITER|EDITOR)\b[^\n]{0,60}"
    r"|\bNEEDS (?:LEGAL|PIC|PHOTO|QUOTE|SOURCE|CHECKING|ART)\b",
    re.M,
)
EXPLAINED = ("[Ed", "(Ed")  # as some papers explain a word to readers
SIGNOFF = compiled(r"^\((?:Reporting|Additional reporting|Writing|Editing|Compiled) by [^)\n]{3,200}\)$", re.M)


@frozen
class Options:
    """What else the house does not print."""

    signoffs: bool = False  # "(Reporting by …; Editing by …)", as agencies sign their copy


class EditorNote(Rule):
    """A note among editors is left in the story.

    Why: it was never meant for readers, and what it asks for has not been done.
    Misses: notes that look like copy.
    Source: newsroom practice; the marks of desks, wire notes to editors, press releases.
    """

    severity = Severity.ERROR
    options = Options()
    examples = (
        Bad("The pool [[(check spelling)]] will close in May."),
        Bad("The pool [[[check spelling]]] was built by [[[confirm with the council]]]."),
        Bad("The pool [[[please verify]]] will close in May [[[CHECK]]], the clerk said [[(need source)]]."),
        Bad("[[EMBARGOED UNTIL 00:01 MONDAY]]\n\nThe pool will close in May. [[[Editor: cut here]]]"),
        Good("The pool (needs a source of water) will close. [Editor's note: it closed.] An embargo holds."),
        Bad("The pool will close in May. [[NOTE TO SUBS: cut from here]]"),
        Bad("[[Eds: UPDATES with mayor's comment.]]\n\nThe pool will close in May."),
        Bad("The pool will close in May.\n\n[[-ENDS-]]"),
        Bad("The pool will close. [[MUST RUN]]"),
        Bad("The pool will close.\n\n[[(Reporting by Ines Prado; Editing by Omar Haddad)]]", signoffs=True),
        Good("The pool will close.\n\n(Reporting by Ines Prado; Editing by Omar Haddad)"),
        Good("The guard asked to check this bag and the next (checked twice)."),
        Good("“He is [editor’s word] a fool [sic],” she said."),
        Good("The film The End runs until May; the shop must run on its own."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each note."""
        text, free = document.text, 0
        for place, _ in literals(text, PIECES):
            match = covering(NOTE, text, place, free, 4, 240) if place >= free else None
            if match:
                free = match.end()
                severity = self.severity.lowered() if match[0].startswith(EXPLAINED) else self.severity
                yield from self._outside_quotes(
                    document, Span(*match.span()), "Settle this note and delete it.", severity
                )
        if self.options.signoffs:
            for match in SIGNOFF.finditer(text):
                yield from self._outside_quotes(
                    document, Span(*match.span()), "Delete the agency's sign-off.", self.severity
                )

    def _outside_quotes(self, document: Document, span: Span, message: str, severity: Severity) -> Iterator[Finding]:
        block = document.block_at(span.start)
        if block and block.kind is not BlockKind.CODE and not in_quote(document, span):
            yield self.finding(span, message, severity=severity)
