"""Web archives (WARC), by warcio: one article for each page that was answered."""

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BytesIO
from typing import Any

from moviebrowser.articles.page import Fields, NoArticle, Part

MEDIA_TYPE = "application/warc"

_PAGES = {"text/html": "text/html", "application/xhtml+xml": "text/html", "application/pdf": "application/pdf"}
_LARGEST_PAGE = 50 * 2**20
_RECORDS = ("response", "resource")


def read(content: bytes) -> Iterator[Part]:
    """Yield the pages and PDF documents that the archive holds; all else is passed over.

    Raises:
        NoArticle: when it is no web archive, or from where it is damaged on.
    """
    for record in _records(content):
        media_type = _PAGES.get(_media_type(record))
        if record.rec_type not in _RECORDS or media_type is None or not _is_answer(record):
            continue
        address = record.rec_headers.get_header("WARC-Target-URI") or ""
        body = _body(record)
        problem = "too large" if len(body) > _LARGEST_PAGE else None
        yield Part(body, address, media_type, Fields(address=address or None), problem)


def visible_text(content: bytes) -> str:
    """Return the addresses that the archive holds, a line each."""
    return "\n".join(record.rec_headers.get_header("WARC-Target-URI") or "" for record in _records(content))


def _records(content: bytes) -> Iterator[Any]:
    from warcio.archiveiterator import ArchiveIterator

    records = iter(ArchiveIterator(BytesIO(content)))
    while True:
        try:
            # It writes what it thinks of an archive on standard error.
            with redirect_stderr(None):
                record = next(records)
        except StopIteration:
            return
        except Exception as error:  # a damaged archive breaks it in many ways
            raise NoArticle("not a web archive (WARC), or a damaged one") from error
        yield record


def _body(record: Any) -> bytes:
    try:
        return bytes(record.content_stream().read(_LARGEST_PAGE + 1))
    except Exception as error:
        raise NoArticle("not a web archive (WARC), or a damaged one") from error


def _media_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _is_answer(record: Any) -> bool:
    return record.http_headers is None or str(record.http_headers.get_statuscode()).startswith("2")
