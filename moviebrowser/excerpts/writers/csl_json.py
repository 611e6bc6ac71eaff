"""The sources as CSL-JSON, an array of items by the schema of CSL 1.0.2; one for each article."""

import json
import re
from typing import BinaryIO

from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.sources import entries, with_texts

# By these tags of HTML texts of CSL-JSON are in italics and the like; a word joiner, which nobody sees, undoes them.
_TAG = re.compile(r"<(?=/?(?:i|b|sc|su[bp]|span)[\s>])")
_UNDONE = "<\u2060"


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write the items."""
    items = with_texts(entries(document.excerpts()), _plain)
    out.write((json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode())
    for card in document.cards():
        step(card)


def _plain(text: str) -> str:
    """Return a text that asks for no look."""
    return _TAG.sub(_UNDONE, text)
