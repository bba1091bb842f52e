"""Rules that a model cannot see: one generator per rule, over the whole collection. CHECKS lists them."""

from kennisbank.checks import adressen, bronvermelding, eerlijkheid, opbouw, papier, persoonsgegevens, staat, verwijzingen

CHECKS = (
    verwijzingen.check_dubbel_id,
    verwijzingen.check_prefix,
    verwijzingen.check_onbekende_verwijzing,
    bronvermelding.check_bronsleutel,
    bronvermelding.check_citaatvorm,
    verwijzingen.check_dubbele_relatie,
    verwijzingen.check_zelfde_reden,
    bronvermelding.check_bron_ongebruikt,
    verwijzingen.check_dood_begrip,
    verwijzingen.check_item,
    opbouw.check_koppen,
    opbouw.check_stappen,
    opbouw.check_lijsten,
    opbouw.check_links,
    eerlijkheid.check_voorwaarden,
    eerlijkheid.check_erkenning,
    eerlijkheid.check_ingetrokken,
    eerlijkheid.check_herzien,
    staat.check_leeggehaald,
    papier.check_kaart,
    persoonsgegevens.check_persoonsgegevens,
    *adressen.CHECKS,
)
