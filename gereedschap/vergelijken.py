"""Two built sites, the base and a proposal: which pages, words, headings and links differ for a reader, and how many bytes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path

from leesbeeld import Beeld, lees

SENTENCE = re.compile(r"(?<=[.!?…])\s+")
WORD = re.compile(r"\w+")
ONWARD = b'http-equiv="refresh"'
DATED = re.compile(rb'"dateModified":"(\d{4}-\d\d-\d\d)"')
BESIDE = ("embed/", "p/")  # the same page for another site, and its permanent address: not pages of their own
MARK = re.compile(r"\btekst [0-9a-f]{8}\b")  # says which text of a page someone looked at: it follows from the text itself
ALIKE = 0.4  # of the words of two lines: more than this, and the one became the other
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
# What the bytes are of: the first that fits the path of a file.
KINDS = (
    ("pagina's", re.compile(r".*\.html")),
    ("zoekbestanden", re.compile(r"zoek/.*")),
    ("stijl", re.compile(r".*\.css")),
    ("scripts", re.compile(r".*\.js")),
    ("letters en beelden", re.compile(r".*\.(woff2|svg|png|jpg|webp|avif|ico)")),
    ("gegevens en feeds", re.compile(r".*")),
)


@dataclass(frozen=True)
class Anders:
    """Something that differs on one page: what it `was` and what it `wordt`, one of the two perhaps empty."""

    url: str
    deel: str
    was: str
    wordt: str

    @property
    def verplaatst(self) -> bool:
        """Whether the same words stand under another heading now."""
        return self.was == self.wordt


@dataclass
class Verschil:
    """Everything that differs. `titels` gives the title of each page by its address; pages that only send on are left out."""

    aantal: tuple[int, int] = (0, 0)
    titels: dict[str, str] = field(default_factory=dict)
    nieuw: dict[str, int] = field(default_factory=dict)  # address -> number of words
    weg: list[str] = field(default_factory=list)
    verhuisd: dict[str, str] = field(default_factory=dict)
    doorgestuurd: set[str] = field(default_factory=set)  # old addresses that still lead on
    woorden: list[Anders] = field(default_factory=list)
    koppen: list[Anders] = field(default_factory=list)
    links: list[Anders] = field(default_factory=list)
    meeverhuisd: int = 0  # links that go to the new place of a page that moved
    bytes: dict[str, tuple[int, int]] = field(default_factory=dict)
    bestanden: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Map:
    """A built site: the bytes of each page by its address, where the pages that only send on lead to, and the size of every file."""

    bladen: Mapping[str, bytes]
    door: Mapping[str, str]
    namen: Mapping[str, str]  # permanent address -> title
    groottes: Mapping[str, int]

    @cached_property
    def stand(self) -> str:
        """The date of its last change, empty when no page gives one."""
        return max(map(datum_van, self.bladen.values()), default="")

    def lees(self, url: str) -> Beeld:
        """Return what a reader gets of a page, apart from the dates that follow from git."""
        data = self.bladen[url]
        dates = [date for date in dict.fromkeys((datum_van(data), self.stand)) if date]
        beeld = lees(data, url)
        return replace(beeld, regels=tuple((part, zonder_datum(text, dates)) for part, text in beeld.regels))


def open_map(folder: Path) -> Map:
    """Read a built site."""
    bladen, door, namen, groottes = {}, {}, {}, {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        groottes[name] = path.stat().st_size
        if not name.endswith(".html"):
            continue
        url, data = name.removesuffix("index.html"), path.read_bytes()
        if ONWARD in data:
            beeld = lees(data, url)
            door[url], namen[url] = beeld.stuurt_naar, beeld.titel
        else:
            bladen[url] = data
    return Map(bladen, door, namen, groottes)


def vergelijk(oud: Map, nieuw: Map) -> Verschil:
    """Return what differs for a reader between two sites."""
    v = Verschil(aantal=(len(_own(oud.bladen)), len(_own(nieuw.bladen))))
    v.verhuisd = {
        was: nieuw.door[vast]
        for vast, was in oud.door.items()
        if vast.startswith("p/") and vast in nieuw.door and nieuw.door[vast] != was and was in oud.bladen and was not in nieuw.bladen
    }
    v.doorgestuurd = {was for was, wordt in v.verhuisd.items() if nieuw.door.get(was) == wordt}
    pairs = {url: v.verhuisd.get(url, url) for url in oud.bladen}
    for was, url in pairs.items():
        if url in nieuw.bladen and (was != url or oud.bladen[was] != nieuw.bladen[url]):
            _blad(v, oud.lees(was), nieuw.lees(url), url)
    for url in _own(set(nieuw.bladen) - set(pairs.values())):
        beeld = nieuw.lees(url)
        v.titels[url] = beeld.titel
        v.nieuw[url] = sum(len(text.split()) for part, text in beeld.regels)
    v.weg = _own({was for was, url in pairs.items() if url not in nieuw.bladen})
    v.titels |= {url: oud.lees(url).titel for url in v.weg}
    v.titels |= {was: oud.lees(was).titel for was in v.verhuisd}
    for kind, _ in KINDS:
        was, now = ([size for name, size in m.groottes.items() if _kind(name) == kind] for m in (oud, nieuw))
        v.bytes[kind], v.bestanden[kind] = (sum(was), sum(now)), (len(was), len(now))
    return v


def _own(urls: Sequence[str] | Mapping[str, bytes] | set[str]) -> list[str]:
    return sorted(url for url in urls if not url.startswith(BESIDE))


def _kind(name: str) -> str:
    return next(kind for kind, shape in KINDS if shape.fullmatch(name))


def _blad(v: Verschil, was: Beeld, nu: Beeld, url: str) -> None:
    v.titels[url] = nu.titel
    v.woorden += _verplaatst([Anders(url, *line) for line in _regels(was, nu)])
    v.koppen += [Anders(url, "", *pair) for pair in _paired([text for text, _ in was.koppen], [text for text, _ in nu.koppen])]
    v.koppen += [
        Anders(url, "", f"#{before}", f"#{after}")
        for text, before in was.koppen
        for after in (anchor for same, anchor in nu.koppen if same == text)
        if before and (text, before) not in nu.koppen
    ]
    gone, new = Counter(was.links) - Counter(nu.links), Counter(nu.links) - Counter(was.links)
    for target in list(gone):
        follows = next((other for other in new if new[other] and _volgt(target, other, v.verhuisd)), "")
        both = min(gone[target], new[follows])
        v.meeverhuisd += both
        gone[target] -= both
        new[follows] -= both
    v.links += [Anders(url, "", target, "") for target in sorted(+gone) if target not in nu.links]
    v.links += [Anders(url, "", "", target) for target in sorted(+new) if target not in was.links]


def _volgt(target: str, other: str, verhuisd: Mapping[str, str]) -> bool:
    """Say whether one link became the other only because a page moved: its own address, or that of its file."""
    for was, wordt in verhuisd.items():
        if target.startswith(was) and other == wordt + target.removeprefix(was):
            return True
        old, new = was.rstrip("/").split("/")[-1], wordt.rstrip("/").split("/")[-1]
        if old in target and target.replace(old, new) == other:
            return True
    return False


def _regels(was: Beeld, nu: Beeld) -> Iterator[tuple[str, str, str]]:
    """Yield (heading above it, sentences that went, sentences that came) of each line that is another."""
    before, after = [text for _, text in was.regels], [text for _, text in nu.regels]
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for i, j in _matched(before[a:b], after[c:d]) if tag != "equal" else ():
            part = nu.regels[c + j][0] if j is not None else was.regels[a + (i or 0)][0]
            for pair in _zinnen("" if i is None else before[a + i], "" if j is None else after[c + j]):
                yield part, *pair


def _verplaatst(lines: list[Anders]) -> list[Anders]:
    """Return the lines with one for what stands elsewhere now, in place of one that went and one that came."""
    gone = Counter(line.was for line in lines if not line.wordt)
    came = Counter(line.wordt for line in lines if not line.was)
    moved = gone & came
    kept = [line for line in lines if not (not line.wordt and line.was in moved)]
    return [Anders(line.url, line.deel, line.wordt, line.wordt) if not line.was and line.wordt in moved else line for line in kept]


def _zinnen(was: str, nu: str) -> Iterator[tuple[str, str]]:
    a, b = SENTENCE.split(was) if was else [], SENTENCE.split(nu) if nu else []
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            yield " ".join(a[i:j]), " ".join(b[k:m])


def _paired(was: Sequence[str], nu: Sequence[str]) -> Iterator[tuple[str, str]]:
    for tag, a, b, c, d in SequenceMatcher(None, was, nu, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from ((was[a + i] if i is not None else "", nu[c + j] if j is not None else "") for i, j in _matched(was[a:b], nu[c:d]))


def _matched(was: Sequence[str], nu: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Yield which line became which: those that look alike, or all in order when there are as many."""
    if len(was) == len(nu) == 1:
        yield 0, 0
        return
    free = set(range(len(nu)))
    words = [WORD.findall(text) for text in nu]
    found: list[tuple[int | None, int | None]] = []
    for i, text in enumerate(was):
        alike = {j: SequenceMatcher(None, WORD.findall(text), words[j], autojunk=False).ratio() for j in sorted(free)}
        best = max(alike, key=lambda j: alike[j], default=None)
        same = best if best is not None and alike[best] > ALIKE else None
        free -= {same}
        found.append((i, same))
    found += [(None, j) for j in free]
    yield from sorted(found, key=lambda pair: (pair[1] if pair[1] is not None else pair[0] or 0, pair[0] is None))


def datum_van(data: bytes) -> str:
    """Return the date that a page gives as that of its last change, as 2024-06-01; empty when it gives none."""
    found = DATED.search(data)
    return found[1].decode() if found else ""


def zonder_datum(text: str, dates: Iterable[str]) -> str:
    """Return the text without the mark of its version, and with one word for each of these dates, in every form of the site."""
    text = MARK.sub("tekst (merk)", text)
    for date in dates:
        year, month, day = date.split("-")
        word = MONTHS[int(month) - 1]
        forms = (
            f"{int(day)} {word} {year}",
            f"{year}, {int(day)} {word}",
            date,
            f"{year}/{month}/{day}",
            f"{year}-{month}",
            f"{word} {year}",
        )
        for form in forms:
            text = text.replace(form, "(datum)")
    return text
