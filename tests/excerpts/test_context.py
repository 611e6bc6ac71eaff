from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moviebrowser.articles import Article
from moviebrowser.excerpts import Context, text_excerpt
from moviebrowser.excerpts.context import surroundings

LONG = "It was late. " * 30
TEXT = f"First paragraph.\n\n{LONG}She ran out of tickets, then of chairs. Nobody left. {LONG}\n\nLast paragraph."
START = TEXT.index("tickets")
ARTICLE = Article(TEXT)


@pytest.mark.parametrize(
    ("context", "before", "after"),
    [
        ("none", "", ""),
        (0, "", ""),
        ("sentence", "She ran out of ", ", then of chairs."),
        ("paragraph", f"{LONG}She ran out of ", f", then of chairs. Nobody left. {LONG.rstrip()}"),
        (20, "… She ran out of ", ", then of chairs. …"),
    ],
)
def test_so_much_is_shown_around_the_words(context: Context, before: str, after: str) -> None:
    excerpt = text_excerpt(1, ARTICLE, START, START + 7)
    assert surroundings(excerpt, ARTICLE, context) == (before, after)


def test_without_the_article_what_was_kept_is_shown() -> None:
    excerpt = text_excerpt(1, ARTICLE, START, START + 7)
    assert surroundings(excerpt, None, "sentence") == ("She ran out of ", ", then of chairs.")
    before, after = surroundings(excerpt, None, "paragraph")
    assert before.startswith("… ")
    assert after.endswith(" …")


def test_an_article_that_says_something_else_now_is_not_taken() -> None:
    excerpt = replace(text_excerpt(1, ARTICLE, START, START + 7), before="ran out of ", after=" and tea.")
    assert surroundings(excerpt, Article(TEXT[40:]), "sentence") == ("… out of ", " and tea.")


@given(st.text("ab .\n“”é中", min_size=1), st.data())
def test_the_context_is_what_stands_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if not text[start:end].strip():
        return
    article = Article(text)
    excerpt = text_excerpt(1, article, start, end)
    for context in ("sentence", "paragraph", 3):
        before, after = surroundings(excerpt, article, context)  # type: ignore[arg-type]
        assert text[: excerpt.start].endswith(before.removeprefix("…").lstrip(" "))
        assert text[excerpt.end :].startswith(after.removesuffix("…").rstrip(" "))
        assert "\n" not in before + after
