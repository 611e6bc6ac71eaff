"""The window. Qt lives here and nowhere else."""

from collections.abc import Sequence
from pathlib import Path


def open_window(library: Path, paths: Sequence[Path]) -> int:
    """Open the window of a library, and PATHs side by side in it; returns the exit code when it is closed."""
    from moviebrowser.desktop import application

    return application.open_window(library, paths)
