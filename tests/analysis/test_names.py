import pytest


def test_people_places_and_organisations_are_found_and_trimmed(mark) -> None:
    marked = mark("The United Nations sent Maria Delgado's team to Norway. “Stefan Brandt” stayed with the FBI.")
    assert {"United Nations", "FBI"} <= set(marked.all("organisation"))
    assert {"Maria Delgado", "Stefan Brandt"} <= set(marked.all("person"))
    assert "Norway" in marked.all("place")


def test_every_name_of_a_list_is_one_mention(mark) -> None:
    names = ["Ana Ruiz", "Tom Felder", "Li Weng", "Mara Quist", "Otto Breen", "Sara Lind", "Jo Varga"]
    marked = mark(f"The film stars {', '.join(names[:-1])}, and {names[-1]}.")
    assert marked.all("person", "organisation", "place", "other") == names


def test_a_name_is_found_wherever_its_article_repeats_it(mark) -> None:
    marked = mark("Director Peter Ravensworth spoke. Ravensworth smiled. Peter's crew left Ravensworth there.")
    assert marked.all("person") == ["Peter Ravensworth", "Ravensworth", "Peter", "Ravensworth"]


def test_a_name_of_the_text_is_found_in_the_headline(mark) -> None:
    marked = mark("The actress Ilse Marlowe has left the film.", title="Marlowe quits")
    assert [(m.start, m.end) for m in marked.analysis.title_mentions] == [(0, 7)]


def test_capitals_only_text_is_read_like_any_other(mark) -> None:
    marked = mark("MARIA DELGADO LEAVES FILM IN NORWAY\n\nThe film lost Maria Delgado, who leaves.")
    assert marked.all("person").count("MARIA DELGADO") == 1
    assert "NORWAY" in marked.all("place")


def test_demonyms_are_places_and_faiths_are_groups(mark) -> None:
    marked = mark("The Somali pirates fled. Muslim leaders and Republican senators met them.")
    assert "Somali" in marked.all("place")
    assert {"Muslim", "Republican"} <= set(marked.all("organisation"))


def test_handles_and_hashtags_are_marked(mark) -> None:
    marked = mark("He thanked @IlseMarlowe with #HarbourFilm and mail to a@b.org.")
    assert "@IlseMarlowe" in marked.all("person")
    assert "#HarbourFilm" in marked.all("other")


@pytest.mark.parametrize(
    "text", ["However, they left. Nothing happened. Although it rained, people came.", "Read more here. Show less."]
)
def test_ordinary_words_that_start_sentences_are_no_names(mark, text: str) -> None:
    assert not mark(text).all("person", "organisation", "place", "other", "product", "event")


def test_a_word_run_on_to_a_name_is_no_part_of_it(mark) -> None:
    assert "Marlowe" in mark("It came from Ilse Marlowe. We met MarloweThis is it, Marlowe said.").all("person")


def test_a_language_without_a_pipeline_still_gets_names_by_rule(mark) -> None:
    marked = mark("Le film de Jeanne Morel sort le 12 juillet 2023 à Lyon. Il dure 90 minutes.", language="fr")
    assert marked.all("person", "date") == ["Jeanne Morel", "12 juillet 2023"]
    assert "Lyon" in marked.all("other")
