"""How excerpts are arranged, whatever the format."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from moviebrowser.articles import Article
from moviebrowser.excerpts import Arrangement, Excerpt, ExportOptions, Layout
from moviebrowser.excerpts.document import Document, document
from moviebrowser.progress import Cancelled

pypdf = pytest.importorskip("pypdf")


def _read_word(path: Path) -> str:
    return " ".join(docx.Document(str(path)).element.itertext())


def _read_pdf(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


_READERS: dict[str, Callable[[Path], str]] = {"docx": _read_word, "pdf": _read_pdf}


def _shape(page: Document) -> list[tuple[str | None, list[tuple[str, bool, list[str]]]]]:
    return [
        (
            group.name,
            [(block.title, block.columns, [card.excerpt.text[:3] for card in block.cards]) for block in group.blocks],
        )
        for group in page.groups
    ]


@pytest.fixture
def tray(excerpts: list[Excerpt]) -> list[Excerpt]:
    one, two, three = excerpts
    bundle = {"bundle": "b", "bundle_title": "The opening"}
    return [
        replace(one, heading="Snow", **bundle),
        two,
        replace(three, heading="Snow"),
        replace(two, heading="Snow", **bundle),
    ]


def test_the_tray_has_headings_and_bundles(tray: list[Excerpt]) -> None:
    one, two, three, four = tray
    page = document([one, four, three, two], ExportOptions(arrangement=Arrangement.TRAY))
    assert _shape(page) == [
        ("Snow", [("The opening", False, ["“We", "Two"]), ("Kept singly", False, ["the"])]),
        ("Without a heading", [("", False, ["Two"])]),
    ]
    assert [card.number for card in page.cards()] == [1, 2, 3, 4]


def test_what_stands_first_in_the_tray_comes_first(tray: list[Excerpt]) -> None:
    one, two, three, four = tray
    page = document([two, one, two, three, four], ExportOptions(arrangement=Arrangement.TRAY))
    assert _shape(page) == [
        (None, [("", False, ["Two"])]),
        ("Snow", [("The opening", False, ["“We"])]),
        ("Without a heading", [("", False, ["Two"])]),
        ("Snow", [("", False, ["the"]), ("The opening", False, ["Two"])]),
    ]


@pytest.mark.parametrize("format", ["html", "markdown", "text", "docx", "pdf"])
def test_a_single_one_stands_apart_from_a_bundle(
    format: str, tray: list[Excerpt], exported: Callable[..., Path]
) -> None:
    one, _, three, four = tray
    target = exported([one, four, three], format, options=ExportOptions(arrangement=Arrangement.TRAY))
    told = _READERS.get(format, Path.read_text)(target)
    assert told.index("The opening") < told.index("Two hundred") < told.index("Kept singly") < told.index("hall was")


def test_columns_keep_a_bundle_together_among_articles(tray: list[Excerpt]) -> None:
    page = document(tray, ExportOptions(layout=Layout.COLUMNS))
    assert _shape(page) == [
        (None, [("The opening", True, ["“We", "Two"])]),
        ("note.txt", [("", False, ["Two"])]),
        ("Full house for Snow on the Line", [("", False, ["the"])]),
    ]


def test_under_its_article_an_excerpt_still_has_its_bundles_title(tray: list[Excerpt]) -> None:
    alone = replace(tray[0], bundle="", bundle_title="", text="Alone")
    page = document([tray[0], alone], ExportOptions(arrangement=Arrangement.ARTICLE))
    ((_, blocks),) = _shape(page)
    assert blocks == [("", False, ["Alo"]), ("The opening", False, ["“We"])]


def test_beside_each_other_outlets_show_their_sentences(tray: list[Excerpt]) -> None:
    page = document(tray, ExportOptions(layout=Layout.COLUMNS, context="none"))
    first, second, alone, _ = page.cards()
    assert (first.after, second.after) == (" said Mira Vos, who runs the cinema.", " stood in the snow.")
    assert (alone.before, alone.after) == ("", "")


def test_each_source_is_listed_once(tray: list[Excerpt]) -> None:
    later = [replace(excerpt, kept_at="2030-01-01T00:00:00+00:00") for excerpt in tray]
    assert len(document([*tray, *later], ExportOptions()).sources) == 2


def test_an_article_is_looked_up_once(tray: list[Excerpt]) -> None:
    asked: list[int] = []

    def article(excerpt: Excerpt) -> Article | None:
        asked.append(excerpt.article_id)
        return None

    list(document(tray, ExportOptions(), article).cards())
    assert sorted(asked) == [7, 9]


def test_it_stops_when_told_to(tray: list[Excerpt]) -> None:
    page = document(tray, ExportOptions(), stop=lambda: True)
    with pytest.raises(Cancelled):
        next(page.cards())


@pytest.mark.parametrize("format", ["html", "markdown", "text", "docx", "pdf", "csv"])
@pytest.mark.parametrize("arrangement", Arrangement)
@pytest.mark.parametrize("address", [None, "file:///home/ada/news/lamp.html"])
def test_of_a_file_the_name_is_told_and_no_folder(
    format: str, arrangement: Arrangement, address: str | None, excerpts: list[Excerpt], exported: Callable[..., Path]
) -> None:
    source = replace(excerpts[0].source, address=address, path="/home/ada/news/lamp.html")
    untitled = replace(source, title=None)
    made = [replace(excerpts[0], source=source), replace(excerpts[1], source=untitled)]
    told = _READERS.get(format, Path.read_text)(exported(made, format, options=ExportOptions(arrangement=arrangement)))
    assert "lamp.html" in told
    assert "ada" not in told
    assert "news/" not in told
