"""The line that discloses a tie, as a house would print it."""

import re

from newslint.analysis.ownership import Standing
from newslint.analysis.ownership.graph import PUBLICATION
from newslint.analysis.ownership.model import Interest
from newslint.analysis.ownership.terms import PAPERS


def disclosure_line(party: Interest, stands: Standing, template: str = "") -> str:
    """Return a sentence that tells the tie of `party`; `template` may hold {owner} and {publication}."""
    publication = with_article(stands.publication.name)
    if template:
        root = stands.interests.get(party.root, party)
        return template.replace("{owner}", root.name).replace("{publication}", publication)
    return line_of(party, publication)


def line_of(party: Interest, publication: str) -> str:
    """Return the sentence that tells readers of a party, with the name of the publication as copy writes it."""
    line = party.told.replace(PUBLICATION, publication)
    return line if party.told.startswith(party.name) else f"{line[0].upper()}{line[1:]}"


def with_article(name: str) -> str:
    """Return the name of a publication as it stands inside a sentence: "the South China Morning Post"."""
    words = name.split()
    if re.match(r"[Tt]he ", name) or len(words) < 2 or not PAPERS.fullmatch(words[-1]) or words[-1] == "News":
        return name
    return f"the {name}"
