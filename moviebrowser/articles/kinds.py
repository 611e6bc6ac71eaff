"""The kinds of files that hold articles, by the endings of their names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its name, the endings of its files in small letters, and what a dialog calls it."""

    name: str
    suffixes: tuple[str, ...]
    label: str


TEXT = Kind("text", (".txt", ".text"), "Text")
MARKDOWN = Kind("markdown", (".md", ".markdown", ".mdown", ".mkd"), "Markdown")
WEB_PAGE = Kind("web page", (".html", ".htm", ".xhtml", ".shtml"), "Web pages")
SAVED_PAGE = Kind("saved page", (".mhtml", ".mht"), "Saved web pages (MHTML)")
PDF = Kind("pdf", (".pdf",), "PDF documents")
WORD = Kind("word", (".docx", ".docm"), "Word documents")
OPEN_DOCUMENT = Kind("opendocument", (".odt", ".fodt"), "OpenDocument texts")
RICH_TEXT = Kind("rich text", (".rtf",), "Rich text")
BOOK = Kind("book", (".epub",), "E-books (EPUB)")
MESSAGE = Kind("message", (".eml",), "E-mail messages")
MAILBOX = Kind("mailbox", (".mbox", ".mbx"), "Mailboxes")
FEED = Kind("feed", (".rss", ".atom", ".rdf", ".xml"), "Feeds (RSS, Atom)")
WEB_ARCHIVE = Kind("web archive", (".warc", ".warc.gz"), "Web archives (WARC)")
JSON = Kind("json", (".json", ".jsonl", ".ndjson"), "JSON and JSON lines")
TABLE = Kind("table", (".csv", ".tsv"), "Tables (CSV)")
ARCHIVE = Kind("archive", (".zip",), "ZIP archives")

KINDS = (
    TEXT, MARKDOWN, WEB_PAGE, SAVED_PAGE, PDF, WORD, OPEN_DOCUMENT, RICH_TEXT, BOOK, MESSAGE, MAILBOX, FEED,
    WEB_ARCHIVE, JSON, TABLE, ARCHIVE,
)  # fmt: skip
"""Every kind, in the order in which a dialog names them."""

SUFFIXES = frozenset(suffix for kind in KINDS for suffix in kind.suffixes)
"""The endings, in small letters, of the files that are read in a folder."""

UNREADABLE = frozenset((".doc", ".pages", ".mobi", ".azw", ".azw3", ".wpd", ".7z", ".rar"))
"""The endings, in small letters, of files that may hold articles and for which there is no reader."""

_BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}


def kind_of(name: str) -> Kind | None:
    """Return the kind that the ending of a file's name tells, None for any other name."""
    name = name.lower()
    _, dot, ending = name.rpartition(".")
    return WEB_ARCHIVE if name.endswith(".warc.gz") else _BY_SUFFIX.get(dot + ending)


def is_document(name: str) -> bool:
    """Tell whether a file of that name may hold articles, also when there is no reader for it."""
    return kind_of(name) is not None or "." + name.lower().rpartition(".")[2] in UNREADABLE
