"""The rule files, and what is said when one is wrong."""

from pathlib import Path

import pytest

from moviebrowser.articles.furniture_rules import RuleError, load


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ('kind = "credit"\nphrases = [\n    "one",\n    "two"\nedges = 5\n', 5),
        ('kind = "credit"\npatterns = [\n    "fine",\n    "bro(ken",\n]\n', 4),
        ('# words\nkind = "advert"\nphrases = ["one"]\n', 2),
        ('kind = "credit"\nphrases = "one"\n', 2),
        ('kind = "credit"\n\nphrase = ["one"]\n', 3),
    ],
)
def test_a_wrong_file_is_named_with_its_line(tmp_path: Path, source: str, line: int) -> None:
    path = tmp_path / "words.toml"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load(tmp_path)
    assert str(caught.value).startswith(f"{path}:{line}:")


def test_a_file_of_ones_own_adds_to_the_rules(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('kind = "related"\nphrases = ["aus dem archiv"]\n', encoding="utf-8")
    assert load(tmp_path).kind("» Aus dem Archiv:") == "related"
