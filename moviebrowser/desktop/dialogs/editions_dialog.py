"""The editions of an article, and what changed from one to the next."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from moviebrowser.articles import Article
from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons
from moviebrowser.desktop.pieces.choices import Menu


class EditionsDialog(QDialog):
    """Two editions to choose; words that went are struck out, words that came are underlined."""

    def __init__(self, editions: Sequence[tuple[str, Article]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editions = list(editions)
        self.setWindowTitle(self.tr("Editions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 600)
        names = [(nth, self._name(nth)) for nth in range(len(editions))]
        self.old = Menu(self.tr("Earlier edition"), names)
        self.new = Menu(self.tr("Later edition"), names)
        self.old.setCurrentIndex(len(editions) - 2)
        self.new.setCurrentIndex(len(editions) - 1)
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("What changed"))
        row = QHBoxLayout()
        for part in (self.old, QLabel("→"), self.new):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.page, 1)
        column.addWidget(dialog_buttons(self, QDialogButtonBox.StandardButton.Close))
        for menu in (self.old, self.new):
            menu.currentIndexChanged.connect(self._show)
        self._show()

    def _name(self, nth: int) -> str:
        moment = QDateTime.fromString(self._editions[nth][0], Qt.DateFormat.ISODate).toLocalTime()
        return self.tr("Edition {0}, {1}").format(nth + 1, QLocale().toString(moment, QLocale.FormatType.ShortFormat))

    def _show(self) -> None:
        old, new = (self._editions[menu.currentIndex()][1] for menu in (self.old, self.new))
        self.page.setHtml(differences(f"{old.title or ''}\n\n{old.text}", f"{new.title or ''}\n\n{new.text}"))


def differences(old: str, new: str) -> str:
    """Return a text as HTML, word by word: what went is struck out, what came is underlined."""
    before, after = _words(old), _words(new)
    parts = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = escape("".join(before[a:b])), escape("".join(after[c:d]))
        if kind == "equal":
            parts.append(come)
            continue
        parts.append(f"<s>{gone}</s>" if gone.strip() else gone if not come else "")
        parts.append(f"<b><u>{come}</u></b>" if come.strip() else come)
    return "".join(parts).replace("\n", "<br>")


def _words(text: str) -> list[str]:
    words: list[str] = []
    for line in text.splitlines(keepends=True):
        words += [word + " " for word in line.rstrip("\n").split(" ") if word] + ["\n"]
    return words
