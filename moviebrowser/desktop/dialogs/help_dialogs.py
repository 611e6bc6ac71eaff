"""Help: the keys, how to search, and what this program is."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, QUrl, Signal, qVersion
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from moviebrowser import __version__, places
from moviebrowser.desktop.commands import keys_by_menu
from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.told import told
from moviebrowser.library import Form

HelpWords = Texts("HelpWords")


class HelpDialog(QDialog):
    """A page of text. A link of the scheme "query" is a search to try: `queryWanted`."""

    queryWanted = Signal(str)

    def __init__(self, title: str, html: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 600)
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.setAccessibleName(title)
        self.page.document().setDocumentMargin(14)
        self.page.setHtml(html)
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Close)
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        column.addWidget(buttons)

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "query":
            self.queryWanted.emit(QUrl.fromPercentEncoding(link.path().encode()))
            self.close()


def keys_page() -> str:
    """Return the keys of the menus, and those that lists, cards and articles know."""
    lists: list[tuple[str, tuple[str, ...]]] = [
        (HelpWords.tr("Open the row, pin the name, show the evidence"), ("Return",)),
        (HelpWords.tr("Tick a result, choose several stories"), ("Space",)),
        (HelpWords.tr("Delete an excerpt or a saved search"), ("Del",)),
        (HelpWords.tr("Rename a story, edit an excerpt's note"), ("F2",)),
        (HelpWords.tr("Move an excerpt"), ("Ctrl+Left", "Ctrl+Right")),
        (HelpWords.tr("Menu of a row or card"), ("Shift+F10",)),
        (HelpWords.tr("From the search to its results"), ("Down",)),
        (HelpWords.tr("Keep the selected words in a colour"), ("1", "2", "3", "4", "5")),
        (HelpWords.tr("Scroll one article alone"), ("Alt",)),
    ]
    parts = []
    for title, keys in [*keys_by_menu(), (HelpWords.tr("In lists and articles"), lists)]:
        rows = "".join(f"<tr><td>{escape(what)}</td><td align='right'>{_shown(key)}</td></tr>" for what, key in keys)
        parts.append(f"<h3>{escape(title)}</h3><table width='100%' cellpadding='3'>{rows}</table>")
    return "".join(parts)


def _shown(keys: tuple[str, ...]) -> str:
    native = (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key for key in keys)
    return escape(", ".join(native)).replace(" ", "&nbsp;")


def search_page(forms: Iterable[Form]) -> str:
    """Return what can be typed into the search, from the definitions that the search itself goes by."""
    rows = "".join(
        f"<tr><td><code>{escape(form.form)}</code></td><td>{escape(told(form.meaning))}</td>"
        f"<td><a href='query:{_link(form.example)}'>{escape(form.example)}</a></td></tr>"
        for form in forms
    )
    lead = escape(HelpWords.tr("Choose an example to try it. Words are found in all their forms."))
    return f"<p>{lead}</p><table width='100%' cellpadding='5'>{rows}</table>"


def _link(query: str) -> str:
    return bytes(QUrl.toPercentEncoding(query).data()).decode("ascii")


def about_page() -> str:
    """Return what this program is, and under which licence."""
    lines = (
        HelpWords.tr("Read what several outlets wrote about one event, side by side."),
        HelpWords.tr("Works offline, on this machine; an address is fetched only when you give it."),
        HelpWords.tr("Licence: MIT. Uses Qt {0} (LGPL 3) by PySide6, Whoosh, spaCy and others.").format(qVersion()),
    )
    log_words = HelpWords.tr("Log file:")
    log = f"<p>{escape(log_words)}<br><code>{escape(str(places.log_file()))}</code></p>"
    return f"<h2>moviebrowser {__version__}</h2>" + "".join(f"<p>{escape(line)}</p>" for line in lines) + log
