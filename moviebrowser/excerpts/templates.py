"""The templates of `resources/export/`, which a person may change: how they are filled, and named when they fail."""

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from moviebrowser.excerpts.document import NO_EXCERPTS, Card, Document
from moviebrowser.excerpts.exporting import Step, TemplateProblem
from moviebrowser.places import resources


def filled(
    name: str,
    document: Document,
    step: Step,
    *,
    autoescape: bool,
    finalize: Callable[[object], object] | None = None,
    functions: Mapping[str, object] = MappingProxyType({}),
) -> Iterator[str]:
    """Yield the filled template of a document of excerpts in pieces.

    A template gets `title`, `groups`, `empty` (what to say when there are none) and `each(cards)`, which yields the
    cards and tells how far the work is; `finalize` is applied to every value that it prints; `functions` are what else
    it may call. Raises TemplateProblem.
    """
    values = {
        "title": document.title,
        "groups": document.groups,
        "empty": NO_EXCERPTS,
        "each": lambda cards: _each(cards, step),
        **functions,
    }
    yield from pieces(name, values, autoescape=autoescape, finalize=finalize)


def pieces(
    name: str,
    values: Mapping[str, object],
    *,
    autoescape: bool,
    finalize: Callable[[object], object] | None = None,
) -> Iterator[str]:
    """Yield the template `name`, filled with the values, in pieces. Raises TemplateProblem."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(resources() / "export"),
        autoescape=autoescape,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    try:
        yield from environment.get_template(name).generate(values)
    except TemplateSyntaxError as error:
        raise TemplateProblem(f"template {error.filename or name}, line {error.lineno}: {error.message}") from error
    except TemplateError as error:
        raise TemplateProblem(f"template {name}{_line(error, name)}: {error.message}") from error


def _each(cards: Iterable[Card], step: Step) -> Iterator[Card]:
    for card in cards:
        yield card
        step(card)


def _line(error: TemplateError, name: str) -> str:
    """Return where in the template an error arose: the innermost frame of the traceback that lies in it."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).name == name]
    return f", line {lines[-1]}" if lines else ""
