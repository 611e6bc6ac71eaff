"""Names that a text itself gives as another name of the one before: "Ida Marsh, also known as Lady Fen"."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key
from moviebrowser.comparison.linking.texts import Text
from moviebrowser.comparison.linking.vocabulary import given_names
from moviebrowser.comparison.linking.words import Words, words_of

_ALIAS = re.compile(
    r"[\"”']?,? \(?(?:(?:who |which )?(?:is|was) )?(?:(?:also|professionally|formerly|previously|now) known as"
    r"|(?:also|formerly|previously|sometimes|now) called|nicknamed|a\.?k\.?a\.?"
    r"|whose (?:real|full|legal|birth|stage|pen) name (?:is|was))"
    r":?,? (?:simply )?(?:the |an? )?[\"“‘']*(?:the )?",
    re.IGNORECASE,
)
_KNOWN = re.compile(r", (?:better |best |commonly |locally )?known as (?:the )?")
_NICKNAME = re.compile(r"\w [\"“'‘]([^\"”]+?)[\"”'’] \w")
_LONGEST = 60  # code points between a name and the other


def join_aliases(groups: Groups, texts: Iterable[Text]) -> None:
    """Join the names that a text calls names of one thing, but never a person's with a place's.

    What somebody is merely known as may be a part played, which the story tells of as of another.
    """
    for text in texts:
        for key, other in _pairs(text, groups):
            if key in groups.names and other in groups.names and _may_be_one(groups, key, other):
                groups.names[other].settled = groups.names[key].type
                groups.join(key, other)


def join_nicknames(groups: Groups) -> None:
    """Join the nicknames in quotation marks within people's names: "Otto "Big O" Pell" is "Big O"."""
    for key, name in list(groups.names.items()):
        told = _NICKNAME.search(name.form) if name.type is EntityType.PERSON else None
        nickname = words_of(told.group(1)).keys if told else ()
        if nickname in groups.names and not given_names().issuperset(nickname):
            groups.names[nickname].settled = EntityType.PERSON
            groups.join(key, nickname)


def _pairs(text: Text, groups: Groups) -> Iterator[tuple[Key, Key]]:
    """Yield neighbouring names with words between that make the second another name of the first."""
    words, ranges = text.words, sorted(text.marked)
    for (first, last), (start, end) in pairwise(ranges):
        low, high = words.ends[last - 1], words.starts[start]
        told = low < high <= low + _LONGEST and _ALIAS.fullmatch(words.text, low, high)
        name = groups.names.get(words.keys[first:last])
        body = name is not None and name.type is EntityType.ORGANISATION
        known = body and low < high <= low + _LONGEST and _KNOWN.fullmatch(words.text, low, high)
        if told or known or (body and _bracketed(words, last - 1, start, end)):
            yield words.keys[first:last], words.keys[start:end]


def _bracketed(words: Words, before: int, start: int, end: int) -> bool:
    """Tell whether the name behind word `before` is initials alone in brackets, whatever language they are of."""
    initials = words.written[start]
    alone = words.text[words.ends[before] : words.starts[start]] == " (" and words.text.startswith(
        ")", words.ends[start]
    )
    return alone and end - start == 1 and initials.isupper() and initials.isalpha() and len(initials) > 1


def _may_be_one(groups: Groups, key: Key, other: Key) -> bool:
    kinds = {groups.names[key].type, groups.names[other].type}
    return not {EntityType.PERSON, EntityType.PLACE} <= kinds
