"""Rules that a model cannot see: one generator per rule, over one page or over the whole collection. CHECKS lists them."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from kennisbank.collectie import Kennisbank, Stuk
from kennisbank.frontmatter import Pad
from kennisbank.lichaam import CITE, citaten, verwijzingen
from kennisbank.meldingen import Ernst, Melding, choices, nearest
from kennisbank.relaties import RELATIES, written

NO_ANSWER = {"", "-", "niets", "geen", "n.v.t.", "nvt", "onbekend", "?", "nog invullen", "todo"}
FROM_SOURCES = {"openbare-bron", "onderzoek"}
MADE_UP = {"samengesteld": "samengesteld", "fictief-voor-onderwijs": "fictief"}
MAX_STEPS, MIN_STEPS = 9, 3


def at(stuk: Stuk, plaats: Pad, code: str, tekst: str, ernst: Ernst = "fout") -> Melding:
    """Return a finding on the line of one value of a page."""
    return Melding(stuk.pad, stuk.bestand.regel(plaats), code, tekst, ernst)


def check_dubbel_id(kb: Kennisbank) -> Iterator[Melding]:
    """An id belongs to one page."""
    first: dict[str, Stuk] = {}
    for stuk in kb.stukken:
        if other := first.setdefault(stuk.id, stuk):
            if other is not stuk:
                free = next(f"{stuk.id[0]}{n:03d}" for n in range(1, 1000) if f"{stuk.id[0]}{n:03d}" not in kb.per_id) if stuk.id[1:].isdigit() else ""
                yield at(stuk, ("id",), "KB040", f"het nummer {stuk.id} is al van {other.pad}; neem een nummer dat vrij is{f', zoals {free}' if free else ''}")


def check_prefix(kb: Kennisbank) -> Iterator[Melding]:
    """The letter of an id tells the kind."""
    for stuk in kb.stukken:
        if stuk.soort.prefix and not stuk.id.startswith(stuk.soort.prefix):
            yield at(stuk, ("id",), "KB033", f"het nummer {stuk.id} hoort niet bij een {stuk.soort.naam}; begin met {stuk.soort.prefix}")


def check_onbekende_verwijzing(kb: Kennisbank) -> Iterator[Melding]:
    """A relation points to a page that exists, is not the page itself and is not withdrawn."""
    for stuk in kb.stukken:
        for relatie, index, plek, _ in written(stuk):
            other = kb.per_plek.get(plek)
            plaats = (relatie.veld, index)
            if other is None:
                slug = plek.split("/", 1)[-1]
                known = list(kb.per_plek) if relatie.doel == "naar" else [s.slug for s in kb.stukken if s.soort.naam == relatie.doel]
                yield at(stuk, plaats, "KB041", f"'{slug}' bij {relatie.veld} bestaat niet.{nearest(plek if relatie.doel == 'naar' else slug, known)} Schrijf de naam van het bestand zonder .md")
            elif other is stuk:
                yield at(stuk, plaats, "KB051", f"deze pagina verwijst bij {relatie.veld} naar zichzelf; haal het weg")
            elif other.ingetrokken:
                yield at(stuk, plaats, "KB059", f"'{other.titel}' is ingetrokken; kies een andere pagina of haal de verwijzing weg")


def check_bronsleutel(kb: Kennisbank) -> Iterator[Melding]:
    """Every source key, in fields and in running text, stands in the bibliography."""
    keys = [stuk.id for stuk in kb.van_soort("bron")]
    known = set(keys)
    for stuk in kb.stukken:
        listed = {v.bron for v in getattr(stuk.gegevens, "bronnen", ())}
        for key in stuk.bronsleutels:
            if key not in known and key not in listed:
                line = next((n for n, text in enumerate(stuk.bestand.ruw.split("\n"), 1) if key in text), 1)
                yield Melding(stuk.pad, line, "KB056", f"de bron '{key}' staat niet in docs/bronnen/bronnen.yml.{nearest(key, keys)} Voeg hem daar toe of verbeter de sleutel")


def check_citaatvorm(kb: Kennisbank) -> Iterator[Melding]:
    """A citation is written as [@SLEUTEL] or [@SLEUTEL, p. 3]."""
    for stuk in kb.stukken:
        for number, line in enumerate(stuk.bestand.ruw.split("\n"), 1):
            for group in CITE.finditer(line):
                if len(list(citaten(group[0]))) != group[1].count("@"):
                    yield Melding(stuk.pad, number, "KB056", f"de verwijzing {group[0][:40]} is niet te lezen; schrijf [@SLEUTEL] of [@SLEUTEL, p. 3]")


def check_dubbele_relatie(kb: Kennisbank) -> Iterator[Melding]:
    """A relation is written once, and on one side only; the way back is computed."""
    symmetric = {r.veld for r in RELATIES if r.label == r.label_terug}
    seen: dict[tuple[str, frozenset[str] | tuple[str, str]], Stuk] = {}
    for stuk in kb.stukken:
        for relatie, index, plek, _ in written(stuk):
            if relatie.veld in ("handelingsopties", "items"):
                continue
            pair = frozenset((stuk.plek, plek)) if relatie.veld in symmetric else (stuk.plek, plek)
            other = seen.setdefault((relatie.veld, pair), stuk)
            if other is not stuk:
                yield at(stuk, (relatie.veld, index), "KB050", f"'{other.titel}' noemt deze pagina al bij {relatie.veld}; de terugweg rekenen we uit, haal hem hier weg")
            elif Counter(p for r, _, p, _ in written(stuk) if r is relatie)[plek] > 1 and index == max(i for r, i, p, _ in written(stuk) if r is relatie and p == plek):
                yield at(stuk, (relatie.veld, index), "KB051", f"'{plek}' staat twee keer bij {relatie.veld}; haal er één weg")


def check_zelfde_reden(kb: Kennisbank) -> Iterator[Melding]:
    """A reason fits one pair only: a sentence that fits all says nothing."""
    seen: dict[str, str] = {}
    for stuk in kb.stukken:
        for relatie, index, _, reden in written(stuk):
            if relatie.reden and seen.setdefault(reden.casefold(), f"{stuk.plek}/{relatie.veld}/{index}") != f"{stuk.plek}/{relatie.veld}/{index}":
                yield at(stuk, (relatie.veld, index), "KB057", f"dezelfde reden staat al bij {seen[reden.casefold()]}; zeg wat juist deze twee verbindt", "let op")


def check_koppen(kb: Kennisbank) -> Iterator[Melding]:
    """A kind with fixed headings has all of them, in order, each with text, and no other heading of level 2."""
    for stuk in kb.stukken:
        fixed = stuk.soort.koppen
        if not fixed or stuk.ingetrokken:
            continue
        found = [s for s in stuk.secties if s.kop]
        names = [s.kop for s in found]
        for kop in fixed:
            if kop not in names:
                yield Melding(stuk.pad, stuk.bestand.begin, "KB042", f"de kop '## {kop}' ontbreekt.{nearest(kop, names)} Zet hem erin; de volgorde is: {choices(fixed)}")
        for sectie in found:
            if sectie.kop not in fixed:
                yield Melding(stuk.pad, sectie.regel, "KB044", f"de kop '## {sectie.kop[:50]}' hoort hier niet.{nearest(sectie.kop, fixed)} Gebruik ### voor eigen tussenkoppen")
            if not sectie.tekst:
                yield Melding(stuk.pad, sectie.regel, "KB045", f"onder de kop '{sectie.kop[:50]}' staat niets; schrijf wat je weet, ook als dat weinig is")
        order = [name for name in names if name in fixed]
        if sorted(order, key=fixed.index) != order:
            wrong = next(s for s, good in zip([s for s in found if s.kop in fixed], sorted(order, key=fixed.index), strict=True) if s.kop != good)
            yield Melding(stuk.pad, wrong.regel, "KB043", f"de kop '## {wrong.kop}' staat op de verkeerde plaats; de volgorde is: {choices(fixed)}")


def check_stappen(kb: Kennisbank) -> Iterator[Melding]:
    """A methode has 3 to 9 numbered steps."""
    for stuk in kb.van_soort("methode"):
        for sectie in stuk.secties:
            if sectie.kop == "Zo doe je het":
                steps = len(re.findall(r"^\d+[.)] ", sectie.tekst, re.MULTILINE))
                if not MIN_STEPS <= steps <= MAX_STEPS:
                    yield Melding(stuk.pad, sectie.regel, "KB046", f"onder 'Zo doe je het' staan {steps} genummerde stappen; maak er {MIN_STEPS} tot {MAX_STEPS} van, elk op een regel met 1. ervoor")


def check_links(kb: Kennisbank) -> Iterator[Melding]:
    """A relative link leads to a file that exists, on the site and on a git host; an image says what it shows."""
    files = {stuk.pad for stuk in kb.stukken} | set(kb.bestanden)
    for stuk in kb.stukken:
        for link in verwijzingen(stuk.bestand):
            if link.beeld and not link.tekst.strip():
                yield Melding(stuk.pad, link.regel, "KB048", f"bij de afbeelding '{link.doel[:60]}' staat niet wat erop te zien is; schrijf dat tussen de vierkante haken")
            if re.match(r"[a-z]+:|#|//", link.doel, re.IGNORECASE):
                continue
            doel = resolve(stuk.pad, link.doel)
            if doel is None or doel not in files:
                near = nearest(PurePosixPath(link.doel.split("#")[0]).name, sorted({PurePosixPath(f).name for f in files}))
                yield Melding(stuk.pad, link.regel, "KB047", f"de link '{link.doel[:60]}' leidt nergens heen.{near} Schrijf het pad vanaf deze map, zoals ../methoden/wijkschouw.md")


def resolve(pad: str, link: str) -> str | None:
    """Return the path from the root that a relative link leads to, or None when it leaves the root or is absolute."""
    plain = link.split("#")[0].split("?")[0]
    if plain.startswith("/"):
        return None
    steps: list[str] = list(PurePosixPath(pad).parent.parts)
    for step in PurePosixPath(plain).parts:
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


def check_kennis(kb: Kennisbank) -> Iterator[Melding]:
    """Evidence is honest: what is not known is said, effect research has a direction, recognition has not run out."""
    for stuk in kb.van_soort("methode"):
        kennis = stuk.gegevens.kennis
        if kennis.wat_we_niet_weten.strip().casefold().rstrip(".") in NO_ANSWER:
            yield at(stuk, ("kennis", "wat_we_niet_weten"), "KB036", "bij 'wat_we_niet_weten' staat niets; schrijf wat niet onderzocht of niet bekend is, er is altijd iets")
        effect = any(s.soort.startswith("effectonderzoek") or s.soort == "overzichtsstudie" for s in kennis.soorten)
        if effect and kennis.richting is None:
            yield at(stuk, ("kennis",), "KB037", "er is onderzoek naar de opbrengst, maar 'richting' ontbreekt; zeg waar dat onderzoek op wijst")
        for index, soort in enumerate(kennis.soorten):
            if not soort.bronnen and not soort.wie:
                yield at(stuk, ("kennis", "soorten", index), "KB038", "deze soort kennis heeft geen bron en geen herkomst; vul 'bronnen' of 'wie' in")
        for index, erkenning in enumerate(kennis.erkenning):
            if erkenning.geldig_tot and kb.peildatum and erkenning.geldig_tot < kb.peildatum:
                yield at(stuk, ("kennis", "erkenning", index), "KB054", f"de erkenning liep af op {erkenning.geldig_tot}; de pagina toont hem als verlopen, kijk of er een nieuwe is", "let op")


def check_herkomst(kb: Kennisbank) -> Iterator[Melding]:
    """A case from public sources or research names at least one; a made-up case says so in its privacy form too."""
    for stuk in kb.van_soort("voorbeeld"):
        feiten = stuk.gegevens
        if feiten.herkomst in FROM_SOURCES and not stuk.bronsleutels:
            yield at(stuk, ("herkomst",), "KB035", f"een voorbeeld met herkomst '{feiten.herkomst}' heeft minstens één bron; noem hem bij 'bronnen'")
        if (made := MADE_UP.get(feiten.herkomst)) and feiten.privacy.vorm != made:
            yield at(stuk, ("privacy", "vorm"), "KB039", f"de herkomst is '{feiten.herkomst}', dan hoort bij privacy de vorm '{made}'")


def check_privacy(kb: Kennisbank) -> Iterator[Melding]:
    """People who can be recognised agreed to it; a case that is not public was read by a second reader."""
    for stuk in kb.van_soort("voorbeeld"):
        privacy = stuk.gegevens.privacy
        if privacy.vorm == "herkenbaar-met-toestemming" and not privacy.toestemming:
            yield at(stuk, ("privacy",), "KB034", "mensen zijn herkenbaar en er staat niet dat ze dat goed vinden; vul 'toestemming' in of maak het verhaal onherkenbaar")
        if privacy.vorm == "geanonimiseerd" and not (privacy.tweede_lezer and privacy.datum):
            yield at(stuk, ("privacy",), "KB034", "een geanonimiseerd verhaal heeft een tweede lezer en een datum; vul 'tweede_lezer' en 'datum' in")
        if stuk.gegevens.herkomst not in FROM_SOURCES and privacy.vorm == "alleen-openbare-bronnen":
            yield at(stuk, ("privacy", "vorm"), "KB034", f"'alleen-openbare-bronnen' past niet bij herkomst '{stuk.gegevens.herkomst}'; kies hoe mensen beschermd zijn")


def check_ingetrokken(kb: Kennisbank) -> Iterator[Melding]:
    """A withdrawn page says why."""
    for stuk in kb.stukken:
        if stuk.ingetrokken and not stuk.gegevens.ingetrokken_omdat:
            yield at(stuk, ("status",), "KB060", "deze pagina is ingetrokken en er staat niet waarom; vul 'ingetrokken_omdat' in")


def check_herzien(kb: Kennisbank) -> Iterator[Melding]:
    """A page whose review date has passed gets a visible note, and the editors hear of it."""
    for stuk in kb.stukken:
        due = getattr(stuk.gegevens, "herzien_voor", None)
        if due and kb.peildatum and due < kb.peildatum:
            yield at(stuk, ("herzien_voor",), "KB055", f"deze pagina zou voor {due} worden herzien; kijk hem na en zet een nieuwe datum", "let op")


def check_bron_ongebruikt(kb: Kennisbank) -> Iterator[Melding]:
    """A record of the bibliography is cited somewhere."""
    for stuk in kb.van_soort("bron"):
        if not kb.backlinks(stuk):
            yield at(stuk, ("id",), "KB052", f"de bron {stuk.id} wordt nergens gebruikt; haal hem weg of noem hem op een pagina", "let op")


def check_dood_begrip(kb: Kennisbank) -> Iterator[Melding]:
    """A begrip is a word that some other page uses."""
    text = {soort: "\n".join(s.alle_tekst for s in kb.stukken if s.soort.naam == soort).casefold() for soort in {s.soort.naam for s in kb.stukken}}
    for stuk in kb.van_soort("begrip"):
        names = [stuk.titel, *stuk.gegevens.synoniemen, *(g.woord for g in stuk.gegevens.ook_gezegd_door)]
        linked = any(band.relatie.doel != "bron" for band in (*kb.heen(stuk), *kb.backlinks(stuk)))
        if not linked and not any(name.casefold() in text[soort] for name in names for soort in text if soort not in ("begrip", "bron")):
            yield at(stuk, ("titel",), "KB053", f"het begrip '{stuk.titel}' komt op geen enkele andere pagina voor; gebruik het, geef een synoniem of haal het weg", "let op")


def check_item(kb: Kennisbank) -> Iterator[Melding]:
    """An item of a leerlijn is a page of this site or an address with a title, not both."""
    for stuk in kb.van_soort("leerlijn"):
        for d, onderdeel in enumerate(stuk.gegevens.onderdelen):
            for i, item in enumerate(onderdeel.items):
                if bool(item.naar) == bool(item.url) or (item.url and not item.titel):
                    yield at(stuk, ("onderdelen", d, "items", i), "KB058", "een item heeft 'naar' (een pagina van deze site) of 'url' met 'titel' (iets van buiten); kies er één")


CHECKS = (
    check_dubbel_id,
    check_prefix,
    check_onbekende_verwijzing,
    check_bronsleutel,
    check_citaatvorm,
    check_dubbele_relatie,
    check_zelfde_reden,
    check_koppen,
    check_stappen,
    check_links,
    check_kennis,
    check_herkomst,
    check_privacy,
    check_ingetrokken,
    check_herzien,
    check_bron_ongebruikt,
    check_dood_begrip,
    check_item,
)
