"""Article: one outlet's text, and what was set aside to make it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class FurnitureKind(StrEnum):
    """Why a piece of a page is not the article."""

    INVITATION = "invitation"  # calls to join, share, reply, subscribe
    RELATED = "related"  # links to other articles
    CREDIT = "credit"  # photo credits
    NAVIGATION = "navigation"
    METADATA = "metadata"  # headline, outlet, author or date that stand in the text and are kept as fields


@dataclass(frozen=True, slots=True)
class Furniture:
    """A piece of the source that is hidden, not deleted.

    `offset` is the code point of `Article.text` before which the piece stood.
    """

    offset: int
    text: str
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's text on an event.

    `text` is cleaned plain text: paragraphs without inner line ends, separated by one blank line; every position in the
    program is a code-point offset into it. The headline is `title` and no part of `text`, unless the first words of the
    text stand in for a missing one (or the text was read as it is). `published` and `modified` are ISO 8601 dates, or
    dates and times with zone; `language` an ISO 639-1 code; `address` the public address; `path` the file it was read
    from. `original` is the source's untouched content, of type `media_type`: the whole file, or of a file that holds
    many articles its own piece. Unknown values are None.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    address: str | None = None
    path: Path | None = None
    furniture: tuple[Furniture, ...] = ()
    original: bytes = b""
    media_type: str = "text/plain"
    modified: str | None = None

    @property
    def key(self) -> str:
        """The content's SHA-256 as hex digits: equal for articles that say the same under the same headline."""
        from hashlib import sha256

        content = "\0".join((self.title or "", self.language or "", self.text))
        return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def words(self) -> int:
        """The number of words in `text`."""
        return len(self.text.split())


class ReadError(Exception):
    """A file that cannot be read as an article; the message names the file and the reason."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type["ReadError"], tuple[Path, str]]:
        """Travel between processes whole."""
        return ReadError, (self.path, self.reason)


class FetchError(Exception):
    """An address that cannot be fetched; the message names the address and the reason."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.address = address
        self.reason = reason

    def __reduce__(self) -> tuple[type["FetchError"], tuple[str, str]]:
        """Travel between processes whole."""
        return FetchError, (self.address, self.reason)
