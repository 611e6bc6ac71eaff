from collections.abc import Callable
from pathlib import Path

import pytest

from moviebrowser.articles import Article
from moviebrowser.excerpts import Arrangement, Excerpt, ExportOptions, parse_place, text_excerpt
from moviebrowser.excerpts.writers import fonts

pypdf = pytest.importorskip("pypdf")

Exported = Callable[..., Path]

needs_fonts = pytest.mark.skipif(
    not fonts.faces_for("a").sans, reason="this machine has no font beyond those of every PDF reader"
)


def _text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def test_words_notes_tags_and_sources_are_there(excerpts: list[Excerpt], exported: Exported) -> None:
    path = exported(excerpts, "pdf", title="Tea")
    said = _text(path)
    for words in (
        "Ask her again.",
        "Tags: quote, cinema",
        "Quayside Lamp, Bo Oduya-Lind, 4 March 2024",
        "note.txt",
    ):
        assert words in said
    assert "Two hundred people stood in the snow." in said
    assert pypdf.PdfReader(path).metadata.title == "Tea"


def test_links_lead_to_the_words(excerpts: list[Excerpt], exported: Exported) -> None:
    pages = pypdf.PdfReader(exported(excerpts, "pdf", arrangement=Arrangement.TRAY)).pages
    links = {note.get_object()["/A"]["/URI"] for page in pages for note in page.get("/Annots", ())}
    outside = [link for link in links if link.startswith("https://lamp.example/full?a=1&copy=2#:~:text=")]
    inside = [parse_place(link).article_id for link in links if link.startswith("moviebrowser:")]
    assert (len(outside), sorted(inside)) == (2, [7, 7, 9])


@needs_fonts
def test_other_alphabets_are_shown(exported: Exported) -> None:
    article = Article(text="Привет, Ελλάδα! Łódź, žluťoučký kůň, naïve “quotes” – and dashes.")
    path = exported([text_excerpt(1, article, 0, len(article.text))], "pdf")
    assert article.text in _text(path)


def test_a_machine_without_fonts_says_what_is_missing(exported: Exported, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_installed", dict)
    article = Article(text="“Привет” – café")
    said = _text(exported([text_excerpt(1, article, 0, len(article.text))], "pdf"))
    assert '"??????" - café' in said
    assert "no font" in said


def test_a_long_excerpt_goes_over_pages(exported: Exported) -> None:
    article = Article(text="\n\n".join(f"Paragraph {nth} of a long report on snow and chairs." for nth in range(150)))
    path = exported([text_excerpt(1, article, 0, len(article.text))], "pdf")
    assert len(pypdf.PdfReader(path).pages) > 1
    said = _text(path)
    assert all(f"Paragraph {nth} of" in said for nth in range(150))


def test_a_word_wider_than_the_page_is_broken(exported: Exported) -> None:
    article = Article(text="x" * 400)
    assert "x" * 400 in _text(exported([text_excerpt(1, article, 0, 400)], "pdf")).replace(" ", "")


def test_any_text_comes_out_as_text(
    hostile: str, hostile_excerpt: Excerpt, exported: Exported, visible: Callable[[str], str]
) -> None:
    path = exported([hostile_excerpt], "pdf", options=ExportOptions(title=hostile, links=False))
    said = _text(path).replace(" ", "").replace("\ufffd", "?")
    assert said.count(visible(hostile).replace(" ", "").replace("\ufffd", "?")) >= 3
    assert not any("/Annots" in page for page in pypdf.PdfReader(path).pages)


def test_no_excerpts_say_so(exported: Exported) -> None:
    assert "There are no excerpts." in _text(exported([], "pdf"))


@pytest.mark.skipif(bool(fonts.faces_for("سيُعرض").missing), reason="this machine has no Arabic font")
def test_what_goes_from_right_to_left_is_shaped_and_stands_at_the_right(exported: Exported) -> None:
    places: list[float] = []
    path = exported([text_excerpt(1, Article("قالت المخرجة سيُعرض"), 0, 19)], "pdf")

    def note(text: str, _: object, matrix: list[float], *rest: object) -> None:
        if any("\u0600" <= letter <= "\u06ff" for letter in text):
            places.append(matrix[4])

    pypdf.PdfReader(path).pages[0].extract_text(visitor_text=note)
    said = _text(path)
    assert "?" not in said
    # The letters join: what stands in the file are the glyphs of their forms, in the order in which they are seen.
    assert sum("\u0600" <= letter <= "\u06ff" for letter in said) >= 15
    assert places


def test_what_no_font_has_is_named(exported: Exported, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_OTHERS", ())
    said = _text(exported([text_excerpt(1, Article("So \U0010fffd it is"), 0, 10)], "pdf"))
    assert "no font for some of the characters" in said
    assert "U+10FFFD" in said


def test_what_looks_like_a_place_holder_stays(exported: Exported) -> None:
    assert "{nb} pages" in _text(exported([text_excerpt(1, Article("It has {nb} pages."), 0, 18)], "pdf"))
