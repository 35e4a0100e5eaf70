"""Organisations that newslint knows by name: the shipped registry with the house's own rows over it."""

from newslint.analysis.companies.model import VALID, Company, Former, FormKind, Hit, Owner
from newslint.analysis.companies.registry import Registry, load
from newslint.document import Document, per_document

__all__ = ["VALID", "Company", "FormKind", "Former", "Hit", "Owner", "Registry", "companies", "load", "named"]


@per_document
def companies(document: Document) -> Registry:
    """Return the registry that the story is judged by; raises ConfigError for a file of the house that is wrong.

    `companies(document).find(text)` gives the names in a text, `.by_id` what is known of each.
    """
    return load(document.house.registry)


@per_document
def named(document: Document) -> tuple[Hit, ...]:
    """Return every form of the registry in the text of a story, in order, common words among them."""
    return companies(document).find(document.text)
