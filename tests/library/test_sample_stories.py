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
