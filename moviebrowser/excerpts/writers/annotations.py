"""Excerpts as W3C Web Annotations (Web Annotation Data Model, 2017), a JSON array."""

import json
from pathlib import Path
from typing import BinaryIO
from uuid import NAMESPACE_URL, uuid5

from moviebrowser.excerpts.addresses import public_address
from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.excerpt import Excerpt, Source
from moviebrowser.excerpts.exporting import Step

Object = dict[str, object]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write an annotation for each card; an empty array when there are none."""
    separator = "[\n"
    for card in document.cards():
        out.write((separator + json.dumps(annotation(card.excerpt), ensure_ascii=False, indent=1)).encode())
        separator = ",\n"
        step(card)
    out.write(b"[]\n" if len(document) == 0 else b"\n]\n")


def annotation(excerpt: Excerpt) -> Object:
    """Return the excerpt as an annotation: note and tags are its bodies, the words in their source its target."""
    bodies = _bodies(excerpt)
    return {
        "@context": CONTEXT,
        "id": f"urn:uuid:{_identity(excerpt)}",
        "type": "Annotation",
        "motivation": "commenting" if excerpt.note else "highlighting",
        "created": excerpt.kept_at,
        **({"body": bodies} if bodies else {}),
        **({"partOf": _bundle(excerpt)} if excerpt.bundle else {}),
        "stylesheet": {"type": "CssStylesheet", "value": f".{excerpt.colour} {{ background-color: {excerpt.colour} }}"},
        "target": {
            "source": _source(excerpt.source),
            "styleClass": excerpt.colour.value,
            "state": {"type": "TimeState", "sourceDate": excerpt.kept_at},
            "selector": [
                {"type": "TextQuoteSelector", "exact": excerpt.text, "prefix": excerpt.before, "suffix": excerpt.after},
                {"type": "TextPositionSelector", "start": excerpt.start, "end": excerpt.end},
            ],
        },
    }


def _identity(excerpt: Excerpt) -> str:
    """Return the same identity for the same excerpt in every export."""
    kept = (excerpt.article_id, excerpt.start, excerpt.end, excerpt.kept_at)
    return str(uuid5(NAMESPACE_URL, "moviebrowser:" + ":".join(map(str, kept))))


def _bodies(excerpt: Excerpt) -> list[Object]:
    notes = [excerpt.note] if excerpt.note else []
    headings = [excerpt.heading] if excerpt.heading else []
    purposes = (("commenting", notes), ("tagging", excerpt.tags), ("classifying", headings))
    return [_body(value, purpose) for purpose, values in purposes for value in values]


def _bundle(excerpt: Excerpt) -> Object:
    """Return the collection of the excerpts that were kept together."""
    identity = uuid5(NAMESPACE_URL, f"moviebrowser:bundle:{excerpt.bundle}")
    return {"id": f"urn:uuid:{identity}", "type": "AnnotationCollection", "label": excerpt.bundle_title}


def _body(value: str, purpose: str) -> Object:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _source(source: Source) -> Object:
    known: dict[str, object | None] = {
        "id": public_address(source) or _file_address(source.path),
        "type": "Text",
        "dc:title": source.title,
        "dc:publisher": source.outlet,
        "dcterms:issued": source.published,
        "dc:identifier": source.path,
        "creator": {"type": "Person", "name": source.author} if source.author else None,
    }
    return {name: value for name, value in known.items() if value is not None}


def _file_address(path: str | None) -> str | None:
    if path is None or not Path(path).is_absolute():
        return None
    return Path(path).as_uri()
