"""The forms of the verbs in werkwoorden.yml, each with its infinitive: "gewerkt" -> "werken"."""

from collections.abc import Iterator
from pathlib import Path

from kennisbank.lezen.frontmatter import read_own

HARD = "tkfschpx"  # after one of these a past ends in -te, else in -de
VOWELS = "aeiou"
BOUND = ("be", "ge", "ver", "ont", "her", "onder", "over", "mis")  # a participle that begins so gets no ge- before it


def forms() -> dict[str, str]:
    """Return form -> infinitive, of every verb in the list."""
    own = read_own(Path(__file__).with_suffix(".yml"))
    found = {form: verb for verb, written in own["sterk"].items() for form in written.split()}
    for name in ("zwak", "licht"):
        for verb in own[name].split():
            loose, _, rest = verb.rpartition("|")
            found.update(dict.fromkeys(weak(loose, rest, stressed=name == "zwak"), loose + rest))
    return {form: verb for form, verb in found.items() if form != verb}


def weak(loose: str, verb: str, *, stressed: bool) -> Iterator[str]:
    """Yield the forms of a weak verb; `loose` is what comes off it: "op" of opbouwen."""
    stem = verb[:-2]
    if stem[-1] == stem[-2]:
        stem = stem[:-1]
    elif stressed and stem[-1] not in VOWELS and stem[-2] in VOWELS and (stem[-3:-2] not in VOWELS or stem.endswith("uer")):
        stem = stem[:-1] + stem[-2:]
    end = "t" if verb[-3] in HARD else "d"
    stem = stem[:-1] + {"z": "s", "v": "f"}.get(stem[-1], stem[-1])
    past = stem if stem.endswith(end) else stem + end
    yield loose + (stem if stem.endswith("t") else f"{stem}t")
    yield from (f"{loose}{stem}{end}e", f"{loose}{stem}{end}en")
    yield loose + (past if verb.startswith(BOUND) else f"ge{past}")
