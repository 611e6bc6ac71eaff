"""Whatever a file holds: articles or a ReadError, and offsets within the text."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from moviebrowser.articles import ReadError, original_text, read_file

PIECES = st.sampled_from(
    (
        "Leave a Reply|Related: more of this|Photo: Courtesy|date 2024-03-05 |By Ana Roe|Trending Stories|"
        "Northlight Pictures|"
        "The board voted on Tuesday to close the old bridge until the spring.|🎬|and so on|Gossip Quay|"
        "title: |# |---\n|\n|\n\n|"
        "https://courier.example/a|<p>|</div>|<html>|<script>|&amp;|\u00a0| - "
    ).split("|")
)
SUFFIX = st.sampled_from([".txt", ".md", ".html", ""])


def check(content: bytes, suffix: str, plain: bool) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"article{suffix}"
        path.write_bytes(content)
        try:
            articles = read_file(path, plain=plain)
        except ReadError:
            return
    for article in articles:
        assert article.text.strip()
        assert article.original == content
        assert original_text(article)
        assert all(0 <= piece.offset <= len(article.text) for piece in article.furniture)
        if not plain:
            assert article.title
            assert all(p and p == " ".join(p.split()) for p in article.text.split("\n\n"))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), SUFFIX, st.booleans())
def test_any_bytes(content: bytes, suffix: str, plain: bool) -> None:
    check(content, suffix, plain)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), SUFFIX, st.booleans())
def test_any_mixture_of_what_pages_hold(content: str, suffix: str, plain: bool) -> None:
    check(content.encode(), suffix, plain)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), SUFFIX)
def test_any_text_is_plain_text_unchanged(content: str, suffix: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"article{suffix}"
        path.write_bytes(content.encode("utf-8", "ignore"))
        try:
            (article,) = read_file(path, plain=True)
        except ReadError:
            return
    if not content.startswith("\ufeff") and "\0" not in content:
        assert article.text == content
