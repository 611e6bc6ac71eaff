"""Files that begin with the address of their page, and dates in figures."""

from pathlib import Path

import pytest

from moviebrowser.articles import Article, ReadError, read_file

BODY = (
    "The harbour board voted on Tuesday to close the old bridge until the spring of next year, officials said.\n\n"
    "Nobody had expected the vote to be so close, and the mayor said that she would look at the figures again."
)
HEADLINE = "Board closes the old bridge"


def read(folder: Path, text: str) -> Article:
    path = folder / "article.txt"
    path.write_text(text, encoding="utf-8")
    return read_file(path)[0]


@pytest.mark.parametrize(
    ("line", "address", "outlet"),
    [
        ("http: / / en. quay. example / town / 2198. html", "http://en.quay.example/town/2198.html", "quay.example"),
        ("http://www.quay.example/news/2013/x.html", "http://www.quay.example/news/2013/x.html", "quay.example"),
        ("https : / / m. quay. example / a - b _ c / ? id = 5", "https://m.quay.example/a-b_c/?id=5", "quay.example"),
        ("http: / / quay. example / " + "a - " * 150 + "1", f"http://quay.example/{'a-' * 150}1", "quay.example"),
        ("http: / / quay / 5", None, None),
        ("http://ann:secret@quay.example/5", None, None),
        ("http://m.co.example:port/", None, None),
    ],
)  # fmt: skip
def test_first_line_that_is_an_address_is_hidden_and_kept(
    tmp_path: Path, line: str, address: str | None, outlet: str | None
) -> None:
    article = read(tmp_path, f"{line}\n\n{HEADLINE}\n\n27 / 09 / 2013 , 14:30\n\n{BODY}")
    assert (article.address, article.outlet, article.title) == (address, outlet, HEADLINE)
    assert (article.published, article.text) == ("2013-09-27", BODY)


def test_outlet_that_is_named_goes_before_the_host(tmp_path: Path) -> None:
    assert read(tmp_path, f"http://quay.example/1\n{HEADLINE} | Harbour Courier\n{BODY}").outlet == "Harbour Courier"


def test_address_alone_is_no_headline_and_a_sentence_with_one_is_no_address(tmp_path: Path) -> None:
    article = read(tmp_path, f"{HEADLINE}\nhttp: / / quay. example / 1\n{BODY}")
    assert (article.title, article.address, article.text) == (HEADLINE, "http://quay.example/1", BODY)
    assert (read(tmp_path, f"http://quay.example/1\n{BODY}").title or "").startswith("The harbour board")
    sentence = "http: / / quay. example / is where the board will show its plans for the bridge next week."
    assert sentence in read(tmp_path, f"{BODY}\n\n{sentence}").text


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("4 October 2013", "2013-10-04"),
        ("[ 28 October 2013 09:25 ]", "2013-10-28"),
        ("4 October 2013, 18: 07 (GMT+05: 00)", "2013-10-04T18:07:00+05:00"),
        ("2013 - 09 - 26", "2013-09-26"),
        ("09/27/2013", "2013-09-27"),
        ("27.09.2013", "2013-09-27"),
        ("04/10/2013", None),
    ],
)
def test_date_lines_are_read_and_hidden(tmp_path: Path, line: str, published: str | None) -> None:
    article = read(tmp_path, f"{HEADLINE}\n{line}\n{BODY}")
    assert (article.title, article.published, article.text) == (HEADLINE, published, BODY)


def test_document_that_has_no_reader_says_so(tmp_path: Path) -> None:
    path = tmp_path / "letter.DOC"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))
    with pytest.raises(ReadError, match="an old office document"):
        read_file(path)
    with pytest.raises(ReadError, match="no such file or folder"):
        read_file(tmp_path / "letter.doc")


def test_what_is_no_address_harms_no_reading(tmp_path: Path) -> None:
    page = '<title>A title - a.example</title><link rel="canonical" href="https://[a"><article><p>{}</p></article>'
    (tmp_path / "a.html").write_text(page.format("The river rose in the night. " * 20), "utf-8")
    (article,) = read_file(tmp_path / "a.html")
    assert article.address is None
