"""Where things lie on this machine: the packaged resources and samples, the reader's data and logs."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


class ResourceError(Exception):
    """A file of the resources that cannot be used as it is; the message names the file, the place and the reason."""


def resource_table(folder: str, name: str, *fields: str) -> dict[str, Any]:
    """Return the content of a TOML file of the resources. Raises ResourceError when it is none, or lacks a field."""
    import tomllib

    path = resources() / folder / name
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ResourceError(f"{path}: {error}") from error
    for field in fields:
        if field not in table:
            raise ResourceError(f"{path}: the field {field!r} is missing")
    return table


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


@lru_cache(maxsize=1)
def _sample_names() -> frozenset[tuple[str, ...]]:
    return frozenset(file.parts[-3:] for file in samples().glob("*/*"))


def is_sample(path: Path | None) -> bool:
    """Whether a file is one of the samples, wherever the program lay when it was read."""
    return path is not None and path.parts[-3:] in _sample_names()


def default_library() -> Path:
    """Return the folder of the library that is used when none is named."""
    return Path(platformdirs.user_data_dir("moviebrowser", appauthor=False)) / "library"


def export_folders() -> tuple[Path, ...]:
    """Return the folders of export templates and citation styles; a file of the reader's own, in the first, wins."""
    own = Path(platformdirs.user_config_dir("moviebrowser", appauthor=False, roaming=True)) / "export"
    return own, resources() / "export"


def log_file() -> Path:
    """Return the file to which unexpected errors are logged."""
    return Path(platformdirs.user_log_dir("moviebrowser", appauthor=False)) / "moviebrowser.log"
