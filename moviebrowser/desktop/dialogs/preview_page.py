"""How what is asked for will come out, beside the questions: made again a moment after the last change."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout, QWidget

_PAUSE = 200  # milliseconds from the last change to the preview
_MARGIN = 18
_PAPER, _INK = "#ffffff", "#1d2129"


class PreviewPage(QWidget):
    """A sheet of paper, whatever the window's colours."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = QLabel(self.tr("Preview"))
        heading.setProperty("role", "heading")
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Preview"))
        self.page.document().setDocumentMargin(_MARGIN)
        self.page.setStyleSheet(f"QTextBrowser {{ background: {_PAPER}; color: {_INK}; }}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self._sheet(), 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.wanted)
        self._elsewhere = False

    def _sheet(self) -> QFrame:
        sheet = QFrame()
        sheet.setProperty("role", "card")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.page)
        return sheet

    def ask_soon(self) -> None:
        """Ask for the preview when nothing has changed for a moment."""
        self._pause.start()

    def ask_on_return(self) -> None:
        """Ask for the preview from now on when the reader comes back from another window."""
        self._elsewhere = True

    def event(self, event: QEvent) -> bool:
        """Take note of the reader's coming back."""
        if event.type() == QEvent.Type.WindowActivate and self._elsewhere:
            self.ask_soon()
        return super().event(event)

    def ask(self) -> None:
        """Ask for it now."""
        self._pause.stop()
        self.wanted.emit()

    def show_page(self, html: str) -> None:
        """Show it, scrolled to where the last one was."""
        place = self.page.verticalScrollBar().value()
        self.page.setHtml(html)
        self.page.verticalScrollBar().setValue(place)
