"""Where the shipped files lie, and the bytes of any file, or one sentence on why there are none."""

import os
import stat

from newslint.errors import Place, ReadError

MOST = 64 * 2**20  # bytes of a story
KINDS = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a pipe, not a file"),
    (stat.S_ISSOCK, "is a socket, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
)


def shipped() -> str:
    """Return the folder of shipped packs: inside the wheel, or beside the package in a checkout."""
    package = os.path.dirname(__file__)
    inside = os.path.join(package, "_rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "rules")


def modules(folder: str) -> list[str]:
    """Return the names of the modules in a folder, in order; those that begin with an underscore serve the others."""
    return sorted(name[:-3] for name in os.listdir(folder) if name.endswith(".py") and not name.startswith("_"))


def content(path: str, most: int = MOST) -> bytes:
    """Return the bytes of a regular file of at most `most` bytes; raises ReadError.

    It is opened without waiting, so that a pipe that nobody writes to cannot hold up the run.
    """
    place = Place(path)
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except (OSError, ValueError) as error:
        raise ReadError(_lower(getattr(error, "strerror", "") or str(error)), place) from None
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            kind = next((words for is_kind, words in KINDS if is_kind(about.st_mode)), "is not a file")
            raise ReadError(kind, place)
        if about.st_size > most:
            raise ReadError(f"is larger than {most // 2**20} MB", place)
        return _whole(handle, about.st_size, most)
    except OSError as error:
        raise ReadError(_lower(error.strerror or str(error)), place) from None
    finally:
        os.close(handle)


def _whole(handle: int, size: int, most: int) -> bytes:
    """Return what stands in an open file, in one read where it does not grow meanwhile."""
    parts = [os.read(handle, size + 1)]
    length = len(parts[0])
    while parts[-1] and length != size and length < most:
        parts.append(os.read(handle, most - length))
        length += len(parts[-1])
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _lower(sentence: str) -> str:
    """Return an operating system's sentence as the middle of one of ours."""
    return sentence[:1].lower() + sentence[1:]
