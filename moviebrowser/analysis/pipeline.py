"""Language pipelines: which one is installed for a language, what it sees in a text. Only this module names spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

T = TypeVar("T")

_SIZES = ("lg", "md", "sm", "trf")
_ANY_LANGUAGE = "xx"
COMPONENTS = frozenset({"transformer", "tok2vec", "tagger", "morphologizer", "ner"})
_SPARED = ["parser", "attribute_ruler", "lemmatizer", "trainable_lemmatizer", "senter"]
_PROPER_TAGS = frozenset({"NNP", "NNPS", "NE", "PROPN"})
BATCH = 12_000
"""Code points that a pipeline reads at once: what it works on then stays in the processor's cache."""


@dataclass(frozen=True, slots=True, order=True)
class Pipeline:
    """An installed pipeline; `language` is an ISO 639-1 code."""

    language: str
    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a pipeline sees in a text: entities as (start, end, label), and the tokens it takes for proper nouns."""

    entities: tuple[tuple[int, int, str], ...] = ()
    proper: tuple[tuple[int, int], ...] = ()


@cache
def installed() -> tuple[Pipeline, ...]:
    """Return the pipeline that is preferred for each language that has one, without importing any."""
    from importlib.metadata import entry_points

    best: dict[str, tuple[int, Pipeline]] = {}
    for entry in entry_points(group="spacy_models"):
        parts = entry.name.split("_")
        sizes = [_SIZES.index(part) for part in parts if part in _SIZES]
        if not sizes or entry.dist is None:
            continue
        found = (sizes[0], Pipeline(parts[0], entry.name, entry.dist.version))
        best[parts[0]] = min(found, best.get(parts[0], found))
    return tuple(sorted(pipeline for _, pipeline in best.values()))


def pipeline_for(language: str) -> Pipeline | None:
    """Return the pipeline for a language, one for any language where there is none, or None."""
    by_language = {pipeline.language: pipeline for pipeline in installed()}
    return by_language.get(language, by_language.get(_ANY_LANGUAGE))


@cache
def _load(name: str) -> Language:
    """Import spaCy and load a pipeline with just the components that are used here."""
    import spacy

    nlp = spacy.load(name, exclude=_SPARED)
    for component in nlp.pipe_names:
        if component not in COMPONENTS:
            nlp.disable_pipe(component)
    return nlp


def _reading(doc: Doc) -> Reading:
    """Return what the pipeline saw, as plain data."""
    entities = tuple((entity.start_char, entity.end_char, entity.label_) for entity in doc.ents)
    if not doc.has_annotation("TAG"):
        return Reading(entities)
    strings = doc.vocab.strings
    keys = {strings[tag] for tag in _PROPER_TAGS if tag in strings}
    rows = doc.to_array(["TAG", "IDX", "LENGTH"]).tolist()
    return Reading(entities, tuple((start, start + length) for tag, start, length in rows if tag in keys))


def read(pipeline: Pipeline, texts: Iterable[tuple[str, T]]) -> Iterator[tuple[Reading, T]]:
    """Read (text, anything) pairs in batches; yield each text's reading with what came with it, in order."""
    nlp = _load(pipeline.name)
    for batch in _batches(texts):
        for doc, (_, context) in zip(nlp.pipe(text for text, _ in batch), batch, strict=True):
            yield _reading(doc), context


def _batches(texts: Iterable[tuple[str, T]]) -> Iterator[list[tuple[str, T]]]:
    batch: list[tuple[str, T]] = []
    size = 0
    for pair in texts:
        batch.append(pair)
        size += len(pair[0])
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
