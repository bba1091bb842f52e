"""A leerlijn as a record for a repository of open materials: the values of NL-LOM, to read and copy, and as XML."""

from collections.abc import Iterable
from html import escape

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.leerlijnen import duur, studielast
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import kaal
from kennisbank.model.vocabulaire import VOCABULAIRES

# Source of the values: the vocabularies of NL-LOM at purl.edustandaard.nl.
VDEX = "http://purl.edustandaard.nl/vdex_"
SOURCES = {
    "aggregationlevel": f"{VDEX}aggregationlevel_czp_20060628.xml",
    "role": f"{VDEX}lifecycle_contribute_role_lomv1p0_20060628.xml",
    "learningresourcetype": f"{VDEX}learningresourcetype_czp_20060628.xml",
    "intendedenduserrole": f"{VDEX}intendedenduserrole_lomv1p0_20060628.xml",
    "context": f"{VDEX}context_czp_20060628.xml",
    "cost": f"{VDEX}cost_lomv1p0_20060628.xml",
    "copyrightandotherrestrictions": "http://purl.edustandaard.nl/copyrightsandotherrestrictions_nllom_20131202",
}
AGGREGATION = "2"  # from 3 on a code for the educational level is needed, from a list that we cannot check
PLAIN = "x-none"  # how the binding marks a text that is in no language


def contexten(leerlijn: Stuk) -> list[str]:
    """Return the educational contexts of a leerlijn as NL-LOM names them; a level that it does not know is left out."""
    found = (VOCABULAIRES["onderwijsniveau"][niveau].lom for niveau in leerlijn.gegevens.niveau)
    return list(dict.fromkeys(filter(None, found)))


def typen(leerlijn: Stuk) -> list[str]:
    """Return what a leerlijn holds, as types of learning material."""
    g = leerlijn.gegevens
    held = {
        "informatiebron": True,
        "open opdracht": any(item.opdracht for item in g.items),
        "handleiding": bool(g.docentnotities),
        "professionaliseringsmateriaal": "professional" in g.niveau,
    }
    return [naam for naam, there in held.items() if there]


def auteurs(kb: Kennisbank, leerlijn: Stuk) -> str:
    """Return who made a leerlijn; elsewhere "redactie" would not say of what."""
    namen = [b.naam if b.naam != "redactie" else f"Redactie {kb.site.naam}" for b in leerlijn.gegevens.bijdragers]
    return ", ".join(dict.fromkeys(namen))


def beschrijving(leerlijn: Stuk) -> str:
    """Return what a leerlijn is and who it is for, without citations."""
    return f"{leerlijn.kern} {kaal(leerlijn.gegevens.voor_wie)}"


def velden(kb: Kennisbank, leerlijn: Stuk) -> list[tuple[str, str]]:
    """Return the record as (name of the field in a form, value), to copy one by one or as a whole."""
    g = leerlijn.gegevens
    minuten = sum(studielast(kb, leerlijn).values())
    return [
        ("Titel", leerlijn.titel),
        ("Beschrijving", beschrijving(leerlijn)),
        ("Trefwoorden", ", ".join(("samenlevingsopbouw", *g.synoniemen))),
        ("Taal", "nl"),
        ("Auteur", auteurs(kb, leerlijn)),
        ("Uitgever", kb.site.naam),
        ("Adres", kb.site.vast(leerlijn)),
        ("Licentie", "CC BY 4.0 (cc-by-40)"),
        ("Kosten", "nee"),
        ("Context (NL-LOM)", ", ".join(contexten(leerlijn))),
        ("Soort leermateriaal (NL-LOM)", ", ".join(typen(leerlijn))),
        ("Eindgebruiker (NL-LOM)", "learner, teacher"),
        ("Aggregatieniveau (NL-LOM)", AGGREGATION),
        ("Studielast", duur(minuten) if minuten < 60 else f"{duur(minuten)} ({minuten} minuten)"),
        ("Leeruitkomsten", kaal(" ".join(g.leeruitkomsten))),
        *([("Versie", leerlijn.gewijzigd.isoformat())] if leerlijn.gewijzigd else []),
    ]


def nllom(kb: Kennisbank, leerlijn: Stuk) -> str:
    """Return the record as lines of plain text."""
    return "\n".join(f"{naam}: {waarde}" for naam, waarde in velden(kb, leerlijn))


def als_xml(kb: Kennisbank, leerlijn: Stuk) -> bytes:
    """Return the record in the binding that Dutch repositories read (IMS metadata 1.2, application profile NL-LOM)."""
    g = leerlijn.gegevens
    address = kb.site.vast(leerlijn)
    general = [
        _lang("title", leerlijn.titel),
        _tag("catalogentry", [_tag("catalog", "URI"), _tag("entry", [_langstring(address, PLAIN)])]),
        _tag("language", "nl"),
        _lang("description", beschrijving(leerlijn)),
        *(_lang("keyword", woord) for woord in ("samenlevingsopbouw", *g.synoniemen)),
        _term("aggregationlevel", AGGREGATION),
    ]
    lifecycle = [_contribute("author", auteurs(kb, leerlijn)), _contribute("publisher", kb.site.naam)]
    educational = [
        *(_term("learningresourcetype", naam) for naam in typen(leerlijn)),
        *(_term("intendedenduserrole", naam) for naam in ("learner", "teacher")),
        *(_term("context", naam) for naam in contexten(leerlijn)),
        _tag("typicallearningtime", [_tag("datetime", f"PT{sum(studielast(kb, leerlijn).values())}M")]),
    ]
    rights = [_term("cost", "no"), _term("copyrightandotherrestrictions", "cc-by-40"), _lang("description", "CC BY 4.0")]
    parts = {
        "general": general,
        "lifecycle": lifecycle,
        "metametadata": [_tag("metadatascheme", naam) for naam in ("LOMv1.0", "nl_lom_v1p0")],
        "technical": [_tag("format", "text/html"), _tag("location", address)],
        "educational": educational,
        "rights": rights,
    }
    body = "\n".join(_tag(naam, inner) for naam, inner in parts.items())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<lom xmlns="http://www.imsglobal.org/xsd/imsmd_v1p2">\n{body}\n</lom>\n'.encode()


def _tag(naam: str, inner: str | Iterable[str]) -> str:
    return f"<{naam}>{escape(inner, quote=False) if isinstance(inner, str) else ''.join(inner)}</{naam}>"


def _langstring(text: str, lang: str) -> str:
    return f'<langstring xml:lang="{lang}">{escape(text, quote=False)}</langstring>'


def _lang(naam: str, text: str) -> str:
    return _tag(naam, [_langstring(text, "nl")])


def _term(naam: str, waarde: str) -> str:
    return _tag(naam, [_tag("source", [_langstring(SOURCES[naam], PLAIN)]), _tag("value", [_langstring(waarde, PLAIN)])])


def _contribute(role: str, naam: str) -> str:
    naam = naam.replace(",", "\\,")
    card = f"BEGIN:VCARD\nVERSION:3.0\nN:{naam}\nFN:{naam}\nORG:{naam}\nEND:VCARD"
    return _tag("contribute", [_term("role", role), _tag("centity", [_tag("vcard", card)])])
