"""`names.possessive`."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analysis.companies import companies
from newslint.analysis.quotes import in_quote
from newslint.analysis.wording import matches_at
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

LONGEST = 40  # characters of a name
OWNERS = ("s' ", "s’ ")  # behind several owners


class Possessive(Rule):
    """A name that ends in 's has a second one, or has lost its apostrophe to the possessive.

    So has a longer name whose apostrophe the story puts elsewhere, or leaves out, once in a while.

    Why: "McDonald's's" and "Sainsburys'" are names of nobody; "McDonald's menu" reads well as it is.
    Misses: names in 's that no registry holds, when their apostrophe is misplaced.
    Source: AP Stylebook, "possessives": a name that is a possessive stays as it is.
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    examples = (
        Bad("[[McDonald's's]] menu has shrunk."),
        Bad("[[Sainsburys']] sales rose in May."),
        Bad("The Miners' Union met. The Miners' Union is old, and the [[Miner's Union]] is rich."),
        Bad("The Miners’ Union met. The Miners’ Union is old, and the [[Miners Union]] is rich."),
        Good("The Miners' Union met. A miner's union is rich, and so is the Miner's Arms."),
        Good("McDonald's menu has shrunk."),
        Good("The supermarkets' sales rose, Sainsbury's said."),
        Good("The Lowes' house stood empty."),
        Good("Lloyds' profit rose, and Lloyd's of London moved."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each possessive gone wrong."""
        text = document.text
        spots = [Span(*match.span()) for match in _doubled().finditer(text)] if "s's" in text or "s’s" in text else []
        if any(owner in text for owner in OWNERS):
            spots += _lost(document)
            yield from self._strayed(document)
        for span in sorted(spots):
            if not in_quote(document, span):
                wrong = span.of(text)
                mark = "’" if "’" in wrong else "'"
                right = wrong.replace("’", "'").removesuffix("'s" if wrong[-1] == "s" else "'")
                right = (right if right.endswith("'s") else right[:-1] + "'s").replace("'", mark)
                fix = Fix(f"Write '{right}'", (Edit(span, right),), safe=True)
                yield self.finding(span, f"Write '{right}', which is possessive already.", fixes=[fix])

    def _strayed(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each name whose apostrophe stands where it seldom does in the story."""
        for uses in _uses(document.text).values():
            kept = max(uses.values(), key=len)
            for places in uses.values():
                if len(places) < len(kept):
                    right = kept[0].of(document.text)
                    fix = Fix(f"Write '{right}'", tuple(Edit(span, right) for span in places))
                    related = [Related(kept[0], f"'{right}' here, {len(kept)} times in all")]
                    related += [Related(span, "the same again") for span in places[1:]]
                    message = f"Put the apostrophe where it stands elsewhere: '{right}'."
                    yield self.finding(places[0], message, related=related, fixes=[fix])


def _uses(text: str) -> dict[tuple[str, str], dict[str, list[Span]]]:
    """Return where each name of an owner and something owned stands, if it has its apostrophe behind an s somewhere.

    By owner and owned, then by how the name is written, with straight apostrophes.
    """
    found: dict[tuple[str, str], dict[str, list[Span]]] = {
        (match[1], match[2]): {} for match in matches_at(_owner(), text, OWNERS, LONGEST, LONGEST)
    }
    for match in _owning().finditer(text) if found else ():
        uses = found.get((match[1], match[2]))
        if uses is not None:
            span = Span(match.start(), match.end(2))
            uses.setdefault(span.of(text).replace("’", "'"), []).append(span)
    return {name: uses for name, uses in found.items() if uses}


def _lost(document: Document) -> list[Span]:
    """Return where a name of the registry in 's has lost its place for the apostrophe.

    "The Lowes'" are a family, and "Lloyds'" is right of Lloyds, whatever becomes of Lloyd's.
    """
    names, text = companies(document), document.text
    found = (Span(*match.span()) for match in matches_at(_plural(), text, OWNERS, LONGEST, 4))
    forms = ((span, span.of(text)[:-1]) for span in found)
    return [span for span, form in forms if names.named(f"{form[:-1]}'s") and not names.named(form)]


@cache
def _doubled() -> re.Pattern[str]:
    return compiled(r"\b[A-Z]\w*[’']s[’']s?(?!\w)")


@cache
def _plural() -> re.Pattern[str]:
    return compiled(r"(?<![Tt]he )\b[A-Z][a-zà-ÿ]+s[’'](?= [a-z])")


@cache
def _owner() -> re.Pattern[str]:
    return compiled(r"\b([A-Z][a-zà-ÿ]+)s[’'] ([A-Z][a-zà-ÿ]+)\b")


@cache
def _owning() -> re.Pattern[str]:
    """Return the pattern of an owner, however its possessive is written, and what is owned behind it."""
    return compiled(r"\b([A-Z][a-zà-ÿ]+)(?:s[’']|[’']s|s)(?= ([A-Z][a-zà-ÿ]+)\b)")
