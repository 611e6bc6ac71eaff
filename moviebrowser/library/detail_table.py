"""What the reader corrected in articles' details, in the database.

An article's row has what holds, so that lists, searches and exports need not know where it comes from. Beside it stands
here, for each field that the hand gave, what was found in the file and what was given in its place; a next edition
brings other findings, and what was given holds for it, too.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from moviebrowser.articles import Article
from moviebrowser.library import article_table, excerpt_table
from moviebrowser.library.store import Change, Store

Fields = dict[str, str | None]

_NAMES = ("title", "outlet", "author", "published", "address")
_COLUMNS = ", ".join(_NAMES)
_KEY = "key"
_PART_OF_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of an article beside its text. `published` is a year, month, day or moment (ISO 8601)."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    address: str | None = None


def is_date(text: str) -> bool:
    """Whether a text is a year, a month, a day or a moment as ISO 8601 writes them."""
    if _PART_OF_DATE.fullmatch(text):
        return text[:4] != "0000"
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return bool(re.match(r"\d{4}-\d\d-\d\d(?:T|$)", text))


def details(tables: Store | Change, id: int) -> Details:
    """Return an article's details as they hold. Raises KeyError."""
    row = tables.row(f"SELECT {_COLUMNS} FROM article WHERE id = ?", id)
    if row is None:
        raise KeyError(id)
    return Details(*row)


def found(tables: Store | Change, id: int) -> Details:
    """Return an article's details as they were found in its file. Raises KeyError."""
    return replace(details(tables, id), **_fields(tables, id, "found"))


def outlets(store: Store) -> list[str]:
    """Return the outlets of the library's articles, those with the most articles first."""
    rows = store.rows("SELECT outlet FROM article WHERE outlet <> '' GROUP BY outlet ORDER BY COUNT(*) DESC, outlet")
    return [row[0] for row in rows]


def given(tables: Store | Change, id: int) -> Fields:
    """Return the details that the hand gave, by the names of the fields."""
    return _fields(tables, id, "given")


def correct(change: Change, id: int, wanted: Details) -> Details:
    """Let an article have these details; returns those that it had. Raises KeyError, ValueError for a wrong date."""
    if wanted.published is not None and not is_date(wanted.published):
        raise ValueError(f"{wanted.published} is no date")
    before = details(change, id)
    take_off(change, id)
    differing = {name: value for name, value in asdict(wanted).items() if value != getattr(details(change, id), name)}
    put_on(change, id, differing)
    if wanted != before:
        _tell(change, id, before, wanted)
    return before


def take_off(change: Change, id: int) -> Fields:
    """Let an article's row have what was found in its file; returns what the hand gave, for `put_on`."""
    fields = given(change, id)
    for name, value in change.rows("SELECT name, found FROM detail WHERE article_id = ?", id):
        if name in (*_NAMES, _KEY):
            change.do(f"UPDATE article SET {name} = ? WHERE id = ?", value, id)
    change.do("DELETE FROM detail WHERE article_id = ?", id)
    return fields


def put_on(change: Change, id: int, fields: Mapping[str, str | None]) -> None:
    """Let an article's row have what the hand gave, and keep what was found."""
    for name, value in fields.items():
        _put(change, id, name, value)
    if "title" in fields:
        row = change.row("SELECT text, title, language FROM article JOIN content ON article_id = id WHERE id = ?", id)
        if row:
            # The content's key is of the headline, too.
            _put(change, id, _KEY, Article(row[0], title=row[1], language=row[2]).key)


def _put(change: Change, id: int, name: str, value: str | None) -> None:
    change.do(
        f"INSERT INTO detail (article_id, name, found, given) SELECT id, ?, {name}, ? FROM article WHERE id = ?",
        name,
        value,
        id,
    )
    change.do(f"UPDATE article SET {name} = ? WHERE id = ?", value, id)


def _tell(change: Change, id: int, before: Details, now: Details) -> None:
    """Let everything that tells of the article have what changed: index, analyses, story's numbers, excerpts."""
    change.do("UPDATE article SET change = ? WHERE id = ?", article_table.next_change(change), id)
    article_table.drop_stray_analyses(change)
    change.do(
        "UPDATE story SET compared = NULL WHERE id IN (SELECT story_id FROM story_article WHERE article_id = ?)", id
    )
    changed = {name: value for name, value in asdict(now).items() if value != getattr(before, name)}
    for excerpt in excerpt_table.of_article(change, id):
        excerpt_table.update(change, replace(excerpt, source=replace(excerpt.source, **changed)))


def _fields(tables: Store | Change, id: int, column: str) -> Fields:
    rows = tables.rows(f"SELECT name, {column} FROM detail WHERE article_id = ?", id)
    return {name: value for name, value in rows if name in _NAMES}


def mend(change: Change) -> None:
    """Let the rows of articles have what the hand gave, where they do not."""
    for id, name, value in change.rows("SELECT article_id, name, given FROM detail"):
        if name in _NAMES:
            number = article_table.next_change(change)
            change.do(
                f"UPDATE article SET {name} = ?, change = ? WHERE id = ? AND {name} IS NOT ?", value, number, id, value
            )
        elif name != _KEY:
            change.do("DELETE FROM detail WHERE article_id = ? AND name = ?", id, name)


MISSING = (
    "SELECT COUNT(*) FROM detail JOIN article ON id = article_id WHERE given IS NOT CASE name"
    + "".join(f" WHEN '{name}' THEN {name}" for name in _NAMES)
    + f" WHEN '{_KEY}' THEN given ELSE given || '?' END"
)
"""Counts the corrections that their articles do not have."""
