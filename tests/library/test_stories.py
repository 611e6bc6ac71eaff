from datetime import date

import pytest
from events import BUDGET, FIRE, PRIZE, articles, grouped

from moviebrowser.library import Library, grouping
from moviebrowser.progress import unstoppable


def test_articles_on_one_event_are_one_story(library: Library) -> None:
    day = date(2024, 3, 4)
    library.add([*articles(FIRE, day), *articles(PRIZE, day), *articles((BUDGET,), day)])
    assert grouped(library) == {frozenset({1, 2, 3}), frozenset({4, 5, 6}), frozenset({7})}
    story = next(story for story in library.stories() if 1 in story.articles)
    assert (story.first, story.last) == ("2024-03-04", "2024-03-06")
    assert story.outlets == ("Outlet 0", "Outlet 1", "Outlet 2")
    assert story.title in {summary.title for summary in library.summaries(story.articles)}


def test_later_articles_join_the_story_which_keeps_its_number(library: Library) -> None:
    day = date(2024, 3, 4)
    library.add([*articles(FIRE[:2], day), *articles(PRIZE[:2], day)])
    library.group()
    before = {story.articles: story.id for story in library.stories()}
    library.add([*articles(FIRE, day)[2:], *articles((BUDGET,), day)])
    library.group()
    after = {story.articles: story.id for story in library.stories()}
    assert after[(1, 2, 5)] == before[(1, 2)]
    assert after[(3, 4)] == before[(3, 4)]
    assert len(set(after.values())) == 3


def test_analysing_keeps_the_numbers_of_stories(library: Library) -> None:
    library.add([*articles(FIRE, date(2024, 3, 4)), *articles(PRIZE, date(2024, 3, 4))])
    library.group()
    before = {(story.id, story.articles) for story in library.stories()}
    library.analyse(library.unanalysed())
    library.group()
    assert {(story.id, story.articles) for story in library.stories()} == before


def test_few_at_a_time_find_the_same_stories(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    day = date(2024, 3, 4)
    library.add([*articles(FIRE, day), *articles(PRIZE, day), *articles((BUDGET,), day)])
    monkeypatch.setattr(grouping, "_AT_ONCE", 2)
    left = [7]
    while left[-1]:
        found = grouping.find_stories(library.folder, stop=unstoppable)
        grouping.keep(library._store, found)
        left.append(found.left)
    assert left == [7, 5, 3, 1, 0]
    assert {story.articles for story in library.stories()} == {(1, 2, 3), (4, 5, 6), (7,)}


def test_same_words_a_year_later_are_another_story(library: Library) -> None:
    again = tuple(f"{text} Once more." for text in FIRE)
    library.add([*articles(FIRE, date(2023, 3, 4)), *articles(again, date(2024, 3, 4))])
    assert grouped(library) == {frozenset({1, 2, 3}), frozenset({4, 5, 6})}


def test_a_story_goes_with_its_last_article(library: Library) -> None:
    library.add(articles(FIRE, date(2024, 3, 4)))
    library.group()
    library.remove([1, 2, 3])
    assert library.stories() == []
