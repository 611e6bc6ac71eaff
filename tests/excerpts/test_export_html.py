from collections.abc import Callable
from pathlib import Path

import lxml.html

from moviebrowser.excerpts import Arrangement, Excerpt, parse_place

Exported = Callable[..., Path]


def _page(path: Path) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(path.read_bytes().decode())


def _colours(page: lxml.html.HtmlElement) -> list[str]:
    return [card.get("class").split()[-1] for card in page.iter("article")]


def test_excerpts_stand_under_their_articles(excerpts: list[Excerpt], exported: Exported) -> None:
    page = _page(exported(excerpts, "html", title="Tea & chairs"))
    assert page.findtext(".//title") == "Tea & chairs"
    assert [heading.text for heading in page.iter("h2")] == ["Full house for Snow on the Line", "note.txt", "Sources"]
    assert _colours(page) == ["yellow", "green", "violet"]
    assert page.xpath("string(//section[1]/p[1])").startswith("Quayside Lamp, Bo Oduya-Lind, 4 March 2024 · https")


def test_the_tray_keeps_its_order(excerpts: list[Excerpt], exported: Exported) -> None:
    page = _page(exported(excerpts, "html", arrangement=Arrangement.TRAY))
    assert _colours(page) == ["green", "violet", "yellow"]
    assert "Quayside Lamp" in page.xpath("string(//article[1])")
    assert "note.txt" in page.xpath("string(//article[2])")


def test_the_words_are_marked_within_their_context(excerpts: list[Excerpt], exported: Exported) -> None:
    page = _page(exported(excerpts, "html"))
    first, second = page.xpath("(//article)[1]//p[mark]")
    assert (first.findtext("mark"), second.findtext("mark")) == ("the hall was full.", "“We had")
    assert first.text_content() == "They opened the doors at nine, and by ten the hall was full."
    assert second.text_content().startswith("“We had not expected that,”")
    assert second.text_content().endswith("…")


def test_note_and_tags_are_shown(excerpts: list[Excerpt], exported: Exported) -> None:
    (card,) = _page(exported(excerpts, "html")).xpath("//article[contains(@class, 'green')]")
    assert card.xpath("string(.//*[@class='note'])") == "Ask her again."
    assert card.xpath(".//*[contains(@class, 'tags')]/span/text()") == ["quote", "cinema"]


def test_links_lead_to_the_words(excerpts: list[Excerpt], exported: Exported) -> None:
    links = _page(exported(excerpts, "html")).xpath("//article[contains(@class, 'green')]//a/@href")
    assert links[0] == (
        "https://lamp.example/full?a=1&copy=2#:~:text="
        "%E2%80%9CWe%20had%20not%20expected%20that%2C%E2%80%9D,-said%20Mira%20Vos%2C"
    )
    assert parse_place(links[1]).start == excerpts[0].start


def test_it_needs_nothing_beside_it(excerpts: list[Excerpt], exported: Exported) -> None:
    page = _page(exported(excerpts, "html"))
    assert page.xpath("//script | //link | //img | //iframe | //@src") == []
    style = page.findtext(".//style") or ""
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    assert "url(" not in style


def test_any_text_comes_out_as_text(
    hostile: str, hostile_excerpt: Excerpt, exported: Exported, visible: Callable[[str], str]
) -> None:
    page = _page(exported([hostile_excerpt], "html", title=hostile))
    assert page.xpath("//script | //b | //@href[starts-with(., 'javascript')]") == []
    assert visible(page.xpath("string(//mark)")) == visible(hostile)
    assert visible(page.xpath("string(//*[@class='note'])")) == visible(hostile)
    assert visible(page.findtext(".//h2") or "") == visible(hostile)


def test_no_excerpts_say_so(exported: Exported) -> None:
    assert "There are no excerpts." in _page(exported([], "html")).text_content()
