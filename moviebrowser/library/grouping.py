"""The library's articles, grouped into stories as they come in."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from moviebrowser.analysis import analyser_version
from moviebrowser.library import article_table, removals, story_table
from moviebrowser.library.analysing import analyses
from moviebrowser.library.closeness import Closeness, around
from moviebrowser.library.store import Store
from moviebrowser.library.stories import Links, group
from moviebrowser.library.traits import traits
from moviebrowser.progress import Cancelled, Stop

_TITLE_LENGTH = 120
_SHORTLY = 4_000
_AT_ONCE = 2_500
"""So many articles are grouped at a time: what is known of how close each is to others takes memory."""


@dataclass(frozen=True, slots=True)
class FreshTraits:
    """An article's traits, packed, and the version of the analyser ("" for none) that they come from."""

    article: int
    version: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ChangedStory:
    """A story that is new (`id` None) or has other articles than before."""

    id: int | None
    title: str
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """What a grouping changes in the library; how many articles it looked at, and how many are left for another one."""

    traits: tuple[FreshTraits, ...]
    stories: tuple[ChangedStory, ...]
    looked_at: int
    left: int


def find_stories(folder: Path, *, stop: Stop) -> Grouping:
    """Find the stories of some new and newly analysed articles, in a worker process. Raises Cancelled when stopped."""
    store = Store(folder, writable=False)
    try:
        stale = _stale(store)
        fresh = _fresh_traits(store, stale[:_AT_ONCE], stop)
        homes, pinned = story_table.members(store), story_table.pinned(store)
        loose, left = _loose(store, fresh, {id for id, _ in stale[_AT_ONCE:]}, homes, pinned)
        if not loose:
            return Grouping(tuple(fresh.values()), (), 0, left)
        near = _closeness(store, fresh, loose)
        samples = set(removals.samples(store))
        units = _units(loose, homes, {sample for sample in samples if homes.get(sample) not in pinned})
        fixed = {place for place, articles in enumerate(units) if homes.get(articles[0]) in pinned}
        grouped = group(units, _apart(near.links(loose), samples), fixed)
        whole = [[article for place in places for article in units[place]] for places in grouped]
        changed = _changed(whole, homes, pinned)
        stories = [ChangedStory(id, _title(store, near.central(part)), tuple(part)) for id, part in changed]
        return Grouping(tuple(fresh.values()), tuple(stories), len(loose), left)
    finally:
        store.close()


def keep(store: Store, grouping: Grouping) -> None:
    """Keep what a grouping changes."""
    with store.change() as change:
        for fresh in grouping.traits:
            story_table.keep_traits(change, fresh.article, fresh.version, fresh.data)
        for story in grouping.stories:
            story_table.keep_story(change, story.id, story.title, story.articles)
        story_table.drop_empty(change)


def _stale(store: Store) -> list[tuple[int, bool]]:
    """Return the articles whose traits are not kept, or were told without their analysis, and whether they have one."""
    version = analyser_version()
    rows = store.rows(
        "SELECT id, analysis.key IS NOT NULL FROM article"
        " LEFT JOIN analysis ON analysis.key = article.key AND analysis.version = ?"
        " LEFT JOIN trait ON article_id = id"
        " WHERE trait.version IS NULL OR (analysis.key IS NOT NULL AND trait.version != ?) ORDER BY id",
        version,
        version,
    )
    return [(row[0], bool(row[1])) for row in rows]


def _fresh_traits(store: Store, stale: Sequence[tuple[int, bool]], stop: Stop) -> dict[int, FreshTraits]:
    """Return the traits of articles, told with their analyses where they have one."""
    fresh = {}
    for id, analysed in stale:
        if stop():
            raise Cancelled
        article = article_table.article(store, id, original=False)
        weights = traits(article, analyses(store, [id]).get(id) if analysed else None)
        fresh[id] = FreshTraits(id, analyser_version() if analysed else "", story_table.pack(weights))
    return fresh


def _loose(
    store: Store, fresh: Container[int], later: Set[int], homes: Mapping[int, int], pinned: Container[int]
) -> tuple[dict[int, str | None], int]:
    """Return the articles, with their dates, that are to find a story, and how many are left for the next time."""
    days = [row for row in store.rows("SELECT id, published FROM article ORDER BY id") if row[0] not in later]
    new = [row for row in days if row[0] not in homes or (row[0] in fresh and homes[row[0]] not in pinned)]
    new.sort(key=lambda row: row[0] not in fresh)
    return dict(new[:_AT_ONCE]), len(later) + len(new[_AT_ONCE:])


def _closeness(store: Store, fresh: Mapping[int, FreshTraits], loose: Mapping[int, str | None]) -> Closeness:
    """Return how close articles are to each other, as far as the loose ones may be linked with them.

    Where a date is not known, an article is held against those that came shortly before and after it.
    """
    came = min(loose) - _SHORTLY, max(loose) + _SHORTLY
    rows = story_table.traits(store, came, around(loose.values()))
    packed = ((id, fresh[id].data if id in fresh else data, published) for id, data, published in rows)
    return Closeness((id, story_table.unpack(data), published) for id, data, published in packed if data)


def _apart(links: Links, samples: Container[int]) -> Links:
    """Return the links without those between a sample of the first start and an article of the reader's own."""
    return {
        article: {other: near for other, near in others.items() if (article in samples) == (other in samples)}
        for article, others in links.items()
    }


def _units(loose: Iterable[int], homes: Mapping[int, int], samples: Container[int]) -> list[list[int]]:
    """Return the loose articles one by one, and the others story by story, a story's samples for themselves."""
    apart = set(loose)
    stories: dict[tuple[int, bool], list[int]] = {}
    for article, home in homes.items():
        if article not in apart:
            stories.setdefault((home, article in samples), []).append(article)
    return [[article] for article in loose] + list(stories.values())


def _changed(
    groups: Sequence[Sequence[int]], homes: Mapping[int, int], pinned: Container[int]
) -> list[tuple[int | None, list[int]]]:
    """Return the groups that differ from the stories there were, each with the number of the one it shares most.

    A pinned story keeps its number, whatever joins it.
    """
    before = Counter(homes.values())
    claims = [
        (shared, story, place)
        for place, articles in enumerate(groups)
        for story, shared in Counter(homes[article] for article in articles if article in homes).items()
    ]
    names: dict[int, int] = {}
    taken: set[int] = set()
    for _, story, place in sorted(claims, key=lambda claim: (claim[1] not in pinned, -claim[0], claim[1])):
        if place not in names and story not in taken:
            names[place] = story
            taken.add(story)
    changed = []
    for place, articles in enumerate(groups):
        name = names.get(place)
        same = name is not None and len(articles) == before[name] and all(homes.get(id) == name for id in articles)
        if not same:
            changed.append((name, sorted(articles)))
    return changed


def title(store: Store, articles: Sequence[int]) -> str:
    """Return a title for a story of these articles: the headline of the one that is most like the others."""
    wanted = set(articles)
    rows = [row for row in story_table.traits(store, (min(wanted), max(wanted))) if row[0] in wanted]
    near = Closeness((id, story_table.unpack(data), published) for id, data, published in rows if data)
    return _title(store, near.central(articles))


def _title(store: Store, article: int) -> str:
    select = "SELECT title, substr(text, 1, 200) FROM article JOIN content ON article_id = id WHERE id = ?"
    row = store.row(select, article)
    title, text = row or ("", "")
    if title:
        return str(title)
    words = " ".join(str(text).split())
    return words if len(words) <= _TITLE_LENGTH else words[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
