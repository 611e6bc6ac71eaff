"""Templates held against passages."""

import re
from collections.abc import Iterator, Sequence

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.comparison import Entity
from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.telling import Telling, Token
from moviebrowser.comparison.facts.templates import Template

_SHORTLY = 30
_INDEX = re.compile(r":(\d+):")


def template_claims(
    tellings: Sequence[Telling], templates: Sequence[Template], entities: Sequence[Entity]
) -> Iterator[Claim]:
    """Yield what the passages answer to the templates' questions."""
    names = {entity.id: entity.name for entity in entities}
    main = main_work(entities)
    for telling in tellings:
        for template in templates:
            for pattern, loose in (*((p, False) for p in template.patterns), *((p, True) for p in template.also)):
                for match in pattern.finditer(telling.line):
                    claim = _claim(telling, template, match, loose, names, main)
                    if claim and not _undone(telling, template, match):
                        yield claim


def _undone(telling: Telling, template: Template, match: re.Match[str]) -> bool:
    start = max(0, match.start() - _SHORTLY)
    for pattern in template.unless:
        for other in pattern.finditer(telling.line, start, match.end("answer")):
            if "answer" not in pattern.groupindex or other.start("answer") == match.start("answer"):
                return True
    return False


def main_work(entities: Sequence[Entity]) -> str | None:
    """Return the id of the work that the story is about: the one that most articles mention, most often."""
    works = [entity for entity in entities if entity.type is EntityType.WORK]
    best = max(works, key=lambda entity: (len(entity.articles), len(entity.mentions)), default=None)
    return best.id if best else None


def _claim(
    telling: Telling, template: Template, match: re.Match[str], loose: bool, names: dict[str, str], main: str | None
) -> Claim | None:
    first, last = _token_range(telling, match, "answer")
    tokens = tuple(token for token in telling.tokens[first : last + 1] if template.words or token.kind != "word")
    if template.many:
        tokens = tuple(token for token in tokens if token.kind in {kind.replace("\\", "") for kind in template.kinds})
    subject = _subject(telling, template, match, main)
    if len(tokens) < (1 if loose else template.at_least) or (
        template.subject not in (None, "work") and subject is None
    ):
        return None
    if subject is not None and any(token.key == subject for token in tokens):
        return None
    about = subject if subject not in (None, main) else ""
    label = template.label.replace("{subject}", names.get(subject or "", ""))
    if about and label == template.label:
        label = f"{template.label}: {names.get(about, '')}"
    return Claim(
        question=f"{template.id} {about}".strip(),
        label=label,
        article=telling.article,
        place=telling.place(first, last),
        tokens=tokens,
        many=template.many,
        loose=loose or any(token.vague for token in tokens),
    )


def _token_range(telling: Telling, match: re.Match[str], group: str) -> tuple[int, int]:
    """Return the first and last token that the group covers: as many tokens precede it as spaces."""
    first = telling.line.count(" ", 0, match.start(group))
    return first, first + telling.line.count(" ", match.start(group), match.end(group)) - 1


def _subject(telling: Telling, template: Template, match: re.Match[str], main: str | None) -> str | None:
    """Return the id of what the answer is about: as the pattern says, the work last named, or the main one."""
    if template.subject is None:
        return None
    if "subject" in match.re.groupindex and match["subject"]:
        index = _INDEX.search(match["subject"])
        return telling.tokens[int(index[1])].key if index else None
    if template.subject != "work":
        return None
    before = [token for token in _before(telling, match) if token.kind == "work"]
    return before[-1].key if before else main


def _before(telling: Telling, match: re.Match[str]) -> Sequence[Token]:
    return telling.tokens[: telling.line.count(" ", 0, match.end("answer"))]
