"""A story as its figures are judged: sentences, who speaks in each, and what each is about."""

from bisect import bisect_right

from newslint.analysis.attributions import Attribution, attributions
from newslint.analysis.prose import openings, paragraph_at
from newslint.analysis.sentences import sentences
from newslint.analysis.topics import Matter, matter_of
from newslint.document import Document


class Reading:
    """One reading of a story; what a sentence is about is worked out when somebody asks."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sentences = sentences(document)
        self.starts = [sentence.start for sentence in self.sentences]
        self.voices: dict[int, list[Attribution]] = {}  # by the sentence their words stand in
        for item in attributions(document):
            self.voices.setdefault(self.sentence_at(item.words.start), []).append(item)
        self.heard = tuple(sorted(self.voices))
        self.covers = sorted(attributions(document), key=lambda item: item.span)
        self.cover_starts = [item.span.start for item in self.covers]
        self.longest = max((item.span.end - item.span.start for item in self.covers), default=0)
        self.matters: dict[int, Matter] = {}
        self.openings = openings(document)

    def sentence_at(self, place: int) -> int:
        """Return the number of the sentence that holds a place."""
        return max(0, bisect_right(self.starts, place) - 1)

    def paragraph_at(self, place: int) -> int:
        """Return the number of the told paragraph that holds a place."""
        return paragraph_at(self.document, place)

    def together(self, one: int, other: int) -> bool:
        """Tell whether two sentences stand in the same block."""
        document = self.document
        return document.block_at(self.starts[one]) is document.block_at(self.starts[other])

    def matter(self, index: int) -> Matter:
        """Return what a sentence is about."""
        if index not in self.matters:
            self.matters[index] = matter_of(self.sentences[index].of(self.document.text))
        return self.matters[index]

    def opening(self, paragraph: int) -> int:
        """Return the paragraph that opens the story, or its part told at one time, in which another stands."""
        return self.openings[bisect_right(self.openings, paragraph) - 1]
