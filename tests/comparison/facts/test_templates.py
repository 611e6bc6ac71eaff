"""Fact templates: what may stand in one, and how a mistake is told."""

from pathlib import Path

import pytest

from moviebrowser import places
from moviebrowser.comparison.facts import TemplateError, load
from moviebrowser.comparison.facts.templates import templates

GOOD = """
[[fact]]
id = "conductor"
label = "Conductor"
answer = "person"
patterns = ["conducted by {answer+}", "[chief] conductor {answer}"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_packaged_templates_are_sound_and_their_ids_unique() -> None:
    ids = [template.id for template in templates()]
    assert len(ids) == len(set(ids)) > 15


def test_a_template_of_ones_own_is_read(tmp_path: Path) -> None:
    [template] = load(written(tmp_path, GOOD))
    assert (template.id, template.label, template.kinds, template.many) == (
        "conductor",
        "Conductor",
        ("person",),
        False,
    )


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (('id = "conductor"', 'name = "conductor"'), "unknown field 'name'"),
        (('label = "Conductor"\n', ""), "'label' is missing"),
        (('"person"', '"persona"'), "'persona' is no type"),
        (("conducted by {answer+}", "conducted by {someone}"), "{someone}"),
        (("conducted by {answer+}", "conducted by (one {answer}"), "pattern"),
        (("conducted by {answer+}", "conducted by {answer"), "brace"),
        (("conducted by {answer+}", "conducted by {someone:Lee} {answer}"), "{someone}"),
        (('"person"', '"word"'), "words"),
        (("patterns = [", 'unless = "someone"\npatterns = ['), "'unless' must be a list"),
        (("conducted by {answer+}", "conducted by one) {answer}"), "closes nothing"),
        (("conducted by {answer+}", "conducted by"), "has no {answer}"),
        (('answer = "person"', 'answer = "person"\nsubject = "organisation"'), "has no {subject}"),
        (('answer = "person"', 'answer = "person"\nsubject = "orchestra"'), "'orchestra' is no type"),
        (('"person"', "5"), "'answer' must be a type"),
        (('"Conductor"', "true"), "'label' must be a text"),
        (("patterns = [", 'many = "yes"\npatterns = ['), "'many' must be true or false"),
        (("patterns = [", "at_least = 0\npatterns = ["), "'at_least' must be a number"),
        (("patterns = [", 'perhaps = "maybe {answer}"\npatterns = ['), "'perhaps' must be a list"),
    ],
)
def test_a_mistake_names_file_line_and_reason(tmp_path: Path, change: tuple[str, str], reason: str) -> None:
    path = written(tmp_path, GOOD.replace(*change))
    with pytest.raises(TemplateError, match=r"mine\.toml, line 2: ") as error:
        load(path)
    assert reason in str(error.value)


@pytest.mark.parametrize("text", ["[[fact", "[fact]\nid = 'one'", "[[facts]]\nid = 'one'", "topics = ['music']"])
def test_a_file_that_holds_no_questions_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(TemplateError, match=r"mine\.toml: "):
        load(written(tmp_path, text))


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b"# caf\xe9")
    with pytest.raises(TemplateError, match=r"mine\.toml: "):
        load(path)


def test_the_line_of_a_later_mistake_is_told(tmp_path: Path) -> None:
    broken = GOOD.replace("[[fact]]", "[[ fact ]]  # another").replace('"person"', '"persona"')
    with pytest.raises(TemplateError, match=r"mine\.toml, line 8: "):
        load(written(tmp_path, GOOD + broken))


def test_an_id_that_two_files_have_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "facts"
    folder.mkdir()
    for name in ("one.toml", "two.toml"):
        (folder / name).write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr(places, "resources", lambda: tmp_path)
    with pytest.raises(TemplateError, match=r"two\.toml: the id 'conductor' is taken by .*one\.toml"):
        templates.__wrapped__()


def test_a_topic_at_the_head_goes_for_all_facts(tmp_path: Path) -> None:
    [template] = load(written(tmp_path, 'topic = ["orchestra"]\n' + GOOD))
    assert template.topic == ("orchestra",)


def test_an_answer_may_have_to_end_so(tmp_path: Path) -> None:
    text = GOOD.replace('"person"', '"count"').replace("[chief] conductor {answer}", "by {answer:votes|ballots}")
    [template] = load(written(tmp_path, text))
    line = "won by <amount.count:2:{}> "
    found = [template.patterns[1].expression.search(line.format(said)) for said in ("214_votes", "214_seats")]
    assert [bool(match) for match in found] == [True, False]


def test_synonyms_stand_for_one_answer(tmp_path: Path) -> None:
    text = GOOD.replace('"person"', '"word"\nwords = ["twitter|x"]')
    [template] = load(written(tmp_path, text))
    assert template.words == {"twitter": "twitter", "x": "twitter"}
