from dataclasses import replace

import invented
import pytest

from moviebrowser.comparison import ComparedQuote, QuoteStatus, QuoteVersion
from moviebrowser.desktop.marks import (
    MarkKind,
    MarkMode,
    bands,
    comparison_marks,
    mark_at,
    only_here_marks,
    passages,
)

STORY = invented.comparison(2)


@pytest.mark.parametrize(
    ("mode", "kinds"),
    [
        (MarkMode.ENTITIES, {MarkKind.ENTITY, MarkKind.ONLY_HERE}),
        (MarkMode.WORDING, {MarkKind.WORDING, MarkKind.ONLY_HERE}),
        (MarkMode.FACTS, {MarkKind.FACT, MarkKind.ONLY_HERE}),
        (MarkMode.HITS, set()),
        (MarkMode.NONE, set()),
    ],
)
def test_each_mode_marks_its_own(mode: MarkMode, kinds: set[MarkKind]) -> None:
    assert {mark.kind for mark in comparison_marks(STORY, 0, mode)} == kinds


def test_passages_that_no_other_article_tells_are_joined_within_their_paragraph() -> None:
    text = STORY.articles[1].text
    (alone,) = only_here_marks(STORY, 1)
    assert text[alone.start : alone.end] == text.split("\n\n")[0]


def test_nothing_is_only_here_when_nothing_is_aligned() -> None:
    assert only_here_marks(replace(STORY, alignments=()), 0) == []


def test_passages_end_where_their_words_end() -> None:
    text = STORY.articles[0].text
    assert [text[span.start : span.end] for span in passages(STORY, 0)][1:] == invented.SENTENCES


def test_a_ribbon_differs_where_a_disputed_fact_lies_in_both_passages() -> None:
    found = bands(STORY, 0, 1)
    assert len(found) == len(invented.SENTENCES)
    assert [band.alignment for band in found if band.differs] == ["a3"]


def test_a_ribbon_differs_where_a_reworded_quote_lies_in_both_passages() -> None:
    places = STORY.alignments[7].passages
    versions = tuple(QuoteVersion(place, "said") for place in places)
    quoted = replace(STORY, quotes=(ComparedQuote("q", None, QuoteStatus.DIFFERS, versions),))
    assert {band.alignment for band in bands(quoted, 0, 1) if band.differs} == {"a3", "a7"}


def test_the_innermost_mark_is_found() -> None:
    marks = comparison_marks(STORY, 0, MarkMode.ENTITIES)
    mention = next(mark for mark in marks if mark.kind is MarkKind.ENTITY)
    assert mark_at(marks, mention.start, [MarkKind.ENTITY]) == mention
    assert mark_at(marks, mention.end - 1, MarkKind) == mention
    assert mark_at(marks, mention.end, [MarkKind.ENTITY]) is None
    assert mention.start == STORY.entities[0].mentions[0].start
