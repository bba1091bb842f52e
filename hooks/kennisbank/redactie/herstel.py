"""Findings that can be mended by a program: what the line becomes, and files in which only that is changed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from kennisbank.build import build
from kennisbank.lezen.codering import als_tekst
from kennisbank.lezen.intake import FOLDERS
from kennisbank.lezen.lijsten import los
from kennisbank.lezen.meldingen import Melding
from kennisbank.redactie.middelen import MIDDELEN

OPSLAG = ("KB006", "KB018")  # about how a file is kept: writing it again mends it
ROUNDS = 5  # a mended line can show the next fault: a field that could not be read


def met_voorstel(root: Path, meldingen: Iterable[Melding]) -> list[Melding]:
    """Return the findings, each with its column and what the line becomes, where only one meaning is possible."""
    texts: dict[str, list[str]] = {}
    return [_proposed(m, texts.setdefault(m.pad, _lines(root / m.pad))) for m in meldingen]


def _lines(path: Path) -> list[str]:
    inside = path.suffix in (".md", ".yml") and path.is_file() and not path.is_symlink()
    return als_tekst(path.read_bytes()).split("\n") if inside else []


def _proposed(melding: Melding, lines: Sequence[str]) -> Melding:
    n = melding.regel - 1
    if not 0 <= n < len(lines):
        return melding
    column = len(lines[n]) - len(lines[n].lstrip()) + 1
    mend = MIDDELEN.get(melding.code)
    made = mend(lines, n, melding.tekst) if mend else None
    if made is None or list(made) == [lines[n]]:
        return replace(melding, kolom=column)
    same = next((i for i, (a, b) in enumerate(zip(lines[n], "\n".join(made), strict=False)) if a != b), 0)
    return replace(melding, kolom=same + 1, wordt="\n".join(made) if made else "", weg=not made)


def herstel(root: Path, paden: Sequence[str] = ()) -> tuple[list[Melding], list[Melding]]:
    """Mend what can be mended, in these files or in all. Returns (what was mended, what is left).

    A file in which a new finding came of it is put back as it was.
    """
    done: list[Melding] = []
    held: set[str] = set()
    _, found = build(root)
    for _ in range(ROUNDS):
        todo = [m for m in met_voorstel(root, found) if _may(m, paden) and m.pad not in held and _mends(m)]
        if not todo:
            break
        before = {pad: (root / pad).read_bytes() for pad in {m.pad for m in todo}}
        for pad in before:
            _write(root / pad, [m for m in todo if m.pad == pad])
        _, after = build(root)
        for pad, data in before.items():
            if _worse([m for m in found if m.pad == pad], [m for m in after if m.pad == pad]):
                (root / pad).write_bytes(data)
                held.add(pad)
        done += [m for m in todo if m.pad not in held]
        _, found = build(root) if held else (None, after)
    return done, [m for m in found if not paden or m.pad in paden]


def _may(melding: Melding, paden: Sequence[str]) -> bool:
    return melding.pad.startswith(tuple(f"{folder}/" for folder in FOLDERS)) and (not paden or melding.pad in paden)


def _mends(melding: Melding) -> bool:
    return melding.wordt is not None or (melding.code in OPSLAG and "verloren" not in melding.tekst)


def _write(path: Path, meldingen: Sequence[Melding]) -> None:
    """Write a file as UTF-8 with plain line ends, with the lines as they become; of one line only the first finding counts."""
    whole = _lines(path)
    lines: list[str | None] = list(whole)
    for melding in {m.regel: m for m in reversed(meldingen) if m.wordt is not None}.values():
        lines[melding.regel - 1] = None if melding.weg else melding.wordt
        if melding.code == "KB019":  # of a list only the first line is named
            _rest_of_list(lines, whole, melding.regel)
    path.write_text("\n".join(line for line in lines if line is not None), encoding="utf-8", newline="\n")


def _rest_of_list(lines: list[str | None], whole: Sequence[str], n: int) -> None:
    """Mend the lines of a list from index `n` on, up to the first that is right."""
    for index, (line, apart) in enumerate(los(whole)):
        if index >= n and line == whole[index] and not apart:
            break
        if index >= n:
            lines[index] = f"\n{line}" if apart else line


def _worse(before: Sequence[Melding], after: Sequence[Melding]) -> bool:
    """Say whether there is more wrong than there was. Fields that can be read now may show what was wrong in them."""
    unread = {"KB001", "KB002", "KB003", "KB004", "KB006"}
    if any(m.code in unread for m in before) and not any(m.code in unread for m in after):
        return False
    return bool({(m.code, m.tekst) for m in after} - {(m.code, m.tekst) for m in before}) and len(after) >= len(before)
