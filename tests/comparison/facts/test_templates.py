"""Fact templates: what may stand in one, and how a mistake is told."""

from pathlib import Path

import pytest

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
        (('"person"', '"word"'), "words"),
        (("patterns = [", 'unless = "someone"\npatterns = ['), "'unless' must be a list"),
        (("conducted by {answer+}", "conducted by one) {answer}"), "closes nothing"),
    ],
)
def test_a_mistake_names_file_line_and_reason(tmp_path: Path, change: tuple[str, str], reason: str) -> None:
    path = written(tmp_path, GOOD.replace(*change))
    with pytest.raises(TemplateError, match=r"mine\.toml, line 2: ") as error:
        load(path)
    assert reason in str(error.value)


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"mine\.toml: "):
        load(written(tmp_path, "[[fact"))


def test_a_topic_at_the_head_goes_for_all_facts(tmp_path: Path) -> None:
    [template] = load(written(tmp_path, 'topic = ["orchestra"]\n' + GOOD))
    assert template.topic == ("orchestra",)


def test_synonyms_stand_for_one_answer(tmp_path: Path) -> None:
    text = GOOD.replace('"person"', '"word"\nwords = ["twitter|x"]')
    [template] = load(written(tmp_path, text))
    assert template.words == {"twitter": "twitter", "x": "twitter"}
