"""What the reader may have meant, how a query may go on, and articles like one."""


from moviebrowser.library import searching
from moviebrowser.library.engine import SearchEngine
from moviebrowser.library.store import Store


def suggestion(store: Store, engine: SearchEngine, query: str, total: int) -> str | None:
    """Return a query with words that the library has, when this one finds next to nothing; or None."""
    return None


def complete(store: Store, prefix: str) -> list[str]:
    """Return how a query may go on: fields, outlets and entities, as whole queries."""
    return []


def more_like(store: Store, engine: SearchEngine, id: int, limit: int) -> searching.SearchResult:
    """Return the articles that share most of what is peculiar to one. Raises KeyError."""
    return searching.SearchResult("", (), 0, None)
