"""The sources as CSL-JSON, an array of items by the schema of CSL 1.0.2; one for each article."""

import json
from typing import BinaryIO

from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.sources import entries


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write the items."""
    items = entries(document.excerpts())
    out.write((json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode())
    for card in document.cards():
        step(card)
