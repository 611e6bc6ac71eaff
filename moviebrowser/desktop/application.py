"""The window's process: one application, one library, one window at a time."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_COMMANDS = "index, search, stories, read, compare, export, check"


def has_display() -> bool:
    """Return whether a window can be shown. Qt would end the process without a word to the caller."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(library: Path, paths: Sequence[Path], place: str | None = None) -> int:
    """Open the window of a library, and PATHs side by side in it; returns the exit code when it is closed.

    `place` is a moviebrowser: address that is shown. A window that has the library open already is raised instead and
    given the paths and the place.
    """
    if not has_display():
        reason = "there is no display for a window; these commands work without one"
        sys.stderr.write(f"moviebrowser: {reason}: {_COMMANDS}\n")
        return 1
    # Next to nothing becomes garbage until the window stands; from then on it is looked for again.
    gc.disable()
    from moviebrowser.desktop.process import Process

    return Process(sys.argv).run(library, paths, place)
