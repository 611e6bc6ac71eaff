"""Files that cannot be read say why; folders give the files in them; encodings are found out."""

import os
from pathlib import Path

import pytest

from moviebrowser.articles import ReadError, find_files, opening, original_text, read_file
from moviebrowser.articles.furniture_rules import furniture_rules

SENTENCE = "Café “Zoë” – the naïve façade cost £5 and the old bridge was closed for a year, the board said."


def reason(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert caught.value.path == path
    assert str(caught.value) == f"{path}: {caught.value.reason}"
    assert "\n" not in caught.value.reason
    return caught.value.reason


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\r\n ", "white space"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "a picture"),
        ("program.txt", b"\x7fELF\x02\x01\x01" + bytes(200), "a program"),
        ("data.txt", bytes(range(256)) * 8, "binary"),
        ("document.txt", b"%PDF-1.7\nstream of words", "PDF"),
        (
            "empty.html",
            b"<html><head><title>Bridge</title><script>go()</script></head><body></body></html>",
            "no article",
        ),
        ("broken.html", b"<html><p <p <div", "no article"),
        ("furniture.txt", b"Leave a Reply\n\nBack to top\n", "no article"),
        ("blank.md", b"---\ntitle: Bridge\n---\n", "no article"),
    ],
)
def test_unusable_content_is_named(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert words in reason(path)


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert "folder" in reason(tmp_path)
    assert "no such file" in reason(tmp_path / "missing.txt")
    assert "pipe" in reason(tmp_path / "pipe.txt")
    assert "device" in reason(Path(os.devnull))
    assert "link" in reason(tmp_path / "loop.txt")
    assert "file name" in reason(tmp_path / "nul\0.txt")
    assert "file name" in reason(tmp_path / ("n" * 5000))


def test_file_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "article.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    monkeypatch.setattr("moviebrowser.articles.opening.os.open", refuse)
    assert "permission" in reason(path)


def test_large_file_is_refused_without_reading_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(opening.LARGEST + 1)
    monkeypatch.delattr("moviebrowser.articles.opening.os.open")
    assert "too large" in reason(path)


def test_folder_that_cannot_be_listed_is_found_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    assert list(find_files([tmp_path])) == [tmp_path]
    assert "permission" in reason(tmp_path)


def test_folders_are_walked_in_order_for_readable_kinds(tmp_path: Path) -> None:
    names = (
        "b.TXT",
        "a.html",
        "a_files/script.html",
        "z/c.md",
        "z/deep/d.htm",
        ".hidden/e.txt",
        ".f.txt",
        "g.png",
        "h",
    )
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "z" / "around").symlink_to(tmp_path)
    given = tmp_path / "g.png"
    found = [path.relative_to(tmp_path).as_posix() for path in find_files([given, tmp_path])]
    assert found == ["g.png", "a.html", "b.TXT", "z/c.md", "z/deep/d.htm"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_are_found_out(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(SENTENCE.encode(encoding))
    (article,) = read_file(path)
    assert article.text == SENTENCE
    assert article.original == path.read_bytes()
    assert original_text(article) == SENTENCE


def test_other_alphabets_are_found_out(tmp_path: Path) -> None:
    text = "Совет порта во вторник проголосовал за то, чтобы закрыть старый мост до весны следующего года."
    path = tmp_path / "article.txt"
    path.write_bytes(text.encode("cp1251"))
    (article,) = read_file(path)
    assert (article.text, article.language) == (text, "ru")


def test_a_download_cut_within_a_character_is_still_utf8(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes((SENTENCE * 4 + "é").encode()[:-1])
    assert read_file(path)[0].text.startswith(SENTENCE)


def test_web_page_called_text_is_read_as_a_page(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"<!DOCTYPE html><html><body><p>{SENTENCE}</p></body></html>", encoding="utf-8")
    (article,) = read_file(path)
    assert (article.text, article.media_type) == (SENTENCE, "text/html")


def test_text_called_web_page_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"{SENTENCE}\n\n5 < 6 & 7 > 6, said the board.", encoding="utf-8")
    (article,) = read_file(path)
    assert (article.media_type, article.text.count("\n\n")) == ("text/plain", 1)


def test_a_wrong_rule_file_is_named_instead_of_a_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "furniture").mkdir()
    rules = tmp_path / "furniture" / "own.toml"
    rules.write_text('kind = "credit"\npatterns = ["(open"]\n', encoding="utf-8")
    path = tmp_path / "article.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    monkeypatch.setattr("moviebrowser.articles.furniture_rules.resources", lambda: tmp_path)
    furniture_rules.cache_clear()
    try:
        assert f"{rules}:2:" in reason(path)
    finally:
        furniture_rules.cache_clear()
