"""The window. Qt lives here and nowhere else."""

from collections.abc import Sequence
from pathlib import Path


def open_window(library: Path, paths: Sequence[Path], place: str | None = None) -> int:
    """Open the window of a library, PATHs side by side in it, `place` (a moviebrowser: address) in view.

    Returns the exit code when it is closed.
    """
    from moviebrowser.desktop import application

    return application.open_window(library, paths, place)
