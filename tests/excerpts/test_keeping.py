import pytest
from hypothesis import given
from hypothesis import strategies as st

from moviebrowser.articles import Article
from moviebrowser.excerpts import Colour, text_excerpt

TEXT = "One 🎬 film.\n\nTwo halls, and no chairs."


def test_it_knows_its_words_their_neighbours_and_their_source() -> None:
    article = Article(
        text=TEXT, title="Halls", outlet="The Lamp", published="2024-03-04", address="https://lamp.example/"
    )
    excerpt = text_excerpt(3, article, 13, 22, colour=Colour.BLUE, note="Which?")
    assert excerpt.text == "Two halls"
    assert (excerpt.before, excerpt.after) == ("One 🎬 film.\n\n", ", and no chairs.")
    assert (excerpt.source.title, excerpt.source.outlet, excerpt.source.path) == ("Halls", "The Lamp", None)
    assert excerpt.kept_at.endswith("+00:00")


def test_white_space_at_the_ends_is_no_part_of_it() -> None:
    excerpt = text_excerpt(1, Article(text=TEXT), 11, 17)
    assert (excerpt.text, excerpt.start, excerpt.end) == ("Two", 13, 16)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 2), (0, len(TEXT) + 1), (11, 13), (5, 5)])
def test_a_span_without_words_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=r"code points|word"):
        text_excerpt(1, Article(text=TEXT), start, end)


@given(st.text(min_size=1), st.data())
def test_the_offsets_are_those_of_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if not text[start:end].strip():
        return
    excerpt = text_excerpt(1, Article(text=text), start, end)
    assert text[excerpt.start : excerpt.end] == excerpt.text == text[start:end].strip()
    assert text.startswith(excerpt.before + excerpt.text + excerpt.after, excerpt.start - len(excerpt.before))
