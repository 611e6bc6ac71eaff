import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviebrowser.analysis import Analysis, EntityType, Span
from moviebrowser.articles import Article
from moviebrowser.comparison import Alignment, Entity, Place, Sync
from moviebrowser.comparison.alignment import align

SENTENCES = [
    "A barge carrying timber struck the railway bridge at Orlow on Tuesday night.",
    "Nobody was hurt, although eleven passengers had to walk along the track.",
    "The line will stay closed until engineers have inspected every pillar.",
    "Captain Rune Aker told police that fog had hidden the signal lamps.",
    "Ferries are carrying commuters across the river in the meantime.",
    "Ticket prices rose by four per cent in January.",
]
RETOLD = [
    "Fog hid the signal lamps, Captain Aker said to police afterwards.",
    "A railway bridge was struck by a barge with timber on board, late on Tuesday.",
    "Engineers must inspect each pillar before the line reopens.",
    "A museum in town shows old locomotives.",
]
TEXTS = st.lists(
    st.sampled_from(
        [*SENTENCES, *RETOLD, "He did.", "👍🏽 👍🏽", "שלום לכולם היום.", "ÉTÉ e\u0301te\u0301", "…", "東京で。"]
    ),
    max_size=9,
    unique=True,
).map("\n\n".join)


def told(text: str) -> tuple[Article, Analysis]:
    passages = tuple(Span(*found.span()) for found in re.finditer(r"\S[^\n]*?(?:[.…](?=\s|$)|(?=\n|$))", text))
    article = Article(text)
    return article, Analysis(article.key, "test", "en", passages, (), (), ())


def aligned(
    *texts: str, entities: tuple[Entity, ...] = ()
) -> tuple[tuple[Alignment, ...], dict[tuple[int, int], Sync]]:
    stories = [told(text) for text in texts]
    alignments, sync = align([article for article, _ in stories], [analysis for _, analysis in stories], entities)
    return alignments, {(each.source, each.target): each for each in sync}


def shown(sync: Sync, source: str, target: str) -> dict[str, str]:
    """What the other pane shows beside the first words of each passage."""
    return {source[here:].split()[0]: target[there:].split()[0] for here, there in sync.points}


def test_a_retold_event_is_found_in_another_order() -> None:
    first, second = " ".join(SENTENCES), " ".join(RETOLD)
    alignments, sync = aligned(first, second)
    pairs = {
        tuple([first, second][place.article][place.start : place.end] for place in each.passages) for each in alignments
    }
    assert pairs == {(SENTENCES[0], RETOLD[1]), (SENTENCES[3], RETOLD[0]), (SENTENCES[2], RETOLD[2])}
    assert shown(sync[1, 0], second, first) | {"Fog": "Captain", "Engineers": "The"} == shown(sync[1, 0], second, first)


def test_what_only_one_article_tells_is_shown_between_its_neighbours() -> None:
    first = f"{SENTENCES[0]} {SENTENCES[5]} {SENTENCES[2]}"
    second = f"{SENTENCES[0]} {RETOLD[3]} {SENTENCES[2]}"
    _, sync = aligned(first, second)
    assert shown(sync[0, 1], first, second) == {"A": "A", "Ticket": "A", "The": "Engineers"} or shown(
        sync[0, 1], first, second
    ) == {"A": "A", "Ticket": "A", "The": "The"}


def test_a_passage_of_several_articles_is_one_alignment() -> None:
    alignments, _ = aligned(SENTENCES[0], f"{SENTENCES[5]} {RETOLD[1]}", f"{RETOLD[3]} {SENTENCES[0]}")
    (only,) = (each for each in alignments if each.passages[0].start == 0)
    assert [place.article for place in only.passages] == [0, 1, 2]


def test_entities_count_whatever_they_are_called() -> None:
    texts = (f"{SENTENCES[5]} The prime minister resigned.", f"{RETOLD[3]} Ms Olava Berg has resigned at noon.")
    names = [("The prime minister", 0), ("Ms Olava Berg", 1)]
    places = tuple(
        Place(number, texts[number].index(name), texts[number].index(name) + len(name)) for name, number in names
    )
    noon = Entity("2", EntityType.DATE, "noon", (), ())
    named, sync = aligned(*texts, entities=(Entity("1", EntityType.PERSON, "Olava Berg", (), places), noon))
    assert shown(sync[0, 1], *texts)["The"] == "Ms"
    plain, _ = aligned(*texts)
    assert len(named) >= len(plain)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_identical_articles_align_whole_and_in_order(text: str) -> None:
    alignments, sync = aligned(text, text)
    passages = told(text)[1].passages
    assert sorted(place.start for each in alignments for place in each.passages) == sorted(
        2 * [span.start for span in passages]
    )
    assert all(each.passages[0].start == each.passages[-1].start for each in alignments)
    assert sync[0, 1].points == tuple((span.start, span.start) for span in passages)


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_alignments_and_sync_keep_their_promises(texts: list[str]) -> None:
    alignments, sync = aligned(*texts)
    passages = [told(text)[1].passages for text in texts]
    places = [place for each in alignments for place in each.passages]
    assert len(places) == len(set(places))
    for each in alignments:
        assert 0 <= each.score <= 1
        assert len({place.article for place in each.passages}) > 1
        assert all(Span(place.start, place.end) in passages[place.article] for place in each.passages)
    assert set(sync) == {(one, two) for one in range(len(texts)) for two in range(len(texts)) if one != two}
    for (source, target), each in sync.items():
        assert [point[0] for point in each.points] == [span.start for span in passages[source]]
        assert {point[1] for point in each.points} <= ({span.start for span in passages[target]} or {0})


def test_articles_about_different_things_have_no_alignment() -> None:
    assert aligned(" ".join(SENTENCES[:3]), "Pears ripen early this autumn. Growers expect sweet juice.")[0] == ()


def test_one_article_and_empty_ones() -> None:
    assert aligned(SENTENCES[0]) == ((), {})
    _, sync = aligned("", SENTENCES[0])
    assert sync[0, 1].points == ()
    assert sync[1, 0].points == ((0, 0),)


@pytest.mark.timeout(30)
def test_a_text_without_a_sentence_end_and_a_very_long_one() -> None:
    assert aligned("word " * 5_000, SENTENCES[0])[0] == ()
    long = "\n\n".join(
        f"Delegate {number} of district {number % 89} asked about harbour {number * 7 % 1013}."
        for number in range(3_000)
    )
    _, sync = aligned(long, long)
    assert sum(here == there for here, there in sync[0, 1].points) > 2_900
