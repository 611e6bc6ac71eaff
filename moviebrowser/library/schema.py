"""The database's tables, as the steps that led to them."""

APPLICATION_ID = 0x4D6F7642
"""Marks the file as a moviebrowser library ("MovB", SQLite's application_id)."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
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
    ),
)
"""Each step brings the database from version n (its place here) to n + 1, in one transaction."""
