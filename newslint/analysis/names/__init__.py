"""Names of people, organisations and places, found by the grammar of news prose without a model."""

from newslint.analysis.names.mentions import Kind, Mention, mentions

__all__ = ["SHOWN", "Kind", "Mention", "mentions"]

SHOWN = {"names": mentions}
