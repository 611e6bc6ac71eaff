"""Web addresses that stand alone on a line, also as text rebuilt from words writes them, with spaces at the signs."""

import re
from urllib.parse import SplitResult, urlsplit

_LINE = re.compile(r"https?(?P<signs>\s?:\s?/\s?/\s?)\S.{2,2000}", re.IGNORECASE)
_SPACED_SIGN = re.compile(r"\s*([:/._?=&#%+~,;@!-])\s*")
_HOST = re.compile(r"(?:\w(?:[\w-]*\w)?\.)+[^\W\d][\w-]*\w", re.IGNORECASE)
_NOT_IN_ADDRESS = re.compile(r"[\s<>\"]")
_PREFIX = re.compile(r"(?:www\d?|m|mobile|amp|en|english)\.", re.IGNORECASE)
_SHARED_ENDINGS = frozenset(("com", "co", "org", "net", "gov", "ac", "edu"))


def joined_address(text: str) -> str | None:
    """Return the address that `text` consists of, without spaces; None where it is anything else.

    Spaces are taken out only where they stand at the signs, and only when those of "http://" are set apart too: an
    address that words follow is no address. What is returned need not be sound: see `is_sound`.
    """
    match = _LINE.fullmatch(text)
    if not match:
        return None
    if " " in match["signs"] and text.lower().count("http") == 1:
        text = _SPACED_SIGN.sub(r"\1", text)
    return None if _NOT_IN_ADDRESS.search(text) else text


def parts_of(address: str | None) -> SplitResult:
    """Return the parts of an address, all empty where it is none."""
    try:
        return urlsplit(address or "")
    except ValueError:
        return urlsplit("")


def is_sound(address: str) -> bool:
    """Tell whether `address` is an http(s) address of a named host, without a user's name."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "@" not in parts.netloc and _HOST.fullmatch(host) is not None


def outlet_host(address: str) -> str:
    """Return the host of a sound address as an outlet's name: without "www.", "m." or "en."."""
    host = urlsplit(address).hostname or ""
    while match := _PREFIX.match(host):
        rest = host[match.end() :]
        if "." not in rest or rest.partition(".")[0] in _SHARED_ENDINGS:
            break
        host = rest
    return host
