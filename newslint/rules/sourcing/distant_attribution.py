"""`sourcing.distant-attribution`."""

from collections.abc import Iterator

from newslint.analysis.backing import ENOUGH, Path, backing
from newslint.analysis.genre import is_lenient
from newslint.document import Document
from newslint.finding import Finding, Related, Severity
from newslint.options import Count
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen


@frozen
class Options:
    """How far a source may carry."""

    paragraphs: Count = 3  # from so many paragraphs between a statistic and its source on, it is named again


class DistantAttribution(Rule):
    """A statistic rests on a source that was named many paragraphs ago.

    Why: readers who come to the figure no longer remember whose it is, and a paragraph cut in between takes the
    source away for good.
    Misses: a source in the same paragraph, however long the paragraph.
    Source: AP, "Telling the story: attribution" (say again whose it is wherever readers could doubt).
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    options = Options()
    examples = (
        Bad(
            "A poll by Meridian of 1,040 voters found Ortiz ahead by 8 points.\n\nShe spoke in Hue on Monday.\n\n"
            "The hall was full.\n\nAmong women, [[58 per cent]] support her."
        ),
        Good(
            "A poll by Meridian of 1,040 voters found Ortiz ahead by 8 points.\n\n"
            "Among women, 58 per cent support her.\n\nOf men, 41 per cent support her."
        ),
        Good(
            "A poll by Meridian of 1,040 voters found Ortiz ahead by 8 points.\n\nShe spoke in Hue on Monday.\n\n"
            "The hall was full.\n\nAmong women, 58 per cent support her, the poll found."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the first figure of each paragraph whose source lies too far above."""
        seen = -1
        for item in backing(document):
            if item.path is not Path.CARRIED or item.strength < ENOUGH or item.paragraphs < self.options.paragraphs:
                continue
            block = document.block_at(item.figure.span.start)
            if item.source is None or block is None or block.span.start == seen:
                continue
            seen = block.span.start
            name = " ".join(item.source.source.of(document.text).split())
            severity = self.severity.lowered() if is_lenient(document) else self.severity
            yield self.finding(
                Span(*item.figure.span),
                f"Name the source again: '{name[:60]}' stands {item.paragraphs} paragraphs above.",
                related=(Related(item.source.source, "the source"),),
                severity=severity,
            )
