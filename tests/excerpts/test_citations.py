from pathlib import Path

import pytest

from moviebrowser import places
from moviebrowser.excerpts import Source, citation_styles
from moviebrowser.excerpts.authors import authors_of
from moviebrowser.excerpts.citations import Citations, plain
from moviebrowser.excerpts.problems import TemplateProblem

SOURCE = Source(
    title="Full house & <i>tea</i>",
    outlet="Quayside Lamp",
    author="By Bo Oduya-Lind and Ana de la Cruz",
    published="2024-03-04T10:00:00Z",
    address="https://lamp.example/full?a=1&copy=2",
)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    packaged = places.export_folders()[-1]
    monkeypatch.setattr("moviebrowser.excerpts.citations.export_folders", lambda: (tmp_path, packaged))
    return tmp_path


def test_a_note_holds_the_whole_source() -> None:
    cited = Citations("news-note").cite(SOURCE, "2026-11-21")
    assert plain(cited) == (
        "Bo Oduya-Lind and Ana de la Cruz, ‘Full house & <i>tea</i>’, Quayside Lamp, 4 March 2024, "
        "https://lamp.example/full?a=1&copy=2 (seen 21 November 2026)."
    )
    assert [piece.text for piece in cited if piece.italic] == ["Quayside Lamp"]


def test_author_and_year_point_to_the_list() -> None:
    style = Citations("author-date")
    assert not style.in_notes
    assert plain(style.cite(SOURCE)) == "(Oduya-Lind and de la Cruz, 2024)"
    assert plain(style.listed(SOURCE)).startswith("Oduya-Lind, Bo and de la Cruz, Ana (2024). ‘Full house")


def test_what_is_not_known_is_left_out() -> None:
    assert plain(Citations("news-note").cite(Source(path="/news/note.txt"))) == "‘note.txt’."
    assert plain(Citations("author-date").cite(Source(outlet="The Lamp", title="Tea"))) == "(The Lamp, n.d.)"


def test_a_style_of_the_readers_own_is_there_and_wins(own: Path) -> None:
    style = (places.export_folders()[-1] / "news-note.csl").read_text("utf-8")
    (own / "house.csl").write_text(style.replace("News, in footnotes", "Our house"))
    (own / "author-date.csl").write_text(style)
    assert {style.name: style.title for style in citation_styles()} == {
        "author-date": "News, in footnotes",
        "house": "Our house",
        "news-note": "News, in footnotes",
    }
    assert Citations("author-date").in_notes


def test_a_style_that_cannot_be_read_is_named_with_its_line(own: Path) -> None:
    (own / "broken.csl").write_text("<style>\n<citation>\n</style>")
    with pytest.raises(TemplateProblem, match=r"broken\.csl, line 3"):
        Citations("broken")


def test_a_style_that_is_none_is_named(own: Path) -> None:
    (own / "odd.csl").write_text("<html/>")
    with pytest.raises(TemplateProblem, match=r"odd\.csl"):
        Citations("odd").cite(SOURCE)


@pytest.mark.parametrize("name", ["unheard-of", "../export/news-note"])
def test_a_style_that_there_is_not_is_refused(name: str) -> None:
    with pytest.raises(TemplateProblem, match="author-date, news-note"):
        Citations(name)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (None, []),
        ("Bo Oduya-Lind", [("Oduya-Lind", "Bo")]),
        ("By Ana Lima, Bo Lind and Mira van der Vos", [("Lima", "Ana"), ("Lind", "Bo"), ("van der Vos", "Mira")]),
        ("Lima, Ana", [("Lima", "Ana")]),
        ("Ana Lima & Bo Lind; Mira Vos", [("Lima", "Ana"), ("Lind", "Bo"), ("Vos", "Mira")]),
        ("Quayside Lamp staff", [("Quayside Lamp staff", "")]),
        ("The Associated Press", [("The Associated Press", "")]),
        ("王小明", [("王小明", "")]),
        ("admin", [("admin", "")]),
        ("Bo Lind, Jr.", [("Lind", "Bo")]),
    ],
)
def test_an_author_line_is_names(line: str | None, names: list[tuple[str, str]]) -> None:
    assert [(author.family, author.given) for author in authors_of(line)] == names
