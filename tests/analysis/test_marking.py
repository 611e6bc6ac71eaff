import json
import subprocess
import sys
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviebrowser.analysis import Analysis, analyse, analyser_version, as_json, from_json
from moviebrowser.analysis.amounts import find_amounts
from moviebrowser.analysis.dates import find_dates, find_times
from moviebrowser.analysis.passages import passages
from moviebrowser.analysis.quotes import find_quotes
from moviebrowser.analysis.works import find_titles, find_works
from moviebrowser.articles import Article
from moviebrowser.progress import Cancelled, Progress

NEWS = (
    'Director Ana Ruiz said, "We sank the boat in 2019," on July 5, 2023. Harbour: Unbound – Part One cost $20 million '
    "and runs over two minutes. Tom Felder, 33, saw it with two dozen people in Oslo. "
)
PIECES = st.sampled_from(
    [
        *NEWS.split(),
        "\n\n",
        "ANA RUIZ",
        "🎬🎬",
        "é́",
        "שלום",
        "مرحبا",
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        "—",
        "@x",
        "#y",
        "12/07/2023",
        "½",
        "İ",
        "ß",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=300)


def check(article: Article, analysis: Analysis) -> None:
    for text, mentions in ((article.text, analysis.mentions), (article.title or "", analysis.title_mentions)):
        assert all(0 <= m.start < m.end <= len(text) for m in mentions)
        assert all(a.end <= b.start for a, b in pairwise(mentions))
        assert all(text[m.start : m.end].strip() == text[m.start : m.end] for m in mentions)
    for span in (*analysis.passages, *(span for quote in analysis.quotes for span in quote.spans)):
        assert 0 <= span.start < span.end <= len(article.text)
    assert all(q.speaker is None or 0 <= q.speaker.start < q.speaker.end <= len(article.text) for q in analysis.quotes)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.none() | TEXTS)
def test_every_offset_lies_in_its_text(text: str, title: str | None) -> None:
    article = Article(text=text, title=title)
    [analysis] = analyse([article])
    check(article, analysis)
    assert from_json(json.loads(json.dumps(as_json(analysis)))) == analysis


def test_analyses_come_in_order_with_progress() -> None:
    articles = [
        Article(text=NEWS * n, language=language) for n, language in ((1, "en"), (2, "xq"), (0, "en"), (3, None))
    ]
    told: list[Progress] = []
    analyses = list(analyse(articles, report=told.append))
    assert [analysis.key for analysis in analyses] == [article.key for article in articles]
    assert [(progress.done, progress.total) for progress in told] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert {analysis.version for analysis in analyses} == {analyser_version()}
    assert analyses[2].mentions == analyses[2].passages == ()


def test_long_texts_are_read_in_pieces_without_losing_their_places() -> None:
    article = Article(text=f"{NEWS * 300}\n\nMaria Delgado won.")
    [analysis] = analyse([article])
    check(article, analysis)
    assert article.text[analysis.mentions[-1].start :] == "Maria Delgado won."


def test_analysing_stops_when_asked() -> None:
    with pytest.raises(Cancelled):
        list(analyse([Article(text=NEWS)], stop=lambda: True))


def test_neither_the_face_nor_the_version_imports_spacy() -> None:
    code = (
        "import sys, moviebrowser.analysis as a; a.analyser_version(); "
        "print([m for m in ('spacy', 'numpy', 'dateparser') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def by_rule(text: str) -> None:
    passages(text)
    mentions = tuple(sorted((*find_amounts(text), *find_times(text), *find_dates(text)), key=lambda m: m.start))
    titles = {text[span.start : span.end] for span in find_titles(text)}
    list(find_works(text, titles))
    find_quotes(text, mentions)


@pytest.mark.parametrize(
    "piece",
    [
        NEWS,
        "word ",
        "Word ",
        'said "',
        "“said ",
        "‘a ",
        "Part One ",
        "12 ",
        "a: B ",
        "July ",
        "... ",
        "7",
        "a",
        " ",
        "- ",
        "two hundred ",
    ],
)
def test_the_rules_take_time_in_proportion_to_the_text(piece: str) -> None:
    def seconds(words: int) -> float:
        text = (piece * words)[: words * 6]
        started = time.process_time()
        by_rule(text)
        return time.process_time() - started

    assert seconds(32_000) < 12 * seconds(8_000) + 0.15
