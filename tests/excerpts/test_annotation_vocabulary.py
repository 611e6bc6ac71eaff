"""The JSON read by a JSON-LD processor: every term means what the Web Annotation Vocabulary says it does."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from moviebrowser.excerpts import Excerpt

jsonld = pytest.importorskip("pyld").jsonld

OA, DC, DCTERMS = "http://www.w3.org/ns/oa#", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
AS, FOAF, RDF = (
    "http://www.w3.org/ns/activitystreams#",
    "http://xmlns.com/foaf/0.1/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
TYPES = {"dctypes": "http://purl.org/dc/dcmitype/", "xsd": "http://www.w3.org/2001/XMLSchema#"}

CLASSES = "Annotation TextualBody TextQuoteSelector TextPositionSelector TimeState".split()
REASONS = "commenting highlighting tagging classifying".split()
RESOURCES = {
    "body": "hasBody",
    "target": "hasTarget",
    "source": "hasSource",
    "selector": "hasSelector",
    "state": "hasState",
    "stylesheet": "styledBy",
}

# What the terms that are used here stand for, as the vocabulary and its JSON-LD serialisation define them.
CONTEXT = {
    **TYPES,
    "oa": OA,
    "dc": DC,
    "dcterms": DCTERMS,
    "id": "@id",
    "type": "@type",
    **{name: OA + name for name in (*CLASSES, *REASONS, "exact", "prefix", "suffix", "styleClass")},
    **{name: {"@id": OA + iri, "@type": "@id"} for name, iri in RESOURCES.items()},
    **{name: {"@id": OA + name, "@type": "xsd:nonNegativeInteger"} for name in ("start", "end")},
    "sourceDate": {"@id": OA + "sourceDate", "@type": "xsd:dateTime"},
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
    "created": {"@id": DCTERMS + "created", "@type": "xsd:dateTime"},
    "creator": {"@id": DCTERMS + "creator", "@type": "@id"},
    "partOf": {"@id": AS + "partOf", "@type": "@id"},
    "AnnotationCollection": AS + "OrderedCollection",
    "CssStylesheet": OA + "CssStyle",
    "Text": "dctypes:Text",
    "Person": FOAF + "Person",
    "name": FOAF + "name",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "format": DC + "format",
    "value": RDF + "value",
}


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


@pytest.fixture
def annotation(excerpts: list[Excerpt], exported: Callable[..., Path]) -> dict[str, object]:
    excerpt = replace(excerpts[0], bundle="b", bundle_title="The opening", heading="Snow")
    (only,) = json.loads(exported([excerpt], "json").read_text("utf-8"))
    assert only["@context"] == "http://www.w3.org/ns/anno.jsonld"
    return {**only, "@context": CONTEXT}


def test_every_term_is_one_of_the_vocabulary(annotation: dict[str, object]) -> None:
    known = set(CONTEXT) | {"@context", "dc:title", "dc:publisher", "dc:identifier", "dcterms:issued"}
    assert set(_keys({**annotation, "@context": None})) <= known


def test_a_processor_finds_body_target_and_selectors(annotation: dict[str, object], excerpts: list[Excerpt]) -> None:
    (graph,) = jsonld.expand(annotation)
    assert graph["@type"] == [OA + "Annotation"]
    assert graph[OA + "motivatedBy"] == [{"@id": OA + "commenting"}]
    purposes = [body[OA + "hasPurpose"][0]["@id"].removeprefix(OA) for body in graph[OA + "hasBody"]]
    assert purposes == ["commenting", "tagging", "tagging", "classifying"]
    (target,) = graph[OA + "hasTarget"]
    quote, position = target[OA + "hasSelector"]
    assert quote[OA + "exact"] == [{"@value": excerpts[0].text}]
    assert position[OA + "start"][0]["@value"] == excerpts[0].start
    assert target[OA + "hasSource"][0]["@id"] == "https://lamp.example/full?a=1&copy=2"
    assert graph[AS + "partOf"][0]["@type"] == [AS + "OrderedCollection"]
