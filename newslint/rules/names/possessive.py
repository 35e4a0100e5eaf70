"""`names.possessive`."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analysis.names.known import known
from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span


class Possessive(Rule):
    """A name that ends in 's has a second one, or has lost its apostrophe to the possessive.

    Why: "McDonald's's" and "Sainsburys'" are names of nobody; "McDonald's menu" reads well as it is.
    Misses: names in 's that no registry holds, when their apostrophe is misplaced.
    Source: AP Stylebook, "possessives": a name that is a possessive stays as it is.
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    examples = (
        Bad("[[McDonald's's]] menu has shrunk."),
        Bad("[[Sainsburys']] sales rose, Sainsbury's said."),
        Good("McDonald's menu has shrunk."),
        Good("The supermarkets' sales rose, Sainsbury's said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each possessive gone wrong."""
        text = document.text
        spots = [Span(*match.span()) for match in _doubled().finditer(text)] if "s's" in text or "s’s" in text else []
        owners = {name.company.name for name in known(document)}
        stems = {name.replace("’", "'")[:-2] for name in owners if name.replace("’", "'").endswith("'s")}
        for stem in sorted(stems):
            spots += [Span(*match.span()) for match in re.finditer(rf"\b{re.escape(stem)}s[’']", text)]
        for span in sorted(spots):
            if not in_quote(document, span):
                wrong = span.of(text)
                mark = "’" if "’" in wrong else "'"
                right = wrong.replace("’", "'").removesuffix("'s" if wrong[-1] == "s" else "'")
                right = (right if right.endswith("'s") else right[:-1] + "'s").replace("'", mark)
                fix = Fix(f"Write '{right}'", (Edit(span, right),), safe=True)
                yield self.finding(span, f"Write '{right}', which is possessive already.", fixes=[fix])


@cache
def _doubled() -> re.Pattern[str]:
    return compiled(r"\b[A-Z]\w*[’']s[’']s?(?!\w)")
