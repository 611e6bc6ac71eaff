"""A file to its articles: which reader, and what failed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from moviebrowser.articles import markdown, opening, plain_text, web_page
from moviebrowser.articles.article import Article, ReadError
from moviebrowser.articles.cleaning import clean
from moviebrowser.articles.encoding import decode
from moviebrowser.articles.furniture_rules import RuleError
from moviebrowser.articles.language import language
from moviebrowser.articles.page import NoArticle, Page

_MOST_TITLE_WORDS = 20


@dataclass(frozen=True, slots=True)
class Reader:
    """How one format is read: content to pages, and content to everything that it shows."""

    suffixes: tuple[str, ...]
    media_type: str
    read: Callable[[bytes], Sequence[Page]]
    visible_text: Callable[[bytes], str]


READERS = (
    Reader(plain_text.SUFFIXES, plain_text.MEDIA_TYPE, plain_text.read, plain_text.visible_text),
    Reader(markdown.SUFFIXES, markdown.MEDIA_TYPE, markdown.read, markdown.visible_text),
    Reader(web_page.SUFFIXES, web_page.MEDIA_TYPE, web_page.read, web_page.visible_text),
)
"""Every format; the first reads what no other claims."""

_BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}
_BY_MEDIA_TYPE = {reader.media_type: reader for reader in READERS}
_TEXT, _WEB = _BY_MEDIA_TYPE[plain_text.MEDIA_TYPE], _BY_MEDIA_TYPE[web_page.MEDIA_TYPE]

SUFFIXES = frozenset(_BY_SUFFIX)
"""The file endings, in small letters, that are read in a folder."""


UNREADABLE = frozenset((".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub", ".eml", ".mbox"))
"""The file endings, in small letters, of documents that may hold articles and for which there is no reader."""


def read_file(path: Path, *, plain: bool = False) -> list[Article]:
    """Return the articles of a file, cleaned.

    With `plain` the whole decoded content is the text of one article, unchanged (line ends too); its title is the first
    line, when that is short and something follows it. Never waits on a pipe, never fetches anything.

    Raises:
        ReadError: naming the file and the reason, for whatever cannot be read as an article; also when a file of
            `resources/furniture` is wrong, which the reason then names with its line.
    """
    if not plain and path.suffix.lower() in UNREADABLE and path.is_file():
        raise ReadError(path, "this kind of file cannot be read yet")
    content = opening.content(path)
    try:
        return [_plain(path, content)] if plain else _cleaned(path, content)
    except (NoArticle, RuleError) as error:
        raise ReadError(path, str(error)) from error


def original_text(article: Article) -> str:
    """Return everything that the article's source shows, decoded: of a web page all visible text."""
    try:
        shown = _BY_MEDIA_TYPE.get(article.media_type, _TEXT).visible_text(article.original)
    except NoArticle:
        return article.text
    return shown or article.text


def _cleaned(path: Path, content: bytes) -> list[Article]:
    _check_not_blank(content)
    pages = _reader(path, content).read(content)
    return [clean(page, path, content) for page in pages]


def _plain(path: Path, content: bytes) -> Article:
    text = decode(content)
    _check_not_blank(text)
    return Article(
        text=text,
        title=_first_line(text),
        language=language(text),
        path=path,
        original=content,
        media_type=_reader(path, content).media_type,
    )


def _reader(path: Path, content: bytes) -> Reader:
    """Choose by ending; by content where a web page is called something else, or the ending is unknown."""
    by_suffix = _BY_SUFFIX.get(path.suffix.lower(), _TEXT)
    is_page = web_page.looks_like_page(content)
    if by_suffix is _TEXT and is_page:
        return _WEB
    return _TEXT if by_suffix is _WEB and not is_page and not web_page.has_tags(content) else by_suffix


def _first_line(text: str) -> str | None:
    line, end, _ = text.partition("\n")
    words = len(line.split())
    return " ".join(line.split()) if end and 0 < words < _MOST_TITLE_WORDS else None


def _check_not_blank(content: str | bytes) -> None:
    if not content.strip():
        raise NoArticle("nothing but white space")
