"""Texts that no editor would print, read and compared: every place of what comes out is where it says."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import as_json, compare

NEWS = "Director Ana Ruiz left Oslo on July 5, 2023. “We sank it,” Ruiz said, at 60 mph. "


def compared(*articles: Article) -> dict[str, Any]:
    """What `moviebrowser compare` prints of some articles, with every place checked."""
    data = as_json(compare(articles, list(analyse(articles))))
    texts = {one["id"]: one["text"] for one in data["articles"]}
    titles = {one["id"]: one["title"] or "" for one in data["articles"]}
    for place in [place for entity in data["entities"] for place in entity.pop("title_mentions")]:
        assert place["text"] == titles[place["article"]][place["start"] : place["end"]] != ""
    for place in _places(data):
        text = texts[place["article"]]
        assert 0 <= place["start"] < place["end"] <= len(text)
        assert place.get("text", "") in ("", text[place["start"] : place["end"]])
    for one in data["sync"]:
        for start, target in one["points"]:
            assert 0 <= start <= len(texts[one["from"]])
            assert 0 <= target <= len(texts[one["to"]])
    return data


def _places(data: Any) -> Iterator[dict[str, Any]]:
    """Every object anywhere in the comparison that says where something stands."""
    if isinstance(data, dict):
        if {"article", "start", "end"} <= data.keys():
            yield data
        data = list(data.values())
    if isinstance(data, list):
        for part in data:
            yield from _places(part)


def people(data: dict[str, Any]) -> set[str]:
    return {entity["name"] for entity in data["entities"] if entity["type"] == "person"}


PIECES = st.sampled_from(
    [
        *NEWS.split(),
        "\n\n",
        "ANA RUIZ LEAVES",
        "🎬🎬",
        "e\u0301\u0301",
        "שלום",
        "مرحبا",
        "李安",
        "½",
        "İ",
        "ß",
        "\u200f",
        "—",
        "\t",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=150)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(TEXTS, st.none() | TEXTS), min_size=1, max_size=3))
def test_every_place_lies_in_its_text_and_every_text_is_its_span(made: list[tuple[str, str | None]]) -> None:
    compared(*(Article(text, title=title) for text, title in made))


def test_one_article_and_one_twice() -> None:
    article = Article(NEWS, language="en")
    assert people(compared(article)) == {"Ana Ruiz"}
    twice = compared(article, article)
    assert {one["share"] for one in twice["overlap"]} == {1.0}
    assert not [fact for fact in twice["facts"] if fact["status"] == "differ"]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("שלום עולם. " * 20, NEWS),
        ("قال الرئيس إن الفيلم سيبدأ في 5 يوليو 2023. " * 10, NEWS),
        ("🎬 Ana Ruiz 🎬 e\u0301e\u0301 left Oslo 👩‍👩‍👧. ", NEWS),
        ("Der Regisseur Jürgen Höfling verließ Oslo am 5. Juli 2023.", NEWS),
    ],
)
def test_other_scripts_and_languages_compare(text: str, other: str) -> None:
    compared(Article(text), Article(other, language="en"))


@pytest.mark.parametrize("headline", ["DIRECTOR ANA RUIZ LEAVES OSLO", "Director Ana Ruiz Leaves Oslo"])
def test_a_headline_alone_gives_its_names(headline: str) -> None:
    data = compared(Article(headline, language="en"), Article(NEWS, language="en"))
    ruiz = next(entity for entity in data["entities"] if entity["name"].lower() == "ana ruiz")
    assert {mention["article"] for mention in ruiz["mentions"]} == {"1", "2"}


def test_a_text_without_a_sentence_end_and_a_long_one() -> None:
    endless = "the boat sank with Ana Ruiz and " * 700
    data = compared(Article(endless, language="en"), Article(NEWS * 60, language="en"))
    assert "Ana Ruiz" in people(data)
