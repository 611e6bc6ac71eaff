"""Where a town's name means its team: "Acre lost" and "against Acre" in the report of a match of the Acre Anglers."""

from collections import defaultdict

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key
from moviebrowser.comparison.linking.searching import Hit
from moviebrowser.comparison.linking.texts import Text
from moviebrowser.comparison.linking.vocabulary import sport_words, thing_words

_ENOUGH = 4  # different words of sport make a text the report of a match
_LONGEST = 2  # words of a team's name behind its town's


class Teams:
    """The towns of the story that have one team in it, and where their names mean the team."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self._teams: dict[Key, set[Key]] = defaultdict(set)
        for key, name in groups.names.items():
            if name.type is EntityType.ORGANISATION and key[-1].endswith("s") and key[-1] not in thing_words().generic:
                for length in range(max(1, len(key) - _LONGEST), len(key)):
                    if key[:length] in groups.names and groups.names[key[:length]].type is EntityType.PLACE:
                        self._teams[key[:length]].add(key)
        self._reports: dict[int, bool] = {}

    def meant(self, text: Text, hit: Hit) -> Key | None:
        """Return the team that a town's name means here, if it does."""
        teams = self._groups.distinct(self._teams.get(hit.key, ()))
        if len(teams) != 1 or not self._reports_sport(text) or not _acts(text, hit):
            return None
        return teams[0]

    def _reports_sport(self, text: Text) -> bool:
        known = self._reports.get(id(text))
        if known is None:
            known = len(sport_words().signs.intersection(text.words.keys)) >= _ENOUGH
            self._reports[id(text)] = known
        return known


def _acts(text: Text, hit: Hit) -> bool:
    """Tell whether the words around leave it open that a team is named: none says that a place is."""
    words, sport = text.words, sport_words()
    before = words.keys[hit.first - 1] if hit.first else ""
    if before in sport.opposing:
        return True
    if before == "to":
        return hit.first > 1 and words.keys[hit.first - 2] in sport.losing
    if before in sport.locating:
        return False
    return hit.last == len(words.keys) or "," not in words.gap(hit.last - 1)
