"""Long texts and many: what they come to, and that the work grows with the words."""

import re
import sys
from collections.abc import Sequence
from types import FrameType

import pytest

from moviebrowser.analysis import Analysis, Span, analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import FactStatus, compare

PEOPLE = ("Ida Munk", "Ola Berg", "Tilde Krag", "Rune Aker", "Mona Lund", "Viggo Dahl")
HARBOURS = ("Orlow", "Vinterhavn", "Skarby", "Ostrand", "Malvik", "Torsund", "Hegra")


def sentences(count: int, first: int = 0) -> list[str]:
    """So many sentences, of which every seventh is like one before it."""
    return [
        f"Captain {PEOPLE[n % 6]} moored {n * 7 % 61 + 2} barges at {HARBOURS[n % 7]} after night {n * 13 % 997}. "
        f"“We carried {n * 11 % 89 + 3} crates of herring past lock {n * 5 % 701},” said {PEOPLE[(n + 2) % 6]}."
        if n % 7
        else "The tide was low and nobody from the office answered the telephone."
        for n in range(first, first + count)
    ]


def by_hand(text: str) -> tuple[Article, Analysis]:
    """An article with its lines for passages, and nothing else marked."""
    article = Article(text, language="en")
    passages = tuple(Span(*found.span()) for found in re.finditer(r"[^\n]+", text))
    return article, Analysis(article.key, "test", "en", passages, (), (), ())


def calls(articles: Sequence[Article]) -> int:
    """How many functions are called to compare articles, once all is loaded."""
    analyses, count = list(analyse(articles)), 0

    def called(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    compare(articles, analyses)
    sys.setprofile(called)
    try:
        compare(articles, analyses)
    finally:
        sys.setprofile(None)
    return count


def test_twice_the_words_take_twice_the_work() -> None:
    short, long = (
        calls([Article("\n\n".join(sentences(size, first)), language="en") for first in (0, size // 2, size)])
        for size in (30, 60)
    )
    assert long < 2.2 * short


def test_six_articles_that_are_the_same_agree_in_all() -> None:
    article = Article("\n\n".join(sentences(120)), language="en", published="2024-05-06")
    (analysis,) = analyse([article])
    found = compare([article] * 6, [analysis] * 6)
    assert all(here == there for sync in found.sync for here, there in sync.points)
    assert {place.article for each in found.alignments for place in each.passages} == set(range(6))
    assert {each.share for each in found.overlap} == {1.0}
    assert FactStatus.DIFFER not in {fact.status for fact in found.facts}
    assert found.only_here == ()


@pytest.mark.timeout(60)
def test_a_hundred_thousand_words_without_a_sentence_end() -> None:
    words = re.sub(r"[.“”,]", "", " ".join(sentences(5_200))).split()
    lines = [" ".join(words[at : at + 100]) for at in range(0, len(words), 100)]
    (long, passages), (short, few) = by_hand("\n".join(lines)), by_hand("\n".join(lines[700:720]))
    found = compare([long, short], [passages, few])
    assert len(words) > 99_000
    start = long.text.index(short.text)
    assert all(there == start + here for sync in found.sync if sync.source == 1 for here, there in sync.points)
    assert {each.share for each in found.overlap if each.source == 1} == {1.0}
