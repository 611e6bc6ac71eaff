"""One writer per library: the lock on its folder, and who holds it."""

import json
import os
from pathlib import Path

from moviebrowser.library.errors import LibraryBusy, LibraryError, LibraryReadOnly
from moviebrowser.library.store import Hold

_LOCK = "writer.lock"
_HOLDER = "writer.json"


def lock(folder: Path) -> Hold:
    """Take the folder's lock, making the folder when there is none.

    The system lets go of it when the process ends, however it ends. Raises LibraryBusy, LibraryReadOnly, LibraryError.
    """
    _make(folder)
    try:
        held = Hold.take(folder / _LOCK)
    except OSError as error:
        raise _unwritable(folder, error) from error
    if held is None:
        raise _busy(folder)
    try:
        (folder / _HOLDER).write_text(json.dumps({"pid": os.getpid(), "host": _host()}), "utf-8")
    except OSError as error:
        held.release()
        raise _unwritable(folder, error) from error
    return held


def _host() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def _make(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise LibraryError(folder, "this is a file; a library is a folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise LibraryError(folder, "this is a file; a library is a folder") from error
    except NotADirectoryError as error:
        raise LibraryError(folder, "one of the folders above it is a file") from error
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: Path, error: OSError) -> LibraryReadOnly:
    return LibraryReadOnly(
        folder,
        f"nothing can be written in this folder ({error.strerror}); give yourself the right to write there,"
        " or choose another folder with --library",
    )


def _busy(folder: Path) -> LibraryBusy:
    try:
        holder = json.loads((folder / _HOLDER).read_text("utf-8"))
        pid, host = int(holder["pid"]), str(holder["host"])
    except (OSError, ValueError, KeyError, TypeError):
        return LibraryBusy(folder, "another program has this library open")
    where = "" if host == _host() else f" on {host}"
    reason = f"another moviebrowser (process {pid}{where}) has this library open; work in its window, or close it first"
    return LibraryBusy(folder, reason, pid, host)
