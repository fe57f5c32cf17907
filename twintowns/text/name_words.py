"""Words that stand before or within people's names, and given names, all folded. No list is whole."""

import re

_PARTICLES = "von af de van der den la le di du da dos del el al bin ben ter ten zu zur della"
PARTICLES = frozenset(_PARTICLES.split())

# Titles, duties and forms of address, which stand before a name and, some, between its parts: “Åsa fil. dr Provström”.
_TITLES = (
    "dr doktor docent prof professor emeritus mr mrs ms miss sir herr hr fru frk froken don dona lord lady dame monsieur"
    " madame frau signor signora senor senora pastor komminister kyrkoherde biskop prost jurist advokat ingenjor arkitekt"
    " magister kandidat licentiat kapten major overste general vice tf bitr bitradande tjf stf forste vik vikarie"
    " ordforande ordf ledamot ersattare samordnare sekreterare handlaggare chef borgmastare kommunalrad oppositionsrad"
    " kommunstyrelsens kommunfullmaktiges fullmaktiges regionrad statsrad riksdagsledamot minister radman landshovding"
    " ambassador konsul honorarkonsul rektor larare lektor direktor kommundirektor kommunchef forvaltningschef"
    " stadsdirektor kanslichef registrator redaktor strateg utvecklare utredare kommunikator informator koordinator"
    " projektledare kurator assistent administrator controller namndsekreterare bibliotekarie"
    " coordinator mayor chair chairman chairwoman chairperson president secretary director head officer councillor alderman"
    " manager adviser advisor oberburgermeister burgermeister maire"
)
TITLES = frozenset(_TITLES.split())
# What is a title where a full stop or another of them follows, and may be a name elsewhere: “ek. mag.”, “fil dr”.
_DEGREES = "fil jur med tekn civ ekon ek pol teol agr kand mag lic ing dr fd"
DEGREES = frozenset(_DEGREES.split())
ROLE = re.compile(
    r"(?:are|aren|person|personen|ansvarige?|chef|chefen|ledamot|ledamoten|radet?|forande|foranden)$"
)

# Names that are no surname in the midst of a name: of “Åsa Maria Provström” the surname is the last, of “Åsa Teststad
# Provström” both are.
_GIVEN = (
    "maria anna margareta elisabeth elisabet eva birgitta kristina christina karin marie lena kerstin ingrid linnea sofia"
    " sophia marianne helena ulla ulrika katarina johanna emma inger susanne annika gunilla cecilia anita berit barbro"
    " monica monika astrid viktoria victoria elsa amanda ida sara sarah hanna hannah julia alice emelie malin josefin"
    " jenny jessica therese carina camilla anette pia asa charlotta charlotte lovisa louise sandra lisa lotta mona rut"
    " ruth agnes alva ebba signe siv maj britt gerd greta marta brita stina lina frida matilda isabella ann rose rosa"
    " erik lars karl carl anders johan per nils mikael michael jan hans lennart peter olof gunnar sven bengt fredrik bo"
    " daniel gustav gustaf goran goeran alexander magnus martin stefan mats john leif bjorn henrik ulf axel robert jonas"
    " marcus markus david oskar oscar emil ake william kristian christian elias tomas thomas ingemar arne rolf hakan"
    " kjell roland roger tommy patrik mattias mathias joakim jakob jacob gabriel filip philip simon anton ludvig viktor"
    " victor josef joseph adam august albert allan arvid bertil birger bernt claes einar ernst evert folke georg gosta"
    " harald harry henry herbert hugo ivar knut kurt olle otto paul ragnar rickard richard robin rune samuel sixten sture"
    " theodor tage tore torsten uno valdemar vilhelm yngve jean jose juan luis ali mohammed mohamed ahmed hassan"
    " agneta agda aina alexandra alfhild alina alma andrea angelica angelika anita anja anneli annelie annie antonia"
    " barbara beata beatrice bella benita betty bianca bodil carin carola caroline charlott clara dagmar dagny desiree diana"
    " dorota doris edit edith eira eleonor eleonora elin elina elisa elise ellen ellinor elna elvira embla emmy erika"
    " ester esther evelina evy fanny fatima felicia filippa flora freja gabriella gerda gisela gudrun gun gunhild gunn"
    " gunvor hanne harriet hedda hedvig heidi helen helga helene henny hilda hillevi hilma ilse inez inga ingalill ingeborg"
    " ingegerd ingela inger ingvild irene iris irma isabel isabelle iwona izabela jana jane janet jasmine jeanette jennie"
    " jennifer joanna johanne josefina josefine judit judith juni kaisa kajsa karla karolina kate katarzyna kathrin katja"
    " kicki kim klara kristin laila laura leila lena leona lilian lilly lisbet lisbeth lise liselott liselotte liv livia"
    " lizette lo loredana lucia luna lydia madeleine magda magdalena maggan maja maj-britt majken margaret margareth"
    " margarethe margit mariana mariann marina marita marlene mary matilde maud mette mia michaela mikaela mimmi minna mira"
    " mirjam molly my nadia nadja natalia natalie nathalie nina nora olga olivia ottilia paula paulina pernilla petra"
    " ragnhild rakel ramona rebecca rebecka regina renata rita ritva rosanna rosita ronja saga sabina sabine saima"
    " samira sanna seija selma signhild sigrid silvia simona siri sirpa solveig sonja stella stephanie stine svea svetlana"
    " sylvia tatiana teresa terese theres theresa thea tilda tilde tina tove tuija tuula tuva tyra ursula vanja vendela"
    " vera veronica veronika vibeke vilma viola virginia vivi vivianne wilma yasmin ylva yvonne zahra zaida zoe zofia"
    " abdi abdullah adrian agne ake albin alejandro alex alf alfons alfred alvar alvin amir anatol andre andrea andreas"
    " andres andrew andrzej anthony antonio antonios arnold aron arthur artur asmund asbjorn axl baltasar bartosz benjamin"
    " benny benno bernard bernhard bernard bjarne borje bosse bror bruno caj carlo carlos casper caspar cesar charles"
    " charlie christer christoffer christopher clas conny cornelis curt dag dagfinn dan dennis dick didrik dieter dmitri"
    " douglas edgar edmund eduard eduardo edvard edward edwin egil eino einar elis ellis elof elton emanuel emanuele"
    " enrique enzo eskil esbjorn eugen eugene fabian felix ferdinand fernando finn florian francesco francis francisco frank"
    " franz fritz frode gary gerard gerhard gert gilbert giorgio giovanni giuseppe gordon greger gregor grzegorz gudmund"
    " guido guillaume gunder guillermo gunther gusten hakon halvar hannes heinrich heinz hector helge helmut herman hermann"
    " hilding hilmer hjalmar holger horst hubert humberto ibrahim ignacio igor ilja ingmar ingvar isac ismael ivan jack"
    " jacques jaime james janne jari jarl jarmo javier jean-pierre jeff jeffrey jens jeremy jerker jerry jerzy jesper jim"
    " jimmy joachim joao jochen joel joen johannes johnny jonathan jon jorgen jorge jorn jose josua jukka julian julius"
    " jurgen kai kaj kalle karsten kasper kazimierz keijo keith ken kenneth kenny kent kevin kim kjetil klas klaus klemens"
    " knud konrad konstantin krister kristoffer krzysztof lasse laszlo laurent leander leo leon leonard leonardo leopold"
    " linus lorenzo louis love luca lucas ludvik luigi lukas lutz maciej malte manfred manne manuel marcel marco marek"
    " mario marius mark marko marius massimo mathias matteo matthias matti maurits mauritz max maxim maximilian melker"
    " melvin michail miguel mihai mika mikko milan milton mirko morgan moritz morten mustafa nathan neil niclas nicklas"
    " nicolai nicolas niels niklas niko nikolai nikolaus noah noel norbert odd oddvar ola olav ole oleg oliver omar orjan"
    " orvar osman osvald otmar owe ove pablo paolo paal pal par pascal patric patrice patrick pawel pedro pekka pelle per-olof"
    " petri petter philippe pierre piotr pontus preben rafael raimo rainer raine ralf ralph ramon rasmus raul raymond reidar"
    " reimund reine reino reinhard reinhold rene ricardo riccardo ricky rikard rob roberto rodrigo roine ronald ronny"
    " ruben rudolf rupert russell ryszard salvatore sam sami sander santiago saul scott sean sergej sergio seth sigfrid"
    " sigge sigurd sigvard silas simen soren staffan stanislav stanislaw stefano steffen sten stephan stephen steve"
    " steven stig styrbjorn sune svante sverker sverre szymon tapio ted teddy teo terje terry theo thor thord thorsten"
    " thure tim timo timothy tobias todd tom tomasz toni tony tor torbjorn tord torgny torkel tormod toralf torleif toste"
    " tristan trond troels truls tryggve ture urban urho uwe valentin valter vasilij veikko vidar viking vilgot ville vince"
    " vladimir waldemar walter werner wilfred wilhelm willy wojciech wolfgang wolfram xavier yannick yasin yousef yusuf"
    " zacharias zbigniew zdenek zlatan zoltan orjan osten oystein oyvind"
)
GIVEN = frozenset(_GIVEN.split())
