"""From a span of an article to an excerpt that knows where it came from."""

from datetime import UTC, datetime

from moviebrowser.articles import Article
from moviebrowser.excerpts.excerpt import Colour, Excerpt, Source

CONTEXT = 160
"""How many code points on either side of an excerpt are kept with it."""


def text_excerpt(
    article_id: int,
    article: Article,
    start: int,
    end: int,
    *,
    colour: Colour = Colour.YELLOW,
    note: str = "",
    tags: tuple[str, ...] = (),
) -> Excerpt:
    """Return the excerpt of code points `start` to `end` of the article's text, without white space at either end.

    Raises ValueError when the span is not inside the text, or holds nothing but white space.
    """
    if not 0 <= start <= end <= len(article.text):
        raise ValueError(f"no code points {start} to {end} in a text of {len(article.text)}")
    start, end = _trimmed(article.text, start, end)
    if start == end:
        raise ValueError("an excerpt needs at least one word")
    return Excerpt(
        article_id=article_id,
        start=start,
        end=end,
        text=article.text[start:end],
        before=article.text[max(0, start - CONTEXT) : start],
        after=article.text[end : end + CONTEXT],
        source=source_of(article),
        kept_at=datetime.now(UTC).isoformat(timespec="seconds"),
        colour=colour,
        note=note,
        tags=tags,
    )


def source_of(article: Article) -> Source:
    """Return what is known of where the article's words stand in the world."""
    return Source(
        title=article.title,
        outlet=article.outlet,
        author=article.author,
        published=article.published,
        address=article.address,
        path=None if article.path is None else str(article.path),
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end].rstrip()
    return start + len(words) - len(words.lstrip()), start + len(words)
