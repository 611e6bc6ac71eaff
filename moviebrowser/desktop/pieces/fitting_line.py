"""One line that says as much as there is room for, and never cuts a word."""

from collections.abc import Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_MORE = "\N{HORIZONTAL ELLIPSIS}"


def fitted(parts: Sequence[str], room: int, metrics: QFontMetrics, between: str = " · ") -> str:
    """Return as many of the first `parts` as fit in `room` pixels; failing that, of the first its first words.

    The last takes the place of one that is too long for it.
    """
    for count in range(len(parts), 0, -1):
        for chosen in (parts[:count], [*parts[: count - 1], *parts[-1:]] if count > 1 else ()):
            said = between.join(chosen)
            if said and metrics.horizontalAdvance(said) <= room:
                return said
    words = parts[0].split() if parts else []
    for count in range(len(words) - 1, 0, -1):
        said = " ".join(words[:count]) + _MORE
        if metrics.horizontalAdvance(said) <= room:
            return said
    return metrics.elidedText(words[0], Qt.TextElideMode.ElideRight, room) if words else ""


def _isolated(part: str) -> str:
    """Keep the order of what stands around a part that is written from right to left."""
    backwards = any(bidirectional(letter) in ("R", "AL") for letter in part)
    return f"\N{FIRST STRONG ISOLATE}{part}\N{POP DIRECTIONAL ISOLATE}" if backwards else part


class FittingLine(QLabel):
    """Parts of a line, the most important first; where they do not all fit, the tooltip has them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: Sequence[str] = ()
        self.setProperty("role", "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_parts(self, parts: Sequence[str]) -> None:
        """Say these, the first first."""
        self._parts = [_isolated(part) for part in parts]
        self.setAccessibleName(" · ".join(parts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more or less."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew in another type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        whole = " · ".join(self._parts)
        said = fitted(self._parts, self.width(), self.fontMetrics())
        if said != self.text():
            self.setText(said)
        self.setToolTip(whole if said != whole else "")
