"""Elements of a web page that are no part of its article by what the page itself calls them, or by what they hold."""

import re
from copy import deepcopy
from itertools import pairwise
from typing import Any

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NAMED_BY = ("class", "id", "itemprop", "data-component", "data-testid", "data-type", "role")
_LABEL_END = re.compile(
    r"(?:caption|credit|copyright)s?(?:[-_]*(?:text|wrap|wrapper|container|inner))?$", re.IGNORECASE
)
_BOXES = frozenset(
    "newsletter newsletters pullquote outbrain taboola disqus breadcrumb breadcrumbs tooltip authorbio promo".split()
)
_BOX_PAIRS = frozenset(
    tuple(pair.split())
    for pair in (
        "pull quote,author bio,about author,author box,author card,sign up,email signup,social share,social links"
        ",share bar,share buttons,share tools,sponsored content,comment count"
    ).split(",")
)
# These may be the name of an article's own part too ("read more" unfolds its rest): only a box of links is one.
_LINK_BOXES = frozenset("recirc recirculation trending".split())
_LINK_BOX_PAIRS = frozenset(
    tuple(pair.split())
    for pair in (
        "read more,read next,read also,also read,also like,more stories,more news,more from,more coverage,most read"
        ",most popular,most viewed,up next,related articles,related stories,related posts,related content"
        ",related links,related news,related article,related story,related post"
    ).split(",")
)
_LONGEST_LABEL, _LONGEST_BOX = 600, 1500
_GREATEST_SHARE = 0.25
_LINKED_SHARE = 0.4
_FEWEST_WORDS_OF_LINK = 3
_MOST_WORDS_OF_LINK = 30
_PRUNED = ("div", "p", "span", "section", "ul", "ol", "figcaption", "small", "em", "dd", "blockquote")


def without_furniture(root: Any) -> tuple[Any, int]:
    """Return a copy of the page without captions, credits, boxes beside the article and paragraphs that are a link.

    The number is that of the characters left out.
    """
    page = deepcopy(root)
    whole = _length(page)
    for element in list(page.iter(*_PRUNED)):
        if (_is_called_so(element) or _is_link(element)) and _length(element) < _GREATEST_SHARE * whole:
            _drop(element)
    return page, whole - _length(page)


def _is_called_so(element: Any) -> bool:
    names = [word for name in _NAMED_BY for word in (element.get(name) or "").split()]
    if any(_LABEL_END.search(name) for name in names):
        return _length(element) <= _LONGEST_LABEL
    words = [_words(name) for name in names]
    if any(_is_box(name, _BOXES, _BOX_PAIRS) for name in words):
        return _length(element) <= _LONGEST_BOX and element.find(".//h1") is None
    return any(_is_box(name, _LINK_BOXES, _LINK_BOX_PAIRS) for name in words) and _is_linked(element)


def _is_box(words: list[str], single: frozenset[str], pairs: frozenset[tuple[str, ...]]) -> bool:
    return any(word in single for word in words) or any(pair in pairs for pair in pairwise(words))


def _is_linked(element: Any) -> bool:
    """Tell whether much of what an element holds is links."""
    return sum(map(_length, element.iter("a"))) >= _LINKED_SHARE * len(_text(element))


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name)]


def _is_link(element: Any) -> bool:
    """Tell whether a paragraph is nothing but a link, to another article by all likelihood."""
    if element.tag != "p" or element.find(".//a") is None:
        return False
    text = _text(element)
    linked = "".join(_text(link) for link in element.iter("a"))
    words = text.count(" ") + 1
    if not _FEWEST_WORDS_OF_LINK <= words <= _MOST_WORDS_OF_LINK or text.endswith((".", ":", ",", "”", '"')):
        return False
    return len(linked.replace(" ", "")) >= 0.95 * len(text.replace(" ", ""))


def _drop(element: Any) -> None:
    parent, before, tail = element.getparent(), element.getprevious(), element.tail
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _length(element: Any) -> int:
    return sum(map(len, element.itertext()))
