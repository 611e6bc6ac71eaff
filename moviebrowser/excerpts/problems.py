"""What keeps excerpts from being written."""

from pathlib import Path

from moviebrowser.places import ResourceError


class ExportError(Exception):
    """Excerpts that cannot be written; the message names the file and the reason. What stood there is untouched."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type["ExportError"], tuple[Path, str]]:
        """Travel between processes whole."""
        return ExportError, (self.path, self.reason)


class TemplateProblem(ResourceError):
    """A template or citation style that does not work; the message names its file and line."""
