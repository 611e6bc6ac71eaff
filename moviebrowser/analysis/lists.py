"""Lists of people: "A B, C D, and E F", each a name of its own."""

import re
from collections.abc import Iterator, Sequence

from moviebrowser.analysis.casing import UPPER
from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import Mention

_WORD = rf"(?:[{UPPER}]\.|[{UPPER}][\w'’]*(?:[.-][\w'’]+)*)"
_ITEM = rf"{_WORD}(?: (?:{_WORD}|de|da|del|della|di|van|von|der|den|la|le|al|bin|ibn)){{1,3}}"
_NEXT = r"(?:,\s+(?:and |& )?|,? and |\s+& )"
_LIST = re.compile(rf"(?<!\w){_ITEM}(?:{_NEXT}{_ITEM}){{2,60}}")
_NAME = re.compile(_ITEM)


def listed_people(text: str, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the people of lists most of whose items the pipeline, whose names are `seen`, takes for people."""
    people = {mention.end: mention for mention in seen if mention.type is EntityType.PERSON}
    others = {mention.start for mention in seen if mention.type is not EntityType.PERSON}
    for match in _LIST.finditer(text):
        items = [(item.start(), item.end()) for item in _NAME.finditer(text, match.start(), match.end())]
        known = [end for _, end in items if end in people]
        if 2 * len(known) < len(items) or sum(start in others for start, _ in items) > len(items) // 3:
            continue
        for start, end in items:
            if start == match.start() and end in people:
                start = max(start, people[end].start)
            yield Mention(start, end, EntityType.PERSON)
