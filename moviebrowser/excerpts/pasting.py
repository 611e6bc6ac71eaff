"""Excerpts as they are pasted or dropped into other programs that keep colours and links."""

from collections.abc import Iterator, Sequence
from html import escape

from moviebrowser.excerpts.addresses import place_address, public_address, text_fragment
from moviebrowser.excerpts.citing import byline, name
from moviebrowser.excerpts.excerpt import Excerpt
from moviebrowser.excerpts.printable import visible
from moviebrowser.excerpts.shades import HIGHLIGHTS, INK
from moviebrowser.excerpts.words import Words, words_in
from moviebrowser.translations import OWN


def pasted_html(excerpts: Sequence[Excerpt], language: str = OWN) -> str:
    """Return the excerpts as HTML without a style sheet: the words on their colour, note, tags, source and links."""
    return "".join("".join(_lines(excerpt, words_in(language))) for excerpt in excerpts)


def _lines(excerpt: Excerpt, words: Words) -> Iterator[str]:
    looks = f"background-color: {HIGHLIGHTS[excerpt.colour]}; color: {INK}"
    text = _broken(excerpt.text)
    yield f'<blockquote><p><span style="{looks}">{text}</span></p></blockquote>'
    if excerpt.note:
        yield f"<p><i>{_broken(excerpt.note)}</i></p>"
    if excerpt.tags:
        yield f"<p>{_shown(', '.join(excerpt.tags))}</p>"
    yield f"<p>— {_source(excerpt, words)}</p>"


def _source(excerpt: Excerpt, words: Words) -> str:
    title = _shown(name(excerpt.source, words))
    if public_address(excerpt.source):
        title = f'<a href="{escape(text_fragment(excerpt) or "")}">{title}</a>'
    told = " · ".join(part for part in (title, _shown(byline(excerpt.source, words))) if part)
    return f'{told} · <a href="{escape(place_address(excerpt))}">moviebrowser</a>'


def _shown(text: str) -> str:
    return escape(visible(text))


def _broken(text: str) -> str:
    return _shown(text).replace("\n", "<br>")
