"""Edits to the source of a story: which of them go together, what they make of it, and how it is written.

Characters that no edit covers stay as they are, byte order mark and line endings included.
"""

import os
import tempfile
from collections.abc import Iterable, Iterator

from newslint.errors import Place, ReadError
from newslint.files import content as read
from newslint.report import Placed, SourceEdit, SourceFix


def usable(finding: Placed, *, unsafe: bool) -> SourceFix | None:
    """Return the fix of a finding to apply: a safe one, else with `unsafe` its first, None where it has none."""
    safe = next((fix for fix in finding.fixes if fix.safe), None)
    return safe or (finding.fixes[0] if unsafe and finding.fixes else None)


def applied(source: str, fixes: Iterable[SourceFix]) -> tuple[str, int]:
    """Return the source with the fixes in it, and how many; of two that touch, the first in the story wins."""
    chosen = list(_apart(fixes))
    edits = sorted((edit for fix in chosen for edit in fix.edits), key=lambda edit: edit.span)
    parts: list[str] = []
    place = 0
    for edit in edits:
        parts += (source[place : edit.span.start], edit.text)
        place = edit.span.end
    return "".join([*parts, source[place:]]), len(chosen)


def _apart(fixes: Iterable[SourceFix]) -> Iterator[SourceFix]:
    """Yield the fixes whose edits keep clear of those before them, and of each other."""
    taken: list[SourceEdit] = []
    for fix in sorted(fixes, key=lambda fix: min(edit.span for edit in fix.edits)):
        own: list[SourceEdit] = []
        for edit in fix.edits:
            if any(_touch(edit, other) for other in (*taken, *own)):
                break
            own.append(edit)
        else:
            taken += own
            yield fix


def _touch(one: SourceEdit, other: SourceEdit) -> bool:
    """Tell whether two edits share a character, or insert at one place."""
    if one.span == other.span:
        return True
    return one.span.start < other.span.end and other.span.start < one.span.end


def write(path: str, before: bytes, after: bytes) -> None:
    """Write `after` over the file at `path`, whole or not at all, its mode kept; a link stays, its target is written.

    Raises ReadError where the file no longer holds `before`, or cannot be written.
    """
    target = os.path.realpath(path)
    try:
        handle, temporary = tempfile.mkstemp(prefix=".newslint-", dir=os.path.dirname(target))
    except OSError as error:
        raise ReadError(f"cannot be written: {error.strerror}", Place(path)) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(handle)
            about = os.stat(target)
            os.fchmod(handle, about.st_mode & 0o7777)
            _keep_owner(handle, about)
        if read(target) != before:
            raise ReadError("was changed by somebody else meanwhile, and is left alone", Place(path))
        os.replace(temporary, target)
    except OSError as error:
        raise ReadError(f"cannot be written: {error.strerror}", Place(path)) from None
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)


def _keep_owner(handle: int, about: os.stat_result) -> None:
    try:
        os.fchown(handle, about.st_uid, about.st_gid)
    except OSError:
        return  # only root may give a file away
