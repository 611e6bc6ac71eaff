import json
from collections.abc import Callable
from pathlib import Path

from moviebrowser.excerpts import Excerpt

Exported = Callable[..., Path]


def test_an_annotation_holds_body_and_target(excerpts: list[Excerpt], exported: Exported) -> None:
    annotation = json.loads(exported(excerpts, "json").read_text("utf-8"))[1]
    assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert annotation["type"] == "Annotation"
    assert [(body["purpose"], body["value"]) for body in annotation["body"]] == [
        ("commenting", "Ask her again."),
        ("tagging", "quote"),
        ("tagging", "cinema"),
    ]
    source = annotation["target"]["source"]
    assert source["id"] == "https://lamp.example/full?a=1&copy=2"
    assert (source["dc:title"], source["dc:publisher"]) == ("Full house for Snow on the Line", "Quayside Lamp")
    assert source["creator"]["name"] == "Bo Oduya-Lind"


def test_its_selectors_find_the_words_again(excerpts: list[Excerpt], exported: Exported) -> None:
    annotation = json.loads(exported(excerpts, "json").read_text("utf-8"))[1]
    quote, position = annotation["target"]["selector"]
    assert quote["type"] == "TextQuoteSelector"
    assert (quote["prefix"], quote["exact"], quote["suffix"]) == (
        excerpts[0].before,
        excerpts[0].text,
        excerpts[0].after,
    )
    assert position == {"type": "TextPositionSelector", "start": excerpts[0].start, "end": excerpts[0].end}


def test_identities_are_distinct_and_stay(excerpts: list[Excerpt], exported: Exported) -> None:
    first = [annotation["id"] for annotation in json.loads(exported(excerpts, "json").read_text("utf-8"))]
    again = [annotation["id"] for annotation in json.loads(exported(excerpts, "json").read_text("utf-8"))]
    assert first == again
    assert len(set(first)) == 3


def test_without_note_tags_or_address_it_is_still_whole(excerpts: list[Excerpt], exported: Exported) -> None:
    annotation = json.loads(exported(excerpts[1:2], "json").read_text("utf-8"))[0]
    assert "body" not in annotation
    assert annotation["motivation"] == "highlighting"
    assert annotation["target"]["source"]["id"] == Path("/news/note.txt").as_uri()


def test_any_text_comes_out_as_text(hostile: str, hostile_excerpt: Excerpt, exported: Exported) -> None:
    (annotation,) = json.loads(exported([hostile_excerpt], "json").read_text("utf-8"))
    shown = "".join("\ufffd" if letter in "\x00\x07\x0c\ud800" else letter for letter in hostile)
    assert annotation["target"]["selector"][0]["exact"] == shown
    assert "id" not in annotation["target"]["source"]


def test_no_excerpts_are_an_empty_array(exported: Exported) -> None:
    assert json.loads(exported([], "json").read_text("utf-8")) == []
