import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviebrowser.analysis import EntityType
from moviebrowser.articles import Article
from moviebrowser.comparison import Entity, Place, Wording
from moviebrowser.comparison.wording import shared_wording

WORDS = [
    f"{first}{last}" for first in ("bal", "cor", "dem", "fin", "gol") for last in ("ado", "ent", "ist", "olu", "umber")
]
TEXTS = st.lists(
    st.sampled_from([*WORDS, "the", "of", "a", "été", "e\u0301t", "👍🏽", "שלום", "東京", "“", "’", ".", "\n\n"]),
    max_size=60,
).map(" ".join)


def shared(*texts: str) -> list[tuple[str, ...]]:
    wording, _ = shared_wording([Article(text) for text in texts])
    return [tuple(texts[place.article][place.start : place.end] for place in each.passages) for each in wording]


def shares(*texts: str) -> dict[tuple[int, int], float]:
    _, overlap = shared_wording([Article(text) for text in texts])
    return {(each.source, each.target): each.share for each in overlap}


def test_a_copied_run_is_found_whatever_its_case_and_quotation_marks() -> None:
    first = "Yesterday the harbour lights went out “at half past nine sharp,” said Vera Lund."
    second = 'Nobody knows why. THE HARBOUR LIGHTS WENT OUT "at half past nine sharp". Then rain came.'
    assert shared(first, second) == [
        ("the harbour lights went out “at half past nine sharp", 'THE HARBOUR LIGHTS WENT OUT "at half past nine sharp')
    ]


def test_small_changes_are_bridged() -> None:
    first = "Critics adored how the old ferry slowly crossed a frozen lake before dawn."
    second = "We saw how the ancient ferry slowly crossed the frozen lake well before dawn, twice."
    assert shared(first, second) == [
        (
            "how the old ferry slowly crossed a frozen lake before dawn",
            "how the ancient ferry slowly crossed the frozen lake well before dawn",
        )
    ]


def test_small_words_alone_are_no_wording() -> None:
    assert (
        shared("It was to be in the end of it all for them.", "He had to be in the end of it all when she left.") == []
    )


def test_a_long_name_is_no_wording() -> None:
    title = "The Long Winter of Captain Halvard Bree Part Two"
    texts = [f"{title} opens on Friday.", f"Crowds waited hours to see {title} at last."]
    places = tuple(
        Place(number, text.index(title), text.index(title) + len(title)) for number, text in enumerate(texts)
    )
    work = Entity("1", EntityType.WORK, title, (), places)
    articles = [Article(text) for text in texts]
    assert shared_wording(articles)[0]
    assert shared_wording(articles, [work])[0] == ()


def test_what_three_articles_share_is_one_wording_with_three_places() -> None:
    run = "the mayor opened seven new bridges across the river on foot"
    (places,) = shared(f"First {run}. Nice weather.", f"Later, {run}!", f"Rumours say {run} and left.")
    assert places == (run, run, run)


def test_a_shorter_run_with_another_article_is_kept_beside_the_longer_one() -> None:
    run = (
        "seven painted wagons rolled through narrow mountain streets towards market square carrying heavy copper bells"
    )
    part = "rolled through narrow mountain streets towards market"
    found = shared(f"{run}.", f"{run}!", f"Someone {part}?")
    assert found == [(run, run), (part, part, part)]


def test_overlap_tells_who_copies_whom() -> None:
    source = "Divers raised a bronze anchor from the wreck near Solvik harbour on Monday morning."
    found = shares(source, f"{source} {' '.join(WORDS[:14])}", "Nothing of that here, only weather.")
    assert found[0, 1] == 1.0
    assert found[1, 0] == 0.5
    assert {found[pair] for pair in found if 2 in pair} == {0.0}


@given(TEXTS)
def test_identical_articles_share_every_word(text: str) -> None:
    wording, overlap = shared_wording([Article(text), Article(text)])
    if sum(word in WORDS for word in set(text.split())) >= 6 and "\n" not in text:
        assert {each.share for each in overlap} == {1.0}
        assert wording
    assert len({each.share for each in overlap}) == 1


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=60)
def test_places_stand_on_word_bounds_and_overlap_is_what_they_cover(texts: list[str]) -> None:
    wording, overlap = shared_wording([Article(text) for text in texts])
    assert len(overlap) == len(texts) * (len(texts) - 1)
    for each in wording:
        assert len({place.article for place in each.passages}) > 1
        for place in each.passages:
            said = texts[place.article][place.start : place.end]
            assert said == said.strip()
            assert said
            assert not texts[place.article][place.start - 1 : place.start].isalnum() or not said[0].isascii()
    assert not any(_inside(one, two) for one in wording for two in wording if one is not two)
    for each in overlap:
        together = any({each.source, each.target} <= {place.article for place in one.passages} for one in wording)
        assert (each.share > 0) == together
        assert each.share <= 1


def _inside(one: Wording, two: Wording) -> bool:
    return all(
        any(a.article == b.article and b.start <= a.start and a.end <= b.end for b in two.passages)
        for a in one.passages
    )


def test_disjoint_articles_share_nothing() -> None:
    assert shared(" ".join(WORDS[:12]), " ".join(WORDS[12:])) == []


def test_empty_articles_and_one_alone() -> None:
    assert shared_wording([Article("")]) == ((), ())
    assert shares("", "Some words.") == {(0, 1): 0.0, (1, 0): 0.0}


@pytest.mark.timeout(30)
def test_time_grows_with_the_words() -> None:
    text = " ".join(f"{WORDS[index * 7 % 25]}{index % 997}" for index in range(60_000))
    assert set(shares(text, text).values()) == {1.0}
    assert set(shares("again " * 40_000, "again " * 40_000).values()) <= {0.0, 1.0}
