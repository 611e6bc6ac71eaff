"""The sources as BibTeX, one entry for each article, with the fields of BibLaTeX beside the old ones."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from moviebrowser.excerpts.addresses import public_address
from moviebrowser.excerpts.authors import Author, authors_of
from moviebrowser.excerpts.citing import name
from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.excerpt import Source
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.sources import cited_sources, parts_of_date

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
_SPECIAL = re.compile("[" + re.escape("".join(_SIGNS)) + "]")
_UNSAFE_IN_URL = re.compile(r"[\s{}\\\"]")


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write the entries, in UTF-8."""
    out.write(b"% Encoding: UTF-8\n")
    for key, source, accessed in cited_sources(document.excerpts()):
        fields = "".join(f"  {field} = {value},\n" for field, value in _fields(source, accessed))
        kind = "article" if source.outlet else "misc"
        out.write(f"\n@{kind}{{{key},\n{fields}}}\n".encode())
    for card in document.cards():
        step(card)


def _fields(source: Source, accessed: str) -> Iterator[tuple[str, str]]:
    if names := authors_of(source.author):
        yield "author", _braced(" and ".join(map(_name, names)))
    yield "title", _braced("{" + escaped(name(source)) + "}")
    if source.outlet:
        yield "journal", _braced(escaped(source.outlet))
        yield "entrysubtype", _braced("newspaper")
    parts = parts_of_date(source.published)
    if parts:
        yield "year", _braced(f"{parts[0]:04}")
        yield "date", _braced("-".join(f"{part:02}" for part in parts))
    if len(parts) > 1:
        yield "month", _MONTHS[parts[1] - 1]
    if address := public_address(source):
        yield "url", _braced(_UNSAFE_IN_URL.sub(_percent_encoded, address))
        yield "urldate", _braced("-".join(f"{part:02}" for part in parts_of_date(accessed)))


def _percent_encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def escaped(text: str) -> str:
    """Return the text such that LaTeX prints it as it is, on one line."""
    return _SPECIAL.sub(lambda match: _SIGNS[match[0]], " ".join(text.split()))


def _name(author: Author) -> str:
    if not author.given:
        return "{" + escaped(author.family) + "}"
    return f"{escaped(author.family)}, {escaped(author.given)}"


def _braced(value: str) -> str:
    return "{" + value + "}"
