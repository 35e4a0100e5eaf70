"""Blocks: pieces of a document with a scope, and what is known of where they stand in the source."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from newslint.values import field, record, replace

NOWHERE = -1


class Run(NamedTuple):
    """A piece of a block's text and the place in the source it was read from, of the same length."""

    at: int
    source: int
    length: int


class Inline(NamedTuple):
    """A run of a block's text that an inline element holds."""

    scope: str
    begin: int
    end: int


@record
class Block:
    """One piece of text; `context` gives the source as it was masked when the block was read, on demand."""

    text: str
    scope: str
    context: Callable[[], str]
    line: int = NOWHERE  # from 0
    offset: int = NOWHERE
    runs: list[Run] = field(default_factory=list)
    inline: list[Inline] = field(default_factory=list)
    metrics: Mapping[str, int] = field(default_factory=dict)
    lookup: bool = False
    lines: int = 0  # of the file, counted where a place is searched for
    comments: Mapping[str, bool] = field(default_factory=dict)  # directives in force
    prose: str = ""  # "p": made of paragraphs, "b": a heading, list item or cell, "": neither, not cut up

    def source_offset(self, at: int) -> int:
        """Return where a place in the text stands in the source, -1 where that is not known."""
        if self.offset >= 0:
            return self.offset + at
        for run in self.runs:
            if run.at <= at < run.at + run.length:
                return run.source + at - run.at
        return NOWHERE

    def piece(self, text: str, start: int, scope: str, offset: int) -> "Block":
        """Return a part of the block that begins `start` characters into its text, with what is known of its place."""
        end = start + len(text)
        runs, inline = [], []
        if start >= 0:
            for run in self.runs:
                low, high = max(run.at, start), min(run.at + run.length, end)
                if low < high:
                    runs.append(Run(low - start, run.source + low - run.at, high - low))
            inline = [
                Inline(i.scope, i.begin - start, i.end - start)
                for i in self.inline
                if start <= i.begin and i.end <= end
            ]
        return replace(self, text=text, scope=scope, offset=offset, runs=runs, inline=inline)

    def without(self, scopes: tuple[str, ...]) -> str:
        """Return the text with the inline elements of these scopes blanked, character for character."""
        text = self.text
        for inline in self.inline:
            if inline.scope in scopes and inline.end <= len(text):
                blank = "".join(map(_blank, text[inline.begin : inline.end]))
                text = text[: inline.begin] + blank + text[inline.end :]
        return text


def _blank(char: str) -> str:
    return " " if char.isascii() else "\u00a0" if ord(char) < 0x800 else "\u3000"


def segmented(block: Block, *, paragraphs: bool, sentences: bool) -> list[Block]:
    """Return the parts of a block that rules ask for, and the block itself last."""
    found: list[Block] = []
    base = _resolved(block)
    if paragraphs:
        cursor = 0
        parts = block.text.split("\n\n")
        for index, part in enumerate(parts):
            text = part + "\n\n" if index + 1 < len(parts) else part if index else block.text
            offset = base + cursor if base >= 0 else NOWHERE
            if len(parts) == 1:
                found.append(replace(block, scope=f"paragraph.{block.scope}", offset=offset))
                break
            found.append(block.piece(text, cursor, f"paragraph.{block.scope}", offset))
            cursor += len(text)
    if sentences:
        from newslint.kinds.punkt import spans

        for start, end in spans(block.text):
            text = block.text[start:end].strip()
            if text:
                at = block.text.find(text, start)
                found.append(block.piece(text, at, f"sentence.{block.scope}", base + at if base >= 0 else NOWHERE))
    found.append(block if base == block.offset else block.piece(block.text, 0, block.scope, base))
    return found


def _resolved(block: Block) -> int:
    """Where the block begins in its context, if its text stands there exactly once."""
    if block.offset >= 0:
        return block.offset
    context = block.context()
    if block.text == context:
        return 0
    if len(context.encode()) > 8192:
        return NOWHERE
    first = context.find(block.text)
    if first < 0 or context.find(block.text, first + len(block.text)) >= 0:
        return NOWHERE
    return first
