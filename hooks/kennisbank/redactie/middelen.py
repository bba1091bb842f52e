"""How a line of a file is mended when only one meaning is possible: one small function per code, and for the text the rows of oordeel."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from kennisbank.lezen import tekens
from kennisbank.lezen.naam import hyphened
from kennisbank.model import SOORTEN
from kennisbank.oordeel.middelen import Middel, bedoeld, genoemd, geruild, lijst, rij, zelfde
from kennisbank.redactie.veldmiddelen import VALUE, dag, dicht, doi, komma, leesbaar, nummer, webadres

FIXED = {hyphened(kop.naam): kop.naam for soort in SOORTEN for kop in soort.tekst}


def _sign(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    line = re.sub(rf"^([ -]*[A-Za-z0-9_-]+:)(?:{tekens.HIDDEN.pattern})+(?=[^ ])", r"\1 ", lines[n]) if n < _end(lines) else lines[n]
    if line != lines[n]:
        return [line]
    if not (tekens.HIDDEN.search(line) or tekens.LINE_END.search(line)):
        return None
    made = tekens.zonder(re.sub(f"{tekens.LINE_END.pattern}(?=[a-z_]+: )", "\n", line) if n < _end(lines) else line)
    return None if re.search(r": *[\"']*$", made) else made.split("\n")


def _end(lines: Sequence[str]) -> int:
    """Return the index of the line that closes the fields."""
    return next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)


def _meant(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    if "zet er twee spaties voor" in tekst:
        return [f"  {lines[n]}"]
    return bedoeld(lines, n, tekst)


def _as_list(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    if "staat een streepje, en dan" in tekst:
        return [re.sub("- ", "  ", lines[n], count=1)]
    value, terms = VALUE.match(lines[n]), tekst.partition("Kies uit: ")[2].split(", ")
    words = [word.strip() for word in value[2].split(",")] if value else []
    return [f"{value[1]}[{', '.join(words)}]"] if value and all(word in terms for word in words) else _meant(lines, n, tekst)


def _empty(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    return [] if "haal het weg" in tekst and re.fullmatch(r" *[a-z_]+: *", lines[n]) else None


def _heading(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    was, meant = genoemd(tekst)
    if written := re.search(r"schrijf '(## [^']+)'", tekst):
        return [written[1]]
    if fixed := FIXED.get(hyphened(lines[n])) if "##" in tekst and not meant else None:
        return [f"## {fixed}"]
    if found := re.match(r"^[ \t]*(#+)[ \t]*([^# \t].*)$", lines[n]) if "begin de zin anders" in tekst else None:
        return [f"{found[1] if 2 < len(found[1]) < 7 else '###'} {found[2]}"]
    return geruild(lines[n], was, meant) if hyphened(was) == hyphened(meant) else None


def _question(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    return [] if "zin uit het sjabloon" in tekst else None


def _link(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    was, meant = genoemd(tekst)
    same = PurePosixPath(was).stem == PurePosixPath(meant).stem or PurePosixPath(was).name == PurePosixPath(meant).parent.name
    return geruild(lines[n], f"({was})", f"({meant})") if same else None


def _citation(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    was, meant = genoemd(tekst)
    if zelfde(was, meant) or meant.startswith("[@"):
        return geruild(lines[n], was, meant)
    loose = re.search(r"de bron '([^']+)' staat hier als gewone tekst", tekst)
    if not loose:
        return None
    if (within := re.search(rf"\[([^\[\]@]+ )@{re.escape(loose[1])}\]", lines[n])) and "(" not in within[1]:
        return [lines[n].replace(within[0], f"{within[1]}[@{loose[1]}]")]
    place = r"(?P<place>(?:, | )(?:pp?|blz|hfst|hoofdstuk)\.? ?[0-9][^\[\](){}]*(?=[\])}]))?"
    found = re.search(rf"(?P<open>[\[({{]*) ?(?<!\w)@* ?{re.escape(loose[1])}(?![A-Za-z0-9-]){place}(?P<shut> ?[\])}}]*)", lines[n])
    if not found:
        return None
    most = len(found["open"])  # of what closes as much goes as of what opens
    shut = found["shut"] if not most else found["shut"].lstrip()[most:]
    before = " " if not most and found[0].startswith(" ") else ""
    return [lines[n][: found.start()] + before + f"[@{loose[1]}{found['place'] or ''}]" + shut + lines[n][found.end() :]]


def _forbidden(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    found = re.search(r"de link '([^']+)'", tekst)
    old = found[1] if found else ""
    if old and "zet er mailto:" in tekst:
        return geruild(lines[n], f"({old})", f"(mailto:{old})")
    if old and "zonder begin" in tekst:
        return geruild(lines[n], f"({old})", f"(https://{old})")
    if old and "schuine streep" in tekst:
        return geruild(lines[n], f"({old})", f"({old.replace(chr(92), '/')})")
    whole = "%20" in tekst and old.startswith("http") and not re.search("[\"'()]", old)
    return geruild(lines[n], f"({old})", f"({old.replace(' ', '%20')})") if whole else None


def _address(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    made = re.sub(r"(?:^|(?<=[ \t(]))(https?://[^ \t()<>]+?)(?=[.,;:!?]?(?:[ \t)]|$))", r"<\1>", lines[n])
    if "dit wordt geen link" in tekst:
        made = re.sub(r"\(([^()\[\]]+)\)\[([^ \[\]]+)\]", r"[\1](\2)", re.sub(r"\][ \t]+\(", "](", lines[n]))
        return [made] if made != lines[n] else None
    return [made] if "webadres" in tekst and made != lines[n] else None


def _fence(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    if "lege regel" in tekst:
        return [] if not lines[n].strip() else None
    return ["---"] if "precies drie streepjes" in tekst else None


MIDDELEN: Mapping[str, Middel] = {
    "KB001": _fence, "KB002": leesbaar, "KB004": dicht, "KB007": _sign, "KB013": rij, "KB014": _forbidden, "KB019": lijst, "KB021": _meant,
    "KB022": _meant, "KB023": _as_list, "KB026": dag, "KB027": komma, "KB028": _empty, "KB030": doi, "KB031": webadres, "KB033": nummer,
    "KB041": _meant, "KB042": _heading, "KB043": _heading, "KB044": _heading, "KB045": _question, "KB047": _link, "KB049": _heading,
    "KB056": _citation, "KB085": _address,
}  # fmt: skip
