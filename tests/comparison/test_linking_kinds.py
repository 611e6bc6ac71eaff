"""What the words around invented names tell them to be: companies, places, products, and no names at all."""

import pytest
from linked_stories import entity, forms, kind, story


@pytest.mark.parametrize(
    ("texts", "name", "type_"),
    [
        (
            ("Mr Oduya founded the software company Brightlom. Brightlom shares fell.", "Brightlom's customers left."),
            "Brightlom",
            "organisation",
        ),
        (
            ("The Red Lantern sent 200 tents to Oslo.", "The Red Lantern said that its tents were full."),
            "Red Lantern",
            "organisation",
        ),
        (("She runs a plant in Eau Clarette, Wisconsin.", "Eau Clarette is small."), "Eau Clarette", "place"),
        (("He spoke in Sant Elvio, the capital.", "SANT ELVIO (AP) - Crowds sang on Monday."), "Sant Elvio", "place"),
        (
            ("A Steikaun man was shot near Steikaun.", "Rain fell in Steikaun. Steikaun police came."),
            "Steikaun",
            "place",
        ),
        (
            (
                "Streaming service Netta Strand will cost $5, it said. Netta Strand shares rose.",
                "Netta Strand launched a cheaper plan. Netta Strand has 20 million subscribers.",
            ),
            "Netta Strand",
            "organisation",
        ),
        (("Storm Odell hit the coast. Odell tore off roofs.", "Odell is the fifth storm."), "Storm Odell", "event"),
        (("He sang at the Calliope Awards.", "The Calliope Awards were dull."), "Calliope Awards", "event"),
        (("They met in Pitkin Avenue.", "Rain fell on Pitkin Avenue."), "Pitkin Avenue", "place"),
        (
            ("The Lumen X2 chip is fast. It has the Lumen X2 processor.", "A Lumen X2 chip costs $90."),
            "Lumen X2",
            "product",
        ),
    ],
)
def test_what_a_name_is_by_what_is_said_of_it(texts: tuple[str, ...], name: str, type_: str) -> None:
    assert kind(story(*texts), name) == type_


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (
            ("Orbix unveiled the Kestrel 5 phone on Monday.", "The Kestrel Five phone is dear.", "A Kestrel V phone."),
            {"Kestrel 5", "Kestrel Five", "Kestrel V"},
        ),
        (
            ("She teaches at the University of Tarragan.", "Tarragan University gave her a prize."),
            {"University of Tarragan", "Tarragan University"},
        ),
        (
            ("He leads the Nilgar Institute of Physics.", "The Nilgar Institute in Ooty built the model."),
            {"Nilgar Institute of Physics", "Nilgar Institute"},
        ),
        (
            ("Neighbouring Lorvia offered help. Lorvia is small.", "A Lorvian team came. Lorvian dogs came too."),
            {"Lorvia", "Lorvian"},
        ),
        (
            ("Vesper Dairies agreed to the sale. Shares in Vesper rose.", "Vesper Dairies Corp will close a plant."),
            {"Vesper Dairies", "Vesper Dairies Corp", "Vesper"},
        ),
        (
            ("The MV Sea Pearl left Port Amadi at dawn.", "The Sea Pearl sank on Friday. The Sea Pearl was old."),
            {"MV Sea Pearl", "Sea Pearl"},
        ),
        (
            ("It bought “Bram and the Moon” for $9 million.", "The animated film Bram & the Moon is in competition."),
            {"Bram and the Moon", "Bram & the Moon"},
        ),
        (
            ("The Coastal Ships Agency, CSA, said so on Friday.", "The CSA was silent. CSA officials left."),
            {"Coastal Ships Agency", "CSA"},
        ),
    ],
)
def test_a_thing_in_the_ways_that_outlets_write_it(texts: tuple[str, ...], names: set[str]) -> None:
    entities = story(*texts)
    assert all(names <= forms(entity(entities, name)) for name in names)


def test_a_company_is_not_the_heir_who_has_its_name() -> None:
    entities = story(
        "Tarnholm Foods will pay $31 a share. Tarnholm chief executive Ana Ruiz said so. Tarnholm shares fell.",
        "Erik Tarnholm, 88, is the founder's son. “I like cheese,” Mr Tarnholm said. Tarnholm shares rose.",
    )
    assert [place.article for place in entity(entities, "Erik Tarnholm").mentions] == [1, 1]


def test_initials_that_are_read_in_two_ways_head_the_entity_and_say_by_whom() -> None:
    entities = story(
        "The Tavrian Geological Institute (TGI) measured it.",
        "The Tavrian Geophysical Institute, or TGI, named the fault.",
        "The TGI warned of aftershocks.",
    )
    institute = entity(entities, "TGI")
    assert institute.name == "TGI"
    assert {(v.text, v.articles) for v in institute.variants} == {
        ("TGI", (0, 1, 2)),
        ("Tavrian Geological Institute", (0,)),
        ("Tavrian Geophysical Institute", (1,)),
    }


def test_a_capital_is_not_its_country() -> None:
    entities = story("In Paris, ministers met. France will pay.", "France will pay, Paris said on Monday.")
    assert entity(entities, "Paris") is not entity(entities, "France")


def test_a_scale_and_a_number_name_nobody() -> None:
    entities = story(
        "Ten died in Oslo. It had 6.8 on the Richter scale.", "It reached 6.8 on the Richter scale in Oslo."
    )
    assert {one.name for one in entities if one.type in ("person", "organisation")} == set()


def test_words_of_a_headline_that_never_come_back_name_nothing() -> None:
    told = "Ana Ruiz met Otto Brandt in Oslo, and Ida Lind of Acme Corp. flew from Paris to see Rita Bose in Rome. "
    entities = story(
        f"MURDERER CAUGHT AFTER FATAL SHOOTING\n\nA murderer was caught on Friday after a fatal shooting. {told}",
        f"{told}Later Tom Brask of Denver met Jane Calder, Piers Vale and Sven Dahl of Malmo in Zurich.",
    )
    assert not any("FATAL" in v.text or "MURDERER" in v.text for one in entities for v in one.variants)
