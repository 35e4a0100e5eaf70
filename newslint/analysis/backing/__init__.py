"""What a statistic rests on: the source that covers it, or the nearest one that may still carry down the story."""

from newslint.analysis.backing.echoes import echoed
from newslint.analysis.backing.model import ENOUGH, Backing, Path
from newslint.analysis.backing.story import Story
from newslint.analysis.figures import Role, figures
from newslint.document import Document, per_document

__all__ = ["ENOUGH", "Backing", "Path", "backing"]


@per_document
def backing(document: Document) -> tuple[Backing, ...]:
    """Return for each statistic of the prose what it rests on, in order.

    Nothing is said of stories in other languages than English, whose words for sources are not known here.
    """
    if not document.language.lower().startswith("en"):
        return ()
    wanted = [figure for figure in figures(document) if figure.role in (Role.STATISTIC, Role.METHOD)]
    if all(figure.role is not Role.STATISTIC for figure in wanted):
        return ()
    story = Story(document)
    return tuple(echoed(story.run(wanted), story.reading))
