"""Words by language that deny what the author tells."""

from typing import Final

from bot.domain.lexicon import Words

# Telling the author that it was not so.
DENIES: Final[Words] = {
    "en": (
        r"(?:that|this|it|which)(?:'s| is| was| simply| just)? (?:\w+ ){0,2}?(?:not true|untrue|false|a lie|lies|"
        r"nonsense|absurd|unfounded|"
        r"baseless|groundless|made up|not what (?:happened|took place)|not how it(?! should| ought| is meant| must)|"
        r"not the case|far from (?:the "
        r")?(?:truth|reality)|n't (?:true|what "
        r"happened|how it|the case))|(?:what you (?:\w+ )?(?:say|write|claim|describe|said|wrote|described|claimed)|"
        r"your (?!order|booking|parcel|address|"
        r"invoice|bill|size|refund|item|delivery)\w+) (?:\w+ ){0,2}?(?:is|are|was|were) (?:\w+ ){0,2}?(?:not "
        r"(?:true|correct|accurate|right|fair|justified|"
        r"possible)|untrue|false|a lie|lies|incorrect|inaccurate|wrong|impossible|exaggerat\w+|unfounded|baseless|"
        r"groundless|unjustified|unfair|misleading|"
        r"untruthful|made up|ridiculous|nonsense|absurd)|nothing but (?:lies|a lie)|(?:isn't|is not|wasn't|was not|"
        r"aren't|are not) (?:\w+ )?true",
        r"(?:what you \w+|that|this|it|such a thing|nothing of the kind) (?:(?!should|must)\w+ )?(?:(?:did not|"
        r"didn't) (?:\w+ )?(?:happen|occur|take place)|never (?:happened|occurred|took place)|"
        r"(?:could not|couldn't|cannot|can't) have (?:happened|occurred|been so))|nothing of the kind",
        r"(?:does|do|did)(?:n't| not) (?:correspond|match|agree|reflect|add up|tally|happen (?:like|that way|as "
        r"you|the way))(?: \w+)?",
        r"(?:no ?body|no one|none of (?:our|the)|no other (?:\w+ )?|not (?:a single|one) (?:\w+ )?|nobody else|no "
        r"one else)(?: ?(?:customers?|"
        r"guests?|clients?|person|visitor|buyer|diner|user))? ?(?:else )?(?:\w+ ){0,4}(?:complain\w*|report\w*|"
        r"mention\w*|had (?:any|a|this|"
        r"that|such)|has (?:\w+ )?(?:any|a|this|such)|object\w*|minded|noticed|said)",
        r"(?:first|only) (?:such |negative |bad )?(?:complaint|(?:customer|guest|client|person) (?:to|who)|time "
        r"(?:we|anyone|somebody|anybody|someone)|"
        r"(?:we|i)(?:'ve| have)? (?:\w+ )?hear\w*)",
        r"(?:never|not|n't) (?:\w+ )?(?:had|received|heard|seen|got|gotten) (?:of )?(?:any |such |a single |one |"
        r"anything )(?:\w+ )?(?:"
        r"complain\w*|problem\w*|issue\w*|like|similar|thing)",
        r"(?:all|most|our|the|every|everyone|everybody|thousands|hundreds|countless|plenty)(?: of| our| other| "
        r"the)* (?:\w+ )?(?:customers?|"
        r"guests?|clients?|visitors|people|users|buyers|else|diners)(?: \w+)? (?:(?:is|are|was|were|seems?|remains?|"
        r"left|leave) (?:\w+ )?"
        r"(?:happy|satisfied|pleased|delighted|content|fine|thrilled)|(?:love|loved|like|liked|enjoy|enjoyed|"
        r"praise\w*|prais\w+|manage|managed|"
        r"had no|have no|has no|understand|understood))",
        r"(?:we|i) (?:(?!not\b|never\b|don't\b)[\w']+ ){0,2}(?:disagree|reject|refute|dispute|contest|object|doubt|"
        r"beg to differ|do not agree|don't agree|cannot "
        r"agree|can't agree|cannot accept|can't accept|deny|do not accept|don't accept|do not believe|don't believe|"
        r"find it hard to believe|"
        r"did nothing wrong|have done nothing wrong|did everything (?:right|correctly|properly|we could|by)|were "
        r"not late|made no mistake)",
        r"there (?:was|is|were|are|has been) (?:no|nothing) (?:\w+ )?(?:mistake|error|fault|delay|problem|wrong|"
        r"defect|reason to complain|"
        r"reason for)|you (?:\w+ )?(?:are|were|'re) (?:\w+ )?(?:mistaken|lying|wrong|exaggerating|misinformed|"
        r"confused|misleading|"
        r"imagining|not telling|overreacting|being (?:unfair|dishonest|unreasonable|dramatic))|contrary to (?:what|"
        r"your)|(?:you|he|she) "
        r"(?:claims?|alleges?|pretends?)|alleged\w*|your (?:so-called|claims?|allegations?|accusations?|version|"
        r"story) (?:\w+ ){0,3}(?:not|n't|no|"
        r"false|un\w+|with|wrong|baseless)|(?:prove|proves|shows?|confirms?|says?) (?:\w+ )?(?:otherwise|the "
        r"opposite|the contrary|something "
        r"else|a different)|(?:everything|all) (?:\w+ )?(?:was|were|is) (?:\w+ )?(?:fine|in order|correct|perfect|"
        r"as it should|done right|"
        r"according to|okay|ok)|(?:could|can)(?:not|n't| not) (?:possibly )?(?:have|be|happen)(?: \w+)? (?:happened|"
        r"true|so|right|the case|been)|"
        r"the (?:facts|truth|reality) (?:is|are|was|were|looks?) (?:\w+ )?(?:different|other|that you)|hard to "
        r"believe",
        r"(?:see|view|remember|recall|assess|judge|saw) (?:\w+ ){0,3}(?:differently|otherwise|another way)|"
        r"(?:different|other|another) (?:view|opinion|recollection|version|picture) of",
        r"(?:in reality|in fact|actually|in truth|truth be told|as a matter of fact|the truth is),? (?:that "
        r")?(?:you|your)",
        r"(?:never|not once) (?:\w+ ){0,3}(?:an issue|a problem|any (?:issue|problem|complaint)s?|issues|problems|"
        r"complaints)",
        r"that is (?:simply|just|absolutely|plainly|completely|utterly|clearly) (?:incorrect|wrong|inaccurate|"
        r"impossible|not)|(?:our|the) (?:\w+ )?(?:staff|team|drivers?|waiters?|couriers?|people|employees) (?:is|"
        r"are) (?:\w+ )?always|we are always (?:polite|on time|careful)",
        r"(?:complaints?|accusations?|allegations?|criticism|statements?) (?:is|are|has|have) (?:\w+ ){0,3}(?:no|"
        r"not|without|un\w+|base\w*|ground\w*)(?: \w+)?",
        r"(?:find|consider|believe|think) (?:\w+ ){0,4}(?:exaggerat|unfair|unfounded|overstat|untrue|"
        r"inaccurate)\w*|your \w+ (?:\w+ ){0,2}exaggerat\w*|everyone else (?:\w+ ){0,5}(?:enjoyed|liked|loved|was|"
        r"were)",
        r"(?:no ?body|no one|none of us) (?:\w+ ){0,5}(?:remembers?|recalls?|confirms?)|(?:story|account|version|"
        r"claim|explanation)\w* (?:\w+ ){0,2}(?:does not|doesn't|do not|don't) (?:\w+ )?(?:hold|add|stand|match|"
        r"fit|make)",
        r"(?:was|happened) (?:\w+ )?(?:differently|otherwise|the other way)(?! from)",
    ),
    "pl": (
        r"(?:to|co) (?:po prostu |zwykla |zwykle |jest |sa |jawna )*(?:nieprawda|nie ?prawda|nie jest prawda|"
        r"klamstwo|klamstwa|falsz|"
        r"bzdur\w*|absurd\w*|pomowieni\w+|oszczerstw\w+|przesada|wymysl\w*|niedorzeczn\w+|bajk\w+)|"
        r"nieprawda,|nieprawda jest|nie jest (?:to )?prawda|mij\w+ sie z prawda|niezgodn\w+ (?:\w+ )?(?:z|ze) "
        r"(?:prawda|rzeczywistosci\w*|"
        r"stanem)|nie (?:odpowiada|ma nic wspolnego) (?:\w+ )?(?:prawdzie|rzeczywistosci|z prawda|faktom)|"
        r"bezpodstawn\w+|"
        r"bezzasadn\w+|krzywdzac\w+ opini\w+|niesprawiedliw\w+ (?:opini|ocen)\w+|wyssan\w+|nieprawdziw\w+",
        r"nie (?:\w+ )?(?:zgadzamy|zgadzam|zgodzimy|mozemy (?:sie )?(?:\w+ )?zgodzic|przyjmujemy do wiadomosci|"
        r"uznajemy|wierzymy|wierze|"
        r"przypominamy sobie)|stanowczo (?:zaprzecz|protest|odrzuc)\w*|zaprzeczamy|odrzucamy|dementuj\w+|"
        r"sprzeciwiamy|kwestionuj\w+|"
        r"watpimy|trudno (?:\w+ )?(?:uwierzyc|w to)|smiemy watpic",
        r"nikt (?:\w+ ){0,5}(?:narzek|skarz|skarzy|zglas|zglos|reklam|mial|miewal|zwrocil|zwraca|uskarz|mowil|"
        r"wspomn|protest)\w*|"
        r"(?:po raz pierwszy|pierwszy raz) (?:o tym |o czyms takim |cos takiego )?(?:slysz|spotyk|mamy|dowiad|"
        r"ktos)\w*|pierwsz\w+ (?:tak\w+ |"
        r"negatywn\w+ |zla )?(?:skarg|reklamacj|opini|przypad|zgloszeni|osob|klient|uwag)\w*|nie (?:\w+ "
        r")?(?:otrzymalismy|mielismy|dostalismy|"
        r"odnotowalismy|mamy|bylo) (?:\w+ ){0,2}(?:skarg|reklamacj|uwag|zastrzez|takich problem|podobn)\w*|zad(?:en|"
        r"n\w+) (?:\w+ )?(?:klient|gosc|"
        r"skarg|reklamacj|innych)\w*",
        r"(?:inni|pozostali|wszyscy|nasi|tysiace|setki|wiekszosc)(?: \w+)? (?:klien|gosc|goscie|kupuj|"
        r"uzytkown)\w*(?: \w+){0,2} (?:zadowol|"
        r"zachwyc|chwal|usatysfakcj|polec|nie narzek|nie maj|nie miel|nie zglasz|lubi)\w*",
        r"(?:nic takiego|taka sytuacja|cos takiego|to) nie (?:mialo|miala|moglo|mogla|mogl|zdarzylo|wydarzylo|bylo) "
        r"(?:\w+ )?(?:miejsca|sie|"
        r"miec|tak|byc|zdarz|wydarz|nasz|u nas)\w*|nie mial\w* miejsca|nie bylo (?:tak|zadn\w+|to tak)|w "
        r"rzeczywistosci (?:pan|pani|"
        r"panstwo|bylo|to|nasz|wszystko)|"
        r"wbrew (?:temu|pan\w*|twierdz|slowom)\w*|rzekom\w+|(?:myli|myla|myla) sie (?:pan|pani|panstwo)|(?:pan|pani|"
        r"panstwo) (?:\w+ )?(?:myli|"
        r"myla|klamie|klamia|przesadza\w*|koloryzuj\w+|wprowadza\w* w blad|zmysla\w*|nie ma\w* racji|jest w bledzie|"
        r"sa w bledzie|twierdzi|"
        r"twierdza)|nie ma(?:ja)? (?:pan|pani|panstwo) racji|jest (?:pan|pani) w bledzie|nie popelnilismy|niczego "
        r"zlego|wszystko (?:\w+ )?"
        r"(?:bylo|odbylo|przebieg|dzial|zrobil|wykonal)\w* (?:\w+ )?(?:w porzadku|zgodnie|prawidlow|popraw|tak, jak|"
        r"jak nalezy)\w*|nie doszlo do|"
        r"nie bylo (?:\w+ )?(?:bled|opozn|problem|powod)\w*",
        r"(?:widzimy|oceniamy|pamietamy|postrzegamy|odbieramy) (?:\w+ ){0,4}(?:inaczej|odmiennie)|inaczej (?:to |"
        r"te sprawe )?(?:widzimy|oceniamy|pamietamy)|(?:jestesmy|mamy) (?:\w+ )?inn\w+ (?:zdani|opini|wersj|"
        r"pogla)\w*",
        r"(?:w rzeczywistosci|w istocie|tak naprawde|de facto) (?:\w+ ){0,3}(?:pan|pani|panstwo)",
        r"nigdy (?:\w+ ){0,2}nie (?:bylo|mielismy|mial\w*) (?:\w+ ){0,2}(?:problem|skarg|zastrz|klopot|reklam)\w*",
        r"(?:zarzut|oskarzeni|twierdzeni|pretensj)\w* (?:\w+ ){0,3}(?:nie (?:maja|ma|znajduj\w+|sa|jest)|bez|"
        r"niezas\w+)(?: \w+)?|(?:nasz\w*|nasi) (?:\w+ )?(?:pracowni|obslug|zespol|kurier|person|kelner)\w* (?:\w+ "
        r"){0,2}zawsze|(?:obsluga|personel|zespol) (?:\w+ )?zawsze",
        r"przesadzon\w+|wyolbrzym\w+|(?:wszyscy inni|wszyscy pozostali) (?:\w+ ){0,6}(?:zadowol|zachwyc|chwal|"
        r"szczesliw)\w*",
        r"nikt (?:\w+ ){0,5}(?:pamiet|potwierdz|przypomina)\w*|(?:historia|wersja|relacja) (?:\w+ ){0,2}(?:nie|sie "
        r"nie) \w+",
        r"(?:bylo|wygladalo|przebieg\w+) (?:\w+ )?(?:inaczej|odwrotnie)|(?:skarg|reklamacj|opini|uwag|ocen)\w* "
        r"(?:\w+ ){0,3}(?:nieuzasadnion|bezzasadn|nieprawdziw|krzywdz|niesprawiedl)\w*",
    ),
    "ru": (
        r"(?:это|все это|что|сказанное|написанное) (?:просто |чистая |полная |явная |откровенн\w+ |совсем |вовсе "
        r")?(?:не ?правда|неправда|ложь|"
        r"вранье|клевета|выдумк\w+|преувеличени\w+|не так(?! и)|абсурд\w*|чушь|бред|неправдив\w+|голословн\w+|обман|"
        r"наговор)|"
        r"не соответству\w+ (?:\w+ )?(?:действительност|реальност|истин|правд|факт)\w*|не имеет ничего общего|"
        r"голословн\w+|необоснован\w+|"
        r"безосновательн\w+|беспочвенн\w+|не правда|неправда|надуман\w+",
        r"(?:такого|этого|подобного|ничего подобного|ничего такого)(?: просто)? (?:не (?:было|могло быть|может быть|"
        r"случал|происход|могло)|"
        r"не могло)\w*|не (?:могло|может) (?:такого |этого )?(?:быть|произойти|случиться)|не (?:\w+ )?(?:согласн|"
        r"можем согласиться|признаем|"
        r"верим|принимаем ваш)\w*|отрицаем|опроверг\w+|возража\w+|отверга\w+|оспарива\w+|сомневаемся|позвольте "
        r"усомниться|трудно поверить|"
        r"с трудом верится|верится с трудом",
        r"никто (?:\w+,? ){0,5}(?:жал|сообщ|писал|обращ|говор|замеч|предъявл|возмущ|сталкив)\w*|ни(?: от)? (?:один|"
        r"одного|одной|кто|у кого|"
        r"от кого) (?:\w+ ){0,4}(?:жалоб|не жал|клиент|гост|покупател|претензи|не обращ)\w*|(?:впервые|первый раз|в "
        r"первый раз) (?:\w+ )?(?:слыш|"
        r"сталкив|встреча|получа|узна|кто)\w*|перв\w+ (?:так\w+ |подобн\w+ |негативн\w+ )?(?:жалоб|претензи|отзыв|"
        r"случа|человек|клиент)\w*|"
        r"(?:жалоб|претензий|нареканий|замечаний)(?: \w+){0,3} не (?:было|поступ|получ|возник)\w*|не (?:было|"
        r"поступало|получали)(?: \w+){0,3} (?:жалоб|"
        r"претензий|нареканий|замечаний)",
        r"(?:остальн|друг|все|наш|больш|тысяч|сотн)\w*(?: \w+)? (?:клиент|гост|покупател|пользовател|посетител|"
        r"люд)\w*(?: \w+){0,2} (?:довол|"
        r"в восторге|хвал|нрав|благодар|устраива|не жал|не было|рад)\w*|всех (?:остальн\w+ )?(?:\w+ )?(?:все "
        r")?(?:устраивает|устроило)|у (?:всех|"
        r"остальных|других) (?:\w+ )?(?:все )?(?:хорошо|в порядке|работает)",
        r"вы (?:\w+ )?(?:ошибаетесь|не ?прав[ыа]?|лукавите|вводите|преувеличиваете|врете|лжете|придумали|"
        r"придумываете|сочиняете|путаете|"
        r"утверждаете|заблуждаетесь|искажаете|выдумываете|обманываете|наговариваете|якобы)|на самом деле (?:вы|все "
        r"было|это|мы|наш)|якобы|"
        r"вопреки (?:ваш|тому)\w*|мы (?:\w+ )?(?:все )?(?:сделали|выполнили) (?:\w+ )?(?:правильно|верно|как надо|"
        r"как положено|вовремя)|(?:мы|нашей "
        r"вины|ошибки) (?:\w+ )?(?:не (?:нарушал|ошибал|опаздывал|виноват)\w*|нет|не было)|нет нашей вины|"
        r"(?:никак\w+|ни одной) (?:ошибк|задержк|"
        r"проблем|нарушен|опоздан)\w*|все (?:было|прошло|работал|соответств)\w* (?:\w+ )?(?:в порядке|хорошо|по "
        r"правилам|как положено|вовремя|"
        r"нормальн|отличн|исправн|согласно)\w*",
        r"(?:видим|оцениваем|помним|воспринимаем) (?:\w+ ){0,4}(?:иначе|по-другому|не так)|у нас (?:\w+ "
        r")?(?:другое мнение|другая версия|другие данные)|друг\w+ (?:мнени|верси)\w*",
        r"(?:на самом деле|в действительности|фактически|по факту),? (?:\w+ ){0,2}вы",
        r"(?:проблем|жалоб|претензий|нареканий) (?:\w+ ){0,2}никогда (?:\w+ )?не (?:было|возникало)|никогда (?:\w+ "
        r"){0,3}не было (?:\w+ )?(?:проблем|жалоб|претензий|такого)",
        r"(?:претензи|обвинени|утверждени|упрек)\w* (?:\w+ ){0,3}(?:не (?:подтвержд|обоснован|соответств|имеют)|"
        r"ничем|без|беспоч)\w*|(?:впервые|первый раз) (?:\w+ ){0,3}(?:слыш|узна|сталкив)\w*|(?:слыш|узна|"
        r"сталкив)\w+ (?:\w+ ){0,3}(?:впервые|первый раз)|(?:персонал|сотрудники|курьеры|официанты|команда) (?:\w+ "
        r")?всегда",
        r"преувелич\w+|(?:все остальные|остальные) (?:\w+ ){0,6}(?:довол|в восторге|рад|счастлив)\w*",
        r"никто (?:\w+ ){0,5}(?:не помн|не подтвер|не вспомин)\w*|(?:история|версия|рассказ) (?:\w+ ){0,2}не \w+",
        r"(?:все|это) было (?:\w+ )?(?:не так|иначе|по-другому|наоборот)|(?:жалоб|оценк|отзыв|претензи)\w* (?:\w+ "
        r"){0,2}(?:несправедлив|неоправдан)\w*",
    ),
    "lt": (
        r"(?:tai|kas|tas) (?:\w+ ){0,2}?(?:netiesa|ne tiesa|nera tiesa|melas|melag\w+|neteisyb\w+|prasimanym\w+|"
        r"isgalvot\w+|perdet\w+|"
        r"absurd\w+|smeizt\w+|nesamon\w+|pramanyt\w+)|netiesa,|nera tiesa|neatitinka (?:\w+ )?(?:tikrov|ties|"
        r"realyb|fakt)\w*|nepagrist\w+|neteising\w+ (?:kaltin|teigin)\w*|lauzta|is pirsto|prasilenk\w+ su tiesa|"
        r"niekuo nepagrist\w+|neteisyb\w+",
        r"(?:mes )?(?:grieztai |visiskai |jokiu budu |kategoriskai )?(?:nesutinkam\w*|nesutiktume|negalime sutikti|"
        r"negalime priimti|neigiame|"
        r"neigsime|atmetame|gincijame|paneigiame|priestaraujame|prieztaraujame|priestarauj\w+|nepripazist\w+|"
        r"abejojame|netikime|protestuojame)|"
        r"sunku (?:\w+ )?patiketi|dristame abejoti|leiskite suabejoti",
        r"niekas (?:\w+ ){0,5}(?:nesiskun|nepran|neskun|neturej|nepasisk|nepastebej|nesikreip|neissak|nesake|nesake|"
        r"nerase|nerase)\w*|"
        r"pirm\w+ (?:kart|syk)\w* (?:\w+ )?(?:gird|suzin|susidur|gaun|kas nors)\w*|pirm(?:as|a|oji|asis) (?:\w+ "
        r")?(?:skund|nusiskund|zmog|"
        r"klient|atsiliepim|toks|tokia|pretenzij)\w*|(?:nesame|nebuvome|negavome|neturime|neturejome) (?:\w+ "
        r")?(?:gave |jokiu |jokio |ne vieno )?"
        r"(?:\w+ )?(?:skund|nusiskund|pretenzij|pastab)\w*|jok(?:s|i\w+) (?:\w+ )?(?:skund|nusiskund|pretenzij|"
        r"klient|svec|pirkej|lankytoj)\w*|ne vien\w+ "
        r"(?:\w+ )?(?:skund|nusiskund|"
        r"klient|svec)\w*",
        r"(?:kiti|visi|like|musu|dauguma|tukstanciai|simtai|visiems|kitiems)(?: \w+)? (?:klient|svec|pirkej|"
        r"lankytoj|vartotoj)\w*(?: \w+){0,2} "
        r"(?:patenkint|dziaug|gir(?:ia|e)|patink|megst|nesiskund|zav|laiming)\w*|visiems (?:\w+ )?(?:patiko|"
        r"patinka|tiko|tinka)",
        r"(?:jus )?(?:\w+ )?(?:klystate|suklydote manydam|esate neteis|neteisus|neteisi(?!ng)|perdedate|meluojate|"
        r"painiojate|issigalvoj\w+te|"
        r"prasimanote|klaidinate|teigiate|tvirtinate)\w*|is tikruju (?:jus|viskas|mes|buvo|tai)|tariam\w+|neva|esa|"
        r"priesingai,? (?:nei|negu)|"
        r"(?:to|taip|tokio dalyko|nieko panasaus) (?:\w+ )?(?:nebuvo|negalejo|nenutiko|neivyko|nera buve)|negalejo "
        r"(?:\w+ )?(?:buti|nutikti|"
        r"atsitikti)|mes (?:\w+ )?(?:viska )?(?:padareme|atlikome) (?:\w+ )?(?:viska )?(?:teising|tinkam|pagal|"
        r"laiku)\w*|nepadareme (?:jokios "
        r")?(?:klaid|nieko)\w*|viskas (?:\w+ )?(?:buvo|vyko|veik) (?:\w+ )?(?:gerai|tvarking|tinkam|pagal|puik)\w*|"
        r"nebuvo (?:\w+ )?(?:jokio |jokios "
        r")?(?:velav|klaid|problem)\w*",
        r"(?:matome|vertiname|prisimename|suprantame) (?:\w+ ){0,4}(?:kitaip|priesingai)|kit(?:okia|okios|a) "
        r"(?:nuomon|versij)\w*",
        r"(?:is tikruju|is tiesu|realiai|faktiskai) (?:\w+ ){0,2}\w{3,}(?:ote|ete)",
        r"(?:problem|skund|nusiskund)\w* (?:\w+ ){0,2}niekada (?:\w+ )?ne\w+|niekada (?:\w+ ){0,2}ne(?:buvo|"
        r"turejome|gavome) (?:\w+ )?(?:problem|skund|nusiskund)\w*",
        r"(?:gird|susidur|suzin|gaun)\w+ (?:\w+ ){0,2}pirm\w+ (?:kart|syk)\w*|(?:priekaist|kaltinim|teigin|"
        r"pretenzij)\w* (?:\w+ ){0,3}(?:nepagr|neturi|nera|neatit)\w*|(?:personalas|darbuotojai|komanda|kurjeriai) "
        r"(?:\w+ )?(?:visada|visuomet)",
        r"perdet\w+|ispust\w+|(?:visi kiti|visi like) (?:\w+ ){0,6}(?:patenkint|suzave|dziaug|laiming)\w*",
        r"niekas (?:\w+ ){0,5}ne(?:prisimen|patvirtin|atsimen)\w*|(?:istorija|versija|pasakojimas) (?:\w+ "
        r"){0,2}ne\w+",
        r"(?:viskas|tai) (?:\w+ )?(?:buvo|vyko) (?:\w+ )?(?:kitaip|ne taip|atvirksciai)|(?:skund|atsiliepim|"
        r"vertinim)\w* (?:\w+ ){0,2}neteising\w*",
    ),
}
# "Nobody" and "first" also stand in honest admissions: beside these they are about us.
ADMITS: Final = (
    r"(?:nobody|no one|none) (?:\w+ ){0,3}(?:you\b|answered|called|replied|came|picked|helped|explained)|"
    r"nikt (?:\w+ ){0,4}(?:pani\b|pan[au]\b|panstw[aou]\b|nie (?:odpowiedz|oddzwon|odpis|pomog|przyszed|wyjasn|"
    r"zareag))|"
    r"(?:(?:вам|вас) )?никто (?:\w+ ){0,4}(?:вам\b|вас\b|не (?:ответ|перезвон|помог|прише|объясн|отреаг))|"
    r"niekas (?:\w+ ){0,4}(?:jums\b|jusu\b|ne(?:atsak|paskambin|padej|atejo|paaiskin|perspej|reagav))"
)
