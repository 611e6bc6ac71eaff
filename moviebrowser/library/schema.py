"""The database's tables, as the steps that led to them."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from moviebrowser.library.identity import names


class Tables(Protocol):
    """The database inside a transaction."""

    def do(self, sql: str, *values: Any) -> int:
        """Execute a statement."""

    def rows(self, sql: str, *values: Any) -> Sequence[tuple[Any, ...]]:
        """Return every row of a SELECT."""


Step = str | Callable[[Tables], None]
"""A statement, or what does what no statement can."""

APPLICATION_ID = 0x4D6F7642
"""Marks the file as a moviebrowser library ("MovB", SQLite's application_id)."""


def name_articles(tables: Tables) -> None:
    """Write down what the articles of version 1 are known by. A file that holds several articles names none of them."""
    rows = tables.rows("SELECT id, outlet, title, published, address, path FROM article ORDER BY id")
    paths = [row[5] for row in rows]
    held = Counter(paths)
    for id, outlet, title, published, address, path in rows:
        for name in names(outlet, title, published, address, path if held[path] == 1 else None):
            tables.do("INSERT OR IGNORE INTO identity (name, article_id) VALUES (?, ?)", name, id)


MIGRATIONS: tuple[tuple[Step, ...], ...] = (
    (
        # `change` grows with every change of any article, removal included: the index compares it with what it holds.
        """CREATE TABLE article (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            change INTEGER NOT NULL,
            title TEXT, outlet TEXT, author TEXT, published TEXT, language TEXT, address TEXT,
            path BLOB,
            words INTEGER NOT NULL,
            added_at TEXT NOT NULL)""",
        "CREATE INDEX article_change ON article (change)",
        """CREATE TABLE content (
            article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
            text TEXT NOT NULL,
            furniture TEXT NOT NULL,
            media_type TEXT NOT NULL,
            original BLOB NOT NULL)""",
        "CREATE TABLE removed (article_id INTEGER PRIMARY KEY, change INTEGER NOT NULL)",
        "CREATE INDEX removed_change ON removed (change)",
        """CREATE TABLE analysis (
            key TEXT NOT NULL, version TEXT NOT NULL, data BLOB NOT NULL,
            PRIMARY KEY (key, version)) WITHOUT ROWID""",
        # An excerpt outlives its article: it holds its words and their source.
        """CREATE TABLE excerpt (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL,
            start INTEGER NOT NULL, end INTEGER NOT NULL,
            text TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
            source TEXT NOT NULL, kept_at TEXT NOT NULL, colour TEXT NOT NULL, note TEXT NOT NULL, tags TEXT NOT NULL,
            position REAL NOT NULL)""",
        "CREATE INDEX excerpt_article ON excerpt (article_id)",
        """CREATE TABLE story (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL)""",
        """CREATE TABLE story_article (
            article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
            story_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE)""",
        "CREATE INDEX story_article_story ON story_article (story_id)",
        # What stories are told apart by; made once per article and analyser version.
        """CREATE TABLE trait (
            article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
            version TEXT NOT NULL, data BLOB NOT NULL)""",
        "CREATE TABLE memory (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
    (
        # `seen` is the newest article there was when the reader last looked at what the search finds.
        """CREATE TABLE saved_search (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, query TEXT NOT NULL,
            seen INTEGER NOT NULL)""",
        "CREATE TABLE past_search (id INTEGER PRIMARY KEY AUTOINCREMENT, query TEXT NOT NULL UNIQUE)",
        # Names as they are written, and folded.
        "CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL, folded TEXT NOT NULL UNIQUE)",
        # An article's entities by their names; an entity is known by the best of its names.
        """CREATE TABLE article_name (
            article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            entity INTEGER NOT NULL REFERENCES name (id), name INTEGER NOT NULL REFERENCES name (id),
            PRIMARY KEY (article_id, entity, name)) WITHOUT ROWID""",
        "CREATE INDEX article_name_name ON article_name (name, article_id)",
        # What an article's names were last told from: the analyser's version and the story's articles.
        """CREATE TABLE named (
            article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, basis TEXT NOT NULL)""",
        # An article's texts before the present one; the present one is where it always was.
        "ALTER TABLE article ADD COLUMN edition INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE article ADD COLUMN modified TEXT",
        """CREATE TABLE edition (
            article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            key TEXT NOT NULL,
            title TEXT, outlet TEXT, author TEXT, published TEXT, modified TEXT, language TEXT, address TEXT,
            path BLOB,
            words INTEGER NOT NULL,
            added_at TEXT NOT NULL,
            text TEXT NOT NULL,
            furniture TEXT NOT NULL,
            media_type TEXT NOT NULL,
            original BLOB NOT NULL,
            PRIMARY KEY (article_id, number))""",
        "CREATE INDEX edition_key ON edition (key)",
        # What an article is known by, whatever its text: address, file, or outlet with headline and day.
        """CREATE TABLE identity (
            name TEXT PRIMARY KEY,
            article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE) WITHOUT ROWID""",
        "CREATE INDEX identity_article ON identity (article_id)",
        "ALTER TABLE excerpt ADD COLUMN heading TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE excerpt ADD COLUMN bundle TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE excerpt ADD COLUMN bundle_title TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE excerpt ADD COLUMN edition INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE excerpt ADD COLUMN orphaned INTEGER NOT NULL DEFAULT 0",
        # `pinned`: the reader's hand was on it. `compared` tells of which texts and corrections the numbers are.
        "ALTER TABLE story ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE story ADD COLUMN origins INTEGER",
        "ALTER TABLE story ADD COLUMN disagreements INTEGER",
        "ALTER TABLE story ADD COLUMN compared TEXT",
        "CREATE TABLE story_edit (id INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT NOT NULL, before TEXT NOT NULL)",
        # A correction belongs to the articles that it was made for, and so to the story that they are in.
        "CREATE TABLE correction (id INTEGER PRIMARY KEY AUTOINCREMENT, data TEXT NOT NULL, made_at TEXT NOT NULL)",
        """CREATE TABLE correction_article (
            article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            correction_id INTEGER NOT NULL REFERENCES correction (id) ON DELETE CASCADE,
            PRIMARY KEY (article_id, correction_id)) WITHOUT ROWID""",
        "CREATE INDEX correction_article_correction ON correction_article (correction_id)",
        "CREATE TABLE watched (path BLOB PRIMARY KEY) WITHOUT ROWID",
        # Files as they were when they were last read, whatever came of it.
        """CREATE TABLE seen_file (
            path BLOB PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL) WITHOUT ROWID""",
        """CREATE TABLE failure (
            path BLOB PRIMARY KEY, address TEXT, reason TEXT NOT NULL, failed_at TEXT NOT NULL)""",
        # Where imports under way began; what is here at start was killed.
        "CREATE TABLE import_root (path BLOB PRIMARY KEY) WITHOUT ROWID",
        name_articles,
    ),
    (
        # Outlets print the same agency text, and each is an article: a content's key is no longer one article's alone.
        """CREATE TABLE new_article (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL,
            change INTEGER NOT NULL,
            title TEXT, outlet TEXT, author TEXT, published TEXT, language TEXT, address TEXT,
            path BLOB,
            words INTEGER NOT NULL,
            added_at TEXT NOT NULL,
            edition INTEGER NOT NULL DEFAULT 1,
            modified TEXT)""",
        "INSERT INTO new_article SELECT * FROM article",
        # No number is ever given twice, not even one of an article that was removed.
        "DELETE FROM sqlite_sequence WHERE name = 'new_article'",
        "INSERT INTO sqlite_sequence SELECT 'new_article', seq FROM sqlite_sequence WHERE name = 'article'",
        "DROP TABLE article",
        "ALTER TABLE new_article RENAME TO article",
        "CREATE INDEX article_change ON article (change)",
        "CREATE INDEX article_key ON article (key)",
        # Several pieces of a file may fail.
        """CREATE TABLE new_failure (
            path BLOB NOT NULL, address TEXT, reason TEXT NOT NULL, failed_at TEXT NOT NULL,
            PRIMARY KEY (path, reason))""",
        "INSERT INTO new_failure SELECT path, address, reason, failed_at FROM failure ORDER BY rowid",
        "DROP TABLE failure",
        "ALTER TABLE new_failure RENAME TO failure",
    ),
    (
        # What the hand gave in place of what was found in an article's file, field by field.
        """CREATE TABLE detail (
            article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            name TEXT NOT NULL, found TEXT, given TEXT,
            PRIMARY KEY (article_id, name)) WITHOUT ROWID""",
    ),
)
"""Each step brings the database from version n (its place here) to n + 1, in one transaction."""
