"""Claims held against each other: agree, differ, or one article's alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.comparison import Answer, Entity, Fact, FactStatus, Place
from moviebrowser.comparison.facts.claims import Claim, distinct, normalized, same_value
from moviebrowser.comparison.facts.telling import Token

_BYSTANDERS = {EntityType.PERSON, EntityType.ORGANISATION}
_CITED, _OF = "“", ": "  # in a label that has only an article's words for what is asked, or for what is measured
_RANK = {FactStatus.DIFFER: 0, FactStatus.AGREE: 1, FactStatus.SINGLE: 2}


def judge(claims: Iterable[Claim], entities: Sequence[Entity], articles: int) -> tuple[Fact, ...]:
    """Return a fact for each question: disagreements, then what many agree on, then what one alone says."""
    names = {entity.id: entity for entity in entities}
    questions: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        questions[claim.question].append(claim)
    facts = [
        fact
        for question, told in questions.items()
        for fact in _fact(question, told, names, articles)
        if fact.status is not FactStatus.SINGLE or _matters_alone(told[0], names, articles)
    ]
    return tuple(sorted(_told_once(facts), key=lambda fact: (_RANK[fact.status], _is_fuller(fact), -len(fact.answers))))


def _is_fuller(fact: Fact) -> bool:
    """Return whether lists differ only in how much they tell: none says what another leaves no room for."""
    lists = sorted((set(answer.normalized.split("; ")) for answer in fact.answers), key=len)
    return fact.status is FactStatus.DIFFER and all(one <= other for one, other in pairwise(lists))


def _told_once(facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts without those whose answers another gives, too, under a label that says more, or with others."""
    told: defaultdict[frozenset[tuple[int, str]], list[Fact]] = defaultdict(list)
    for fact in facts:
        told[_said(fact)].append(fact)
    once = [fact for fact in facts if not any(_says_more(other, fact) for other in told[_said(fact)])]
    wider = {fact.id: other for fact in once for other in once if _places(fact) < _places(other)}
    labels = {
        other.id: fact.label
        for fact in once
        if (other := wider.get(fact.id)) and _CITED not in fact.label and _OF in other.label
    }
    return [replace(fact, label=labels.get(fact.id, fact.label)) for fact in once if fact.id not in wider]


def _places(fact: Fact) -> frozenset[Place]:
    return frozenset(answer.place for answer in fact.answers)


def _said(fact: Fact) -> frozenset[tuple[int, str]]:
    return frozenset((answer.place.article, answer.normalized) for answer in fact.answers)


def _says_more(fact: Fact, other: Fact) -> bool:
    words, others = ({*label.lower().split()} for label in (fact.label, other.label))
    worse = any(sign in other.label and sign not in fact.label for sign in (_CITED, _OF))
    return others < words or worse


def _matters_alone(claim: Claim, names: Mapping[str, Entity], articles: int) -> bool:
    """Return whether one article's answer deserves a row: not of a bystander, and not one of many possible answers."""
    if articles == 1:
        return True
    about = names.get(claim.about or "")
    if about and about.type in _BYSTANDERS and 2 * len(about.articles) < articles:
        return False
    return not claim.adds


def _fact(question: str, claims: Sequence[Claim], names: Mapping[str, Entity], articles: int) -> Iterator[Fact]:
    answers = _by_article(_in_one_currency(_believed(claims)))
    first = claims[0]
    if not answers or (1 == len(answers) < articles and all(claim.doubtful for claim in next(iter(answers.values())))):
        return
    if first.adds:
        answers = _largest_agreement(answers)
    values = {number: [token for claim in told for token in claim.tokens] for number, told in answers.items()}
    if first.many:
        values = {number: list(distinct(tokens)) for number, tokens in values.items()}
    yield Fact(
        id=question,
        label=first.label,
        status=_status(values, first.many and not all(claim.unsure for told in answers.values() for claim in told)),
        answers=tuple(
            answer for number, told in sorted(answers.items()) for answer in _answers(told, values[number], names)
        ),
        silent=tuple(number for number in range(articles) if number not in answers),
    )


def _believed(claims: Sequence[Claim]) -> list[Claim]:
    """Return the firm claims, and the others that name something that a firm claim names.

    What stands far down is firm where two articles say it, and the article says nothing firm higher up.
    """
    sure = [claim for claim in claims if not (claim.loose or claim.unsure)]
    higher = {claim.article for claim in sure}
    firm = sure + [
        claim for claim in claims if not claim.loose and claim.article not in higher and _seconded(claim, claims)
    ]
    if not firm:
        told = _largest_agreement(_by_article([claim for claim in claims if not claim.loose]))
        return [claim for claims in told.values() for claim in claims]
    answered = {claim.article for claim in firm}
    said = [token for claim in firm for token in claim.tokens]
    return firm + [
        claim
        for claim in claims
        if (claim.loose or claim.unsure)
        and (claim.many or claim.article not in answered)
        and any(same_value(a, b) for a in claim.tokens for b in said)
    ]


def _seconded(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Return whether another article says, too, what stands far down in this one."""
    return claim.late and any(
        other.article != claim.article and not other.loose and same_value(claim.tokens[0], other.tokens[0])
        for other in claims
    )


def _in_one_currency(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims without sums in other currencies than most articles use: they cannot be held against those."""
    users: defaultdict[str, set[int]] = defaultdict(set)
    for claim in claims:
        for token in claim.tokens:
            if token.amount and token.amount.dimension == "money":
                users[token.amount.unit].add(claim.article)
    if not users:
        return list(claims)
    usual = max(users, key=lambda unit: len(users[unit]))
    return [claim for claim in claims if any(token.amount and token.amount.unit == usual for token in claim.tokens)]


def _by_article(claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    told: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.article].append(claim)
    return dict(told)


def _largest_agreement(answers: Mapping[int, list[Claim]]) -> dict[int, list[Claim]]:
    """Return the answers of the most articles that say the same, where answers do not exclude each other."""
    tokens = [token for told in answers.values() for claim in told for token in claim.tokens]
    best: dict[int, list[Claim]] = {}
    for token in distinct(tokens):
        same = {
            number: same
            for number, told in answers.items()
            if (same := [claim for claim in told if any(same_value(token, other) for other in claim.tokens)])
        }
        best = same if len(same) > len(best) else best
    return best


def _status(values: Mapping[int, list[Token]], many: bool) -> FactStatus:
    if len(values) == 1:
        return FactStatus.SINGLE
    agree = _same_set if many else _share_one
    pairs = combinations(values.values(), 2)
    return FactStatus.AGREE if all(agree(one, other) for one, other in pairs) else FactStatus.DIFFER


def _same_set(one: Sequence[Token], other: Sequence[Token]) -> bool:
    return len(one) == len(other) and all(any(same_value(a, b) for b in other) for a in one)


def _share_one(one: Sequence[Token], other: Sequence[Token]) -> bool:
    return any(same_value(a, b) for a in one for b in other)


def _answers(told: Sequence[Claim], values: Sequence[Token], names: Mapping[str, Entity]) -> Iterator[Answer]:
    """Yield an article's answers: each value once, where it is most exact; a list where most of it stands."""
    if told[0].many:
        fullest = max(told, key=lambda claim: (len(list(distinct(claim.tokens))), -claim.place.start))
        text = ", ".join(token.text for token in values)
        yield Answer(fullest.place, text, "; ".join(sorted(normalized(token, names) for token in values)))
        return
    kept: list[Claim] = []
    for claim in sorted(told, key=lambda claim: (-_exactness(claim), claim.place.start)):
        if not any(same_value(claim.tokens[0], other.tokens[0]) for other in kept):
            kept.append(claim)
    for claim in sorted(kept, key=lambda claim: claim.place.start):
        yield Answer(claim.place, claim.tokens[0].text, normalized(claim.tokens[0], names))


def _exactness(claim: Claim) -> int:
    """Return how much a date says: a day more than a month, a month more than a year."""
    return max(len(token.key or "") if token.kind == "date" else 0 for token in claim.tokens)
