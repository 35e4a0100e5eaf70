"""The source of a document while it is walked: what was read is masked, so that each text is found in turn."""

import re
from collections.abc import Callable

from newslint.vale.blocks import Run

MASKED = re.compile(r"[\x00-\x09\x0b-\x7f]+")
WINDOW = 64 << 10  # how far ahead of the last block the next one is looked for
LARGE = 1 << 18  # characters from which on masking would cost more than it finds


def is_mask(text: str) -> bool:
    """Tell whether a text is nothing but marks of masking, as that of inline code is."""
    return text != "" and text.strip("*@ \t\n") == ""


def mask(text: str, char: str = "@") -> str:
    """Return the text with each ASCII character but a line break as `char`."""
    if text.isascii() and "\n" not in text:
        return char * len(text)
    return MASKED.sub(lambda run: char * len(run[0]), text)


class Source:
    """A document's text with cursors for blocks, runs and comments."""

    def __init__(self, content: str, extension: str) -> None:
        self.text = content
        self.extension = extension
        self.cursor = self.runs_cursor = self.comments_cursor = 0
        self.line = 0  # the furthest line reached, from 0
        self.masks = len(content) < LARGE
        self._lines = (0, 0)  # a place, and the line breaks before it
        self._texts: list[str] = []  # of the block that is being read
        self._addresses: list[tuple[str, ...]] = []  # forms of attributes of the last tag

    def snapshot(self) -> Callable[[], str]:
        """Return a way to the source as it is now."""
        text = self.text
        return lambda: text

    def hide(self, text: str) -> bool:
        """Mask the first place at which a text still stands."""
        if not self.masks:
            return True
        at = self.text.find(text)
        if at < 0:
            return False
        self.text = self.text[:at] + mask(text) + self.text[at + len(text) :]
        return True

    def update(self, text: str) -> None:
        """Mask what was read, line by line, or word by word where a line was rewritten."""
        for line in text.split("\n") if text else ():
            if line and not self.hide(line) and self.extension != ".adoc":
                for word in line.split():
                    self.hide(word)

    def later(self, text: str) -> None:
        """Mask a text when its block ends."""
        self._texts.append(text)

    def masked(self) -> None:
        """Mask the texts of the block that ends here."""
        for text in self._texts:
            self.update(text)
        self._texts = []

    def address(self, forms: tuple[str, ...]) -> None:
        """Mask an attribute's value, which may be written in any of these forms, unless it is the text that follows."""
        self._addresses.append(forms)

    def settle(self, text: str = "") -> None:
        """Mask the attributes of the last tag but one that is the text read next."""
        if not self._addresses:
            return
        for forms in self._addresses:
            if text not in forms and not any(form == "" or self.hide(form) for form in forms):
                self.update(forms[0])
        self._addresses = []

    def locate(self, text: str) -> int:
        """Return where a block's text stands behind the last one, -1 where it was rewritten."""
        if not text or is_mask(text):
            return -1
        at = self.text.find(text, self.cursor, self.cursor + WINDOW)
        if at >= 0:
            self.cursor = at + len(text)
        return at

    def run(self, at: int, text: str) -> Run | None:
        """Return the run of a text that stands `at` in the block, None where it is not found."""
        place = self.text.find(text, self.runs_cursor) if text else -1
        if place < 0:
            return None
        self.runs_cursor = place + len(text)
        return Run(at, place, len(text))

    def paragraph(self, text: str) -> Run | None:
        """Read a line that stands where all cursors look next: return its run, None where nothing is as simple.

        What `advance`, `run`, `locate` and `update` would each look for is found, and masked, at once.
        """
        if "\n" in text or not self.masks or is_mask(text):
            return None
        at = self.text.find(text)
        if at < self.cursor or at < self.runs_cursor or at + len(text) > self.cursor + WINDOW:
            return None
        self.line = max(self.line, self._line_at(at))
        self.cursor = self.runs_cursor = end = at + len(text)
        self.text = self.text[:at] + mask(text) + self.text[end:]
        return Run(0, at, len(text))

    def comment(self, text: str) -> int:
        """Return where a comment stands behind the last one, -1 where it is not found."""
        at = self.text.find(text, self.comments_cursor) if text else -1
        if at >= 0:
            self.comments_cursor = at + len(text)
        return at

    def wrapped(self, text: str) -> list[Run]:
        """Return the runs of a block whose lines stand in the source behind indentation or `>`."""
        if "\n" not in text or is_mask(text):
            return []
        lines = text.split("\n")
        start = self.cursor
        while True:
            at = self.text.find(lines[0], start)
            if at < 0:
                return []
            found, end = self._wrapped_at(lines, at)
            if found is not None:
                self.cursor = end
                return found
            start = at + 1

    def _wrapped_at(self, lines: list[str], at: int) -> tuple[list[Run] | None, int]:
        runs: list[Run] = []
        place, done, text = at, 0, self.text
        for index, line in enumerate(lines):
            if index:
                if text[place : place + 1] != "\n":
                    return None, 0
                place, done = place + 1, done + 1
                while text[place : place + 1] in (" ", "\t", ">"):
                    place += 1
            if not text.startswith(line, place):
                return None, 0
            if line:
                runs.append(Run(done, place, len(line)))
            place, done = place + len(line), done + len(line)
        return runs, place

    def advance(self, text: str) -> int:
        """Return the line of a text if it lies ahead of the line reached, else -1."""
        if is_mask(text):
            return -1
        last = text.rpartition("\n")[2]
        at = self.text.find(last)
        if at < 0:
            longest = max(last.split(), key=lambda word: len(word.encode()), default="")
            at = self.text.find(longest) if longest else -1
        if at < 0:
            return -1
        line = self._line_at(at)
        return line if line > self.line else -1

    def _line_at(self, at: int) -> int:
        place, count = self._lines
        count += self.text.count("\n", place, at) if at >= place else -self.text.count("\n", at, place)
        self._lines = (at, count)
        return count


def target_forms(name: str, value: str) -> tuple[str, ...]:
    """Return the forms an attribute's value may have in the source: as the converter wrote it, and decoded."""
    if name != "href" or "%" not in value:
        return (value,)
    from urllib.parse import unquote

    decoded = unquote(value)
    return (value,) if decoded == value else (value, decoded)
