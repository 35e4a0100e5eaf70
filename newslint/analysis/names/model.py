"""Kinds of names by a model of spaCy that the house names in its settings; spaCy is an optional extra."""

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from newslint.analysis.names.mention import Kind, Mention
from newslint.analysis.names.wording import straight
from newslint.document import BlockKind, Document, per_document
from newslint.errors import ConfigError
from newslint.patterns import compiled
from newslint.span import Span

LABELS = {
    **dict.fromkeys(("PERSON", "PER"), Kind.PERSON),
    "ORG": Kind.ORGANISATION,
    **dict.fromkeys(("GPE", "LOC", "FAC"), Kind.PLACE),
}
UNREAD = frozenset({BlockKind.CODE, BlockKind.FURNITURE})
# What a model counts to a name and we do not: an article before it, a possessive behind it.
BARE = compiled(r"(?:(?:[Tt]he|[Aa]n?)\s+)?(?P<name>[^\W_](?:.*?[\w.])??)(?P<possessive>[’'][sS]?)?\s*")


class Entity(NamedTuple):
    """A name that the model sees, where it stands without article and possessive."""

    span: Span
    kind: Kind
    possessive: bool


@per_document
def entities(document: Document) -> tuple[Entity, ...]:
    """Return the people, organisations and places that the house's model sees, in order; none without a model.

    It reads block by block, code and furniture left out. Raises ConfigError where spaCy or the model is missing.
    """
    name = document.house.names_model
    if not name:
        return ()
    model = _loaded(name)
    blocks = [block.span for block in document.blocks if block.kind not in UNREAD]
    return tuple(entity for span in blocks for entity in _seen(model, span.of(document.text), span.start))


def told(text: str, mentions: Sequence[Mention], known: Sequence[Entity]) -> list[Mention]:
    """Return the mentions, those of unknown kind named by the entities over them, with the entities that were missed.

    A mention keeps its place and its spelling; of several entities over it, the first speaks.
    """
    merged: list[Mention] = []
    rest = list(reversed(known))
    for mention in mentions:
        while rest and rest[-1].span.end <= mention.span.start:
            merged.append(_missed(text, rest.pop()))
        over = rest[-1] if rest and rest[-1].span.start < mention.span.end else None
        settles = over is not None and mention.kind is Kind.OTHER
        merged.append(mention._replace(kind=over.kind) if over and settles else mention)
        while rest and rest[-1].span.end <= mention.span.end:
            rest.pop()
    return merged + [_missed(text, entity) for entity in reversed(rest)]


def files(name: str) -> list[str]:
    """Return the files and folders that what a model sees rests on: its own, and spaCy's; none without a model."""
    packages = [package for package in ("spacy", name) if name and package.isidentifier()]
    found = [spec.origin for package in packages if (spec := find_spec(package)) and spec.origin]
    return [*found, name] if os.path.isdir(name) else found


def _missed(text: str, entity: Entity) -> Mention:
    return Mention(entity.span, straight(entity.span.of(text)), entity.kind, possessive=entity.possessive)


def _seen(model: Any, text: str, start: int) -> Iterator[Entity]:
    """Yield what the model sees in a block that starts at a place of the story."""
    for entity in model(text).ents:
        kind = LABELS.get(entity.label_)
        bare = BARE.fullmatch(text, entity.start_char, entity.end_char)
        if kind and bare:
            yield Entity(Span(*bare.span("name")).shifted(start), kind, bool(bare["possessive"]))


@lru_cache(maxsize=1)
def _loaded(name: str) -> Any:
    """Return the model; raises ConfigError with the command that installs what is missing."""
    try:
        spacy = import_module("spacy")
    except ImportError:
        sentence = f"the names-model '{name}' needs spaCy, which is not installed"
        raise ConfigError(sentence, hint="pip install 'newslint[spacy]'") from None
    try:
        return spacy.load(name)
    except OSError:
        if os.path.isabs(name):
            raise ConfigError(f"the names-model '{name}' is no folder of a spaCy model") from None
        hint = f"python -m spacy download {name}"
        raise ConfigError(f"the names-model '{name}' is not installed", hint=hint) from None
    except Exception as error:
        reason = " ".join(str(error).split())
        raise ConfigError(f"the names-model '{name}' cannot be loaded: {reason}") from None
