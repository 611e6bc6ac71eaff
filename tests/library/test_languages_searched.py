"""Words are found in the forms of their article's language."""

from collections.abc import Iterator

import pytest

from moviebrowser.articles import Article
from moviebrowser.library import Library

_TEXTS = {
    "en": "The houses stood empty. The old ferryman dies in the second act.",
    "de": "Die Häuser am Rand der Städte stehen leer, und die Schauspielerinnen warten auf die Fähre.",
    "fr": "L'actrice a vu les premières images de l'accident, télévisées le soir.",
    "it": "L'attrice ha lodato gli attori della città.",
    "pt": "As nações discutem as ações do filme.",
    "es": "Las canciones de las películas se grabaron en dos direcciones.",
    "ru": "Новые актёры снимаются в новых фильмах.",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.open(tmp_path_factory.mktemp("languages"))
    library.add(Article(text, title=f"Titel {code}", language=code) for code, text in _TEXTS.items())
    yield library
    library.close()


@pytest.mark.parametrize(
    ("query", "language", "marked"),
    [
        ("Haus", "de", "Häuser"),
        ("stadt", "de", "Städte"),
        ("Schauspielerin", "de", "Schauspielerinnen"),
        ('"rand der stadt"', "de", "Rand der Städte"),
        ("premier", "fr", "premières"),
        ("premiere", "fr", "premières"),
        ("accident", "fr", "l'accident"),
        ("téléviser", "fr", "télévisées"),
        ("attore", "it", "attori"),
        ("attrice", "it", "L'attrice"),
        ("nação", "pt", "nações"),
        ("canción", "es", "canciones"),
        ("cancion", "es", "canciones"),
        ("новый", "ru", "Новые"),
        ("house", "en", "houses"),
        ("dies", "en", "dies"),
    ],
)
def test_a_word_finds_its_forms_in_each_language(library: Library, query: str, language: str, marked: str) -> None:
    (hit,) = library.search(query).hits
    assert hit.article.language == language
    assert marked in [hit.snippet[mark.start : mark.end] for mark in hit.marks]


def test_what_is_marked_follows_the_language_of_the_text(library: Library) -> None:
    text = "Die Häuser leuchten; das Haus auch."
    assert [text[s.start : s.end] for s in library.find_words("haus", text, "de")] == ["Häuser", "Haus"]
    assert [text[s.start : s.end] for s in library.find_words("haus", text)] == ["Haus"]


def test_the_words_of_all_languages_count_for_shapes_slips_and_meant_words(library: Library) -> None:
    assert [hit.article.language for hit in library.search("häus*").hits] == ["de"]
    assert [hit.article.language for hit in library.search("fahrx~").hits] == ["de"]
    assert library.search("schauspielerinen").suggestion == "schauspielerinnen"
    assert library.search("title:titel lang:de haus").total == 1
