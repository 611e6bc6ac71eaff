"""Sources in a citation style (Citation Style Language 1.0). The only module that names citeproc-py."""

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from moviebrowser.excerpts.directions import isolated
from moviebrowser.excerpts.excerpt import Source
from moviebrowser.excerpts.problems import TemplateProblem
from moviebrowser.excerpts.sources import entry, with_texts
from moviebrowser.excerpts.words import ENGLISH, Words
from moviebrowser.places import export_folders
from moviebrowser.translations import OWN

if TYPE_CHECKING:
    from citeproc import CitationStylesStyle

_TAG = re.compile(r"(</?[a-z]+[^<>]*>)")
# The processor takes the signs of HTML in a headline or an address for its own: they travel in disguise.
_DISGUISE = {"<": "\ue100", ">": "\ue101", "&": "\ue102"}
_DISGUISED = str.maketrans(_DISGUISE)
_SHOWN = str.maketrans({disguise: sign for sign, disguise in _DISGUISE.items()})
_NAMESPACE = {"csl": "http://purl.org/net/xbiblio/csl"}


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A style: the name it is asked for by, and its title for the reader's eyes."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a citation, upright or in italics."""

    text: str
    italic: bool = False


def citation_styles() -> tuple[CitationStyle, ...]:
    """Return every style: the reader's own .csl files, and those that came with the program; see places.export_folders.

    A file that cannot be read goes by its name.
    """
    files = {path.stem: path for folder in reversed(export_folders()) for path in folder.glob("*.csl")}
    return tuple(CitationStyle(name, _title(files[name])) for name in sorted(files))


def _title(path: Path) -> str:
    try:
        title = etree.parse(path).findtext("csl:info/csl:title", None, _NAMESPACE)
    except (etree.XMLSyntaxError, OSError):
        return path.stem
    return title or path.stem


class Citations:
    """Cites sources in one style. Raises TemplateProblem when there is no such style, or it cannot be used."""

    def __init__(self, style: str, words: Words = ENGLISH) -> None:
        names = [known.name for known in citation_styles()]
        if style not in names:
            raise TemplateProblem(f"no citation style {style!r}; there are {', '.join(names)}")
        self._path = next(path for folder in export_folders() if (path := folder / f"{style}.csl").is_file())
        self._words = words
        self._style = _read(self._path, self._path.stat().st_mtime, words.language)
        self._known: dict[tuple[Source, str | None], tuple[tuple[Piece, ...], tuple[Piece, ...]]] = {}

    @property
    def in_notes(self) -> bool:
        """Whether the style cites in footnotes, not in the text."""
        return str(self._style.root.get("class")) == "note"

    def cite(self, source: Source, accessed: str | None = None) -> tuple[Piece, ...]:
        """Return how the source is cited beside an excerpt."""
        return self._both(source, accessed)[0]

    def listed(self, source: Source, accessed: str | None = None) -> tuple[Piece, ...]:
        """Return the source's entry in the list of sources."""
        return self._both(source, accessed)[1]

    def _both(self, source: Source, accessed: str | None) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        key = source, accessed
        if key not in self._known:
            self._known[key] = self._rendered(source, accessed)
        return self._known[key]

    def _rendered(self, source: Source, accessed: str | None) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        from citeproc import Citation, CitationItem, CitationStylesBibliography
        from citeproc.source.json import CiteProcJSON

        try:
            # The processor warns of what it does not know; nobody would see it.
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                items = CiteProcJSON([with_texts(entry(source, "source", accessed, self._words), _disguised)])
                bibliography = CitationStylesBibliography(self._style, items)
                citation = Citation([CitationItem("source")])
                bibliography.register(citation)
                cited = str(bibliography.cite(citation, lambda _: None))
                listed = "".join(map(str, bibliography.bibliography())) if self._style.has_bibliography() else cited
        except Exception as error:
            raise TemplateProblem(f"{self._path}: cannot cite by this style: {error!r}") from error
        return _pieces(cited), _pieces(listed)


@lru_cache(maxsize=8)
def _read(path: Path, _: float, language: str) -> "CitationStylesStyle":
    from citeproc import CitationStylesStyle

    try:
        return CitationStylesStyle(str(path), _locale(language), validate=False)
    except etree.XMLSyntaxError as error:
        raise TemplateProblem(f"{path}, line {error.lineno}: {error.msg}") from error
    except Exception as error:
        raise TemplateProblem(f"{path}: is no citation style: {error!r}") from error


def _locale(language: str) -> str | None:
    """Return the processor's name of a language; None for the program's own, which leaves it to the style."""
    from citeproc.model import PRIMARY_DIALECTS

    return None if language == OWN else PRIMARY_DIALECTS.get(language)


def _disguised(text: str) -> str:
    """Return a text with its signs of HTML disguised, in its own direction of writing."""
    return isolated(text.translate(_DISGUISED))


def _pieces(marked: str) -> tuple[Piece, ...]:
    """Return text with HTML's tags as pieces; of the tags, italics alone count."""
    pieces: list[Piece] = []
    depth = 0
    for part in _TAG.split(marked):
        if part in ("<i>", "</i>"):
            depth += 1 if part == "<i>" else -1
        elif part and not _TAG.fullmatch(part):
            pieces.append(Piece(unescape(part).translate(_SHOWN), depth > 0))
    return tuple(pieces)


def plain(pieces: tuple[Piece, ...]) -> str:
    """Return a citation as plain text."""
    return "".join(piece.text for piece in pieces)
