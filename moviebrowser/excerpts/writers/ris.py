"""The sources as RIS, one entry for each article: a newspaper's (NEWS)."""

from collections.abc import Iterator
from typing import BinaryIO

from moviebrowser.excerpts.addresses import public_address
from moviebrowser.excerpts.authors import authors_of
from moviebrowser.excerpts.citing import name
from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.excerpt import Source
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.sources import cited_sources, parts_of_date


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write the entries, in UTF-8 with the line ends that the format asks for."""
    for key, source, accessed in cited_sources(document.excerpts()):
        lines = (f"{tag}  - {' '.join(value.split())}".rstrip() for tag, value in _fields(key, source, accessed))
        out.write(("\r\n".join((*lines, "ER  - ", "")) + "\r\n").encode())
    for card in document.cards():
        step(card)


def _fields(key: str, source: Source, accessed: str) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", key
    yield "TI", name(source)
    for author in authors_of(source.author):
        yield "AU", ", ".join(part for part in (author.family, author.given) if part)
    if source.outlet:
        yield "T2", source.outlet
    if parts := parts_of_date(source.published):
        yield "PY", f"{parts[0]:04}"
        yield "DA", "/".join(f"{part:02}" for part in parts)
    if address := public_address(source):
        yield "UR", address
        yield "Y2", "/".join(f"{part:02}" for part in parts_of_date(accessed))
