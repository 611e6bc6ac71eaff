from pathlib import Path

import lxml.html
import pytest

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import compare
from moviebrowser.excerpts import FORMATS, Excerpt, ExportOptions, preview, preview_report
from moviebrowser.places import ResourceError, export_folders


@pytest.mark.parametrize("format", [format.name for format in FORMATS])
def test_any_text_is_shown_as_text(format: str, hostile_excerpt: Excerpt) -> None:
    page = lxml.html.fromstring(f"<div>{preview([hostile_excerpt], format)}</div>")
    assert page.xpath("//script | //b | //link | //style | //img") == []
    assert page.text_content().strip()


@pytest.mark.parametrize("format", ["html", "docx", "pdf"])
def test_a_page_shows_its_marks(format: str, excerpts: list[Excerpt]) -> None:
    page = lxml.html.fromstring(preview(excerpts, format, ExportOptions(title="Tea")))
    assert "Tea" in page.text_content()
    assert "#d3f2d5" in page.xpath("//span[contains(., 'We had not expected')]/@style")[0]


def test_a_table_shows_its_columns(excerpts: list[Excerpt]) -> None:
    table = lxml.html.fromstring(preview(excerpts, "xlsx"))
    assert table.xpath("string(//tr[1]/th[2])") == "excerpt"
    assert len(table.xpath("//tr")) == 4


def test_only_the_first_ones_are_shown(excerpts: list[Excerpt]) -> None:
    assert preview(excerpts * 100, "text").count("Two hundred people") < 10


def test_an_unknown_format_is_refused(excerpts: list[Excerpt]) -> None:
    with pytest.raises(ValueError, match="docx"):
        preview(excerpts, "tarot")


def test_a_template_that_fails_is_told_of_before_the_export(
    excerpts: list[Excerpt], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "excerpts.html.j2").write_text("{{ title }}\n\n{{ document.price }}\n")
    monkeypatch.setattr("moviebrowser.excerpts.templates.export_folders", lambda: (tmp_path, *export_folders()))
    with pytest.raises(ResourceError, match=r"excerpts\.html\.j2, line 3: .*price"):
        preview(excerpts, "html")


def test_a_report_is_shown_with_its_tables_and_excerpts(excerpts: list[Excerpt]) -> None:
    articles = [Article(f"“{word}” opens on {day} May 2024.", language="en") for day, word in ((3, "Tea"), (4, "Tea"))]
    comparison = compare(articles, list(analyse(articles)))
    shown = preview_report(comparison, "html", title="Tea", excerpts=excerpts)
    page = lxml.html.fromstring(f"<div>{shown}</div>")
    assert page.xpath("string(.//p[1])") == "Tea"
    assert {"Articles", "Facts", "Coverage", "Excerpts"} <= {each.text_content() for each in page.iter("p")}
    assert "Two hundred people" in page.text_content()
