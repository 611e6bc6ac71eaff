"""Resources that a person may edit, and what is said when that goes wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from moviebrowser import cli, places
from moviebrowser.comparison.facts.templates import templates


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(places, "resources", lambda: tmp_path)
    templates.cache_clear()
    yield tmp_path
    templates.cache_clear()


def test_a_table_that_is_no_toml_is_named(resources: Path) -> None:
    (resources / "words.toml").write_text("words = [", encoding="utf-8")
    with pytest.raises(places.ResourceError, match=r"words\.toml"):
        places.resource_table(".", "words.toml")


def test_a_field_that_is_missing_is_named(resources: Path) -> None:
    (resources / "words.toml").write_text("words = []", encoding="utf-8")
    with pytest.raises(places.ResourceError, match="'offices' is missing"):
        places.resource_table(".", "words.toml", "offices")


def test_a_command_says_which_template_is_broken(
    resources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = Path(places.__file__).parent.parent / "resources" / "names"
    (resources / "names").symlink_to(names)
    (resources / "facts").mkdir()
    (resources / "facts" / "mine.toml").write_text('[[fact]]\nid = "x"\n', encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The harbour was closed on Monday after a storm.\n", encoding="utf-8")
    code = cli.run(cli.parse(["compare", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--plain"]))
    assert code == 1
    assert "mine.toml, line 1" in capsys.readouterr().err
