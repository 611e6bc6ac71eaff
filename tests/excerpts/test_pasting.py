import lxml.html

from moviebrowser.excerpts import Excerpt, pasted_html


def test_words_keep_their_colour_and_lead_back(excerpts: list[Excerpt]) -> None:
    page = lxml.html.fromstring(f"<div>{pasted_html(excerpts)}</div>")
    assert page.xpath("string(//blockquote[1]//span)") == "“We had not expected that,”"
    assert "#d3f2d5" in page.xpath("//span/@style")[0]
    on_the_page, in_moviebrowser = page.xpath("//p[2]/following::a/@href")[:2]
    assert on_the_page.startswith("https://lamp.example/full?a=1&copy=2#:~:text=")
    assert in_moviebrowser.startswith("moviebrowser://article/7/1?")


def test_any_text_is_pasted_as_text(hostile_excerpt: Excerpt) -> None:
    page = lxml.html.fromstring(f"<div>{pasted_html([hostile_excerpt])}</div>")
    assert {element.tag for element in page.iter()} <= {"div", "blockquote", "p", "span", "br", "i", "a"}
    assert all(link.startswith("moviebrowser://article/1/1?") for link in page.xpath("//a/@href"))
