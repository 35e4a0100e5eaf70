"""One reading of a story from top to bottom: which sources reach a figure, and how strongly."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analysis.attributions import Attribution, Cue, attributions
from newslint.analysis.backing.model import ENOUGH, Backing, Path
from newslint.analysis.backing.phrases import (
    ALSO,
    ANSWERS,
    COMPARED,
    OF_THAT,
    POINTS_BACK,
    POLL,
    RESUMES,
    is_changed,
    is_counted,
    is_official,
    is_standing,
)
from newslint.analysis.figures import SHARES, Figure, Role
from newslint.analysis.prose import openings, paragraph_at
from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentences
from newslint.analysis.topics import OPINION, SUMS_UP, Matter, matter_of
from newslint.document import Document

# How much a source is worth by the way it reaches the figure, set by judgement: a poll or a filing keeps its
# hold over a paragraph, a voice only while the story stays with what it said.
COVERED, VAGUELY = 1.0, 0.6
DATA_BESIDE, VOICE_BESIDE = 0.6, 0.4  # in the sentence, with other words as what they say
OF_ITSELF = 0.55  # in the sentence, which tells first what the speaker did and then what it said
DATA_EARLIER = 0.9
EARLIER = {Cue.THINKS: 0.2, Cue.FINDS: 0.45, Cue.SAYS: 0.4, Cue.QUOTE: 0.3}  # a voice, by what it does
DATA_BEHIND, VOICE_BEHIND, AT_ONCE = 0.28, 0.1, 0.1  # in the next sentence; more where it opens with its source
AHEAD = 0.55
TOPIC = 0.2  # more where the sentence goes on with the sourced one; as much less where data tells of other things
FADING = {True: 0.95, False: 0.8}  # by sentence of distance: data, voice
DECAY = (0.95, 0.85, 0.75, 0.65)  # of a source that covered the last figure of a run, by paragraphs since
NAMED, NAMED_FADING = 0.6, 0.85  # data named in a paragraph above, by paragraph
POLLED, POLLED_FADING = 0.62, 0.965  # a poll named above, for shares of opinion
POLL_REACH, DATA_REACH = 6, 2  # paragraphs over which a named poll, or other data, carries
VOICE_REACH = 1  # paragraphs over which a voice carries, as long as no other speaks
MOST = 64  # attributions, or sentences, looked at for one figure, so that a line without an end stays linear
LEDE, LEDE_REACH = 2, 4  # paragraphs in which a source may still be to come, and within which it must
OPENING, STORY_REACH = 4, 12  # figures first backed, and paragraphs over which data in the lede carries on its topic
AT_HEAD = 6  # characters of a sentence within which its source opens it


class Mark(NamedTuple):
    """A source in a place from where it may carry: `figure` is what it covered, None where it was only named."""

    source: Attribution
    paragraph: int
    matter: Matter
    figure: Figure | None = None
    strength: float = 0.0


def _best(answers: Iterator[Backing] | list[Backing]) -> Backing | None:
    """Return the strongest answer, the first of equals."""
    return max(answers, key=lambda answer: answer.strength, default=None)


class Story:
    """One reading of a story from top to bottom, remembering which sources still hold."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sentences = sentences(document)
        self.starts = [sentence.start for sentence in self.sentences]
        self.voices: dict[int, list[Attribution]] = {}  # by the sentence their words stand in
        for item in attributions(document):
            self.voices.setdefault(self.sentence_at(item.words.start), []).append(item)
        self.covers = sorted(attributions(document), key=lambda item: item.span)
        self.cover_starts = [item.span.start for item in self.covers]
        self.longest = max((item.span.end - item.span.start for item in self.covers), default=0)
        self.matters: dict[int, Matter] = {}
        self.held: list[Mark] = []
        self.named: list[Mark] = []
        self.unread = sorted(self.voices)
        self.heard = tuple(self.unread)
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

    def run(self, wanted: list[Figure]) -> list[Backing]:
        """Return what each statistic rests on by itself; sizes of samples only keep their survey in mind."""
        found = []
        for figure in wanted:
            answer = self.backed(figure)
            if answer.source and answer.strength >= ENOUGH and answer.path is not Path.QUOTED:
                matter = self.matter(self.sentence_at(figure.span.start))
                paragraph = self.paragraph_at(figure.span.start)
                self.held.append(Mark(answer.source, paragraph, matter, figure, answer.strength))
            if figure.role is Role.STATISTIC:
                found.append(answer)
        return found

    def backed(self, figure: Figure) -> Backing:
        """Return the strongest of the ways in which a source may reach a figure."""
        if in_quote(self.document, figure.span):
            return Backing(figure, 1.0, Path.QUOTED)
        index, paragraph = self.sentence_at(figure.span.start), self.paragraph_at(figure.span.start)
        near = _best([*self.covered(figure), *self.beside(figure, index)])
        if near and near.strength >= COVERED:
            return near
        answers = [near] if near else []
        answers += self.earlier(figure, index)
        answers += self.behind(figure, index)
        answers += self.carried(figure, index, paragraph)
        answers += self.ahead(figure, index, paragraph)
        best = _best(answers) or Backing(figure, 0.0, Path.NOWHERE)
        if best.strength < ENOUGH and is_official(self.document.text, figure):
            return Backing(figure, NAMED, Path.SENTENCE)
        return best

    def covered(self, figure: Figure) -> Iterator[Backing]:
        """Yield the sources whose words or findings the figure is part of."""
        first = bisect_right(self.cover_starts, figure.span.start) - 1
        for index in range(first, max(-1, first - MOST), -1):
            item = self.covers[index]
            if figure.span.start - item.span.start > self.longest:
                return
            linked = item.cue is Cue.LINK
            if item.span.covers(figure.span) and (linked or not item.source.overlaps(figure.span)):
                yield Backing(
                    figure, VAGUELY if item.vague and item.cue is not Cue.QUOTE else COVERED, Path.COVERED, item
                )

    def beside(self, figure: Figure, index: int) -> Iterator[Backing]:
        """Yield sources in the same sentence that speak of something else, or are only named."""
        for item in self.voices.get(index, ())[:MOST]:
            if not item.source.overlaps(figure.span):
                voice = VOICE_BESIDE
                if not item.vague and self.is_of_itself(figure, item):
                    voice = OF_ITSELF
                yield Backing(figure, _weighed(item, DATA_BESIDE, voice), Path.SENTENCE, item)

    def is_of_itself(self, figure: Figure, item: Attribution) -> bool:
        """Tell whether who speaks opens the sentence, which tells of it before ("It owes $4 million, but said ...")."""
        opens = item.source.start - figure.sentence.start < AT_HEAD and item.source.end <= figure.span.start
        return opens and bool(ALSO.search(self.document.text, figure.span.end, item.words.start))

    def earlier(self, figure: Figure, index: int) -> Iterator[Backing]:
        """Yield sources earlier in the paragraph."""
        for steps in range(1, 7):
            there = index - steps
            if there < 0 or not self.together(there, index):
                return
            for item in self.voices.get(there, ())[:MOST]:
                strength = _weighed(item, DATA_EARLIER, EARLIER.get(item.cue, EARLIER[Cue.SAYS]))
                strength *= FADING[item.data] ** (steps - 1)
                if self.matter(index).goes_on(self.matter(there)):
                    strength += TOPIC
                elif item.data:
                    strength -= TOPIC
                yield Backing(figure, min(1.0, strength), Path.PARAGRAPH, item)

    def behind(self, figure: Figure, index: int) -> Iterator[Backing]:
        """Yield sources named in the next sentence of the paragraph."""
        there = index + 1
        if there >= len(self.starts) or not self.together(there, index):
            return
        for item in self.voices.get(there, ())[:MOST]:
            if item.vague or item.cue is Cue.QUOTE:
                continue
            strength = DATA_BEHIND if item.data else VOICE_BEHIND
            at_once = item.data and item.source.start - self.starts[there] < AT_HEAD
            points_back = at_once and POINTS_BACK.match(self.document.text, item.source.start)
            # "More than 40 per cent of that came in May, filings show."
            back = (
                item.data and item.span.start == self.starts[there] and OF_THAT.search(self.document.text, *item.span)
            )
            if points_back or back or self.matter(index).goes_on(self.matter(there)):
                strength += TOPIC
            yield Backing(figure, strength + AT_ONCE * bool(at_once or back), Path.BEHIND, item)

    def carried(self, figure: Figure, index: int, paragraph: int) -> Iterator[Backing]:
        """Yield sources of earlier figures of the same kind and topic, and data named in the paragraphs above."""
        matter, counted = self.matter(index), is_counted(self.document.text, figure)
        for mark in reversed(self.held[-12:]):
            gap = paragraph - mark.paragraph
            if gap >= len(DECAY):
                break
            poll = self.is_poll(mark.source)
            if (poll and counted and gap) or self.is_silent(mark.source, gap, index):
                continue
            if gap and not poll and matter.shared(mark.matter) < 3 and is_standing(self.document.text, figure):
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
            asked = matter.topic == OPINION or ANSWERS.match(self.document.text, figure.span.end)
            if poll and asked and figure.kind in SHARES:
                yield Backing(figure, POLLED * POLLED_FADING ** (gap - 1), Path.CARRIED, mark.source, gap)
            sums_up = gap == 1 and SUMS_UP.match(self.document.text, self.starts[index])
            if is_standing(self.document.text, figure):
                continue
            if sums_up or (gap <= DATA_REACH and Matter(matter.topic, matter.stems).goes_on(mark.matter)):
                yield Backing(figure, NAMED * NAMED_FADING ** (gap - 1), Path.CARRIED, mark.source, gap)

    def resumed(self, figure: Figure, index: int, paragraph: int) -> Iterator[Backing]:
        """Yield the source of the last figure where the sentence goes on with what that one counted."""
        mark = self.held[-1] if self.held else None
        if mark is None or mark.source.vague or paragraph - mark.paragraph > 1:
            return
        text, sentence = self.document.text, self.sentences[index]
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
        text, voices = self.document.text, self.voices.get(index, ())[:MOST]
        known = source.source.of(text)
        others = (item for item in voices if not item.vague and not item.data and item.source.of(text) not in known)
        return gap > VOICE_REACH or any(others)

    def throughout(self, figure: Figure, matter: Matter, paragraph: int) -> Iterator[Backing]:
        """Yield data that gives the figures of the lede, for what the story then tells of the same."""
        for mark in self.held[:OPENING]:
            gap, whole = paragraph - mark.paragraph, mark.source.data and mark.strength >= COVERED
            if mark.paragraph >= LEDE or gap > STORY_REACH or not whole or matter.topic == OPINION:
                continue
            if (
                matter.akin(mark.matter)
                and matter.shared(mark.matter) >= 2
                and not is_standing(self.document.text, figure)
            ):
                yield Backing(figure, AHEAD, Path.CARRIED, mark.source, gap)

    def is_poll(self, source: Attribution) -> bool:
        """Tell whether a source is a poll or survey."""
        return bool(POLL.search(source.source.of(self.document.text)))

    def above(self, paragraph: int) -> list[Mark]:
        """Return the data named above a paragraph, no further than a poll carries."""
        while self.unread and self.paragraph_at(self.starts[self.unread[0]]) < paragraph:
            index = self.unread.pop(0)
            if any(item.cue is Cue.QUOTE and not item.vague for item in self.voices[index]):
                continue  # a report named beside a quote is spent on the quote
            for item in self.voices[index]:
                if item.data and not item.vague and item.cue is not Cue.LINK:
                    self.named.append(Mark(item, self.paragraph_at(self.starts[index]), self.matter(index)))
        return [mark for mark in self.named[-16:] if paragraph - mark.paragraph <= POLL_REACH]

    def opening(self, paragraph: int) -> int:
        """Return the paragraph that opens the story, or its part told at one time, in which another stands."""
        return self.openings[bisect_right(self.openings, paragraph) - 1]

    def ahead(self, figure: Figure, index: int, paragraph: int) -> Iterator[Backing]:
        """Yield a source further down for a figure high up in the story."""
        opening = self.opening(paragraph)
        if paragraph - opening >= LEDE:
            return
        for there in self.heard[bisect_right(self.heard, index) :][:MOST]:
            where = self.paragraph_at(self.starts[there])
            if where - opening >= LEDE_REACH:
                return
            if where > paragraph and self.matter(index).shared(self.matter(there)) >= 2:
                for item in self.voices.get(there, ())[:MOST]:
                    if not item.vague and item.cue is not Cue.QUOTE:
                        yield Backing(figure, AHEAD, Path.AHEAD, item)


def _weighed(item: Attribution, data: float, voice: float) -> float:
    """Return what a source is worth that is data or a voice, less where nobody could be asked."""
    return (data if item.data else voice) * (VAGUELY if item.vague else 1.0)
