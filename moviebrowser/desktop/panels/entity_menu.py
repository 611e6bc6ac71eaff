"""What can be done with an entity: mend how it was linked, keep its mentions."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from moviebrowser.comparison import Correction, Entity, Ignore, Merge, Rename, Retype, Split
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.panels.entity_rows import GROUPS, group_name
from moviebrowser.desktop.pieces.keyed import keyed

EntityMenu = Texts("EntityMenu")
_OFFERED = 12  # entities that one may be the same as


def fill(
    menu: QMenu,
    entity: Entity,
    others: Sequence[Entity],
    correct: Callable[[Correction], None],
    keep: Callable[[], None],
    rename: Callable[[], None],
) -> None:
    """Fill a menu with what can be done with an entity; `others` are those of the comparison."""
    menu.addAction(EntityMenu.tr("&Keep all mentions as excerpts"), keep)
    menu.addSeparator()
    same = menu.addMenu(EntityMenu.tr("&Same as"))
    for other in likest(entity, others):
        text = other.name.replace("&", "&&")
        same.addAction(text, partial(correct, Merge(other.name, entity.name)))
    same.setEnabled(not same.isEmpty())
    split = menu.addMenu(EntityMenu.tr("Sp&lit off"))
    for form in _forms(entity):
        text = form.replace("&", "&&")
        split.addAction(text, partial(correct, Split(entity.name, form)))
    split.setEnabled(not split.isEmpty())
    menu.addAction(keyed(EntityMenu.tr("&Rename…"), "F2"), rename)
    kinds = menu.addMenu(EntityMenu.tr("Belongs &to"))
    for kind in GROUPS:
        action = kinds.addAction(group_name(kind), partial(correct, Retype(entity.name, kind)))
        action.setCheckable(True)
        action.setChecked(kind is entity.type)
        action.setEnabled(kind is not entity.type)
    menu.addSeparator()
    menu.addAction(keyed(EntityMenu.tr("&Ignore: not a name"), "Del"), lambda: correct(Ignore(entity.name)))


def likest(entity: Entity, others: Sequence[Entity]) -> list[Entity]:
    """Return the entities that one is most likely the same as: of its type, with words in common first."""
    kin = [other for other in others if other.type is entity.type and other.id != entity.id]
    own = set(_words_of(entity))
    return sorted(kin, key=lambda other: (-len(own & set(_words_of(other))), -len(other.mentions)))[:_OFFERED]


def _words_of(entity: Entity) -> Iterator[str]:
    for text in (entity.name, *(variant.text for variant in entity.variants)):
        yield from text.casefold().split()


def _forms(entity: Entity) -> list[str]:
    forms = [variant.text for variant in entity.variants]
    return [form for form in forms if form != entity.name] if len(forms) > 1 else []


def ask_name(parent: QWidget, entity: Entity, correct: Callable[[Correction], None]) -> QInputDialog:
    """Ask for another name of an entity, beside the reading; returns the dialog, which is shown."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(EntityMenu.tr("Rename"))
    dialog.setLabelText(EntityMenu.tr("Show “{0}” as").format(entity.name))
    dialog.setTextValue(entity.name)
    dialog.setMinimumWidth(380)

    def renamed(name: str) -> None:
        if name.strip() and name.strip() != entity.name:
            correct(Rename(entity.name, name.strip()))

    dialog.textValueSelected.connect(renamed)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
