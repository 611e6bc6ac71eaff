"""Templates that a reader has copied and changed: what is seen of them before anything is written."""

from pathlib import Path

import pytest

from moviebrowser import places
from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import compare
from moviebrowser.excerpts import Excerpt, own_templates, preview, preview_report
from moviebrowser.excerpts.problems import TemplateProblem
from moviebrowser.excerpts.shades import HIGHLIGHTS
from moviebrowser.excerpts.simple_view import simple_view


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folders = tmp_path / "own", places.export_folders()[-1]
    monkeypatch.setattr("moviebrowser.excerpts.templates.export_folders", lambda: folders)
    return folders[0]


def test_templates_are_copied_once(own: Path) -> None:
    assert own_templates("html") == own
    (own / "excerpts.html.j2").write_text("mine")
    own_templates("html")
    assert (own / "excerpts.html.j2").read_text() == "mine"
    assert (own / "look.css.j2").read_text("utf-8") == (places.export_folders()[-1] / "look.css.j2").read_text("utf-8")


def test_the_preview_shows_a_changed_template(own: Path, excerpts: list[Excerpt]) -> None:
    usual = preview(excerpts, "html")
    page = own_templates("html") / "excerpts.html.j2"
    assert preview(excerpts, "html") == usual
    page.write_text(page.read_text("utf-8").replace("<header>", "<header><p>For the archive</p>"), "utf-8")
    shown = preview(excerpts, "html")
    assert "For the archive" in shown
    assert f"background-color: {HIGHLIGHTS[excerpts[0].colour]}" in shown


def test_the_preview_of_a_report_does(own: Path) -> None:
    articles = [Article("Ida Voss opened the hall.", language="en"), Article("The hall is open.", language="en")]
    page = own_templates("report") / "comparison.html.j2"
    page.write_text("<h1>{{ title }}, checked</h1>")
    story = compare(articles, list(analyse(articles)))
    assert preview_report(story, "html", title="Hall") == "<h1>Hall, checked</h1>"


def test_the_preview_names_file_and_line_of_an_error(own: Path, excerpts: list[Excerpt]) -> None:
    page = own_templates("html") / "excerpts.html.j2"
    page.write_text("<h1>\n{{ titel }}")
    with pytest.raises(TemplateProblem, match=r"excerpts\.html\.j2, line 2: 'titel' is undefined"):
        preview(excerpts, "html")


def test_a_simple_view_has_no_variables_and_no_other_media() -> None:
    page = simple_view(
        "<style>:root { --ink: var(--deep, red); --deep: #123456; } p { color: var(--ink); }"
        "@media print { :root { --deep: #000; } p { color: blue } } @page { margin: 1cm; }</style>"
        "<div class='excerpt pink'><mark>Lamp</mark></div>"
    )
    assert "p { color: #123456; }" in page
    assert "@" not in page
    assert "var(" not in page
    assert f'<span style="background-color: {HIGHLIGHTS["pink"]}' in page  # type: ignore[index]
