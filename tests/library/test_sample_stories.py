from dataclasses import replace

from moviebrowser.library import Library
from moviebrowser.places import samples


def test_the_sample_stories_are_found_by_themselves(library: Library) -> None:
    result = library.import_paths([samples()])
    assert not result.failures
    library.group()
    folders = {summary.id: summary.path.parent.name for summary in library.summaries() if summary.path}
    assert len(library.stories()) == len(set(folders.values())) >= 3
    for story in library.stories():
        assert len({folders[id] for id in story.articles}) == 1
        assert len(story.outlets) >= 4


def test_samples_never_share_a_story_with_own_articles(library: Library) -> None:
    library.import_paths([samples()])
    library.group()
    before = library.stories()
    own = [library.article(id) for id in before[0].articles]
    added = library.add(
        replace(article, text=f"{article.text} Told again.", outlet=f"Own {nth}", path=None, address=None)
        for nth, article in enumerate(own)
    )
    library.group()
    library.analyse(added)
    library.group()
    stories = {story.id: story.articles for story in library.stories()}
    assert {story.id: story.articles for story in before}.items() < stories.items()
    assert tuple(sorted(added)) in [tuple(sorted(articles)) for articles in stories.values()]


def test_samples_that_were_among_own_articles_leave_them(library: Library) -> None:
    library.import_paths([samples()])
    library.group()
    before = {frozenset(story.articles) for story in library.stories()}
    one, other = sorted(before, key=min)[:2]
    home = {article: story.id for story in library.stories() for article in story.articles}
    [own] = library.add(
        [replace(library.article(min(one)), text="Nothing like it.", outlet="Own", path=None, address=None)]
    )
    library.group()
    with library._store.change() as change:
        change.do("UPDATE story_article SET story_id = ? WHERE article_id = ?", home[min(one)], own)
    assert {own, *one} in [set(story.articles) for story in library.stories()]
    library.add(
        [replace(library.article(min(other)), text="Something else entirely.", outlet="Own", path=None, address=None)]
    )
    library.group()
    assert one in {frozenset(story.articles) for story in library.stories()}
