"""`residue.placeholder`."""

import re
from collections.abc import Iterator

from newslint.analysis.quotes import in_quote
from newslint.analysis.wording import covering, literals
from newslint.document import BlockKind, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

# Pieces that every mark holds: a pattern is tried only where one stands.
PIECES = (
    *("TK", "tktk", "tk tk", "XX", "TBC", "TBD", "TBA", "$00", "£00", "€00", "¥00", " 00"),
    *(
        "orem ipsum",
        "dolor sit",
        "INSERT ",
        "ADD ",
        "KILL THIS",
        " HERE",
        " here",
        " TO COME",
        " to come",
        "[",
        "(quote",
        "(pic",
        "(photo",
        "(link",
        "(name",
        "(copy",
        "??",
    ),
    *(" X per", " X mil", " X bil", " X peo", "$X ", "£X ", "€X ", "xx ", "___", "{"),
    *("FIXME", "TODO", "FILL IN", "dummy ", "ummy text", "laceholder ", "LACEHOLDER", "(CQ", "(cq", "astk"),
)
THING = (
    r"(?:quotes?|links?|photos?|pics?|pictures?|names?|images?|captions?|headlines?|bylines?|sources?|details?|stats?)"
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
FIELD = (
    r"(?:(?:first|last|full)[ _]?name|name|date|title|place|age|number|figure|amount|city|town|job|role|year|"
    r"month|venue|company(?: name)?|organi[sz]ation|location|price|url|author)"
)
UNIT = r"(?:per cent|percent|%|million|billion|trillion|people|years?|days?|points?|dollars|yuan|pounds|euros)"
MARK = compiled(
    r"(?<![\w/.@&-])(?:"
    r"(?P<tk>(?:TK)+|(?:tk ?)+tk)(?![\w/-]|[ ](?:Maxx|[A-Z]))"
    rf"|(?P<xx>[$£€]?X{{2,}}(?:m|bn)?)"
    rf"(?![\w/-]|[ ](?:chromosom|karyotype|sex|and XY|or XY|XY|certificate|(?!{MONTH}\b)[A-Z]))"
    rf"|[$£€]X(?= {UNIT}\b)|(?<![A-Z][a-z] )(?<=[a-z] )X(?= {UNIT}\b)|xx(?= {UNIT}\b)|00(?= {MONTH}\b)"
    rf"|(?<=\w )_{{3,}}(?= \w)|\{{{{1,2}} ?(?i:{FIELD}|{THING}) ?\}}{{1,2}}"
    r"|(?P<tb>TB[CDA])(?![\w/-]|[ ][A-Z])"
    rf"|[$£€¥]00+(?:\.0+)?(?![\d:,])(?: {UNIT})?|00(?:\.00)? {UNIT}\b|(?<= )00\.00(?![\d:])"
    r"|[Ll]orem ipsum(?:,? dolor sit amet)?|dolor sit amet"
    r"|[Dd]ummy (?:text|headline|copy)\b|[Pp]laceholder (?:text|headline|image|copy)\b"
    r"|PLACEHOLDER|KILL THIS|FIXME\b|TODO(?=:| [a-z])|FILL IN(?= [A-Z]| HERE|:)"
    rf"|(?:INSERT|ADD) (?i:{THING}|COMMENT|DETAIL|HERE|TEXT|FIGURES?|RESPONSE|REACTION|BACKGROUND)\b"
    r"|(?:HED|DEK|LEDE|HEADLINE|CAPTION|PHOTO|BYLINE|QUOTE|LINK|PIC|NAME|TEXT|B MATTER) (?:GOES HERE|HERE|TO COME)\b"
    rf"|(?i:your )?(?i:{THING}|text|copy|body|title) goes here\b"
    r"|[(\[](?:CQ|cq)[)\]]"
    r"|(?<= )\?{2,}"
    r")"
    rf"|(?P<box>\[(?:(?i:{FIELD}|{THING})|X+|"
    r"(?:insert|add|find|get)\b[^\]]{0,60}|[\w ]{1,40} (?:to come|tk|TK|here)|to come)\]"
    rf"|\((?:{THING}|copy) to come\))"
)
BEFORE, BEHIND = 30, 90  # characters around a piece in which its mark lies
ROMAN = compiled(r"[A-Z][\w’']*\.? $|[Cc]hromosom|[Ff]emale")
LISTING = frozenset({BlockKind.TABLE_CELL, BlockKind.LIST_ITEM})


class Placeholder(Rule):
    """A mark that holds the place of text to come is still in the story.

    Why: it tells readers that nobody read the story before it went out.
    Misses: words that hold a place without looking like it ("the minister's name here").
    Source: newsroom practice; TK ("to come") is the mark of American desks, XX and 00 stand for figures.
    """

    severity = Severity.ERROR
    since = "0.1"
    examples = (
        Bad("Mayor [[TK]] said the bridge would open in May."),
        Bad("The motion fell by [[TK]] to [[TK]]."),
        Bad("Catches fell by [[XX]] per cent in the spring."),
        Bad("It will cost [[$XX]] million, of which the town pays [[00 per cent]]."),
        Bad("The master spoke on Monday. [[[quote to come]]]"),
        Bad("The master spoke on Monday. [[(quote to come)]]"),
        Bad("The fare is [[£00.00]] and the ferry leaves at noon."),
        Bad("[[HEADLINE GOES HERE]]\n\nThe date of the opening is [[TBC]], the council said."),
        Bad("[[Lorem ipsum dolor sit amet]], consectetur adipiscing elit."),
        Bad("The master, [[[insert name]]], spoke on Monday."),
        Good("The pool [check spelling] will close in May."),  # a note among editors: residue.editor-note
        Bad("Ines Prado [[(CQ)]] leads the council. [[ADD LINK]]"),
        Bad("It opened in [[??]] and closed in 2019."),
        Bad("It will cost [[$X]] million, said [[[COMPANY NAME]]] of the [[£XXm]] plan for [[XX]] May."),
        Bad("The ferry of [[{company}]] carried [[___]] people, [[xx]] per cent more, on [[00]] May."),
        Good("Malcolm X said so, the xx played, and the XX Olympic Games and a {set} of {x, y} followed."),
        Good("TK Maxx opened a shop in Leeds."),
        Good("The half-time show of Super Bowl XXX ran late."),
        Good("Women have two X chromosomes, XX, and men one."),
        Good("Flight TK1980 landed late, and the toolkit Tcl/Tk was free."),
        Good("He wore an XXL shirt, read CQ Roll Call and banked at TBC Bank."),
        Good("“I told [name withheld] and she left [the city],” he said."),
        Good("The train left at 10:00.00 with 1,000 people and 00 gauge models."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each mark."""
        text, end = document.text, 0
        for start, stop in literals(text, PIECES):
            if start < end or not _promising(text, start, stop):
                continue
            match = covering(MARK, text, start, end, BEFORE, BEHIND)
            if match:
                end = match.end()
                if self._holds(document, match):
                    yield self.finding(Span(*match.span()), f"Fill in or remove the placeholder '{match[0]}'.")

    def _holds(self, document: Document, match: re.Match[str]) -> bool:
        """Tell whether a mark holds a place, and is no name, numeral or listing."""
        span = Span(*match.span())
        block = document.block_at(span.start)
        if block is None or block.kind is BlockKind.CODE:
            return False
        if match["tb"]:
            return block.kind not in LISTING
        if match["xx"] and len(match[0].lstrip("$£€")) < 4:
            return not ROMAN.search(document.text, max(0, span.start - 20), span.start)
        return not (match["box"] and in_quote(document, span))


def _promising(text: str, start: int, stop: int) -> bool:
    """Tell whether a piece that is common in copy can belong to a mark, by the letters beside it."""
    if text[start] == "[":
        return text[stop : stop + 1].isalnum()
    return text[start] != "?" or text[start - 1 : start] == " "
