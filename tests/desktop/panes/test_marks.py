from dataclasses import replace

import invented
import pytest

from moviebrowser.analysis import EntityType
from moviebrowser.comparison import ComparedQuote, Comparison, QuoteStatus, QuoteVersion
from moviebrowser.desktop.modes import MarkMode
from moviebrowser.desktop.panes.findings import Findings
from moviebrowser.desktop.panes.marks import MarkKind, bands, comparison_marks, entity_marks, mark_at

STORY = invented.comparison(2)


@pytest.mark.parametrize(
    ("mode", "kinds"),
    [
        (MarkMode.ENTITIES, set()),
        (MarkMode.WORDING, {MarkKind.WORDING}),
        (MarkMode.FACTS, {MarkKind.FACT}),
        (MarkMode.HITS, set()),
        (MarkMode.NONE, set()),
    ],
)
def test_each_mode_marks_its_own(mode: MarkMode, kinds: set[MarkKind]) -> None:
    assert {mark.kind for mark in comparison_marks(STORY, 0, mode)} == kinds


@pytest.mark.parametrize("mode", MarkMode)
def test_what_is_only_here_is_set_off_in_the_modes_that_compare(mode: MarkMode) -> None:
    findings = Findings(mode=mode)
    findings.set_comparison(invented.told_by_one(), [1, 2])
    shown = any(mark.kind is MarkKind.ONLY_HERE for mark in findings.own_marks(1))
    assert shown is (mode not in (MarkMode.HITS, MarkMode.NONE))


def test_a_ribbon_differs_where_a_disputed_fact_lies_in_both_passages() -> None:
    found = bands(STORY, 0, 1)
    assert len(found) == len(invented.SENTENCES)
    assert [band.alignment for band in found if band.differs] == ["a3"]


def test_a_ribbon_differs_where_a_reworded_quote_lies_in_both_passages() -> None:
    places = STORY.alignments[7].passages
    versions = tuple(QuoteVersion(place, said) for place, said in zip(places, ("I said it", "I wrote it"), strict=True))
    quoted = replace(STORY, quotes=(ComparedQuote("q", None, QuoteStatus.DIFFERS, versions),))
    assert {band.alignment for band in bands(quoted, 0, 1) if band.differs} == {"a3", "a7"}


def differing(story: Comparison, left: int, right: int) -> set[str]:
    return {band.alignment for band in bands(story, left, right) if band.differs}


def test_a_ribbon_differs_only_where_its_own_two_articles_do() -> None:
    story = invented.comparison(3)
    answers = [replace(one, normalized=said) for one, said in zip(story.facts[0].answers, "778", strict=True)]
    said = ("We were very cold – all of us", "“Very cold, all of us”", "We were very warm, all of us")
    quotes = tuple(map(QuoteVersion, story.alignments[7].passages, said))
    disputed = replace(
        story,
        facts=(replace(story.facts[0], answers=tuple(answers)),),
        quotes=(ComparedQuote("q", None, QuoteStatus.DIFFERS, quotes),),
    )
    assert differing(disputed, 0, 1) == set()
    assert differing(disputed, 1, 2) == differing(disputed, 0, 2) == {"a3", "a7"}


def test_the_innermost_mark_is_found() -> None:
    marks = entity_marks(STORY, 0)
    mention = next(mark for mark in marks if mark.kind is MarkKind.ENTITY)
    assert mark_at(marks, mention.start, [MarkKind.ENTITY]) == mention
    assert mark_at(marks, mention.end - 1, MarkKind) == mention
    assert mark_at(marks, mention.end, [MarkKind.ENTITY]) is None
    assert mention.start == STORY.entities[0].mentions[0].start


def test_types_of_entities_are_marked_or_not_but_for_the_pinned_one() -> None:
    findings = Findings(types=frozenset({EntityType.WORK}))
    findings.set_comparison(STORY, [1, 2])
    assert {mark.target for mark in findings.marks(1)} == {"e2"}
    assert {mark.target for mark in findings.title_marks(1)} == {"e2"}
    findings.pinned = "e1"
    assert {mark.target for mark in findings.marks(1)} == {"e1", "e2"}
