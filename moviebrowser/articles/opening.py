"""A file's bytes, or why they cannot be had: never blocks, never reads more than the limit."""

import errno
import os
import stat
from pathlib import Path

from moviebrowser.articles.article import ReadError
from moviebrowser.articles.kinds import ARCHIVE, JSON, MAILBOX, TABLE, WEB_ARCHIVE, kind_of

LARGEST = 50 * 2**20
"""Files above this many bytes are refused."""

LARGEST_OF_MANY = 300 * 2**20
"""Files of kinds that hold many articles may be as large as this."""

_MANY = (ARCHIVE, JSON, MAILBOX, TABLE, WEB_ARCHIVE)

_REASONS = {
    errno.ENOENT: "no such file or folder",
    errno.ENOTDIR: "no such file or folder",
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ELOOP: "a link that leads back to itself",
    errno.ENAMETOOLONG: "the file name is too long",
    errno.EIO: "the disk reports an error",
    errno.ESTALE: "the disk reports an error",
}


def content(path: Path) -> bytes:
    """Return the bytes of the regular file `path`.

    Raises:
        ReadError: for what is no regular file, is empty, is larger than its kind may be, or cannot be read.
    """
    largest = LARGEST_OF_MANY if kind_of(path.name) in _MANY else LARGEST
    try:
        _check_kind(path, largest)
        return _checked(path, _bytes(path, largest), largest)
    except OSError as error:
        raise ReadError(path, _reason(error)) from error
    except ValueError as error:
        raise ReadError(path, "the file name cannot be used on this system") from error


def _check_kind(path: Path, largest: int) -> None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        # A folder that cannot be listed is handed on by `find_files` so that its failure is told here.
        with os.scandir(path):
            raise ReadError(path, "a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(path, "a device or pipe, not a file")
    if status.st_size > largest:
        raise ReadError(path, f"too large ({status.st_size / 2**20:,.0f} MB; the limit is {largest / 2**20:.0f} MB)")


def _bytes(path: Path, largest: int) -> bytes:
    """Read without ever waiting for a writer, should the file have become a pipe since it was looked at."""
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(number, "rb") as file:
        return file.read(largest + 1)


def _checked(path: Path, found: bytes, largest: int) -> bytes:
    if not found:
        raise ReadError(path, "the file is empty")
    if len(found) > largest:
        raise ReadError(path, f"too large (the limit is {largest / 2**20:.0f} MB)")
    return found


def _reason(error: OSError) -> str:
    known = _REASONS.get(error.errno or 0)
    return known or f"cannot be read ({(error.strerror or 'unknown cause').lower()})"
