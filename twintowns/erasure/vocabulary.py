"""Words that stand before a name and are no names themselves, and surnames that are words too, folded."""

from twintowns.text.name_words import DEGREES, TITLES

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
    " ks ksau kf kfn kfs bun sbn tn sn dnr diarie arende tel obs pm"
    " intervju samtal mote besoket fragor svar tal brevet bilaga enl jfr resp obs ps nb re ang angaende gallande"
)
OPENERS = TITLES.union(DEGREES, _OPENERS.split())

# What has a letter for a name, so that “plan E Provström” is the plan and the surname.
_LETTERED = (
    "plan bilaga hus del alternativ punkt kolumn grupp klass block hiss sal rum vaning vitamin linje spar zon niva"
    " typ lag avdelning byggnad port entre omrade fas etapp paragraf figur tabell rad serie vag"
)
LETTERED = frozenset(_LETTERED.split())

# Surnames that are words as well: in lower case, or where a sentence begins, they are taken for the word.
_WORDS = (
    "adel alm apel ask asp backe back backman balk ball barr bark berg berget bergen bild bjork bjorn blad blank blixt"
    " block blom blomma blomster bly bock bok bom bonde borg borgen borgmastare bro broms brunn brant brand bruk bruks"
    " brun bror bage bager baga dag dagg dahl dal dalen damm dans djup dolk drake drott duva dyning ed ek eken eke eld"
    " eldh eng engel falk falt fjall fjell fjard flink flod flink fogde fors forsen forss fred frej frid frisk frost"
    " fager fagel fall fast franck fria fura furu fyr gadd gard garden gast giv glad glans glas glod god gran granat gren"
    " grip grund gron grav grav gull guld gustav gata hage hagen hall hallen halle halv hammar hammare hamn hamnen hand"
    " hane hare hav hast hed heden hem hemmet hjalm hjalte hjort hjul holm holmen horn hov hovet hus huss hag hagg hager"
    " hamn hard hok host hok is jord jung jarn jagare kant kall kalla kamp karm karl kil klang klar klev klinga klint"
    " klippa klo klok knut konst konung kors kost krans krig kron krona krook krok krut kulle kung kvarn kvast kvick kvist"
    " kyrka kung kust kapp kall kallare lag lage land landet lans lax led lejon lek lind linden lilja lilla linje list"
    " ljung ljus lo lod lov lovet lund lunden lugn luft lust lykta lycka lang langa lack lank lark larka lonn lon lof"
    " mane mark marken marin mast mild mo moden modig modin molin morgon munk mur mast mard mo natt nord norden norr"
    " nos nybo ny nytt nojd olja orm orr ort palm park parken patron penna perla parla pil pihl port portal press"
    " prast plan plats pol raf ram rapp rask rik ring ris rike ros rosen rot rud ryd rys ran rank rav ren rehn rodd rost"
    " ro rod roda ronn ror roos rova sand sanden sann sele sel sigill silver silfver sjo sjon skalm skarp sked skepp"
    " skog skogen skold skott sky skytt skar slatt slott smed smeden smal snabb sno snygg sol sommar son sorg spets"
    " spjut spring sprang spang stad stal stam stark steg sten stenen stege stig stigen stille stjarna stolt stor stora"
    " storm strand stranden strid strom strommen stubbe styf styrka stal sund sundet svan svard svart svensk sval syd"
    " svar sagen sack sten sakt soder sot tall tand tapper tegel tiger timmer tid torg torn torv trana trast trygg trad"
    " trumpet tun turn tyst tarna torne udd udde ulf ulv under uv vag vakt val vall vallen vand varg varm vass vik viken"
    " vild vind vinge vinter vit vret vagn var vard vast vastan vaster van alg alv ang ange ost ostan oster orn ort"
    " akare akerman aker as aska arm arlig"
    " april august bach baker banks bauer baum bell black bloom bond brook brooks brown bush butcher church clay cook"
    " cross day dean english feld fields fisher fischer ford forest forester fox frank gold good grant gray green grey"
    " gross grove hall hill hills holly house hunter jager kaiser king klein knight koch kohl konig kurz lake lane long"
    " marsh martin mason may mayor mills miller moor moore north page park parks pond pope porter post price reed rice"
    " rich richter rivers rose schmidt schwarz sharp sharpe shepherd short silver simon singer small snow south spring"
    " stadt stein stern stone street strong summer sun sweet taylor temple town vogel wagner wald walker ward waters"
    " weiss well wells west white wind winter wolf wood woods worth young"
    " blanc bois bonnet chevalier costa cruz garcon marin mercier petit pont porta rossi roux silva torre vega villa"
    # given names
    " adam alexander anders anton arne arvid axel bengt bertil bo carl daniel david edvin elias emil erik filip fredrik"
    " gabriel georg gustaf henrik hans isak jakob jan joel johan john jonas josef lars leo leon lukas mattias max mikael"
    " nils olof oscar oskar otto patrik paul per peter robert samuel sebastian stefan sven thomas tomas viktor vincent"
)
SURNAMES_THAT_ARE_WORDS = frozenset(_WORDS.split())
