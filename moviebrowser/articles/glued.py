"""A headline, and often a date, that stand before the first sentence in the same paragraph, told from it."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from moviebrowser.articles.addresses import parts_of
from moviebrowser.articles.dates import date_within

_FARTHEST = 260
_FEWEST_WORDS, _MOST_WORDS = 3, 30
_FEWEST_WORDS_OF_REST = 8
_FEWEST_WORDS_OF_SLUG = 4
_GREATEST_MISS = 2
_OPEN_END = re.compile(
    r"(?:[,;:(&–—-]|\b(?:a|about|after|an|and|around|as|at|before|beginning|between|by|dated|during|early|ending|for|from|in|last"
    r"|late|next|of|on|or|over|said|since|starting|than|that|the|this|through|till|to|until|was|is|with))$",
    re.IGNORECASE,
)
_TWO_SENTENCES = re.compile(r"[a-z]{3}[.!?][\"”’]? [A-Z]")
_SENTENCE_START = re.compile(r"[\"“‘'(]?[A-Z0-9À-Þ]")
_WORD = re.compile(r"\w+")
_SLUG_END = re.compile(r"\.\w{2,5}$")


@dataclass(frozen=True, slots=True)
class Glued:
    """What stood before the first sentence: `end` is where that begins."""

    end: int
    title: str | None = None
    published: str | None = None


def glued_head(text: str, address: str | None) -> Glued | None:
    """Return the headline and date before the first sentence of a paragraph; None where they cannot be told from it.

    They can where the date stands between them, where the paragraph begins with the date, or where the words of the
    page's address are those of the headline.
    """
    first = _before_date(text, True) or _by_address(text, address)
    if not first:
        return None
    rest = text[first.end :]
    second = _before_date(rest, False) if first.title else _by_address(rest, address)
    if not second:
        return first
    return Glued(first.end + second.end, first.title or second.title, first.published or second.published)


def _before_date(text: str, titled: bool) -> Glued | None:
    """Return what ends with a date: the date alone, or where it may be `titled` a headline and the date."""
    found = date_within(text[:_FARTHEST])
    if not found or not _begins_sentence(text, found[2]):
        return None
    value, start, end = found
    head = text[:start].strip(" |•·–—-")
    if not head:
        return Glued(end, None, value)
    return Glued(end, head, value) if titled and _is_headline(head) else None


def _is_headline(head: str) -> bool:
    words = head.count(" ") + 1
    if not _FEWEST_WORDS <= words <= _MOST_WORDS or not _SENTENCE_START.match(head):
        return False
    return not _OPEN_END.search(head) and not _TWO_SENTENCES.search(head)


def _begins_sentence(text: str, start: int) -> bool:
    rest = text[start:]
    return _SENTENCE_START.match(rest) is not None and rest.count(" ") >= _FEWEST_WORDS_OF_REST


def _by_address(text: str, address: str | None) -> Glued | None:
    """Cut where the words of the address end, when they are the first words of the text, a few left out."""
    slug = _slug(address)
    if len(slug) < _FEWEST_WORDS_OF_SLUG:
        return None
    words = list(_WORD.finditer(text[:_FARTHEST]))
    at = missed = 0
    last = None
    for number, word in enumerate(words):
        if at < len(slug) and word[0].casefold() == slug[at]:
            at, missed, last = at + 1, 0, number
        elif at == len(slug) or missed == _GREATEST_MISS:
            break
        else:
            missed += 1
    if at < len(slug) or last is None or last + 1 == len(words):
        return None
    end = words[last + 1].start()
    head = text[: words[last].end()]
    between = text[words[last].end() : end]
    quote = len(between) - len(between.rstrip("\"“‘'("))
    if between.strip(" \"“”‘’'()!?") or not _begins_sentence(text, end - quote):
        return None
    return Glued(end - quote, head + between[: len(between) - quote].rstrip(), None)


def _slug(address: str | None) -> list[str]:
    """Return the words of the last part of an address that has several."""
    parts = unquote(parts_of(address).path).strip("/").split("/")
    for part in reversed(parts):
        words = [word.casefold() for word in re.split(r"[-_+]", _SLUG_END.sub("", part)) if word]
        words = [word for word in words if not word.isdigit()] if len(words) > _FEWEST_WORDS_OF_SLUG else words
        if len(words) >= _FEWEST_WORDS_OF_SLUG and all(word.isalnum() for word in words):
            return words
    return []
