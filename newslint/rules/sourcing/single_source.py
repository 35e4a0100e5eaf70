"""`sourcing.single-source`."""

import re
from collections.abc import Iterator

from newslint.analysis.attributions import Attribution, Cue, attributions_in_turn
from newslint.analysis.genre import is_lenient
from newslint.document import PROSE, Document
from newslint.finding import Finding, Severity
from newslint.options import Count
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.values import frozen

NAME = compiled(r"[A-ZÀ-ÖØ-Þ][\w-]{2,}")
SAME = compiled(r"(?:he|she|they|it|we|i|who|which|that|the|this|that|his|her|their|its|all|both)\b", re.I)
TITLES = frozenset("The Mr Mrs Ms Miss Dr Sir Lady Lord Professor President Minister Mayor Chief Senator".split())


@frozen
class Options:
    """How long a story must be, and how much of it told by others, to need a second source."""

    min_words: Count = 250
    min_attributions: Count = 5


class SingleSource(Rule):
    """Everything that the story ascribes, it ascribes to one source.

    Why: nobody is asked whether the one voice is right.
    Misses: two names that are one source (a minister and her spokesman), and stories that ascribe nothing.
    Source: Reuters handbook: two sources are better than one.
    """

    severity = Severity.SUGGESTION
    options = Options()
    examples = (
        Bad(
            "The pool will close in May, [[Mayor Ines Prado]] said. Prado said it costs too much. “It leaks,” she said."
            " Prado added that the town has no money for a new one.",
            min_words=20,
            min_attributions=4,
        ),
        Good(
            "The pool will close in May, Mayor Ines Prado said. Prado said it costs too much. “It leaks,” she said. "
            "Swimmers will be lost without it, said Omar Haddad, who trains there.",
            min_words=20,
            min_attributions=4,
        ),
        Good("The pool will close in May, Mayor Ines Prado said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the first source of a story that has no other."""
        words = sum(block.span.of(document.text).count(" ") + 1 for block in document.blocks if block.kind in PROSE)
        if words < self.options.min_words or is_lenient(document):
            return
        first: Attribution | None = None
        only, count = "", 0
        for item in attributions_in_turn(document):
            if not _counts(document, item):
                continue
            name = _name(document, item)
            if item.cue in (Cue.LINK, Cue.LINE) or (only and name and name != only):
                return
            if not name and not _is_same(document, item):
                return
            count += 1
            if name and not only:
                first, only = item, name
        if first is None or count < self.options.min_attributions:
            return
        yield self.finding(
            first.source,
            f"Ask a second source: all {count} attributions lead to {only}.",
            evidence=f"{words} words, {count} attributions, one name.",
        )


def _counts(document: Document, item: Attribution) -> bool:
    """Tell whether an attribution stands in the body and names anybody at all."""
    block = document.block_at(item.source.start)
    return bool(block and block.kind in PROSE) and not (item.cue is Cue.QUOTE and item.vague)


def _is_same(document: Document, item: Attribution) -> bool:
    """Tell whether a source without a name can be the one named before: a pronoun, "the mayor"."""
    return bool(SAME.match(item.source.of(document.text).lstrip('”’" ')))


def _name(document: Document, item: Attribution) -> str:
    """Return the last name in the words for a source, "" where they hold none."""
    names = [name for name in NAME.findall(item.source.of(document.text)) if name not in TITLES]
    return names[-1] if names else ""
