"""Excerpts as one web page that needs nothing beside it."""

from typing import BinaryIO

from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.templates import filled

TEMPLATE = "excerpts.html.j2"


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Fill the template; every value is escaped, so that any text comes out as text."""
    for piece in filled(TEMPLATE, document, step, autoescape=True):
        out.write(piece.encode())
