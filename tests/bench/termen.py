"""Terms that generated pages use: of the vocabulary those that this commit and the one it is held against both know."""

FASE = (
    "verkennen-en-contact-maken onderzoeken-en-agenderen organiseren plannen-en-ontwerpen uitvoeren beinvloeden "
    "borgen-en-overdragen evalueren-en-terugkijken"
)
THEMA = (
    "wonen leefomgeving veiligheid eenzaamheid-ontmoeting armoede-schulden jeugd ouderen gezondheid "
    "migratie-samenleven duurzaamheid-energie werk-scholing cultuur-sport zeggenschap dorpen-krimp digitaal"
)
PARTIJ = (
    "bewoner bewonersgroep vrijwilliger opbouwwerker welzijnsorganisatie gemeente-beleid gemeente-uitvoering "
    "woningcorporatie zorg politie-handhaving ondernemer fonds"
)
KADER = "nl-2010 bpsw-2022 bcp-2018 iacd-2018 uk-2015"
VRAAGSOORT = "feiten belangen waarden macht eigen-rol vooruitblik"
# Where people live: places lie together in towns, so that points on the map overlap.
STEDEN = (
    (52.37, 4.90),
    (51.92, 4.48),
    (52.08, 4.31),
    (52.09, 5.12),
    (51.44, 5.48),
    (53.22, 6.57),
    (50.85, 5.69),
    (51.05, 3.72),
    (51.22, 4.40),
)
