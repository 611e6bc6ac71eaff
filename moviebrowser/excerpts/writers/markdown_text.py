"""Excerpts as Markdown (CommonMark 0.31), in which any text comes out as text."""

import re
import unicodedata
from typing import BinaryIO

from moviebrowser.excerpts.addresses import public_address
from moviebrowser.excerpts.citations import Piece
from moviebrowser.excerpts.citing import place
from moviebrowser.excerpts.document import Card, Document
from moviebrowser.excerpts.excerpt import Source
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.templates import filled

TEMPLATE = "excerpts.md.j2"

_SPACE = re.compile(r"[ \t\r\n]+")
_SIGNS = re.compile(r"[\\`*_\[\]<>&#|~$^{}]")
# What makes a list, a heading's underline, a definition or a rule at the start of a line.
_LINE_START = re.compile(r"^(\d{0,9})([.)\-+=:])")
_UNSAFE_IN_LINK = re.compile(r"[\s<>\\]")
_BREAK = "\\\n"


class Verbatim(str):
    """Markdown that is meant as such, and not escaped again."""

    __slots__ = ()


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Fill the template; every value that is not Verbatim is escaped."""
    functions = {
        "quotation": quotation,
        "paragraphs": paragraphs,
        "address": address,
        "link": link,
        "cited": cited,
        "bullet": bullet,
    }
    for piece in filled(TEMPLATE, document, step, autoescape=False, finalize=_finalize, functions=functions):
        out.write(piece.encode())


def _finalize(value: object) -> object:
    return value if isinstance(value, Verbatim) else escaped(str(value))


def escaped(text: str) -> Verbatim:
    """Return the text such that Markdown shows it as it is, on one line; runs of white space become one space."""
    line = _SIGNS.sub(r"\\\g<0>", _SPACE.sub(" ", text).strip(" "))
    return Verbatim(_LINE_START.sub(r"\1\\\2", line))


def paragraphs(text: str) -> Verbatim:
    """Return the text with its paragraphs and line ends."""
    blocks = (block for block in re.split(r"\n\s*\n", text) if block.strip())
    return Verbatim("\n\n".join(_lines(block) for block in blocks))


def quotation(card: Card) -> Verbatim:
    """Return the card's words in bold within their context, as a block quotation."""
    blocks = [f"**{_lines(paragraph)}**" for paragraph in card.paragraphs if paragraph.strip()] or [""]
    blocks[0] = _before(card.before, card.excerpt.text) + blocks[0]
    blocks[-1] += _after(card.after, card.excerpt.text)
    return Verbatim("\n>\n".join("> " + block.replace("\n", "\n> ") for block in blocks))


def address(source: Source) -> Verbatim:
    """Return where the article is to be found, as a link if a browser can open it."""
    public = public_address(source)
    return link(public, public) if public else escaped(place(source) or "")


def link(text: str, target: str) -> Verbatim:
    """Return a link. The target must be one that addresses.public_address or addresses.text_fragment gave."""
    safe = _UNSAFE_IN_LINK.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), target)
    return Verbatim(f"[{escaped(text)}](<{safe.replace('&', '&amp;')}>)")


def cited(citation: tuple[Piece, ...]) -> Verbatim:
    """Return a citation, its italics as emphasis."""
    return Verbatim(
        "".join(f"*{escaped(piece.text)}*" if _emphatic(piece) else _inline(piece.text) for piece in citation)
    )


def bullet(citation: tuple[Piece, ...]) -> Verbatim:
    """Return a citation as an item of a list."""
    return Verbatim(f"- {cited(citation)}")


def _emphatic(piece: Piece) -> bool:
    # Asterisks beside punctuation or space are not always read as emphasis.
    return piece.italic and piece.text[:1].isalnum() and piece.text[-1:].isalnum()


def _inline(text: str) -> str:
    """Return text that goes on within a line, the spaces at its ends kept."""
    return " " * text.startswith(" ") + escaped(text) + " " * (text.endswith(" ") and bool(text.strip()))


def _lines(paragraph: str) -> str:
    return _BREAK.join(escaped(line) for line in paragraph.split("\n") if line.strip())


def _before(context: str, words: str) -> str:
    """Return the context that goes before words in bold."""
    if not context or context[-1].isspace():
        return escaped(context) + (" " if context.strip() else "")
    touching = _touching(context[-1], words[:1])
    return escaped(context[:-1]) + (" " if context[-2:-1].isspace() else "") + touching


def _after(context: str, words: str) -> str:
    """Return the context that follows words in bold."""
    if not context or context[0].isspace():
        return (" " if context.strip() else "") + escaped(context)
    touching = _touching(context[0], words[-1:])
    return touching + (" " if context[1:2].isspace() else "") + escaped(context[1:])


def _touching(outer: str, inner: str) -> str:
    """Return the character beside the asterisks of words in bold.

    Between a letter and a punctuation mark asterisks would be read as asterisks (CommonMark 6.2, flanking runs);
    written as a character reference, the letter begins and ends with punctuation itself.
    """
    if inner.isalnum() or unicodedata.category(outer).startswith("P"):
        return escaped(outer)
    return f"&#{ord(outer)};"
