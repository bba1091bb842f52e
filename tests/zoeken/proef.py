"""Try queries on a folder of loose Markdown pages, or on the real content: success at 1 and 5, and the misses.

python tests/zoeken/proef.py CORPUS GOLD.json [SYNONYMS.json]     a folder like tests/golden/zoeken/corpus
python tests/zoeken/proef.py --woorden COMPOUNDS.txt              compounds: word<TAB>parts with +, or =
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from kennisbank.opdrachten.zoekproef import vraag, written
from kennisbank.zoeken import index, scherven
from kennisbank.zoeken.documenten import Deel, Document, plain
from kennisbank.zoeken.splitsen import split
from kennisbank.zoeken.woorden import fold, stem

HERE = Path(__file__).parent


def corpus(folder: Path) -> list[Document]:
    """Read loose pages (title, type, theme, audience, phase, tension in front matter) as documents."""
    found = []
    for path in sorted(folder.glob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        meta = yaml.safe_load(head)
        keys = "\n".join(str(meta.get(k) or "") for k in ("type", "theme", "audience", "phase", "tension"))
        text = plain("\n".join(line for line in body.splitlines() if not line.startswith("# ")))
        facets: dict[str, tuple[str, ...]] = dict.fromkeys(scherven.FACETS, ())
        found.append(Document(path.stem, meta["title"], f"{path.stem}/", "methode", "", "", "", "", keys, (Deel("", "", text),), facets))
    return found


def in_node(script: str, files: dict[str, bytes]) -> Any:
    """Run a script of this folder on the files of an index; returns the JSON that it prints."""
    with tempfile.TemporaryDirectory() as tmp:
        command = ["node", str(HERE / script), str(written(files, Path(tmp)))]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def ask(files: dict[str, bytes], queries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Run queries with the modules of the site, in Node, on the files of an index."""
    return vraag(files, queries)


def scores(files: dict[str, bytes]) -> dict[str, dict[str, float]]:
    """Return, per term of an index, what the browser scores each page (by number) for it."""
    found: dict[str, dict[str, float]] = in_node("scores.mjs", files)
    return found


def success(answers: list[dict[str, Any]], gold: list[dict[str, Any]], most: int) -> float:
    """Return the share of queries with a wanted page among the first `most`."""
    good = [set(a["ids"][:most]) & set(g["best"]) for a, g in zip(answers, gold, strict=True)]
    return sum(map(bool, good)) / len(gold)


def compounds(path: Path) -> tuple[float, list[str], int]:
    """Return (share exactly right, words split that are none, number of those) for a list of words."""
    right, wrong, none, total = 0, [], 0, 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        word, parts = line.split("\t")
        wanted = [] if parts.strip() == "=" else [stem(fold(p)) for p in parts.strip().split("+")]
        got = [stem(fold(p)) for p in split(word)]
        total += 1
        right += got == wanted
        none += not wanted
        wrong += [word] if got and not wanted else []
    return right / total, wrong, none


def main(arguments: list[str]) -> None:
    """Print the figures."""
    if arguments[0] == "--woorden":
        print(*compounds(Path(arguments[1])))
        return
    documents = corpus(Path(arguments[0]))
    gold = json.loads(Path(arguments[1]).read_text(encoding="utf-8"))
    synonyms = json.loads(Path(arguments[2]).read_text(encoding="utf-8")) if len(arguments) > 2 else []
    labels: dict[str, dict[str, str]] = {name: {} for name in scherven.FACETS}
    answers = ask(scherven.files(index.build(documents), documents, labels, synonyms), [{"q": g["q"]} for g in gold])
    for answer, wanted in zip(answers, gold, strict=True):
        if not set(answer["ids"][:1]) & set(wanted["best"]):
            print(
                wanted.get("cat", ""),
                "|",
                wanted["q"],
                "| wil",
                wanted["best"],
                "| kreeg",
                answer["ids"][:5],
                "|",
                json.dumps(answer["terms"])[:200],
            )
    print(f"success@1 {success(answers, gold, 1):.3f}  success@5 {success(answers, gold, 5):.3f}  n {len(gold)}")


if __name__ == "__main__":
    main(sys.argv[1:])
