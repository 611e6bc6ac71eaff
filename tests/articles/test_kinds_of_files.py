"""One article, or many, out of every kind of file."""

import mailbox
import re
import zipfile
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from sample_files import ADDRESS, DATE, FIRST, HTML, MAKERS, TITLE, book, letter, made, pdf

from moviebrowser.articles import KINDS, SUFFIXES, ReadError, find_files, kind_of, original_text, read_file


@pytest.mark.parametrize("name", MAKERS)
def test_every_kind_gives_its_article(tmp_path: Path, name: str) -> None:
    path = made(tmp_path, name)
    (article,) = read_file(path)
    assert (article.title, article.author) == (TITLE, "Anna Kvist")
    assert (article.published or "")[:10] == "2024-03-05"
    paragraphs = article.text.replace('"', "“").split("\n\n")
    assert paragraphs[:2] == [FIRST, "A long wait"]
    assert "waited long enough" in paragraphs[2]
    assert len(paragraphs) == 3
    assert FIRST in " ".join(original_text(article).split())
    assert article.path == path


@pytest.mark.parametrize("creator", ["Writer", "Chromium"])
def test_the_day_on_which_a_program_exported_a_pdf_is_no_publication(tmp_path: Path, creator: str) -> None:
    pdf(tmp_path / "a.pdf", creator)
    (article,) = read_file(tmp_path / "a.pdf")
    assert (article.title, article.published) == (TITLE, None)


@pytest.mark.parametrize("name", ["a.mhtml", "a.json", "a.csv", "a.rss", "a.warc"])
def test_address_and_moment_are_known(tmp_path: Path, name: str) -> None:
    (article,) = read_file(made(tmp_path, name))
    assert (article.address, article.published) == (ADDRESS, DATE)


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.rtf", "a.pdf", "a.epub", "a.warc"])
def test_kind_is_known_by_content(tmp_path: Path, name: str) -> None:
    path = made(tmp_path, name).rename(tmp_path / "called.txt")
    assert read_file(path)[0].text.startswith(FIRST)


def test_mailbox_gives_an_article_a_message(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "a.mbox")
    news = EmailMessage()
    news["From"], news["Subject"], news["List-Id"] = "The Harbour Letter <l@x.example>", "Fwd: The week", "<l>"
    news.set_content(f"{FIRST}\n\nFrom the pier one sees the island.\n")
    for mail in (letter(), news):
        box.add(mail)
    box.close()
    first, second = read_file(tmp_path / "a.mbox")
    assert first.title == TITLE
    assert (second.title, second.outlet, second.author) == ("The week", "The Harbour Letter", None)
    assert second.text.split("\n\n")[1] == "From the pier one sees the island."
    assert "Subject: Fwd: The week" in original_text(second)


def test_archive_gives_the_articles_of_its_members(tmp_path: Path) -> None:
    files = {
        "../../out.txt": FIRST, "b/page.html": f"<html><body>{HTML}</body></html>", "b/page_files/ad.html": HTML,
        "__MACOSX/out.txt": FIRST, ".hidden.txt": FIRST, "c.png": "x", "empty.md": "",
    }  # fmt: skip
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    made(tmp_path, "a.docx")
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(tmp_path / "inner.zip", "inner.zip")
        archive.write(tmp_path / "a.docx", "a.docx")
    failures: list[ReadError] = []
    articles = read_file(tmp_path / "a.zip", failed=failures.append)
    assert [article.media_type.partition("/")[0] for article in articles] == ["text", "text", "application"]
    assert [failure.reason for failure in failures] == ["“empty.md” in “inner.zip”: nothing but white space"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "a.zip", "inner.zip"]


def test_chapters_with_headings_are_articles_of_a_book(tmp_path: Path) -> None:
    book(tmp_path / "one.epub")
    with zipfile.ZipFile(tmp_path / "one.epub") as one, zipfile.ZipFile(tmp_path / "two.epub", "w") as two:
        for name in ("mimetype", "META-INF/container.xml", "O/n.xhtml"):
            two.writestr(name, one.read(name))
        package = one.read("O/p.opf").decode()
        package = package.replace("</manifest>", '<item id="b" href="b.xhtml"/></manifest>')
        two.writestr("O/p.opf", package.replace("</spine>", '<itemref idref="b"/></spine>'))
        for name, title in (("O/a b.xhtml", "The pier"), ("O/b.xhtml", "The tunnel")):
            two.writestr(name, f"<html><body><h1>{title}</h1>{10 * HTML}</body></html>")
    articles = read_file(tmp_path / "two.epub")
    assert [(article.title, article.outlet) for article in articles] == [("The pier", TITLE), ("The tunnel", TITLE)]


def test_formula_cells_stay_text(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'title,text,author\n"=1+2","{FIRST}","=HYPERLINK(""http://x"")"\n', encoding="utf-8")
    (article,) = read_file(path)
    assert (article.title, article.author) == ("=1+2", '=HYPERLINK("http://x")')


def test_folder_is_walked_for_every_kind(tmp_path: Path) -> None:
    for name in MAKERS:
        made(tmp_path, name)
    assert {path.name for path in find_files([tmp_path])} == set(MAKERS)
    assert {suffix for kind in KINDS for suffix in kind.suffixes} == SUFFIXES
    kind = kind_of("x/A.WARC.GZ")
    assert kind is not None
    assert kind.name == "web archive"


def test_columns_of_a_pdf_are_read_one_after_another(tmp_path: Path) -> None:
    from fpdf import FPDF

    said = [f"Number {n} tells of a {what}. It is told in full, and at some length." for n, what in enumerate(_TOLD)]
    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=11)
    with document.text_columns(ncols=3, gutter=8) as columns:
        for paragraph in said:
            columns.write(paragraph + "\n\n")
    document.output(str(tmp_path / "columns.pdf"))
    [article] = read_file(tmp_path / "columns.pdf")
    assert [int(number) for number in re.findall(r"Number (\d+)", article.text)] == list(range(len(said)))


_TOLD = (
    "tram bridge harbour mayor council street winter driver ticket morning engine station signal window letter river"
    " market copper timber hotel tower garden school museum theatre bakery lantern ferry island castle orchard mill"
).split()


def test_a_document_that_was_finished_as_it_was_begun_was_exported_then(tmp_path: Path) -> None:
    from docx import Document

    moment = datetime(2024, 3, 5, 8, 30)
    for name, modified in (("a.docx", moment), ("b.docx", moment + timedelta(hours=2))):
        document = Document()
        document.add_paragraph(FIRST)
        said = document.core_properties
        said.author, said.created, said.modified = "Anna Kvist", moment, modified
        document.save(str(tmp_path / name))
    days = [read_file(tmp_path / name)[0].published for name in ("a.docx", "b.docx")]
    assert [(day or "")[:10] for day in days] == ["", "2024-03-05"]


def test_what_a_browser_prints_above_and_below_a_page_is_no_part_of_it(tmp_path: Path) -> None:
    from fpdf import FPDF

    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=11)
    for words in ("11/21/26, 7:13 PM " + TITLE, FIRST, "https://post.example/a 1/1"):
        document.multi_cell(0, text=words, new_x="LMARGIN", new_y="NEXT")
        document.ln(8)
    document.output(str(tmp_path / "a.pdf"))
    assert read_file(tmp_path / "a.pdf")[0].text == FIRST
