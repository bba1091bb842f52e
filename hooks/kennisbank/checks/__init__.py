"""Rules that a model cannot see: one generator per rule, in one of two lists."""

from kennisbank.checks import adressen, bronvermelding, eerlijkheid, nakijken, opbouw, papier, persoonsgegevens, staat, verwijzingen

# What one page tells by itself: a function of that page, not asked again while the page stays as it is.
PER_STUK = (
    opbouw.check_koppen,
    opbouw.check_bezette_ankers,
    opbouw.check_stappen,
    opbouw.check_lijsten,
    eerlijkheid.check_voorwaarden,
    eerlijkheid.check_ingetrokken,
    bronvermelding.check_citaatvorm,
    staat.check_leeggehaald,
    papier.check_kaart,
    nakijken.check_stoelen,
    persoonsgegevens.check_persoonsgegevens,
)
# What only the whole collection tells.
SAMEN = (
    verwijzingen.check_dubbel_id,
    verwijzingen.check_prefix,
    verwijzingen.check_onbekende_verwijzing,
    bronvermelding.check_bronsleutel,
    bronvermelding.check_losse_sleutel,
    verwijzingen.check_dubbele_relatie,
    verwijzingen.check_zelfde_reden,
    bronvermelding.check_bron_ongebruikt,
    verwijzingen.check_dood_begrip,
    verwijzingen.check_item,
    opbouw.check_links,
    persoonsgegevens.check_bestandsnamen,
    eerlijkheid.check_erkenning,
    eerlijkheid.check_geldt_op,
    eerlijkheid.check_herzien,
    nakijken.check_nakijkblad,
    *adressen.CHECKS,
)
