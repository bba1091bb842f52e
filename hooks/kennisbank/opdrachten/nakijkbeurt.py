"""The command nakijkbeurt: read a message with answers from practice, and write them at their page."""

import sys
from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kennisbank.build import build
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.nakijken import plek_van
from kennisbank.lezen.codering import decode
from kennisbank.lezen.meldingen import as_text
from kennisbank.redactie import nakijkbericht
from kennisbank.redactie.nakijkbericht import Antwoord
from kennisbank.redactie.nakijkbeurt import Gebonden, bewaard, bind, dubbel, klachten, persoonlijk

HULP = "neem een antwoord van iemand uit de praktijk over, uit een bericht"


def arguments(parser: ArgumentParser) -> None:
    """Say what may stand behind the command."""
    parser.add_argument("bericht", help="het bestand met het bericht; - leest wat je plakt")
    parser.add_argument("--datum", type=date.fromisoformat, help="de dag waarop het is gezegd, als het bericht dat niet zegt")
    parser.add_argument("--toch", action="store_true", help="er staat geen naam: een mens keek naar de waarschuwingen")


def run(options: Namespace) -> int:
    """Read, judge and write; returns 1 when nothing was written, 2 when the message cannot be read."""
    root = Path(options.map).resolve()
    data = sys.stdin.buffer.read() if options.bericht == "-" else Path(options.bericht).read_bytes()
    tekst, meldingen = decode(options.bericht, data)
    if tekst is None:
        print(as_text(meldingen), file=sys.stderr)
        return 2
    gelezen = nakijkbericht.lees(tekst)
    kb, _ = build(root)
    antwoorden = [replace(one, datum=options.datum or one.datum) for one in gelezen.antwoorden]
    wrong = [*gelezen.klachten, *(line for one in antwoorden for line in klachten(kb, one))]
    wrong += _of_people(antwoorden, options.toch)
    if wrong:
        print("\n".join(dict.fromkeys(wrong)))
        print("Er is niets bewaard.", file=sys.stderr)
        return 1
    gebonden = [bind(root, kb, one, date.today()) for one in antwoorden]
    if unknown := [one.nummer for one, bound in zip(antwoorden, gebonden, strict=True) if bound is None]:
        print(
            f"de tekst van {', '.join(unknown)} die de afzender las, is hier niet te vinden; haal eerst de hele geschiedenis op (git fetch)"
        )
        print("Er is niets bewaard.", file=sys.stderr)
        return 1
    return write(root, kb, [bound for bound in gebonden if bound])


def _of_people(antwoorden: Sequence[Antwoord], toch: bool) -> list[str]:
    found = [pair for one in antwoorden for pair in persoonlijk(one)]
    lines = [line for must, line in found if must or not toch]
    if lines and not any(must for must, _ in found):
        lines.append("Gaat het niet over een mens? Typ er dan --toch achter. Anders: haal het uit het bericht.")
    return lines


def write(root: Path, kb: Kennisbank, gebonden: Sequence[Gebonden]) -> int:
    """Write the answers at their pages, say what changed since and what is there already, and print a word of thanks."""
    bladen = {blad.id: blad for blad in kb.nakijkbladen}
    per_pagina: dict[str, list[Gebonden]] = defaultdict(list)
    for one in gebonden:
        if told := dubbel(bladen.get(one.stuk.id), one.beurt):
            print(f"{one.stuk.id}: {told}.")
        if "staat er al" not in told:
            per_pagina[one.stuk.id].append(one)
    for nummer, own in per_pagina.items():
        path = root / plek_van(nummer)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(bewaard(bladen.get(nummer), own), encoding="utf-8", newline="\n")
        print(f"Bewaard in {plek_van(nummer)}.")
        tell_changes(own)
    if not per_pagina:
        return 1
    print(bedankt(build(root)[0], list(per_pagina)))
    return 0


def tell_changes(gebonden: Sequence[Gebonden]) -> None:
    """Say which sentences of a page changed since somebody read it."""
    first = gebonden[0]
    if not first.nieuw and not first.weg:
        return
    print(f"Let op: {first.stuk.id} veranderde sinds de afzender las. De beurt hoort bij de tekst van toen ({first.toen.tekstmerk}).")
    print("\n".join([*(f"  was:  {zin}" for zin in first.weg), *(f"  werd: {zin}" for zin in first.nieuw)]))
    for one in gebonden:
        if one.zin_weg:
            print(f"  Ook de zin van de vraag is anders: {one.beurt.zin}")


def bedankt(kb: Kennisbank, nummers: Sequence[str]) -> str:
    """Return a mail to thank with, and what the answer changed."""
    lines = ["", "Stuur dit terug:", "", "Dank je wel. Je antwoord staat binnenkort bij de pagina, zoals je het zei:"]
    for nummer in nummers:
        stand = kb.per_id[nummer].stand
        lines.append(f"{kb.per_id[nummer].titel}, {kb.site.nummer(nummer)} ({len(stand.bezet)} van {stand.stoelen} stoelen bezet)")
    return "\n".join([*lines, "Wil je dat je naam of je antwoord later weggaat? Mail het, dan doen we dat."])
