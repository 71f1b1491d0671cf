"""Words by language that put the fault on a colleague or a partner, or take it on us."""

from typing import Final

from bot.domain.lexicon import Words

# Whom a reply could put the fault on.
PARTNERS: Final[Words] = {
    "en": (
        r"(?:(?:delivery|courier|transport|shipping|logistics|postal|freight|haulage) (?:\w+ )?(?:company|firm|"
        r"service|partner|"
        r"provider|driver|guys?|people|man)|couriers?|carriers?|haulier|suppliers?|(?:sub)?contractors?|vendors?|"
        r"post office|postman|"
        r"postal service|bank|payment (?:provider|processor|operator)|manufacturer|factory|producer|third[ "
        r"-]part(?:y|ies)|"
        r"wholesaler|importer|agency|landlord|dhl|dpd|ups|fedex|gls|inpost|omniva|lp express|venipak|royal mail|"
        r"evri|hermes|(?:our|the|this|that|external|outside) (?:\w+ )?(?:partner|provider|firm|company|"
        r"middleman|insurer|"
        r"airline|broker|distributor|subsidiary|franchisee?))",
    ),
    "pl": (
        r"(?:kurier\w*|przewozni\w+|firm\w+ (?:kurierska|kurierskiej|transportow\w+|przewozow\w+|zewnetrzn\w+)|"
        r"spedy\w+|dostawc\w+|"
        r"podwykonawc\w+|poczt(?:a|y|e)|listonosz\w*|bank(?:u|iem|owi)?|operator\w* (?:platnosci|logistyczn\w+)|"
        r"producen\w+|fabryk\w+|"
        r"hurtowni\w+|importer\w*|agencj\w+|kontrahen\w+|partner\w*|sortowni\w+|dhl|dpd|ups|gls|inpost\w*|fedex|"
        r"firm(?:a|e|ie|y) \w{3,}(?:aca|acej|owa|owej|na|nej|ska|skiej)|posredni\w+|ubezpieczyciel\w*|"
        r"dystrybutor\w*)",
    ),
    "ru": (
        r"(?:курьер\w*|перевозчик\w*|(?:транспортн|курьерск|логистическ)\w+ (?:компани|служб|фирм)\w+|служб\w+ "
        r"доставки|"
        r"поставщик\w*|подрядчик\w*|почт(?:а|ы|е|у|ой)|почтальон\w*|банк(?:а|у|ом|е)?|платежн\w+ (?:систем|"
        r"сервис)\w*|производител\w+|"
        r"завод(?:а|у|ом|е)?|фабрик\w+|партнер\w*|экспедитор\w*|сдэк\w*|агентств\w+|"
        r"посредник\w*|страховщик\w*|дистрибьютор\w*|\w+(?:ая|ой|ую) (?:фирм|компани)\w+)",
    ),
    "lt": (
        r"(?:kurjer\w+|vezej\w+|(?:siuntu|kurjeriu|pervezimo|transporto|logistikos) (?:tarnyb|imon|bendrov|"
        r"partner)\w+|tiekej\w+|"
        r"subrangov\w+|rangov\w+|past(?:as|o|ui|u)|pastinink\w+|bank(?:as|o|ui|u)|gamintoj\w+|gamykl\w+|partner\w+|"
        r"pardavej\w+|"
        r"mokejimu (?:operator|imon)\w*|omniv\w+|venipak\w*|dpd|lp express|agentur\w+|"
        r"tarpinink\w+|draudik\w+|platintoj\w+|\w+o (?:imon|bendrov|firm)\w+)",
    ),
}
COLLEAGUES: Final[Words] = {
    "en": (
        r"(?:(?:our|the|a|an|this|that|one of our|new|young|his|her) (?:\w+ )?(?:employees?|staff(?: members?)?|"
        r"colleagues?|waiters?|"
        r"waitress(?:es)?|cooks?|chefs?|cashiers?|receptionists?|managers?|technicians?|mechanics?|drivers?|"
        r"packers?|warehouse(?: "
        r"\w+)?|consultants?|operators?|agents?|installers?|sellers?|sales\w+|interns?|trainees?|workers?|team|"
        r"shift|kitchen|"
        r"developers?|hotline|call cent(?:re|er)|support|temps?|nurse|doctor|dentist|maid|housekeeper|cleaner|"
        r"teacher|plumber|electrician|florist|photographer|radiographer|"
        r"gardener|guard|secretary|pharmacist|instructor|trainer|coach|porter|stylist|hairdresser|barista|"
        r"bartender|guy|person|"
        r"culprit)|"
        r"employees?|workers?|interns?|trainees?)",
    ),
    "pl": (
        r"(?:pracowni\w+|kolega|kolezank\w+|koledz\w+|personel\w*|kelner\w*|kuchar\w+|kasjer\w*|recepcj\w+|"
        r"magazyn\w*|kierowc\w+|"
        r"konsultant\w*|kierowni\w+|serwisant\w*|technik(?:a|owi|iem)?|monter\w*|sprzedawc\w+|stazy\w+|praktykan\w+|"
        r"zespol\w*|zmian(?:a|y)|"
        r"kuchni\w*|infolini\w*|obslug(?:a|i|e)|menedzer\w*|programi\w+|pakowacz\w*|pielegniar\w+|lekar\w+|"
        r"pokojow\w+|sprzata\w+|nauczyciel\w*|dentyst\w+|"
        r"hydraulik\w*|elektryk\w*|floryst\w+|opiekun\w*|fotograf\w*|ogrodni\w+|ochroniar\w+|sekretar\w+|"
        r"instruktor\w*|"
        r"trener\w*|fryzjer\w*|barman\w*|winn(?:y|"
        r"a|i|ego|ych))",
    ),
    "ru": (
        r"(?:сотрудник\w*|сотрудниц\w+|работник\w*|коллег\w*|персонал\w*|официант\w*|повар\w*|кассир\w*|"
        r"администратор\w*|склад(?:а|у|ом|е)?|"
        r"кладовщик\w*|водител\w+|консультант\w*|менеджер\w*|мастер(?:а|у|ом|е)?|техник\w*|монтажник\w*|продав\w+|"
        r"стажер\w*|практикант\w*|"
        r"смен(?:а|ы|е)|кухн\w+|оператор\w*|программист\w*|упаковщи\w+|медсестр\w+|врач\w*|горничн\w+|уборщи\w+|"
        r"учител\w+|стоматолог\w*|сантехник\w*|электрик\w*|"
        r"флорист\w*|нян\w+|фотограф\w*|садовник\w*|охранник\w*|секретар\w+|инструктор\w*|тренер\w*|"
        r"диспетчер\w*|стажерк\w+|"
        r"парикмахер\w*|бармен\w*|виновн\w+)",
    ),
    "lt": (
        r"(?:darbuotoj\w+|koleg\w+|personal\w+|padavej\w+|virej\w+|kasinink\w+|administrator\w+|sandeli\w+|"
        r"vairuotoj\w+|konsultant\w+|"
        r"vadybinink\w+|vadov\w+|meistr\w+|technik\w+|montuotoj\w+|pardavej\w+|stazuotoj\w+|praktikant\w+|pamain\w+|"
        r"virtuv\w+|"
        r"operator\w+|programuotoj\w+|pakuotoj\w+|slaugytoj\w+|gydytoj\w+|kambarin\w+|valytoj\w+|mokytoj\w+|"
        r"odontolog\w+|"
        r"santechnik\w+|elektrik\w+|florist\w+|aukl\w+|fotograf\w+|sodinink\w+|apsaugin\w+|sekretor\w+|instruktor\w+|"
        r"trener\w+|dispecer\w+|vezik\w+|kirpej\w+|barmen\w+|kaltinink\w+|kalt(?:asis|oji|ieji|aji))",
    ),
}
# Fault laid on whoever is named beside it.
FAULT: Final[Words] = {
    "en": (
        r"fault|blam\w+|guilty|culprit|negligen\w+|incompeten\w+|careless\w*|irresponsib\w+|unprofessional\w*|"
        r"laz(?:y|iness)|clumsy|"
        r"inexperienced|useless|(?:is|are|was|were) (?:\w+ )?responsible(?! for (?:your|you|getting|making|putting|"
        r"answering))|sloppy|sloppiness|stupidity|let (?:us|everyone|everybody|all of "
        r"us) down|messed (?:\w+ )?up|screwed (?:\w+ )?up|botched|(?:did not|didn't|failed to) do (?:his|her|their|"
        r"its) job|not our "
        r"(?:fault|mistake|error|doing)|nothing to do with us|out of our (?:hands|control)|beyond our control",
    ),
    "pl": (
        r"(?:z|jest|to|ponosi|cala|wylaczna|jego|jej|ich) win\w+|wina (?:\w+ )?(?:lezy|spoczywa|jest|po|kurier|"
        r"przewo|pracow|magaz|dostaw|kelner|"
        r"kuchar|podwyk|kierow|partner|firm|poczt|obslug|konsult|serwis|sprzed|kolez|koleg)\w*|win(?:ny|na|ni|nych)|"
        r"winowajc\w+|zawini\w+|nawali\w+|(?<!\bco )zawiod(?:l|la|lo|ly)|(?<!\bco )zawiodl|"
        r"niekompeten\w+|niedbal\w+|niedbals\w+|"
        r"nieodpowiedzialn\w+|nieprofesjonaln\w+|zaniedba\w+|leniw\w+|odpowiada za (?:to|te|ten|opozn|uszkodz|"
        r"blad)\w*|ponosi "
        r"(?:\w+ )?(?:odpowiedzialn|win)\w+|odpowiedzialn\w+ (?:za to |za \w+ )?(?:ponosi|lezy|spoczywa)|nie nasza "
        r"wina|nie z naszej winy|"
        r"nie mamy (?:\w+ )?wplywu|niezalezn\w+ od nas|spartaczy\w+|sknoci\w+|skompromitowa\w+",
        r"wini(?:c|cie|my)|obwinia\w+",
        r"wine (?:\w+ ){0,2}ponos\w+|wine (?:\w+ ){0,2}za",
    ),
    "ru": (
        r"вин(?:а|ы|е|у|ой|оват\w*|овн\w+)|подвел\w*|халатн\w+|некомпетентн\w+|безответственн\w+|непрофессионал\w+|"
        r"небрежн\w+|ленив\w+|"
        r"напортач\w+|накосяч\w+|облажал\w+|не справил\w+|не от нас|не наша (?:вина|ошибка)|не по нашей вине|не "
        r"зависит от нас|"
        r"не зависящ\w+ от нас|мы (?:тут |здесь )?ни при чем|ответственность (?:\w+ ){0,3}(?:лежит|несет|несут)|"
        r"несет "
        r"(?:\w+ )?ответственность",
        r"вините|винить|виним",
    ),
    "lt": (
        r"kalt(?:e|es|ei|as|a|i|us|inink\w+|ininkas)|pavede|nuvyle|apsileid\w+|aplaid\w+|nekompeten\w+|"
        r"neatsaking\w+|neprofesional\w+|"
        r"tingi\w*|atsakomyb\w+ (?:\w+ )?(?:tenka|gula|krinta|prisiima)|ne musu (?:kalt|klaid)\w+|ne del musu|nuo "
        r"musu nepriklaus\w+|"
        r"nepriklauso nuo musu|susimov\w+|nesusitvark\w+",
        r"kalt(?:asis|oji|ieji|aji)",
        r"kaltink\w+|kaltinti|kaltinam\w*",
    ),
}
# The error of somebody else, told as theirs: `the courier's mistake`, `blad magazyniera`.
ERROR: Final[Words] = {
    "en": (r"mistakes?|errors?|slip|oversight|blunder|negligence|carelessness|failure|incompetence|misconduct",),
    "pl": (
        r"blad|bledu|bledem|bledy|pomylk\w+|omylk\w+|niedopatrz\w+|przeoczen\w+|zaniedban\w+|niedbal\w+|nieuwag\w+",
    ),
    "ru": (r"ошибк\w+|оплошност\w+|недосмотр\w*|промах\w*|невнимательност\w+|упущени\w+|халатност\w+|косяк\w*",),
    "lt": (r"klaid\w+|apsirikim\w+|neapdairum\w+|neatidum\w+|aplaidum\w+|zioplum\w+|nerupestingum\w+",),
}
# What somebody did, told without a word of our own responsibility.
DID_IT: Final[Words] = {
    "en": (
        r"lost|delayed|damaged|broke|dropped|forgot|failed|left(?! (?:our|the) (?:\w+ )?(?:warehouse|store|shop|"
        r"depot|kitchen|workshop|factory|bakery|office))|mixed up|confused|ignored|refused|misplaced|stole|"
        r"mislaid|crushed|"
        r"did not (?:deliver|come|call|arrive|send|notify)|didn't (?:deliver|come|call|arrive|send|notify)|"
        r"never (?:delivered|came|called|sent|notified)|was late|were late|(?:is|was|are|were) (?:\w+ )?(?:slow|"
        r"late|unreliable)",
    ),
    "pl": (
        r"zgubil\w*|opoznil\w*|uszkodzil\w*|zniszczyl\w*|zapomnial\w*|pomylil\w*|zostawil\w*|zignorowal\w*|"
        r"odmowil\w*|spoznil\w*|"
        r"nie (?:dostarczyl|dowiozl|przyjechal|zadzwonil|powiadomil|doreczyl|wyslal|dopelnil|wywiazal)\w*|"
        r"ukradl\w*|zagubil\w*",
    ),
    "ru": (
        r"потерял\w*|задержал\w*|повредил\w*|разбил\w*|забыл\w*|перепутал\w*|оставил\w*|проигнорировал\w*|"
        r"отказал\w*|опоздал\w*|"
        r"не (?:доставил|привез|приехал|позвонил|предупредил|отправил|вручил|выполнил)\w*|украл\w*|помял\w*|"
        r"утерял\w*",
    ),
    "lt": (
        r"pamete|pavelavo|veluoja|sugadino|sudauze|pamirso|sumaise|supainiojo|paliko|ignoravo|atsisake|uzdelse|"
        r"pazeide|"
        r"ne(?:pristate|atveze|atvaziavo|atvyko|paskambino|pranese|issiunte|ivykde|itvike)",
    ),
}
PUNISHED: Final[Words] = {
    "en": (
        r"punish\w*|fired|dismiss\w+|sacked|fined|penali[sz]\w+|penalt(?:y|ies)|disciplin\w+|reprimand\w*|suspended|"
        r"(?:lose|lost|losing) "
        r"(?:his|her|their|the|a) (?:job|bonus|position)|face (?:\w+ )?(?:consequences|measures)|consequences "
        r"(?:for|will)|"
        r"(?:stern|serious|strict) (?:talk|word|conversation|warning)|held (?:\w+ )?(?:accountable|responsible|"
        r"liable)|"
        r"no longer (?:works?|with (?:us|our))|let go|had a (?:\w+ )?word with|taken to task|replaced",
        r"(?:spoken|talked) (?:\w+ )?(?:sternly|seriously|firmly|strictly) (?:to|with)|(?:firm|harsh) (?:talk|word|"
        r"conversation|warning)s?",
        r"(?:he|she|they|(?<!we )will|must|have to|has to) (?:\w+ )?answers? for (?:this|it|that)|told off|scolded|"
        r"given (?:\w+ )?(?:a |an |his |her )?(?:\w+ )?(?:warning|"
        r"lecture)",
    ),
    "pl": (
        r"ukara\w+|zwolni(?:on|lismy|my)\w*|upomni\w+|naga(?:n|na)\w*|poniesie|poniosa|wyciagni\w+ (?:\w+ "
        r")?konsekwenc\w+|konsekwencj\w+|"
        r"dyscyplin\w+|kar(?:a|e|y) (?:finansow|dyscyplin|umown)\w+|(?:strac|pozbaw)\w+ (?:\w+ )?premi\w+|rozmow\w+ "
        r"(?:dyscyplin|ostrzeg|"
        r"wychowaw)\w+|przywola\w+ do porzadku|pociagni\w+ do|juz (?:u nas )?nie pracuje|pozegnali\w+|obciaz\w+|"
        r"odpowie za",
        r"(?:powazn|stanowcz|surow)\w+ rozmow\w+|rozmow\w+ (?:\w+ )?(?:powazn|stanowcz|surow)\w+",
        r"za to odpowie\w*|reprymend\w+|dosta\w+ (?:\w+ )?(?:nagan|bure|ostrzez)\w*|ostrzezeni\w+",
    ),
    "ru": (
        r"наказ\w+|накаж\w+|уволен\w*|уволили|уволим|оштрафова\w+|штраф\w*|выговор\w*|лиш(?:ен|или|им)\w* (?:\w+ "
        r")?преми\w+|депремирова\w+|"
        r"понес(?:ет|ут)|взыскан\w+|дисциплинарн\w+|отстран\w+|(?:проведен\w*|провели|проведем) (?:\w+ )?(?:бесед|"
        r"работ)\w*|привлеч\w+|"
        r"(?:больше|уже) (?:у нас )?не работает|приняты меры|примем меры|ответит за|получил\w* по заслугам",
        r"(?:серьезн|строг|жестк)\w+ (?:разговор|бесед)\w*|(?:бесед|разговор)\w* (?:\w+ )?(?:серьезн|строг|"
        r"жестк)\w+|строго поговорили",
        r"за это ответ(?:ит|ят)|нагоняй|взбучк\w+|отчита\w+|получил\w* (?:\w+ )?предупреждени\w+",
    ),
    "lt": (
        r"nubaus\w+|nubaud\w+|baudziam\w*|atleis(?:tas|ta|ti|ime|tu)|atleidome|ispeti?\w* (?:rastu|drausm)\w*|"
        r"papeikim\w+|drausmin\w+|"
        r"sulauks|pasekm\w+|nuobaud\w+|(?:nete|prara|atim)\w+ (?:\w+ )?pried\w*|nusalin\w+|(?:nebe|daugiau ne)dirba|"
        r"patrauk\w+ (?:\w+ )?atsakomyb\w+|griezt\w+ pokalb\w+|susilauk\w+|atsakys uz|bus (?:grieztai )?ispet\w+",
        r"(?:rimtai|grieztai) (?:pasikalb|pakalb|ispej)\w+|(?:rimt|griezt)\w+ pokalb\w*",
        r"uz tai atsakys|pylos|isbar\w+|pabar\w+|gavo (?:\w+ )?ispejim\w+",
    ),
}
# Taking it on ourselves, whoever did it.
OURS: Final[Words] = {
    "en": (
        r"(?:is|are|was|remains|stays) (?:\w+ )?(?:ours|on us|our (?:\w+ )?(?:job|responsibility|fault|mistake|"
        r"error|failure))|"
        r"our (?:\w+ )?(?:responsibility|fault|mistake|error|failure|doing|"
        r"carelessness|oversight|negligence)|we (?:\w+ )?(?:are responsible|answer "
        r"for|take (?:\w+ )?"
        r"responsibility|stand behind|own (?:this|it|that|the)|failed|let you down)|responsibility is ours|up to us",
        r"(?:blame|fault|mistake|error|responsib\w+) (?:\w+ ){0,4}(?:to us|ours)\b|our (?:\w+ )?(?:job|choice|"
        r"plan)|we (?:\w+ )?(?:did not|should have)|"
        r"no ?(?:body|one) (?:\w+ ){0,2}(?:singled|blamed|punished)",
    ),
    "pl": (
        r"nasz\w* (?:\w+ )?(?:odpowiedzialnos|win|blad|bled|zadani|pomylk|niedopatrz|"
        r"nieuwag|zaniedban)\w*|(?:my )?odpowiadamy|"
        r"odpowiadamy my|bierzemy (?:\w+ )?"
        r"na siebie|bierzemy (?:\w+ )?odpowiedzialn\w+|zawiedlismy|po naszej stronie|to my|z naszej winy",
        r"(?:blad|wina|pomylka) (?:\w+ )?nasz\w*|nasz\w* (?:spraw|wybor|plan)\w*|my (?:\w+ ){0,3}nie \w+smy",
    ),
    "ru": (
        r"наш(?:а|ей|у|и)? (?:\w+ )?(?:ответственност|вин|ошибк|недосмотр|задач|недочет|упущен|"
        r"невнимательн|оплошн|небрежн|промах)\w*|отвечаем (?:\w+ "
        r"){0,2}мы|мы (?:\w+ )?отвечаем|"
        r"берем (?:\w+ )?на себя|мы (?:вас )?подвели|подвели вас|на нашей стороне|с нашей стороны|по нашей вине|"
        r"спрос с нас|мы сами",
        r"(?:ошибка|вина) (?:\w+ )?наша|за нами|наш\w* (?:выбор|план)\w*|мы (?:\w+ ){0,3}не \w+ли",
    ),
    "lt": (
        r"musu (?:\w+ )?(?:atsakomyb|kalt|klaid|darbas|pareig|rupest|"
        r"neatidum|aplaid|neapsiziurej)\w*|atsak(?:ome|ingi) (?:\w+ ){0,2}mes|mes "
        r"(?:\w+ ){0,3}(?:atsakome|"
        r"atsakingi|kalti|suklyd\w+)|uz (?:\w+ ){0,3}atsakome|nuvyleme|del musu|prisiimam\w*|musu pusej\w*",
        r"(?:klaida|kalte) (?:\w+ )?musu|renkames mes|musu (?:pasirink|plan)\w*|mes (?:\w+ ){0,3}ne\w+me",
    ),
}
NOT: Final = (
    r"(?:\bnot|\bnever|n't|\bno|\bnor|\bwithout|\bwhoever|\bregardless of|\bnie|\bani|\bbez|\bniezaleznie od|"
    r"(?<!\w)не|(?<!\w)ни|"
    r"(?<!\w)без|\bne|\bnera|\bbe|\bnesvarbu)\s(?:[\w'-]+\s){0,3}$"
)
"""Close before the words of fault these turn them round."""
