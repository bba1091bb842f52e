"""Generated methoden for measuring: the same number and seed give the same bytes. Nonsense text, real shape."""

import random
import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
WORDS = (
    "buurt bewoners straat plein gesprek samen huis koffie deur buren vraag wens plan geld gemeente corporatie avond kring tafel speelplek groen "
    "jongeren ouderen moeder vader school winkel moskee kerk vereniging bestuur besluit stem macht tijd rust haast ruzie vertrouwen afspraak "
    "lopen kijken luisteren praten vragen schrijven tekenen bouwen vieren delen wachten helpen leren maken zoeken vinden blijven komen gaan "
    "klein groot lang kort open dicht nieuw oud eerlijk lastig stil luid warm koud vroeg laat dichtbij ver veilig zichtbaar gewoon bijzonder "
    "de het een en van in is op dat met voor niet aan er om dan zijn maar ook bij naar uit die door over ze zich hij hun wat nog wel"
).split()
HEADINGS = ("Wanneer wel, wanneer niet", "Zo doe je het", "Waar je op let", "Achtergrond")
SPANNINGEN = ("bos-en-tuin", "snel-en-rustig")


def sentence(rng: random.Random) -> str:
    words = rng.choices(WORDS, k=rng.randint(6, 16))
    return " ".join(words).capitalize() + "."


def paragraph(rng: random.Random) -> str:
    return " ".join(sentence(rng) for _ in range(rng.randint(3, 6)))


def methode(number: int, total: int, seed: int = 7) -> tuple[str, str]:
    """Return (file name, text) of one generated methode of 500 to 900 words with five links to others."""
    rng = random.Random(seed * 1_000_003 + number)
    titel = " ".join(rng.choices(WORDS, k=3)).capitalize() + f" {number}"
    links = [f"[{rng.choice(WORDS)}](oefening-{rng.randrange(total):05d}.md)" for _ in range(5)]
    body = []
    for index, kop in enumerate(HEADINGS):
        steps = "\n".join(f"{n}. **{rng.choice(WORDS).capitalize()}.** {sentence(rng)}" for n in range(1, 6)) if index == 1 else ""
        body += [f"## {kop}", *(f"{paragraph(rng)} {links[index]}" for _ in range(3)), steps]
    text = f"""---
id: M{number:03d}
titel: {titel}
kern: {sentence(rng)} {sentence(rng)}
synoniemen: [{rng.choice(WORDS)} {rng.choice(WORDS)}, {rng.choice(WORDS)}]
bijdragers:
  - naam: redactie
doel: {sentence(rng)}
doelgroep: {sentence(rng)}
fase: [organiseren]
themas: [wonen, zeggenschap]
tijd: {{voorbereiding: uur, uitvoering: dagdeel, doorlooptijd: weken}}
kennis:
  soorten:
    - soort: praktijkervaring-een-plek
      bronnen: [DRAAK-2001]
  wat_we_niet_weten: {sentence(rng)}
helpt_bij:
  - spanning: {rng.choice(SPANNINGEN)}
    waarom: {sentence(rng)}
bronnen:
  - bron: KABOUTERBLAD-3
---

""" + "\n\n".join(filter(None, body))
    return f"oefening-{number:05d}.md", text + "\n"


def write(target: Path, total: int) -> Path:
    """Write the mini tree with `total` generated methoden, ready to build. Ids run past three digits: see `loosen`."""
    shutil.copytree(ROOT / "tests" / "mini", target, dirs_exist_ok=True)
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs" / "assets", target / "docs" / "assets")
    shutil.copy(ROOT / "mkdocs.yml", target)
    basis = target / "hooks" / "kennisbank" / "model" / "basis.py"
    basis.write_text(basis.read_text(encoding="utf-8").replace("^[A-Z][0-9]{3}$", "^[A-Z][0-9]{3,5}$"), encoding="utf-8")
    for number in range(total):
        name, text = methode(number, total)
        (target / "methoden" / name).write_text(text.replace(f"id: M{number:03d}", f"id: M1{number:04d}"), encoding="utf-8")
    return target


def write_plain(target: Path, total: int) -> Path:
    """Write the same pages for plain Material with its default navigation."""
    (target / "docs").mkdir(parents=True)
    (target / "docs" / "index.md").write_text("# Start\n", encoding="utf-8")
    for number in range(total):
        name, text = methode(number, total)
        section = target / "docs" / f"deel{number % 3}"
        section.mkdir(exist_ok=True)
        flat = text.replace("titel:", "title:").replace("](oefening", "](oefening")
        (section / name).write_text(flat, encoding="utf-8")
    (target / "mkdocs.yml").write_text("site_name: Vergelijking\ntheme: {name: material, language: nl}\n", encoding="utf-8")
    return target
