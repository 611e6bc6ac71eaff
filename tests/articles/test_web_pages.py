"""HTML and Markdown."""

import logging
import socket
from pathlib import Path

import pytest

from moviebrowser.articles import Article, original_text, read_file

PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Ana Roe to direct ‘Low Tide’ | Film | The Harbour Courier</title>
<meta property="og:site_name" content="The Harbour Courier">
<link rel="canonical" href="https://courier.example/film/low-tide">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle",
 "headline": "Ana Roe to direct ‘Low Tide’ | Film", "datePublished": "2024-03-05T09:30:00+01:00",
 "author": [{"@type": "Person", "name": "Jon Abara"}, {"@type": "Person", "name": "Mei Sorel"}]}]}</script>
<script>document.write("never shown")</script></head><body>
<div id="cookie-banner"><p>We keep small files on your device to make this site better for all of our readers.</p></div>
<nav><ul><li><a href="/">Front page</a></li></ul></nav>
<h1>Ana Roe to direct ‘Low Tide’</h1><p class="byline">By Jon Abara and Mei Sorel</p>
<article><p>Ana Roe will direct the sequel to Glass Harbour, the studio said on Tuesday,
three years after the first film.</p>
<figure><img src="http://pictures.example/x.jpg"><figcaption>Ana Roe at the premiere</figcaption></figure>
<p>The new film, called Low Tide, starts shooting in Porto in September and is due in cinemas on 14 August 2026.</p>
<div><a href="#">Sign up for our newsletter</a></div>
<h2>A bigger budget</h2>
<p>“We wanted to wait until the story was right,” Roe said. “It took <b>two years</b> and&nbsp;eleven drafts.”</p>
<p>Read more: Ten harbour films</p>
<p>The budget is said to be $45 million, twice that of the first film. Tom Okafor and Iris Vale are in it again.</p>
</article>
<section class="comments"><p>Reader of the coast: I never liked the first film and will not see this.</p></section>
<footer>All rights reserved.</footer></body></html>"""


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Article:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return read_file(path)[0]


def test_fields_come_from_what_the_page_states(article: Article) -> None:
    assert article.title == "Ana Roe to direct ‘Low Tide’"
    assert (article.outlet, article.author) == ("The Harbour Courier", "Jon Abara, Mei Sorel")
    assert (article.published, article.language) == ("2024-03-05T09:30:00+01:00", "en")
    assert article.address == "https://courier.example/film/low-tide"


def test_body_is_in_paragraphs_without_furniture(article: Article) -> None:
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0].startswith("Ana Roe will direct")
    assert paragraphs[-1].startswith("The budget is said")
    assert "A bigger budget" in paragraphs
    assert "“It took two years and eleven drafts.”" in article.text
    assert "small files" not in article.text
    assert "Reader of the coast" not in article.text
    assert not any("\n" in paragraph or paragraph.startswith("Read more") for paragraph in paragraphs)


def test_what_is_left_out_is_furniture_at_its_place(article: Article) -> None:
    offsets = {piece.text: piece.offset for piece in article.furniture}
    assert offsets["Front page"] == offsets["By Jon Abara and Mei Sorel"] == 0
    assert article.text[offsets["Sign up for our newsletter"] :].startswith("A bigger budget")
    assert article.text[offsets["Read more: Ten harbour films"] :].startswith("The budget")
    assert offsets["All rights reserved."] == len(article.text)


def test_original_shows_all_visible_text(article: Article) -> None:
    shown = original_text(article)
    assert all(
        words in shown for words in ("Front page", "Ana Roe to direct", "A bigger budget", "All rights reserved.")
    )
    assert "never shown" not in shown


def test_declared_encoding_is_used(tmp_path: Path) -> None:
    sentence = "Rada přístavu v úterý hlasovala pro uzavření starého mostu až do jara příštího roku, řekly úřady."
    path = tmp_path / "page.html"
    path.write_bytes(f'<html><head><meta charset="windows-1250"></head><body><p>{sentence}</p></body>'.encode("cp1250"))
    assert read_file(path)[0].text == sentence


@pytest.mark.timeout(10)
@pytest.mark.parametrize("opening", ["<div>" * 50_000, "<b><i>" * 30_000, "<table><tr><td>" * 3_000, "<ul><li>" * 200])
def test_deep_nesting_is_read_in_bounded_time(tmp_path: Path, opening: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{opening}<p>The old bridge was closed for a year.</p>", encoding="utf-8")
    assert read_file(path)[0].text == "The old bridge was closed for a year."


def test_extraction_library_stays_silent(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><body><p>Short.</p></body></html>", encoding="utf-8")
    with caplog.at_level(logging.INFO):
        read_file(path)
    assert not caplog.records


def test_markdown(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text(
        "---\ntitle: 'Low Tide begins'\nauthor: Jon Abara\ndate: 2024-03-05\nurl: https://courier.example/a\n---\n"
        "# Low Tide begins\n\nThe *sequel* to [Glass Harbour](https://x.example) starts\nshooting in `Porto`."
        " ![A quay](q.png)\n\n"
        "## A bigger budget\n\n- It is $45 million.\n- It was less.\n\nSubscribe to our newsletter\n\n"
        "> “We waited,” said Roe.\n",
        encoding="utf-8",
    )
    (article,) = read_file(path)
    assert (article.title, article.author, article.published) == ("Low Tide begins", "Jon Abara", "2024-03-05")
    assert (article.address, article.media_type) == ("https://courier.example/a", "text/markdown")
    assert article.text.split("\n\n") == [
        "The sequel to Glass Harbour starts shooting in Porto.",
        "A bigger budget",
        "It is $45 million.",
        "It was less.",
        "“We waited,” said Roe.",
    ]


def test_markdown_heading_is_the_title(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text("# Low Tide begins.\n\nIt starts in Porto.\n", encoding="utf-8")
    (article,) = read_file(path)
    assert (article.title, article.text) == ("Low Tide begins.", "It starts in Porto.")


def test_a_page_saved_by_singlefile_is_its_article(tmp_path: Path) -> None:
    packed = "iVBORw0KGgo" + "A" * 60_000
    head = (
        "<!doctype html> <html lang=en><!--\n Page saved with SingleFile \n url: https://courier.example/film/low-tide"
        " \n saved date: Tue Mar 12 2024 10:00:00 GMT+0100\n--><meta charset=utf-8>"
        f"<style>.x{{background:url(data:image/png;base64,{packed})}}</style>"
    )
    page = PAGE.replace('<!doctype html><html lang="en-GB">', head).replace(
        "http://pictures.example/x.jpg", f"data:image/png;base64,{packed}"
    )
    (tmp_path / "saved.html").write_text(page, encoding="utf-8")
    (tmp_path / "plain.html").write_text(PAGE, encoding="utf-8")
    [saved], [plain] = read_file(tmp_path / "saved.html"), read_file(tmp_path / "plain.html")
    assert (saved.text, saved.title, saved.outlet, saved.published) == (
        plain.text, plain.title, plain.outlet, plain.published,
    )  # fmt: skip
    assert saved.address == "https://courier.example/film/low-tide"


@pytest.mark.parametrize(
    "said",
    [
        "\n Page saved with SingleFile \n url: https://reel.example/tram-late \n saved date: Tue Mar 12 2024\n",
        " saved from url=(0030)https://reel.example/tram-late ",
    ],
)
def test_a_saved_page_has_the_address_it_was_saved_from(tmp_path: Path, said: str) -> None:
    body = "<p>The tram of Arnholt was late again on Monday, the mayor said, and nobody knew why it was so.</p>" * 3
    (tmp_path / "a.html").write_text(
        f"<!doctype html> <!--{said}--><html><title>Tram late</title>{body}", encoding="utf-8"
    )
    [article] = read_file(tmp_path / "a.html")
    assert article.address == "https://reel.example/tram-late"
