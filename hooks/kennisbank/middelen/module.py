"""One JavaScript module as text: what it imports, what it exports, and whether it keeps something of its own.

This reads the form in which this house writes modules, not all of JavaScript: what it does not know it refuses.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, join, normpath, relpath

IMPORT = re.compile(r'^import (?:(\{[^}]*\}|\* as \w+) from )?"(\.[^"]+)";.*\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*? |class |const )(\w+|\{[^}]*\}))", re.MULTILINE)
LATER = re.compile(r'\bimport\("(\.[^"]+)"\)')
WORKER = re.compile(r'\bnew URL\("([\w./-]+\.js)", import\.meta\.url\)')
HERE = "import.meta.url"
NAME = re.compile(r"(\w+)\s*(?=[,}]|$)")
FOREIGN = re.compile(r"^(?:import|export)\b.*|\bimport\((?!\").*", re.MULTILINE)  # what is in no form that we know
REMARK = re.compile(r"^[ \t]*(?://.*|/\*\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.MULTILINE)
# At the left margin stands what a module declares. Anything else that it does there, a second copy would do again.
DOES = re.compile(r"^(?!(?:(?:async )?function|class|const)\b)[\w\[(`'\"]", re.MULTILINE)
# A value that each copy would make anew, and that can change: then two copies would not see the same.
KEEPS = re.compile(r"^const [^=]+ = (?:(?!Object\.freeze\()[\w.]+\(|await |new (?!URL\(|RegExp\(|Intl\.)|\[\]|\{\})", re.MULTILINE)


@dataclass(frozen=True)
class Module:
    """One module, by its path from the folder of scripts.

    `imports` holds (the names between import and from, path) in order; without names the other only has to run.
    """

    pad: str
    bron: str  # without what only an editor reads
    imports: tuple[tuple[str, str], ...]
    exports: tuple[str, ...]

    @cached_property
    def code(self) -> str:
        """What it does, without imports, and without the word export."""
        return EXPORT.sub("", IMPORT.sub("", self.bron))

    @cached_property
    def eigen(self) -> bool:
        """Whether it does or keeps something of its own, so that a page may not have it twice."""
        return bool(DOES.search(self.code) or KEEPS.search(self.code))

    @property
    def later(self) -> tuple[str, ...]:
        """Paths of what it asks for only when it is needed, and of what it starts as a worker."""
        return tuple(self.naar(adres) for adres in (*LATER.findall(self.bron), *WORKER.findall(self.bron)))

    def naar(self, adres: str) -> str:
        """Return the path that an address written in this module leads to."""
        return normpath(join(dirname(self.pad), adres))


def lees(pad: str, source: str) -> Module:
    """Read a module; ValueError when it imports or exports in a form that this house does not use."""
    bron = REMARK.sub("", source)
    found = Module(pad, bron, (), tuple(name for names in EXPORT.findall(bron) for name in NAME.findall(names)))
    if foreign := FOREIGN.search(LATER.sub("", found.code)):
        raise ValueError(f"{pad}: '{foreign[0].strip()}' is niet samen te voegen; schrijf het zoals in de andere modules")
    return Module(pad, bron, tuple((names, found.naar(adres)) for names, adres in IMPORT.findall(bron)), found.exports)


def vanaf(pad: str, doel: str) -> str:
    """Return the address of a path as a module at another path writes it."""
    way = relpath(doel, dirname(pad) or ".")
    return way if way.startswith(".") else f"./{way}"
