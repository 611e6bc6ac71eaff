"""A menu's text with the key that does the same."""

from PySide6.QtGui import QKeySequence


def keyed(text: str, keys: str) -> str:
    """Return a text for a menu with keys (in Qt's portable words) as the reader's language writes them."""
    return f"{text}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"
