"""What a story still holds when it comes to a figure: sources of the figures before, and data named above."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analysis.attributions import Attribution, Cue
from newslint.analysis.backing.model import ENOUGH, Backing, Path
from newslint.analysis.backing.phrases import (
    ANSWERS,
    COMPARED,
    POLL,
    RESUMES,
    is_changed,
    is_counted,
    is_standing,
)
from newslint.analysis.backing.reading import Reading
from newslint.analysis.backing.weights import (
    AHEAD,
    COVERED,
    DATA_REACH,
    DECAY,
    FADING,
    LEDE,
    MOST,
    NAMED,
    NAMED_FADING,
    OPENING,
    POLL_REACH,
    POLLED,
    POLLED_FADING,
    STORY_REACH,
    VOICE_REACH,
)
from newslint.analysis.figures import SHARES, Figure
from newslint.analysis.topics import OPINION, SUMS_UP, Matter


class Mark(NamedTuple):
    """A source in a place from where it may carry: `figure` is what it covered, None where it was only named."""

    source: Attribution
    paragraph: int
    matter: Matter
    figure: Figure | None = None
    strength: float = 0.0


class Memory:
    """The sources of a story that may still hold, noted from top to bottom."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.document.text
        self.held: list[Mark] = []
        self.named: list[Mark] = []
        self.unread = list(reading.heard)

    def hold(self, answer: Backing) -> None:
        """Note the source that a figure rests on, if it is strong enough to carry."""
        figure, source = answer.figure, answer.source
        if source and answer.strength >= ENOUGH and answer.path is not Path.QUOTED:
            matter = self.reading.matter(self.reading.sentence_at(figure.span.start))
            paragraph = self.reading.paragraph_at(figure.span.start)
            self.held.append(Mark(source, paragraph, matter, figure, answer.strength))

    def carried(self, figure: Figure, index: int, paragraph: int) -> Iterator[Backing]:
        """Yield sources of earlier figures of the same kind and topic, and data named in the paragraphs above."""
        matter, counted = self.reading.matter(index), is_counted(self.text, figure)
        for mark in reversed(self.held[-12:]):
            gap = paragraph - mark.paragraph
            if gap >= len(DECAY):
                break
            poll = self.is_poll(mark.source)
            if (poll and counted and gap) or self.is_silent(mark.source, gap, index):
                continue
            if gap and not poll and matter.shared(mark.matter) < 3 and is_standing(self.text, figure):
                continue
            topical = matter.topic != "" and matter.topic == mark.matter.topic
            share = figure.kind in SHARES and mark.figure is not None and mark.figure.kind in SHARES
            kind = share or (mark.figure is not None and mark.figure.kind is figure.kind)
            alike = 0.5 * kind + 0.5 * topical + 0.25 * min(matter.shared(mark.matter), 2)
            if share and poll and (alike > 0.5 or gap < 2):
                yield Backing(figure, POLLED * POLLED_FADING**gap, Path.CARRIED, mark.source, gap)
            elif mark.source.data and gap == 1 and matter.shared(mark.matter) >= 3:
                yield Backing(figure, NAMED, Path.CARRIED, mark.source, gap)
            elif alike >= 0.75 and (mark.source.data or gap == 0 or topical or (gap == 1 and alike >= 1)):
                strength = mark.strength * DECAY[gap] * (1.0 if mark.source.data else FADING[False])
                yield Backing(figure, strength, Path.CARRIED, mark.source, gap)
        yield from self.resumed(figure, index, paragraph)
        yield from self.throughout(figure, matter, paragraph)
        for mark in self.above(paragraph):
            gap = paragraph - mark.paragraph
            poll = self.is_poll(mark.source)
            if poll and counted:
                continue
            asked = matter.topic == OPINION or ANSWERS.match(self.text, figure.span.end)
            if poll and asked and figure.kind in SHARES:
                yield Backing(figure, POLLED * POLLED_FADING ** (gap - 1), Path.CARRIED, mark.source, gap)
            sums_up = gap == 1 and SUMS_UP.match(self.text, self.reading.starts[index])
            if is_standing(self.text, figure):
                continue
            if sums_up or (gap <= DATA_REACH and Matter(matter.topic, matter.stems).goes_on(mark.matter)):
                yield Backing(figure, NAMED * NAMED_FADING ** (gap - 1), Path.CARRIED, mark.source, gap)

    def resumed(self, figure: Figure, index: int, paragraph: int) -> Iterator[Backing]:
        """Yield the source of the last figure where the sentence goes on with what that one counted."""
        mark = self.held[-1] if self.held else None
        if mark is None or mark.source.vague or paragraph - mark.paragraph > 1:
            return
        text, sentence = self.text, self.reading.sentences[index]
        changed = (
            (mark.source.data or mark.paragraph < LEDE)
            and mark.strength >= COVERED
            and mark.figure is not None
            and figure.kind in SHARES
            and is_changed(text, figure)
            and is_changed(text, mark.figure)
        )
        if changed or RESUMES.match(text, *sentence) or COMPARED.search(text, *sentence):
            yield Backing(figure, NAMED, Path.CARRIED, mark.source, paragraph - mark.paragraph)

    def is_silent(self, source: Attribution, gap: int, index: int) -> bool:
        """Tell whether a voice heard `gap` paragraphs above has gone, or another speaks in the sentence."""
        if source.data or not gap:
            return False
        text, voices = self.text, self.reading.voices.get(index, ())[:MOST]
        known = source.source.of(text)
        others = (item for item in voices if not item.vague and not item.data and item.source.of(text) not in known)
        return gap > VOICE_REACH or any(others)

    def throughout(self, figure: Figure, matter: Matter, paragraph: int) -> Iterator[Backing]:
        """Yield data that gives the figures of the lede, for what the story then tells of the same."""
        for mark in self.held[:OPENING]:
            gap, whole = paragraph - mark.paragraph, mark.source.data and mark.strength >= COVERED
            if mark.paragraph >= LEDE or gap > STORY_REACH or not whole or matter.topic == OPINION:
                continue
            if matter.akin(mark.matter) and matter.shared(mark.matter) >= 2 and not is_standing(self.text, figure):
                yield Backing(figure, AHEAD, Path.CARRIED, mark.source, gap)

    def is_poll(self, source: Attribution) -> bool:
        """Tell whether a source is a poll or survey."""
        return bool(POLL.search(source.source.of(self.text)))

    def above(self, paragraph: int) -> list[Mark]:
        """Return the data named above a paragraph, no further than a poll carries."""
        while self.unread and self.reading.paragraph_at(self.reading.starts[self.unread[0]]) < paragraph:
            index = self.unread.pop(0)
            if any(item.cue is Cue.QUOTE and not item.vague for item in self.reading.voices[index]):
                continue  # a report named beside a quote is spent on the quote
            for item in self.reading.voices[index]:
                if item.data and not item.vague and item.cue is not Cue.LINK:
                    self.named.append(
                        Mark(item, self.reading.paragraph_at(self.reading.starts[index]), self.reading.matter(index))
                    )
        return [mark for mark in self.named[-16:] if paragraph - mark.paragraph <= POLL_REACH]
