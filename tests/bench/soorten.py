"""What stands on a generated page of each kind: its fields and its Markdown, as many as on the real site."""

from naslag import begrip, competentie, leerlijn
from stukken import Blad, Velden
from termen import FASE, PARTIJ, STEDEN, THEMA, VRAAGSOORT
from woorden import compounds


def vragen(blad: Blad, count: int) -> list[Velden]:
    """Return questions to talk about."""
    return [{"vraag": blad.zin(8, 14).replace(".", "?"), "soort": soort} for soort in blad.kies(VRAAGSOORT, count)]


def methode(blad: Blad) -> tuple[Velden, str]:
    """Return fields and text of a methode."""
    spanningen = blad.doelen("spanning", 4)
    velden = {
        "kern": blad.zinnen(22),
        "doel": blad.zin(),
        "doelgroep": blad.zin(),
        "fase": blad.kies(FASE, 2),
        "themas": blad.kies(THEMA, 3),
        "tijd": {"voorbereiding": "uur", "uitvoering": "dagdeel", "doorlooptijd": "weken"},
        "kosten": {"klasse": "tot-100", "toelichting": blad.zin()},
        "kennis": {
            "soorten": [{"soort": "praktijkervaring-meer-plekken", "bronnen": blad.bronnen[:2]}],
            "wat_we_niet_weten": blad.zinnen(40),
        },
        "begeleiders": blad.zin(),
        "materialen": [blad.zin(4, 8) for _ in range(2)],
        "randvoorwaarden": [blad.zin() for _ in range(2)],
        "helpt_bij": blad.relaties("spanning", spanningen[:2]),
        "kan_oproepen": blad.relaties("spanning", spanningen[2:]),
        "lijkt_op": blad.naar("methode", 1),
        "gaat_vooraf_aan": blad.naar("methode", 1),
        "vraagt": blad.naar("competentie", 2),
        "ervaring_professionals": blad.met_bron(30),
    }
    koppen = ("Wanneer wel, wanneer niet", "Zo doe je het", "Waar je op let", "Achtergrond")
    return velden, blad.lichaam(koppen, 3, citaten=1.2, stappen="Zo doe je het")


def voorbeeld(blad: Blad) -> tuple[Velden, str]:
    """Return fields and text of a voorbeeld; nine in ten lie somewhere."""
    breedte, lengte = blad.rng.choice(STEDEN)
    place = {
        "breedte": round(breedte + blad.rng.gauss(0, 0.03), 3),
        "lengte": round(lengte + blad.rng.gauss(0, 0.03), 3),
    }
    year = blad.rng.randint(2000, 2024)
    velden = {
        "kern": blad.zinnen(26),
        "plaats_type": blad.een("buurt dorp stad"),
        "plaats": compounds()[blad.rng.randrange(200)].capitalize(),
        "land": blad.een("nederland nederland nederland vlaanderen-brussel"),
        **blad.soms(0.9, ligging=place),
        "periode": {"begin": str(year), "eind": str(year + 2)},
        "themas": blad.kies(THEMA, 3),
        "fase": blad.kies(FASE, 2),
        "partijen": [
            {
                "partij": partij,
                "wil": blad.met_bron(10),
                "afloop": blad.een("beter gelijk slechter onbekend"),
                "toelichting": blad.met_bron(11),
            }
            for partij in blad.kies(PARTIJ, 4)
        ],
        "wat_schuurde": [{**reden, "geprobeerd": blad.met_bron(12)} for reden in blad.naar("spanning", 2)],
        "uitkomst": blad.een("bereikt deels niet-bereikt anders-dan-bedoeld loopt-nog onbekend"),
        "herkomst": "openbare-bron",
        "privacy": {"vorm": "alleen-openbare-bronnen"},
        "methoden": blad.naar("methode", 1),
        **blad.soms(
            0.4,
            keuzemoment={
                "vraag": blad.zin(),
                "opties": [{"optie": blad.zin(), "bedenk": blad.zin()} for _ in range(3)],
            },
        ),
        "reflectievragen": vragen(blad, 4),
        "tijdlijn": [{"wanneer": str(year + n), "wat": blad.met_bron(9)} for n in range(2)],
    }
    koppen = ("De situatie", "Wat schuurde", "De aanpak", "Wat er gebeurde", "Wat we leerden")
    return velden, blad.lichaam(koppen, 2, citaten=1.6)


def spanning(blad: Blad) -> tuple[Velden, str]:
    """Return fields and text of a spanning."""
    levels = "tussen-bewoners bewoners-en-beleid bewoners-en-organisatie professionals-onderling organisaties-onderling"
    values = "menselijke-waardigheid-en-autonomie deskundigheid-en-zorgvuldigheid betrouwbaarheid-en-integriteit"
    postures = "bruggen-bouwen vertalen begrenzen agenderen tegenspreken vertragen uithouden"
    opties = [
        {
            "optie": blad.zin(),
            "houding": houding,
            "voordeel": blad.zin(),
            "nadeel": blad.zin(),
            "slechter_voor": blad.zin(3, 6),
        }
        for houding in postures.split()
    ]
    for optie, relatie in zip(opties, blad.naar("methode", 3), strict=False):
        optie["methode"] = relatie["methode"]
    velden = {
        "kern": blad.zinnen(26),
        "vraag": blad.zin(12, 16).replace(".", "?"),
        "polen": [{"pool": blad.titel(), "goed": blad.zin(9, 16), "doorgeschoten": blad.zin(9, 16)} for _ in range(2)],
        "niveau": blad.kies(levels, 3),
        "partijen": [
            {
                "partij": partij,
                "zegt": blad.zin(),
                "staat_op_het_spel": blad.zin(),
                "ruimte": blad.zin(),
                "macht": blad.een("weinig veel"),
            }
            for partij in blad.kies(PARTIJ, 5)
        ],
        "waarden": [{"waarde": waarde, "toelichting": blad.zin()} for waarde in values.split()],
        "handelingsopties": opties,
        "reflectievragen": vragen(blad, 6),
        "themas": blad.kies(THEMA, 4),
        "fase": blad.kies(FASE, 3),
        "signalen": [blad.zin() for _ in range(5)],
        "schade_beperken": blad.zinnen(60),
        "werkvorm": blad.zinnen(70),
        "hangt_samen_met": blad.naar("spanning", 2),
        "verschuift_naar": blad.naar("spanning", 2),
        "vraagt": blad.naar("competentie", 2),
    }
    return velden, blad.lichaam(("Wat schuurt", "Grens", "Verder denken"), 4, citaten=1.6, links=0.2)


MAKERS = {maker.__name__: maker for maker in (methode, voorbeeld, spanning, begrip, competentie, leerlijn)}


def velden_en_tekst(blad: Blad, id_: str) -> tuple[Velden, str]:
    """Return the fields and the Markdown of one page."""
    velden, tekst = MAKERS[blad.soort](blad)
    shared = {
        "id": id_,
        "titel": blad.titel(),
        "synoniemen": [" ".join(blad.woorden(1, 2)) for _ in range(6)],
        "bijdragers": [{"naam": "redactie"}],
        "bronnen": [{"bron": key} for key in blad.bronnen[:4]],
    }
    return {**shared, **velden}, tekst
