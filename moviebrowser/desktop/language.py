"""The window's language: which there are, and how their words reach Qt."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from moviebrowser.translations import OWN, codes, folder

_translators: list[QTranslator] = []
# Those that the application has: asking it for its children would build the classes of all that it has, its style too.


class Texts:
    """The words of a module that has no widget for them: `Rows = Texts("Rows")`, then `Rows.tr("%n row(s)", "", n)`.

    The name of the variable is the context under which lupdate files them, so both must be the same.
    """

    def __init__(self, context: str) -> None:
        self._context = context

    def tr(self, text: str, comment: str = "", number: int = -1) -> str:
        """Return a text in the reader's language."""
        return QCoreApplication.translate(self._context, text, comment, number)


def spoken_language() -> str:
    """Return the code of the language that windows speak."""
    application = QCoreApplication.instance()
    return str((application and application.property("language")) or OWN)


def languages() -> list[tuple[str, str]]:
    """Return the languages that there are: code, and name in that language; English first."""
    return [(code, _own_name(code)) for code in codes()]


def _own_name(code: str) -> str:
    """Return a language's name in itself, without the country that Qt puts into some ("American English")."""
    name = QLocale(code).nativeLanguageName().partition(" (")[0] if code != OWN else "English"
    return name[:1].upper() + name[1:]


def wanted(choice: str) -> str:
    """Return the code of the language that a choice means: a code, or "system"."""
    asked = [choice] if choice != "system" else [name.partition("-")[0] for name in QLocale.system().uiLanguages()]
    return next((code for code in asked if code in codes()), OWN)


def speak(choice: str) -> str:
    """Let windows that are made from now on speak a language: a code, or "system"; returns its code."""
    application = QCoreApplication.instance()
    assert application is not None
    code = wanted(choice)
    if application.property("language") == code:
        return code
    while _translators:
        application.removeTranslator(_translators.pop())
    _install(application, f"moviebrowser_{code}", str(folder()))
    if code != OWN:
        _install(application, f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    application.setProperty("language", code)
    QLocale.setDefault(QLocale(code) if code != QLocale.system().name().partition("_")[0] else QLocale.system())
    return code


def _install(application: QCoreApplication, name: str, where: str) -> None:
    translator = QTranslator()
    if translator.load(name, where):
        application.installTranslator(translator)
        _translators.append(translator)
