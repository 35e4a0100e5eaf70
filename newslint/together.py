"""Stories checked a few at a time, which takes less than one by one (see `engine.check_all`)."""

from collections.abc import Iterable, Iterator
from time import monotonic

from newslint import cache, files
from newslint.errors import ReadError
from newslint.report import FileReport
from newslint.session import Session, unread
from newslint.tasks import Task

FIRST, MOST = 4, 16  # stories: more save no more time
LARGE = 200_000  # bytes of stories, from which on no more are taken in
SOON = 0.2  # seconds: who waits for the next results hears of them about this often

Story = tuple[bytes, str, str]  # content, path, and no suffix but that of the path


class Together:
    """Checks files in order, more together while they go fast, and one by one where they do not.

    So progress is seen, and an interrupt or the death of a process costs little, however slow a rule is.
    """

    def __init__(self) -> None:
        self.most = FIRST

    def __call__(self, tasks: Iterable[Task]) -> Iterator[FileReport]:
        """Yield what is found in files, in order, each with the digest of the bytes that it was found in."""
        stories: list[Story] = []
        owner, size = None, 0
        for path, session in tasks:
            try:
                content = files.content(path)
            except ReadError as error:
                yield from self.judged(owner, stories)
                yield unread(path, error)
                stories, owner, size = [], None, 0
                continue
            if session is not owner or len(stories) >= self.most or size > LARGE:
                yield from self.judged(owner, stories)
                stories, owner, size = [], session, 0
            stories.append((content, path, ""))
            size += len(content)
        yield from self.judged(owner, stories)

    def judged(self, session: Session | None, stories: list[Story]) -> Iterator[FileReport]:
        """Yield what is found in stories that are checked together."""
        if session is None or not stories:
            return
        began = monotonic()
        reports = session.check_contents(stories)
        if monotonic() - began > SOON:
            self.most = max(1, len(stories) // 2)
        elif len(stories) == self.most:
            self.most = min(MOST, 2 * self.most)
        for (content, _, _), report in zip(stories, reports, strict=True):
            yield report._replace(digest=cache.digest(content))
