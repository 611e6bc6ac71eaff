"""Excerpt: a span that the reader kept, and where it came from."""

from dataclasses import dataclass
from enum import StrEnum


class Colour(StrEnum):
    """The markers on the reader's desk; themes give each its shade."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    VIOLET = "violet"


@dataclass(frozen=True, slots=True)
class Source:
    """Where an excerpt's words stand in the world. Unknown values are None; `published` is ISO 8601."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    address: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A span of an article that the reader kept.

    `start` and `end` are code-point offsets into the text of the library's article `article_id`, and `text` the words
    between them. `before` and `after` are the words around (W3C Web Annotation, TextQuoteSelector prefix and suffix),
    by which the place is found again. `kept_at` is an ISO 8601 moment in UTC. `id` is the library's number, None until
    it is kept; `position` orders the tray. `heading` is the group in the tray. Excerpts with the same `bundle` were
    kept together (one thing, as each article tells it), under `bundle_title`. `edition` is the article's, from 1;
    `orphaned` marks words that its newest edition no longer has.
    """

    article_id: int
    start: int
    end: int
    text: str
    before: str
    after: str
    source: Source
    kept_at: str
    colour: Colour = Colour.YELLOW
    note: str = ""
    tags: tuple[str, ...] = ()
    position: float = 0.0
    id: int | None = None
    heading: str = ""
    bundle: str = ""
    bundle_title: str = ""
    edition: int = 1
    orphaned: bool = False
