"""One reading of a story from top to bottom: which sources reach a figure, and how strongly."""

from bisect import bisect_right
from collections.abc import Iterator

from newslint.analysis.attributions import Attribution, Cue
from newslint.analysis.backing.memory import Memory
from newslint.analysis.backing.model import ENOUGH, Backing, Path
from newslint.analysis.backing.phrases import ALSO, OF_THAT, POINTS_BACK, is_official
from newslint.analysis.backing.reading import Reading
from newslint.analysis.backing.weights import (
    AHEAD,
    AT_HEAD,
    AT_ONCE,
    COVERED,
    DATA_BEHIND,
    DATA_BESIDE,
    DATA_EARLIER,
    EARLIER,
    FADING,
    LEDE,
    LEDE_REACH,
    MOST,
    NAMED,
    OF_ITSELF,
    TOPIC,
    VAGUELY,
    VOICE_BEHIND,
    VOICE_BESIDE,
)
from newslint.analysis.figures import Figure, Role
from newslint.analysis.quotes import in_quote
from newslint.document import Document


def _best(answers: Iterator[Backing] | list[Backing]) -> Backing | None:
    """Return the strongest answer, the first of equals."""
    return max(answers, key=lambda answer: answer.strength, default=None)


class Story:
    """One reading of a story from top to bottom, remembering which sources still hold."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.reading = Reading(document)
        self.memory = Memory(self.reading)
        self.text = document.text

    def run(self, wanted: list[Figure]) -> list[Backing]:
        """Return what each statistic rests on by itself; sizes of samples only keep their survey in mind."""
        found = []
        for figure in wanted:
            answer = self.backed(figure)
            self.memory.hold(answer)
            if figure.role is Role.STATISTIC:
                found.append(answer)
        return found

    def backed(self, figure: Figure) -> Backing:
        """Return the strongest of the ways in which a source may reach a figure."""
        if in_quote(self.document, figure.span):
            return Backing(figure, 1.0, Path.QUOTED)
        index, paragraph = self.reading.sentence_at(figure.span.start), self.reading.paragraph_at(figure.span.start)
        near = _best([*self.covered(figure), *self.beside(figure, index)])
        if near and near.strength >= COVERED:
            return near
        answers = [near] if near else []
        answers += self.earlier(figure, index)
        answers += self.behind(figure, index)
        answers += self.memory.carried(figure, index, paragraph)
        answers += self.ahead(figure, index, paragraph)
        best = _best(answers) or Backing(figure, 0.0, Path.NOWHERE)
        if best.strength < ENOUGH and is_official(self.text, figure):
            return Backing(figure, NAMED, Path.SENTENCE)
        return best

    def covered(self, figure: Figure) -> Iterator[Backing]:
        """Yield the sources whose words or findings the figure is part of."""
        first = bisect_right(self.reading.cover_starts, figure.span.start) - 1
        for index in range(first, max(-1, first - MOST), -1):
            item = self.reading.covers[index]
            if figure.span.start - item.span.start > self.reading.longest:
                return
            linked = item.cue is Cue.LINK
            if item.span.covers(figure.span) and (linked or not item.source.overlaps(figure.span)):
                yield Backing(
                    figure, VAGUELY if item.vague and item.cue is not Cue.QUOTE else COVERED, Path.COVERED, item
                )

    def beside(self, figure: Figure, index: int) -> Iterator[Backing]:
        """Yield sources in the same sentence that speak of something else, or are only named."""
        for item in self.reading.voices.get(index, ())[:MOST]:
            if not item.source.overlaps(figure.span):
                voice = VOICE_BESIDE
                if not item.vague and self.is_of_itself(figure, item):
                    voice = OF_ITSELF
                yield Backing(figure, _weighed(item, DATA_BESIDE, voice), Path.SENTENCE, item)

    def is_of_itself(self, figure: Figure, item: Attribution) -> bool:
        """Tell whether who speaks opens the sentence, which tells of it before ("It owes $4 million, but said ...")."""
        opens = item.source.start - figure.sentence.start < AT_HEAD and item.source.end <= figure.span.start
        return opens and bool(ALSO.search(self.text, figure.span.end, item.words.start))

    def earlier(self, figure: Figure, index: int) -> Iterator[Backing]:
        """Yield sources earlier in the paragraph."""
        for steps in range(1, 7):
            there = index - steps
            if there < 0 or not self.reading.together(there, index):
                return
            for item in self.reading.voices.get(there, ())[:MOST]:
                strength = _weighed(item, DATA_EARLIER, EARLIER.get(item.cue, EARLIER[Cue.SAYS]))
                strength *= FADING[item.data] ** (steps - 1)
                if self.reading.matter(index).goes_on(self.reading.matter(there)):
                    strength += TOPIC
                elif item.data:
                    strength -= TOPIC
                yield Backing(figure, min(1.0, strength), Path.PARAGRAPH, item)

    def behind(self, figure: Figure, index: int) -> Iterator[Backing]:
        """Yield sources named in the next sentence of the paragraph."""
        there = index + 1
        if there >= len(self.reading.starts) or not self.reading.together(there, index):
            return
        for item in self.reading.voices.get(there, ())[:MOST]:
            if item.vague or item.cue is Cue.QUOTE:
                continue
            strength = DATA_BEHIND if item.data else VOICE_BEHIND
            at_once = item.data and item.source.start - self.reading.starts[there] < AT_HEAD
            points_back = at_once and POINTS_BACK.match(self.text, item.source.start)
            # "More than 40 per cent of that came in May, filings show."
            back = item.data and item.span.start == self.reading.starts[there] and OF_THAT.search(self.text, *item.span)
            if points_back or back or self.reading.matter(index).goes_on(self.reading.matter(there)):
                strength += TOPIC
            yield Backing(figure, strength + AT_ONCE * bool(at_once or back), Path.BEHIND, item)

    def ahead(self, figure: Figure, index: int, paragraph: int) -> Iterator[Backing]:
        """Yield a source further down for a figure high up in the story."""
        opening = self.reading.opening(paragraph)
        if paragraph - opening >= LEDE:
            return
        for there in self.reading.heard[bisect_right(self.reading.heard, index) :][:MOST]:
            where = self.reading.paragraph_at(self.reading.starts[there])
            if where - opening >= LEDE_REACH:
                return
            if where > paragraph and self.reading.matter(index).shared(self.reading.matter(there)) >= 2:
                for item in self.reading.voices.get(there, ())[:MOST]:
                    if not item.vague and item.cue is not Cue.QUOTE:
                        yield Backing(figure, AHEAD, Path.AHEAD, item)


def _weighed(item: Attribution, data: float, voice: float) -> float:
    """Return what a source is worth that is data or a voice, less where nobody could be asked."""
    return (data if item.data else voice) * (VAGUELY if item.vague else 1.0)
