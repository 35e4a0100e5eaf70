"""Stories for the speed benchmarks: those of a folder, or made up here, the same ones every time."""

import random
from collections.abc import Sequence
from pathlib import Path

from newslint import readers
from newslint.document import Document


def made_up(parts: Sequence[Sequence[str]], seed: int, shape: tuple[int, int, int]) -> list[str]:
    """Return texts whose sentences take one phrase of each part; `shape` counts stories, paragraphs, sentences."""
    chance = random.Random(seed)  # noqa: S311 - the same stories every time
    count, paragraphs, sentences = shape
    return [
        "\n\n".join(" ".join(" ".join(map(chance.choice, parts)) for _ in range(sentences)) for _ in range(paragraphs))
        for _ in range(count)
    ]


def documents(folder: Path | None, invented: Sequence[str]) -> list[Document]:
    """Return the plain-text stories of a folder, the invented ones where none is given, parsed already."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(folder.rglob("*.txt"))] if folder else invented
    return [readers.read(text.encode(), "story", ".txt") for text in texts]
