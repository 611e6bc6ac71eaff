"""Documents speak the reader's language, in the terminal, too."""

import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import docx
import pytest
from lxml import html

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, compare
from moviebrowser.excerpts import Excerpt, ExportOptions, comparison_html, export, preview, report
from moviebrowser.excerpts.words import ENGLISH, Words, words_in
from moviebrowser.translations import OWN, codes, of_the_terminal

pypdf = pytest.importorskip("pypdf")

GERMAN = ExportOptions(language="de", context="none", links=False)
WORD = re.compile(r"[^\W\d_]{4,}")


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    texts = (
        "The Glass Orchard was directed by Ingrid Halloway. “We built it out of bottles,” said Ingrid Halloway.",
        "The Glass Orchard, directed by Ivo Brandt, is built out of bottles. “We built it of glass,” said Ivo Brandt.",
        "Nobody wrote of the weather, which was fine.",
    )
    articles = [Article(text, outlet=f"Reel {n}", published="2024-03-04") for n, text in enumerate(texts)]
    return compare(articles, list(analyse(articles)))


def said(words: Words) -> set[str]:
    texts = [str(getattr(words, field.name)) for field in fields(Words)]
    return {word.casefold() for text in texts for word in WORD.findall(text)}


def foreign(text: str, of_articles: str) -> set[str]:
    """Return the words of a text that are of English documents alone."""
    english = said(ENGLISH) - said(words_in("de")) - {word.casefold() for word in WORD.findall(of_articles)}
    return {word.casefold() for word in WORD.findall(text)} & english


def text_of(path: Path, format: str) -> str:
    if format == "docx":
        word = docx.Document(str(path))
        cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(each.text for each in word.paragraphs), *cells])
    if format == "pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    text = path.read_text("utf-8")
    return str(html.fromstring(text).text_content()).partition("}\n\n")[2] if format == "html" else text


@pytest.mark.parametrize("format", ["html", "markdown", "text", "docx", "pdf"])
def test_excerpts_come_out_in_the_language(excerpts: list[Excerpt], exported: Callable[..., Path], format: str) -> None:
    text = text_of(exported(excerpts, format, options=GERMAN), format)
    assert "Quellen" in text
    assert "4. März 2024" in text or format == "docx"  # there in a footnote
    assert foreign(text, " ".join(f"{each.text} {each.note} {each.source}" for each in excerpts)) == set()


@pytest.mark.parametrize("format", ["html", "docx", "pdf"])
def test_a_report_comes_out_in_the_language(comparison: Comparison, tmp_path: Path, format: str) -> None:
    target = tmp_path / "bericht"
    report(comparison, format, target, options=GERMAN)
    text = text_of(target, format)
    assert "3 Artikel im Vergleich" in text
    assert "Regie" in text
    assert foreign(text, " ".join(article.text for article in comparison.articles)) == set()


def test_a_page_names_its_language(comparison: Comparison) -> None:
    assert html.fromstring(comparison_html(comparison, options=GERMAN)).get("lang") == "de"


def test_a_title_that_is_not_given_is_the_languages(excerpts: list[Excerpt]) -> None:
    assert "Auszüge" in preview(excerpts, "html", GERMAN)


def test_a_style_cites_in_the_language(excerpts: list[Excerpt], tmp_path: Path) -> None:
    export(excerpts, "text", tmp_path / "out.txt", options=ExportOptions(language="de", style="news-note"))
    assert "„Full house for Snow on the Line“" in (tmp_path / "out.txt").read_text("utf-8")


def test_numbers_and_days_are_written_as_the_language_does() -> None:
    german = words_in("de")
    assert (german.number(12345), german.share(0.456)) == ("12.345", "46\u00a0%")
    assert (ENGLISH.number(12345), ENGLISH.share(0.456)) == ("12,345", "46%")
    assert (german.day_of("2024-03-05T10:00:00Z"), ENGLISH.day_of("2024-03-05")) == ("5. März 2024", "5 March 2024")
    assert german.day_of("in spring") == "in spring"


def test_what_is_not_translated_stays_english() -> None:
    assert words_in("xx") == ENGLISH
    assert words_in("de").told("Who plays Mara Quill") == "Wer spielt Mara Quill"
    assert words_in("de").told("Colour of the doors") == "Colour of the doors"


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, OWN),
        ({"LANGUAGE": "de:en", "LANG": "en_GB"}, "de"),
        ({"LANG": "tlh"}, OWN),
        ({}, OWN),
    ],
)
def test_the_terminal_asks_for_a_language(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], code: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, variables.get(name, ""))
    assert of_the_terminal() == code
    assert code in codes()
