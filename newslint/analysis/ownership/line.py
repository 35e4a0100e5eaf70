"""The line that discloses a tie, as a house would print it."""

import re

from newslint.analysis.ownership import Standing
from newslint.analysis.ownership.graph import VERB
from newslint.analysis.ownership.model import Interest
from newslint.analysis.ownership.terms import PAPERS

OF_PUBLICATION = frozenset({"advertises", "licenses", "litigates"})  # kinds told with the publication as subject


def disclosure_line(party: Interest, stands: Standing, template: str = "") -> str:
    """Return a sentence that tells the tie of `party`; `template` may hold {owner} and {publication}."""
    publication = with_article(stands.publication.name)
    root = stands.interests.get(party.root, party)
    if template:
        return template.replace("{owner}", root.name).replace("{publication}", publication)
    return line_of(party, stands.interests.get(party.root), publication)


def line_of(party: Interest, root: Interest | None, publication: str) -> str:
    """Return the line for a party, tied through `root` if not by itself."""
    tied = root or party
    if tied.kind in OF_PUBLICATION:
        return f"{publication[0].upper()}{publication[1:]} {VERB[tied.kind]} {tied.name}."
    if not tied.root:
        return f"{tied.name} is tied to {publication}."
    return f"{tied.name} {VERB[tied.kind]} {publication}."


def with_article(name: str) -> str:
    """Return the name of a publication as it stands inside a sentence: "the South China Morning Post"."""
    words = name.split()
    if re.match(r"[Tt]he ", name) or len(words) < 2 or not PAPERS.fullmatch(words[-1]) or words[-1] == "News":
        return name
    return f"the {name}"
