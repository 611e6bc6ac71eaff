import json

import pytest

from moviebrowser.analysis import EntityType
from moviebrowser.articles import Article
from moviebrowser.comparison import (
    Correction,
    Entity,
    Ignore,
    Merge,
    Place,
    Rename,
    Retype,
    Split,
    Variant,
    apply_corrections,
    correction_as_json,
    correction_from_json,
)

ARTICLES = [Article("Ruth Pell met Pell."), Article("Otto Pell met R. Pell.", title="Pell")]
RUTH = Entity(
    "e1",
    EntityType.PERSON,
    "Ruth Pell",
    (Variant("Pell", (0, 1)), Variant("Ruth Pell", (0,))),
    (Place(0, 0, 9), Place(0, 14, 18)),
    (Place(1, 0, 4),),
)
OTTO = Entity("e2", EntityType.PERSON, "Otto Pell", (Variant("Otto Pell", (1,)),), (Place(1, 0, 9),))
INITIAL = Entity("e3", EntityType.OTHER, "R. Pell", (Variant("R. Pell", (1,), True),), (Place(1, 14, 21),))
ENTITIES = (RUTH, OTTO, INITIAL)


def corrected(*corrections: Correction) -> dict[str, Entity]:
    return {entity.name: entity for entity in apply_corrections(ENTITIES, corrections, ARTICLES)}


def test_merge_joins_places_and_variants_under_the_name_that_stays() -> None:
    ruth = corrected(Merge("Ruth Pell", "R. Pell"))["Ruth Pell"]
    assert ruth.id == "e1"
    assert ruth.mentions == (Place(0, 0, 9), Place(0, 14, 18), Place(1, 14, 21))
    assert {variant.text for variant in ruth.variants} == {"Pell", "Ruth Pell", "R. Pell"}


def test_split_takes_a_form_out_of_texts_and_headlines() -> None:
    found = corrected(Split("Ruth Pell", "Pell"))
    assert (found["Ruth Pell"].mentions, found["Ruth Pell"].title_mentions) == ((Place(0, 0, 9),), ())
    assert (found["Pell"].id, found["Pell"].mentions, found["Pell"].title_mentions) == (
        "e4",
        (Place(0, 14, 18),),
        (Place(1, 0, 4),),
    )


def test_split_then_merge_moves_a_form() -> None:
    found = corrected(Split("Ruth Pell", "Pell"), Merge("Otto Pell", "Pell"))
    assert found["Otto Pell"].articles == (0, 1)
    assert found["Ruth Pell"].articles == (0,)


def test_rename_retype_and_ignore() -> None:
    found = corrected(Rename("Ruth Pell", "Dame Ruth"), Retype("R. Pell", EntityType.PERSON), Ignore("Otto Pell"))
    assert set(found) == {"Dame Ruth", "R. Pell"}
    assert found["R. Pell"].type is EntityType.PERSON


@pytest.mark.parametrize(
    "correction",
    [
        Merge("Ruth Pell", "Nobody"),
        Merge("Nobody", "Ruth Pell"),
        Split("Ruth Pell", "Ruthie"),
        Split("Otto Pell", "Otto Pell"),
    ],
)
def test_what_does_not_come_up_changes_nothing(correction: Correction) -> None:
    assert apply_corrections(ENTITIES, [correction], ARTICLES) == ENTITIES


@pytest.mark.parametrize(
    "correction",
    [Merge("a", "b"), Split("a", "b"), Rename("a", "b"), Retype("a", EntityType.WORK), Ignore("a")],
)
def test_corrections_travel_as_json(correction: Correction) -> None:
    assert correction_from_json(json.loads(json.dumps(correction_as_json(correction)))) == correction


@pytest.mark.parametrize(
    "data",
    [{}, {"kind": "burn", "name": "a"}, {"kind": "merge", "name": "a"}, {"kind": "retype", "name": "a", "type": "x"}],
)
def test_other_json_is_refused(data: dict[str, str]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        correction_from_json(data)
