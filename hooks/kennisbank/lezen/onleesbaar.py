"""Why a line among the fields cannot be read: one small rule per way in which people write it, each with its place."""

import re
from collections.abc import Sequence

from kennisbank.lezen.plek import Vondst, ding, hangt, schuin
from kennisbank.lezen.regel import BEGINS_FIELD, ITEM, KEY, SHOWN, depth, shown

# A comma or a full stop is one only behind the name of a field: it stands in running text too.
OTHER_SIGN = re.compile(r"^[ -]*([a-z_]+) ?([,.|/#])(?: |$)")
NO_SPACE = re.compile(rf"^[ -]*({KEY})(?: *(;|=>|=|：|﹕|꞉)| +(->|→|-|–|—) | *(:)(?=[^ /]))")
SIGNS = {
    ";": "een puntkomma",
    ",": "een komma",
    ".": "een punt",
    "=": "een is-teken",
    **dict.fromkeys("-–—", "een streepje"),
    **dict.fromkeys(("->", "=>", "→"), "een pijl"),
}
QUOTES_WITHIN = re.compile(rf"""^ *(?:- +)?{KEY}: +(["']).*\1.*[^ ].*$""")
CURLY = re.compile(r": [“”„‘’]")
PLAIN_WORDS = re.compile(rf"^[ -]*{KEY}$")
VALUE = re.compile(rf"^ *(?:- +)?{KEY}: +([^ ].*)$")
NO_WORDS = re.compile(r"[-?*!%&@.…/~ ]+$")
BULLET = re.compile(r"^ *(?P<teken>[•◦▪●○■□·*–—+]|-(?=[A-Za-z])|[0-9]{1,2}[.)](?= ))[ \t]*(?P<rest>[^ \t-].*)")
BULLETS = {"*": "een sterretje", "+": "een plusje", "–": "een lang streepje", "—": "een lang streepje", "-": "een streepje zonder spatie"}


def open_pair(line: str) -> str:
    """Say that a quote or bracket never closes."""
    return f"een haakje of aanhalingsteken gaat open en niet dicht: {shown(line)}; maak het paar af, of zet de hele tekst tussen dubbele aanhalingstekens"


def _tab(lines: Sequence[str], line: int, before: int, why: str) -> Vondst:
    return (line, f"hier staat een tab: {shown(lines[line], '')}; gebruik spaties om in te springen") if "\t" in lines[line] else None


def _colon(lines: Sequence[str], line: int, before: int, why: str) -> Vondst:
    for n in (line, before):
        if wrong := NO_SPACE.match(lines[n]) or (OTHER_SIGN.match(lines[n]) if "could not find expected" in why else None):
            sign = wrong[2] or (wrong[3] if wrong.re is NO_SPACE else "")
            other = f"{SIGNS.get(sign, 'iets wat erop lijkt')} in plaats van een dubbele punt" if sign else ""
            return n, f"achter '{wrong[1]}' staat {other or 'geen spatie achter de dubbele punt'}; schrijf '{wrong[1]}: ' en dan de waarde"
        if PLAIN_WORDS.match(lines[n]) and not ITEM.match(lines[n]):
            above = next((line for line in reversed(lines[:n]) if line.strip()), "")
            if ITEM.match(above) and not BEGINS_FIELD.match(above):
                return n, f"voor dit ding van de lijst staat geen streepje: {shown(lines[n])}; zet er '- ' voor, zoals bij de andere"
            return n, _loose(lines, n) or f"achter '{lines[n].strip(' ')}' mist een dubbele punt; zet die erachter"
    loose = re.match(rf"^ *({KEY}) +[^:]*$", lines[before])
    if loose and "could not find expected" in why and not ITEM.match(lines[before]):
        said = f"hier mist een dubbele punt: {shown(lines[before])}; zet hem achter de naam van het veld, of haal de regel weg"
        return before, _loose(lines, before) or said
    return None


def _loose(lines: Sequence[str], n: int) -> str:
    """Say of a line below a text that it may go on with that text; nothing below anything else."""
    above = next((line for line in reversed(lines[:n]) if line.strip()), "")
    if not re.match(rf"^ *(?:- +)?{KEY}: +[^\"'\[{{|>]*[^ ] +[^ ]", above) or depth(above) != depth(lines[n]):
        return ""
    return (
        f"deze regel hoort nog nergens bij: {shown(lines[n])}; gaat de tekst erboven hier verder, zet er dan twee spaties voor, "
        "en is dit een veld, zet dan een dubbele punt achter de naam"
    )


def _dash(lines: Sequence[str], line: int, before: int, why: str) -> Vondst:
    if bullet := BULLET.match(lines[line]):
        return line, wrong_bullet(bullet)
    if not ITEM.match(lines[line]):
        return None
    deep = depth(lines[line])
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip() and depth(lines[n]) < deep), None)
    if above is None or above + 1 >= line or ITEM.match(lines[above + 1]) or not lines[above].rstrip().endswith(":"):
        return None
    return (
        above + 1,
        f"voor het eerste ding van deze lijst staat geen streepje: {shown(lines[above + 1])}; zet er '- ' voor, zoals bij de andere",
    )


def wrong_bullet(bullet: re.Match[str]) -> str:
    """Say that an item begins with another sign than a hyphen."""
    sign = BULLETS.get(bullet["teken"], "een nummer" if bullet["teken"][0].isdecimal() else "een bolletje")
    return f"hier staat {sign} waar een streepje met een spatie hoort; schrijf '- {bullet['rest'][:SHOWN]}'"


def _begin(lines: Sequence[str], line: int, before: int, why: str) -> Vondst:
    value = VALUE.match(lines[line])
    if not value:
        return None
    begin, here = value[1][0], shown(lines[line])
    if NO_WORDS.match(value[1]):
        return line, f"achter dit veld staan alleen tekens: {here}; schrijf er woorden, of laat het leeg als het leeg mag zijn"
    if begin == "-" and value[1][1:2] in ("", " "):
        return (
            line,
            f"achter een dubbele punt kan geen streepje staan: {here}; zet een lijst op de volgende regel, en tekst tussen dubbele aanhalingstekens",
        )
    closing = {"[": "]", "{": "}"}.get(begin, "")
    behind = closing and lines[line].rstrip().find(closing) not in (-1, len(lines[line].rstrip()) - 1) and not value[1].endswith(closing)
    if begin in "@`%*&!>|?," or behind:
        return line, f"een waarde kan niet met {begin} beginnen: {here}; zet de tekst tussen dubbele aanhalingstekens"
    if "escape" in why:
        return line, f"achter een \\ staat iets wat hier niet kan: {here}; zet de tekst tussen enkele aanhalingstekens"
    return None


def _within(lines: Sequence[str], line: int, before: int, why: str) -> Vondst:
    here, said = lines[line], shown(lines[line])
    if QUOTES_WITHIN.match(here) and ("expected" in why or "did not find" in why):
        return line, f"binnen de aanhalingstekens staan er nog meer: {said}; zet om de hele tekst de andere soort, of laat de binnenste weg"
    if "mapping values are not allowed" not in why:
        return None
    if re.match(rf"^ *{KEY}: [^:]+[,;] *{KEY}: ", here):
        return line, f"hier staan twee velden op een regel: {said}; zet elk veld op een eigen regel"
    if re.match(rf"^ *(?:- +)?{KEY}: *: ", here):
        return line, f"hier staat twee keer een dubbele punt: {said}; haal er één weg"
    if CURLY.search(here):
        return line, f'hier staan gekrulde aanhalingstekens: {said}; zet om de hele tekst rechte, zoals titel: "Buurt: samen"'
    return (
        line,
        f'er staat een dubbele punt in de tekst: {said}; zet de tekst na het veld tussen aanhalingstekens, zoals titel: "Buurt: samen"',
    )


def _flow(lines: Sequence[str], line: int, before: int, why: str) -> Vondst:
    here, said = lines[line], shown(lines[line])
    for begin, end in ("[]", "{}"):
        if here.count(end) > here.count(begin) > 0:
            return line, f"hier staat een haakje te veel: {said}; haal de laatste {end} weg"
    if "flow" in why and "{" in here and here.count("{") == here.count("}"):
        return (
            line,
            f"tussen de accolades is iets niet te lezen: {said}; zet een komma tussen twee velden",
        )
    return (line, open_pair(here)) if "flow" in why or "quoted" in why else None


RULES = (_tab, _colon, _dash, hangt, _begin, _within, _flow, ding, schuin)  # the first that finds something says it
