"""Where things lie on this machine: the packaged resources and samples, the reader's data and logs."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def _packaged(name: str) -> Path:
    """Return a data folder: inside the package when installed, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """Return the folder of icons, themes, fact templates and other data that a person may edit."""
    return _packaged("resources")


def samples() -> Path:
    """Return the folder of sample stories, one sub-folder a story, that a first start opens."""
    return _packaged("seeds")


def default_library() -> Path:
    """Return the folder of the library that is used when none is named."""
    return Path(platformdirs.user_data_dir("moviebrowser", appauthor=False)) / "library"


def log_file() -> Path:
    """Return the file to which unexpected errors are logged."""
    return Path(platformdirs.user_log_dir("moviebrowser", appauthor=False)) / "moviebrowser.log"
