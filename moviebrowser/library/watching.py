"""Folders under watch: a thread that hears of changes from the system, and has the library look what is new."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moviebrowser.library.importing import ImportReport
    from moviebrowser.library.library import Library

_log = logging.getLogger(__name__)
_GATHER = 1_600
"""Milliseconds over which changes are gathered before the library looks."""
_AGAIN = 60.0
"""Seconds after which the library looks in any case: network drives tell nothing, and a file may have been growing."""


class Watcher:
    """Brings in what is new in the watched folders of a library, as long as it is open.

    `imported` is called from a thread of the watcher's whenever something was new.
    """

    def __init__(self, library: "Library", imported: Callable[["ImportReport"], None]) -> None:
        self._library = library
        self._imported = imported
        self._closing = threading.Event()
        self._changed = threading.Event()
        self._thread: threading.Thread | None = None

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
        while not self._closing.is_set():
            self._changed.clear()
            try:
                report = self._library.look_for_changes(stop=self._closing.is_set)
                if report.added or report.changed or report.failures:
                    self._imported(report)
                self._wait([folder for folder in self._library.watched() if folder.is_dir()])
            except Exception:
                if not self._closing.is_set():
                    _log.exception("The watched folders could not be looked through")
                self._changed.wait(_AGAIN)

    def _wait(self, folders: list[Path]) -> None:
        """Wait until something changes in the folders, `look` is called, or a minute has passed."""
        if not folders:
            self._changed.wait(_AGAIN)
            return
        from watchfiles import watch

        changes = watch(
            *folders,
            watch_filter=None,
            debounce=_GATHER,
            stop_event=self._changed,
            rust_timeout=round(_AGAIN * 1_000),
            yield_on_timeout=True,
            raise_interrupt=False,
            ignore_permission_denied=True,
        )
        try:
            next(changes, None)
        except OSError as error:
            # The system watches so many folders and no more: looking every minute does without it.
            _log.info("The system does not watch %s: %s", folders, error)
            self._changed.wait(_AGAIN)
