"""The comparison as a document, read back as a browser would."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import html

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Answer, Comparison, Fact, FactStatus, Place, compare
from moviebrowser.excerpts import (
    Excerpt,
    ExportOptions,
    Layout,
    bundle_of_fact,
    comparison_html,
    comparison_text,
    report,
)
from moviebrowser.progress import Cancelled

pypdf = pytest.importorskip("pypdf")

FIRST = (
    "The film “The Glass Orchard” was directed by Ingrid Halloway and opens on 4 October 2024. "
    '"We built the orchard out of bottles," said Ingrid Halloway.'
)
SECOND = "“The Glass Orchard”, a film by Ingrid Halloway, opens on 11 October 2024. It was directed by Ingrid Halloway."


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    articles = [
        Article(FIRST, title="<b>Glass</b> & bottles", outlet="The Pane", language="en", address="javascript:alert(1)"),
        Article(SECOND, title="Orchard opens", outlet="Evening Reel", language="en", address="https://reel.example/1"),
    ]
    return compare(articles, list(analyse(articles)))


def test_the_page_holds_the_articles_as_text(comparison: Comparison) -> None:
    page = html.fromstring(comparison_html(comparison))
    assert "<b>Glass</b> & bottles" in page.text_content()
    assert [link.get("href") for link in page.iter("a")] == ["https://reel.example/1"]


def test_the_page_marks_what_differs(comparison: Comparison) -> None:
    page = html.fromstring(comparison_html(comparison))
    [row] = page.xpath("//tr[th='Release date']")
    cells = [cell.text_content().strip() for cell in row]
    assert cells == ["Release date", "≠ differ", "4 October 2024", "11 October 2024"]


def test_the_text_names_articles_by_letters(comparison: Comparison) -> None:
    text = comparison_text(comparison)
    assert "≠ Release date: differ\n    A  4 October 2024\n    B  11 October 2024" in text
    assert "A  We built the orchard out of bottles" in text


def test_a_quote_shows_what_it_leaves_out() -> None:
    said = (
        "“We built the whole orchard out of old green bottles and nobody slept,” said Ingrid Halloway.",
        "“We built the orchard out of old bottles and nobody slept,” said Ingrid Halloway.",
    )
    articles = [Article(text, language="en") for text in said]
    page = html.fromstring(comparison_html(compare(articles, list(analyse(articles)))))
    assert page.xpath("//q//*[@class='changed']/text()") == [" […]", " […]"]


def test_an_empty_comparison_is_a_document_too() -> None:
    article = Article("Nothing.", language="en")
    alone = compare([article], list(analyse([article])))
    assert "FACTS\nnone" in comparison_text(alone)
    assert "share no name" in html.fromstring(comparison_html(alone)).text_content()


@pytest.fixture
def kept(comparison: Comparison) -> list[Excerpt]:
    index = next(nth for nth, fact in enumerate(comparison.facts) if fact.label == "Release date")
    return bundle_of_fact(comparison, index, (5, 6))


def _write(comparison: Comparison, format: str, folder: Path, kept: list[Excerpt]) -> Path:
    target = folder / f"report.{format}"
    report(comparison, format, target, title="Bottles", excerpts=kept, options=ExportOptions(layout=Layout.COLUMNS))
    return target


def test_a_page_has_coverage_and_excerpts(comparison: Comparison, tmp_path: Path, kept: list[Excerpt]) -> None:
    page = html.fromstring(_write(comparison, "html", tmp_path, kept).read_text("utf-8"))
    assert page.findtext(".//h1") == "Bottles"
    assert [heading.text for heading in page.iter("h2")][:3] == ["Articles", "Facts", "Coverage"]
    assert len(page.xpath("//svg[.//rect]")) == 2
    assert page.xpath("//article//mark/text()") == ["4 October 2024", "11 October 2024"]
    assert page.xpath("//script | //link | //img | //b") == []


def test_a_word_document_has_the_same(comparison: Comparison, tmp_path: Path, kept: list[Excerpt]) -> None:
    word = docx.Document(str(_write(comparison, "docx", tmp_path, kept)))
    said = [[cell.text for cell in row.cells] for table in word.tables for row in table.rows]
    assert ["Release date", "≠ differ"] in [row[:2] for row in said]
    assert any("<b>Glass</b> & bottles" in cell for row in said for cell in row)
    headings = [paragraph.text for paragraph in word.paragraphs if paragraph.style.name == "Heading 1"]
    assert {"Articles", "Facts", "Coverage", "Quotes", "Told by several", "Shared names"} <= set(headings)


def test_a_pdf_has_the_same(comparison: Comparison, tmp_path: Path, kept: list[Excerpt]) -> None:
    reader = pypdf.PdfReader(_write(comparison, "pdf", tmp_path, kept))
    said = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "4 October 2024" in said
    assert "Told by several" in said
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)][:3] == [
        "Bottles",
        "Articles",
        "Facts",
    ]


def test_the_old_report_stays_when_it_is_stopped(comparison: Comparison, tmp_path: Path, kept: list[Excerpt]) -> None:
    target = tmp_path / "report.pdf"
    target.write_text("old")
    with pytest.raises(Cancelled):
        report(comparison, "pdf", target, excerpts=kept, stop=lambda: True)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_unknown_format_is_refused(comparison: Comparison, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="docx"):
        report(comparison, "tarot", tmp_path / "x")


def test_long_answers_have_the_row_and_what_one_alone_names_stands_first() -> None:
    names = "Ada Quill, Bo Farrow, Cy Brandt, Di Holm, Ed Vance, Flo Marsh, Gus Thorn, Hal Pike, Ina Rusk, Jo Kell"
    answers = tuple(
        Answer(Place(number, 0, 4), text, "; ".join(sorted(text.casefold().split(", "))))
        for number, text in enumerate((names, names + ", Kit Lowe"))
    )
    articles = [Article(text, language="en") for text in ("Cast", "Cast", "None")]
    cast = Fact("f1", "Cast", FactStatus.DIFFER, answers, (2,))
    story = replace(compare(articles, list(analyse(articles))), facts=(cast,))
    page = html.fromstring(comparison_html(story))
    [cell] = page.xpath("//tr[th='Cast']/td[@colspan='3']")
    assert [strong.text for strong in cell.iter("strong")] == ["+ Kit Lowe"]
    assert [part.text_content().strip() for part in cell.iter("p")][-1] == "Silent: C"
