"""What searches found, as a table for other programs."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from moviebrowser.library.searching import Hit, SearchResult

COLUMNS = (
    "query",
    "found",
    "problem",
    "rank",
    "id",
    "title",
    "outlet",
    "author",
    "published",
    "language",
    "words",
    "address",
    "path",
    "snippet",
)


def rows(results: Iterable[SearchResult]) -> Iterator[tuple[str | int, ...]]:
    """Yield a row for each hit, and one for a query that found nothing."""
    for result in results:
        asked = (result.query, result.total, result.problem or "")
        for rank, hit in enumerate(result.hits, 1):
            yield *asked, rank, *_article(hit)
        if not result.hits:
            yield *asked, *[""] * (len(COLUMNS) - len(asked))


def results_as_csv(results: Iterable[SearchResult]) -> str:
    """Return the table as CSV (RFC 4180), with cells that no spreadsheet takes for a formula."""
    # Imported here: the exporting modules are not needed to search.
    from moviebrowser.excerpts import neutral

    out = io.StringIO(newline="")
    table = csv.writer(out, dialect="excel")
    table.writerow(COLUMNS)
    for row in rows(results):
        table.writerow([neutral(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()


def write_csv(results: Sequence[SearchResult], path: Path) -> None:
    """Write the table as a file, which is replaced when the new one is whole. Raises OSError."""
    partial = path.with_name(f".{path.name}.part")
    try:
        partial.write_text(results_as_csv(results), "utf-8-sig", newline="", errors="replace")
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _article(hit: Hit) -> tuple[str | int, ...]:
    article = hit.article
    texts = (article.title, article.outlet, article.author, article.published, article.language)
    source = (article.address, str(article.path) if article.path else None, hit.snippet)
    return article.id, *(text or "" for text in texts), article.words, *(text or "" for text in source)
