"""People's names of many languages, with particles and nicknames, and those who share a surname."""

import pytest
from linked_stories import entity, forms, story

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison.linking import link


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (
            (
                "Wen Haoran, 41, was found guilty. Prosecutors said that Mr Wen had lied to investors.",
                "Haoran Wen was convicted on Tuesday. Wen faces prison, said Wen Hao-ran's lawyer.",
            ),
            {"Wen Haoran", "Haoran Wen", "Wen Hao-ran", "Wen"},
        ),
        (
            (
                "The club's director of football, Ye-jin Park, flew home. “We are glad,” Ye-jin Park said.",
                "Park Ye-jin, who took over in May, said so. The director, Ye Jin Park, smiled.",
            ),
            {"Ye-jin Park", "Park Ye-jin", "Ye Jin Park"},
        ),
        (
            (
                "Wen's lawyer, Abdul Karim al-Masri, said he would appeal, al-Masri told reporters.",
                "Attorney Abdulkarim Al-Masri called it a tragedy.",
            ),
            {"Abdul Karim al-Masri", "Abdulkarim Al-Masri", "al-Masri"},
        ),
        (
            (
                "The envoy, Marieke van den Bosch, said that two planes would leave. Ms van den Bosch smiled.",
                "Marieke Van Den Bosch said a field hospital was on its way.",
            ),
            {"Marieke van den Bosch", "Marieke Van Den Bosch", "van den Bosch"},
        ),
        (
            (
                "Her running mate, Mohammed bin Zayed Harun, will be vice president.",
                "Mohamed bin Zayed Harun is a former fisherman. “I know the sea,” Harun said.",
            ),
            {"Mohammed bin Zayed Harun", "Mohamed bin Zayed Harun", "Harun"},
        ),
        (
            (
                "Nadav Ben-Tzvi directed the sequel. Critics liked Nadav Ben-Tzvi's film.",
                "The film by Nadav Ben Tzvi is long.",
                "It is the second film by director Nadav Ben-Zvi.",
            ),
            {"Nadav Ben-Tzvi", "Nadav Ben Tzvi", "Nadav Ben-Zvi"},
        ),
        (
            (
                "The novelist Gabriel Arenas Montoya died on Friday. “He was kind,” a friend said.",
                "Gabriel Arenas wrote ten novels. Arenas was 81.",
            ),
            {"Gabriel Arenas Montoya", "Gabriel Arenas"},
        ),
        (
            (
                'Union leader Dwayne "Dutch" Vandermeer called it a black day. Later Vandermeer left.',
                "Dutch Vandermeer said his union would fight. Dwayne Vandermeer has met the owners.",
            ),
            {'Dwayne "Dutch" Vandermeer', "Dutch Vandermeer", "Dwayne Vandermeer", "Vandermeer"},
        ),
        (
            (
                "Halima Yusuf, a teacher, heard the mountain roar.",
                "“My school is gone,” said Halima Yusuf. Halima Yusuf is 52.",
                "Yussuf Halima, a teacher, wept.",
            ),
            {"Halima Yusuf", "Yussuf Halima"},
        ),
        (
            ("Chief executive Rajesh Subramaniam spoke.", "“We fit,” said Raj Subramaniam, who runs the company."),
            {"Rajesh Subramaniam", "Raj Subramaniam"},
        ),
    ],
)
def test_a_persons_name_in_the_ways_that_outlets_write_it(texts: tuple[str, ...], names: set[str]) -> None:
    entities = story(*texts)
    assert all(names <= forms(entity(entities, name)) for name in names)


def test_a_nickname_in_quotation_marks_is_the_person() -> None:
    entities = story(
        'Rovers signed the striker Thiago "Tiguinho" Moreira dos Santos on Friday. “I am happy,” Tiguinho said.',
        "Tiguinho joins Rovers. The striker Thiago Moreira dos Santos passed a medical.",
    )
    assert entity(entities, "Tiguinho") == entity(entities, "Thiago Moreira dos Santos")
    assert entity(entities, "Tiguinho").name == "Thiago Moreira dos Santos"


def test_a_surname_that_one_outlet_misspells_is_its_own_variant() -> None:
    entities = story(
        "Judge Tobias Kellaway set the sentencing for March, Tobias Kellaway said.",
        "U.S. District Judge Tobias Kellaway allowed him to stay free.",
        "A civil case is pending before Judge Kelloway.",
    )
    slips = [(v.text, v.articles) for v in entity(entities, "Tobias Kellaway").variants if v.misspelling]
    assert slips == [("Kelloway", (2,))]


def test_the_spelling_that_more_outlets_have_is_the_name() -> None:
    entities = story(
        "Prime Minister Erol Kadir is flying home. Erol Kadir was in Brussels.",
        "Kadir cut short his visit, an aide said. “We will rebuild,” Kadir said.",
        "Premier Erol Qadir flew back from Brussels.",
    )
    assert entity(entities, "Erol Qadir").name == "Erol Kadir"


def test_mr_and_mrs_and_kinship_tell_a_couple_apart() -> None:
    entities = story(
        "Susan Pellow testified on Monday. Her husband, Gregory Pellow, sat on the board.",
        "Mrs. Pellow was the star witness. Gregory Pellow, her husband, watched from the gallery.",
    )
    assert [place.article for place in entity(entities, "Susan Pellow").mentions] == [0, 1]


def test_a_president_whom_an_article_does_not_introduce_is_not_the_senator_of_his_name() -> None:
    entities = story(
        "Stellan Brandler, the incumbent, lost. His wife, Ingrid Brandler, stood beside him.",
        "President Brandler got 47 percent. “She won,” Mr. Brandler said. Later Senator Ingrid Brandler spoke.",
    )
    assert [place.article for place in entity(entities, "Ingrid Brandler").mentions] == [0, 1]
    assert [place.article for place in entity(entities, "Stellan Brandler").mentions] == [0, 1, 1]


def test_a_brother_called_by_his_given_name_does_not_take_the_surname() -> None:
    entities = story(
        "Police hunt Delroy Hatchett. His brother, Curtis Hatchett, has not heard from him.",
        "Delroy Hatchett escaped on Tuesday. Agents watched his brother Curtis. Hatchett has friends in Dover.",
    )
    assert [place.article for place in entity(entities, "Delroy Hatchett").mentions] == [0, 1, 1]


def test_a_surname_goes_on_about_the_one_whom_more_articles_name() -> None:
    filler = (
        "The singers who had practised in the hall went home late, and nobody in the town could say what came next. "
    )
    entities = story(
        f"E. Peter Felder retired on Friday. His daughter, Helen Felder, was there. {filler}{filler}Felder was 71.",
        "Peter Felder had led the choir for thirty years. “It was hard,” Felder said.",
    )
    assert [place.article for place in entity(entities, "Peter Felder").mentions] == [0, 0, 1, 1]


def test_what_somebody_does_is_not_taken_for_somebody() -> None:
    entities = story(
        "The director Dana Vorst came to Oslo. The director left early.",
        "Director Ines Calder stayed in Oslo. The director was pleased, the actor said.",
    )
    assert not {"director", "The director", "the director", "actor"} & {
        v.text for one in entities for v in one.variants
    }


def test_a_president_in_capitals_is_the_president() -> None:
    entities = story(
        "PRESIDENT OKORO LEAVES OSLO AFTER TALKS WITH NADIA VALE. POLICE SAID NOTHING OF IT ON FRIDAY.",
        "President Chidi Okoro left Oslo on Friday. He had met Nadia Vale, and Okoro had smiled.",
    )
    assert entity(entities, "OKORO") == entity(entities, "Chidi Okoro")
    assert entity(entities, "NADIA VALE") == entity(entities, "Nadia Vale")


def test_a_title_of_another_language_is_no_part_of_a_name() -> None:
    texts = "Le maire dit que Jeanne Ribault a quitté Lyon jeudi.", "À Lyon Mme Ribault a parlé."
    articles = [Article(text, language="fr") for text in texts]
    assert forms(entity(link(articles, list(analyse(articles))), "Jeanne Ribault")) == {"Jeanne Ribault", "Ribault"}
