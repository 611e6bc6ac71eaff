"""Names that the text around tells more of: aliases, titles, those around a person; and texts without capitals."""

from moviebrowser.analysis import EntityType, analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Entity
from moviebrowser.comparison.linking import link


def story(*texts: str) -> tuple[Entity, ...]:
    articles = [Article(text, language="en", published="2024-03-06") for text in texts]
    return link(articles, list(analyse(articles)))


def entity(entities: tuple[Entity, ...], text: str) -> Entity:
    [found] = [entity for entity in entities if text in {variant.text for variant in entity.variants}]
    return found


def test_a_name_that_is_called_another_name_is_one() -> None:
    entities = story(
        "Curtis Wendell Lamb, also known as Big Lamb, was jailed in Denver on Monday.",
        "Big Lamb goes to jail. The rapper, whose real name is Curtis Lamb, apologised on Tuesday.",
    )
    assert entity(entities, "Big Lamb") == entity(entities, "Curtis Lamb") == entity(entities, "Curtis Wendell Lamb")
    assert entity(entities, "Denver") != entity(entities, "Big Lamb")


def test_those_around_a_person_are_not_the_person() -> None:
    entities = story(
        "President Peter Harlan said a tax was needed. The Harlan administration proposed it on Tuesday.",
        "Peter Harlan wants a tax, the Harlan administration said.",
    )
    assert entity(entities, "Harlan administration") != entity(entities, "Peter Harlan")
    assert entity(entities, "Harlan administration").type is EntityType.ORGANISATION


def test_a_title_tells_two_of_one_surname_apart() -> None:
    entities = story(
        "President Peter Harlan met the press in Denver. Judge Jane Harlan did not.",
        "President Harlan spoke. Later Peter Harlan and Jane Harlan left. Then Judge Harlan laughed.",
    )
    assert [place.article for place in entity(entities, "Peter Harlan").mentions] == [0, 1, 1]
    assert [place.article for place in entity(entities, "Jane Harlan").mentions] == [0, 1, 1]


def test_an_edition_in_roman_numerals_or_digits_and_the_event_alone() -> None:
    entities = story(
        "The Gulls won Super Bowl XLVI on Sunday, and nobody had expected it.",
        "It was a dull Super Bowl, the coach of the Gulls said. He had seen Super Bowl 46 from the bench.",
    )
    assert entity(entities, "Super Bowl XLVI") == entity(entities, "Super Bowl 46") == entity(entities, "Super Bowl")


def test_names_of_the_others_are_found_in_a_text_without_capitals() -> None:
    entities = story(
        "Dana Harlow was arrested in Tolvar on Friday. Police chief Ruben Ostrander said Harlow was driving.",
        "actress dana harlow was arrested late friday, police say. harlow was held, chief ruben ostrander said.",
    )
    assert {"Dana Harlow", "dana harlow", "harlow"} <= {v.text for v in entity(entities, "Dana Harlow").variants}
    assert entity(entities, "ruben ostrander").name == "Ruben Ostrander"


def test_texts_that_all_lack_capitals_still_name_people() -> None:
    entities = story(
        "actress dana harlow was arrested on friday, police say. harlow was held.",
        "dana harlow, 34, has been arrested in london, police say.",
    )
    assert {"dana harlow", "harlow"} <= {variant.text for variant in entity(entities, "dana harlow").variants}


def test_what_somebody_does_is_no_name_where_nouns_have_capitals() -> None:
    articles = [
        Article("Die Schauspielerin Ines Vorst ist am Freitag verhaftet worden, sagte Harlow gestern.", language="de"),
        Article("Der Anwalt sagte gestern, dass Ines Vorst am Montag nach Hause gehe.", language="de"),
    ]
    assert link(articles, list(analyse(articles)))[0].name == "Ines Vorst"


def test_what_a_page_says_of_time_and_an_office_behind_a_body_are_no_part_of_a_name() -> None:
    entities = story(
        "Updated 14:05 GMT Orrin Vale of Acme Corp. resigned on Friday, the Acme CEO said in Denver.",
        "Orrin Vale resigned from Acme Corp. on Friday. He was the Acme CEO for ten years.",
    )
    assert entity(entities, "Acme") == entity(entities, "Acme Corp")
    assert not {"GMT", "GMT Orrin Vale", "Acme CEO"} & {v.text for found in entities for v in found.variants}


def test_initials_of_a_company_written_in_three_ways() -> None:
    entities = story(
        "Harlow-Pruett Co. agreed to buy Orbex on Tuesday. H-P said the deal will help. Mr Vale of H-P agreed.",
        "Harlow-Pruett will pay $2 billion for Orbex. HP said that it was pleased. Analysts like HP.",
    )
    assert entity(entities, "HP") == entity(entities, "H-P") == entity(entities, "Harlow-Pruett")


def test_initials_in_brackets_behind_a_body_are_its_own_in_any_language() -> None:
    entities = story(
        "The National Disaster Agency (NKDB) said on Tuesday that twenty people had died in Tolvar.",
        "Forty people were hurt, the NKDB said. The National Disaster Agency sent its people to Tolvar.",
    )
    assert entity(entities, "NKDB") == entity(entities, "National Disaster Agency")


def test_a_body_that_begins_with_initials_is_no_person_though_its_people_speak() -> None:
    entities = story(
        "Piers Vale, head of drama at NBT North, said he knew at once. NBT North, who made it, was proud.",
        "NBT North's Piers Vale said so. The NBT has not commented.",
    )
    assert entity(entities, "NBT North").type is not EntityType.PERSON
    assert entity(entities, "NBT North") != entity(entities, "NBT")


def test_a_body_whose_name_goes_on_behind_of_is_one_and_a_person_takes_the_kind_of_the_surname() -> None:
    entities = story(
        "Marten Vale leads the Reformed Church of Jesus Christ of Acre. Mrs. Wall wept in the Tolvar court.",
        "The early marriage of 17-year-old Edwina Wall was told of. “I am happy,” Wall said of Marten Vale.",
    )
    assert entity(entities, "Reformed Church of Jesus Christ of Acre").type is EntityType.ORGANISATION
    assert entity(entities, "Edwina Wall").type is EntityType.PERSON


def test_an_outlet_of_the_story_is_nobody() -> None:
    articles = [
        Article("“Nobody asked us,” Rita Bose told Velmouth Live on Monday.", outlet="Velmouth Live", language="en"),
        Article("Rita Bose has told Velmouth Live that nobody asked her.", outlet="The Gazette", language="en"),
    ]
    found = {entity.name: entity.type for entity in link(articles, list(analyse(articles)))}
    assert found["Velmouth Live"] == "organisation"


def test_a_shipping_company_is_named_without_its_kind() -> None:
    articles = [
        Article(
            "Torbeck Lines owns it. Rita Bose, chief executive of Torbeck, said that she was sorry.", language="en"
        ),
        Article("Torbeck Lines has suspended the captain.", language="en"),
    ]
    (line,) = (entity for entity in link(articles, list(analyse(articles))) if "Torbeck" in entity.name)
    assert {variant.text for variant in line.variants} == {"Torbeck Lines", "Torbeck"}


def test_whose_an_office_is_stands_before_it_and_in_no_name() -> None:
    entities = story(
        "“The walls fell,” Velmar Island Governor Mehdi Torvald said on Sunday.",
        "Governor Mehdi Torvald said that walls had fallen.",
    )
    assert {variant.text for variant in entity(entities, "Mehdi Torvald").variants} == {"Mehdi Torvald"}
