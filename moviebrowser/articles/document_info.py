"""What an office document or a PDF says about itself, as far as it can be believed."""

import re
from datetime import date, datetime

from moviebrowser.articles.characters import tidy
from moviebrowser.articles.page import Fields

_NO_TITLE = re.compile(
    r"(?:untitled|document|microsoft word|unbenannt|sans titre|sin título|powerpoint|print|about:|file:).*"
    r"|.*\.(?:docx?|odt|rtf|pdf|txt|html?|indd|qxd|pages)|\S*",
    re.IGNORECASE,
)
_PROGRAMS = re.compile(
    r"(?:python-docx|unknown|anonymous|user|admin(?:istrator)?|root|owner|author|microsoft(?: office)?(?: user)?"
    r"|libreoffice|pandoc|.*@.*|.*\\.*)?",
    re.IGNORECASE,
)
_PDF_DATE = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?")


def document_fields(title: str | None, author: str | None, modified: str | None = None, **more: str | None) -> Fields:
    """Return the fields; names of files and programs are taken for no title and no author."""
    title, author = tidy(title or ""), tidy(author or "")
    return Fields(
        title=None if _NO_TITLE.fullmatch(title) else title,
        author=None if _PROGRAMS.fullmatch(author) else author.replace(";", ","),
        modified=modified,
        **more,
    )


def is_template(author: str | None) -> bool:
    """Tell whether a document's properties are those of the template that a program made it from."""
    return (author or "").strip() == "python-docx"


def made(created: str | None, modified: str | None) -> str | None:
    """Return when a document was begun; None when it was finished in that moment: a program exported it."""
    return None if created == modified and "T" in (created or "") else created


def moment(when: datetime | date | None) -> str | None:
    """Return a moment as ISO 8601: a time only together with its zone."""
    if isinstance(when, datetime):
        return when.isoformat(timespec="seconds") if when.tzinfo else when.date().isoformat()
    return when.isoformat() if when else None


def pdf_moment(text: str) -> str | None:
    """Return the ISO 8601 form of a date as PDF writes it ("D:20240305093000+01'00'")."""
    found = _PDF_DATE.match(text.strip())
    if not found:
        return None
    year, month, day, hour, minute, second, utc, sign, zone, half = found.groups()
    whole = f"{year}-{month or '01'}-{day or '01'}"
    clock = f"T{hour}:{minute or '00'}:{second or '00'}" if hour else ""
    offset = "+00:00" if utc else f"{sign}{zone}:{half or '00'}" if sign else ""
    try:
        return moment(datetime.fromisoformat(whole + clock + offset if clock else whole))
    except ValueError:
        return None
