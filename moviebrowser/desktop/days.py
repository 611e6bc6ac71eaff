"""Days and numbers as the reader's language writes them."""

from PySide6.QtCore import QDate, QLocale, Qt

from moviebrowser.desktop.language import Texts

DayForms = Texts("DayForms")


def locale() -> QLocale:
    """Return how the window's language writes days and numbers."""
    return QLocale() if QLocale().language() != QLocale.Language.C else QLocale(QLocale.Language.English)


def number(value: int) -> str:
    """Return a number with its thousands apart."""
    return locale().toString(value)


def day(published: str | None) -> str:
    """Return an ISO 8601 date as "6 Jul 2023"; empty when there is none."""
    date = _date(published)
    return locale().toString(date, DayForms.tr("d MMM yyyy")) if date.isValid() else published or ""


def days(first: str | None, last: str | None) -> str:
    """Return a span of ISO 8601 dates as short as it can be said: "5–6 Jul 2023"."""
    start, end = _date(first), _date(last)
    if not start.isValid() or not end.isValid() or start == end:
        known = start if start.isValid() else end
        return locale().toString(known, DayForms.tr("d MMM yyyy")) if known.isValid() else ""
    shape = DayForms.tr("d") if (start.year(), start.month()) == (end.year(), end.month()) else DayForms.tr("d MMM")
    if start.year() != end.year():
        shape = DayForms.tr("d MMM yyyy")
    whole = DayForms.tr("d MMM yyyy")
    return f"{locale().toString(start, shape)}–{locale().toString(end, whole)}"


def year_month_or_day(iso: str, *, long: bool = False) -> str:
    """Return an ISO 8601 year, month or day in short or in full."""
    full = {4: DayForms.tr("yyyy"), 7: DayForms.tr("MMMM yyyy"), 10: DayForms.tr("dddd, d MMMM yyyy")}
    short = {4: DayForms.tr("yyyy"), 7: DayForms.tr("MMM yyyy"), 10: DayForms.tr("d MMM yyyy")}
    date = QDate.fromString(f"{iso}-01-01"[:10], Qt.DateFormat.ISODate)
    return locale().toString(date, (full if long else short)[len(iso)])


def _date(published: str | None) -> QDate:
    return QDate.fromString((published or "")[:10], Qt.DateFormat.ISODate)
