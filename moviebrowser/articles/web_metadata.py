"""What a web page states about its article: JSON-LD, OpenGraph and other meta elements, in that order."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from moviebrowser.articles.characters import tidy
from moviebrowser.articles.dates import iso_moment
from moviebrowser.articles.page import Fields

_ARTICLE_TYPES = ("article", "posting", "report", "review", "newsarticle", "webpage")
_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline")
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre")
_AUTHOR = ("author", "article:author", "og:article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "publication_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "time",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "last-modified", "lastmod", "article.updated",
)  # fmt: skip
_ADDRESS = ("canonical", "og:url", "twitter:url")
_MOST_NODES = 5000


@dataclass(frozen=True, slots=True)
class Statements:
    """What the page's head says: `meta` by name in small letters (the first of each), `json_ld` the scripts."""

    meta: Mapping[str, str] = field(default_factory=dict)
    json_ld: Sequence[str] = ()
    heading: str = ""
    head_title: str = ""
    language: str = ""


def stated_fields(said: Statements) -> Fields:
    """Return the fields that the page states in so many words, the most trustworthy source first."""
    nodes = [node for script in said.json_ld for node in _nodes(script)]
    articles = sorted((node for node in nodes if _is_article(node)), key=_is_mere_page)
    return Fields(
        title=_first(_ld(articles, "headline"), _meta(said, _TITLE), [said.heading, said.head_title]),
        outlet=_first(_meta(said, _OUTLET[:1]), _ld(articles, "publisher"), _meta(said, _OUTLET[1:]), accept=_is_words),
        author=_first(_ld(articles, "author"), _meta(said, _AUTHOR), accept=_is_words),
        published=_first(map(iso_moment, _ld(articles, "datePublished")), map(iso_moment, _meta(said, _PUBLISHED))),
        language=_first(_ld(articles, "inLanguage"), [said.language]),
        address=_first(
            _meta(said, _ADDRESS), _ld(articles, "url"), _ld(articles, "mainEntityOfPage"), accept=_is_address
        ),
        modified=_first(map(iso_moment, _ld(articles, "dateModified")), map(iso_moment, _meta(said, _MODIFIED))),
    )


def stated_body(said: Statements) -> str:
    """Return the longest body that the page states for an article, as it is written there; "" when there is none."""
    nodes = [node for script in said.json_ld for node in _nodes(script) if _is_article(node)]
    bodies = [body for node in nodes if isinstance(body := node.get("articleBody"), str)]
    return unescape(max(bodies, key=len, default=""))


def _nodes(script: str) -> Iterator[dict[str, Any]]:
    """Yield every object of a JSON-LD script, outer before inner."""
    try:
        waiting: list[Any] = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(node)


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type", "")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.lower().endswith(_ARTICLE_TYPES) for name in names)


def _is_mere_page(node: Mapping[str, Any]) -> bool:
    return "headline" not in node


def _ld(articles: Sequence[Mapping[str, Any]], key: str) -> Iterator[str]:
    return (words for node in articles if (words := _words(node.get(key))))


def _words(value: Any) -> str:
    """Return a JSON-LD value as words: of objects their names (or addresses), of lists all of them."""
    if isinstance(value, str):
        return tidy(unescape(value))
    if isinstance(value, dict):
        named = value.get("name") or value.get("@id") or ""
        return _words(named) if isinstance(named, str | list) else ""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(filter(None, (_words(one) for one in value[:20] if not isinstance(one, list)))))
    return ""


def _meta(said: Statements, names: Sequence[str]) -> Iterator[str]:
    return (tidy(said.meta[name]) for name in names if said.meta.get(name))


def _is_words(text: str) -> bool:
    return "://" not in text and not text.startswith("@") and len(text) <= 200


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://")) and " " not in text


def _first(*sources: Iterable[str | None], accept: Callable[[str], bool] = bool) -> str | None:
    return next((value for source in sources for value in source if value and accept(value)), None)
