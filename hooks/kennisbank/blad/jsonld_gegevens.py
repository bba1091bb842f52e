"""The open data, for machines: a Dataset in the words of schema.org, which search engines for data read."""

from kennisbank.blad.jsonld_bron import Node, organisatie
from kennisbank.collectie.gegevens import LIJSTEN, VERSION
from kennisbank.collectie.site import LICENCE, Site
from kennisbank.collectie.stuk import Stuk


def dataset(site: Site, stuk: Stuk) -> Node:
    """Return the open data as the page about them describes them, with every file."""
    here = site.absoluut(stuk.url)
    who = {**organisatie(site.naam), "url": site.adres}
    files = [
        {
            "@type": "DataDownload",
            "name": f"{lijst.titel} als {vorm.naam}",
            "encodingFormat": vorm.media,
            "contentUrl": site.absoluut(lijst.bestand(vorm)),
        }
        for lijst in LIJSTEN
        for vorm in lijst.vormen
    ]
    made = {"datePublished": stuk.gemaakt, "dateModified": stuk.gewijzigd}
    return {
        "@type": "Dataset",
        "@id": f"{here}#gegevens",
        "url": here,
        "name": f"{stuk.titel} van de {site.naam}",
        "description": " ".join([stuk.kern, *(lijst.wat for lijst in LIJSTEN)]),
        "identifier": site.vast(stuk),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "inLanguage": "nl",
        "version": VERSION,
        "keywords": [lijst.titel for lijst in LIJSTEN],
        "creator": who,
        "publisher": who,
        **{key: day.isoformat() for key, day in made.items() if day},
        "distribution": files,
    }
