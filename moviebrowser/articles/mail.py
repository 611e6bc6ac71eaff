"""E-mail messages and mailboxes, by Python's e-mail library: one article a message."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.errors import MessageError
from typing import TYPE_CHECKING

from moviebrowser.articles import web_page
from moviebrowser.articles.characters import tidy
from moviebrowser.articles.document_info import moment
from moviebrowser.articles.encoding import decode
from moviebrowser.articles.headline import is_outlet
from moviebrowser.articles.page import Block, Fields, NoArticle, Page, Part
from moviebrowser.articles.paragraphs import paragraphs

if TYPE_CHECKING:
    from email.message import EmailMessage

MEDIA_TYPE = "message/rfc822"
MAILBOX_MEDIA_TYPE = "application/mbox"

_SEPARATOR = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\r?\n")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_FORWARDED = re.compile(r"(?:(?:re|fwd?|fw|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
_SHOWN_HEADERS = ("From", "To", "Date", "Subject")
_EXTRACTED_SHARE = 0.5


def read(content: bytes) -> Sequence[Page]:
    """Return the one article of a message: its HTML as a web page's, else its text; attachments are passed over.

    Raises:
        NoArticle: when it has neither.
    """
    message = parsed(content)
    kind, body = _body(message)
    page = _web(body) if kind == "html" else Page(tuple(map(Block, paragraphs(decode(body)))), MEDIA_TYPE)
    return [replace(page, fields=_fields(message, page.fields))]


def messages(content: bytes) -> Iterator[Part]:
    """Yield the messages of a mailbox."""
    starts = list(_SEPARATOR.finditer(content))
    if not starts:
        raise NoArticle("not a mailbox (mbox), or an empty one")
    ends = [start.start() for start in starts[1:]] + [len(content)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        message = _ESCAPED.sub(rb"\1", content[start.end() : end])
        yield Part(message, f"message {number}", MEDIA_TYPE)


def visible_text(content: bytes) -> str:
    """Return who wrote what to whom and when, and the text of the message."""
    message = parsed(content)
    heads = [f"{name}: {tidy(_header(message, name))}" for name in _SHOWN_HEADERS if message.get(name)]
    kind, body = _body(message)
    return "\n".join([*heads, "", web_page.visible_text(body) if kind == "html" else decode(body)])


def body_bytes(part: "EmailMessage") -> bytes:
    """Return the content of a message's part, as UTF-8 where the message names its encoding."""
    try:
        payload = part.get_payload(decode=True)
        content = payload if isinstance(payload, bytes) else b""
        charset = part.get_content_charset("")
    except (MessageError, ValueError, LookupError, AttributeError, TypeError):
        raise NoArticle("a damaged message") from None
    try:
        return content.decode(charset).encode() if charset and charset != "utf-8" else content
    except (LookupError, UnicodeError, ValueError):
        return content


def parsed(content: bytes) -> "EmailMessage":
    """Return a message with its headers decoded. Raises NoArticle where there are none."""
    from email import message_from_bytes, policy

    message = message_from_bytes(content, policy=policy.default)
    if not message.keys():
        raise NoArticle("not an e-mail message")
    return message


def _body(message: "EmailMessage") -> tuple[str, bytes]:
    """Return "html" or "plain", and the content of the first such part that is no attachment."""
    found: dict[str, bytes] = {}
    for part in message.walk():
        kind = part.get_content_subtype()
        if part.get_content_maintype() != "text" or kind not in ("html", "plain") or _is_attachment(part):
            continue
        if kind not in found and (content := body_bytes(part)).strip():
            found[kind] = content
    for kind in ("html", "plain"):
        if kind in found:
            return kind, found[kind]
    raise NoArticle("a message without text")


def _is_attachment(part: "EmailMessage") -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, IndexError):
        return False


def _web(content: bytes) -> Page:
    """Read a message's HTML; laid out in tables as newsletters are, it may be more than what looks like an article."""
    whole = web_page.read_fragment(content)
    page = web_page.read(content)[0]
    sizes = [sum(len(block.text) for block in each.blocks) for each in (page, whole)]
    return page if sizes[0] >= _EXTRACTED_SHARE * sizes[1] else whole


def _fields(message: "EmailMessage", stated: Fields) -> Fields:
    from email.utils import parseaddr

    name = tidy(parseaddr(_header(message, "From"))[0]).strip("\"'")
    from_outlet = bool(name) and (message.get("List-Unsubscribe") or message.get("List-Id") or is_outlet(name))
    return Fields(
        title=_FORWARDED.sub("", tidy(_header(message, "Subject")), count=1) or stated.title,
        outlet=name if from_outlet else stated.outlet,
        author=None if from_outlet else name or stated.author,
        published=_date(message) or stated.published,
        language=stated.language,
        address=stated.address,
    )


def _header(message: "EmailMessage", name: str) -> str:
    try:
        return str(message.get(name) or "")
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, IndexError):
        return ""


def _date(message: "EmailMessage") -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return moment(parsedate_to_datetime(_header(message, "Date")))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
