"""Numbers too long to be alike by chance: who prints one that answers a question answers it, whatever the words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.telling import Telling, Token

_KINDS = frozenset({"amount.count", "amount.money", "amount.percent"})
_THOUSAND, _HUNDRED = 1000, 100


def echo_claims(tellings: Sequence[Telling], claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield, for the questions that `claims` answer with a long number, the other articles that print it once."""
    taken = {(claim.article, token.start) for claim in claims for token in claim.tokens}
    printed: defaultdict[tuple[str, float], list[tuple[Telling, int]]] = defaultdict(list)
    for telling in tellings:
        for index in telling.mentions:
            token = telling.tokens[index]
            if (key := long_number(token)) and (telling.article, token.start) not in taken:
                printed[key].append((telling, index))
    answering = defaultdict(set)
    for claim in claims:
        answering[claim.question].add(claim.article)
    asked: set[tuple[str, tuple[str, float]]] = set()
    for claim in claims:
        key = None if claim.many or claim.loose or claim.unsure else long_number(claim.tokens[0])
        if key is None or (claim.question, key) in asked:
            continue
        asked.add((claim.question, key))
        for telling, index in _only_ones(printed[key]):
            if telling.article not in answering[claim.question]:
                place, token = telling.place(index, index), telling.tokens[index]
                yield replace(claim, article=telling.article, place=place, tokens=(token,), loose=True)


def long_number(token: Token) -> tuple[str, float] | None:
    """Return what a token measures and how much, if its figures are many enough to tell it from all others."""
    amount = token.amount
    if amount is None or token.kind not in _KINDS or amount.low != amount.high:
        return None
    figures = (
        len(f"{amount.low:.6g}".replace(".", "").rstrip("0"))
        if amount.low < _THOUSAND**2
        else len(f"{amount.low:.0f}".rstrip("0"))
    )
    telling = (figures > 1 and amount.low >= _THOUSAND) or (
        figures > 2 and (amount.low >= _HUNDRED or token.kind == "amount.percent")
    )
    return (f"{amount.dimension} {amount.unit if amount.dimension == 'money' else ''}", amount.low) if telling else None


def _only_ones(found: Sequence[tuple[Telling, int]]) -> Iterator[tuple[Telling, int]]:
    """Yield what stands but once in its article."""
    by_article: defaultdict[int, list[tuple[Telling, int]]] = defaultdict(list)
    for telling, index in found:
        by_article[telling.article].append((telling, index))
    return (each[0] for each in by_article.values() if len(each) == 1)
