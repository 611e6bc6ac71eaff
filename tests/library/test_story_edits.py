"""What the reader's hand does to stories stays, and can be taken back."""

from datetime import date

import pytest
from events import BUDGET, FIRE, PRIZE, articles, grouped

from moviebrowser.comparison import Ignore, Merge, Rename
from moviebrowser.library import Library

DAY = date(2024, 3, 4)


@pytest.fixture
def news(library: Library) -> Library:
    library.add([*articles(FIRE[:2], DAY), *articles(PRIZE[:2], DAY), *articles((BUDGET,), DAY)])
    assert grouped(library) == {frozenset({1, 2}), frozenset({3, 4}), frozenset({5})}
    return library


def story(library: Library, article: int) -> int:
    return next(story.id for story in library.stories() if article in story.articles)


def again(library: Library) -> set[frozenset[int]]:
    """Group with everything to be decided anew."""
    library.analyse(library.unanalysed())
    return grouped(library)


def test_a_name_given_by_hand_stays_when_articles_join(news: Library) -> None:
    fire = story(news, 1)
    news.rename_story(fire, "The Orpheum burns")
    news.add(articles(FIRE, DAY)[2:])
    assert frozenset({1, 2, 6}) in grouped(news)
    kept = next(each for each in news.stories() if each.id == fire)
    assert (kept.title, kept.pinned) == ("The Orpheum burns", True)
    assert news.undo_stories() == "rename"
    assert "The Orpheum burns" not in {each.title for each in news.stories()}


def test_merged_stories_stay_one(news: Library) -> None:
    one = news.merge_stories([story(news, 1), story(news, 5)])
    assert frozenset({1, 2, 5}) in again(news)
    assert story(news, 5) == one
    assert news.undo_stories() == "merge"
    assert grouped(news) == {frozenset({1, 2}), frozenset({3, 4}), frozenset({5})}
    assert news.undo_stories() is None


def test_split_stories_stay_two_and_later_articles_join_one(news: Library) -> None:
    news.split_story(story(news, 1), [2])
    assert again(news) == {frozenset({1}), frozenset({2}), frozenset({3, 4}), frozenset({5})}
    news.add(articles(FIRE, DAY)[2:])
    assert grouped(news) & {frozenset({1, 6}), frozenset({2, 6})}
    with pytest.raises(ValueError, match="each part"):
        news.split_story(story(news, 3), [3, 4])


def test_a_moved_article_stays_where_it_was_put(news: Library) -> None:
    news.move_to_story(1, story(news, 3))
    assert again(news) == {frozenset({2}), frozenset({1, 3, 4}), frozenset({5})}
    news.move_to_story(1, None)
    assert grouped(news) == {frozenset({1}), frozenset({2}), frozenset({3, 4}), frozenset({5})}
    news.undo_stories()
    news.undo_stories()
    assert grouped(news) == {frozenset({1, 2}), frozenset({3, 4}), frozenset({5})}


def test_unknown_stories_are_a_key_error_and_change_nothing(news: Library) -> None:
    before = news.stories()
    for edit in (
        lambda: news.rename_story(99, "x"),
        lambda: news.merge_stories([story(news, 1), 99]),
        lambda: news.split_story(story(news, 1), [3]),
        lambda: news.move_to_story(99, None),
        lambda: news.move_to_story(1, 99),
    ):
        with pytest.raises(KeyError):
            edit()
    assert news.stories() == before


def test_numbers_of_a_story_are_kept_and_made_anew_when_it_changes(news: Library) -> None:
    fire = story(news, 1)
    assert fire in news.uncompared_stories()
    compared = news.compare_story(fire)
    assert compared.origins == 2
    assert compared.disagreements is not None
    assert fire not in news.uncompared_stories()
    news.add(articles(FIRE, DAY)[2:])
    news.group()
    joined = next(each for each in news.stories() if each.id == fire)
    assert (joined.origins, joined.disagreements) == (None, None)
    assert fire in news.uncompared_stories()
    assert news.compare_story(fire).origins == 3


def test_numbers_of_a_story_go_when_an_article_does_and_come_back_with_it(news: Library) -> None:
    news.add(articles(FIRE, DAY)[2:])
    news.group()
    before = news.compare_story(story(news, 1))
    taken = news.take_out([1])
    assert next(each for each in news.stories() if each.id == before.id).origins is None
    news.bring_back(taken)
    assert next(each for each in news.stories() if each.id == before.id) == before


def test_a_correction_holds_for_the_story_whoever_joins_and_can_be_taken_back(news: Library) -> None:
    number = news.correct([1, 2], Rename("Ines Okoro", "Chief Okoro"))
    assert "Chief Okoro" in {entity.name for entity in news.compare([1, 2]).entities}
    [late] = news.add(articles(FIRE, DAY)[2:])
    news.group()
    assert news.corrections([late]) == [(number, Rename("Ines Okoro", "Chief Okoro"))]
    assert news.corrections([3, 4]) == []
    news.uncorrect(number)
    assert "Chief Okoro" not in {entity.name for entity in news.compare([1, 2]).entities}
    with pytest.raises(KeyError):
        news.uncorrect(number)


def test_corrections_come_in_the_order_made_and_go_with_their_articles(news: Library) -> None:
    first, second = news.correct([1], Merge("Ines Okoro", "Okoro")), news.correct([2], Ignore("Monday"))
    assert [number for number, _ in news.corrections([2])] == [first, second]
    news.remove([1, 2])
    assert news._store.number("SELECT COUNT(*) FROM correction") == 0
