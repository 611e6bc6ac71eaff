from collections.abc import Callable
from pathlib import Path

import lxml.html
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from moviebrowser.articles import Article
from moviebrowser.excerpts import Arrangement, Excerpt, ExportOptions, text_excerpt
from moviebrowser.excerpts.document import document
from moviebrowser.excerpts.writers.markdown_text import quotation

Exported = Callable[..., Path]

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _rendered(text: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(f"<div>{READER.render(text)}</div>")


def test_excerpts_stand_in_bold_within_their_context(excerpts: list[Excerpt], exported: Exported) -> None:
    page = _rendered(exported(excerpts, "markdown", title="Tea").read_text("utf-8"))
    assert [heading.text for heading in page.iter("h1", "h2")] == [
        "Tea",
        "Full house for Snow on the Line",
        "note.txt",
        "Sources",
    ]
    assert [quote.xpath("string(.//strong[1])") for quote in page.iter("blockquote")] == [
        "the hall was full.",
        "“We had not expected that,”",
        "Two hundred people",
    ]
    assert "Two hundred people stood in the snow." in page.xpath("string(//blockquote[3])")


def test_source_note_tags_and_link_follow(excerpts: list[Excerpt], exported: Exported) -> None:
    page = _rendered(exported(excerpts, "markdown", arrangement=Arrangement.TRAY).read_text("utf-8"))
    said = page.text_content()
    for words in (
        "Ask her again.",
        "Tags: quote, cinema",
        "Bo Oduya-Lind, ‘Full house for Snow on the Line’, Quayside Lamp, 4 March 2024, https://lamp.example/full",
        "note.txt",
    ):
        assert words in said
    links = page.xpath("//a/@href")
    assert links[0].startswith("https://lamp.example/full?a=1&copy=2#:~:text=%E2%80%9CWe")
    assert links[1].startswith("moviebrowser://article/7/1?start=")


def test_any_text_comes_out_as_text(
    hostile: str, hostile_excerpt: Excerpt, exported: Exported, visible: Callable[[str], str]
) -> None:
    page = _rendered(exported([hostile_excerpt], "markdown", title=hostile).read_text("utf-8"))
    assert page.xpath("//script | //b | //img | //code | //table | //s | //ol | //hr | //h3 | //ul//ul") == []
    assert page.xpath("//a[not(starts-with(@href, 'moviebrowser:'))]") == []
    assert "".join(page.xpath("string(//em)").split()) in ("", "".join(visible(hostile).split()))
    assert visible(page.xpath("string(//strong)")) == visible(hostile)
    assert visible(page.findtext("h1") or "") == visible(page.findtext("h2") or "") == visible(hostile)


LETTERS = st.text(st.sampled_from('ab1 *_`#<>&[]()!|~-+=.\\$"“’é:\n'), min_size=1, max_size=30)


@given(LETTERS, LETTERS, LETTERS)
def test_words_and_context_read_back_as_they_were(before: str, words: str, after: str) -> None:
    text = before + words + after
    if not words.strip():
        return
    excerpt = text_excerpt(1, Article(text=text), len(before), len(before) + len(words))
    (card,) = document([excerpt], ExportOptions(arrangement=Arrangement.TRAY)).cards()
    page = _rendered(quotation(card))
    within = "".join("".join(strong.itertext()) + " " for strong in page.iter("strong"))
    assert within.split() == excerpt.text.split()
    assert _squeezed(page.text_content()) == _squeezed(card.before + excerpt.text + card.after)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def test_no_excerpts_say_so(exported: Exported) -> None:
    assert "There are no excerpts." in exported([], "markdown").read_text("utf-8")
