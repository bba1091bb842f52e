"""Lists what a proposal changes for a reader: pages, words, headings, links, search and bytes. A reviewer reads this first.

    make verschil               (since main; `make verschil BASE=...` for another branch or commit)

The base is built with its own code, content and templates, from the commit where the proposal parted from it; the proposal is
the site in site/. Both are compared as a reader gets them, so that it does not matter which of the three changed.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kennisbank.collectie.stuk import url_of
from kennisbank.lezen.frontmatter import read_own
from kennisbank.lezen.terminal import elke_terminal
from kennisbank.redactie.veranderd import afgesplitst, git, veranderd
from vergelijken import Map, open_map, vergelijk
from verschillijst import lijst, plat

QUESTIONS = ("vragen.yml", "blind.yml")  # in tests/golden/zoeken
SHOWN = 3


def build_base(root: Path, commit: str, folder: Path) -> str:
    """Build the tree of a commit into `folder`/site, with its own hooks; returns what went wrong, or nothing."""
    tree = folder / "boom"
    if (
        git(root, "clone", "--quiet", "--shared", "--no-checkout", ".", str(tree)) is None
        or git(tree, "checkout", "--quiet", commit) is None
    ):
        return "git kan de basis niet klaarzetten"
    env = {**os.environ, "PYTHONPATH": str(tree / "hooks")}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, errors="replace", env=env, check=False)
    return "" if done.returncode == 0 else "de basis laat zich niet bouwen"


def answers(tree: Path, site: Path, questions: list[dict[str, Any]]) -> list[list[str]] | None:
    """Return the first pages for each question, found by the scripts of this tree; None when that cannot be asked."""
    script, nu = tree / "gereedschap" / "zoekproef.mjs", site / "zoek" / "nu.json"
    if not (questions and shutil.which("node") and script.is_file() and nu.is_file()):
        return None
    with tempfile.TemporaryDirectory() as tmp:
        asked = Path(tmp) / "vragen.json"
        asked.write_text(json.dumps([{"q": question["q"]} for question in questions]), encoding="utf-8")
        command = ["node", str(script), str(nu.parent / json.loads(nu.read_text(encoding="utf-8"))["map"]), str(asked)]
        done = subprocess.run(command, capture_output=True, check=False)
    return [answer["ids"][:SHOWN] for answer in json.loads(done.stdout)] if done.returncode == 0 else None


def searched(questions: list[dict[str, Any]], was: list[list[str]], now: list[list[str]], names: Map) -> Iterator[str]:
    """Yield a line for each question of which the first pages are others, those that lost what was wanted first."""
    rows = []
    for question, before, after in zip(questions, was, now, strict=True):
        wanted = {str(page) for page in question.get("gewenst", question.get("best")) or ()}
        gained = bool(wanted & set(after)) - bool(wanted & set(before))
        said = {-1: "; **wat we zoeken, staat er niet meer bij**", 0: "", 1: "; wat we zoeken, staat er nu bij"}[gained]
        shown = [", ".join(f"{page} {names.namen.get(f'p/{page}/', '')}".strip() for page in pages) or "niets" for pages in (before, after)]
        if before != after:
            rows.append((gained, f"- ‘{plat(question['q'])}’: was {plat(shown[0])}; is {plat(shown[1])}{said}"))
    yield from (line for _, line in sorted(rows, key=lambda row: row[0]))


def read_questions(root: Path) -> list[dict[str, Any]]:
    """Return the questions that the search is held against."""
    files = [root / "tests" / "golden" / "zoeken" / name for name in QUESTIONS]
    return [question for path in files if path.is_file() for question in read_own(path)]


def written(root: Path, commit: str, site: Path) -> str:
    """Return the list of what differs between a commit and the site that was built of this tree."""
    with tempfile.TemporaryDirectory(prefix="verschil-") as tmp:
        if wrong := build_base(root, commit, Path(tmp)):
            return f"## Wat een lezer anders ziet\n\nDit is niet te zeggen: {wrong} (`{commit[:9]}`)."
        old, new = open_map(Path(tmp) / "site"), open_map(site)
        questions = read_questions(root)
        now = answers(root, site, questions)
        was = now and (answers(Path(tmp) / "boom", Path(tmp) / "site", questions) or answers(root, Path(tmp) / "site", questions))
    found = list(searched(questions, was, now, new)) if was and now else None
    own = [url_of(path.removeprefix("docs/")) for path in veranderd(root, commit) or () if path.endswith(".md")]
    return lijst(vergelijk(old, new), f"`{commit[:9]}`", own, found)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the list, and add it to the page of the run; returns 2 when there is nothing to compare with."""
    elke_terminal()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--sinds", default="main")
    parser.add_argument("--samenvatting", type=Path)
    options = parser.parse_args(argv)
    commit = afgesplitst(Path.cwd(), options.sinds)
    if commit is None:
        print(f"git kent '{options.sinds}' hier niet; noem een andere tak of commit: make verschil BASE=...", file=sys.stderr)
        return 2
    found = written(Path.cwd(), commit, options.site)
    print(found)
    if options.samenvatting:
        with options.samenvatting.open("a", encoding="utf-8") as file:
            file.write(f"{found}\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
