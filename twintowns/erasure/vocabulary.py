"""Words that stand before or within a name and are no names themselves, folded."""

import re

PARTICLES = frozenset(
    [
        "von",
        "af",
        "de",
        "van",
        "der",
        "den",
        "la",
        "le",
        "di",
        "du",
        "da",
        "dos",
        "del",
        "el",
        "al",
        "bin",
        "ben",
    ]
)

# What may stand between a given name and a surname: “Åsa fil. dr Provström”.
_TITLES = (
    "dr doktor prof professor fil jur med tekn kand mag lic civ ing ek mr mrs ms miss sir herr hr fru frk froken"
    " ordforande ordf samordnare sekreterare handlaggare chef borgmastare kommunalrad kommunstyrelsens radman"
    " landshovding ambassador konsul rektor larare direktor kommundirektor registrator redaktor coordinator mayor"
    " chair chairman secretary director head officer councillor"
)
TITLES = frozenset(_TITLES.split())

# What begins a sentence before a surname: “Enligt Provström”. Any other capitalised word is taken for a given name.
_OPENERS = (
    "enligt kontakta kontakt fraga ring skriv mejla maila mejl mail meddela halsa tacka tack valkommen traffa mot"
    " med av till fran hos for nar om att och men samt som da dar dit nu sedan efter fore under over vid mellan mot"
    " utan bade bara aven ocksa darfor eftersom medan tidigare hittills numera dock alltsa i pa ur genom via"
    " ersatter foto fotograf text bild kalla referens handlagger svarar vikarie ersattare underskrift signatur namn"
    " according ask call write contact by with from to and but when where for at on in of after before since photo"
    " see says said the a an also both only sa sade sager vill fick har hade ar var blev ska skulle kan kunde"
    " avtal brev cv protokoll rapport tjansteskrivelse beslut moderator talare deltagare narvarande"
    " borgmastaren ordforanden samordnaren sekreteraren chefen rektorn"
    " se hej kara basta las skicka boka besok mot hor lyssna prata tala diskutera stam kolla be bed lat sok na inbjudan"
    " undertecknat undertecknad signerat upprattad upprattat ansvar ansvarig telefon tel epost mobil adress vice"
    " familjen makarna syskonen van dear hello hi read meet visit signed phone mobile email address vem vilken var"
    " tror menar anser foreslar valde valdes beslutade yrkade om inte ingen nagon alla manga flera aven ju ocksa"
    " intervju samtal mote besoket fragor svar tal brevet bilaga enl jfr resp obs ps nb re ang angaende gallande"
)
OPENERS = TITLES.union(_OPENERS.split())
ROLE = re.compile(
    r"(?:are|aren|person|personen|ansvarige?|chef|chefen|ledamot|ledamoten|radet?|forande|foranden)$"
)
