"""Writes what differs between two sites as a short Dutch list: what is the same on many pages is told once."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from vergelijken import Anders, Verschil

MOST = 25  # lines under one heading
FEW = 3  # pages that are named apart, before they become "on so many pages"
CHANGES = 3  # of a page whose own text did not change: more of them become one line
MANY = 6  # pages on which something differs in another way each time, before they become one line
LONG = 240  # signs of a quotation
SIGNS = re.compile(r"([\\`*_\[\]<>|#@&])")


@dataclass(frozen=True)
class Groep:
    """One kind of change: an example of it, and the pages that have it."""

    voorbeeld: Anders
    urls: tuple[str, ...]
    telkens_anders: bool = False
    keren: int = 1  # how many changes it stands for, on one page


def kern(anders: Anders, titel: str) -> tuple[str, str]:
    """Return only the words that differ, with numbers and the title of the page left open: the same change in two sentences is one."""
    if anders.verplaatst:
        return anders.was, anders.deel
    was, wordt = ((text.replace(titel, "…") if titel else text).split() for text in (anders.was, anders.wordt))
    while was and wordt and was[0] == wordt[0]:
        del was[0], wordt[0]
    while was and wordt and was[-1] == wordt[-1]:
        del was[-1], wordt[-1]
    a, b = (re.sub(r"\d+", "#", " ".join(words)) for words in (was, wordt))
    return (a, b) if a != b else (" ".join(was), " ".join(wordt))


def groepeer(v: Verschil, changes: Iterable[Anders], eigen: Collection[str], soort: Callable[[Anders], object]) -> list[Groep]:
    """Return the changes as kinds of change, those on the pages whose own text changed (`eigen`) first.

    `soort` says what is alike when on many pages something differs in another way each time.
    """
    alike: dict[object, list[Anders]] = defaultdict(list)
    for change in dict.fromkeys(changes):
        alike[kern(change, v.titels.get(change.url, ""))].append(change)
    groups: list[Groep] = []
    for found in alike.values():
        pages = {change.url for change in found}
        whole = {(change.was, change.wordt) for change in found}
        apart = found if len(pages) <= FEW and len(whole) > 1 else [min(found, key=lambda c: (c.url not in eigen, c.url))]
        seen: set[str] = set()  # on one page the same words are told once
        for change in apart:
            if len(apart) == 1:
                groups.append(Groep(change, tuple(sorted(pages, key=lambda url: (url != change.url, url)))))
            elif change.url not in seen:
                groups.append(Groep(change, (change.url,)))
                seen.add(change.url)
    return sorted(_samen(groups, eigen, soort), key=lambda g: (g.urls[0] not in eigen, -len(g.urls), g.urls[0]))


def _samen(groups: list[Groep], eigen: Collection[str], soort: Callable[[Anders], object]) -> Iterator[Groep]:
    loose: dict[object, list[Groep]] = defaultdict(list)
    for group in groups:
        if len(group.urls) > FEW or set(group.urls) & set(eigen):
            yield group
        else:
            loose[soort(group.voorbeeld)].append(group)
    per_page: dict[tuple[str, ...], list[Groep]] = defaultdict(list)
    for found in loose.values():
        pages = {url for group in found for url in group.urls}
        if len(pages) > MANY:
            yield Groep(found[0].voorbeeld, tuple(sorted(pages)), telkens_anders=True)
        else:
            for group in found:
                per_page[group.urls].append(group)
    for found in per_page.values():
        yield from found if len(found) <= CHANGES else [Groep(found[0].voorbeeld, found[0].urls, keren=len(found))]


def lijst(v: Verschil, basis: str, eigen: Collection[str] = (), gezocht: Iterable[str] | None = None) -> str:
    """Return the whole list as Markdown. `gezocht` holds a line for each question whose first answers differ; None: not asked."""
    parts: Mapping[str, list[str]] = {
        "Pagina's": list(_paginas(v)),
        "Woorden": [*(_woorden(v, g) for g in groepeer(v, v.woorden, eigen, lambda change: change.deel))],
        "Koppen": [_kop(v, g) for g in groepeer(v, v.koppen, eigen, lambda change: (bool(change.was), bool(change.wordt)))],
        "Links": [
            *_meeverhuisd(v),
            *(_link(v, g) for g in groepeer(v, v.links, eigen, lambda change: (change.was or change.wordt).split("/")[0])),
        ],
        "Zoeken": list(gezocht or ()),
        "Gewicht": list(_gewicht(v)),
    }
    lines = ["## Wat een lezer anders ziet", "", f"Vergeleken met {basis}: {v.aantal[0]} pagina's, nu {v.aantal[1]}.", ""]
    for name, found in parts.items():
        if found:
            more = [f"- … en nog {len(found) - MOST}"] if len(found) > MOST else []
            lines += [f"### {name}", "", *found[:MOST], *more, ""]
    same = [name.lower() for name, found in parts.items() if not found and not (name == "Zoeken" and gezocht is None)]
    if len(same) == len(parts):
        lines += ["Niets: elke pagina is gelijk gebleven.", ""]
    elif same:
        lines += [f"Gelijk gebleven: {', '.join(same)}.", ""]
    return "\n".join(lines).rstrip()


def _paginas(v: Verschil) -> Iterator[str]:
    for url, words in v.nieuw.items():
        yield f"- nieuw: {_naam(v, url)}, {words} woorden"
    for was, wordt in v.verhuisd.items():
        on = "het oude adres stuurt door" if was in v.doorgestuurd else "**het oude adres leidt nergens meer heen**"
        yield f"- verhuisd: {_naam(v, wordt)} stond op {plat('/' + was)}; {on}"
    for url in v.weg:
        yield f"- weg: {_naam(v, url)}"


def _woorden(v: Verschil, group: Groep) -> str:
    change = group.voorbeeld
    where = f"{_waar(v, group)} onder ‘{plat(change.deel)}’"
    if change.verplaatst:
        return f"- {where} staat nu, en eerst ergens anders: ‘{_kort(change.wordt)}’"
    what = f"  - was: {_kort(change.was)}\n" if change.was else ""
    what += f"  - is: {_kort(change.wordt)}" if change.wordt else "  - is: weggehaald"
    return f"- {where}:\n{what if change.was else what.replace('- is:', '- erbij:')}"


def _kop(v: Verschil, group: Groep) -> str:
    change = group.voorbeeld
    if change.was.startswith("#") and change.wordt.startswith("#"):
        return f"- {_waar(v, group)}: het anker {plat(change.was)} werd {plat(change.wordt)}"
    if not change.was:
        return f"- {_waar(v, group)}: erbij ‘{plat(change.wordt)}’"
    return f"- {_waar(v, group)}: " + (f"‘{plat(change.was)}’ werd ‘{plat(change.wordt)}’" if change.wordt else f"weg ‘{plat(change.was)}’")


def _meeverhuisd(v: Verschil) -> Iterator[str]:
    if v.meeverhuisd:
        yield f"- {v.meeverhuisd} {'link gaat' if v.meeverhuisd == 1 else 'links gaan'} nu naar het nieuwe adres van een pagina die verhuisde"


def _link(v: Verschil, group: Groep) -> str:
    change = group.voorbeeld
    where = change.was or change.wordt
    shown = plat(where if re.match(r"[a-z]+:", where) else f"/{where}")
    return f"- {_waar(v, group)}: {'weg' if change.was else 'erbij'} {shown}"


def _gewicht(v: Verschil) -> Iterator[str]:
    rows = [(kind, *v.bytes[kind], *v.bestanden[kind]) for kind in v.bytes if v.bytes[kind][0] != v.bytes[kind][1]]
    if rows:
        yield "| | was | is | verschil | bestanden |\n|---|---:|---:|---:|---:|"
    for kind, was, now, files, files_now in rows:
        number = f"{files}" if files == files_now else f"{files} → {files_now}"
        yield f"| {kind} | {_kb(was)} | {_kb(now)} | {'+' if now > was else '−'}{_kb(abs(now - was))} | {number} |"


def _kb(size: int) -> str:
    return f"{size:,} bytes".replace(",", ".") if size < 10_000 else f"{round(size / 1000):,} kB".replace(",", ".")


def _waar(v: Verschil, group: Groep) -> str:
    first, rest = group.urls[0], len(group.urls) - 1
    if group.keren > 1:
        return f"{_naam(v, first)}, {group.keren} keer anders, zoals"
    if group.telkens_anders:
        return f"op {_aantal(rest + 1)} telkens anders, zoals {_naam(v, first)}"
    return _naam(v, first) + (f" en {rest} andere pagina{'' if rest == 1 else chr(39) + 's'}" if rest else "")


def _aantal(n: int) -> str:
    return f"{n} pagina{'' if n == 1 else chr(39) + 's'}"


def _naam(v: Verschil, url: str) -> str:
    return f"**{plat(v.titels.get(url, url))}** ({plat('/' + url)})"


def _kort(text: str) -> str:
    return plat(text if len(text) <= LONG else f"{text[:LONG].rsplit(' ', 1)[0]} …")


def plat(text: str) -> str:
    """Return a text that means nothing in Markdown and is no command to a workflow, on one line."""
    return SIGNS.sub(r"\\\1", " ".join(text.split()))
