"""Facts that names carry with them: roles said before a name, lists of names, and what acronyms stand for."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from moviebrowser import places
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity
from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.telling import Telling, Token
from moviebrowser.comparison.facts.words import content_stems

_ARTICLE = re.compile(r"^[Tt]he\s+")
_SMALL = {"of", "and", "the", "for", "de", "in", "on"}


def acronym_claims(articles: Sequence[Article], entities: Sequence[Entity]) -> Iterator[Claim]:
    """Yield what each article says that an acronym stands for: the variants of its entity with those initials."""
    for entity in entities:
        for acronym in (variant.text for variant in entity.variants if re.fullmatch(r"[A-Z]{2,6}", variant.text)):
            seen = set()
            for place in entity.mentions:
                text = articles[place.article].text[place.start : place.end]
                if _initials(text) == acronym and place.article not in seen:
                    seen.add(place.article)
                    token = Token(_ARTICLE.sub("", text), place.start, place.end, key=_bare(text))
                    yield Claim(f"stands-for {acronym}", f"What {acronym} stands for", place.article, place, (token,))


def _bare(name: str) -> str:
    return " ".join(content_stems(re.findall(r"[^\W_]+", name)))


def _initials(name: str) -> str:
    words = re.findall(r"[^\W\d_]+", name)
    return "".join(word[0] for word in words if word.lower() not in _SMALL).upper() if len(words) > 1 else ""


def role_claims(tellings: Sequence[Telling]) -> Iterator[Claim]:
    """Yield roles said right before a name ("stunt coordinator Ann Lee"), where one name alone has it."""
    holders: defaultdict[str, set[str]] = defaultdict(set)
    claims = []
    for telling in tellings:
        for index, token in enumerate(telling.tokens):
            role = _role_before(telling.tokens, index) if token.kind == "person" and token.key else ""
            if role:
                holders[role].add(token.key or "")
                claims.append((role, telling, index))
    for role, telling, index in claims:
        if len(holders[role]) == 1:
            token = telling.tokens[index]
            place = telling.place(index, index)
            yield Claim(f"role {role}", role[0].upper() + role[1:], telling.article, place, (token,))


def _role_before(tokens: Sequence[Token], index: int) -> str:
    """Return the office named right before token `index`, with a narrowing word ("stunt coordinator"), or nothing."""
    last = tokens[index - 1] if index else None
    if last is None or last.kind != "word" or last.text not in offices():
        return ""
    before = tokens[index - 2] if index > 1 else None
    if before and _narrows(before, last):
        return f"{before.text} {last.text}"
    return last.text


def _narrows(word: Token, office: Token) -> bool:
    is_noun_like = word.kind == "word" and word.text.isalpha() and word.text.islower() and len(word.text) > 3
    return is_noun_like and word.end + 1 == office.start and word.text not in _NOT_NARROWING


@cache
def offices() -> frozenset[str]:
    """Return the words that name an office, from the resources."""
    with (places.resources() / "facts" / "offices.toml").open("rb") as file:
        return frozenset(tomllib.load(file)["offices"])


_NOT_NARROWING = frozenset(
    """
    with from that then said says into also whose including former current returning longtime their under about veteran
    acclaimed famous legendary renowned award
    """.split()
)
