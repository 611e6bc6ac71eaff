"""Files made to harm: each gives articles or a reason, soon, and touches nothing else."""

import io
import json
import tempfile
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_files import FIRST, MAKERS

from moviebrowser.articles import SUFFIXES, ReadError, original_text, read_file

NESTED = "".join(f'<!ENTITY c{n} "{f"&c{n - 1};" * 12}">' for n in range(1, 12))
ENTITIES = f'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY c0 "&a;&a;">{NESTED}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
ODT = "urn:oasis:names:tc:opendocument:xmlns"


def reason(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert "\n" not in caught.value.reason
    return caught.value.reason


def zipped(members: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_zip_bombs_are_not_unpacked(tmp_path: Path) -> None:
    bomb = zipped({"a.txt": bytes(40 * 2**20)})
    assert "fill the memory" in reason(write(tmp_path, "a.zip", bomb))
    assert "“a.txt” in “b.zip”" in reason(write(tmp_path, "c.zip", zipped({"b.zip": bomb})))
    many = zipped({f"{n}.txt": "" for n in range(50_001)})
    assert "more than 50,000 files" in reason(write(tmp_path, "d.zip", many))
    assert "unpacks to more than" in reason(write(tmp_path, "e.docx", zipped({str(n): bytes(2**26) for n in range(9)})))


def test_archives_within_archives_end(tmp_path: Path) -> None:
    content = zipped({"a.txt": FIRST})
    for _ in range(12):
        content = zipped({"a.zip": content})
    assert "too deep" in reason(write(tmp_path, "a.zip", content))


def test_lying_sizes_are_found_out(tmp_path: Path) -> None:
    packed = bytearray(zipped({"a.txt": FIRST * 50}))
    at = packed.index(b"PK\x01\x02") + 24
    packed[at : at + 4] = (10).to_bytes(4, "little")
    assert "damaged" in reason(write(tmp_path, "a.zip", bytes(packed)))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.fodt", f'<o:x xmlns:o="{ODT}:office:1.0"><o:text><p xmlns="{ODT}:text:1.0">&c11;&f;</p></o:text></o:x>'),
        ("a.rss", "<rss version='2.0'><channel><item><title>&c11;</title><link>&f;</link></item></channel></rss>"),
        ("a.html", f"<html><body><p>{FIRST} &c11; &f;</p></body></html>"),
    ],
)  # fmt: skip
def test_entities_are_not_expanded(tmp_path: Path, name: str, content: str) -> None:
    try:
        (article,) = read_file(write(tmp_path, name, ENTITIES + content))
    except ReadError:
        return
    assert len(article.text) < 1000
    assert "root:" not in article.text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", "[" * 200_000),
        ("a.json", '{"a":' * 100_000),
        ("a.jsonl", json.dumps({"text": FIRST}) + "\n" + "[" * 100_000),
        ("a.rtf", r"{\rtf1 " + "{" * 100_000),
        ("a.fodt", "<a>" * 100_000),
        ("a.rss", "<rss version='2.0'>" + "<channel>" * 20_000),
        ("a.eml", "Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 2000),
        ("a.eml", "Subject: " + "=?utf-8?q?" * 20_000),
        ("a.csv", "text\n" + '"' * 100_000),
        ("a.txt", "word " * 200_000),
        ("a.txt", "x" * 2_000_000),
        ("a.md", "> " * 50_000 + "x"),
        ("a.md", "[" * 30_000),
        ("a.html", "<p>" + "a" * 2_000_000),
        ("a.pdf", b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>"),
        ("a.warc", b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n"),
        ("a.warc.gz", b"\x1f\x8b\x08\0\0\0\0\0" + zlib.compress(bytes(10**6))),
    ],
)  # fmt: skip
def test_depth_and_length_end_soon(tmp_path: Path, name: str, content: str | bytes) -> None:
    path = write(tmp_path, name, content)
    try:
        articles = read_file(path)
    except ReadError:
        return
    assert all(article.text for article in articles)


def test_passwords_are_told(tmp_path: Path) -> None:
    from fpdf import FPDF

    locked = bytearray(zipped({"a.txt": FIRST}))
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        locked[locked.index(start) + (6 if start[2] == 3 else 8)] |= 1
    assert "password" in reason(write(tmp_path, "a.zip", bytes(locked)))
    document = FPDF()
    document.set_encryption("owner", "user")
    document.add_page()
    document.output(str(tmp_path / "a.pdf"))
    assert "password" in reason(tmp_path / "a.pdf")


def test_scan_without_text_is_told(tmp_path: Path) -> None:
    from fpdf import FPDF

    document = FPDF()
    document.add_page()
    document.output(str(tmp_path / "a.pdf"))
    assert "without text" in reason(tmp_path / "a.pdf")


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(SUFFIXES)), st.binary(max_size=400))
def test_any_bytes_of_any_kind(suffix: str, content: bytes) -> None:
    check(suffix, content)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.sampled_from(sorted(MAKERS)))
def test_any_damage_to_a_good_file(data: st.DataObject, name: str) -> None:
    content = bytearray(good(name))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
        if not content:
            return
    check(name.partition(".")[1] + name.partition(".")[2], bytes(content))


GOOD: dict[str, bytes] = {}


def good(name: str) -> bytes:
    if name not in GOOD:
        with tempfile.TemporaryDirectory() as folder:
            MAKERS[name](Path(folder) / name)
            GOOD[name] = (Path(folder) / name).read_bytes()
    return GOOD[name]


def check(suffix: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), f"a{suffix}", content)
        try:
            articles = read_file(path)
        except ReadError:
            return
    for article in articles:
        assert article.text.strip()
        assert original_text(article)
        assert all(0 <= piece.offset <= len(article.text) for piece in article.furniture)
