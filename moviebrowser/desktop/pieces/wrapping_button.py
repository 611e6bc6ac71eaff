"""A button whose words stand on two lines where one has no room for them."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter


class WrappingButton(QPushButton):
    """The button. What two lines cannot hold ends in "…"."""

    def lines(self) -> list[str]:
        """Return the words as they are painted."""
        metrics, room = self.fontMetrics(), self._room()
        words, lines = self.text(), []
        if metrics.horizontalAdvance(words) > room:
            starts = [at for at, sign in enumerate(words) if sign == " "]
            fitting = [at for at in starts if metrics.horizontalAdvance(words[:at]) <= room]
            if fitting:
                # As even as can be.
                at = min(fitting, key=lambda at: (abs(len(words) - 2 * at), -at))
                lines, words = [words[:at]], words[at + 1 :]
        return [*lines, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)]

    def setText(self, text: str) -> None:
        """Say something else."""
        super().setText(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for no room that the words could do without."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew in another type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button with its lines."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self.lines())
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _fit(self) -> None:
        lines = len(self.lines())
        self.setMinimumHeight(self.sizeHint().height() + self.fontMetrics().lineSpacing() if lines > 1 else 0)

    def _room(self) -> int:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
