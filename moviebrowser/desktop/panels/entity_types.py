"""Which types of entities the texts mark: a button whose menu shows how each type looks, and stays open."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton

from moviebrowser.analysis import EntityType
from moviebrowser.desktop.panels.entity_rows import GROUPS, draw_swatch, group_name
from moviebrowser.desktop.theme import Appearance, Theme


class _StayingMenu(QMenu):
    """Ticks several entries one after another."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick an entry and stay."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


class TypesButton(QToolButton):
    """Says how many types are marked when not all are."""

    changed = Signal(object)  # frozenset of EntityType

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Which types are marked in the texts, and how"))
        self.setProperty("role", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = _StayingMenu(self)
        self._all = menu.addAction(self.tr("All types"), self._toggle_all)
        menu.addSeparator()
        self.actions_ = {kind: menu.addAction(group_name(kind)) for kind in GROUPS}
        for action in self.actions_.values():
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(self._tell)
        menu.aboutToShow.connect(self._draw)
        self.setMenu(menu)
        self._name()

    def types(self) -> frozenset[EntityType]:
        """Return the types that are to be marked."""
        return frozenset(kind for kind, action in self.actions_.items() if action.isChecked())

    def set_types(self, types: frozenset[EntityType]) -> None:
        """Show other types as marked, without telling anybody."""
        for kind, action in self.actions_.items():
            action.blockSignals(True)
            action.setChecked(kind in types)
            action.blockSignals(False)
        self._name()

    def _toggle_all(self) -> None:
        wanted = frozenset(EntityType) if self.types() != frozenset(EntityType) else frozenset()
        self.set_types(frozenset(wanted))
        self._tell()

    def _tell(self) -> None:
        self._name()
        self.changed.emit(self.types())

    def _name(self) -> None:
        number = len(self.types())
        whole = number == len(EntityType)
        said = self.tr("Types") if whole else self.tr("Types {0}/{1}").format(number, len(EntityType))
        self.setText(f"{said} ▾")
        self.setAccessibleName(self.tr("Types that are marked: {0} of {1}").format(number, len(EntityType)))

    def _draw(self) -> None:
        for kind, action in self.actions_.items():
            action.setIcon(_icon(kind, self._appearance.theme))


def _icon(kind: EntityType, theme: Theme) -> QIcon:
    drawn = QPixmap(48, 48)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.scale(2, 2)
    draw_swatch(painter, QRectF(2, 4, 20, 16), kind, theme)
    painter.end()
    return QIcon(drawn)
