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
    "newsletter newsletters pullquote recirc recirculation outbrain taboola disqus paywall breadcrumb breadcrumbs"
    " tooltip authorbio trending".split()
)
_BOX_PAIRS = frozenset(
    tuple(pair.split())
    for pair in (
        "pull quote,author bio,about author,author box,author card,read more,read next,read also,also read,also like"
        ",more stories,more news,more from,more coverage,most read,most popular,most viewed,related articles"
        ",related stories,related posts,related content,related links,related news,related article,related story"
        ",related post,sign up,social share,social links,share bar,share buttons,share tools,email signup,up next"
        ",sponsored content,comment count,print only"
    ).split(",")
)
_LONGEST_LABEL, _LONGEST_BOX = 600, 2000
_GREATEST_SHARE = 0.25
_FEWEST_WORDS_OF_LINK = 3
_MOST_WORDS_OF_LINK = 30
_PRUNED = ("div", "p", "span", "section", "ul", "ol", "figcaption", "small", "em", "dd", "blockquote")


def without_furniture(root: Any) -> Any:
    """Return a copy of the page without captions, credits, boxes beside the article and paragraphs that are a link."""
    page = deepcopy(root)
    most = _GREATEST_SHARE * _length(page)
    for element in list(page.iter(*_PRUNED)):
        if (_is_called_so(element) or _is_link(element)) and _length(element) < most:
            _drop(element)
    return page


def _is_called_so(element: Any) -> bool:
    names = [word for name in _NAMED_BY for word in (element.get(name) or "").split()]
    is_label = any(_LABEL_END.search(name) for name in names)
    if not (is_label or any(_is_box(_words(name)) for name in names)) or element.find(".//h1") is not None:
        return False
    return _length(element) <= (_LONGEST_LABEL if is_label else _LONGEST_BOX)


def _is_box(words: list[str]) -> bool:
    return any(word in _BOXES for word in words) or any(pair in _BOX_PAIRS for pair in pairwise(words))


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
