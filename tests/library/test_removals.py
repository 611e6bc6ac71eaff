"""Articles that are taken out come back as they were, with all that belongs to them."""

from dataclasses import replace
from pathlib import Path

from news import ARTICLES

from moviebrowser import places
from moviebrowser.articles import Article
from moviebrowser.comparison import Rename
from moviebrowser.excerpts import text_excerpt
from moviebrowser.library import Details, Library


def everything(library: Library) -> object:
    ids = [summary.id for summary in library.summaries()]
    articles = [(id, library.article(id), library.editions(id), library.analysis(id)) for id in ids]
    found = [
        [hit.article.id for hit in library.search(query).hits] for query in ("tram", "outlet:reel", "entity:quill")
    ]
    return articles, library.stories(), library.corrections(ids), found, library.details(ids[0], found=True)


def test_what_is_taken_out_comes_back_as_it_was(library: Library) -> None:
    library.add(ARTICLES)
    library.add([replace(ARTICLES[0], text="Another text of the tram and of Mara Quill.")])
    library.correct_details(1, Details("Tram", "The Daily Reel"))
    library.analyse([1, 2, 3])
    library.group()
    library.rename_story(library.stories()[0].id, "Trams")
    library.correct([1, 3], Rename("Mara Quill", "M. Quill"))
    before = everything(library)
    taken = library.take_out([1, 3])
    assert [summary.id for summary in library.summaries()] == [2]
    assert library.search("tram").total == 0
    assert library.check() == []
    library.bring_back(taken)
    library.reconcile()
    assert everything(library) == before
    assert library.check() == []


def test_what_was_imported_again_meanwhile_stays(library: Library) -> None:
    [id] = library.add(ARTICLES[:1])
    taken = library.take_out([id])
    [again] = library.add(ARTICLES[:1])
    library.bring_back(taken)
    assert {summary.id for summary in library.summaries()} == {id, again}
    assert library.newest() == again
    assert library.check() == []


def test_samples_are_told_from_the_readers_articles(library: Library, tmp_path: Path) -> None:
    own = tmp_path / "seeds" / "notes" / "own.txt"
    own.parent.mkdir(parents=True)
    own.write_text("A text of the reader's own, in a folder called seeds.", "utf-8")
    library.import_paths([places.samples() / "4-stage-fire", own])
    samples = library.samples()
    assert len(samples) == len(list((places.samples() / "4-stage-fire").iterdir()))
    assert len(library) == len(samples) + 1
    library.keep(text_excerpt(samples[0], library.article(samples[0]), 0, 20))
    taken = library.take_out(samples)
    assert library.samples() == []
    assert len(library.excerpts()) == 1
    library.bring_back(taken)
    assert library.samples() == samples
    assert library.check() == []


def test_a_sample_is_known_where_the_program_lay_before(library: Library) -> None:
    name = next(places.samples().glob("1-*/*.txt"))
    path = Path("/opt/earlier", *name.parts[-3:])
    [id] = library.add([Article("A sample's text.", path=path)])
    assert library.samples() == [id]
