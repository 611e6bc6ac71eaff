"""What an article is known by, whatever its text: its address, its file, or its outlet with headline and day."""

import os
import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(r"utm_|fbclid$|gclid$|mc_[ce]id$")


def names(
    outlet: str | None, title: str | None, published: str | None, address: str | None, path: str | bytes | None
) -> list[str]:
    """Return the names of an article, the surest first. `path` is of a file that holds nothing else."""
    found = []
    if bare := bare_address(address):
        found.append(f"address:{bare}")
    if path is not None:
        found.append(f"file:{os.fsdecode(path).encode('utf-8', 'replace').decode()}")
    if outlet and title and published and len(published) >= len("2023-07-06"):
        found.append("\0".join(("headline:" + outlet.casefold(), " ".join(title.casefold().split()), published[:10])))
    return found


def bare_address(address: str | None) -> str | None:
    """Return an address without what may change while the article stays: scheme, "www.", fragment, tracking.

    None for an outlet's front page, where any article may stand.
    """
    try:
        parts = urlsplit(address or "")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.match(name)])
    path = parts.path.rstrip("/")
    if not host or not (path or query):
        return None
    return f"{host}{path}{'?' + query if query else ''}"


def other_outlet(one: tuple[str | None, str | None], two: tuple[str | None, str | None]) -> bool:
    """Whether two articles, each given by outlet and address, are known to be different outlets'."""
    if (bare := bare_address(one[1])) and bare == bare_address(two[1]):
        return False
    known = _known_as(*one), _known_as(*two)
    return all(known) and known[0].isdisjoint(known[1])


def _known_as(outlet: str | None, address: str | None) -> set[str]:
    """Return what an outlet may be called: its name, that of its site, and without "the", all in bare letters."""
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        host = ""
    named = (outlet or "").casefold()
    sites = [name.removeprefix("www.").partition(".")[0] for name in (host, named) if "." in name]
    bare = {"".join(filter(str.isalnum, name)) for name in (named, host.removeprefix("www."), *sites)}
    return {name for each in bare for name in (each, each.removeprefix("the")) if name}
