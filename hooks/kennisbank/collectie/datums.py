"""When pages were made and changed: what git knows of it, and why it can know nothing."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from kennisbank.collectie.register import Register
from kennisbank.collectie.stuk import url_of
from kennisbank.lezen import intake

DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
NO_DATES = "geen pagina krijgt een datum en er is geen nieuws"
Dates = Mapping[str, tuple[date, date]]  # path -> (first, last) change


def git_dates(root: Path) -> dict[str, tuple[date, date]]:
    """Return first and last change per path from one `git log`; empty where git cannot know them."""
    if zwijgt(root):
        return {}
    text = _git(root, "log", "--format=%x00%cs", "--name-only", "--no-renames", "--relative", "--", *intake.FOLDERS).stdout
    dates: dict[str, tuple[date, date]] = {}
    commits = [commit.split("\n") for commit in text.split("\0")[1:]]
    for when, (_, *paths) in zip(_days([day for day, *_ in commits]), commits, strict=True):
        if when is None:
            continue
        for pad in filter(None, paths):
            first, last = dates.get(pad, (when, when))
            dates[pad] = (min(first, when), max(last, when))  # by the calendar: a commit can be older than the one before it
    return dates


def _days(written: Sequence[str]) -> list[date | None]:
    """Return the day of each commit, the newest first. A clock that ran ahead of ours was wrong: then the day of the commit before it counts."""
    days: list[date | None] = []
    for text in reversed(written):
        day = date.fromisoformat(text) if DAY.fullmatch(text) else date.max
        days.append(day if day <= date.today() else days[-1] if days else None)
    return days[::-1]


def verhuisd(dates: Dates, register: Register) -> Dates:
    """Return the dates, where a page that got another address was made when it stood at its first."""
    paths = {url_of(pad.removeprefix("docs/")): pad for pad in dates if pad.endswith(".md")}
    moved = [[paths[adres] for adres in was.adressen if adres in paths] for was in register.nummers.values() if len(was.adressen) > 1]
    return {**dates, **{pad: (min(dates[one][0] for one in same), dates[pad][1]) for same in moved for pad in same}}


def zwijgt(root: Path) -> str:
    """Return why git cannot say when pages changed, and what to do about it; empty when it can."""
    try:
        said = _git(root, "rev-parse", "--is-shallow-repository")
    except OSError:
        return f"{NO_DATES}: git is hier niet te vinden; zet git op deze computer"
    if "dubious ownership" in said.stderr:
        return f"{NO_DATES}: de map is van een andere gebruiker; sta haar toe met `git config --global --add safe.directory` en de map erachter"
    if said.returncode:
        return f"{NO_DATES}: dit is geen opslag van git; haal de kennisbank op met `git clone`"
    if said.stdout.strip() == "true":
        return f"{NO_DATES}: hier staan alleen de laatste veranderingen; haal de rest op met `git fetch --unshallow`"
    return ""


def _git(root: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    plain = ["git", "-c", "core.quotePath=false", "-c", "i18n.logOutputEncoding=UTF-8", *arguments]
    env = {**os.environ, "LC_ALL": "C"}  # what it says is read here
    return subprocess.run(plain, cwd=root, capture_output=True, check=False, encoding="utf-8", errors="replace", env=env)
