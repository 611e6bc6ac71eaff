"""What dialogs have alike: the row of buttons at the foot, and choices beside a preview."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_WIDE, _NARROW, _HIGH = 960, 560, 600  # pixels


def dialog_buttons(dialog: QDialog, standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Return a row with a button that leaves the dialog."""
    buttons = QDialogButtonBox(standard)
    buttons.rejected.connect(dialog.reject)
    return buttons


def primary_button(buttons: QDialogButtonBox, text: str) -> QPushButton:
    """Add the button that does what the dialog is for: filled, and pressed by Enter."""
    button = buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
    button.setProperty("role", "primary")
    button.setDefault(True)
    return button


def beside(*widgets: QWidget) -> QHBoxLayout:
    """Return a row in which the first widget takes the room that there is."""
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, int(widget is widgets[0]))
    return row


def labelled(form: QFormLayout, field: QWidget) -> None:
    """Let the letter of the last row's label lead to a field that stands in a row of several."""
    item = form.itemAt(form.rowCount() - 1, QFormLayout.ItemRole.LabelRole)
    if item is not None and isinstance(label := item.widget(), QLabel):
        label.setBuddy(field)


def lay_beside(
    dialog: QDialog, choices: QLayout, preview: QWidget, buttons: QDialogButtonBox, shares: tuple[int, int]
) -> None:
    """Fill a dialog with what is chosen, beside it what comes of that, and the buttons at the foot.

    On a small screen there is no room for the preview.
    """
    both = QHBoxLayout()
    both.setSpacing(18)
    both.addLayout(choices, shares[0])
    both.addWidget(preview, shares[1])
    column = QVBoxLayout(dialog)
    column.setContentsMargins(18, 18, 18, 14)
    column.addLayout(both, 1)
    column.addWidget(buttons)
    wide = dialog.screen().availableSize().width() >= _WIDE
    preview.setVisible(wide)
    dialog.resize(_WIDE if wide else _NARROW, _HIGH)
