"""The only place that touches the network: the articles at an address that the reader gave."""

from moviebrowser.articles.article import Article, FetchError
from moviebrowser.progress import Stop, unstoppable


def fetch(address: str, *, stop: Stop = unstoppable) -> list[Article]:
    """Return the article of a page, or those of a feed, at an http or https address.

    Raises:
        FetchError: naming the address and the reason.
    """
    raise FetchError(address, "fetching is not possible yet")
