import pytest

from moviebrowser.analysis import Analysis, EntityType, Mention, Span
from moviebrowser.articles import Article
from moviebrowser.comparison import as_json, compare


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
