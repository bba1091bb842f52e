"""The command zoekproef: puts a file of questions to the search, with the planner of the site itself, and says what came.

A file is a list of {q, gewenst}: a question, and the numbers of pages of which one should come first. A question without
wanted pages is one this site has nothing on: the search should say so.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kennisbank.build import build
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.frontmatter import read_own
from kennisbank.uitvoer.zoek import bestanden, gezocht
from kennisbank.zoeken.woorden import STOP, stem, words

HULP = "stel een lijst vragen aan het zoeken en zeg welke pagina's kwamen"
SCRIPT = Path(__file__).parents[3] / "gereedschap" / "zoekproef.mjs"
MOST = (1, 3, 5)
SHOWN = 5
Vraag = Mapping[str, Any]


def arguments(parser: ArgumentParser) -> None:
    """Say what may stand behind the command."""
    parser.add_argument("bestand", type=Path, help="een lijst met vragen (q) en nummers van goede pagina's (gewenst), in YAML of JSON")


def run(options: Namespace) -> int:
    """Print the misses and the figures; returns 2 when the file holds no questions, a wanted page is gone or Node is not there."""
    root = Path(options.map).resolve()
    kb, _ = build(root)
    asked, faults = read(options.bestand, kb)
    if not shutil.which("node"):
        faults.append("Voor zoekproef is Node nodig (nodejs.org): de proef gebruikt de code die ook in de browser draait.")
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 2
    answers = vraag(bestanden(gezocht(kb)), [{"q": question["q"]} for question in asked])
    for line in report(kb, asked, answers):
        print(line)
    return 0


def read(path: Path, kb: Kennisbank) -> tuple[list[Vraag], list[str]]:
    """Return the questions of a file, and a Dutch sentence for each fault in it."""
    try:
        found = read_own(path)
    except ValueError as fout:
        return [], [f"{path} is niet te lezen: {fout}"]
    if isinstance(found, list):
        found = [{"q": item, "gewenst": []} if isinstance(item, str) else item for item in found]
    if not isinstance(found, list) or not found or not all(isinstance(item, dict) and isinstance(item.get("q"), str) for item in found):
        return [], [f"{path} is geen lijst met vragen. Zet op elke regel bijvoorbeeld: - {{q: ruzie in de straat, gewenst: [M050]}}"]
    asked: list[Vraag] = [{**item, "gewenst": list(map(str, item.get("gewenst", item.get("best")) or ()))} for item in found]
    gone = [(item["q"], page) for item in asked for page in item["gewenst"] if page not in kb.per_id]
    return asked, [f"{path}: bij ‘{q}’ staat {page}, en dat nummer heeft geen pagina" for q, page in gone]


def vraag(files: Mapping[str, bytes], questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Put questions to the files of an index, with the modules of the site in Node."""
    with tempfile.TemporaryDirectory() as tmp:
        folder = written(files, Path(tmp))
        (Path(tmp) / "vragen.json").write_text(json.dumps(questions), encoding="utf-8")
        command = ["node", str(SCRIPT), str(folder), str(Path(tmp) / "vragen.json")]
        answers: list[dict[str, Any]] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        return answers


def written(files: Mapping[str, bytes], root: Path) -> Path:
    """Write the files of an index; returns the folder that is named after its content."""
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root / str(json.loads(files["nu.json"])["map"])


def report(kb: Kennisbank, asked: list[Vraag], answers: list[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each miss, and then the figures."""
    pairs = list(zip(asked, answers, strict=True))
    sought = [(question, answer) for question, answer in pairs if question["gewenst"]]
    for question, answer in sought:
        place = place_of(question, answer)
        if place is None or place >= MOST[1]:
            came = ", ".join(f"{page} {kb.per_id[page].titel}" for page in answer["ids"][:SHOWN])
            rank = f"op {place + 1}" if place is not None else "niet bij de eerste tien"
            yield f"{question['q']}: gewenst {', '.join(question['gewenst'])}, {rank}\n      kwam: {came or 'niets'}"
    named = [(question, answer) for question, answer in sought if has_name(question["q"], names(kb))]
    unnamed = [pair for pair in sought if pair not in named]
    yield from figures("alle vragen", sought)
    yield from figures("met een titel of synoniem erin", named)
    yield from figures("zonder", unnamed)
    yield from honest("vragen met een antwoord waarbij staat dat er niets is", sought)
    yield from honest("vragen zonder antwoord waarbij dat er staat", [pair for pair in pairs if not pair[0]["gewenst"]])


def place_of(question: Vraag, answer: Mapping[str, Any]) -> int | None:
    """Return the place of the first wanted page, from 0."""
    return next((place for place, page in enumerate(answer["ids"]) if page in question["gewenst"]), None)


def figures(name: str, pairs: list[tuple[Vraag, dict[str, Any]]]) -> Iterator[str]:
    """Yield the share of questions with a wanted page at the top, in the first three and in the first five."""
    if pairs:
        places = [place_of(question, answer) for question, answer in pairs]
        shares = [sum(place is not None and place < most for place in places) / len(pairs) for most in MOST]
        yield f"{name} ({len(pairs)}): " + "  ".join(f"@{most} {share:.3f}" for most, share in zip(MOST, shares, strict=True))


def honest(name: str, pairs: list[tuple[Vraag, dict[str, Any]]]) -> Iterator[str]:
    """Yield of how many questions the search says that there is nothing, and of which."""
    if pairs:
        said = [question["q"] for question, answer in pairs if answer["niets"]]
        silent = [question["q"] for question, answer in pairs if not answer["niets"]]
        fewest = ("wel", said) if len(said) <= len(silent) else ("niet", silent)
        yield f"{name}: {len(said)} van {len(pairs)}" + (f" ({fewest[0]}: {'; '.join(fewest[1])})" if fewest[1] else "")


def names(kb: Kennisbank) -> set[str]:
    """Return every title and synonym, in stems."""
    found = (name for stuk in kb.stukken for name in (stuk.titel, *getattr(stuk.gegevens, "synoniemen", ())))
    return {stems(name) for name in found} - {""}


def stems(text: str) -> str:
    """Return the stems of the words that mean something, in a row."""
    return " ".join(stem(word) for word in words(text) if word and word not in STOP)


def has_name(text: str, known: set[str]) -> bool:
    """Say whether a title or synonym stands in a question, form aside."""
    return any(f" {name} " in f" {stems(text)} " for name in known)
