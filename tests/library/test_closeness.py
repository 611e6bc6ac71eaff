"""How close articles are to each other."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from moviebrowser.library.closeness import Closeness, around

TRAITS = st.dictionaries(st.sampled_from(["=okoro", "=orpheum", "fire", "cinema", "roof", "prize"]), st.floats(1, 3))
DAYS = st.one_of(st.none(), st.just("soon"), st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(str))


@given(st.lists(st.tuples(TRAITS, DAYS), min_size=1, max_size=8))
def test_links_go_both_ways_and_are_shares_of_one(articles: list[tuple[dict[str, float], str | None]]) -> None:
    near = Closeness((id, traits, published) for id, (traits, published) in enumerate(articles))
    links = near.links(range(len(articles)))
    assert all(links[other][one] == closeness for one, others in links.items() for other, closeness in others.items())
    assert all(
        0 < closeness < 1.001 and other != one for one, others in links.items() for other, closeness in others.items()
    )
    assert near.central(range(len(articles))) in range(len(articles))


def test_what_is_rare_tells_more_and_days_between_tell_less() -> None:
    usual = {f"word{number}": 1.0 for number in range(20)}
    others = [(id, usual, "2024-03-04") for id in range(10, 400)]
    told = {"=okoro": 2.0, "orpheum": 1.0, **usual}
    near = Closeness(
        [(1, told, "2024-03-04"), (2, told, "2024-03-05"), (3, told, "2024-04-04"), (4, told, None), *others]
    )
    links = near.links([1])[1]
    assert links[4] == links[2] > links[3] > 0
    assert links[2] > links.get(10, 0.0)


def test_a_widespread_trait_is_looked_at_on_the_nearest_days() -> None:
    first = date(2024, 1, 1)
    near = Closeness((id, {"=okoro": 2.0}, str(first + timedelta(days=id // 40))) for id in range(1_200))
    links = near.links([600])[600]
    assert 50 <= len(links) <= 100
    assert {id // 40 for id in links} <= {13, 14, 15, 16, 17}


def test_far_articles_are_not_asked_for() -> None:
    first, last = around(["2024-03-04", "2024-03-20T10:00:00+01:00"]) or ("", "")
    assert first < "2024-01-20" < "2024-05-01" < last < "2024-06-01"
    assert around(["2024-03-04", None]) is None
