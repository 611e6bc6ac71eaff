"""A file to its articles: which reader, its parts and theirs, and what failed."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from moviebrowser.articles import opening, plain_text, web_page
from moviebrowser.articles.article import Article, ReadError
from moviebrowser.articles.choosing import TEXTUAL, reader_for_type, reader_of
from moviebrowser.articles.cleaning import clean
from moviebrowser.articles.encoding import decode
from moviebrowser.articles.furniture_rules import RuleError
from moviebrowser.articles.language import language
from moviebrowser.articles.page import Fields, NoArticle, Page, Part
from moviebrowser.articles.paragraphs import ends_sentence

_MOST_TITLE_WORDS, _MOST_WORDS_OF_HEADLINE = 20, 40
_MOST_PARTS = 50_000
_MOST_BYTES_OF_PARTS = 500 * 2**20
_DEEPEST = 6
_PASTED = Path("pasted text")

Failed = Callable[[ReadError], None]


def _ignore(_: ReadError) -> None:
    pass


def read_file(path: Path, *, plain: bool = False, failed: Failed = _ignore) -> list[Article]:
    """Return the articles of a file, cleaned.

    With `plain` the whole decoded content is the text of one article, unchanged (line ends too); its title is the first
    line, when that is short and something follows it. Never waits on a pipe, never fetches anything. Of a file that
    holds several pieces, those that cannot be read are told to `failed`, as long as one can.

    Raises:
        ReadError: naming the file, its piece and the reason, for whatever cannot be read as an article; also when a
            file of `resources/furniture` is wrong, which the reason then names with its line.
    """
    content = opening.content(path)
    try:
        walk = _Walk(path)
        articles = [_plain(path, content)] if plain else walk.articles(Part(content, path.name))
    except (NoArticle, RuleError) as error:
        raise ReadError(path, str(error)) from error
    for reason in walk.failures:
        failed(ReadError(path, reason))
    return articles


def read_part(part: Part) -> list[Article]:
    """Return the articles of what has come from elsewhere than a file, cleaned.

    Raises:
        ReadError: as `read_file` does, with the part's name for the file's.
    """
    try:
        return _Walk(None).articles(part)
    except (NoArticle, RuleError) as error:
        raise ReadError(Path(part.name), str(error)) from error


def read_pasted(content: str, *, html: bool = False, address: str | None = None) -> Article:
    """Return the article that was copied from somewhere, cleaned: a web page's HTML, or text.

    Raises:
        ReadError: when it holds no article.
    """
    data = content.encode("utf-8", "replace")
    try:
        _check_not_blank(data)
        page = web_page.read_fragment(data) if html else next(iter(plain_text.read(data)))
        return clean(replace(page, fields=_merged(Fields(address=address), page.fields), content=data), None)
    except (NoArticle, RuleError) as error:
        raise ReadError(_PASTED, str(error)) from error


def original_text(article: Article) -> str:
    """Return everything that the article's source shows, decoded: of a web page all visible text."""
    try:
        shown = reader_for_type(article.media_type).visible_text(article.original)
    except NoArticle:
        return article.text
    return shown or article.text


@dataclass(slots=True)
class _Walk:
    """The way through one file and its parts, and what of them cannot be read."""

    path: Path | None
    failures: list[str] = field(default_factory=list)
    parts: int = 0
    size: int = 0

    def articles(self, whole: Part) -> list[Article]:
        """Return all articles; raises NoArticle when there is none."""
        found: list[Article] = []
        self._read(whole, "", 0, found)
        if not found:
            raise NoArticle(self.failures[0] if self.failures else "no article text found")
        return found

    def _read(self, part: Part, label: str, depth: int, found: list[Article]) -> None:
        """Read a part into `found`; what fails is told under its label."""
        try:
            if part.problem:
                raise NoArticle(part.problem)
            _check_not_blank(part.content)
            reader = reader_of(part)
            for piece in reader.read(part.content):
                piece = replace(piece, fields=_merged(part.fields, piece.fields))
                if isinstance(piece, Part):
                    self._count(piece, depth)
                    self._read(piece, _joined(label, piece.name), depth + 1, found)
                else:
                    if piece.content is None:
                        piece = replace(piece, content=part.content, media_type=reader.media_type)
                    self._clean(piece, label, found)
        except NoArticle as error:
            self._fail(label, error)

    def _clean(self, page: Page, label: str, found: list[Article]) -> None:
        try:
            found.append(clean(page, self.path))
        except NoArticle as error:
            self._fail(label, error)

    def _fail(self, label: str, error: NoArticle) -> None:
        self.failures.append(f"{label}: {error}" if label else str(error))

    def _count(self, part: Part, depth: int) -> None:
        self.parts += 1
        self.size += len(part.content)
        if depth >= _DEEPEST:
            raise NoArticle("archives within archives, too deep to be articles")
        if self.parts > _MOST_PARTS:
            raise NoArticle(f"more than {_MOST_PARTS:,} pieces; the rest is left out")
        if self.size > _MOST_BYTES_OF_PARTS:
            raise NoArticle(f"more than {_MOST_BYTES_OF_PARTS / 2**20:.0f} MB when unpacked; the rest is left out")


def _joined(label: str, name: str) -> str:
    return " in ".join(filter(None, (f"“{name}”" if name else "", label)))


def _merged(around: Fields, stated: Fields) -> Fields:
    """Return what a file says of its piece, and else what that says itself; that knows its address best."""
    names = ("title", "outlet", "author", "published", "language", "modified")
    known = {name: getattr(around, name) or getattr(stated, name) for name in names}
    return Fields(address=stated.address or around.address, **known)


def _plain(path: Path, content: bytes) -> Article:
    reader = reader_of(Part(content, path.name))
    text = decode(content) if reader in TEXTUAL else reader.visible_text(content)
    _check_not_blank(text)
    return Article(
        text=text,
        title=_first_line(text),
        language=language(text),
        path=path,
        original=content,
        media_type=reader.media_type,
    )


def _first_line(text: str) -> str | None:
    line, end, _ = text.partition("\n")
    words = len(line.split())
    is_short = words < _MOST_TITLE_WORDS or (words <= _MOST_WORDS_OF_HEADLINE and not ends_sentence(line.strip()))
    return " ".join(line.split()) if end and words and is_short else None


def _check_not_blank(content: str | bytes) -> None:
    if not content.strip():
        raise NoArticle("nothing but white space")
