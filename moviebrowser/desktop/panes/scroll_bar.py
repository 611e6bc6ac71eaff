"""The scroll bar of a pane: thin, quiet, and quick to paint, as it is painted at every step."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from moviebrowser.desktop.theme import Theme


class QuietScrollBar(QScrollBar):
    """A rounded handle on the card's ground. Covers its ground whole, so that nothing behind it is painted anew."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme
        self.setAccessibleName(self.tr("Scroll"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def event(self, event: QEvent) -> bool:
        """Stay opaque: the stylesheet takes that away whenever it is applied."""
        taken = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.Show):
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return taken

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle where the style puts it, for it also follows the mouse."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("card"))
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style = self.style()
        handle = style.subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink())
        painter.drawRoundedRect(QRectF(handle).adjusted(2, 2, -2, -2), 3, 3)

    def _ink(self) -> QColor:
        ink = self._theme.colour("muted")
        if not (self.isSliderDown() or self.underMouse()):
            ink.setAlphaF(0.4)
        return ink
