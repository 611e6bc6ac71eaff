"""One article, or many, out of every kind of file."""

import csv
import gzip
import json
import mailbox
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from moviebrowser.articles import KINDS, SUFFIXES, ReadError, find_files, kind_of, original_text, read_file

TITLE = "Lindholm votes to rebuild its ferry pier"
FIRST = "The harbour council of Lindholm voted on Tuesday to rebuild the old ferry pier after two winters of storms."
SECOND = "“We have waited long enough,” said the councillor Maren Tolle – the work costs 14 million crowns."
HTML = f"<p>{FIRST}</p><h2>A long wait</h2><p>{SECOND}</p>"
ADDRESS = "https://courier.example/pier"
DATE = "2024-03-05T09:30:00+01:00"


def word(path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph(FIRST)
    document.add_heading("A long wait", 1)
    document.add_table(1, 1).cell(0, 0).text = SECOND
    said = document.core_properties
    said.author, said.title, said.created = "Anna Kvist", TITLE, datetime(2024, 3, 5, 8, 30, tzinfo=UTC)
    document.save(str(path))


def open_document(path: Path) -> None:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = f'xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0" xmlns:meta="{names}:meta:1.0"'
    spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    note = "<text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note>"
    body = (
        f"<text:h>{TITLE}</text:h><text:p>{FIRST.replace(' old', f'<text:s/>old{note}')}</text:p>"
        f"<text:h>A long wait</text:h><text:list><text:list-item><text:p>{SECOND}</text:p></text:list-item></text:list>"
    )
    about = f"<dc:title>{TITLE}</dc:title><meta:initial-creator>Anna Kvist</meta:initial-creator>"
    about += "<meta:creation-date>2024-03-05T08:30:00</meta:creation-date>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f"<d {spaces}><office:text>{body}</office:text></d>")
        archive.writestr("meta.xml", f"<d {spaces}><office:meta>{about}</office:meta></d>")


def rich_text(path: Path) -> None:
    info = rf"{{\info{{\title {TITLE}}}{{\author Anna Kvist}}{{\creatim\yr2024\mo3\dy5\hr8\min30}}}}"
    body = rf"\pard {TITLE}\par {FIRST}\par A long wait\par {SECOND}\par"
    escaped = "".join(char if char < "\x80" else rf"\u{ord(char)}?" for char in body)
    path.write_text(rf"{{\rtf1\ansi\deff0{{\fonttbl{{\f0 Serif;}}}}{info}{escaped}}}", encoding="ascii")


def pdf(path: Path) -> None:
    from fpdf import FPDF

    document = FPDF()
    document.set_title(TITLE)
    document.set_author("Anna Kvist")
    document.set_creation_date(datetime(2024, 3, 5, 8, 30, tzinfo=UTC))
    document.add_page()
    document.set_font("helvetica", size=18)
    document.multi_cell(0, text=TITLE, new_x="LMARGIN", new_y="NEXT")
    document.set_font("helvetica", size=11)
    for words in (FIRST, "A long wait", SECOND.translate(str.maketrans("“”–", '""-'))):
        document.multi_cell(0, text=words, new_x="LMARGIN", new_y="NEXT")
        document.ln(4)
    document.output(str(path))


def book(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml", '<container><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>'
        )
        archive.writestr(
            "O/p.opf",
            f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>{TITLE}</dc:title>'
            "<dc:creator>Anna Kvist</dc:creator><dc:date>2024-03-05</dc:date></metadata>"
            '<manifest><item id="n" href="n.xhtml" properties="nav"/><item id="a" href="a%20b.xhtml"/></manifest>'
            '<spine><itemref idref="n"/><itemref idref="a"/></spine></package>',
        )
        archive.writestr("O/n.xhtml", "<html><body><p>Contents of the book</p></body></html>")
        archive.writestr("O/a b.xhtml", f"<html><body><h1>{TITLE}</h1>{HTML}</body></html>")


def message(path: Path) -> None:
    path.write_bytes(_message().as_bytes())


def _message() -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = (
        "Anna Kvist <a@courier.example>",
        TITLE,
        "Tue, 05 Mar 2024 09:30 +0100",
    )
    mail.set_content("The plain version of it.")
    mail.add_alternative(f"<html><body>{HTML}</body></html>", subtype="html")
    mail.add_attachment(b"no article", maintype="text", subtype="plain", filename="notes.txt")
    return mail


def saved_page(path: Path) -> None:
    page = f'<html><head><title>{TITLE}</title><meta name="author" content="Anna Kvist">'
    page += (
        f'<meta property="article:published_time" content="{DATE}"></head><body><h1>{TITLE}</h1>{HTML}</body></html>'
    )
    mail = EmailMessage()
    mail["From"], mail["Snapshot-Content-Location"] = "<Saved by Blink>", ADDRESS
    mail.make_related()
    mail.add_related(page, subtype="html", cte="quoted-printable")
    mail.add_related("<p>An advertisement that was in a frame of the page.</p>", subtype="html")
    path.write_bytes(mail.as_bytes())


def row() -> dict[str, str]:
    return {"Headline": TITLE, "Body": HTML, "By-line": "Anna Kvist", "date_published": DATE, "URL": ADDRESS}


def json_file(path: Path) -> None:
    path.write_text(json.dumps({"status": "ok", "articles": [row(), {"title": "No text"}]}), encoding="utf-8")


def json_lines(path: Path) -> None:
    path.write_text(json.dumps(row()) + "\n\n", encoding="utf-8")


def table(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, row(), delimiter=";")
        writer.writeheader()
        writer.writerow(row())


def feed(path: Path) -> None:
    path.write_text(
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Courier</title>'
        f"<item><title>{TITLE}</title><link>{ADDRESS}</link><dc:creator>Anna Kvist</dc:creator>"
        f"<pubDate>Tue, 05 Mar 2024 09:30:00 +0100</pubDate><description>Short.</description>"
        f"<content:encoded><![CDATA[{HTML}]]></content:encoded></item></channel></rss>",
        encoding="utf-8",
    )


def web_archive(path: Path) -> None:
    page = f'<html><head><title>{TITLE}</title><meta name="author" content="Anna Kvist">'
    page += f'<meta name="date" content="{DATE}"></head><body>{HTML}</body></html>'
    records = [record(ADDRESS, "200 OK", page), record("http://x.example", "404 Not Found", page)]
    path.write_bytes(b"".join(gzip.compress(one) if path.suffix == ".gz" else one for one in records))


def record(address: str, status: str, page: str) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-03-06T00:00:00Z\r\n"
    head += "WARC-Record-ID: <urn:uuid:7b1a>\r\nContent-Type: application/http; msgtype=response\r\n"
    return head.encode() + b"Content-Length: %d\r\n\r\n%b\r\n\r\n" % (len(answer), answer)


MAKERS: dict[str, Callable[[Path], None]] = {
    "a.docx": word, "a.odt": open_document, "a.rtf": rich_text, "a.pdf": pdf, "a.epub": book, "a.eml": message,
    "a.mhtml": saved_page, "a.json": json_file, "a.jsonl": json_lines, "a.csv": table, "a.rss": feed,
    "a.warc": web_archive, "a.warc.gz": web_archive,
}  # fmt: skip


def made(folder: Path, name: str) -> Path:
    path = folder / name
    MAKERS[name](path)
    return path


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
    letter = EmailMessage()
    letter["From"], letter["Subject"], letter["List-Id"] = "The Harbour Letter <l@x.example>", "Fwd: The week", "<l>"
    letter.set_content(f"{FIRST}\n\nFrom the pier one sees the island.\n")
    for mail in (_message(), letter):
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
