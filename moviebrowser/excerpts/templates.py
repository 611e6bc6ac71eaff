"""The export templates, which a person may copy and change: how they are filled, and named when they fail."""

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from moviebrowser.excerpts.document import Card, Document
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.problems import TemplateProblem
from moviebrowser.places import export_folders

_SHARED = ("groups.html.j2", "pieces.html.j2", "look.css.j2")
TEMPLATES = {
    "html": ("excerpts.html.j2", *_SHARED),
    "markdown": ("excerpts.md.j2",),
    "report": ("comparison.html.j2", *_SHARED),
}
"""The files of which a page is made, by format; a report's is one of its own."""

_TOGETHER = 100  # pieces of a template's text that are handed on as one


def own_templates(format: str) -> Path:
    """Return the folder of the reader's own templates, where copies of a format's are laid that are not there yet.

    Raises OSError when they cannot be.
    """
    own, packaged = export_folders()
    own.mkdir(parents=True, exist_ok=True)
    for name in TEMPLATES[format]:
        if not (own / name).exists():
            (own / name).write_bytes((packaged / name).read_bytes())
    return own


def are_changed(format: str) -> bool:
    """Return whether the reader has templates of that format which are not those of the program."""
    own, packaged = export_folders()
    return any(
        (own / name).is_file() and (own / name).read_bytes() != (packaged / name).read_bytes()
        for name in TEMPLATES[format]
    )


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

    A template gets `title`, `theme`, `document`, `words` (those of the page itself, in its language) and `each(cards)`,
    which yields the cards and tells how far the work is; `finalize` is applied to every value that it prints;
    `functions` are what else it may call. Raises TemplateProblem.
    """
    values = {
        "title": document.title,
        "theme": document.options.theme.value,
        "document": document,
        "words": document.words,
        "each": each_of(step),
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
    """Yield the template `name`, filled with the values, in pieces; the reader's own copy of it, if there is one.

    Raises TemplateProblem.
    """
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(export_folders()),
        autoescape=autoescape,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # What a template includes or takes from another one gets the same values.
    environment.globals.update(values)
    try:
        stream = environment.get_template(name).stream(values)
        stream.enable_buffering(_TOGETHER)
        yield from stream
    except TemplateSyntaxError as error:
        raise TemplateProblem(f"template {error.filename or name}, line {error.lineno}: {error.message}") from error
    except TemplateNotFound as error:
        raise TemplateProblem(f"template {name}{_line(error)}: there is no template {error.name!r}") from error
    except TemplateError as error:
        raise TemplateProblem(f"template {_file(error) or name}{_line(error)}: {error.message}") from error
    except (TypeError, ValueError, AttributeError, ArithmeticError, LookupError) as error:
        if not _file(error):
            raise
        raise TemplateProblem(f"template {_file(error)}{_line(error)}: {error}") from error


def each_of(step: Step) -> Callable[[Iterable[Card]], Iterator[Card]]:
    """Return what a template goes through cards with, so that each step is told."""

    def each(cards: Iterable[Card]) -> Iterator[Card]:
        for card in cards:
            yield card
            step(card)

    return each


def _frames(error: Exception) -> list[traceback.FrameSummary]:
    """Return the frames of an error's traceback that lie in templates, the innermost last."""
    folders = {str(folder) for folder in export_folders()}
    return [frame for frame in traceback.extract_tb(error.__traceback__) if str(Path(frame.filename).parent) in folders]


def _file(error: Exception) -> str:
    """Return the file of the template in which an error arose."""
    frames = _frames(error)
    return frames[-1].filename if frames else ""


def _line(error: Exception) -> str:
    """Return where in its template an error arose."""
    frames = _frames(error)
    return f", line {frames[-1].lineno}" if frames else ""
