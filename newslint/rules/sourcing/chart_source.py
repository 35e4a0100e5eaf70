"""`sourcing.chart-source`."""

import re
from collections.abc import Iterator

from newslint.document import Block, BlockKind, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

CREDIT = compiled(
    r"\b(?:sources?|credit|data|chart|graphic|figures|compiled|table)\s*(?::|by\b|from\b)|"
    r"\baccording to\b|\bdata from\b",
    re.I,
)
FIGURE = compiled(r"\d")
CHART = compiled(r"\b(?:chart|graph|graphic|infographic|datawrapper|flourish|table)\b", re.I)
NEAR = 2  # blocks before and behind a table in which its source may stand
FIGURES = 3  # cells with figures that make a table one of statistics


class ChartSource(Rule):
    """A table or chart of figures has no line that says where they are from.

    Why: readers who share the chart alone must still see whose figures it draws.
    Misses: charts that are embedded as scripts; pictures of charts without a caption.
    Source: BBC Editorial Guidelines, "Reporting statistics"; Wall Street Journal Guide to Information Graphics.
    """

    severity = Severity.WARNING
    since = "0.1"
    examples = (
        Bad(
            "Rents rose everywhere.\n\n| [[Town]] | 2024 | 2025 |\n| --- | --- | --- |\n"
            "| Hue | 310 | 334 |\n| Vinh | 290 | 301 |\n",
            format="markdown",
        ),
        Good(
            "Rents rose everywhere.\n\n| Town | 2024 | 2025 |\n| --- | --- | --- |\n"
            "| Hue | 310 | 334 |\n| Vinh | 290 | 301 |\n\nSource: Housing Office\n",
            format="markdown",
        ),
        Good(
            "Rents in two towns, data from the Housing Office:\n\n| Town | 2024 | 2025 |\n| --- | --- | --- |\n"
            "| Hue | 310 | 334 |\n| Vinh | 290 | 301 |\n",
            format="markdown",
        ),
        Good("| Role | Name |\n| --- | --- |\n| Mayor | Prado |\n", format="markdown"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the first cell of each table, and each chart's caption, with no source near."""
        cells: dict[int, list[int]] = {}
        for index, block in enumerate(document.blocks):
            if block.kind is BlockKind.TABLE_CELL:
                cells.setdefault(block.container, []).append(index)
            elif block.kind is BlockKind.CAPTION and self._bare_chart(document, block):
                yield self.finding(block.span, "Add a line that says whose figures the chart draws.")
        for members in cells.values():
            figures = sum(FIGURE.search(document.text, *document.blocks[index].span) is not None for index in members)
            if figures >= FIGURES and not self._credited(document, members[0], members[-1]):
                span: Span = document.blocks[members[0]].span
                yield self.finding(span, "Add a 'Source:' line to the table.")

    def _bare_chart(self, document: Document, block: Block) -> bool:
        return bool(CHART.search(document.text, *block.span)) and not CREDIT.search(document.text, *block.span)

    def _credited(self, document: Document, first: int, last: int) -> bool:
        """Tell whether a source stands in a table or next to it."""
        near = document.blocks[max(0, first - NEAR) : last + 1 + NEAR]
        return any(CREDIT.search(document.text, *block.span) for block in near)
