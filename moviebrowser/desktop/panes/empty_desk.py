"""What the desk shows before any article is open."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from moviebrowser.desktop.icons import icon
from moviebrowser.desktop.theme import Theme


class EmptyDesk(QWidget):
    """An invitation to open something."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("No article is open"))
        self._picture = QLabel()
        title = QLabel(self.tr("Nothing on the desk yet"))
        title.setProperty("role", "title")
        hint = QLabel(
            self.tr(
                "Choose a story on the left, tick search results to compare,\n"
                "or drop articles here from your file manager."
            )
        )
        hint.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self._picture, title, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(3)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._picture.setPixmap(icon("articles", theme.colour("muted")).pixmap(QSize(56, 56)))
