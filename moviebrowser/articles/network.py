"""Answers of web servers, by urllib3: within limits of time, size and redirects, and from public networks if asked."""

import ipaddress
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from moviebrowser import __version__
from moviebrowser.articles.article import FetchError
from moviebrowser.progress import Stop

AGENT = "moviebrowser"

LARGEST = 20 * 2**20
"""Answers above this many bytes, unpacked, are refused."""

MOST_REDIRECTS = 5
_CONNECT_SECONDS, _READ_SECONDS, _TOTAL_SECONDS = 10, 20, 60
_BROKEN = "the server cannot be reached, or its answer breaks off"
_CHUNK = 1 << 16
_HEADERS = {
    "User-Agent": f"{AGENT}/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; `address` is the last one that it was led on to, `charset` as it states it."""

    address: str
    status: int
    content: bytes
    media_type: str
    charset: str | None


class _NotPublic(Exception):
    """An address of this machine or a private network, where only public ones may be asked."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How servers are asked: `public` allows no address of this machine or of a private network."""

    stop: Stop
    public: bool = False

    def answer(self, address: str, *, largest: int = LARGEST) -> Answer:
        """Return the answer at an http or https address, or at the one that it leads on to, whatever its status.

        Raises:
            FetchError: naming the address and why nothing can be had there.
        """
        until = time.monotonic() + _TOTAL_SECONDS
        at = address
        for _ in range(MOST_REDIRECTS + 1):
            found = self._one(at, address, largest, until)
            if isinstance(found, Answer):
                return found
            at = urljoin(at, found)
        raise FetchError(address, f"it leads on to other addresses more than {MOST_REDIRECTS} times")

    def _one(self, at: str, address: str, largest: int, until: float) -> Answer | str:
        """Return the answer, or the address that it leads on to."""
        check_address(at, address)
        with _told_plainly(address), self._response(at) as response:
            if response.status in (301, 302, 303, 307, 308) and response.headers.get("Location"):
                return str(response.headers["Location"])
            media_type, charset = _content_type(response.headers.get("Content-Type", ""))
            content = self._content(response, address, largest, until)
            return Answer(at, response.status, content, media_type, charset)

    @contextmanager
    def _response(self, at: str) -> Iterator[Any]:
        import urllib3

        timeout = urllib3.Timeout(connect=_CONNECT_SECONDS, read=_READ_SECONDS)
        pool = urllib3.PoolManager(timeout=timeout, retries=False, headers=_HEADERS)
        pool.pool_classes_by_scheme = _pools(self.public)
        try:
            response = pool.request("GET", at, preload_content=False, redirect=False)
            try:
                yield response
            finally:
                response.close()
        finally:
            pool.clear()

    def _content(self, response: Any, address: str, largest: int, until: float) -> bytes:
        parts: list[bytes] = []
        size = 0
        for part in response.stream(_CHUNK, decode_content=True):
            size += len(part)
            parts.append(part)
            if size > largest:
                raise FetchError(address, f"too large (the limit is {largest / 2**20:.0f} MB)")
            if time.monotonic() > until:
                raise FetchError(address, f"it takes more than {_TOTAL_SECONDS} seconds")
            if self.stop():
                raise FetchError(address, "stopped")
        return b"".join(parts)


def check_address(at: str, address: str) -> None:
    """Raise FetchError, naming `address`, where `at` is nothing that can be asked for."""
    try:
        parts = urlsplit(at)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise FetchError(address, "not a web address") from None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        reason = "not a web address" if at == address else "it leads on to what is no web address"
        raise FetchError(address, f"{reason} (http:// or https://, without a user's name)")


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public network."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (mapped is None or mapped.is_global)


@contextmanager
def _told_plainly(address: str) -> Iterator[None]:
    """Turn what goes wrong on the way into a FetchError with words for a reader."""
    from urllib3 import exceptions as wrong

    try:
        yield
    except FetchError:
        raise
    except _NotPublic as error:
        raise FetchError(address, "it is on a private network, where no feed may lead") from error
    except wrong.NameResolutionError as error:
        raise FetchError(address, "no server of that name is found (or there is no network)") from error
    except wrong.NewConnectionError as error:
        raise FetchError(address, _BROKEN) from error
    except (wrong.ConnectTimeoutError, wrong.ReadTimeoutError, TimeoutError) as error:
        raise FetchError(address, "the server does not answer in time") from error
    except wrong.SSLError as error:
        raise FetchError(address, "its certificate cannot be trusted") from error
    except (wrong.HTTPError, OSError, ValueError) as error:
        raise FetchError(address, _BROKEN) from error


def _content_type(header: str) -> tuple[str, str | None]:
    from email.message import Message

    message = Message()
    message["Content-Type"] = header or "application/octet-stream"
    charset = message.get_content_charset()
    return message.get_content_type(), charset


@cache
def _pools(public: bool) -> dict[str, Any]:
    """Return urllib3's pools by scheme; with `public` those whose connections are closed before a word is said."""
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

    if not public:
        return {"http": HTTPConnectionPool, "https": HTTPSConnectionPool}

    class PublicHTTP(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            _check_names(self._dns_host, self.port)
            return _checked(super()._new_conn())

    class PublicHTTPS(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            _check_names(self._dns_host, self.port)
            return _checked(super()._new_conn())

    http = type("PublicHTTPPool", (HTTPConnectionPool,), {"ConnectionCls": PublicHTTP})
    https = type("PublicHTTPSPool", (HTTPSConnectionPool,), {"ConnectionCls": PublicHTTPS})
    return {"http": http, "https": https}


def _check_names(host: str, port: int | None) -> None:
    """Look the name up before anything is sent there."""
    for *_, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not is_public(str(place[0])):
            raise _NotPublic


def _checked(connection: socket.socket) -> socket.socket:
    """Check where the connection really went: a name may be answered in another way each time."""
    if not is_public(str(connection.getpeername()[0])):
        connection.close()
        raise _NotPublic
    return connection
