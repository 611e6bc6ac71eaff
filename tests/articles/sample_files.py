"""Makers of one article as a file of every kind: the same title, author, date and three blocks of text."""

import csv
import gzip
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

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


def pdf(path: Path, creator: str = "Adobe InDesign 19.2") -> None:
    from fpdf import FPDF

    document = FPDF()
    document.set_title(TITLE)
    document.set_author("Anna Kvist")
    document.set_creator(creator)
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
    path.write_bytes(letter().as_bytes())


def letter() -> EmailMessage:
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
