"""Small stories of invented names, read by the analyser and linked: what becomes one entity, and what does not."""

from collections.abc import Sequence

import pytest

from moviebrowser.analysis import EntityType, analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Entity
from moviebrowser.comparison.linking import link


def story(*texts: str, published: str = "2024-03-06") -> tuple[Entity, ...]:
    """The entities of a story whose articles have these texts."""
    articles = [Article(text, language="en", published=published) for text in texts]
    return link(articles, list(analyse(articles)))


def forms(entities: Sequence[Entity], text: str) -> set[str]:
    """All forms of the one entity that is also written so."""
    found = [{variant.text for variant in entity.variants} for entity in entities]
    found = [variants for variants in found if text in variants]
    assert len(found) == 1, f"{text!r} in {[entity.name for entity in entities]}"
    return found[0]


def kind(entities: Sequence[Entity], text: str) -> EntityType:
    return next(entity.type for entity in entities if text in {variant.text for variant in entity.variants})


@pytest.mark.parametrize(
    ("full", "short", "texts"),
    [
        ("Walter Oppel", "Oppel", ("Inspector Walter Oppel spoke to reporters.", "Mr. Oppel said nothing more.")),
        ("Linda Harrow", "Harrow", ("President Linda Harrow signed the bill.", "President Harrow signed it in June.")),
        ("J.T. Brandle", "Brandle", ("J.T. Brandle wrote the novel.", "The novel by Brandle was a success.")),
        ("William Tresk", "Bill Tresk", ("Actor William Tresk plays him.", "Bill Tresk plays the part, he said.")),
        ("Zoë Lindqvist", "Zoe Lindqvist", ("Zoë Lindqvist directs.", "It was Zoe Lindqvist who directed.")),
        ("Sergei Valenkov", "Sergey Valenkov", ("Sergei Valenkov sang.", "The singer Sergey Valenkov sang well.")),
        ("Marla Quint", "@MarlaQuint", ("Marla Quint tweeted a picture.", "Thanks, @MarlaQuint, fans wrote.")),
        ("Dana Vorst", "Vorst", ("Director Dana Vorst smiled.", "It was Vorst's first film, Vorst said.")),
        ("Steven Maddock", "Stephen Maddock", ("Producer Steven Maddock left.", "Stephen Maddock has left, it said.")),
    ],
)
def test_a_person_by_many_names(full: str, short: str, texts: tuple[str, ...]) -> None:
    assert {full, short} <= forms(story(*texts), full)


def test_two_people_with_one_surname_stay_two() -> None:
    entities = story("Ruth Pelham met Oscar Pelham in court.", "Ruth Pelham won.", "Oscar Pelham lost to Ruth Pelham.")
    assert "Oscar Pelham" not in forms(entities, "Ruth Pelham")


@pytest.mark.parametrize(
    ("one", "other", "texts"),
    [
        (
            "National Harbour Board",
            "NHB",
            ("The National Harbour Board (NHB) closed it.", "The NHB did not answer questions."),
        ),
        (
            "U.S. Tidal Survey",
            "USTS",
            ("The U.S. Tidal Survey measured it, officials said.", "The USTS measured it twice."),
        ),
        ("Calder Bank", "Calder", ("Calder Bank has failed.", "Shares of Calder fell; Calder Bank is closed.")),
        (
            "Brightwell Corp",
            "Brightwell",
            ("Brightwell Corp. bought it.", "Brightwell Inc. bought it, Brightwell said."),
        ),
        ("United States", "U.S.", ("In the United States it opens in May.", "It opens in the U.S. on Friday.")),
        ("France", "French", ("They met in France.", "A French court ruled in France.")),
        ("Mount Tarrow", "Mt Tarrow", ("He fell on Mount Tarrow in Norway.", "The climber fell on Mt Tarrow.")),
        ("Boise", "Boise", ("He lives in Boise, Idaho.", "He moved to Boise, Ida.")),
    ],
)
def test_organisations_and_places_by_many_names(one: str, other: str, texts: tuple[str, ...]) -> None:
    assert {one, other} <= forms(story(*texts), one)


def test_a_state_is_known_by_what_is_written_behind_its_towns() -> None:
    entities = story("He was found in Biloxi, Miss. on Monday.", "Police in Mississippi found him in Biloxi.")
    assert "Miss" in forms(entities, "Mississippi")


def test_a_country_is_not_its_people_nor_an_ocean() -> None:
    entities = story("India sent ships to the Indian Ocean.", "Indians in India cheered. The Indian navy sailed.")
    assert forms(entities, "India") == {"India", "Indian"}


def test_initials_of_a_country_are_not_those_of_a_state_with_other_words() -> None:
    entities = story("The town lies in Unity State.", "The U.S. ambassador went there.")
    assert "U.S." not in forms(entities, "Unity State")


@pytest.mark.parametrize(
    ("where", "team"),
    [("Denver lost to Portland on Friday, and the Denver Dragons need a win.", True), ("Rain fell in Denver.", False)],
)
def test_a_town_that_plays_is_its_team(where: str, team: bool) -> None:
    report = "The Denver Dragons scored in the fourth quarter of the game; the team has won two games this season."
    entities = story(report, f"{where} The coach and the players were tired after a season of eighty games.")
    assert ("Denver" in forms(entities, "Denver Dragons")) is team


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The Grenmark Sinfonia played in Oslo. They love the Grenmark Sinfonia.", "Grenmark Sinfonia", "organisation"),
        ("A quake struck off the coast of Sumbala. Houses on Sumbala island fell.", "Sumbala", "place"),
        ("The U.S. Tidal Survey warned them. U.S. Tidal Survey officials left.", "U.S. Tidal Survey", "organisation"),
    ],
)
def test_what_the_words_in_and_around_a_name_say_that_it_is(text: str, name: str, type_: str) -> None:
    assert kind(story(text, text), name) is EntityType(type_)


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister and the Deputy Prime Minister came with the Fire Chief.",
        "A jury found him guilty, the City Attorney said.",
    ],
)
def test_offices_are_no_names(text: str) -> None:
    types = {entity.type for entity in story(text, text)}
    assert not types & {EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE}


def test_words_of_a_headline_are_no_part_of_a_name() -> None:
    entities = story(
        "Studio Fires Ida Kelling, Hires Tom Brask After Two Weeks of Secret Talks\n\nThe studio fired Ida Kelling.",
        "Tom Brask takes over from Ida Kelling. Brask is 40.",
    )
    assert {entity.name for entity in entities if entity.type is EntityType.PERSON} == {"Ida Kelling", "Tom Brask"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It moved at 60 mph.", "It moved at 97 km/h."),
        ("It moved at 60 miles an hour.", "It moved at 60 mph."),
        ("They had two dozen cameras.", "They had 24 cameras."),
        ("It cost $3.5 billion.", "It cost 3,500 million dollars."),
        ("The film opens on Friday.", "The film opens on March 8, 2024."),
        ("It opened yesterday.", "It opened on 5 March."),
        ("It opens next month.", "It opens in April 2024."),
        ("He is 33 years old.", "The man, 33, fled."),
    ],
)
def test_dates_and_amounts_that_say_the_same(one: str, other: str) -> None:
    valued = (EntityType.DATE, EntityType.AMOUNT, EntityType.TIME)
    assert [entity.articles for entity in story(one, other) if entity.type in valued] == [(0, 1)]
