"""Help: the keys, and what this program is."""

from html import escape

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from moviebrowser import __version__, places
from moviebrowser.desktop.actions import keys_by_menu
from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons


class HelpDialog(QDialog):
    """A page of text."""

    def __init__(self, title: str, html: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(480, 560)
        self.page = QTextBrowser()
        self.page.setOpenExternalLinks(True)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.setAccessibleName(title)
        self.page.document().setDocumentMargin(14)
        self.page.setHtml(html)
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Close)
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        column.addWidget(buttons)


def keys_page() -> str:
    """Return the keys of the menus, and those that lists and cards know."""
    lists = (
        ("Open the row, pin the name, show the evidence", "Enter"),
        ("Tick a result", "Space"),
        ("Delete an excerpt or a saved search", "Delete"),
        ("Edit an excerpt's note", "F2"),
        ("Move an excerpt", "Ctrl+Left, Ctrl+Right"),
        ("From the search to its results", "Down"),
    )
    parts = []
    for title, keys in [*keys_by_menu(), ("In lists", list(lists))]:
        rows = "".join(
            f"<tr><td>{escape(what)}</td><td align='right'>&nbsp;&nbsp;{escape(key)}</td></tr>" for what, key in keys
        )
        parts.append(f"<h3>{escape(title)}</h3><table width='100%' cellpadding='3'>{rows}</table>")
    return "".join(parts)


def about_page() -> str:
    """Return what this program is, and under which licence."""
    return (
        f"<h2>moviebrowser {__version__}</h2>"
        "<p>Read what several outlets wrote about one event, side by side.</p>"
        "<p>Works offline, on this machine; nothing is fetched or sent.</p>"
        f"<p>Licence: MIT. Uses Qt {qVersion()} (LGPL 3) by PySide6, Whoosh, spaCy and others.</p>"
        f"<p>Log file:<br><code>{escape(str(places.log_file()))}</code></p>"
    )
