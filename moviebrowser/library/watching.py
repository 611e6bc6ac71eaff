"""Folders under watch: a thread that hears of changes from the system, and has the library look what is new."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

    from moviebrowser.library.importing import ImportReport
    from moviebrowser.library.library import Library

_log = logging.getLogger(__name__)
_GATHER = 1.0
"""Seconds over which changes are gathered before the library looks."""
_SHARE = 10
"""After a look in vain comes a pause so many times as long, however much changes."""
_LONGEST_PAUSE = 10.0
"""Seconds of such a pause at most."""
_AGAIN = 60.0
"""Seconds after which the library looks in any case: network drives tell nothing, and a file may have been growing."""


class Watcher:
    """Brings in what is new in the watched folders of a library, as long as it is open.

    `imported` is called from the watcher's thread whenever something was new.
    """

    def __init__(self, library: Library, imported: Callable[[ImportReport], None]) -> None:
        self._library = library
        self._imported = imported
        self._closing = threading.Event()
        self._changed = threading.Event()
        self._thread: threading.Thread | None = None
        self._observer: BaseObserver | None = None
        self._folders: list[Path] = []

    def start(self) -> None:
        """Look for what is new now, and whenever something changes."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="watching", daemon=True)
            self._thread.start()

    def look(self) -> None:
        """Look soon, and at the folders that are watched now."""
        self._changed.set()

    def close(self) -> None:
        """Watch no longer; what is being read is left for the next time."""
        self._closing.set()
        self._changed.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            while not self._closing.is_set():
                begun = time.monotonic()
                self._changed.clear()
                news = False
                try:
                    news = self._look()
                except Exception:
                    if not self._closing.is_set():
                        _log.exception("The watched folders could not be looked through")
                pause = 0.0 if news else min(_SHARE * (time.monotonic() - begun), _LONGEST_PAUSE)
                self._closing.wait(max(_GATHER, pause))
                self._changed.wait(_AGAIN)
                self._closing.wait(_GATHER)
        finally:
            self._unlisten()

    def _look(self) -> bool:
        """Look for what is new; returns whether something was."""
        # Listening begins before the look, so that nothing that comes falls in between.
        self._listen([folder for folder in self._library.watched() if folder.is_dir()])
        report = self._library.look_for_changes(stop=self._closing.is_set)
        news = bool(report.added or report.changed or report.failures)
        if news:
            self._imported(report)
        return news

    def _listen(self, folders: list[Path]) -> None:
        """Have the system tell what changes in these folders."""
        if folders == self._folders:
            return
        from watchdog.observers import Observer

        self._unlisten()
        self._folders = folders
        self._observer = Observer()
        try:
            for folder in folders:
                self._observer.schedule(_Told(self._changed), str(folder), recursive=True)
            self._observer.start()
        except OSError as error:
            # The system watches so many folders and no more: looking every minute does without it.
            _log.info("The system does not watch %s: %s", folders, error)

    def _unlisten(self) -> None:
        if self._observer is not None and self._observer.is_alive():
            self._observer.stop()
            self._observer.join()
        self._observer = None


class _Told(FileSystemEventHandler):
    """Hears of every change, but not of mere reading."""

    def __init__(self, changed: threading.Event) -> None:
        self._changed = changed

    def dispatch(self, event: FileSystemEvent) -> None:
        if event.event_type in ("created", "modified", "moved", "closed"):
            self._changed.set()
