"""Joins modules into the few files that a page asks for: what is only used there comes along, what keeps something stands once.

A file is made of a module that no other imports, of one that is asked for later, and of one that two files use and that
does or keeps something of its own. Each module in it stands in a block, so that its names are its own.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from kennisbank.middelen.module import HERE, LATER, WORKER, Module, vanaf

JOINED = "$modules"  # holds what each module of a file exports


def bestanden(modules: Mapping[str, Module]) -> set[str]:
    """Return the paths of the modules that a file is made of."""
    used = {pad for module in modules.values() for _, pad in module.imports}
    asked = {pad: module.pad for module in modules.values() for pad in module.later}
    if missing := sorted(asked.keys() - modules.keys()):
        raise ValueError(f"{asked[missing[0]]} vraagt om {missing[0]}, maar dat bestand is er niet")
    files = {pad for pad in modules if pad not in used} | {*asked}
    while True:
        times = Counter(pad for file in files for pad in volgorde(modules, file, files)[:-1])
        if lost := sorted(modules.keys() - times.keys() - files):
            raise ValueError(f"deze modules importeren elkaar in een kring: {', '.join(lost)}")
        shared = {pad for pad, number in times.items() if number > 1 and modules[pad].eigen}
        if shared <= files:
            return files
        files |= shared


def volgorde(modules: Mapping[str, Module], file: str, files: Iterable[str] = ()) -> list[str]:
    """Return the modules of a file in the order in which they run, its own last; ValueError when they go round.

    What does or keeps something, and is a file itself, is left out: it is imported from there.
    """
    found: list[str] = []

    def visit(pad: str, way: tuple[str, ...]) -> None:
        if pad in way:
            raise ValueError(f"modules importeren elkaar in een kring: {' → '.join((*way, pad))}")
        if pad not in modules:
            raise ValueError(f"{way[-1]} importeert {pad}, maar dat bestand is er niet")
        if pad in found or (way and pad in files and modules[pad].eigen):
            return
        for _, other in modules[pad].imports:
            visit(other, (*way, pad))
        found.append(pad)

    visit(file, ())
    return found


def bestand(modules: Mapping[str, Module], file: str, files: set[str], adres: Callable[[str], str]) -> str:
    """Return the text of a file. `adres` gives the address, from the folder of scripts, of another file by its path."""
    there = partial(_daar, file, adres)
    order = volgorde(modules, file, files)
    if order == [file] and not modules[file].imports:
        return _geplaatst(modules[file], file, there, modules[file].bron)
    outside = sorted({pad for own in order for _, pad in modules[own].imports} - {*order})
    lines = [f'import * as $file{n} from "{there(pad)}";\n' for n, pad in enumerate(outside)]
    lines.append(f"const {JOINED} = {_samen([f'{pad!r}: $file{n}' for n, pad in enumerate(outside)])};\n")
    tools = {pad for own in order for names, pad in modules[own].imports if not names}
    lines += [_blok(modules[pad], file, there, pad in tools) for pad in order]
    if modules[file].exports:
        lines.append(f'export const {_samen(modules[file].exports)} = {JOINED}["{file}"];\n')
    return "".join(lines)


def _samen(names: Sequence[str]) -> str:
    return f"{{ {', '.join(names)} }}" if names else "{}"


def _daar(file: str, adres: Callable[[str], str], pad: str) -> str:
    return vanaf(file, adres(pad))


def _blok(module: Module, file: str, there: Callable[[str], str], tool: bool) -> str:
    """Return a module as a block. A tool, of which nobody uses anything, takes no other along when it fails."""
    names = [(names.removeprefix("* as ").replace(" as ", ": "), pad) for names, pad in module.imports if names]
    lines = [f'const {name} = {JOINED}["{pad}"];\n' for name, pad in names]
    lines.append(_geplaatst(module, file, there, module.code.strip() + "\n"))
    if module.exports:
        lines.append(f'{JOINED}["{module.pad}"] = {_samen(module.exports)};\n')
    block = "".join(lines)
    opened = f"{{ // {module.pad}\n{block}}}"
    return f'try {opened} catch (fault) {{\nconsole.error("{module.pad}", fault);\n}}\n' if tool else f"{opened}\n"


def _geplaatst(module: Module, file: str, there: Callable[[str], str], code: str) -> str:
    """Return code of a module with the addresses in it as they are from the file in which it stands."""
    code = LATER.sub(lambda m: f'import("{there(module.naar(m[1]))}")', code)
    code = WORKER.sub(lambda m: f'new URL("{there(module.naar(m[1]))}", import.meta.url)', code)
    if module.pad == file or HERE not in code:
        return code
    here = f'new URL("{vanaf(file, module.pad)}", {HERE}).href'
    return "\n".join(line if WORKER.search(line) else line.replace(HERE, here) for line in code.split("\n"))
