from hypothesis import given
from hypothesis import strategies as st

from moviebrowser.articles import Article, Furniture, FurnitureKind
from moviebrowser.desktop.panes.positions import Positions

SIGNS = "ab \n\N{CLAPPER BOARD}e\u0301שלום\u200d\N{GRINNING FACE}\u2028"


def units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


@given(st.text(SIGNS, max_size=80))
def test_every_sign_is_found_where_it_stands(text: str) -> None:
    positions = Positions(Article(text))
    document = units(positions.document)
    for offset, sign in enumerate(text):
        if sign != "\n":
            at = positions.to_document(offset)
            assert document[2 * at :].startswith(units(sign))
            assert positions.to_text(at) == offset


@given(st.text(SIGNS, max_size=60), st.lists(st.tuples(st.integers(0, 60), st.text("xyz", min_size=1)), max_size=4))
def test_furniture_moves_signs_but_loses_none(text: str, pieces: list[tuple[int, str]]) -> None:
    furniture = tuple(Furniture(min(at, len(text)), said, FurnitureKind.RELATED) for at, said in pieces)
    positions = Positions(Article(text, furniture=furniture), original=True)
    document = units(positions.document)
    for offset, sign in enumerate(text):
        if sign != "\n":
            at = positions.to_document(offset)
            assert document[2 * at :].startswith(units(sign))
            assert positions.to_text(at) == offset
    shown = [document[2 * span.start : 2 * span.end].decode("utf-16-le") for span in positions.furniture]
    assert sorted(shown) == sorted(said for _, said in pieces)


@given(st.text(max_size=60))
def test_any_text_gives_a_document_that_keeps_its_length(text: str) -> None:
    positions = Positions(Article(text))
    assert 0 <= positions.to_document(len(text)) <= len(units(positions.document)) // 2
    assert positions.to_text(10**6) <= len(text)


def test_paragraphs_are_blocks_and_single_line_ends_are_not() -> None:
    assert Positions(Article("one\ntwo\n\nthree\n\n\nfour")).document == "one\u2028two\nthree\nfour"
