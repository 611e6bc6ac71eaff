"""How close articles are to each other: what they share, the rarer the more, less the days between them."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import log
from typing import Any

import numpy as np

from moviebrowser.library.stories import MOST_LINKS, Links
from moviebrowser.library.traits import is_name

_LINKED = 0.08
"""Articles less close than this (of 1) have nothing to do with each other."""
_DAYS = 20.0
"""After so many days between two articles, their closeness counts a third (1/e)."""
_FREE_DAYS = 2
_SPAN = int(_FREE_DAYS - _DAYS * log(_LINKED)) + 1
"""Articles further apart in days than this are never linked."""
# News at large, for a library that holds only a few articles: in how many of a thousand others a trait would be found.
_OTHERS, _NAME_ELSEWHERE, _WORD_ELSEWHERE = 1_000, 5.0, 25.0
_TELLING = 40
_WIDESPREAD = 100
"""Of a trait that more articles have, only so many are looked at: those of the nearest days."""
_UNDATED = 0

_Numbers = np.ndarray[Any, Any]


class Closeness:
    """Articles with their traits, each a row; rows in order of days, undated ones first."""

    def __init__(self, articles: Iterable[tuple[int, Mapping[str, float], str | None]]) -> None:
        """Take in articles: id, traits with weights, date of publication."""
        words: defaultdict[str, int] = defaultdict()
        words.default_factory = words.__len__
        rows = [
            (_day(published), id, array("i", map(words.__getitem__, weights)), array("f", weights.values()))
            for id, weights, published in articles
        ]
        rows.sort(key=lambda row: row[:2])
        self._ids = [id for _, id, _, _ in rows]
        self._row = {id: row for row, id in enumerate(self._ids)}
        self._days = np.array([day for day, *_ in rows], np.int64)
        self._lengths = np.array([len(numbers) for _, _, numbers, _ in rows], np.int64)
        self._starts = np.cumsum(self._lengths) - self._lengths
        self._traits = np.concatenate([np.zeros(0, np.int32), *(np.asarray(row[2], np.int32) for row in rows)])
        weights = np.concatenate([np.zeros(0, np.float32), *(np.asarray(row[3], np.float32) for row in rows)])
        self._values = self._weighed(weights, list(words))
        self._scratch = np.zeros(len(words), np.float64)
        """A place per trait, empty between uses."""
        self._index()

    def links(self, wanted: Iterable[int]) -> Links:
        """Return for each wanted article which others are close to it."""
        found: Links = defaultdict(dict)
        for id in wanted:
            for other, closeness in self._nearest(self._row[id]):
                found[id][other] = found[other][id] = closeness
        return found

    def central(self, articles: Sequence[int]) -> int:
        """Return the article that shares most with the others of its story, as far as they are here."""
        rows = [self._row[id] for id in articles if id in self._row]
        if len(rows) < 2:
            return self._ids[rows[0]] if rows else articles[0]
        vectors = [self._vector(row) for row in rows]
        for traits, values in vectors:
            self._scratch[traits] += values
        shared = [
            (round(float(self._scratch[traits] @ values), 9), -self._ids[row])
            for row, (traits, values) in zip(rows, vectors, strict=True)
        ]
        for traits, _ in vectors:
            self._scratch[traits] = 0.0
        return -max(shared)[1]

    def _weighed(self, weights: _Numbers, words: Sequence[str]) -> _Numbers:
        """Weigh traits by how few articles have them (TF-IDF), and bring each article's to length 1."""
        held = np.bincount(self._traits, minlength=len(words))
        elsewhere = np.array([_NAME_ELSEWHERE if is_name(word) else _WORD_ELSEWHERE for word in words])
        values = weights * np.log((len(self._ids) + _OTHERS) / (held + elsewhere))[self._traits]
        owners = np.repeat(np.arange(len(self._ids)), self._lengths)
        length = np.sqrt(np.bincount(owners, values * values, minlength=len(self._ids)))
        return np.asarray(values / length[owners], np.float32)

    def _index(self) -> None:
        """Order what traits there are by trait and row, so that one look finds all rows of days that have it."""
        owners = np.repeat(np.arange(len(self._ids)), self._lengths)
        order = np.argsort(self._traits, kind="stable")
        self._held_by, self._held_value = owners[order], self._values[order]
        self._keys = self._traits[order].astype(np.int64) * len(self._ids) + self._held_by

    def _vector(self, row: int) -> tuple[_Numbers, _Numbers]:
        part = slice(self._starts[row], self._starts[row] + self._lengths[row])
        return self._traits[part], self._values[part]

    def _nearest(self, row: int) -> list[tuple[int, float]]:
        """Return the articles that are linked with one, and how close they are."""
        rows = self._candidates(row)
        lengths, starts = self._lengths[rows], self._starts[rows]
        places = np.arange(lengths.sum()) + np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
        traits, values = self._vector(row)
        self._scratch[traits] = values
        owners = np.repeat(np.arange(len(rows)), lengths)
        products = np.bincount(owners, self._scratch[self._traits[places]] * self._values[places], minlength=len(rows))
        self._scratch[traits] = 0.0
        found = products * self._near(row, rows)
        best = np.argsort(-found, kind="stable")[:MOST_LINKS]
        return [(self._ids[rows[at]], float(found[at])) for at in best if found[at] >= _LINKED]

    def _candidates(self, row: int) -> _Numbers:
        """Return the rows that share what is most telling, those that share most of it."""
        traits, values = self._vector(row)
        telling = np.argsort(-values, kind="stable")[:_TELLING]
        found, shared = [np.zeros(0, np.int64)], [np.zeros(0)]
        for first, last, at in self._slices(row, traits[telling]):
            found.append(self._held_by[first:last])
            shared.append(self._held_value[first:last] * values[telling[at]])
        rows, place = np.unique(np.concatenate(found), return_inverse=True)
        much = np.bincount(place, np.concatenate(shared), minlength=len(rows))
        much[rows == row] = 0.0
        best = np.argsort(-much * self._near(row, rows), kind="stable")[:MOST_LINKS]
        return rows[best[much[best] > 0.0]]

    def _slices(self, row: int, traits: _Numbers) -> Iterator[tuple[int, int, int]]:
        """Yield where the rows of near days that have a trait are, and which; of a widespread one the nearest."""
        base = traits.astype(np.int64) * len(self._ids)
        for window in self._windows(row):
            low, middle, high = (np.searchsorted(self._keys, base + edge) for edge in (window[0], row, window[1]))
            first = np.clip(middle - _WIDESPREAD // 2, low, np.maximum(low, high - _WIDESPREAD))
            last = np.minimum(first + _WIDESPREAD, high)
            yield from zip(first.tolist(), last.tolist(), range(len(base)), strict=True)

    def _windows(self, row: int) -> list[tuple[int, int]]:
        """Return from where to where articles are that may be linked with one."""
        day = self._days[row]
        if day == _UNDATED:
            return [(0, len(self._ids))]
        undated, first, last = np.searchsorted(self._days, (_UNDATED + 1, day - _SPAN, day + _SPAN + 1)).tolist()
        return [(0, undated), (max(first, undated), last)]

    def _near(self, row: int, rows: _Numbers) -> _Numbers:
        day, days = self._days[row], self._days[rows]
        near = np.exp(-np.maximum(0, np.abs(days - day) - _FREE_DAYS) / _DAYS)
        return np.where((days == _UNDATED) | (day == _UNDATED), 1.0, near)


def around(published: Iterable[str | None]) -> tuple[str, str] | None:
    """Return the first and last day on which something may be linked with articles; None when any day may be."""
    days = {_day(moment) for moment in published}
    if not days or _UNDATED in days:
        return None
    first, last = max(1, min(days) - _SPAN), min(date.max.toordinal(), max(days) + _SPAN)
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()


def _day(published: str | None) -> int:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return _UNDATED
