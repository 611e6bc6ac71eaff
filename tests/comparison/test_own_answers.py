from moviebrowser.analysis import Span
from moviebrowser.comparison import Answer, Fact, FactStatus, OwnAnswer, Place, own_answer


def test_what_one_article_alone_names_comes_first() -> None:
    answers = (
        Answer(Place(0, 0, 9), "Mara Quill, Tor Vik", "mara quill; tor vik"),
        Answer(Place(1, 0, 9), "Vik, Ida Voss, Mara Quill", "ida voss; mara quill; tor vik"),
    )
    cast = Fact("f3", "Cast", FactStatus.DIFFER, answers, ())
    assert own_answer(cast, 0) == OwnAnswer("Mara Quill, Tor Vik")
    assert own_answer(cast, 1) == OwnAnswer("+ Ida Voss · Vik, Mara Quill", Span(0, 10))
    assert own_answer(cast, 2) == OwnAnswer("")
