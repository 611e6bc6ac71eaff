from collections.abc import Callable
from pathlib import Path

import pytest

from moviebrowser.articles import Article
from moviebrowser.excerpts import Colour, Excerpt, export, text_excerpt

HALL = Article(
    text="They opened the doors at nine, and by ten the hall was full.\n\n“We had not expected that,” said Mira Vos, "
    "who runs the cinema. She ran out of tickets, then of chairs, and in the end of tea.",
    title="Full house for Snow on the Line",
    outlet="Quayside Lamp",
    author="Bo Oduya-Lind",
    published="2024-03-04T10:00:00Z",
    address="https://lamp.example/full?a=1&copy=2",
    path=Path("/news/lamp.html"),
)
NOTE = Article(text="Two hundred people stood in the snow. Some had come by sledge.", path=Path("/news/note.txt"))

HOSTILE = (
    "<script>alert('x')</script> & <b>bold</b> &amp; {{ 7 * 7 }} {% raise %}",
    "# not a heading * _or_ **strong** [link](javascript:alert(1)) ![image](x) `code` | cell | ~~gone~~",
    '=HYPERLINK("http://evil.example","click") +1 -1 @SUM(A1)',
    r"\documentclass{article} $x^2$ \input{/etc/passwd} 100% \\ {brace}",
    "1. first\n- second\n> third\n    four\n===\n***\n```\nfence",
    "nul \x00, bell \x07, form feed \x0c, lone surrogate \ud800",
)


def _excerpt(
    article_id: int, article: Article, words: str, colour: Colour, note: str, tags: tuple[str, ...]
) -> Excerpt:
    start = article.text.index(words)
    return text_excerpt(article_id, article, start, start + len(words), colour=colour, note=note, tags=tags)


@pytest.fixture
def excerpts() -> list[Excerpt]:
    return [
        _excerpt(7, HALL, "“We had not expected that,”", Colour.GREEN, "Ask her again.", ("quote", "cinema")),
        _excerpt(9, NOTE, "Two hundred people", Colour.VIOLET, "", ()),
        _excerpt(7, HALL, "the hall was full.\n\n“We had", Colour.YELLOW, "", ()),
    ]


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def hostile_excerpt(hostile: str) -> Excerpt:
    article = Article(
        text=f"Before it. {hostile} After it.",
        title=hostile,
        outlet=hostile,
        author=hostile,
        published=hostile,
        address=hostile,
    )
    start = len("Before it. ")
    return text_excerpt(1, article, start, start + len(hostile), note=hostile, tags=(hostile,))


@pytest.fixture
def exported(tmp_path: Path) -> Callable[..., Path]:
    def write(excerpts: list[Excerpt], format: str, **options: object) -> Path:
        target = tmp_path / "out"
        export(excerpts, format, target, **options)  # type: ignore[arg-type]
        return target

    return write


@pytest.fixture
def visible() -> Callable[[str], str]:
    """What a text looks like where a format cannot hold all of its characters, and white space does not count."""

    def normalised(text: str) -> str:
        shown = "".join(
            "\ufffd" if letter in "\x00\x07\x0c" or "\ud800" <= letter <= "\udfff" else letter for letter in text
        )
        return " ".join(shown.split())

    return normalised
