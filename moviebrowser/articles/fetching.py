"""The articles at an address that the reader gave: a page's one, a feed's many. Pictures and scripts stay away."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from moviebrowser.articles import feed, web_page
from moviebrowser.articles.article import Article, FetchError, ReadError
from moviebrowser.articles.network import AGENT, Answer, Asking, check_address
from moviebrowser.articles.page import Fields, NoArticle, Part
from moviebrowser.articles.reading import read_part
from moviebrowser.progress import Stop, unstoppable

_LARGEST_ROBOTS = 500 * 1024
_MOST_ENTRIES = 50
_ENOUGH_WORDS = 150
_TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf")

Allowed = Callable[[str], bool]


def fetch(address: str, *, stop: Stop = unstoppable) -> list[Article]:
    """Return the article of a page, or those of a feed, at an http or https address.

    An entry of a feed that carries no more than a beginning is fetched from where it leads, unless that is on a private
    network. What a server's robots.txt forbids is not asked for.

    Raises:
        FetchError: naming the address and the reason.
    """
    address = address.strip()
    check_address(address, address)
    asking = Asking(stop)
    answer = _page(asking, address, _Robots(asking))
    if feed.looks_like_feed(answer.content):
        return _entries(answer, stop)
    return _articles(answer)


class _Robots:
    """What servers allow programs to ask for, looked up once for each server."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._known: dict[str, Allowed] = {}

    def check(self, address: str) -> None:
        """Raise FetchError where the server does not want the address to be asked for."""
        parts = urlsplit(address)
        server = f"{parts.scheme}://{parts.netloc}"
        if server not in self._known:
            self._known[server] = self._allowed(server)
        if not self._known[server](address):
            raise FetchError(address, "the site does not allow programs to fetch it (robots.txt)")

    def _allowed(self, server: str) -> Allowed:
        """Return the server's rules: all is allowed where it has none, nothing while it cannot tell (RFC 9309)."""
        from urllib.robotparser import RobotFileParser

        try:
            answer = self._asking.answer(f"{server}/robots.txt", largest=_LARGEST_ROBOTS)
        except FetchError as error:
            return _anything if error.reason.startswith("too large") else _refusal(server, error.reason)
        if answer.status >= 500:
            return _refusal(server, f"its robots.txt cannot be had (error {answer.status})")
        if answer.status >= 400:
            return _anything
        rules = RobotFileParser()
        rules.parse(answer.content.decode("utf-8", "replace").splitlines())
        return lambda address: rules.can_fetch(AGENT, address)


def _anything(_: str) -> bool:
    return True


def _refusal(server: str, reason: str) -> Allowed:
    def refuse(address: str) -> bool:
        raise FetchError(address, reason)

    return refuse


def _page(asking: Asking, address: str, robots: _Robots) -> Answer:
    robots.check(address)
    answer = asking.answer(address)
    if urlsplit(answer.address).netloc != urlsplit(address).netloc:
        robots.check(answer.address)
    if answer.status != 200:
        raise FetchError(address, _STATUS.get(answer.status) or f"the server answers with error {answer.status}")
    return answer


_STATUS = {
    401: "the site asks for a password",
    402: "the site asks for money",
    403: "the site does not allow it",
    404: "there is no such page",
    410: "the page is gone",
    429: "the site is asked too often; try again later",
    503: "the site is not available now; try again later",
}


def _articles(answer: Answer, fields: Fields | None = None) -> list[Article]:
    content = answer.content
    if answer.charset and answer.media_type.startswith(("text/", "application/xhtml")):
        content = _utf8(content, answer.charset)
    media_type = answer.media_type if answer.media_type in _TEXT_TYPES else None
    media_type = "text/html" if media_type == "application/xhtml+xml" else media_type
    known = fields or Fields()
    part = Part(content, answer.address, media_type, replace(known, address=known.address or answer.address))
    try:
        # A host without a name is no article's address to the cleaning, but it is where this one was had.
        return [replace(article, address=article.address or part.fields.address) for article in read_part(part)]
    except ReadError as error:
        raise FetchError(answer.address, error.reason) from error


def _utf8(content: bytes, charset: str) -> bytes:
    """Return the content in UTF-8 where the server's word on its encoding holds."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return content.decode(charset).encode()
        except (LookupError, UnicodeError):
            return content
    return content


def _entries(answer: Answer, stop: Stop) -> list[Article]:
    """Return the articles of a feed; of an entry that cannot be fetched what the feed itself carries of it."""
    asking = Asking(stop, public=True)
    robots = _Robots(asking)
    found: list[Article] = []
    try:
        entries = feed.entries(answer.content)[:_MOST_ENTRIES]
    except NoArticle as error:
        raise FetchError(answer.address, str(error)) from error
    for entry in entries:
        if stop():
            raise FetchError(answer.address, "stopped")
        found.extend(_entry(entry, asking, robots))
    if not found:
        raise FetchError(answer.address, "a feed without an entry that can be read")
    return found


def _entry(entry: feed.Entry, asking: Asking, robots: _Robots) -> list[Article]:
    """Return the entry's article: fetched from where it leads when the feed has little of it, else the feed's."""
    address, body = entry.fields.address, entry.body.encode("utf-8", "replace")
    if address and not _is_enough(body):
        try:
            check_address(address, address)
            return _articles(_page(asking, address, robots), entry.fields)
        except FetchError:
            pass
    try:
        return _articles(Answer(address or "", 200, body, "text/html", None), entry.fields)
    except FetchError:
        return []


def _is_enough(body: bytes) -> bool:
    return bool(body.strip()) and len(web_page.visible_text(body).split()) >= _ENOUGH_WORDS
