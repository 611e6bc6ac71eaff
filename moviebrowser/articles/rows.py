"""Articles in rows with named columns: JSON, JSON lines and CSV."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from moviebrowser.articles import web_page
from moviebrowser.articles.characters import tidy
from moviebrowser.articles.dates import iso_moment
from moviebrowser.articles.encoding import decode
from moviebrowser.articles.page import Block, Fields, NoArticle, Page
from moviebrowser.articles.paragraphs import paragraphs

MEDIA_TYPE = "application/json"
TABLE_MEDIA_TYPE = "text/csv"

_COLUMNS = {
    "text": "text body content articlebody articletext fulltext maintext contenthtml contenttext story article"
    " plaintext texte inhalt texto testo",
    "title": "title headline heading name titel titre titulo titolo",
    "outlet": "outlet source sourcename publisher publication site sitename website newspaper domain media",
    "author": "author authors byline creator writer autor auteur",
    "published": "published date publishedat publisheddate datepublished pubdate publicationdate publishdate"
    " publishtime datetime timestamp created createdat datum fecha",
    "modified": "modified updated datemodified updatedat lastmodified modifiedat",
    "language": "language lang",
    "address": "url link address uri href canonical canonicalurl permalink sourceurl articleurl webpage",
}
_HTML = re.compile(r"</?(?:p|br|div|h[1-6]|ul|li|article)\b[^<>]*>", re.IGNORECASE)
_NOT_NAMED = re.compile(r"[\W_]+")
_DELIMITERS = ",;\t|"
_LONGEST_CELL = 2**24
_DEEPEST = 4
_LONGEST_WORDS = 500
_MISSING = "no column is named “text”, “body” or “content”"


def read_json(content: bytes) -> Iterator[Page]:
    """Yield the article of every object that has a text: of a list, of a list within an object, or a line each.

    Raises:
        NoArticle: when it is no JSON, or holds no such object.
    """
    text = decode(content)
    try:
        found: Any = json.loads(text)
    except RecursionError as error:
        raise NoArticle("JSON nested too deep to hold articles") from error
    except ValueError:
        found = list(_lines(text))
    yield from _pages(_objects(found, 0))


def read_table(content: bytes) -> Iterator[Page]:
    """Yield the article of every row that has a text; the first row names the columns. Cells are taken as text.

    Raises:
        NoArticle: when no column is named as a text's.
    """
    import csv

    text = decode(content)
    head = text.partition("\n")[0]
    csv.field_size_limit(_LONGEST_CELL)
    try:
        yield from _pages(csv.DictReader(text.splitlines(keepends=True), delimiter=max(_DELIMITERS, key=head.count)))
    except csv.Error as error:
        raise NoArticle(f"a damaged table ({error})") from error


def visible_text(content: bytes) -> str:
    """Return the JSON as it is written."""
    return decode(content)


def _lines(text: str) -> Iterator[Any]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                yield json.loads(line)
            except (ValueError, RecursionError) as error:
                raise NoArticle(f"not JSON (line {number})") from error


def _objects(found: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield the objects that look like articles, or else those within."""
    if isinstance(found, dict) and ("text" in _named(found) or depth == _DEEPEST):
        yield found
    elif isinstance(found, dict | list) and depth < _DEEPEST:
        for value in found.values() if isinstance(found, dict) else found:
            yield from _objects(value, depth + (not isinstance(found, list)))


def _named(row: Mapping[Any, Any]) -> dict[str, Any]:
    """Return the values by field; of two columns for one field the one named first in `_COLUMNS` that is filled."""
    columns = {_NOT_NAMED.sub("", str(name)).casefold(): value for name, value in row.items() if name}
    return {
        field: columns[alias]
        for field, aliases in _COLUMNS.items()
        for alias in reversed(aliases.split())
        if columns.get(alias) not in (None, "", [], {})
    }


def _pages(rows: Iterable[Mapping[Any, Any]]) -> Iterator[Page]:
    has_text = False
    for row in rows:
        named = _named(row)
        text = _text(named.pop("text", ""))
        if text.strip():
            has_text = True
            yield _page(row, text, {name: _words(value) for name, value in named.items()})
    if not has_text:
        raise NoArticle(_MISSING)


def _page(row: Mapping[Any, Any], text: str, words: Mapping[str, str]) -> Page:
    said = {name: value for name, value in words.items() if value and len(value) <= _LONGEST_WORDS}
    dates = {name: iso_moment(said.pop(name, "")) for name in ("published", "modified")}
    if _HTML.search(text):
        blocks = web_page.read_fragment(text.encode("utf-8", "replace")).blocks
    else:
        blocks = tuple(map(Block, paragraphs(text)))
    kept = json.dumps(row, ensure_ascii=False, default=str, indent=1).encode("utf-8", "replace")
    return Page(blocks, MEDIA_TYPE, Fields(**said, **dates), content=kept)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "\n\n".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else ""


def _words(value: Any) -> str:
    """Return a value as words: of objects their names, of lists all of them."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value[:20])))
    if isinstance(value, dict):
        return _words(value.get("name") or value.get("title") or "")
    return tidy(str(value)) if isinstance(value, str | int | float) else ""
