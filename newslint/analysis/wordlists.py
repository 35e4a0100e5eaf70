"""Lists of words written as text."""

from collections.abc import Iterator


def in_order(text: str) -> tuple[str, ...]:
    """Return the words of a text as they stand."""
    return tuple(text.split())


def words(*lists: str) -> frozenset[str]:
    """Return the words of some texts; "|" joins words that stand together ("tax|rate")."""
    return frozenset(word.replace("|", " ") for text in lists for word in text.split())


def verbs(text: str) -> frozenset[str]:
    """Return the forms of the regular verbs in a text: base, -s, -ed and -ing."""
    return frozenset(form for verb in text.split() for form in _forms(verb))


def _forms(verb: str) -> Iterator[str]:
    stem = verb[:-1] if verb.endswith("e") else verb
    yield verb
    yield stem + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied")
    else:
        yield from (verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s"), stem + "ed")
