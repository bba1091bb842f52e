"""Writes the files of the site: all of them in as many processes as there are cores, or only what changed since the last time.

The bytes are the same either way: a file depends on its own view, and on nothing that another file left behind.
"""

import gc
import hashlib
import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import FileIO
from pathlib import Path
from typing import Any, TypeVar

from kennisbank.lezen.meldingen import Melding
from kennisbank.voorraad import Later

T = TypeVar("T")
Bestand = bytes | Later[Any]
Plan = Mapping[str, Bestand]  # path from the root of the site -> file; a path that ends in a slash is a folder of files
Merk = tuple[str, int]  # (first signs of the SHA-256 of a file, number of bytes): equal files have equal marks
PORTION = 12  # at most so many files does a process take at a time: few enough that none waits long for the last one
FEWEST = 48  # fewer files are not worth a second process


@dataclass(frozen=True)
class Stand:
    """What was written: per path of the plan the marks of its files, its view if it was made later, and all findings."""

    merken: Mapping[str, Mapping[str, Merk]] = field(default_factory=dict)
    blikken: Mapping[str, Any] = field(default_factory=dict)
    meldingen: tuple[Melding, ...] = ()

    @property
    def bestanden(self) -> dict[str, Merk]:
        """Every file with its mark, by its path from the root of the site."""
        return {path: merk for merken in self.merken.values() for path, merk in merken.items()}


def merk_van(data: bytes) -> Merk:
    """Return the mark of these bytes."""
    return hashlib.sha256(data).hexdigest()[:16], len(data)


def kernen() -> int:
    """Return how many processes may work at once: one where a process cannot be copied as it is."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def bekijk(plan: Plan) -> dict[str, Any]:
    """Return the view of every file that is made later."""
    return {path: bestand.bekijk() for path, bestand in plan.items() if isinstance(bestand, Later)}


def bevindingen(blikken: Mapping[str, Any]) -> list[Melding]:
    """Return what was found while the views were made."""
    return [melding for blik in blikken.values() for melding in getattr(blik, "meldingen", ())]


def geef_uit(plan: Plan, folder: Path, blikken: Mapping[str, Any] | None = None, was: Stand | None = None, cores: int = 0) -> Stand:
    """Write the files of a plan under `folder`, and return what stands there.

    `blikken` are the views, if they were made already. `was` is what stands there now: what is still the same is left
    alone, what has changed is replaced whole, and what the plan no longer holds is taken away.
    """
    was = was or Stand()
    views = blikken or {}
    same = {path for path, blik in views.items() if path in was.merken and path in was.blikken and was.blikken[path] == blik}
    # What takes longest comes first, so that no process waits for it at the end; where someone waits for one page, last.
    todo = sorted((path for path in plan if path not in same), key=lambda path: path.endswith("/") == bool(was.merken))
    on_disk = was.bestanden
    folders: set[str] = set()

    def make(path: str) -> tuple[str, dict[str, Merk], list[Melding]]:
        bestand = plan[path]
        if isinstance(bestand, bytes):
            return path, _write(folder, {path: bestand}, on_disk, folders), []
        view = views[path] if path in views else bestand.bekijk()
        data = bestand.maak(view)
        files = {path: data} if isinstance(data, bytes) else {f"{path}{name}": each for name, each in data.items()}
        return path, _write(folder, files, on_disk, folders), bevindingen({path: view})

    made = {path: was.merken[path] for path in same}
    found: list[Melding] = []
    for path, merken, meldingen in verdeel(todo, make, cores):
        made[path] = merken
        found += meldingen
    stand = Stand({path: made[path] for path in plan}, views, tuple(found))
    for path in on_disk.keys() - stand.bestanden.keys():
        (folder / path).unlink(missing_ok=True)
    return stand


def neem_over(source: Path, folder: Path, was: Mapping[str, Merk]) -> dict[str, Merk]:
    """Return the marks of the files under `source`; those that changed since `was` go to the same place under `folder`."""
    found = {path.relative_to(source).as_posix(): merk_van(path.read_bytes()) for path in source.rglob("*") if path.is_file()}
    if folder != source:
        for path in (path for path, merk in found.items() if was.get(path) != merk):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (source / path).replace(folder / path)
        for path in was.keys() - found.keys():
            (folder / path).unlink(missing_ok=True)
    return found


def _write(folder: Path, files: Mapping[str, bytes], on_disk: Mapping[str, Merk], made: set[str]) -> dict[str, Merk]:
    """Write what is not there yet; `made` are the folders that were made already."""
    merken = {}
    for path, data in files.items():
        if ".." in path.split("/") or path.startswith("/"):
            raise ValueError(f"het adres '{path}' ligt buiten de site")
        merken[path] = merk_van(data)
        if on_disk.get(path) == merken[path]:
            continue
        target = f"{folder}/{path}"
        parent = target[: target.rfind("/")]
        if parent not in made:
            Path(parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        if path in on_disk:  # someone may be reading it
            spare = Path(f"{target}.nieuw")
            spare.write_bytes(data)
            spare.replace(target)
        else:
            with FileIO(target, "w") as file:
                file.write(data)
    return merken


def verdeel(names: list[str], work: Callable[[str], T], cores: int = 0) -> list[T]:
    """Do the work for each name, in as many processes as is worth it; copies of this process, so that nothing is handed over.

    The results come in any order. `cores` 0 is as many as there are.
    """
    cores = cores or kernen()
    if cores < 2 or (len(names) < FEWEST and not any(name.endswith("/") for name in names)):
        return [work(name) for name in names]
    context = multiprocessing.get_context("fork")
    taken = context.Value("q", 0)
    portion = max(1, min(PORTION, len(names) // (8 * cores)))

    def some() -> list[T]:
        done: list[T] = []
        while True:
            with taken.get_lock():
                start = taken.value
                taken.value += portion
            if start >= len(names):
                return done
            done += map(work, names[start : start + portion])

    def helper(pipe: Any) -> None:
        try:
            pipe.send((some(), None))
        except Exception as fault:
            pipe.send(([], fault))

    gc.freeze()  # what is there now stays shared: looking through it would copy it
    pairs = [context.Pipe(duplex=False) for _ in range(cores - 1)]
    helpers = [context.Process(target=helper, args=(end,), daemon=True) for _, end in pairs]
    for process in helpers:
        process.start()
    done = some()
    for (here, _), process in zip(pairs, helpers, strict=True):
        part, fault = here.recv()
        process.join()
        if fault:
            raise fault
        done += part
    gc.unfreeze()
    return done
