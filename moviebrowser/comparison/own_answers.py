"""Answers that are lists, such as a cast: what only one article names comes first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from moviebrowser.analysis import Span
from moviebrowser.comparison.comparison import Answer, Fact, FactStatus


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """What one article answers, in a line; `own` is the part that no other article has (code points)."""

    text: str
    own: Span | None = None


def own_answer(fact: Fact, article: int) -> OwnAnswer:
    """Return what an article answers, each answer once; of lists that differ, first the names that others lack."""
    answers = list({answer.text: answer for answer in fact.answers if answer.place.article == article}.values())
    others = {key for answer in fact.answers if answer.place.article != article for key in _keys(answer)}
    lists = any(len(_keys(answer)) > 1 for answer in fact.answers)
    if fact.status is not FactStatus.DIFFER or not lists:
        return OwnAnswer("; ".join(answer.text for answer in answers))
    named = {name: key in others for answer in answers for name, key in _named(answer).items()}
    own = [name for name, shared in named.items() if not shared]
    rest = ", ".join(name for name, shared in named.items() if shared)
    if not own:
        return OwnAnswer(rest)
    first = f"+ {', '.join(own)}"
    return OwnAnswer(f"{first} · {rest}" if rest else first, Span(0, len(first)))


def _keys(answer: Answer) -> list[str]:
    return answer.normalized.split("; ")


def _named(answer: Answer) -> Mapping[str, str]:
    """Return the names of a list, each with the form in which it is compared; a list that cannot be told, whole."""
    names, keys = answer.text.split(", "), _keys(answer)
    if len(names) != len(keys):
        return {answer.text: answer.normalized}
    return {name: _likest(name, keys) for name in names}


def _likest(name: str, keys: Sequence[str]) -> str:
    """Return the compared form that shares most words with a name."""
    words = set(name.casefold().split())
    return max(keys, key=lambda key: len(words & set(key.casefold().split())))
