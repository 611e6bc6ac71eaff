"""Every text that a reader sees is translated: what the code says stands in the files, and the window shows it."""

import ast
import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot
from standing import window_of

import moviebrowser
from moviebrowser import places
from moviebrowser.articles import KINDS, Article
from moviebrowser.desktop import told_questions, told_texts
from moviebrowser.desktop.days import day, days, number
from moviebrowser.desktop.dialogs.preview_page import PreviewPage
from moviebrowser.desktop.language import languages, speak
from moviebrowser.desktop.modes import RightTab
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.told import error_words, told
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import Colour
from moviebrowser.library import Library, LibraryFull
from moviebrowser.library.query_forms import query_help
from moviebrowser.translations import folder

CODE = Path(moviebrowser.__file__).parent
TOLD_BY = ("NoArticle", "ReadError", "FetchError", "Library", "ExportError")
HOLE = re.compile(r"\{[^{}]*\}")


def entries(code: str) -> list[tuple[str, ElementTree.Element]]:
    """Return the messages of a language with their contexts."""
    root = ElementTree.parse(folder() / f"moviebrowser_{code}.ts").getroot()
    contexts = root.iter("context")
    return [(context.findtext("name", ""), message) for context in contexts for message in context.iter("message")]


def translations(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def said_in_code() -> set[tuple[str, str]]:
    """Return what the code gives to be translated, each with its context."""
    found: set[tuple[str, str]] = set()
    for file in (*(CODE / "desktop").rglob("*.py"), CODE / "excerpts" / "words.py"):
        found |= set(_said(ast.parse(file.read_text("utf-8")), ""))
    return found


def _said(node: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
    for child in ast.iter_child_nodes(node):
        yield from _said(child, child.name if isinstance(child, ast.ClassDef) else owner)
    if not (isinstance(node, ast.Call) and node.args):
        return
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    words = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
    if name == "tr" and isinstance(node.func, ast.Attribute) and isinstance(words[0], str):
        context = getattr(node.func.value, "id", "")
        yield owner if context == "self" else context, words[0]
    elif name in ("QT_TRANSLATE_NOOP", "translate") and len(words) > 1 and isinstance(words[1], str):
        yield str(words[0]), words[1]


def test_what_the_code_says_stands_in_the_files() -> None:
    for code, _ in languages()[1:]:
        known = {(context, message.findtext("source", "")) for context, message in entries(code)}
        assert not said_in_code() - known, f"{code}: run `make translations`, then translate"


@pytest.mark.parametrize("code", [code for code, _ in languages()])
def test_nothing_is_left_to_translate(code: str) -> None:
    for context, message in entries(code):
        source, forms = message.findtext("source", ""), translations(message)
        translation = message.find("translation")
        assert translation is not None
        assert not translation.get("type"), f"{context}: {source}"
        assert all(forms), f"{context}: {source}"
        for form in forms:
            assert set(HOLE.findall(form)) == set(HOLE.findall(source)), f"{context}: {source}"
            assert source.count("…") == form.count("…"), f"{context}: {source}"


@pytest.mark.parametrize("code", [code for code, _ in languages()[1:]])
def test_the_compiled_file_says_the_same(qapp: QApplication, code: str) -> None:
    assert speak(code) == code
    for context, message in entries(code):
        source, forms = message.findtext("source", ""), translations(message)
        plural = 2 if message.get("numerus") else -1
        shown = QCoreApplication.translate(context, source, "", plural)
        assert forms[-1].replace("%n", "2").replace("%Ln", "2") == shown.replace("%n", "2"), f"{context}: {source}"


# What the floors below tell in English


def known_below() -> set[str]:
    texts, asked = told_texts, told_questions
    every = chain(texts.MESSAGES, asked.FACTS, asked.OFFICES, texts.FORMS, texts.KINDS, texts.STEPS, texts.TYPES)
    return {_bare(text) for text in every}


def _bare(text: str) -> str:
    return HOLE.sub("{}", text)


def _literal(node: ast.expr) -> str | None:
    """Return what an expression says, with {} for what it fills in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def raised_below() -> Iterator[tuple[str, str]]:
    """Yield what lower floors say when they refuse something that the reader gave them."""
    for file in chain.from_iterable((CODE / floor).rglob("*.py") for floor in ("articles", "library")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "").startswith(TOLD_BY) and node.args:
                said = _literal(node.args[-1])
                if said is not None and said != "{}":
                    yield file.name, said


def test_what_lower_floors_refuse_is_known_to_the_translators() -> None:
    known = known_below()
    beyond = {"{}: {}", "{} is not a database; {}", "the database is damaged ({}); {}"}  # with a hint filled in
    odd = {"{}; nothing was changed. Update the program to open it", "{} (http:// or https://, without a user's name)"}
    missing = {said for _, said in raised_below() if _bare(said) not in known | beyond | odd}
    assert not missing, missing


def test_what_lower_floors_declare_is_known_to_the_translators() -> None:
    known = known_below()
    declared = {form.meaning for form in query_help()} | {kind.label for kind in KINDS}
    labels = chain.from_iterable(
        re.findall(r'^label = "(.+)"$', file.read_text("utf-8"), re.MULTILINE)
        for file in (places.resources() / "facts").glob("*.toml")
    )
    assert not declared - known
    assert not {_bare(label) for label in labels} - known
    offices = tomllib.loads((places.resources() / "facts" / "offices.toml").read_text("utf-8"))["offices"]
    assert not {office for office in offices if len(office) > 3} - known, "abbreviations stay as they are"


def test_what_is_filled_in_keeps_its_place(qapp: QApplication) -> None:
    speak("de")
    assert told("Who plays Mara Quill") == "Wer spielt Mara Quill"
    assert told("“day:” needs something after it (at character 3)") == "Nach „day:“ muss etwas stehen (bei Zeichen 3)"
    assert told("Chief executive (Kestrel)") == "Geschäftsführung (Kestrel)"
    assert told("Harbour master's captain") == "Kapitän: Harbour master's captain"
    assert told("nobody translated this") == "nobody translated this"
    full = LibraryFull(Path("/shelf"), "the disk is full; what was kept before is untouched. Make room and try again")
    assert error_words(full).startswith("/shelf: die Festplatte ist voll")


def test_days_and_numbers_are_written_as_the_language_does(qapp: QApplication) -> None:
    speak("de")
    assert day("2024-03-05T10:00:00Z") == "5. März 2024"
    assert days("2024-03-01", "2024-03-05") == "1.–5. März 2024"
    assert number(12345) == "12.345"
    speak("en")
    assert (day("2024-03-05"), number(12345)) == ("5 Mar 2024", "12,345")


# The window

TEXTS = (
    "Mara Quill will open The Glass Harbour in Oslo on 5 March 2024. The tram ran at 60 miles an hour through town.",
    "On 5 March 2024 the film The Glass Harbour by Mara Quill opens in Oslo. Its tram ran at 40 miles an hour.",
    "Oslo waits for Mara Quill and her film The Glass Harbour. “I am glad,” Quill said on 5 March 2024.",
)
DIALOGS = (
    "settings keys about open_address watched palette export report rename_story split_story move_to_story".split()
)
WORD = re.compile(r"[^\W\d_]{4,}")


@pytest.fixture
def german(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    """Return the window in German, with three articles compared, an excerpt, a saved search and a story."""
    with Library.open(tmp_path / "library") as library:
        library.remember("settings", {"language": "de"})
        ids = library.add(Article(text, title=text[:24], outlet="Kestrel", language="en") for text in TEXTS)
        library.group()
        library.save_search("tram", "tram")
        window = window_of(qtbot, appearance, library, ids, size=(1600, 1000))
        for tab in RightTab:
            window.go_right(tab)
        window.keeping.keep(ids[0], 0, 10, Colour.GREEN)
        window.searching.show_kept()
        window.top.search.ask_for("tram")
        qtbot.waitUntil(lambda: bool(window.left.results.rows()) and bool(window.left.saved.searches()))
        yield window
        window.close()


def said_by(widget: QWidget) -> Iterator[str]:
    """Yield whatever a widget and those in it say or have read out."""
    previews = [paper.page for paper in widget.findChildren(PreviewPage)]  # of a document, which is in English
    for child in [widget, *widget.findChildren(QWidget)]:
        if child in previews:
            continue
        yield from (child.toolTip(), child.accessibleName(), child.accessibleDescription(), child.windowTitle())
        yield from (action.text() for action in child.actions())
        yield from (action.toolTip() for action in child.actions())
        if isinstance(child, QLineEdit):
            yield child.placeholderText()
        elif isinstance(child, QComboBox):
            yield from (child.itemText(nth) for nth in range(child.count()))
        elif isinstance(child, QTabBar):
            yield from (child.tabText(nth) for nth in range(child.count()))
        elif isinstance(child, QMenu):
            yield child.title()
        elif isinstance(child, QTextBrowser):
            yield child.toPlainText()
        elif isinstance(child, QLabel | QAbstractButton):
            yield child.text()
        elif isinstance(child, QAbstractItemView) and child.model() is not None:
            yield from _rows_of(child)


def _rows_of(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = model.data(model.index(row, 0), role)
            yield said if isinstance(said, str) else ""


def english_words() -> set[str]:
    """Return the words that English texts of the window have, and no German one."""
    english, german = set(), set()
    for _, message in entries("de"):
        english |= {word.casefold() for word in WORD.findall(message.findtext("source", "").replace("&", ""))}
        german |= {word.casefold() for form in translations(message) for word in WORD.findall(form.replace("&", ""))}
    of_articles = {word.casefold() for text in TEXTS for word in WORD.findall(text)}
    return english - german - of_articles


def english_in(widget: QWidget) -> set[str]:
    foreign = english_words()
    texts = {re.sub(r"<[^>]+>", " ", text.replace("&", "")) for text in said_by(widget)}
    return {text for text in texts if foreign & {word.casefold() for word in WORD.findall(text)}}


def test_no_english_is_left_in_a_german_window(german: MainWindow, qtbot: QtBot) -> None:
    assert english_in(german) == set()


def test_no_english_is_left_in_a_german_dialog(german: MainWindow, qtbot: QtBot) -> None:
    for name in DIALOGS:
        german.left.stories.select(list(german.reading.order()))
        german.actions_[name].trigger()
        qtbot.waitUntil(lambda: bool(german.findChildren(QDialog)))
        for dialog in german.findChildren(QDialog):
            assert english_in(dialog) == set(), name
            dialog.close()
