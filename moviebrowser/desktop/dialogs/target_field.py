"""Where something is written to: a file in a folder that exists, and whether it replaces one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget


class TargetField(QWidget):
    """A line for the path with a button to look for one, and what will happen under it."""

    changed = Signal(bool)  # whether it can be written to

    def __init__(self, target: Path, suffixes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suffixes = sorted(suffixes, key=len, reverse=True)
        self.line = QLineEdit(str(target))
        self.line.setAccessibleName(self.tr("File"))
        self.setFocusProxy(self.line)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # without any, a label's letter would not lead here
        browse = QPushButton(self.tr("&Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._hint)
        self.line.textChanged.connect(self._check)
        self._check()

    def path(self) -> Path:
        """Return the file."""
        return Path(self.line.text()).expanduser()

    def is_possible(self) -> bool:
        """Tell whether it names a file in a folder that exists."""
        path = self.path()
        return path.parent.is_dir() and bool(path.name) and not path.is_dir()

    def fit(self, suffix: str) -> None:
        """Let the name end in this, if it ends in one of the suffixes."""
        text = self.line.text()
        known = next((known for known in self._suffixes if text.endswith(known)), None)
        if known is not None:
            self.line.setText(text[: -len(known)] + suffix)

    def _browse(self) -> None:
        suffix = next((known for known in self._suffixes if self.line.text().endswith(known)), "")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.line.text(), f"*{suffix}")
        if chosen:
            self.line.setText(chosen)

    def _check(self) -> None:
        possible = self.is_possible()
        if not possible:
            self._hint.setText(self.tr("This is no file in a folder that exists."))
        elif self.path().exists():
            self._hint.setText(self.tr("The file exists and will be replaced."))
        else:
            self._hint.setText(self.tr("A new file will be written."))
        self.changed.emit(possible)
