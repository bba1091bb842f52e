"""Rebuilds the two lists of compound parts from Debian's hunspell-nl (OpenTaal): run it when that package changes.

    apt-get install hunspell-nl && python gereedschap/samenstellingen.py

OpenTaal marks in nl.dic what each word may do in a compound: Ca begins, Cb stands in the middle, Cc ends, and the suffix
rules of nl.aff add linking letters. We keep, per form, the word it comes from. The lists are data of OpenTaal and travel
with its notice (BSD-3 or CC BY 3.0, at choice).
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

HUNSPELL = Path("/usr/share/hunspell")
TARGET = Path(__file__).parent.parent / "hooks" / "kennisbank" / "zoeken" / "opentaal"
Rule = tuple[str, str, str, list[str]]  # what goes off, what comes on, condition on the end, flags of the new form


def pairs(flags: str) -> list[str]:
    """Flags in nl.aff are two letters each."""
    return [flags[i : i + 2] for i in range(0, len(flags), 2)]


def read_rules(path: Path) -> dict[str, list[Rule]]:
    """Return the suffix rules per flag."""
    rules: dict[str, list[Rule]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split()
        if len(cells) >= 4 and cells[0] == "SFX" and cells[2] not in ("Y", "N"):
            add, _, flags = cells[3].partition("/")
            condition = cells[4] if len(cells) > 4 and not cells[4].startswith("ts:") else "."
            rules[cells[1]].append(("" if cells[2] == "0" else cells[2], "" if add == "0" else add, condition, pairs(flags)))
    return rules


def forms(word: str, flags: list[str], rules: dict[str, list[Rule]]) -> list[tuple[str, str, list[str]]]:
    """Return (form, flag of the rule, flags of the form) for everything the rules make of a word."""
    made = []
    for flag in flags:
        for strip, add, condition, new_flags in rules.get(flag, ()):
            if add.endswith("-") or not word.endswith(strip) or (condition != "." and not re.search(condition + "$", word)):
                continue
            made.append((word[: len(word) - len(strip)] + add, flag, new_flags))
    return made


def compile_lists(aff: Path, dic: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return (left parts, right parts), each form -> word."""
    rules = read_rules(aff)
    left: dict[str, str] = {}
    right: dict[str, str] = {}
    for line in dic.read_text(encoding="utf-8").splitlines():
        word, slash, flag_text = line.split("\t")[0].strip().split(" ")[0].rpartition("/")
        flags = pairs(flag_text)
        if not slash or not re.fullmatch(r"[a-zà-ÿ]+", word) or "Fw" in flags:
            continue
        ends = "Cc" in flags
        if {"Ca", "Cb"} & set(flags):
            left.setdefault(word, word)
        if ends:
            right.setdefault(word, word)
        for form, flag, new_flags in forms(word, flags, rules):
            if {"Ca", "Cb"} & set(new_flags):
                left.setdefault(form, word)
            if ends and flag[0] in "ZY" and "Cx" not in new_flags:
                right.setdefault(form, word)
    return left, right


def main() -> None:
    """Write links.txt and rechts.txt: one form per line, with the word behind a tab when it differs."""
    lists = compile_lists(HUNSPELL / "nl.aff", HUNSPELL / "nl.dic")
    TARGET.mkdir(exist_ok=True)
    for name, found in zip(("links", "rechts"), lists, strict=True):
        lines = [form if form == word else f"{form}\t{word}" for form, word in sorted(found.items())]
        (TARGET / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(name, len(lines), file=sys.stderr)


if __name__ == "__main__":
    main()
