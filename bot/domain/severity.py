"""The words of a post that make its case significant, whatever the model says."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum

from bot.domain.wording import fold


class Alarm(StrEnum):
    """What a post speaks of that must never be handled as a small matter."""

    ILLNESS = "illness"
    INJURY = "injury"
    CHILD_HURT = "child_hurt"
    DEATH = "death"
    VIOLENCE = "violence"
    FOREIGN_BODY = "foreign_body"
    MEDICINE = "medicine"
    FIRE = "fire"
    COLLAPSE = "collapse"
    AUTHORITIES = "authorities"
    LAW = "law"
    DATA_LEAK = "data_leak"
    PAPERS = "papers"
    DISCRIMINATION = "discrimination"
    REPEATED = "repeated"


# Patterns over folded text, each between word bounds. Narrow on purpose: a word that also has an everyday sense
# (sick of waiting, a court shoe, a lamp that lights up) stands only together with what makes it serious.
STEMS: Mapping[Alarm, tuple[str, ...]] = {
    Alarm.ILLNESS: (
        r"faint(?:ed|ing)(?! (?:hope|smell|sound|taste|line|praise))|passed out(?! (?:flyers|leaflets|menus|"
        r"samples|of))|unconscious|(?:lost|losing|loses) consciousness|stopped breathing|(?:could not|"
        r"couldn't|cannot|can't) breathe",
        r"zemdl\w+|omdla\w+|stracil\w* przytomnosc|nieprzytomn\w+|przestal\w* oddychac|nie mog\w+ oddychac",
        r"потерял\w* сознание|без сознания|обморок\w*|перестал\w* дышать|не мог\w* дышать",
        r"prarad\w+ samon\w+|be samones|apalp\w*|nualp\w*|nustojo kvepuoti|negal\w+ kvepuoti",
        r"food[ -]poison\w*|poisoned|salmonell?\w*|vomit\w*|threw up|throwing up|diarrh?o?ea|hospitali[sz]\w+",
        r"hospital",
        r"(?:got|fell|made (?:me|us|her|him|them)|feel\w*|were|was) (?:\w+ )?(?:sick|ill)(?! (?:of|and tired)\b)",
        r"allerg\w+|anaphyla\w+|ambulance|emergency room|mould\w*|moldy|maggots?",
        r"zatru(?:l|c|t|je)\w*|salmonel\w*|wymiot\w+|biegunk\w*|szpital\w*|karetk\w*|rozchorowa\w+",
        r"alergi\w+|uczulen\w*|uczulon\w*|plesn\w+|splesnial\w+|robak(?:i|ow|ami)",
        r"отрав(?:ил|лен|ле)\w*|сальмонел\w*|рвот\w+|рвало|тошнит|тошнило|понос\w*|больниц\w+|скор(?:ую|ая) помощь",
        r"аллерг\w+|анафила\w+|плесен\w*|плеснев\w*|червяк\w*|личинк\w+|госпитализ\w+",
        r"apsinuod\w+|salmonel\w*|vem(?:e|iau|ti|ia|davo)|viduriav\w+|ligonin\w+|greitosios pagalbos",
        r"greitaja pagalba",
        r"alergi\w+|pelesi\w*|supelij\w*|susirg\w+|kirmin\w+|kirmel\w+",
    ),
    Alarm.DEATH: (
        r"(?:husband|wife|mother|father|mum|mom|dad|son|daughter|child|baby|brother|sister|grandmother|"
        r"grandfather|grandma|grandpa|friend|dog|cat|puppy|kitten|patient|man|woman|guest|customer|person|"
        r"aunt|uncle|somebody|someone) (?:\w+ ){0,3}(?:died|passed away|was killed|is dead)(?! (?:laughing|"
        r"of (?:laughter|laughing|boredom|shame|embarrassment|thirst)|down|off|out)\b)|(?:nearly|"
        r"almost) died(?! (?:laughing|of (?:laughter|laughing|boredom|shame|embarrassment|thirst)|down|off|"
        r"out)\b)|(?:nearly|almost) killed (?:me|him|her|us|my \w+)|death of (?:my|our|his|her|a)",
        r"(?:maz|zona|matka|mama|ojciec|tata|syn|corka|dziecko|brat|siostra|babcia|dziadek|pies|kot|"
        r"przyjaciel\w*|pacjent\w*|czlowiek|ktos|wujek|ciocia) (?:\w+ ){0,3}(?:zmarl|umarl|zginal|zginel|"
        r"nie zyje|zdechl)\w*(?! ze (?:smiech|wstyd))|smierc\w* (?:mojej|mojego|naszej|naszego|pacjent\w*|"
        r"dziecka|mamy|taty|meza|zony|cioci)",
        r"(?:муж|жена|мать|мама|отец|папа|сын|дочь|дочка|ребенок|брат|сестра|бабушка|дедушка|собака|кот|кошка|"
        r"пес|друг|подруга|пациент\w*|человек) (?:\w+ ){0,3}(?:умер(?:ла|ло|ли)?|погиб\w*|скончал\w+|"
        r"сдох\w*)(?! (?:со|от) (?:смех|скук|стыд))|смерт\w+ (?:моей|моего|нашего|нашей|ребенка|мамы|отца|"
        r"мужа|жены|пациента)",
        r"(?:vyras|zmona|motina|mama|tevas|tetis|sunus|dukra|vaikas|brolis|sesuo|mociute|senelis|suo|kate|"
        r"draug\w+|pacient\w+|zmogus) (?:\w+ ){0,3}(?:mire|zuvo|numire|nugaiso|padvese)(?! is (?:juoko|gedos|"
        r"nuobodulio))|(?:mamos|tevo|vyro|zmonos|vaiko|sunaus|dukros|paciento) mirt\w+",
    ),
    Alarm.VIOLENCE: (
        r"assaulted(?! (?:by (?:the|a) (?:smell|noise|music)))|(?:punched|kicked|slapped|hit|shoved|grabbed|"
        r"choked|strangled|attacked) (?:me|him|her|us|my (?:husband|wife|son|daughter|child|kid|mother|father|"
        r"friend))(?! (?:up|with|to|into|on|by|a|an|for|as|out|off|from|hard|again|straight)\b)",
        r"groped|molested|touched (?:my (?:\w+ )?(?:daughter|son|child|wife|girlfriend|breasts?|thighs?|"
        r"bottom)|(?:me|her|him) (?:inappropriately|without))",
        r"(?:ochroniarz|kierowca|kelner|kurier|pracownik|ochrona|sprzedawca)\w* (?:\w+ ){0,2}(?:uderzyl|pobil|"
        r"popchn|kopn|szarpal|zaatakowal|spoliczkowal)\w*",
        r"(?:pobil|kopnal|kopnel|popchnal|popchnel|zaatakowal|spoliczkowal)\w* (?:mnie|go|ja|nas|mojego|moja|"
        r"moje)|obmacyw\w+|(?:dotyka|dotkna|dotkne)\w+ (?:mojej|mojego|moja|moje) (?:cor|syn|dzieck|zon)\w*",
        r"(?:kopnal|porazil|pokopal)\w* (?:mnie |go |ja |nas )?prad|prad (?:mnie |go |ja )?(?:kopnal|porazil|"
        r"pokopal)",
        r"(?:охранник|водител|курьер|официант|сотрудник|продавец|администратор|"
        r"охран)\w* (?:\w+ ){0,2}(?:ударил|избил|толкнул|пнул|схватил|напал|душил)\w*",
        r"(?:избил|ударил|пнул|толкнул)\w* (?:меня|его|ее|нас|мою|моего|сына|дочь|мужа|жену)(?! (?:по карман|"
        r"цен))|лапал\w*|(?:трогал|щупал)\w* (?:мою|моего|мои) (?:доч|сын|ребен|жен|девушк)\w*",
        r"(?:apsaugin|apsaugos darbuotoj|vairuotoj|kurjer|padavej|darbuotoj|"
        r"pardavej)\w* (?:\w+ ){0,2}(?:smoge|trenke|sumuse|pastume|ispyre|uzpuole|griebe)",
        r"(?:sumuse|uzpuole|smoge|spyre) (?:mane|man|ji|ja|mus|mano)|grabalioj\w+|(?:liete|paliete|"
        r"graibe) mano (?:dukr|sun|vaik|zmon)\w*|(?:elektra|srove) (?:mane )?(?:nutrenk|krete|nukrete|papurte|"
        r"nupurte)\w*|(?:krete|nukrete|nupurte|papurte) (?:mane )?(?:elektra|srove)",
    ),
    Alarm.FOREIGN_BODY: (
        r"(?:needle|nail|razor(?: blade)?|blade|screw|staple|wire|shard|glass|piece of (?:glass|metal|"
        r"wire))s? (?:\w+ ){0,2}in (?:my|the|his|her|our|a|your) (?:\w+ )?(?:soup|salad|food|meal|burger|"
        r"pizza|bread|cake|sandwich|pasta|rice|dish|plate|yogh?urt|dessert|ice cream|coffee|drink|jar|bun|pie|"
        r"sauce|steak|chicken|candy|chocolate|toy|mattress|shoe|bottle)",
        r"(?:igl\w+|gwozd\w+|zylet\w+|ostrz\w+|srub\w+|zszywk\w+|drut\w*|szkl\w+|"
        r"szklo) (?:\w+ ){0,2}w (?:\w+ )?(?:zupie|salatce|jedzeniu|daniu|burgerze|pizzy|chlebie|ciescie|"
        r"ciastku|kanapce|makaronie|ryzu|jogurcie|deserze|lodach|kawie|bulce|sosie|sloiku|zabawce|bucie|"
        r"pierogach|posilku|talerzu|materacu)",
        r"w (?:\w+ )?(?:zupie|salatce|jedzeniu|daniu|burgerze|pizzy|chlebie|ciescie|ciastku|kanapce|makaronie|"
        r"ryzu|jogurcie|deserze|lodach|kawie|bulce|sosie|sloiku|zabawce|bucie|pierogach|posilku|talerzu|"
        r"materacu) (?:\w+ ){0,3}(?:igl\w+|gwozd\w+|zylet\w+|ostrz\w+|srub\w+|zszywk\w+|drut\w*|szkl\w+|szklo)",
        r"(?:игл|иголк|гвозд|лезви|бритв|шуруп|скрепк|проволок|стекл|"
        r"осколк)\w* (?:\w+ ){0,2}в (?:\w+ )?(?:суп|салат|еде|блюд|бургер|пицц|хлеб|торт|пирог|йогурт|десерт|"
        r"морожен|кофе|булк|соус|банк|игрушк|каш|котлет|тарелк)\w*",
        r"в (?:\w+ )?(?:суп|салат|еде|блюд|бургер|пицц|хлеб|торт|пирог|йогурт|десерт|морожен|кофе|булк|соус|"
        r"банк|игрушк|каш|котлет|тарелк)\w* (?:\w+ ){0,3}(?:игл|иголк|гвозд|лезви|бритв|шуруп|скрепк|проволок|"
        r"стекл|осколк)\w*",
        r"(?:adat\w+|vini(?:s|es|)|skustuv\w+|peiliuk\w+|varzt\w+|viel\w+|stikl(?:as|o|a|u)|"
        r"suke\w*) (?:\w+ ){0,2}(?:sriuboje|salotose|maiste|patiekale|mesainyje|picoje|duonoje|torte|pyrage|"
        r"sumustinyje|makaronuose|jogurte|deserte|leduose|kavoje|bandeleje|padaze|stiklainyje|zaisle|koseje|"
        r"leksteje|kepsnyje)",
        r"(?:sriuboje|salotose|maiste|patiekale|mesainyje|picoje|duonoje|torte|pyrage|sumustinyje|makaronuose|"
        r"jogurte|deserte|leduose|kavoje|bandeleje|padaze|stiklainyje|zaisle|koseje|leksteje|"
        r"kepsnyje) (?:\w+ ){0,3}(?:adat\w+|vini(?:s|es|)|skustuv\w+|peiliuk\w+|varzt\w+|viel\w+|stikl(?:as|o|"
        r"a|u)|suke\w*)",
    ),
    Alarm.INJURY: (
        r"injur(?:y|ies|ed)|bleeding|bled|broken (?:arm|leg|bone|tooth|finger|wrist)|concussion|electrocut\w+",
        r"electric shock",
        r"(?:burnt|burned|scalded|cut|hurt) (?:myself|himself|herself|themselves)|choked on",
        r"glass in (?:my|the|his|her|our)",
        r"(?:burnt|burned|scalded|cut|hurt|broke|chipped) (?:my|his|her|our) (?:\w+ )?"
        r"(?:hands?|fingers?|arms?|legs?|foot|feet|face|mouth|tongue|lips?|back|head|knees?|eyes?|throat|"
        r"tooth|teeth|wrist|ankle)",
        r"zrani\w+|skalecz\w+|poparz\w+|oparz\w+|krwaw\w+|zlama\w+ (?:reke|noge|zab|palec)|porazi\w+ pradem|szklo w",
        r"травм\w+|порезал(?:ся|ась)|порезал\w* (?:рук|пал|ног|губ)\w*|ожог\w*|обож[гж]\w+|обжег\w*|ошпар\w+",
        r"кров[ьи]",
        r"кровотеч\w+|сломал\w* (?:руку|ногу|зуб|палец)|удар\w* током|осколк\w+|стекло в",
        r"susizeid\w+|suzeid\w+|suzalo\w+|traum\w+|nudeg(?:iau|e|inau|ino|im)\w*|nusiplik\w+|kraujav\w+",
        r"krauj(?:as|o|u)",
        r"isipjov\w+|susipjaust\w+|susilauz\w+|nutrenk\w+ (?:elektra|srove)|stiklo (?:suk|gabal)\w*",
    ),
    Alarm.CHILD_HURT: (
        r"(?:child|children|kids?|son|daughter|baby|toddler)(?:'s)? (?:\w+ ){0,4}"
        r"(?:choked|hurt|ill|sick|burn\w*|cut|fell|poison\w*|swallow\w*|hospital\w*|bleed\w*|bled)",
        r"(?:dzieck\w*|dzieci\w*|syn|synek|cork[aei]|niemowl\w+) (?:\w+ ){0,4}"
        r"(?:zakrztus|udlaw|polkn|skalecz|zrani|poparz|zatru|(?:u|wy|s)pad|choruj|szpital)\w*",
        r"(?:ребен\w+|дет(?:и|ей|ям)|сын\w?|дочь|дочк\w+|дочери|малыш\w*) (?:\w+ ){0,4}"
        r"(?:подавил|проглот|порез|обжег|обожг|отрав|упал|выпал|заболел|больниц|травм)\w*",
        r"(?:vaik(?:as|o|ui|a|ai|u|us|ams)|sunus|sunui|sunu|dukr\w+|kudik\w+|mazyl\w+) (?:\w+ ){0,4}"
        r"(?:uzspring|prarij|susizeid|isipjov|nudeg|nusiplik|apsinuod|nukrit|iskrit|susirg|ligonin)\w*",
    ),
    # What somebody's health hangs on, late or lost; a doctor or chemist's shop as such does not count.
    Alarm.MEDICINE: (
        r"medicines?|medication\w*|insulin|inhalers?|glucose sensors?|prescription (?:drugs?|pills)|"
        r"(?:my|her|his|for|before|after) (?:the )?(?:\w+ )?surgery",
        r"lek(?:i|ow|ami|ach)|lekarstw\w*|insulin\w+|inhalator\w*|glukozy|"
        r"(?:przed|po|do|na) (?:jej |jego |mojej )?operacj(?:a|i|e)(?! (?:bank|kart|platn))",
        r"лекарств\w+|инсулин\w*|ингалятор\w*|глюкоз\w+|"
        r"(?:для|перед|после|на|до) операци(?:и|ей|ю)(?! (?:по карт|банк|со счет))|операция (?:в|завтра|через)",
        r"vaist(?:ai|u|us|ams|ais|as|o)|insulin\w+|inhaliatori\w*|gliukozes|(?:pries|po|iki) operacij(?:a|os)",
    ),
    Alarm.COLLAPSE: (
        r"(?:fell|came) (?:off|down|apart)(?: \w+){0,4} and (?:broke|smashed|shattered|crashed|hit)|collapsed",
        r"(?:spad\w+|urwa\w+ sie|runa\w+)(?: \w+){0,3} i (?:sie )?(?:rozbi|roztrzask|potluk|uderzy)\w+",
        r"zawalil\w* sie",
        r"(?:упал|рухнул|сорвал|свалил)\w*(?: \w+){0,3} и (?:разби|расколо|удари)\w+|обрушил\w+|рухнул\w*",
        r"(?:nukrit|nuluz|uzgriuv)\w+(?: \w+){0,3} ir (?:suduz|sudauz|sutruk|pataik|uzgav)\w+|sugriuv\w+|uzgriuv\w+",
    ),
    Alarm.FIRE: (
        r"gas smell|smell(?:s|ed|ing)? (?:strongly )?(?:of|like) gas|smelt (?:of )?gas|reek\w* of gas",
        r"(?:zapach|smrod|czuc|czulismy|pachni\w+|pachnial\w*|smierdz\w+) (?:\w+ )?gaz(?:em|u)?|"
        r"gaz (?:\w+ )?(?:sie )?ulatnia\w*",
        r"(?:пахло|пахнет|запах\w*|воняло|воняет) (?:\w+ )?газ(?:ом|а)",
        r"duju kvap\w*|(?:kvep|smird|dvok)\w+ dujom\w*|dujom\w* (?:kvep|smird|dvok)\w+",
        r"(?:caught|on|catch\w*) fire(?! sale)|burst into flames|in flames|explod\w+|gas leak|short circuit",
        r"pozar\w*|zapali\w+ sie(?! (?:lamp|kontrolk|diod|swiat))|splone\w+|wybuch(?:l\w*|nal|nela)",
        r"eksplod\w+|zwarci\w+",
        r"wyciek\w* gazu|dymi\w+ sie|gaisr\w+|uzsiliepsno\w+|sprog(?:o|imas)|trump\w+ jungim\w+|duju nuotek\w+",
        r"пожар\w*|(?<!лампа )(?<!лампочка )(?<!индикатор )загорел\w+|воспламен\w+|взорва\w+",
        r"коротк\w+ замыкани\w+|утечк\w+ газа",
    ),
    # A consumer ombudsman is named in many small disputes; the police and the health inspection are not.
    Alarm.AUTHORITIES: (
        r"police|health (?:inspect\w+|department|authority)|policj\w+|sanepid\w*|prokuratur\w*",
        r"inspekcj\w+ sanitarn\w+",
        r"полици\w+|роспотребнадзор\w*|прокуратур\w*|санэпид\w*|policij\w+|vmvt|maisto ir veterinarijos",
    ),
    Alarm.LAW: (
        r"lawyers?|solicitors?|attorney|lawsuit|sue you|suing|legal (?:action|advice|proceedings|steps)",
        r"(?:take|see) you (?:to|in) court|small claims|(?:go|going|went) to court",
        r"prawni(?:k|ka|kiem|kowi|czk\w+)|adwokat\w*|pozew|pozwe|pozwu|pozwac|na droge sadowa|do sadu",
        r"w sadzie|sadowni\w+",
        r"юрист\w*|адвокат\w*|в суд(?:е|ом)?|через суд|судебн\w+|подам иск|исково\w+|подать иск",
        r"advokat\w*|teisinink\w*|i teisma|teisme|teismui|teismo keliu|ieskin\w+|teisin\w+ veiksm\w+",
    ),
    Alarm.DATA_LEAK: (
        r"(?<!\bi )(?<!i've )(?<!i have )(?<!\bwe )(?:shared|gave|given|sent|showed|forwarded|disclosed|"
        r"published|posted|revealed) (?:out )?(?:my|our|his|her) (?:\w+ ){0,3}(?:address|data|details|number|"
        r"e-?mail|phone|documents?|invoice|photos?|results) (?:\w+ ){0,2}(?:to|with|on|for) (?:a |an |some |"
        r"my |the )?(?:\w+ )?(?:strangers?|someone|somebody|another|other|neighbou?r|third part\w+|ex|"
        r"everyone|internet|wrong)",
        r"(?!\w*(?:lem|lam)\b)(?:wysl|przesl|udostepni|poda|przekaz|ujawni|pokaz)\w* (?:\w+ ){0,2}(?:moje|moj|"
        r"nasze|nasz|mojego|moja) (?:\w+ ){0,2}(?:dane|adres|numer|telefon|mail\w*|dokument\w*|wynik\w*|"
        r"faktur\w*) (?:\w+ ){0,2}(?:komus|obc|inn|sasiad|nieznaj)\w*",
        r"(?:отправили|переслали|передали|дали|сообщили|показали|раскрыли|выслали) (?:\w+ ){0,2}(?:мои|мой|"
        r"наши|наш|мою) (?:\w+ ){0,2}(?:данные|адрес|номер|телефон|почту|документы|анализы|"
        r"фото) (?:\w+ ){0,2}(?:чуж|посторонн|друг|кому|незнаком|сосед)\w*",
        r"(?:issiunt|nusiunt|perdav|atskleid|parod|pasidalin|dav|atidav)(?:ete|ote|e|o) (?:\w+ ){0,2}(?:mano|"
        r"musu) (?:\w+ ){0,2}(?:duomen|adres|numer|telefon|dokument|tyrim)\w* (?:\w+ ){0,2}(?:kit|svetim|"
        r"kazkam|nepazist|kaimyn|pasalin)\w*",
        r"(?:data|account|password|card|details) (?:\w+ ){0,3}(?:leak\w*|breach\w*|stolen|hacked|exposed)",
        r"data breach|gdpr|hacked",
        r"(?:leak\w*|stole|breach\w*|exposed) (?:\w+ ){0,4}(?:data|details|card|passwords?|account|address)",
        r"(?:wyciek\w*|kradziez\w*|ujawni\w+|udostepni\w+) (?:\w+ ){0,3}dan\w+|dane (?:\w+ ){0,3}wyciek\w+|rodo",
        r"wlama\w+ (?:sie )?na (?:\w+ )?kont\w+|взломал\w+|персональн\w+ данн\w+|bdar|asmens duomen\w+",
        r"(?:утечк\w+|утекли|слили|слив) (?:\w+ ){0,3}(?:данн|личн)\w*|данн\w+ (?:\w+ ){0,3}(?:утекли|слили|украли)",
        r"(?:nutekin|nutekej|pavog|atskleid|paviesin)\w+ (?:\w+ ){0,4}duomen\w+",
        r"duomen\w+ (?:\w+ ){0,3}(?:nutek|pavog|paviesin)\w+",
    ),
    # Lost or with a stranger, they let somebody be another person.
    Alarm.PAPERS: (
        r"passports?|identity cards?|id cards?|birth certificates?|driving licen[cs]es?",
        r"paszport\w*|dowod(?:u|em|y)? osobist\w+|akt(?:u|em|y)? urodzenia|prawo jazdy",
        r"паспорт(?!н|\w* (?:издел|товар|прибор))\w*|загранпаспорт\w*|свидетельств\w+ о рождении|"
        r"водительск\w+ удостоверени\w+",
        r"pas(?:as|o|a|ui)|asmens tapatybes korte\w*|gimimo (?:liudijim|akt)\w+|vairuotojo pazymejim\w+",
    ),
    Alarm.DISCRIMINATION: (
        r"discriminat\w+|racis\w+|racial\w*|sexis\w+|harass\w+|homophob\w+|antisemit\w+|wheelchair",
        r"because (?:i am|i'm|we are|we're) (?:\w+ )?(?:black|gay|muslim|jewish|disabled|foreign\w*|"
        r"polish|russian|ukrainian)",
        r"dyskrymin\w+|rasis\w+|rasiz\w+|seksis\w+|molestow\w+|homofob\w+|antysemi\w+|na wozku|niepelnosprawn\w+",
        r"дискримин\w+|расис\w+|расиз\w+|сексис\w+|домогательств\w+|гомофоб\w+|антисемит\w+|инвалид\w*",
        r"diskrimin\w+|rasis\w+|rasizm\w+|seksis\w+|seksizm\w+|priekabiav\w+|homofob\w+|antisemit\w+|neigal\w+",
    ),
    Alarm.REPEATED: (
        r"(?:third|fourth|fifth|sixth|3rd|4th|5th|\d{2,}th) (?:time|complaint|e-?mail|call|message|attempt|visit)",
        r"(?:three|four|five|six|seven|ten|[3-9]|\d{2,}) (?:e-?mails|calls|complaints|messages|visits)",
        r"over and over",
        r"(?:called|wrote|written|e-?mailed|contacted|phoned|asked|complained|messaged)(?: \w+){0,2} "
        r"(?:three|four|five|six|seven|ten|several|many|[3-9]|\d{2,}) times",
        r"(?:trzeci|czwarty|piaty|szosty|setny|[3-9]\.?|\d{2,}) raz|po raz kolejny|wielokrotnie",
        r"(?:trzy|cztery|piec|szesc|[3-9]|\d{2,}) razy",
        r"(?:trzeci|czwart|piat)\w+ (?:reklamacj|wiadomos|telefon|mail)\w*",
        r"(?:трети|четверт|пят|шест|сот|уже котор)\w+ раз|(?:три|четыре|пять|шесть|семь|десять|[3-9]|\d{2,}) раза?",
        r"(?:трет|четверт|пят)\w+ (?:обращени|жалоб|письм|звон)\w*|неоднократно|многократно",
        r"(?:trecia|ketvirta|penkta|sesta|simta|kelinta) karta|(?:tris|keturis|penkis|sesis|[3-9]|\d{2,}) kart\w+",
        r"nebe pirma karta|ne pirma karta|(?:trecias|ketvirtas|penktas) (?:laiskas|skambutis|skundas|kreipimasis)",
    ),
}

_NEGATED = re.compile(
    r"\b(?:no|not|never|without|nobody|nie|nikt|никто|niekas|bez|zadn\w+|не|без|нет|ne|be|jokio\w*|jokiu)\s$"
)
_PATTERNS = {alarm: re.compile(rf"\b(?:{'|'.join(stems)})\b") for alarm, stems in STEMS.items()}


# Letters of other alphabets that look like Latin ones, and those that Cyrillic words borrow.
_LATIN = str.maketrans("аеорсухіѕјкмтвнАЕОРСУХІЅЈКМТВНοαε", "aeopcyxisjkmtbhAEOPCYXISJKMTBHoae")
_CYRILLIC = str.maketrans("aeopcyxkmtbhAEOPCYXKMTBH", "аеорсухкмтвнАЕОРСУХКМТВН")
_IS_CYRILLIC, _IS_LATIN = re.compile("[а-яё]", re.I), re.compile("[a-z]", re.I)


def significant_floor(post: str) -> tuple[str, ...]:
    """The words, as they stand in the NFC form of the post, for which the case counts as significant; or none."""
    text = unicodedata.normalize("NFC", post)
    places = sorted((start, end) for start, end, _ in _found(text))
    return tuple(dict.fromkeys(text[start:end] for start, end in places))


def alarms(post: str) -> frozenset[Alarm]:
    """What those words are about."""
    return frozenset(alarm for _, _, alarm in _found(unicodedata.normalize("NFC", post)))


def _found(text: str) -> list[tuple[int, int, Alarm]]:
    read, places = _read(text)
    folded = fold(read)
    return [
        (places[match.start()], places[match.end() - 1] + 1, alarm)
        for alarm, words in _PATTERNS.items()
        for match in words.finditer(folded)
        if not _NEGATED.search(folded[max(0, match.start() - 12) : match.start()])
    ]


def _read(text: str) -> tuple[str, Sequence[int]]:
    """The text without hidden signs and borrowed letters; and the place of each of its signs in the whole."""
    if text.isascii():
        return text, range(len(text))
    places = [place for place, sign in enumerate(text) if unicodedata.category(sign) != "Cf"]
    plain = "".join(_plain(text[place]) for place in places)
    return re.sub(r"[^\W\d_]+", lambda m: _one_alphabet(m.group()), plain), places


def _plain(sign: str) -> str:
    """A wide or ornate letter as the usual one; what has no single usual one stays."""
    return usual if len(usual := unicodedata.normalize("NFKC", sign)) == 1 else sign


def _one_alphabet(word: str) -> str:
    latin, cyrillic = len(_IS_LATIN.findall(word)), len(_IS_CYRILLIC.findall(word))
    if cyrillic > latin:
        return word.translate(_CYRILLIC)
    return word.translate(_LATIN) if latin else word
