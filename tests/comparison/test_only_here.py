import re
from dataclasses import replace

import pytest

from moviebrowser.analysis import EntityType
from moviebrowser.articles import Article
from moviebrowser.comparison import Alignment, Comparison, Entity, Place, Sync, Variant
from moviebrowser.comparison.only_here import OnlyHere, only_here, passages

SHARED = "Mara Quill opened her new film in Oslo on Friday evening before a full house."
OWN = "The lighthouse keeper Anders Moe lent the crew his boat for nine nights of filming."
NAMES = ("Mara Quill", "Oslo", "Anders Moe")


def told(one: str, other: str) -> Comparison:
    """Return two articles that begin alike; the first goes on with `one` and the second with `other`."""
    texts = [f"{SHARED} {one}", f"{SHARED} {other}"]
    starts = [[0, *(match.end() for match in re.finditer(r"(?<=[.]) |\n+", text))] for text in texts]
    entities = [
        Entity(
            name,
            EntityType.PERSON,
            name,
            (Variant(name, (0, 1)),),
            tuple(
                Place(number, found.start(), found.end())
                for number, text in enumerate(texts)
                for found in re.finditer(name, text)
            ),
        )
        for name in NAMES
    ]
    return Comparison(
        articles=tuple(Article(text) for text in texts),
        entities=tuple(entities),
        alignments=(Alignment("1", 1.0, tuple(Place(number, 0, len(SHARED)) for number in range(2))),),
        sync=tuple(Sync(i, 1 - i, tuple((start, 0) for start in starts[i])) for i in range(2)),
        facts=(),
        quotes=(),
        wording=(),
        overlap=(),
    )


def own(comparison: Comparison, article: int = 0) -> list[str]:
    text = comparison.articles[article].text
    return [text[span.start : span.end] for span in OnlyHere(comparison).spans(article)]


def test_a_passage_with_a_name_of_its_own_is_only_here() -> None:
    assert own(told(OWN, "The house applauded for a long time.")) == [OWN]


@pytest.mark.parametrize(
    "passage",
    [
        "Anders Moe came, too.",
        "\n\nWhat Anders Moe lent to the crew of the film",
        "Mara Quill spoke in Oslo before the evening was over and the house was dark.",
        "It is hard to say more than that about it, and so we do not.",
    ],
)
def test_short_passages_headings_and_what_is_near_what_others_tell_are_not(passage: str) -> None:
    assert own(told(passage, "The house applauded for a long time.")) == []


def test_what_another_tells_in_other_words_is_not() -> None:
    assert own(told(OWN, "For nine nights the crew filmed from a boat that Anders Moe, the keeper, lent them.")) == []


def test_a_paragraph_that_is_mostly_its_own_is_one_run() -> None:
    paragraph = f"{OWN} He asked nothing for it."
    assert own(told(f"\n\n{paragraph}", "The house applauded for a long time.")) == [paragraph]


def test_nothing_is_only_here_when_nothing_is_aligned() -> None:
    assert own(replace(told(OWN, "The house applauded."), alignments=())) == []


def test_passages_end_where_their_words_end() -> None:
    story = told(f"{OWN}\n\nHe asked nothing.", "The house applauded.")
    text = story.articles[0].text
    assert [text[span.start : span.end] for span in passages(story, 0)] == [SHARED, OWN, "He asked nothing."]


def test_a_comparison_holds_what_each_article_alone_tells() -> None:
    found = told(OWN, "The house applauded for a long time.")
    held = replace(found, only_here=only_here(found))
    assert held.only_here
    assert [OnlyHere(held).spans(nth) for nth in range(2)] == [OnlyHere(found).spans(nth) for nth in range(2)]
