"""Text files."""

from collections.abc import Sequence

from moviebrowser.articles.characters import unix_lines
from moviebrowser.articles.encoding import decode
from moviebrowser.articles.page import Block, Page
from moviebrowser.articles.paragraphs import paragraphs

MEDIA_TYPE = "text/plain"


def read(content: bytes) -> Sequence[Page]:
    """Return the one article of a text file.

    Raises:
        NoArticle: when it is not text.
    """
    return [Page(tuple(map(Block, paragraphs(decode(content)))), MEDIA_TYPE)]


def visible_text(content: bytes) -> str:
    """Return everything that the file shows."""
    return unix_lines(decode(content))
