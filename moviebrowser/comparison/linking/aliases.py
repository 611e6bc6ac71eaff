"""Names that a text itself gives as another name of the one before: "Ida Marsh, also known as Lady Fen"."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key, Text

_ALIAS = re.compile(
    r"[\"”']?,? \(?(?:(?:who |which )?(?:is|was) )?(?:(?:also|professionally|formerly|previously|now) known as"
    r"|(?:also|formerly|previously|sometimes|now) called|nicknamed|a\.?k\.?a\.?"
    r"|whose (?:real|full|legal|birth|stage|pen) name (?:is|was))"
    r":?,? (?:simply )?(?:the |an? )?[\"“‘']*(?:the )?",
    re.IGNORECASE,
)
_LONGEST = 60  # code points between a name and the other


def join_aliases(groups: Groups, texts: Iterable[Text]) -> None:
    """Join the names that a text calls names of one thing, but never a person's with a place's.

    What somebody is merely known as may be a part played, which the story tells of as of another.
    """
    for text in texts:
        for key, other in _pairs(text):
            if key in groups.names and other in groups.names and _may_be_one(groups, key, other):
                groups.names[other].settled = groups.names[key].type
                groups.join(key, other)


def _pairs(text: Text) -> Iterator[tuple[Key, Key]]:
    """Yield neighbouring names with words between that make the second another name of the first."""
    words, ranges = text.words, sorted(text.marked)
    for (first, last), (start, end) in pairwise(ranges):
        low, high = words.ends[last - 1], words.starts[start]
        if low < high <= low + _LONGEST and _ALIAS.fullmatch(words.text, low, high):
            yield words.keys[first:last], words.keys[start:end]


def _may_be_one(groups: Groups, key: Key, other: Key) -> bool:
    kinds = {groups.names[key].type, groups.names[other].type}
    return not {EntityType.PERSON, EntityType.PLACE} <= kinds
