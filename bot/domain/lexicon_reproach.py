"""Words by language that tell the author what they should have done."""

from typing import Final

from bot.domain.lexicon import Words

_YOU_PL = r"(?:pan|pani|panstwo|panie|klient\w*)"

# What the author should have done, did not do, or did wrong. What was due to them ("you should have received it") is
# told of us, and stays out.
BLAMES_AUTHOR: Final[Words] = {
    "en": (
        r"(?:the|this) (?:customer|client|author|buyer) (?:\w+ )?(?:did not|didn't|failed|never|ignored|"
        r"forgot|should have|has not|had not|was (?:rude|drunk|late|aggressive|wrong))",
        r"you (?:\w+ )?(?:should|ought to|could|might|needed to|were (?:supposed|expected|required) to|must)(?: at "
        r"least| also| "
        r"simply| just| better)? have (?!received|got|gotten|been|had|arrived|heard|seen|found|enjoyed|felt|to\b|"
        r"a\b|your\b|"
        r"the\b|it\b|our\b|what\b|any\b|an\b)\w+",
        r"you (?:were|are) (?:supposed|expected|required|obliged) to (?!receive|get|have|be (?:given|served|called|"
        r"told))\w+",
        r"you (?:\w+ )?(?:failed|forgot|neglected|omitted|refused|chose not|did not bother|didn't bother|decided not|"
        r"were too \w+) to (?:\w+ )?\w+",
        r"you (?!were |are |was )(?:\w+ )?(?:(?:have |had )?(?:not|never)|haven't|hadn't|didn't|did not|"
        r"don't seem to have|do not seem "
        r"to have) "
        r"(?:\w+ )?(?:read|check|follow|tell|told|inform|notif|mention|specif|provid|give|given|let us|repl|answer|"
        r"respond|pick|"
        r"open|collect|confirm|attach|includ|indicat|pay|paid|cancel|show|turn up|come|bring|say|said|stat|measur|"
        r"charg|updat|"
        r"install|keep|kept|stor|wash|look|pay attention|bother|understood|understand|raise|speak|ask (?:us|our|the|"
        r"any|for "
        r"help)|contact (?:us|our)|use (?:it|the)|used (?:it|the)|take care|handle|return|register|enter|select|"
        r"choos)\w*",
        r"you (?:\w+ )?(?:misread|misunderstood|misused|mistyped|overlooked|ignored|mishandled|misjudged|mixed up|"
        r"miscalculated|"
        r"(?:gave|entered|provided|ordered|chose|selected|typed|supplied|submitted|sent|used|picked) (?:us )?(?:a |"
        r"an |the )?"
        r"(?:wrong|incorrect|invalid|inaccurate|incomplete)|(?:used|washed|installed|assembled|stored|handled) "
        r"(?:it|them|the \w+) "
        r"(?:\w+ )?(?:wrong\w*|incorrectly|improperly|badly)|came (?:too )?late|were late|arrived late|waited too "
        r"long)",
        r"(?:mistake|error|fault|problem|responsibility|oversight) (?:is|was|lies|rests|lay) (?:\w+ )?(?:yours|with "
        r"you|on your "
        r"(?:side|end|part))",
        r"(?<!not )(?<!n't )(?<!isn't )(?<!hardly )(?:entirely |solely |only |clearly |simply |all )?your (?:own "
        r")?(?:fault|"
        r"negligence|carelessness|inattention|oversight|misuse|impatience|mistake|error|misunderstanding|mishandling|"
        r"improper|incorrect|failure|ignorance|doing|inexperience)",
        r"(?:mistake|error|fault|oversight|problem) on your (?:side|end|part)|you (?:\w+ )?(?:are|were) (?:\w+ "
        r")?(?:to blame|at "
        r"fault|responsible for (?:this|that|the|it|check|read))|you have (?:only )?yourself to|brought (?:this|it) "
        r"(?:up)?on "
        r"yourself|(?:damaged|broken|caused|ruined|spoiled) by (?:you|the customer|the buyer|your|the user)",
        r"(?:as|like) (?:\w+ )?(?:clearly |plainly |already |explicitly )?(?:stated|indicated|written|described|"
        r"explained|noted|"
        r"specified|shown|advertised|mentioned) (?:clearly )?(?:in|on|at|by)",
        r"(?:clearly|plainly|explicitly|expressly|repeatedly) (?:stated|states|say|says|said|indicated|written|"
        r"described|explained|"
        r"noted|specified|marked|shown|warn\w+|told)|(?<!\w )had you (?:\w+ )?\w+(?:ed|d|t|n|ad),?|if (?:only "
        r")?you(?: had|'d) (?:\w+ )?"
        r"(?:read|check\w*|follow\w*|told|inform\w*|ask\w*|contact\w*|look\w*|use\w*|chos\w*|order\w*|come|call\w*|"
        r"mention\w*|been more|paid|listen\w*|measur\w*|given|written|kept|brought)",
        r"(?:next time|in (?:the )?future|going forward|another time),? (?:please |we (?:\w+ )?(?:advise|recommend|"
        r"suggest|ask|"
        r"urge) |kindly |do |try |you |be |make sure |remember )",
        r"(?:please |do )?(?:read|check|study|look at) (?:the |our |your )?(?:\w+ ){0,3}(?:more )?(?:carefully|"
        r"properly|closely|"
        r"attentively|thoroughly)|be more (?:careful|attentive|patient|realistic)|pay (?:more|closer|better) "
        r"attention|"
        r"(?:customer|user|buyer)(?:'s)? (?:own )?(?:error|fault|mistake|negligence)|(?:improper|incorrect|careless|"
        r"wrong) (?:use|"
        r"handling|usage|care|storage)|you (?:knew|agreed|accepted|signed)|due to your|because you (?:did|didn't|"
        r"had|hadn't|"
        r"were|came|chose|ordered|gave|used|failed|forgot|ignored|refused|insisted|entered)|"
        r"(?:a little|some|more|bit of) (?:more )?(?:patience|attention|common sense) (?:would|on your|from your)|"
        r"common sense|it is up to (?:you|the customer)|you(?:r)? (?:\w+ )?own (?:choice|decision|risk)",
        r"you \w+ (?:\w+ ){0,4}yourself",
        r"(?:perhaps|maybe|probably|apparently|evidently|presumably|obviously|possibly) you (?:were|did|had|have|"
        r"missed|forgot|\w+ed)",
        r"(?:customer|buyer|guest|user|client|recipient)(?:'s|s')? (?:duty|responsibility|obligation|job|task)|"
        r"(?:duty|responsibility|obligation) of the (?:customer|buyer|guest|client|recipient)|the (?:customer|"
        r"buyer|guest|client|recipient) (?:\w+ )?(?:must|should|has to|is (?:obliged|responsible|required))",
        r"you (?:\w+ )?(?:were|are) (?:\w+ )?(?:not|n't|too|rather|a bit|so) (?:\w+ )?(?:patient|careful|attentive|"
        r"thorough|precise|impatient|careless|demanding|sensitive|hasty|late|quick)(?: enough)?",
        r"you (?!were |are |was )(?:\w+ )?(?:didn't|did not|never) (?:even )?(?!receiv|get|got|have|had|deserv|need|"
        r"expect|hear|find|"
        r"feel|felt|order|want|like|enjoy|see|know|ask|eat|ate|sleep|slept|arriv|come back|leave|end|reach|hesitat|"
        r"give up)\w+",
        r"you (?:\w+ )?(?:came|arrived|showed up|turned up|were) (?:\w+ ){0,3}(?:late|later|after)",
        r"(?:we|our \w+) (?:(?!never|not)\w+ )?(?:warned|reminded) you|you were (?:\w+ )?(?:warned|notified|"
        r"reminded|informed)",
        r"would have (?:been enough|sufficed|avoided|prevented)|(?:easier|better|help\w*) if (?:customers?|guests?|"
        r"people|you)",
        r"you (?:\w+ )?(?:had|have) to (?:expect|reckon|know|accept|assume)|you should (?:\w+ )?expect",
    ),
    "pl": (
        r"(?:ten |ta )?(?:klient(?:ka)?|kupujac[ya]|autor(?:ka)?) (?:sam\w* |wcale |"
        r"jednak )?(?:nie \w{3,}(?:l|la)(?: sie)?(?!\w)|"
        r"zapomnial|zignorowal|powinien|powinna|zaniedbal)\w*",
        rf"powin\w+ (?:byl[aio]? |byli )?{_YOU_PL} (?!(?:\w+ ){{0,3}}(?:otrzyma|dosta|miec|byc|wiedziec|czekac|"
        rf"usiasc))|{_YOU_PL} "
        rf"(?:\w+ )?"
        r"powin(?:na|ien|ni|ny)(?: byl\w*)? (?!(?:\w+ ){0,3}(?:otrzyma|dosta|miec|byc|czekac))|"
        r"(?:nalezalo|wystarczylo|(?:trzeba|mozna|warto) bylo) (?:\w+ )?(?:wczesniej |uwazniej |dokladniej |tylko "
        r")?(?:przeczyta|"
        r"sprawdzi|zapyta|zadzwoni|napisa|zglosi|powiedzie|poinformowa|zapozna|zmierzy|uwaza|doczyta|zajrze|pomysle|"
        r"uprzedzi|"
        r"wybra|zwroci|poczeka|zachowa|posluchac|skontaktowa)\w*",
        rf"{_YOU_PL} (?:\w+ ){{0,2}}(?:nie|zle|blednie|niewlasciwie|niedokladnie|nieuwaznie|za pozno|zbyt pozno|"
        rf"niepotrzebnie|"
        r"samodzielnie) (?:\w+ )?(?!\w*(?:smy|no|to)\b)(?:sprawdz|przeczyt|podal|podan|zglos|poinform|odebr|"
        r"zastosow|doczyt|zapozn|dopiln|zauwaz|"
        r"powiadom|wskaz|uwzgl|zaplac|potwierdz|zajrz|zmierz|uzy|uzywa|przestrz|zachow|zrozum|odpowiedz|odpisa|"
        r"wybra|zamow|"
        r"wpisa|zadb|zapyt|przechow|zamont|obchodz|zwroc|pofatyg|raczy|uprzedz|przyszl|przysz|czyta|dostosow|"
        r"skontakt)\w*",
        r"(?<!w )(?:nie|zle|blednie|niewlasciwie|nieuwaznie|za pozno|zbyt pozno) (?!\w*(?:smy|no|to)\b)(?:sprawdz|"
        r"przeczyt|podal|zglos|poinform|odebr|"
        r"zastosow|doczyt|zapozn|dopiln|zauwaz|powiadom|wskaz|uwzgl|zaplac|potwierdz|zajrz|zmierz|uzy|przestrz|"
        r"zachow|zrozum|"
        rf"wybra|zamow|wpisa|zadb|zapyt|przechow|zamont|obchodz|raczy|uprzedz|czyta|dostosow)\w*(?: sie)? {_YOU_PL}",
        rf"(?:zapomni\w+|pomyli\w+|przeoczy\w+|zignorowa\w+|zlekcewazy\w+|zaniedba\w+|spozni\w+|przegapi\w+) (?:sie "
        rf")?{_YOU_PL}|"
        rf"{_YOU_PL} (?:\w+ )?(?:zapomni\w+|pomyli\w+|przeoczy\w+|zignorowa\w+|zlekcewazy\w+|zaniedba\w+|spozni\w+|"
        rf"przegapi\w+)",
        r"(?<!nie )(?:z |jest to |to )?(?:wylaczn\w+ )?(?:pani|pana|panstwa|wlasn\w+|klienta|klientki) (?:wlasn\w+ "
        r")?(?:win[aey]|"
        r"blad|bledu|bledem|niedopatrz\w+|nieuwag\w+|zaniedban\w+|pomylk\w+|omylk\w+|nieznajomos\w+|niewiedz\w+|"
        r"pospiech\w*|"
        r"niecierpliwos\w+|nieostroznos\w+)|"
        r"(?<!nie )(?:wina|blad|odpowiedzialnosc) (?:\w+ )?po (?:stronie )?(?:pani|pana|panstwa|klienta|stronie "
        r"klienta)(?: "
        r"stronie)?|po (?:pani|pana|panstwa) stronie|z winy (?:klienta|kupujacego|uzytkownika)|sam\w* (?:sobie "
        r")?(?:jest|sa) "
        rf"(?:{_YOU_PL} )?(?:\w+ )?(?:winn|sobie)\w*|sam(?:a|i)? (?:sobie )?{_YOU_PL}|"
        rf"gdyby(?:scie|sie)? (?:tylko )?(?!wol|chc|zyczy|potrzeb){_YOU_PL}(?! (?:jednak )?(?:wol|chc|zyczy|"
        rf"potrzeb))|"
        rf"gdyby (?:(?!wol|chc|zyczy|potrzeb|bylo|bylby|termin|godz)\w+ )?{_YOU_PL}(?! (?:jednak )?(?:wol|chc|"
        rf"zyczy|potrzeb))",
        r"(?:jak|co) (?:\w+ )?(?:wyraznie |jasno |juz )?(?:napisano|wskazano|zaznaczono|informowalismy|podalismy|"
        r"jest napisane|"
        r"podano|opisano|wynika z|bylo napisane|widnieje|stoi)|(?:wyraznie|jasno|jednoznacznie) (?:\w+ )?(?:napisa|"
        r"wskaza|zaznacz|"
        r"inform|poda|opisa|okresl|widnie|mowi|stoi)\w*|zgodnie z (?:regulaminem|opisem|instrukcja|umowa|oferta)|"
        r"na przyszlosc (?:\w+ )?(?:prosimy|prosze|radzimy|zalecamy|warto|sugerujemy|zachecamy)|nastepnym razem "
        r"(?:\w+ )?(?:prosimy|"
        r"prosze|radzimy|zalecamy|warto|niech|sugerujemy)|(?:prosimy|prosze|radzimy|zalecamy) (?:\w+ )?(?:uwazn|"
        r"dokladn|czytac|"
        r"zwracac|zwrocic uwage|zachowac|uwazac)\w*|(?:niewlasciw|nieprawidlow|nieumiejetn|niezgodn)\w+ (?:uzytk|"
        r"uzyc|uzyw|obslug|"
        r"uzyt|przechow|montaz|eksploat)\w*|blad uzytkownika|(?<!czy )mogl\w* (?:to )?(?:pan|pani|panstwo) (?:\w+ "
        r")?(?:sprawdz|zapyt|zadzw|"
        r"przeczyt|napis|zglos|powiedz|uprzedz)\w*|odrobin\w+ (?:cierpliwos|uwag|dobrej woli)\w*|wystarczyla",
        rf"(?:podal|wpisal|zamowil|wybral|wskazal|uzyl|zaznaczyl|przeslal)\w* (?:nam )?{_YOU_PL} (?:\w+ )?(?:zl|"
        rf"bledn|niewlasciw|"
        r"nieprawidlow|niepeln|nieaktualn|niepopraw|mylny|nie ten|nie ta|nie to)\w*|"
        rf"{_YOU_PL} (?:\w+ )?(?:podal|wpisal|zamowil|wybral|wskazal|uzyl|zaznaczyl|przeslal)\w* (?:\w+ )?(?:zl|"
        rf"bledn|niewlasciw|"
        r"nieprawidlow|niepeln|nieaktualn|niepopraw|mylny|nie ten|nie ta|nie to)\w*",
        r"(?<!czy )mogl[aio]? (?:przeciez |to |tez )?(?:pan|pani|panstwo) (?:\w+ )?(?!liczyc|spodziewac|"
        r"oczekiwac|poczuc|"
        r"odczuc|byc|miec|dostac|"
        r"otrzymac|pomyslec|odniesc|stracic)\w+c",
        r"(?:pan|pani|panstwo) (?:\w+ )?sam[aio]?(?: \w+)? \w+l[aio]?",
        r"(?:widocznie|najwyrazniej|pewnie|zapewne|prawdopodobnie|przypuszczalnie) (?:\w+,? ){0,4}(?:pan|pani|"
        r"panstwo)",
        r"obowiaz\w+ (?:\w+ )?(?:klienta|kupujacego|odbiorcy|goscia|uzytkownika)|(?:klient|kupujacy|odbiorca|gosc|"
        r"uzytkownik) (?:\w+ )?(?:ma obowiazek|powinien|musi|odpowiada|jest zobowiazany)|obowiazkiem (?:\w+ "
        r")?(?:klienta|kupujacego|odbiorcy)",
        r"(?:zabraklo|brakowalo|braklo) (?:pani|panu|panstwu)|nie (?!dosta|otrzyma|mial|mogl|doczek|byl|uslysz|"
        r"zobacz|znalaz|zosta|zasluz|mus|chcial|uzyska|widzial|spodziew|zaznal|odczul|czul|zjad)\w+l[aio]?(?: "
        r"(?:nam|tego|sie|o tym|na to|jej|go|ich))? (?:pan|pani|panstwo)(?! (?:za|zbyt|zle|bledu))",
        r"zle (?:\w+ )?(?:pan|pani|panstwo) (?:\w+ )?(?:zrozum|uzy|odczyt|przeczyt|zastos|dobra|zamow|wybra|policz|"
        r"zmierz)\w*",
        r"(?:przysz\w+|przyjecha\w+|zjawi\w+ sie|dotar\w+) (?:pan|pani|panstwo) (?:\w+ ){0,4}(?:po czasie|pozniej|"
        r"za pozno|spoznie\w+)",
        r"(?<!nie )(?:ostrzegalismy|ostrzeglismy|uprzedzalismy|uprzedzilismy|przypominalismy) (?:\w+ )?(?:pani|"
        r"pana|panstwa|o)",
        r"wystarczyl\w*|gdyby (?:klienci|goscie|kazdy|ludzie)",
        r"(?:(?<!nie )(?:trzeba|mozna|warto) bylo|(?<!nie )nalezalo(?: sie)?) (?:(?:tego|to|sie|tylko) )?(?!czekac|"
        r"dzwonic|pisac|robic|prosic)\w{3,}c",
    ),
    "ru": (
        r"(?:этот |сам |эта )?(?:клиент(?:ка)?|покупатель(?:ница)?|автор) (?:\w+ )?(?:не \w{3,}(?:л|ла|"
        r"лся|лась)(?!\w)|"
        r"забыл|проигнорировал|обязан|должен был)\w*",
        r"вы (?:же |сами |просто |видимо |даже )?(?:\w+ )?не (?:прочита|провери|указа|сообщи|предупреди|посмотре|"
        r"обрати|уточни|"
        r"ознакоми|соблю|следова|забра|ответи|оплати|подтверди|сказа|спроси|учли|учел|удосужи|потруди|позвони|"
        r"измери|написа|"
        r"заметил|прише|пришли|дожда|дослуша|поня|прочли|прислуша|позаботи|вникли|захоте)\w*",
        r"вы (?:же |сами |просто |видимо )?(?:забыли|ошиблись|перепутали|проигнорировали|неправильно|неверно|"
        r"невнимательно|"
        r"поторопились|опоздали|нарушили|упустили|пропустили|поздно|отказались|испортили|сломали|повредили|"
        r"проглядели|небрежно)|"
        r"вы (?:же )?сами (?:\w+ )?(?:винов|заказа|выбра|указа|согласи|подписа|реши|захоте|ошиб|слома|испорт|дали|"
        r"ввели|пропусти)\w*|"
        r"сами (?:же )?(?:винов|заказа|выбра|указа|ошиб)\w*|виноват[ыа]? (?:\w+ )?(?:вы|сами|клиент|покупатель)|вы "
        r"(?:\w+ )?виноват\w*",
        r"(?:вам )?(?:же )?(?:следовало|надо было|нужно было|стоило|полагалось|необходимо было|достаточно было|не "
        r"стоило|не надо было|"
        r"не следовало)(?! (?:ждать|бы ждать))|надо (?:\w+ )?было|вы (?:\w+ )?(?:должны|обязаны)(?: были)? (?!были|"
        r"получи|иметь|знать, что)\w+|"
        r"вы могли (?:бы )?(?:\w+ )?(?:провер|спрос|уточн|прочит|позвон|написа|сообщ|предупред|посмотр|обрат)\w*",
        r"(?<!не )(?:по |из-за |это )?ваш(?:а|ей|у|ей же|его|е|ему)? (?:собственн\w+ |личн\w+ )?(?:вин[аеуы]|"
        r"ошибк\w+|невнимательност\w+|"
        r"неосторожност\w+|халатност\w+|оплошност\w+|упущени\w+|недосмотр\w*|небрежност\w+|поспешност\w+|незнани\w+|"
        r"забывчивост\w+)|"
        r"(?<!не )(?:вина|ошибка|проблема) (?:\w+ )?(?:на|с) вашей (?:стороне|стороны)|на вашей (?:стороне|совести)|"
        r"с вашей стороны "
        r"(?:\w+ )?(?:ошибк|нарушен|невнимат|не было)\w*|по вине (?:клиента|покупателя|пользователя)",
        r"если бы вы|(?:как|что) (?:\w+ )?(?:четко |ясно |уже |русским языком )?(?:указано|написано|сказано|"
        r"говорилось|описано|"
        r"прописано|сообщалось|обозначено)|(?:четко|ясно|черным по белому|отчетливо|подробно) (?:\w+ )?(?:указан|"
        r"написан|сказан|"
        r"прописан|описан|обознач|предупред)\w*|согласно (?:правилам|инструкции|договору|условиям|описанию)|"
        r"(?:в следующий раз|впредь|на будущее|в дальнейшем),? (?:\w+ )?(?:пожалуйста|просим|рекоменд|совет|читайте|"
        r"проверяйте|будьте|"
        r"внимат|старайт|обращайте|учит|не забы|заказывайте|сообщайте)\w*|будьте (?:\w+ )?(?:внимательн|аккуратн|"
        r"осторожн|терпелив)\w*|"
        r"(?:читайте|изучайте|проверяйте|прочтите|прочитайте|изучите) (?:\w+ ){0,2}(?:внимательн|услови|правил|"
        r"описан|инструкц)\w*|"
        r"(?:неправильн|неверн|ненадлежащ|небрежн|неаккуратн)\w+ (?:использован|эксплуатац|обращен|хранен|уход|"
        r"установк)\w*|"
        r"(?:немного|чуть|побольше) (?:больше )?(?:терпени|внимани|внимательн)\w*|нужно (?:было )?внимательн\w*|"
        r"надо внимательн\w*",
        r"вы (?:\w+ )?(?:дали|указали|ввели|прислали|назвали|выбрали|сообщили|заказали|оставили) (?:\w+ )?(?:неверн|"
        r"неправильн|неполн|"
        r"ошибочн|не тот|не ту|не то|чуж|устаревш|стар)\w*",
        r"вы (?:\w+ ){0,2}сами",
        r"(?:видимо|вероятно|наверное|похоже|скорее всего|по-видимому|очевидно|судя по всему),? (?:\w+ )?вы "
        r"(?!прав|устал|расстро)",
        r"обязан[аы]? (?:\w+ )?(?:покупатель|клиент|получатель|гость)|(?:покупатель|клиент|получатель|гость) "
        r"(?:\w+ )?(?:обязан|должен|отвечает|несет)|(?:обязанност|ответственност|задач)\w+ (?:покупателя|клиента|"
        r"получателя|гостя)",
        r"вам не хватило|вы не (?!получи|дожда|смогли|были|могли|нашли|увиде|услыш|хотели|ожида|должны|заслуж|"
        r"чувств|довольн|ели|спали|попали|знали|одни|виноват|обязаны|просто|только|знаете|хотите)\w+ли",
        r"вы (?:\w+ )?(?:пришли|приехали|прибыли|явились) (?:\w+ ){0,4}(?:позже|позднее|поздно|с опозданием)",
        r"мы (?:\w+ )?(?<!не )(?:предупреждали|предупредили|напоминали) (?:вас|вам|о|об)|если бы (?:клиент|"
        r"покупател|гост|люди)\w*",
    ),
    "lt": (
        r"(?:pats |sis |si |pati )?(?:klientas|kliente|pirkejas|pirkeja|autorius|"
        r"autore) (?:\w+ )?(?:ne(?!gavo|sulauke|"
        r"galejo|turejo)\w{2,}(?:o|e|jo|si)|pamirso|ignoravo|turejo (?!laukti|teise))(?!\w)",
        r"(?:jus |jums |patys )?(?:\w+ )?(?:turejote|privalejote|galejote|reikejo|derejo|vertejo|uzteko|"
        r"tereikejo)(?: \w+){0,2} "
        r"(?:perskaity|skaity|patikrin|pasidome|pranes|ispe|atsizvelg|isitikin|ismatuo|pasimatuo|susipazin|nurody|"
        r"pasitikslin|"
        r"patikslin|pagalvo|atkreip|zinoti|suzino|paklaus|pasaky|kreiptis|paskambin|parasy|apziure|rinktis|pasirin|"
        r"pasirupin|"
        r"palaukti|informuo|laikytis|atvykti anks|perziure)\w*",
        r"ne(?:be)?(?:perskait|patikrin|nurod|pranes|atsizvelg|issiaiskin|isitikin|susipazin|pasidomej|pasidomej|"
        r"atkreip|pastebej|"
        r"paklaus|paklaus|laik|atsak|atsiem|apmokej|patvirtin|ispej|pasirupin|suprat|informav|pasitikslin|isigilin|"
        r"pasakei|"
        r"pasivargin|paskaitet|skait|sumokej|atvyk|pamatav|ismatav|priziurej|pasiteirav)\w*(?:ote|ete)",
        r"(?:pamirs|uzmirs|suklyd|apsirik|sumais|supain|ignorav|pavelav|praleid|sugadin|sulauz|pazeid|nusprend|"
        r"skubej|veluo)\w*"
        r"(?:ote|ete|jote)|(?:neteising|netinkam|klaiding|blog|neatidz|neatsarg)\w+ (?:\w+ )?(?:nurod|pasirink|"
        r"naudoj|suprat|ived|"
        r"uzsak|pateik|perskait|prijung|laik|surink|iskait|elg)\w*(?:ote|ete|jote)",
        r"(?<!ne )(?<!nera )(?:del )?(?:jusu|savo) (?:paci\w+ |pati\w+ |asmenin\w+ )?(?:kalt(?:e|es|ei)|klaid\w+|"
        r"neapdairum\w+|"
        r"neatsargum\w+|aplaidum\w+|nedemesing\w+|neatidum\w+|neatidzium\w+|ziopl\w+|skubejim\w+|nekantr\w+|"
        r"nezinojim\w+|pavelavim\w+)|"
        r"(?:kalt(?:i|as|a)|atsaking(?:i|as|a)) (?:\w+ )?(?:jus|patys|pats|pati|klient\w+|pirkej\w+)|(?:jus|patys|"
        r"pats|pati) (?:\w+ )?"
        r"(?:esate |esat )?kalt\w+|pat(?:ys|i|s) (?:\w+ )?(?:pasirink|uzsak|nurod|sutik|sugadin|ived|suklyd|apsirik|"
        r"nusprend|pasiras)\w*|"
        r"(?:kalte|klaida|atsakomybe) (?:\w+ )?(?:jusu pusej|tenka jums|yra jusu)\w*|jusu pusej\w*|kliento (?:kalt|"
        r"klaid)\w+",
        r"jei(?:gu)? (?:jus )?(?:\w+ )?(?:butumete|butumet)|(?:kaip|tai) (?:\w+ )?(?:aiskiai |jau )?(?:nurodyta|"
        r"parasyta|aprasyta|"
        r"nurodem|skelbiam|minejom|informavom|paskelbta)\w*|aiskiai (?:\w+ )?(?:nurod|paras|apras|matyt|informav|"
        r"ispej)\w*|"
        r"(?:kita|sekanti) (?:kart|syk)\w*|ateityje (?:\w+ )?(?:prasom|rekomenduoj|siulom|skait|buk|tikrink|atidz|"
        r"nepamirsk|atkreip)\w*|"
        r"(?:skaitykite|tikrinkite|ziurekite|perskaitykite) (?:\w+ )?(?:atidz|idem|taisykl|salyg)\w*|bukite (?:\w+ "
        r")?(?:atid|demes|"
        r"kantr|atsarg)\w*|(?:netinkam|neteising)\w+ (?:naudoj|eksploat|prieziur|laikym|prijungim|montav)\w*|pagal "
        r"(?:taisykles|sutarti|"
        r"instrukcija|aprasyma)|(?:siek tiek|truputi|daugiau) (?:daugiau )?(?:kantryb|demes|atid)\w*",
        r"(?:davete|nurodete|ivedete|atsiuntete|pasirinkote|pateikete|uzsakete|irasete) (?:\w+ )?(?:neteising|"
        r"klaiding|netiksl|"
        r"neissam|pasenus|sena|ne ta|ne to|ne ta|netinkam)\w*",
        r"\w{2,}(?:ote|ete) (?:\w+ )?(?:pati|pats|patys)|(?:pati|pats|patys) (?:\w+ )?\w{2,}(?:ote|ete)",
        r"(?:matyt|turbut|tikriausiai|greiciausiai|veikiausiai|ko gero),? (?:\w+ ){0,2}\w{3,}(?:ote|ete)",
        r"(?:pirkejo|kliento|gavejo|svecio) (?:\w+ )?(?:pareiga|atsakomybe|reikalas)|(?:pirkejas|klientas|gavejas|"
        r"svecias) (?:\w+ )?(?:privalo|turi|turejo|atsako)",
        r"(?:pritruko|truko) (?:\w+ )?(?:kantryb|demes|atid)\w*|ne(?!gav|sulauk|buv|turej|galej|sitikej|norej|rad|"
        r"mat|jaut|begav|privalej|usipel|girdej|zinoj|valg|miegoj|suteik|patyr|nusipel)\w{2,}(?:ote|ete)",
        r"(?:atvyk|atej|atvaziav)\w*(?:ote|ete) (?:\w+ ){0,4}(?:veliau|pavelav\w+|per velai)",
        r"(?:ispejome|ispejom|primineme) (?:jus|jums|apie|savo)|jus (?:\w+ )?(?:ispejome|perspejome)|uztek(?:e|ty|"
        r"tu|s|o)|jei(?:gu)? (?:klientai|sveciai|pirkejai|zmones)",
        r"(?:reikejo|derejo) (?:\w+ ){0,2}(?!laukti|skambinti|rasyti|kreiptis|ieskoti|vaziuoti|vykti|grizti|moketi|"
        r"prireikti)\w{3,}tis?|turejote (?:\w+ )?tiketis",
    ),
}
