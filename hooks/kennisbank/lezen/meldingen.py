"""What the checks say: Melding values, the catalogue of codes, and their forms as text, GitHub annotation and JSON."""

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Literal

Ernst = Literal["fout", "let op"]


@dataclass(frozen=True, order=True)
class Melding:
    """One finding about one place in the content.

    `pad` is relative to the root with forward slashes, `regel` counts from 1, `tekst` reads
    "what stands there; what you can do" in Dutch. Only `ernst` "fout" stops a build.
    """

    pad: str
    regel: int
    code: str
    tekst: str
    ernst: Ernst = "fout"
    kolom: int = field(default=0, compare=False)  # counted from 1; 0 when nobody looked
    wordt: str | None = field(default=None, compare=False)  # the line as it must be, where only one meaning is possible
    weg: bool = field(default=False, compare=False)  # whether the line must go

    def __str__(self) -> str:
        let_op = "" if self.ernst == "fout" else "(let op) "
        return plat(f"{self.pad}:{self.regel}: {self.code} {let_op}{self.tekst}")


def plat(text: str) -> str:
    """Return what was typed on one line, and without the sign that a workflow takes for a command wherever it stands."""
    return " ".join(text.split()).replace("##[", "## [")


def closest(wrong: str, choices: Iterable[str]) -> str:
    """Return the choice that looks most like `wrong`, or an empty string. Capitals do not count."""
    plain = {choice.lower(): choice for choice in choices}
    found = difflib.get_close_matches(str(wrong).lower(), list(plain), n=1, cutoff=0.55)
    return plain[found[0]] if found else ""


def bedoeld(choice: str) -> str:
    """Return a choice as a Dutch hint, or an empty string when there is none."""
    return f" Bedoelde je '{choice}'?" if choice else ""


def nearest(wrong: str, choices: Iterable[str]) -> str:
    """Return the choice that looks most like `wrong` as a Dutch hint, or an empty string."""
    return bedoeld(closest(wrong, choices))


def choices(values: Sequence[str], limit: int = 25) -> str:
    """Return the allowed values as one Dutch phrase; long lists are cut with a count."""
    shown = ", ".join(values[:limit])
    return shown if len(values) <= limit else f"{shown} … (en nog {len(values) - limit})"


BETWEEN = ("KB034", "KB035", "KB039")  # rules between two fields; of a term that is no choice its own finding says enough


def een_per_oorzaak(meldingen: Iterable[Melding]) -> Iterator[Melding]:
    """Yield the findings without those that follow from another on their line: of a field that holds only signs that nobody sees, or cannot be read for them."""
    found = list(meldingen)
    strange = {(m.pad, term[1]) for m in found if m.code == "KB022" and (term := re.match("('[^']*')", m.tekst))}
    found = [m for m in found if m.code not in BETWEEN or not any((m.pad, term) in strange for term in re.findall("'[^']*'", m.tekst))]
    headed = {(m.pad, m.regel + 1) for m in found if m.code == "KB042" and "gewone tekst" in m.tekst}
    found = [m for m in found if m.code != "KB043" or (m.pad, m.regel) not in headed]
    unseen = {(m.pad, m.regel) for m in found if m.code == "KB007"}
    yield from (m for m in found if m.code not in ("KB002", "KB024", "KB028") or (m.pad, m.regel) not in unseen)


def fouten(meldingen: Iterable[Melding]) -> list[Melding]:
    """Return only the findings that stop a build."""
    return [m for m in meldingen if m.ernst == "fout"]


def telling(meldingen: Sequence[Melding]) -> str:
    """Return how many findings there are of each kind: "1 fout, 2 keer let op"."""
    wrong = len(fouten(meldingen))
    return f"{wrong} {'fout' if wrong == 1 else 'fouten'}, {len(meldingen) - wrong} keer let op"


def as_text(meldingen: Iterable[Melding]) -> str:
    """Return one line per finding, in order of file and line."""
    return "\n".join(str(m) for m in sorted(meldingen))


def as_github(meldingen: Iterable[Melding]) -> str:
    """Return GitHub workflow commands. GitHub shows ten of each kind per step, so also print `as_text`."""

    def escape(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    kind = {"fout": "error", "let op": "warning"}

    def place(m: Melding) -> str:
        column = f",col={m.kolom}" if m.kolom else ""
        return f"file={escape(m.pad).replace(',', '%2C').replace(':', '%3A')},line={m.regel}{column},title={m.code}"

    return "\n".join(f"::{kind[m.ernst]} {place(m)}::{escape(m.tekst + voorstel(m))}" for m in sorted(meldingen))


def voorstel(melding: Melding) -> str:
    """Return what the line becomes, as more lines behind a finding; nothing when that is not known."""
    if melding.weg:
        return "\nVoorstel: haal deze regel weg"
    return f"\nVoorstel:\n{melding.wordt}" if melding.wordt is not None else ""


def as_markdown(meldingen: Sequence[Melding]) -> str:
    """Return all findings as a Dutch table, for the page a git host shows beside a proposal: annotations stop at ten."""
    if not meldingen:
        return "## De controle vond niets om te verbeteren"

    def cell(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;").replace("`", "'").replace("\n", " ")

    rows = [f"| `{cell(m.pad)}` | {m.regel} | {m.ernst} | {cell(m.tekst + voorstel(m))} | {m.code} |" for m in sorted(meldingen)]
    return "\n".join(
        [
            f"## De controle: {telling(meldingen)}",
            "",
            "| Bestand | Regel | Ernst | Wat er staat; wat je kunt doen | Code |",
            "|---|---:|---|---|---|",
            *rows,
        ]
    )


def as_json(meldingen: Iterable[Melding]) -> str:
    """Return a JSON list with the fields of `Melding`."""
    return json.dumps([asdict(m) for m in sorted(meldingen)], ensure_ascii=False, indent=2)
