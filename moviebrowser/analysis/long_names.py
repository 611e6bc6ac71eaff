"""Names that the pipeline cuts short.

People's at a particle, as in "Ida van den Berg", or at a nickname in quotes; in Romance languages those of bodies,
behind the word for their kind ("Universidad de San Elmo").
"""

import re
from collections.abc import Iterator, Sequence

from moviebrowser.analysis.casing import FUNCTION_WORDS, HEADLINE_WORDS, UPPER
from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import Mention
from moviebrowser.analysis.name_forms import LETTERS, TITLES
from moviebrowser.analysis.surroundings import Surroundings

_PARTICLE = r"(?:al|bin|bint|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ter|van|von|zu)"
_WORD = rf"[{UPPER}](?:[\w]|['’.-](?=\w))*"
_GOES_ON = re.compile(rf"(?: {_PARTICLE})+[ -](?={_WORD})| al-(?={_WORD})")
_FIRST = re.compile(_WORD)
_BEFORE = re.compile(rf"(?<![\w’'-])(?:{_PARTICLE} )+$|(?<![\w’'-])al-$")
_NICKNAMED = re.compile(
    rf"(?<![\w@#.-])(?P<given>{_WORD}) (?:{_WORD} )?[\"“'‘](?P<nick>{_WORD}(?: {_WORD}){{0,2}})[\"”'’]"
    rf" (?:{_PARTICLE} )*{_WORD}(?:(?: {_PARTICLE})* {_WORD})?(?!\w)"
)
_KINDS = "|".join(
    """Academia Academie Académie Accademia Aeropuerto Aéroport Agence Agencia Agenzia Asociación Association
    Associazione Ayuntamiento Banca Banco Banque Catedral Cathédrale Club Comisión Commission Commissione Conseil
    Consejo Consiglio Corte Cour Federación Federazione Fédération Festival Hospital Hôpital Institut Instituto
    Istituto Liga Ligue Ministerio Ministero Ministère Ministério Musée Museo Museu Orchestre Orquesta Ospedale Parti
    Partido Partito Sindicato Syndicat Teatro Théâtre Tribunal Universidad Universidade Università Université""".split()
)
_OF = r" (?:(?:de|da|del|della|des|di|do|dos|du)(?: (?:la|las|los))? |d['’])"
_BODY = re.compile(rf"(?<!\w)(?:{_KINDS})(?: {_WORD})*(?:{_OF}{_WORD}(?: {_WORD})*)+")
_NO_NAMES = (FUNCTION_WORDS | HEADLINE_WORDS) - {"the", "no"}
_LONGEST_BEFORE = 16  # code points of the particles before a name


def whole_people(around: Surroundings, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the people among the names seen whose names go on before or behind, whole."""
    text = around.text
    starts = {name.start: name for name in seen}
    for name in seen:
        if name.type is not EntityType.PERSON:
            continue
        start, end = _start(text, name.start), _end(text, name.end, starts)
        if (start, end) != (name.start, name.end):
            yield Mention(start, end, EntityType.PERSON)
    yield from _nicknamed(around)


def romance_bodies(text: str) -> Iterator[Mention]:
    """Yield the bodies whose names begin with their kind, as in Spanish, French, Italian and Portuguese."""
    yield from (Mention(found.start(), found.end(), EntityType.ORGANISATION) for found in _BODY.finditer(text))


def _start(text: str, start: int) -> int:
    before = _BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    return before.start() if before else start


def _end(text: str, end: int, starts: dict[int, Mention]) -> int:
    """Return where a name ends that goes on behind a particle: with the name that begins there, or its first word."""
    while joint := _GOES_ON.match(text, end):
        begun = starts.get(joint.end())
        word = _FIRST.match(text, joint.end())
        end = begun.end if begun else word.end() if word else joint.end()
    return end


def _nicknamed(around: Surroundings) -> Iterator[Mention]:
    """Yield full names with a nickname in quotation marks."""
    for match in _NICKNAMED.finditer(around.text):
        words = LETTERS.findall(match.group().lower())
        if words[0] in TITLES or _NO_NAMES.intersection(words) or around.set_as.in_title(match.start()):
            continue
        yield Mention(match.start(), match.end(), EntityType.PERSON)
