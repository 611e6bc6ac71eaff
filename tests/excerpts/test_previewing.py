import lxml.html
import pytest

from moviebrowser.excerpts import FORMATS, Excerpt, ExportOptions, preview


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
