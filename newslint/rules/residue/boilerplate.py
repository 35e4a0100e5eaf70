"""`residue.boilerplate`."""

import re
from collections.abc import Iterator

from newslint.analysis.furniture import Furniture, furniture
from newslint.analysis.furniture.words import FurnitureKind, plain
from newslint.analysis.quotes import in_quote
from newslint.analysis.wording import matches_at
from newslint.document import PROSE, Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

INLINE = compiled(
    r"\((?:story|article) continues (?:below|after)[^)]{0,40}\)"
    r"|\[?\(?(?:click|tap) here (?:to|for) [^.)\]]{3,60}[.)\]]*"
    r"|(?<=[.!?] )(?:read|find out|learn|see) more(?: here)?\.?$"
    r"|(?<=[.!?] )sign up (?:here|for our newsletters?)\b[^.]{0,60}\.?$",
    re.I | re.M,
)
KEYS = (
    "continues below",
    "continues after",
    "lick here ",
    "ap here ",
    "ead more",
    "out more",
    "earn more",
    "ee more",
    "ign up ",
)


@frozen
class Options:
    """Whole lines, in any case and without marks at their ends."""

    lines: tuple[str, ...] = ()  # that the house's own pages print around its stories
    keep: tuple[str, ...] = ()  # that look like furniture and are the house's own copy


class Boilerplate(Rule):
    """A line of the page around an article was pasted into the story.

    Why: labels, buttons, pitches and stray headlines read as part of the story and show that nobody read it.
    Misses: section names and related headlines that look like subheads of the story itself.
    Source: newsroom practice; the lines that pages print between paragraphs.
    """

    severity = Severity.ERROR
    options = Options()
    examples = (
        Bad("[[Advertisement]]\n\nBoats return to the harbour\n\nThe boats returned to the harbour on Monday."),
        Bad(
            "[[Advertisement]]\n[[Asian markets]]\n[[Get more with myHARBOUR]]\n"
            "[[A tailor-made feed of stories for you]]\n[[Learn more]]\n\n"
            "Boats return to the harbour after storm\n\nThe boats returned to the harbour on Monday."
        ),
        Bad("The boats returned on Monday.\n\n[[Story continues below]]\n\nNobody was hurt, the harbour master said."),
        Bad(
            "The boats returned on Monday.\n\n[[Sign up for our newsletter and never miss a story]]\n\nNobody was hurt."
        ),
        Bad("The boats returned on Monday.\n\n[[READ MORE: Ferry firm fined over late sailings]]\n\nNobody was hurt."),
        Bad(
            "The boats returned to the harbour on Monday, the master said.\n\n"
            "[[Ferry row fuels mistrust between islands and northern ports]]\n\nNobody was hurt in the storm, he said."
        ),
        Bad(
            "The harbour master had warned them.\n\nThe firm is the owner of the Post.\n\n[[Post]]",
            publication="South China Morning Post",
        ),
        Bad("The boats returned on Monday. [[(Story continues below)]] Nobody was hurt."),
        Bad("The boats returned on Monday.\n\n[[Harbour watch »]]\n\nNobody was hurt.", lines=["harbour watch"]),
        Good("Advertisement rates rose by a tenth."),
        Good("The boats returned on Monday.\n\nTop stories\n\nNobody was hurt.", keep=["Top stories"]),
        Good("He wrote to the Post that the boats had returned.", publication="South China Morning Post"),
        Good("The boats returned on Monday.\n\nA harbour of their own\n\nNobody was hurt, the master said."),
        Good(
            "Boats return to the harbour\n\n• Nobody hurt as storm hits northern ports\n\nThe boats returned on Monday."
        ),
        Good("The boats returned on Monday.\n\nBoats in the harbour of Lerwick. Photo: Ada Obi\n\nNobody was hurt."),
        Good("The firm reported on Monday.\n\nGroup net 9.5 million pounds vs 0.6 million\n\nIt makes boats, it said."),
        Good("“Sign up for our newsletter,” the baker told his customers."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line of furniture, and what stands inside paragraphs."""
        for line in self._lines(document):
            yield self.finding(
                line.span,
                MESSAGES[line.kind],
                severity=self.severity if line.sure else self.severity.lowered(),
                fixes=[Fix("Delete the line", (Edit(line.span, ""),), safe=_is_alone(document, line))],
            )
        yield from self._inline(document)

    def _lines(self, document: Document) -> Iterator[Furniture]:
        """Yield the lines of furniture, those that the house keeps left out and those that it names put in."""
        ours = {plain(line) for line in self.options.lines}
        kept = {plain(line) for line in self.options.keep}
        found = furniture(document)
        if ours:
            spans = {line.span for line in found}
            own = [block.span for block in document.blocks if plain(block.span.of(document.text)) in ours]
            found += tuple(Furniture(span, FurnitureKind.LABEL, sure=True) for span in own if span not in spans)
        for line in sorted(found, key=lambda line: line.span):
            if not kept or plain(line.span.of(document.text)) not in kept:
                yield line

    def _inline(self, document: Document) -> Iterator[Finding]:
        lines = {line.span for line in furniture(document)}
        for match in matches_at(INLINE, document.text, KEYS, 16, 90):
            span = Span(*match.span())
            block = document.block_at(span.start)
            if block and block.kind in PROSE and block.span not in lines and not in_quote(document, span):
                begin = span.start - (document.text[span.start - 1 : span.start] == " ")
                fix = Fix("Delete these words", (Edit(Span(begin, span.end), ""),))
                yield self.finding(
                    span, "Delete this prompt of the page.", fixes=[fix], severity=self.severity.lowered()
                )


MESSAGES = {
    FurnitureKind.LABEL: "Delete this line: it is a label of the page, not of the story.",
    FurnitureKind.PROMPT: "Delete this line: it is a button or prompt of the page.",
    FurnitureKind.PITCH: "Delete this line: it sells something to the reader.",
    FurnitureKind.LINK: "Delete this line, or set it as a link outside the story: it leads to another one.",
    FurnitureKind.RELATED: "Delete this line if it is the headline of another story; if it is a subhead, shorten it.",
    FurnitureKind.TOKEN: "Delete this line: it is the name of the paper or section, left over from the page.",
}


def _is_alone(document: Document, line: Furniture) -> bool:
    """Tell whether deleting the line takes nothing else with it: its words are sure, and no link holds them."""
    return line.sure and not any(inline.span.overlaps(line.span) for inline in document.inlines)
