"""Names of people, organisations and places, found by the grammar of news prose without a model."""

from newslint.analysis.names.mention import Kind, Mention
from newslint.analysis.names.mentions import mentions

__all__ = ["SHOWN", "Kind", "Mention", "mentions"]

SHOWN = {"names": mentions}
