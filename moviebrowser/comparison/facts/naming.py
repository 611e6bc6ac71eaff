"""Facts that names carry with them: roles said before a name, lists of names, and what acronyms stand for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from moviebrowser import places
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity, Place
from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.telling import Telling, Token
from moviebrowser.comparison.facts.words import content_stems

_ARTICLE = re.compile(r"^[Tt]he\s+")
_SMALL = {"of", "and", "the", "for", "de", "in", "on"}


def acronym_claims(articles: Sequence[Article], entities: Sequence[Entity]) -> Iterator[Claim]:
    """Yield what each article says that an acronym stands for: the variants of its entity with those initials.

    What all articles take for granted is no fact: where no article sets the acronym beside the name in brackets, only
    a disagreement is told.
    """
    for entity in entities:
        for acronym in (variant.text for variant in entity.variants if re.fullmatch(r"[A-Z]{2,6}", variant.text)):
            told: dict[int, Claim] = {}
            explained = False
            for place in entity.mentions:
                text = articles[place.article].text
                if _initials(text[place.start : place.end]) == acronym:
                    told.setdefault(place.article, _expansion(acronym, text, place))
                    explained |= text[place.end :].lstrip().startswith((f"({acronym}", f", or {acronym}"))
            if len({claim.tokens[0].key for claim in told.values()}) > 1 or (explained and len(told) > 1):
                yield from told.values()


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


def role_claims(tellings: Sequence[Telling]) -> Iterator[Claim]:
    """Yield roles said right before a name ("stunt coordinator Ann Lee"), where one name alone has it.

    A role in one word ("president") is told only where several articles give it: alone it says little.
    """
    told = [
        (role, telling, index, token.key)
        for telling in tellings
        for index, token in enumerate(telling.tokens)
        if token.kind == "person" and token.key and not _goes_on(telling.tokens, index)
        if (role := _role_before(telling.tokens, index))
    ]
    usual = _usual_roles((role, key) for role, _, _, key in told)
    holders: defaultdict[str, set[str]] = defaultdict(set)
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for said, telling, index, key in told:
        role = usual[said.split()[-1], key]
        holders[role].add(key)
        label, place = role[0].upper() + role[1:], telling.place(index, index)
        claims[role].append(Claim(f"role {role}", label, telling.article, place, (telling.tokens[index],)))
    for role, claimed in claims.items():
        if len(holders[role]) == 1 and (" " in role or len({claim.article for claim in claimed}) > 1):
            yield from claimed


def _usual_roles(told: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return how each holder's office is mostly said ("head coach"), by the office's word and the holder."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for role, key in told:
        counts[role.split()[-1], key][role] += 1
    return {known: max(roles, key=lambda role: (roles[role], len(role))) for known, roles in counts.items()}


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a "person" is another title: a name follows at once ("spokesman Commander Ann Lee")."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.kind == "person" and after.start == tokens[index].end + 1


def _role_before(tokens: Sequence[Token], index: int) -> str:
    """Return the office named right before token `index`, with what narrows it ("stunt coordinator"), or nothing."""
    role: list[str] = []
    for number in range(index - 1, max(-1, index - 5), -1):
        # A passage's first word is capital without being a name.
        word = tokens[number].text if number else tokens[number].text.lower()
        if tokens[number].kind != "word" or tokens[number].end + 1 != tokens[number + 1].start:
            break
        if not (_narrows(word) if role else word in offices()):
            break
        role.insert(0, word)
    earlier = tokens[index - len(role) - 1].text.lower() if index > len(role) else ""
    return "" if earlier in _NO_LONGER else " ".join(role)


def _narrows(word: str) -> bool:
    if not (word.isalpha() and word.islower() and len(word) > 3) or word in _NO_LONGER:
        return False
    return word not in _NOT_NARROWING and bool(content_stems([word]))


@cache
def offices() -> frozenset[str]:
    """Return the words that name an office, from the resources."""
    return frozenset(places.resource_table("facts", "offices.toml", "offices")["offices"])


_NOT_NARROWING = frozenset(
    """
    with from that then said says into also whose including current returning longtime their under about veteran when
    acclaimed famous legendary renowned award where while because since after before against told asked what like only
    over between though although however former late fellow first second third some many more most have been were
    this these those
    """.split()
)
_NO_LONGER = frozenset(
    """
    former ex late then acting interim vice deputy assistant ousted retired past old fired firing sacked
    sacking dismissed
    """.split()
)
