import pytest
from hypothesis import given
from hypothesis import strategies as st

from moviebrowser.articles import Article
from moviebrowser.excerpts import Spot, parse_place, place_address, text_excerpt, text_fragment

TEXT = "The doors opened at nine. By ten the hall was full – of half-empty bottles."


def test_a_place_is_found_again() -> None:
    excerpt = text_excerpt(7, Article(TEXT), 4, 9)
    assert parse_place(place_address(excerpt)) == Spot(7, 1, 4, 9, "doors")


@given(st.text(min_size=1).filter(str.strip), st.integers(1, 10**9))
def test_any_words_travel_in_an_address(text: str, article: int) -> None:
    excerpt = text_excerpt(article, Article(text), 0, len(text))
    address = place_address(excerpt)
    spot = parse_place(address)
    assert address.isascii()
    assert (spot.article_id, spot.start, spot.end) == (article, excerpt.start, excerpt.end)
    shown = excerpt.text[:80].encode(errors="replace").decode()
    assert spot.text == shown


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://article/1/1?start=0&end=3",
        "moviebrowser://library/1/1?start=0&end=3",
        "moviebrowser://article/1?start=0&end=3",
        "moviebrowser://article/1/1?start=5&end=3",
        "moviebrowser://article/1/1?start=0",
        "moviebrowser://article/x/1?start=0&end=3",
        "moviebrowser://article/1/1?start=-1&end=3",
        "moviebrowser://article/1/1?start=0&start=1&end=3",
        "moviebrowser://article/٣/1?start=0&end=3",
        "moviebrowser://[/1/1?start=0&end=3",
    ],
)
def test_any_other_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="no place"):
        parse_place(address)


def test_dashes_and_cut_words_do_not_break_a_text_fragment() -> None:
    article = Article(TEXT, address="https://lamp.example/a#top")
    start = TEXT.index("half-empty") + 2
    fragment = text_fragment(text_excerpt(1, article, start, start + 8))
    assert fragment == "https://lamp.example/a#top:~:text=full%20%E2%80%93%20of-,half%2Dempty,-bottles."


def test_a_link_holds_nothing_that_no_address_has() -> None:
    article = Article(TEXT, address='https://lamp.example/ä?q=<b>&x="{1}" |')
    fragment = text_fragment(text_excerpt(1, article, 4, 9))
    assert fragment is not None
    assert fragment.startswith("https://lamp.example/ä?q=%3Cb%3E&x=%22%7B1%7D%22%20%7C#:~:text=")


@pytest.mark.parametrize("address", [None, "javascript:alert(1)", "file:///etc/passwd", "https://", "//lamp.example"])
def test_only_the_web_is_linked_to(address: str | None) -> None:
    assert text_fragment(text_excerpt(1, Article(TEXT, address=address), 0, 9)) is None
