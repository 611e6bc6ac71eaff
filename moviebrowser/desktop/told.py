"""What the floors below tell (they speak English), in the reader's language."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from moviebrowser.translations import OWN, matched, of_office


def told(text: str) -> str:
    """Return a lower floor's text in the reader's language; one that is not known stays as it is."""
    return _in_words(text) if _speaks_another() else text


def error_words(error: Exception) -> str:
    """Return what an error says, file or folder first, in the reader's language."""
    said, reason = str(error), getattr(error, "reason", None)
    if isinstance(reason, str) and said.endswith(reason):
        return said.removesuffix(reason) + told(reason)
    return told(said)


def _speaks_another() -> bool:
    application = QCoreApplication.instance()
    return application is not None and application.property("language") not in (None, OWN)


def _in_words(text: str) -> str:
    from moviebrowser.desktop.told_questions import FACTS, OFFICES
    from moviebrowser.desktop.told_texts import FORMS, KINDS, MESSAGES, STEPS, TYPES

    exact = QCoreApplication.translate("Told", text)
    if exact != text or text in {*FACTS, *FORMS, *KINDS, *STEPS, *TYPES}:
        return exact
    question, colon, about = text.partition(": ")
    if colon and question in FACTS:
        return f"{QCoreApplication.translate('Told', question)}: {about}"
    if filled := _filled(text, MESSAGES) or _filled(text, FACTS):
        return filled
    return of_office(text, {office: QCoreApplication.translate("Told", office) for office in OFFICES}) or text


def _filled(text: str, sources: Sequence[str]) -> str | None:
    """Return a text with something filled in, by the source that leaves least open; what fills it may be told, too."""
    if (found := matched(text, sources)) is None:
        return None
    source, fillings = found
    return QCoreApplication.translate("Told", source).format(*map(_message, fillings))


def _message(text: str) -> str:
    from moviebrowser.desktop.told_texts import MESSAGES

    if text in MESSAGES:
        return QCoreApplication.translate("Told", text)
    return _filled(text, MESSAGES) or text
