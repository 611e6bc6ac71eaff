import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviebrowser.analysis import Analysis, EntityType, Mention, Quote, Span
from moviebrowser.articles import Article
from moviebrowser.comparison import as_json, compare
from moviebrowser.progress import Cancelled, Progress


def analysed(article: Article, *names: tuple[str, EntityType]) -> Analysis:
    """An analysis with one passage, and a mention of each name where it first stands."""
    starts = [(article.text.index(name), name, type_) for name, type_ in names]
    mentions = tuple(Mention(start, start + len(name), type_) for start, name, type_ in sorted(starts))
    passages = (Span(0, len(article.text)),) if article.text else ()
    return Analysis(article.key, "test", "en", passages, mentions, (), ())


def test_compare_needs_one_analysis_per_article() -> None:
    with pytest.raises(ValueError, match="one analysis"):
        compare([Article("Some text.")], [])
    with pytest.raises(ValueError, match="one analysis"):
        compare([], [])


def test_an_empty_text_compares() -> None:
    article = Article("")
    assert compare([article], [analysed(article)]).entities == ()


def test_json_has_every_part() -> None:
    article = Article("Ana Lind spoke.")
    data = as_json(compare([article], [analysed(article, ("Ana Lind", EntityType.PERSON))]))
    assert list(data) == [
        "format",
        "articles",
        "entities",
        "alignments",
        "sync",
        "facts",
        "quotes",
        "wording",
        "overlap",
    ]
    assert data["entities"][0]["mentions"] == [{"article": "1", "start": 0, "end": 8, "text": "Ana Lind"}]


def test_progress_is_told_to_the_end_and_stop_is_heard() -> None:
    article = Article("Ana Lind spoke.")
    told: list[Progress] = []
    compare([article], [analysed(article)], report=told.append)
    assert [progress.done for progress in told] == list(range(len(told)))
    assert told[-1].done == told[-1].total
    with pytest.raises(Cancelled):
        compare([article], [analysed(article)], stop=lambda: True)


SENTENCES = st.sampled_from(
    [
        "Ana Lind opens on July 9.",
        "It was shot in Ember at 60 mph 😀.",
        "“We broke a train,” said Ana Lind.",
        "Director Ana Lind stars in Glass Harbor.",
        "شكرا جزيلا.",
        "no sentence end here",
        "ALL CAPITALS STAND HERE!",
    ]
)


@st.composite
def stories(draw: st.DrawFn) -> list[tuple[Article, Analysis]]:
    """A few articles of the same sentences, cut into passages, with any mentions and quotes."""
    made = []
    for sentences in draw(st.lists(st.lists(SENTENCES, max_size=6), min_size=1, max_size=3)):
        text = " ".join(sentences)
        starts = [sum(len(one) + 1 for one in sentences[:number]) for number in range(len(sentences))]
        passages = tuple(Span(start, start + len(one)) for start, one in zip(starts, sentences, strict=True))
        cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=10)))
        spans = [Span(first, last) for first, last in zip(cuts[::2], cuts[1::2], strict=False)]
        types = st.sampled_from([type_ for type_ in EntityType if type_ not in (EntityType.DATE, EntityType.AMOUNT)])
        mentions = tuple(Mention(span.start, span.end, draw(types)) for span in spans)
        quotes = tuple(Quote((span,)) for span in spans[:1])
        article = Article(text, title=draw(st.sampled_from([None, "Ana Lind opens"])))
        made.append((article, Analysis(article.key, "test", "en", passages, mentions, (), quotes)))
    return made


def spans_in(part: Any, text: dict[str, str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every place of the JSON, with its article's text."""
    if isinstance(part, list):
        for one in part:
            yield from spans_in(one, text)
    elif isinstance(part, dict):
        if "start" in part:
            yield text[part["article"]], part
        for one in part.values():
            yield from spans_in(one, text)


@settings(max_examples=60)
@given(stories())
def test_every_place_of_the_json_lies_in_its_text(made: list[tuple[Article, Analysis]]) -> None:
    comparison = compare([article for article, _ in made], [analysis for _, analysis in made])
    data = json.loads(json.dumps(as_json(comparison)))
    text = {article["id"]: article["text"] for article in data["articles"]}
    data["entities"] = [{**entity, "title_mentions": []} for entity in data["entities"]]
    for whole, place in spans_in(data, text):
        assert 0 <= place["start"] < place["end"] <= len(whole)
    for entity in data["entities"]:
        for mention in entity["mentions"]:
            assert text[mention["article"]][mention["start"] : mention["end"]] == mention["text"]
    for sync in data["sync"]:
        assert all(
            0 <= here <= len(text[sync["from"]]) and 0 <= there <= len(text[sync["to"]])
            for here, there in sync["points"]
        )
