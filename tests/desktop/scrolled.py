"""A desk with a story that is scrolled: where its passages are seen, and the wheel that turns it."""

import invented
from PySide6.QtCore import QPoint, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.panes.pane import Pane

STORY = invented.comparison(3)
IDS = [1, 2, 3]
LINE = 30  # pixels: passages stand level when they are less than about a line apart


def values(desk: Desk) -> list[int]:
    return [pane.view.verticalScrollBar().value() for pane in desk.panes()]


def height(pane: Pane, sentence: int) -> float:
    """How far down the desk a sentence is seen."""
    place = STORY.alignments[sentence].passages[IDS.index(pane.id)]
    top = pane.view.top_of(place.start) - pane.view.verticalScrollBar().value()
    return top + pane.view.viewport().mapTo(pane.window(), QPoint(0, 0)).y()


def is_gliding(desk: Desk) -> bool:
    running = QVariantAnimation.State.Running
    return any(animation.state() is running for animation in desk.findChildren(QVariantAnimation))


def turn(pane: Pane, steps: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    point = QPointF(50, 50)
    angle = QPoint(0, -120 * steps)
    event = QWheelEvent(
        point,
        pane.view.viewport().mapToGlobal(point),
        QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.view.viewport(), event)
