"""Bytes to text: which encoding a file is in, and whether it is text at all."""

import codecs
import re
from functools import partial

from moviebrowser.articles.page import NoArticle

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document (save it as DOCX, ODT or PDF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a sound, film or picture file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or film file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\0", "a database"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WESTERN = re.compile(r"[^\W\d_]|[‘’‚“”„–—…€£¥§©®°«»¡¿•\xa0ªº·´]")
_DETECTION_BYTES = 1 << 16


def decode(content: bytes, declared: str | None = None) -> str:
    """Return the text of `content`.

    A byte order mark decides; then UTF-8 where it fits, the `declared` encoding, Windows-1252 where only typical
    Western characters come of it, and last what charset-normalizer finds.

    Raises:
        NoArticle: when it is not text, or in no encoding that can be told.
    """
    text = _marked(content)
    if text is None:
        text = _unmarked(content, declared)
    _check_is_text(content, text)
    return text


def _marked(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content, encoding) or content.decode(encoding, "replace")
    return None


def _unmarked(content: bytes, declared: str | None) -> str:
    if b"\0" in content:
        return _wide(content)
    for attempt in (_utf8, partial(_strict, encoding=declared), _damaged_utf8, _western):
        if (text := attempt(content)) is not None:
            return text
    return _detected(content)


def _utf8(content: bytes) -> str | None:
    return _strict(content, "utf-8")


def _strict(content: bytes, encoding: str | None) -> str | None:
    if not encoding:
        return None
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _wide(content: bytes) -> str:
    """Decode UTF-16 without a mark: every other byte of Western text is nil."""
    half = len(content) // 2
    for encoding, zeros in (("utf-16-le", content[1::2].count(0)), ("utf-16-be", content[::2].count(0))):
        if half and zeros > 0.7 * half:
            text = _strict(content, encoding)
            if text is not None:
                return text
    raise NoArticle(_not_text(content))


def _damaged_utf8(content: bytes) -> str | None:
    """Decode UTF-8 with a few broken bytes, such as a download cut within a character."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for byte in content if byte >= 0xC0) - broken
    return text if whole >= 10 * broken else None


def _western(content: bytes) -> str | None:
    text = _strict(content, "cp1252")
    if text is None:
        return None
    foreign = re.findall(r"[^\x00-\x7f]", text)
    plausible = all(_WESTERN.fullmatch(char) for char in foreign)
    return text if plausible and len(foreign) <= 0.12 * len(text) else None


def _detected(content: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_DETECTION_BYTES]).best()
    if best is None:
        raise NoArticle(_not_text(content) if _signature(content) else "in an encoding that cannot be told")
    return content.decode(best.encoding, "replace")


def _signature(content: bytes) -> str | None:
    if content[4:8] == b"ftyp":
        return "a film file"
    return next((kind for start, kind in _SIGNATURES if content.startswith(start)), None)


def _not_text(content: bytes) -> str:
    kind = _signature(content)
    return f"not a text file but {kind}" if kind else "not a text file (it holds binary data)"


def _check_is_text(content: bytes, text: str) -> None:
    sample = text[:_DETECTION_BYTES]
    controls = len(_CONTROL.findall(sample))
    if controls > 2 + len(sample) // 100 or (_signature(content) and (controls or "\ufffd" in sample)):
        raise NoArticle(_not_text(content))
    if sample.count("\ufffd") > len(sample) // 10:
        raise NoArticle("in an encoding that cannot be told")
    if content.startswith(b"%PDF-"):
        raise NoArticle(_not_text(content))
