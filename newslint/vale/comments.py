"""Directives in comments: `vale off`, `vale Style.Rule = NO`, `vale Style.Rule["match"] = NO`, `vale style = A, B`."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from newslint.values import record

MATCHES = re.compile(r"vale (.+\..+)(\[.+\]) = (YES|NO)")
CONTROL = re.compile(r"vale (.+\..+|[^.]+) = (YES|NO|on|off)")
STYLE = re.compile(r"vale styles? = (.*)")


@record
class _Region:
    begin: tuple[int, int]
    end: tuple[int, int] | None = None


class Comments:
    """The directives of one file: those in force, and the stretches of the source that each switched off."""

    def __init__(self, styles: Sequence[str] = ()) -> None:
        self.now: dict[str, bool] = {}  # replaced, never changed, so that a block may keep it
        self._styles = styles
        self._regions: dict[str, list[_Region]] = {}

    @property
    def off(self) -> bool:
        """Whether everything is switched off."""
        return bool(self.now) and self.now.get("off", False)

    @property
    def any(self) -> bool:
        """Whether a directive with a place switched anything off."""
        return bool(self._regions)

    def update(self, comment: str, offset: int, source: str) -> None:
        """Read a comment, which may be a directive; `offset` is its place in the source, -1 unknown."""
        if not comment.startswith("vale "):
            return
        if comment in ("vale off", "vale on"):
            self._set("off", comment == "vale off", offset, source)
        elif match := MATCHES.fullmatch(comment):
            for text in re.findall(r'"((?:[^"\\]|\\.)*)"', match[2]):
                self._set(f"{match[1]}[{text}]", match[3] == "NO", offset, source)
        elif match := CONTROL.fullmatch(comment):
            self._set(match[1], match[2] in ("NO", "off"), offset, source)
        elif match := STYLE.fullmatch(comment):
            kept = dict.fromkeys(match[1].split(", "), False)
            self.now = {**self.now, **dict.fromkeys(self._styles, True), **kept}

    def _set(self, key: str, disabled: bool, offset: int, source: str) -> None:
        self.now = {**self.now, key: disabled}
        if offset < 0:
            return
        line = source.count("\n", 0, offset)
        at = (line + 1, offset - (source.rfind("\n", 0, offset) + 1) + 1)
        regions = self._regions.setdefault(key, [])
        is_open = bool(regions) and regions[-1].end is None
        if disabled and not is_open:
            regions.append(_Region(at))
        elif not disabled and is_open:
            regions[-1].end = at

    def reset(self) -> None:
        """Switch everything back on that was switched off by name, as Vale does behind the body."""
        self.now = {"off": True} if self.off else {}

    def hides(self, check: str, match: str, line: int, column: int) -> bool:
        """Tell whether a directive covers a place."""
        if not self._regions:
            return False
        at = (line, column)
        for key in ("off", check, check.partition(".")[0], f"{check}[{match}]"):
            for region in self._regions.get(key, ()):
                if region.begin <= at and (region.end is None or at < region.end):
                    return True
        return False


def silenced(comments: Mapping[str, bool], check: str) -> bool:
    """Tell whether the directives in force at a block switch a check off."""
    return comments.get("off", False) or comments.get(check.partition(".")[0], False) or comments.get(check, False)


__all__ = ["Comments", "bisect_right", "silenced"]
