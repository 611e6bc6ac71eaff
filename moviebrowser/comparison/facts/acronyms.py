"""What acronyms stand for, as each article says."""

import re
from collections.abc import Iterator, Sequence

from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity, Place
from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.telling import Token
from moviebrowser.comparison.facts.words import content_stems

_ARTICLE = re.compile(r"^[Tt]he\s+")
_SMALL = {"of", "and", "the", "for", "de", "in", "on"}


def acronym_claims(articles: Sequence[Article], entities: Sequence[Entity]) -> Iterator[Claim]:
    """Yield what each article says that an acronym stands for: the variants of its entity with those initials.

    What all articles take for granted is no fact: where no article sets the acronym beside the name in brackets, only
    a disagreement is told. An article that has the name alone says nothing of the acronym, unless it disagrees.
    """
    for entity in entities:
        for acronym in (variant.text for variant in entity.variants if re.fullmatch(r"[A-Z]{2,6}", variant.text)):
            written = re.compile(rf"\b{acronym}\b")
            told: dict[int, Claim] = {}
            explained = False
            for place in entity.mentions:
                text = articles[place.article].text
                if _initials(text[place.start : place.end]) == acronym:
                    told.setdefault(place.article, _expansion(acronym, text, place))
                    explained |= text[place.end :].lstrip().startswith((f"({acronym}", f", or {acronym}"))
            writing = [claim for claim in told.values() if written.search(articles[claim.article].text)]
            if writing and len({claim.tokens[0].key for claim in told.values()}) > 1:
                yield from told.values()
            elif explained and len(writing) > 1:
                yield from writing


def _expansion(acronym: str, text: str, place: Place) -> Claim:
    name = text[place.start : place.end]
    token = Token(_ARTICLE.sub("", name), place.start, place.end, key=_bare(name))
    return Claim(f"stands-for {acronym}", f"What {acronym} stands for", place.article, place, (token,))


def _bare(name: str) -> str:
    return " ".join(content_stems(re.findall(r"[^\W_]+", name)))


def _initials(name: str) -> str:
    words = re.findall(r"[^\W\d_]+", name)
    if any(len(word) == 1 for word in words):
        return ""
    return "".join(word[0] for word in words if word.lower() not in _SMALL).upper() if len(words) > 1 else ""
