"""The row of buttons at a dialog's foot, alike in all of them."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox


def dialog_buttons(dialog: QDialog, standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Return a row with a button that leaves the dialog; without the icons that some systems put on buttons."""
    buttons = QDialogButtonBox(standard)
    buttons.setStyleSheet("QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }")
    buttons.rejected.connect(dialog.reject)
    return buttons
