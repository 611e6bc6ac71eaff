"""What kinds of things articles name."""

from enum import StrEnum


class EntityType(StrEnum):
    """What kind of thing a mention names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    WORK = "work"
    EVENT = "event"
    PRODUCT = "product"
    DATE = "date"
    TIME = "time"
    AMOUNT = "amount"
    OTHER = "other"


VALUED = frozenset({EntityType.DATE, EntityType.TIME, EntityType.AMOUNT})
"""The types whose mentions are compared by value."""

NAMED = frozenset(EntityType) - VALUED
"""The types whose mentions are compared by name."""
