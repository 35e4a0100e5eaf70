"""Rules on sources, quotes, court copy and leftovers read hostile lines in linear time."""

import pytest

from newslint import engine, readers, registry
from newslint.rule import Rule

PACKS = ("quotes", "legal", "residue", "sourcing")
LINES = (
    *('"', "“", "'", "’ ", "a" , "A ", "A. ", "said ", '"A," said ', "[", "(check ", "TK", "XX ", "00 ", " 00", "?"),
    *("Experts say ", "an ", "according to ", "sources ", "accused of ", "accused A of ", "Killer A ", "charged with "),
    *("&", "&amp;", "- ", "a- ", "Ã", "http://", "http://a?utm_a=b&", "Subject: ", "<<<<<<< ", "on Monday ", "May 1 "),
    *("Here is a revised ", "If you want, I can ", "on condition of anonymity ", "He murdered ", "it is widely "),
)  # fmt: skip


def rules() -> list[Rule]:
    known = registry.Registry(registry.shipped_entries())
    return [known.rule(name) for name in known.entries if name.startswith(PACKS)]


@pytest.mark.parametrize("piece", LINES)
def test_a_long_line_is_read(piece: str) -> None:
    line = piece * (10_000 // len(piece))
    document = readers.read(f"A headline\n\n{line}\n".encode(), "story", ".txt")
    assert engine.check(document, rules()).crashed == ()
