from collections.abc import Callable

import pytest

from moviebrowser.analysis import Analysis, EntityType, Mention, analyse
from moviebrowser.articles import Article

Found = list[tuple[str, Mention]]


class Marked:
    """An analysed article, asked for what its spans say."""

    def __init__(self, article: Article, analysis: Analysis) -> None:
        self.article, self.analysis = article, analysis

    def all(self, *kinds: str) -> list[str]:
        wanted = {EntityType(kind) for kind in kinds} or set(EntityType)
        return [self.article.text[m.start : m.end] for m in self.analysis.mentions if m.type in wanted]

    def values(self) -> dict[str, object]:
        return {self.article.text[m.start : m.end]: m.value for m in self.analysis.mentions if m.value}

    def passages(self) -> list[str]:
        return [self.article.text[span.start : span.end] for span in self.analysis.passages]

    def quotes(self) -> list[tuple[list[str], str | None]]:
        text = self.article.text
        return [
            (
                [text[s.start : s.end] for s in quote.spans],
                text[quote.speaker.start : quote.speaker.end] if quote.speaker else None,
            )
            for quote in self.analysis.quotes
        ]


@pytest.fixture(scope="session")
def mark() -> Callable[..., Marked]:
    def mark(text: str, title: str | None = None, language: str | None = "en") -> Marked:
        article = Article(text=text, title=title, language=language)
        return Marked(article, next(analyse([article])))

    return mark
