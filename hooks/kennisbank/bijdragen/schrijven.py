"""Values to a Markdown file: front matter that people can read and that `frontmatter.parse` reads back unchanged."""

import json
import re
from collections.abc import Mapping
from typing import Any

from kennisbank.lezen.lijsten import met_lijsten
from kennisbank.lezen.tekens import zichtbaar

WIDTH = 118
# What needs no quotes: begins with a letter, and holds nothing that YAML takes for something else.
PLAIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ](?:(?!: | #)[^\n\t])*(?<!:)")
WORDS_OF_YAML = re.compile(r"true|false|null|yes|no|on|off|y|n", re.IGNORECASE)
TERM = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def markdown(waarden: Mapping[str, Any], tekst: Mapping[str, str]) -> str:
    """Return one file: the values as front matter, then each heading with its text. Empty values are left out."""
    body = "".join(f"\n## {kop}\n\n{met_lijsten(zichtbaar(inhoud)).strip()}\n" for kop, inhoud in tekst.items())
    return "\n".join(["---", *mapping(waarden, 0), "---", ""]) + body


def mapping(waarden: Mapping[str, Any], depth: int) -> list[str]:
    """Return the lines of one block of fields, each indented by `depth` spaces."""
    lines: list[str] = []
    for naam, waarde in waarden.items():
        full = clean(waarde)
        if full in (None, "", [], {}):
            continue
        lines += _value(f"{' ' * depth}{naam}:", full, depth)
    return lines


def clean(waarde: Any) -> Any:
    """Return the value without what is empty: None, empty text, and lists and blocks of nothing."""
    if isinstance(waarde, Mapping):
        kept = {naam: full for naam, item in waarde.items() if (full := clean(item)) not in (None, "", [], {})}
        return kept
    if isinstance(waarde, list | tuple):
        return [full for item in waarde if (full := clean(item)) not in (None, "", [], {})]
    if isinstance(waarde, str):
        return "\n".join(" ".join(line.split()) for line in zichtbaar(waarde).strip().split("\n"))
    return waarde


def _value(head: str, waarde: Any, depth: int) -> list[str]:
    if isinstance(waarde, Mapping):
        return [head, *mapping(waarde, depth + 2)]
    if isinstance(waarde, list):
        if all(isinstance(item, str) and TERM.fullmatch(item) and not WORDS_OF_YAML.fullmatch(item) for item in waarde):
            flow = f"{head} [{', '.join(waarde)}]"
            if len(flow) <= WIDTH:
                return [flow]
        return [head, *(line for item in waarde for line in _item(item, depth + 2))]
    return scalar(head, waarde, depth + 2)


def _item(item: Any, depth: int) -> list[str]:
    if isinstance(item, Mapping):
        lines = mapping(item, depth + 2)
        return [f"{' ' * depth}- {lines[0].lstrip()}", *lines[1:]]
    return scalar(f"{' ' * depth}-", item, depth + 2)


def scalar(head: str, waarde: Any, depth: int) -> list[str]:
    """Return the lines of one plain value behind `head`: on the same line, or as a block indented by `depth`."""
    text = str(waarde)
    indent = " " * depth
    if not isinstance(waarde, str):
        return [f"{head} {text.lower() if isinstance(waarde, bool) else text}"]
    if "\n" in text:
        return [f"{head} |-", *(f"{indent}{line}".rstrip() for line in text.split("\n"))]
    if len(head) + len(text) + 3 > WIDTH and " " in text:
        return [f"{head} >-", *(indent + line for line in _wrapped(text, WIDTH - depth))]
    plain = DAY.fullmatch(text) or (PLAIN.fullmatch(text) and not WORDS_OF_YAML.fullmatch(text))
    return [f"{head} {text if plain else json.dumps(text, ensure_ascii=False)}"]


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
