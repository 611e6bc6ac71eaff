"""Addresses that lead back to an excerpt: in moviebrowser, and on the public page."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from moviebrowser.excerpts.excerpt import Excerpt, Source

SCHEME = "moviebrowser"

_RANGE = 60  # quotations longer than this are named by their first and last words
_EDGE_WORDS = 5
_BEFORE_INSIDE = re.compile(r"\w+$")
_AFTER_INSIDE = re.compile(r"\w+")
_NO_IRI = re.compile(r"""[\x00-\x20"<>\\^`{|}\x7f-\x9f\ud800-\udfff\ufffd]""")
_REMEMBERED = 80  # code points of an excerpt's words that its address carries


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an address of the program leads: code points `start` to `end` of an edition of an article.

    `text` is how the words there begin, by which they are found again when the offsets have moved.
    """

    article_id: int
    edition: int
    start: int
    end: int
    text: str


def place_address(excerpt: Excerpt) -> str:
    """Return the address by which moviebrowser opens the excerpt's article at its words."""
    words = excerpt.text[:_REMEMBERED].encode(errors="replace")
    fields = urlencode({"start": excerpt.start, "end": excerpt.end, "text": words}, quote_via=quote)
    return f"{SCHEME}://article/{excerpt.article_id}/{excerpt.edition}?{fields}"


def parse_place(address: str) -> Spot:
    """Return where an address of `place_address` leads. Raises ValueError for any other."""
    try:
        parts = urlsplit(address)
        fields = parse_qs(parts.query, errors="replace")
        article, edition = parts.path.strip("/").split("/")
        numbers = [_whole(number) for number in (article, edition, *fields.get("start", ()), *fields.get("end", ()))]
        article_id, edition_number, start, end = numbers
    except ValueError as error:
        raise ValueError(f"no place in an article: {address}") from error
    if (parts.scheme, parts.netloc) != (SCHEME, "article") or start > end:
        raise ValueError(f"no place in an article: {address}")
    return Spot(article_id, edition_number, start, end, "".join(fields.get("text", ())))


def _whole(number: str) -> int:
    if not number.isascii() or not number.isdigit() or len(number) > 15:
        raise ValueError(number)
    return int(number)


def public_address(source: Source) -> str | None:
    """Return the address if it can be opened by a browser over the web; nothing else is ever made a link.

    What may not stand in an address (RFC 3987) is percent-encoded; readers of Word documents or of linked data take no
    other.
    """
    if source.address is None:
        return None
    try:
        parts = urlsplit(source.address)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return _NO_IRI.sub(lambda found: quote(found[0], safe="", errors="replace"), source.address)


def text_fragment(excerpt: Excerpt) -> str | None:
    """Return the public address with a text fragment, at which a browser opens the page on the excerpt's words.

    The syntax is that of the WICG's URL Fragment Text Directives: `#:~:text=[prefix-,]start[,end][,-suffix]`. None for
    an article without a public address.
    """
    address = public_address(excerpt.source)
    if address is None:
        return None
    return address + (":~:text=" if "#" in address else "#:~:text=") + _directive(excerpt)


def _directive(excerpt: Excerpt) -> str:
    """Return the excerpt's words with their neighbours, or the first and last of many; whole words alone match."""
    before, within, after = _whole_words(excerpt)
    words = within.split()
    if (len(within) > _RANGE or "\n" in within) and len(words) > 1:
        edge = min(_EDGE_WORDS, len(words) // 2)
        return f"{_encoded(words[:edge])},{_encoded(words[-edge:])}"
    prefix = before.rpartition("\n")[2].split()[-3:]
    suffix = after.partition("\n")[0].split()[:3]
    return (f"{_encoded(prefix)}-," if prefix else "") + _encoded(words) + (f",-{_encoded(suffix)}" if suffix else "")


def _whole_words(excerpt: Excerpt) -> tuple[str, str, str]:
    """Return what is before, within and after, where a word that is cut by the excerpt's edge is within."""
    head = _BEFORE_INSIDE.search(excerpt.before) if re.match(r"\w", excerpt.text) else None
    tail = _AFTER_INSIDE.match(excerpt.after) if re.search(r"\w$", excerpt.text) else None
    first = head.start() if head else len(excerpt.before)
    last = tail.end() if tail else 0
    within = excerpt.before[first:] + excerpt.text + excerpt.after[:last]
    return excerpt.before[:first], within, excerpt.after[last:]


def _encoded(words: list[str]) -> str:
    # The dash separates parts of the directive, but `quote` takes it for a harmless character.
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
