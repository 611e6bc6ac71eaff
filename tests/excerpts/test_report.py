"""The comparison as a document, read back as a browser would."""

import pytest
from lxml import html

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, compare
from moviebrowser.excerpts import comparison_html, comparison_text

FIRST = (
    "The film “The Glass Orchard” was directed by Ingrid Halloway and opens on 4 October 2024. "
    '"We built the orchard out of bottles," said Ingrid Halloway.'
)
SECOND = "“The Glass Orchard”, a film by Ingrid Halloway, opens on 11 October 2024. It was directed by Ingrid Halloway."


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    articles = [
        Article(FIRST, title="<b>Glass</b> & bottles", outlet="The Pane", language="en", address="javascript:alert(1)"),
        Article(SECOND, title="Orchard opens", outlet="Evening Reel", language="en", address="https://reel.example/1"),
    ]
    return compare(articles, list(analyse(articles)))


def test_the_page_holds_the_articles_as_text(comparison: Comparison) -> None:
    page = html.fromstring(comparison_html(comparison))
    assert "<b>Glass</b> & bottles" in page.text_content()
    assert [link.get("href") for link in page.iter("a")] == ["https://reel.example/1"]


def test_the_page_marks_what_differs(comparison: Comparison) -> None:
    page = html.fromstring(comparison_html(comparison))
    [row] = page.xpath("//tr[th='Release date']")
    cells = [cell.text_content().strip() for cell in row]
    assert cells == ["Release date", "≠ differ", "4 October 2024", "11 October 2024"]


def test_the_text_names_articles_by_letters(comparison: Comparison) -> None:
    text = comparison_text(comparison)
    assert "≠ Release date: differ\n    A  4 October 2024\n    B  11 October 2024" in text
    assert "A  We built the orchard out of bottles" in text


def test_an_empty_comparison_is_a_document_too() -> None:
    article = Article("Nothing.", language="en")
    alone = compare([article], list(analyse([article])))
    assert "FACTS\nnone" in comparison_text(alone)
    assert "share no name" in html.fromstring(comparison_html(alone)).text_content()
