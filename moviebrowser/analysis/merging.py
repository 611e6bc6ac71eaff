"""One row of mentions out of many candidates."""

from collections.abc import Iterable

from moviebrowser.analysis.mention import Mention


def merge(*ranked: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return mentions that do not overlap, in order of start; an earlier group wins, then the longer mention."""
    taken = bytearray()
    kept: list[Mention] = []
    for group in ranked:
        for mention in sorted(group, key=lambda mention: mention.start - mention.end):
            if mention.end > len(taken):
                taken.extend(bytes(mention.end - len(taken)))
            if not any(taken[mention.start : mention.end]):
                taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
                kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: mention.start))
