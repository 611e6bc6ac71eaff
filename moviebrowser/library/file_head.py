"""The head of a library's database file: read before anything opens the file, which it leaves untouched."""

import struct
from pathlib import Path

from moviebrowser.library.errors import LibraryDamaged, LibraryError, LibraryTooNew

REPAIR_HINT = "`moviebrowser check --repair` tries to mend it and keeps a copy first"
"""What to do about a database that is damaged."""

_MAGIC = b"SQLite format 3\0"


def examine(path: Path, known: int) -> None:
    """Refuse what is no library, or of a newer version than `known`.

    Raises LibraryDamaged, LibraryTooNew, and LibraryError when the file cannot be read. The head is described in
    "Database File Format", sqlite.org/fileformat2.html, section 1.3.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise LibraryError(path.parent, f"the database cannot be read: {error.strerror}") from error
    if not head:
        return
    if len(head) < 100 or head[:16] != _MAGIC:
        raise LibraryDamaged(path.parent, f"{path.name} is not a database; {REPAIR_HINT}")
    (version,) = struct.unpack(">I", head[60:64])
    if version > known:
        raise too_new(path)


def too_new(path: Path) -> LibraryTooNew:
    """Return the error that tells of a library which is too new."""
    made = "this library was made by a newer version of moviebrowser"
    return LibraryTooNew(path.parent, f"{made}; nothing was changed. Update the program to open it")
