"""What can be wrong with a library's folder, in words for the reader."""

import errno
from pathlib import Path


class LibraryError(Exception):
    """A library that cannot be used as asked; the message names its folder and the reason."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}")
        self.folder = folder
        self.reason = reason

    def __reduce__(self) -> tuple[type["LibraryError"], tuple[Path, str]]:
        """Travel between processes whole."""
        return type(self), (self.folder, self.reason)


class LibraryMissing(LibraryError):
    """There is no library in the folder, and it was not to be made."""


class LibraryBusy(LibraryError):
    """Another program writes to the library; `pid` and `host` tell which, when it is known."""

    def __init__(self, folder: Path, reason: str, pid: int | None = None, host: str | None = None) -> None:
        super().__init__(folder, reason)
        self.pid = pid
        self.host = host


class LibraryTooNew(LibraryError):
    """The library was made by a newer version of the program. Nothing was touched."""


class LibraryOutdated(LibraryError):
    """The library was made by an earlier version, and was opened for reading only, so that it cannot be renewed."""


class LibraryReadOnly(LibraryError):
    """The library was to be changed, and cannot be."""


class LibraryDamaged(LibraryError):
    """The library's database is no longer whole."""


class LibraryFull(LibraryError):
    """The disk has no room for the change; what was kept before is untouched."""


def from_system(folder: Path, error: OSError) -> LibraryError | None:
    """Say what the system refuses in words for the reader; None for what is no refusal but a broken file."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return LibraryFull(folder, "the disk is full; what was kept before is untouched. Make room and try again")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return LibraryReadOnly(folder, f"{error.filename or 'a file'} cannot be opened or written ({error.strerror})")
    if error.errno in (errno.EMFILE, errno.ENFILE):
        return LibraryError(folder, "too many files are open; close other programs and try again")
    return None


class IndexDamaged(Exception):
    """The search index cannot be read; it is to be discarded and built again."""
