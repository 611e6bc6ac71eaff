"""Page: what a reader found in a file, before anything is set aside."""

from dataclasses import dataclass

from moviebrowser.articles.article import Furniture


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading of the source, on one line; `heading` is set where the format itself says so."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Fields:
    """What is known about an article besides its text, as in `Article`; None where unknown."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    address: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One article as its format gives it.

    `fields` holds what the format states; cleaning looks for the rest in the blocks.
    `aside` holds pieces that the reader itself set apart from the body; the offset of each is the number of the block
    before which it stood. `content` is the article's own part of the file, None when that is the whole of it; then
    `media_type` too is the file's. `made` is when the document was made: it stands in for a publication date that is
    told nowhere.
    """

    blocks: tuple[Block, ...]
    media_type: str
    fields: Fields = Fields()
    aside: tuple[Furniture, ...] = ()
    content: bytes | None = None
    made: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a file that is read by itself: an archive's member, a message's body, a feed's entry.

    Its reader is chosen by `media_type`, else by `name` and content. `fields` is what the file says of it; that goes
    before what the piece says itself, but for the address. `problem` tells why the piece cannot be read, if so.
    """

    content: bytes
    name: str = ""
    media_type: str | None = None
    fields: Fields = Fields()
    problem: str | None = None


class NoArticle(Exception):
    """Raised by a reader for content that is no article; the message is the reason in plain words."""
