"""What a query asks of the database: articles by entity, story, length and by what the reader kept of them."""

from moviebrowser.library import name_table
from moviebrowser.library.article_table import unpack_path
from moviebrowser.library.asking import read_numbers
from moviebrowser.library.query import All, Among, Any, Filter, Filtered, Not, Tree, leaves
from moviebrowser.library.query_forms import Held
from moviebrowser.library.store import Store
from moviebrowser.library.words import folded_words, stemmed_words

_HELD = {
    Held.EXCERPT: "SELECT article_id FROM excerpt",
    Held.NOTE: "SELECT article_id FROM excerpt WHERE note != ''",
}


def resolve(store: Store, tree: Tree) -> Tree:
    """Return the tree with the articles in the place of each filter."""
    match tree:
        case All(parts):
            return All(tuple(resolve(store, part) for part in parts))
        case Any(parts):
            return Any(tuple(resolve(store, part) for part in parts))
        case Not(part):
            return Not(resolve(store, part))
        case Filtered(filter, text):
            return _among(store, filter, text.strip())
        case _:
            return tree


def remark(store: Store, tree: Tree) -> str | None:
    """Return what is missing for an answer to be whole: entities are known of analysed articles only."""
    if not any(isinstance(leaf, Filtered) and leaf.filter is Filter.ENTITY for leaf in leaves(tree)):
        return None
    all, named = store.number("SELECT COUNT(*) FROM article"), store.number("SELECT COUNT(*) FROM named")
    return None if named >= all else f"“entity:” knows {named:,} of {all:,} articles; the others are not analysed yet"


def _among(store: Store, filter: Filter, text: str) -> Among:
    match filter:
        case Filter.ENTITY:
            return name_table.find(store, text)
        case Filter.STORY:
            return Among(_of_stories(store, text))
        case Filter.HAS:
            return Among(_ids(store, _HELD[Held(text.strip('"').lower())]))
        case Filter.FILE:
            return Among(_of_files(store, text.strip('"*').casefold()))
        case _:
            least, most = read_numbers(text) or (0, None)
            between = "SELECT id FROM article WHERE words BETWEEN ? AND ?"
            return Among(_ids(store, between, least, 2**62 if most is None else most))


def _of_files(store: Store, letters: str) -> frozenset[int]:
    rows = store.rows("SELECT id, path FROM article WHERE path IS NOT NULL")
    return frozenset(id for id, path in rows if letters and letters in str(unpack_path(path)).casefold())


def _of_stories(store: Store, text: str) -> frozenset[int]:
    articles = "SELECT article_id FROM story_article WHERE story_id = ?"
    if text.startswith("#") and text[1:].isascii() and text[1:].isdigit():
        return _ids(store, articles, int(text[1:20]))
    wanted = set(stemmed_words(text.rstrip("*")))
    if not wanted:
        return frozenset()
    found = [id for id, title in store.rows("SELECT id, title FROM story") if _has(title, wanted, text)]
    return frozenset(article for story in found for article in _ids(store, articles, story))


def _has(title: str, wanted: set[str], text: str) -> bool:
    if text.endswith("*"):
        *whole, start = folded_words(text)
        return {*stemmed_words(" ".join(whole))} <= {*stemmed_words(title)} and any(
            word.startswith(start) for word in folded_words(title)
        )
    return wanted <= set(stemmed_words(title))


def _ids(store: Store, select: str, *values: int) -> frozenset[int]:
    return frozenset(row[0] for row in store.rows(select, *values))
