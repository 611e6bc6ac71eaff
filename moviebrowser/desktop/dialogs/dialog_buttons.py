"""The row of buttons at a dialog's foot, alike in all of them."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox


def dialog_buttons(dialog: QDialog, standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Return a row with a button that leaves the dialog; without the icons that some systems put on buttons."""
    buttons = QDialogButtonBox(standard)
    for button in buttons.buttons():
        button.setIcon(QIcon())
    buttons.rejected.connect(dialog.reject)
    return buttons
