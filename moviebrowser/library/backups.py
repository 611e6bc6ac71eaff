"""Dated copies of the database, made after a start when it has changed since the last one."""

import logging
import os
import re
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from moviebrowser.library.store import BACKUPS, FILE_NAME, Store

_log = logging.getLogger(__name__)
_KEPT = 5
_NAME = re.compile(r"library-\d{4}-\d\d-\d\d-\d{6}(?:-\d+)?\.sqlite")
_CHANGED = 0
_SPARE = 2
"""A copy is made only where there is room for so many of its size."""


def state(folder: Path) -> int:
    """Return what tells whether the database, not open yet, has changed: the moment of its last change."""
    path = folder / FILE_NAME
    with suppress(OSError):
        log = path.with_name(f"{path.name}-wal")
        if not (log.exists() and log.stat().st_size):
            return path.stat().st_mtime_ns
    return _CHANGED


def backups(folder: Path) -> list[Path]:
    """Return the copies of a library's database, the last date first. Each can be put in the database's place."""
    try:
        found = [path for path in (folder / BACKUPS).iterdir() if _NAME.fullmatch(path.name)]
    except OSError:
        return []
    return sorted(found, reverse=True)


def back_up(store: Store, before: int) -> Path | None:
    """Copy the database, unless a copy has what there was at the start, of that state; of the copies five stay.

    Returns the new copy, if any. Raises LibraryError when it cannot be written; nothing is left of it then.
    """
    kept = backups(store.folder)
    if before != _CHANGED and any(path.stat().st_mtime_ns == before for path in kept):
        return None
    size = store.path.stat().st_size
    if shutil.disk_usage(store.folder).free < _SPARE * size:
        _log.warning("No copy of %s is made: the disk is nearly full", store.path)
        return None
    target = _free_name(store.folder / BACKUPS)
    store.copy_to(target)
    if before != _CHANGED:
        os.utime(target, ns=(before, before))
    # A clock that was set back makes the new copy the oldest by date; it stays all the same.
    for old in [path for path in backups(store.folder) if path != target][_KEPT - 1 :]:
        old.unlink(missing_ok=True)
    return target


def _free_name(folder: Path) -> Path:
    name = f"library-{datetime.now():%Y-%m-%d-%H%M%S}"
    target, number = folder / f"{name}.sqlite", 1
    while target.exists():
        number += 1
        target = folder / f"{name}-{number}.sqlite"
    return target
