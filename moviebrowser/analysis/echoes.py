"""Names that an article gives once, found everywhere in it: whole, by surname or first name, or a team's last word."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from moviebrowser.analysis.casing import CAPITALISED, FUNCTION_WORDS, Styles
from moviebrowser.analysis.entity_type import NAMED, EntityType
from moviebrowser.analysis.mention import Mention

_KINDS = NAMED - {EntityType.WORK}
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n][\"'”’)]*\s+|[\"“‘•|]\s?|\n\s*|--? )$")
_POSSESSIVE = re.compile(r"['’]s$")

Names = dict[str, EntityType]
"""Names, whole and short, with what kind of thing each names."""


def names_of(texts: Iterable[tuple[str, Sequence[Mention]]]) -> Names:
    """Return the names among the mentions of some texts, with the forms that stand for them."""
    kinds: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for text, mentions in texts:
        for mention in mentions:
            if mention.type in _KINDS:
                kinds[text[mention.start : mention.end]][mention.type] += 1
    names = {name: counted.most_common(1)[0][0] for name, counted in kinds.items()}
    for name, kind in list(names.items()):
        for short in _short_forms(name, kind):
            if kind is EntityType.PERSON or short not in names:
                names[short] = kind
    return names


def _short_forms(name: str, kind: EntityType) -> Iterator[str]:
    """Yield the single words that stand for a name of several."""
    words = [word for word in name.split() if word.lower().strip(".,") not in _SUFFIXES]
    if len(words) < 2:
        return
    last = words[-1]
    if kind is EntityType.PERSON:
        yield from (
            word
            for word in (words[0], last)
            if len(word) > 2 and word[0].isupper() and word.lower() not in FUNCTION_WORDS
        )
    elif last[0].isupper() and last.endswith("s") and not last.endswith("ss") and len(last) > 3:
        yield last


def find_echoes(text: str, names: Names, set_as: Styles) -> Iterator[Mention]:
    """Yield where known names stand in a text, whole words in the same letters."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in names:
        by_first[name.split(" ", 1)[0]].append(name)
    for several in by_first.values():
        several.sort(key=len, reverse=True)
    for word in CAPITALISED.finditer(text):
        start = word.start()
        first = _POSSESSIVE.sub("", word.group())
        for name in by_first.get(first, ()) or by_first.get(f"{first}.", ()):
            end = start + len(name)
            if text.startswith(name, start) and not text[end : end + 1].isalnum() and _meant(text, start, name, set_as):
                yield Mention(start, end, names[name])
                break


def _meant(text: str, start: int, name: str, set_as: Styles) -> bool:
    """Tell whether a word is the name, not an ordinary word whose capital comes from where it stands."""
    if " " in name or not (
        set_as.in_title(start) or _SENTENCE_START.search(text, max(0, start - 6), start) or start == 0
    ):
        return True
    return f" {name.lower()} " not in text


def agreed(mentions: Sequence[Mention], text: str, names: Names) -> tuple[Mention, ...]:
    """Return mentions whose kind is the one that the article's mentions of the same name have most often."""
    return tuple(_agreed(mention, names.get(text[mention.start : mention.end])) for mention in mentions)


def _agreed(mention: Mention, kind: EntityType | None) -> Mention:
    """Return a mention of a name as the kind that its name is known for."""
    if kind is None or kind is mention.type or mention.type not in _KINDS:
        return mention
    return Mention(mention.start, mention.end, kind)
