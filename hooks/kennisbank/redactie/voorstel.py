"""The list an editor goes through before a changed case may be published."""

from collections.abc import Iterable

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.meldingen import Melding, plat
from kennisbank.model.vocabulaire import label

# What no program can see. Each line is one thing a person does, in this order.
EERSTE_LEZER = (
    "Klopt elke zin met de bron of met wat de inbrenger vertelde?",
    "Krijgt elke partij recht, ook wie het verhaal niet vertelde?",
    "Staat er nergens wie gelijk had?",
)
TWEEDE_LEZER = (
    "Een ander dan de schrijver en de eerste lezer leest het geheel.",
    "**De buurmantest.** Lees het alsof je om de hoek woont. Weet je dan over wie het gaat? Haal dan iets weg, of vraag die persoon.",
    "Eén bijzondere gebeurtenis is genoeg om iemand te herkennen. Staat er zo een in?",
    "Er staat een functie in plaats van een naam, ook bij ambtenaren. Leeftijden zijn ruim, zoals 'in de zestig'.",
    "De naam van het bestand en de koppen zeggen niet over wie het gaat.",
    "De plaats is algemeen, tenzij het geval al openbaar is.",
    "Wie geciteerd wordt, vond dat goed. Kinderen en jongeren zijn nooit te herkennen.",
)


def nalooplijst(kb: Kennisbank, paden: Iterable[str], meldingen: Iterable[Melding]) -> str:
    """Return, as Markdown, what is left for people to do per changed case; a machine ticks only what it can see."""
    found = list(meldingen)
    by_path = {stuk.pad: stuk for stuk in kb.met("privacy")}
    cases = [by_path[pad] for pad in paden if pad in by_path]
    if not cases:
        return "## Nalopen\n\nEr is geen voorbeeld veranderd dat te lezen is. De gewone blik van een tweede persoon is genoeg."
    return "\n\n".join(["## Nalopen", *(_lijst(stuk, [m for m in found if m.pad == stuk.pad]) for stuk in cases)])


def _lijst(stuk: Stuk, meldingen: list[Melding]) -> str:
    g, privacy = stuk.gegevens, stuk.gegevens.privacy
    seen = [
        (not meldingen, f"De controle: {len(meldingen) or 'geen'} {'melding' if len(meldingen) == 1 else 'meldingen'}."),
        (bool(stuk.bronsleutels), f"Bronnen: {', '.join(stuk.bronsleutels) or 'geen'}."),
        (bool(privacy.tweede_lezer), f"Tweede lezer: {plat(privacy.tweede_lezer or 'niet ingevuld')}."),
        (bool(privacy.datum), f"Privacy nagekeken: {privacy.datum or 'niet ingevuld'}."),
        (not stuk.stand.gezocht, f"Gezocht om na te kijken: {', '.join(stoel.wie for stoel in stuk.stand.gezocht) or 'niemand meer'}."),
    ]
    head = f"Herkomst: {label('herkomst', g.herkomst)}. Privacy: {label('privacyvorm', privacy.vorm)}. Status: {label('status', g.status)}."
    return "\n".join(
        [
            f"### `{stuk.pad}`",
            "",
            head,
            "",
            "Wat het programma ziet:",
            "",
            *(f"- [{'x' if good else ' '}] {what}" for good, what in seen),
            "",
            "Wat de eerste lezer bekijkt:",
            "",
            *(f"- [ ] {line}" for line in EERSTE_LEZER),
            "",
            "Wat de tweede lezer bekijkt:",
            "",
            *(f"- [ ] {line}" for line in TWEEDE_LEZER),
        ]
    )
