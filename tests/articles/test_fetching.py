"""Addresses that the reader gives, against a server on this machine."""

import gzip
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from moviebrowser.articles import FetchError, fetch, network

SENTENCE = "The harbour council of Lindholm voted on Tuesday to rebuild the old ferry pier after two winters of storms."
PAGE = f"<html><head><title>Lindholm votes</title></head><body><p>{SENTENCE}</p><img src='/x.png'></body></html>"
HTML = "text/html; charset=utf-8"


class Site:
    """A site of pages by path: status, headers, content. `asked` holds the paths that were asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                status, headers, content = site.pages.get(self.path, (404, {}, b"none"))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02})
        self.thread.start()

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server.server_port}{path}"

    def add(self, path: str, content: str | bytes, kind: str = HTML, status: int = 200, **headers: str) -> str:
        data = content if isinstance(content, bytes) else content.encode()
        self.pages[path] = (
            status,
            {"Content-Type": kind, **{k.replace("_", "-"): v for k, v in headers.items()}},
            data,
        )
        return self.address(path)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def reason(address: str) -> str:
    with pytest.raises(FetchError) as caught:
        fetch(address)
    return caught.value.reason


def test_page_is_fetched_and_nothing_else(site: Site) -> None:
    address = site.add("/pier", PAGE)
    (article,) = fetch(address)
    assert (article.title, article.text, article.address, article.path) == ("Lindholm votes", SENTENCE, address, None)
    assert article.original == PAGE.encode()
    assert site.asked == ["/robots.txt", "/pier"]


def test_encoding_that_the_server_states_is_used(site: Site) -> None:
    sentence = "Rada přístavu v úterý hlasovala pro uzavření starého mostu až do jara příštího roku, řekly úřady."
    address = site.add(
        "/a", f"<html><body><p>{sentence}</p></body></html>".encode("iso-8859-2"), "text/html; charset=iso-8859-2"
    )
    assert fetch(address)[0].text == sentence


def test_robots_are_respected(site: Site) -> None:
    site.add("/robots.txt", "User-agent: *\nDisallow: /private", "text/plain")
    assert "robots.txt" in reason(site.add("/private/a", PAGE))
    assert fetch(site.add("/public", PAGE))
    assert "/private/a" not in site.asked


def test_redirects_are_followed_so_far(site: Site) -> None:
    site.add("/old", "", status=302, Location="/pier")
    site.add("/round", "", status=302, Location="/round")
    site.add("/out", "", status=302, Location="file:///etc/passwd")
    address = site.add("/pier", PAGE)
    assert fetch(site.address("/old"))[0].address == address
    assert "more than 5 times" in reason(site.address("/round"))
    assert "no web address" in reason(site.address("/out"))


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://x.example/a", "nonsense", "http://", "http://a:b@x.example/"]
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    assert "web address" in reason(address)


def test_what_goes_wrong_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "no such page" in reason(site.address("/missing"))
    assert "error 500" in reason(site.add("/broken", "x", status=500))
    assert "no article" in reason(site.add("/empty", "<html><body></body></html>"))
    monkeypatch.setattr(network, "LARGEST", 1)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert "cannot be reached" in reason(f"http://127.0.0.1:{free.getsockname()[1]}/")


def test_size_is_limited_after_unpacking(site: Site) -> None:
    bomb = gzip.compress(bytes(network.LARGEST + 1))
    assert "too large" in reason(site.add("/bomb", bomb, Content_Encoding="gzip"))


def test_slow_servers_are_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "_READ_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert "in time" in reason(f"http://127.0.0.1:{silent.getsockname()[1]}/")


def test_stopping_ends_it(site: Site) -> None:
    with pytest.raises(FetchError, match="stopped"):
        fetch(site.add("/pier", PAGE), stop=lambda: True)


def feed(*links: str, body: str = "A beginning.") -> str:
    items = "".join(
        f"<item><title>Pier {n}</title><link>{at}</link><description>{body}</description></item>"
        for n, at in enumerate(links)
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>The Courier</title>{items}</channel></rss>"


def test_feed_gives_its_entries_and_leads_to_no_private_network(site: Site) -> None:
    private = site.add("/pier", PAGE)
    (article,) = fetch(site.add("/feed", feed(private), "application/rss+xml"))
    assert (article.title, article.outlet, article.text, article.address) == (
        "Pier 0",
        "The Courier",
        "A beginning.",
        private,
    )
    assert site.asked == ["/robots.txt", "/feed"]


def test_feed_entries_are_fetched_where_public(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "is_public", lambda _: True)
    links = (site.add("/pier", PAGE), site.address("/missing"))
    first, second = fetch(site.add("/feed", feed(*links), "application/rss+xml"))
    assert (first.title, first.text) == ("Pier 0", SENTENCE)
    assert second.text == "A beginning."


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("127.0.0.1", False), ("10.1.2.3", False), ("192.168.1.1", False), ("169.254.169.254", False),
        ("0.0.0.0", False), ("::1", False), ("fe80::1%eth0", False), ("fc00::1", False),
        ("::ffff:127.0.0.1", False), ("2002:7f00:1::", False),
        ("224.0.0.1", False), ("100.64.0.1", False), ("8.8.8.8", True), ("2606:4700::1111", True),
    ],
)  # fmt: skip
def test_private_networks_are_known(address: str, public: bool) -> None:
    assert network.is_public(address) == public
