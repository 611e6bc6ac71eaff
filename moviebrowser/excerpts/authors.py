"""An article's author line as names, with what bibliographies need to know of each: the family's, and the given one."""

import re
from dataclasses import dataclass

_BETWEEN = re.compile(r"\s*(?:;|\||\band\b|&)\s*", re.IGNORECASE)
_BY = re.compile(r"^\s*by:?\s+", re.IGNORECASE)
# Words by which a line names a body, a desk or a role instead of a person.
_BODY = re.compile(
    r"\b(?:staff|desk|team|news|newsroom|agenc(?:y|ies)|press|reporters?|correspondents?|editors?|editorial|media)\b",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"^(?:Jr\.?|Sr\.?|II|III|IV)$")


@dataclass(frozen=True, slots=True)
class Author:
    """A person's name in two parts; a name that has none, or that of a body, is all in `family`."""

    family: str
    given: str = ""


def authors_of(line: str | None) -> tuple[Author, ...]:
    """Return the names in an author line: "By Ana Lima and Bo Oduya-Lind", "Lima, Ana", "Quayside Lamp staff"."""
    if not line or not line.strip():
        return ()
    parts = [part for part in _BETWEEN.split(_BY.sub("", " ".join(line.split()))) if part]
    return tuple(author for part in parts for author in _listed(part))


def _listed(part: str) -> list[Author]:
    names = [name.strip() for name in part.split(",") if name.strip()]
    if len(names) == 2 and not _BODY.search(part):
        if _SUFFIX.match(names[1]):
            return [_author(names[0])]
        if " " not in names[0]:
            return [Author(names[0], names[1])]
    return [_author(name) for name in names]


def _author(name: str) -> Author:
    words = name.split()
    if len(words) < 2 or len(words) > 5 or _BODY.search(name) or words[-1][:1].islower() or words[0][:1].islower():
        return Author(name)
    # Particles ("van", "de la") go with the family's name.
    first = next((nth for nth, word in enumerate(words) if word[:1].islower()), len(words) - 1)
    return Author(" ".join(words[first:]), " ".join(words[:first]))
