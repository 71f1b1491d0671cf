"""Words by language with which a reply asks, addresses, chooses and admits; and what a machine leaves behind."""

from typing import Final

from bot.domain.lexicon import Words

# What nobody should write under a public post.
PERSONAL: Final[Words] = {
    "en": (
        r"(?:order|booking|reservation|invoice|customer|account|tracking|ticket|parcel|reference|contract|policy|"
        r"passport|card|id|receipt|"
        r"confirmation|membership|loyalty)(?: card)? (?:numbers?|no\.?|id|code|details|reference)|(?:phone|"
        r"telephone|mobile|cell|contact)(?: "
        r"(?:numbers?|details))?|e-?mail(?: address)?|(?:home |postal |delivery |your )address|date of birth|birth "
        r"?date|full name|surname|"
        r"last name|personal (?:data|details|information)|bank details|iban|password|pesel|passport|your (?:name|"
        r"details|number)|credit card",
    ),
    "pl": (
        r"(?:numer\w*|nr) (?:\w+ ){0,2}(?:zamowieni|rezerwacj|faktur|klient|konta|przesylk|paczk|telefon|umow|karty|"
        r"reklamacj|zgloszeni|"
        r"paragon|dowod|listu|polis)\w*|(?:numer|nr)\w* pesel|pesel\w*|telefon(?:u|y)?|komork\w*|adres\w*(?! "
        r"(?:naszej|naszego|sklepu|strony))|"
        r"e-?mail\w*|mail(?:a|owy)?|dan(?:e|ych) (?:osobow|kontaktow|adresow|do)\w*|swoje dane|panstwa dane|imie i "
        r"nazwisko|nazwisk\w+|"
        r"dat\w+ urodzenia|haslo",
    ),
    "ru": (
        r"(?:номер\w*|№) (?:\w+ ){0,2}(?:заказ|брон|договор|телефон|счет|карт|посылк|накладн|квитанц|чек|паспорт|"
        r"заявк|обращени|отправлени|"
        r"клиент)\w*|телефон(?:а|ы|ный)?|адрес\w*|e-?mail|(?:электронн\w+ )?почт(?:у|ы|а)|(?:персональн|личн|"
        r"контактн|паспортн|ваши|свои)\w* "
        r"данн\w+|фамили\w+|фио|имя и фамили\w+|дат\w+ рождения|пароль|контакты|снилс",
    ),
    "lt": (
        r"(?:uzsakym|rezervacij|saskait|kliento|siunt|sutart|telefon|kortel|cek|skund|paraisk|kvit|mobil)\w* (?:\w+ "
        r")?(?:numer|nr|kod)\w*|"
        r"telefon(?:as|a|o)|(?:asmens|pristatymo|el\. ?pasto|pasto|namu|savo) (?:adres|kod|duomen)\w*|adres(?:as|a|"
        r"o)|"
        r"(?:asmenin|kontaktin|savo)\w* duomen\w+|duomenis|pavard\w+|gimimo dat\w+|el\. ?past(?:as|a|o)|e-?past\w*|"
        r"slaptazod\w+|kontaktus",
    ),
}
# Asking the author to give something.
ASKS: Final[Words] = {
    "en": (
        r"(?:write|post|leave|share|tell|give|provide|send|drop|state|add|put|type|comment|reply|let us know|"
        r"indicate|confirm|include|submit|"
        r"specify|name|enter|attach|quote|supply)|(?:what|which) (?:is|was|are) (?:\w+ )?your|(?:may|can|could) "
        r"(?:we|i) (?:\w+ )?(?:have|get|ask)|"
        r"we (?:\w+ )?need(?: to know)? (?:your|the)|your \w+ (?:\w+ )?please",
    ),
    "pl": (
        r"(?:podac|podaj|napisac|napisz|zostawic|zostaw|przeslac|przeslij|wyslac|wyslij|wpisac|wpisz|dodac|dodaj|"
        r"udostepnic|udostepnij|wskazac|"
        r"wskaz|podeslac|podeslij|przekazac|umiescic|zamiescic|dopisac|potwierdzic|powiedziec|doslac)\w*|pros(?:imy|"
        r"ze|ba|by|za)? (?:\w+ )?o "
        r"(?!wybacz|kontakt|cierpl)|(?:jaki|jaka) (?:jest|byl)|czy mo(?:zemy|ge|ga|glib|zna)\w*|potrzebujemy|"
        r"poprosimy",
    ),
    "ru": (
        r"(?:напишите|укажите|оставьте|пришлите|сообщите|отправьте|назовите|дайте|подскажите|скиньте|добавьте|"
        r"опубликуйте|разместите|"
        r"продублируйте|уточните|предоставьте|внесите|приложите|поделитесь)|(?:просим|прошу|можете|могли бы|нужно|"
        r"не могли бы вы) (?:\w+ ){0,2}"
        r"(?:написать|указать|оставить|прислать|сообщить|отправить|назвать|дать|уточнить|предоставить)|(?:нам "
        r")?(?:нужен|нужны|понадобится|потребуется|"
        r"необходим|необходимы)|как(?:ой|ов|ая) (?:у вас )?(?:ваш|номер)\w*",
    ),
    "lt": (
        r"(?:parasykite|nurodykite|palikite|atsiuskite|pateikite|pasakykite|idekite|irasykite|pasidalinkite|"
        r"praneskite|prisekite|pridekite|"
        r"patikslinkite|paskelbkite|pasidalykite|ivardykite|ivardinkite|siuskite)|(?:prasome|prasau|gal galite|ar "
        r"galite|galite|galetumete|ar galetumete) "
        r"(?:\w+ ){0,2}(?:parasyti|nurodyti|palikti|atsiusti|pateikti|pasakyti|irasyti|patikslinti|pranesti)|koks "
        r"(?:\w+ )?(?:jusu|yra)|"
        r"mums (?:\w+ )?reik\w+|reikia (?:jusu )?|laukiame",
    ),
}
IN_PUBLIC: Final[Words] = {
    "en": (
        r"(?:right )?here|below|(?:in|under|to|as|via) (?:a|the|this|these|your|our) (?:\w+ )?(?:comments?|thread|"
        r"post|review|reply|answer)|in "
        r"(?:the )?comments|publicly|in public|underneath|on (?:this|the|our) (?:page|wall|thread)|comment(?:ing)? "
        r"with",
    ),
    "pl": (
        r"tu(?:taj)?|ponizej|pod (?:tym |spodem|postem|wpisem|opinia|komentarzem)\w*|w (?:\w+ )?(?:komentarz|"
        r"odpowiedz|watk|poscie|wpisie)\w*|"
        r"publicznie",
    ),
    "ru": (
        r"здесь|тут|ниже|сюда|(?:в|под) (?:\w+ )?(?:комментари|пост|отзыв|тем|ветк|ответ|запис)\w*|публично|"
        r"комментари\w+|прямо под",
    ),
    "lt": (
        r"(?:stai )?cia|zemiau|(?:po|prie) (?:siuo |sio )?(?:iras|komentar|atsiliep|post)\w*|komentar(?:e|uose|a)|"
        r"viesai|atsakyme|sioje temoje",
    ),
}
IN_PRIVATE: Final[Words] = {
    "en": (
        r"private\w*|privately|direct messages?|dms?|pms?|inbox|messenger|whatsapp|telegram|by (?:e-?mail|phone|"
        r"message)|(?:e-?mail|call|phone) us|"
        r"(?:via|through|using|on|with|at) (?:the |our |your )?(?:\w+ ){0,2}(?:form|website|page|app|e-?mail|"
        r"hotline|chat|contact details|help "
        r"cent(?:re|er)|support)|[\w.+-]+@[\w-]+\.\w+|confidentially|message (?:us|to)|send us a message",
    ),
    "pl": (
        r"prywat\w+|priv\w*|pw|dm|inbox\w*|messenger\w*|whatsapp\w*|mailowo|mejlowo|mailem|telefoniczn\w+|na "
        r"(?:adres|maila|e-?mail|skrzynk\w+|"
        r"infolini\w+|nasz\w* (?:adres|mail|skrzynk|infolini)\w*)|(?:przez|w|na|poprzez|za pomoca) (?:\w+ "
        r")?(?:formularz|dane kontaktowe|czat|aplikacj|"
        r"stronie|panel|konci)\w*|[\w.+-]+@[\w-]+\.\w+|poufnie|wiadomosc\w*",
    ),
    "ru": (
        r"личн\w+|лс|личк\w+|директ\w*|мессенджер\w*|вотсап\w*|ватсап\w*|телеграм\w*|приватн\w*|(?:на|по) (?:\w+ "
        r")?(?:почт|горячую|контакт|электронн|адрес "
        r"нашей|телефону)\w*|(?:через|в|на) (?:\w+ )?(?:форм|чат|приложени|кабинет|сайт|странице)\w*|"
        r"[\w.+-]+@[\w-]+\.\w+|сообщени(?:ем|и|я|е)",
    ),
    "lt": (
        r"asmenin\w+ (?:zinut|pranesim)\w*|asmeniskai|privac\w+|privat\w+|zinut\w+|messenger\w*|whatsapp\w*|(?:el\. "
        r"?|e-?)pastu|telefonu|"
        r"(?:per|musu|savo) (?:\w+ )?(?:form|svetain|puslap|paskyr|program|kontakt)\w*|[\w.+-]+@[\w-]+\.\w+|"
        r"konfidencial\w+",
    ),
}
FORBIDS: Final = (
    r"(?:\bnot|\bnever|n't|\bavoid|\bwithout|\binstead of|\bnie|\bbez|(?<!\w)не|(?<!\w)без|\bne|"
    r"\bbe)\s(?:[\w'-]+\s){0,2}$|\bne$"
)

# Keywords of an order's or account's number, before it.
NUMBERED: Final = (
    r"order|booking|reservation|invoice|ticket|parcel|tracking|account|customer|contract|reference|receipt|"
    r"zamowieni\w+|przesylk\w+|paczk\w+|"
    r"reklamacj\w+|faktur\w+|rezerwacj\w+|umow\w+|zgloszeni\w+|klient\w+|paragon\w*|заказ\w*|брон\w+|посылк\w+|"
    r"договор\w*|счет\w*|накладн\w+|обращени\w+|"
    r"заявк\w+|клиент\w*|чек\w*|uzsakym\w+|siunt\w+|saskait\w+|rezervacij\w+|sutart\w+|klient\w+|cek\w+"
)
NUMBER_SIGN: Final = r"(?:numbers?|numer\w*|nr|no|num|номер\w*|id|kod\w*|code|о номере|o numerze|numeri\w+)"

# What language models and templates leave behind.
LEFTOVERS: Final = (
    r"</?(?:think|thinking|reply|answer|post|system|assistant|user|s|inst)\b[^>\n]{0,40}>|<\|[^|\n]{1,40}\|>|"
    r"\[/?inst\]|```|~~~|\[(?!sic\])[^\W\d_][^\[\]\n]{1,40}\]|"
    r"<<[^<>\n]{0,60}>>|\*\*[^\s*][^*\n]{0,80}\*\*|^\s{0,3}#{1,4} \S|^\s*\{\s*\"|\{\{?[^\W\d][\w .-]{0,30}\}?\}|"
    r"\$\{[^}\n]{0,40}\}|%\([a-z_]{1,30}\)s|\[\.{3}[^\]\n]{0,40}\]|"
    r"\(\s*(?:your name|name|imie|vardas|имя|insert[^)]{0,40}|wstaw[^)]{0,40}|iterpk[^)]{0,40}|"
    r"вставь[^)]{0,40})\s*\)|_{4,}"
)
STUBS: Final = r"\b(?:xxx+|todo|tbd|lorem ipsum|undefined|null)\b"
MACHINE: Final[Words] = {
    "en": (
        r"as an? (?:\w+ )?(?:ai|artificial intelligence|language model|chatbot|virtual assistant|assistant)|i(?:'m| "
        r"am) (?:an? |just an? )(?:\w+ )?"
        r"(?:ai|language model|chatbot)|(?:here(?:'s| is| are)|below is|this is) (?:\w+ ){0,3}(?:(?:draft|reply|"
        r"response|answer|version|suggestion|translation)"
        r"(?: \w+){0,5}:|(?:draft|suggested|possible|revised|rewritten|sample) (?:\w+ )?(?:reply|response|answer))|"
        r"(?:draft|suggested|possible|sample) "
        r"(?:reply|response|answer):|(?:sure|certainly|of course|absolutely)[,!] here|system prompt|(?:my|these|"
        r"the) (?:previous |system |original )?"
        r"(?:instructions|prompt) (?:say|tell|are|do|forbid|require|state)|(?:i|we) (?:was|were|am|are) instructed|"
        r"(?:according to|per) my instructions|(?:here's|here is|below is) (?:\w+ ){0,3}(?:version|draft|reply|"
        r"response) "
        r"(?:\w+ ){0,3}(?:post|use|send|publish|paste)|"
        r"training data|knowledge cutoff|i (?:can't|cannot) (?:help|assist|comply) with (?:that|this)|(?:subject|"
        r"note to (?:the )?(?:team|approver|editor)|word count|"
        r"tone|option [12ab]|version [12ab]|translation|reply|response|draft):",
    ),
    "pl": (
        r"jako (?:\w+ )?(?:model jezykowy|sztuczna inteligencja|asystent(?:ka)? (?:ai|wirtualn\w+)|ai)|jestem "
        r"(?:\w+ )?(?:modelem jezykowym|sztuczna "
        r"inteligencja|asystentem ai)|(?:oto|ponizej) (?:\w+ ){0,3}(?:(?:propozycj|wersj|odpowiedz|szkic|projekt|"
        r"tlumaczeni)\w*(?: \w+){0,5}:|(?:proponowan|"
        r"przykladow|mozliw|poprawion)\w+ odpowied\w+)|(?:propozycja|szkic|projekt|wersja) (?:\w+ )?odpowiedzi:|"
        r"(?:oto|ponizej) (?:\w+ ){0,2}(?:propozycj|wersj|szkic|projekt)\w* (?:\w+ )?(?:odpowiedzi|"
        r"dla klient\w+|do )|"
        r"(?:zgodnie z|wedlug) (?:moimi|moich) "
        r"instrukcj\w+|prompt\w*|(?:temat|tlumaczenie|uwaga dla zespolu|wersja [12ab]|opcja [12ab]|odpowiedz):",
    ),
    "ru": (
        r"как (?:\w+ )?(?:языков\w+ модель|искусственный интеллект|ии|нейросеть|виртуальный (?:помощник|ассистент)|"
        r"ии-ассистент)|я (?:\w+ )?(?:языковая модель|"
        r"искусственный интеллект|нейросеть)|(?:вот|ниже) (?:\w+ ){0,3}(?:(?:вариант|ответ|черновик|перевод|"
        r"верси)\w*(?: \w+){0,5}:|(?:предлагаем|возможн|примерн|"
        r"исправленн)\w+ ответ\w*)|(?:вариант|черновик|проект|пример) (?:\w+ )?ответа:|"
        r"(?:вот|ниже) (?:\w+ ){0,2}(?:вариант|черновик|верси|проект)\w* (?:\w+ )?(?:ответа|для|который)|"
        r"системн\w+ промпт\w*|"
        r"промпт\w*|(?:согласно|по) моим инструкци\w+|(?:тема|"
        r"перевод|примечание для команды|вариант [12аб]|версия [12аб]|ответ|черновик):",
    ),
    "lt": (
        r"kaip (?:\w+ )?(?:kalbos modelis|dirbtinis intelektas|di|virtualus (?:asistentas|padejejas)|di asistentas)|"
        r"(?:as )?esu (?:\w+ )?(?:kalbos modelis|"
        r"dirbtinis intelektas)|(?:stai|zemiau) (?:\w+ ){0,3}(?:(?:atsakym|juodrast|variant|vertim|versij)\w*(?: "
        r"\w+){0,5}:|(?:siulom|galim|pataisyt)\w+ atsakym\w*)|"
        r"(?:stai|zemiau) (?:\w+ ){0,2}(?:variant|juodrast|versij)\w* (?:\w+ )?(?:atsakymo|klientui|skelb\w+)|"
        r"(?:atsakymo|siulomas) (?:juodrastis|variantas|projektas|atsakymas):|sistemin\w+ (?:promt|raginim)\w*|"
        r"prompt\w*|(?:pagal) mano instrukcijas|(?:tema|vertimas|"
        r"pastaba komandai|variantas [12ab]|versija [12ab]|atsakymas|juodrastis):",
    ),
}

CHOICE: Final[Words] = {
    "en": (
        r"or|either|alternatively|whichever|if you(?:'d| would)? (?:rather|prefer|like|wish|want)|(?:which|what) "
        r"(?:\w+ ){0,3}(?:prefer|suits?|like|choose)|"
        r"your choice|choice is yours|(?:two|three|both|several) (?:\w+ )?(?:ways|options|solutions)|more than one|"
        r"choose|options?|instead",
    ),
    "pl": (
        r"lub|albo|badz|ewentualnie|czy tez|jesli (?:wol|chc|pan|pani)\w*|(?:dwa|trzy|obie|oba|kilka|dwie) (?:\w+ "
        r")?(?:rozwiazan|opcj|drog|mozliwos|wyjsc)\w*|"
        r"do wyboru|wybor\w*|wybra\w+|wybier\w+|wol[ia]\w*|wiecej niz jedno|zamiast",
    ),
    "ru": (
        r"или|либо|если (?:хотите|предпоч|удобнее|вам удобн|вы предпоч)\w*|(?:два|две|три|оба|обе|несколько) (?:\w+ "
        r")?(?:вариант|решени|способ|пут)\w*|на выбор|"
        r"выб(?:ор|рать|ерите|ирайте|ирать)\w*|предпоч\w+|не одно|вместо|как вам (?:удобнее|больше)",
    ),
    "lt": (
        r"arba|ar(?:ba)? (?:gal )?|jei (?:pageid|nor|jums patog)\w*|(?:du|dvi|tris|abu|abi|kelis|kelias|keli|"
        r"dvejus) (?:\w+ )?(?:sprendim|variant|galimyb|keli|bud)\w*|"
        r"pasirink\w+|rinktis|renkat\w+|pasirinkim\w+|daugiau nei viena|vietoj\w*",
    ),
}
ADMITS_NO: Final[Words] = {
    "en": (
        r"(?:we|i) (?:\w+ ){0,2}(?:can(?:not|'t| not)|could(?:n't| not)|are (?:not able|unable)|(?:are|were)n't "
        r"able|won't be able|will not be able|have no way|do not "
        r"have|don't have)|unable to|not possible|impossible|no longer (?:possible|made|available|in)|(?:is|are) "
        r"not available|out of our hands",
    ),
    "pl": (
        r"nie (?:\w+ )?(?:mozemy|jestesmy w stanie|mamy mozliwosci|da sie|udalo|uda|zdolamy|potrafimy|ma mozliwosci|"
        r"bedziemy w stanie|mamy jak)|niestety nie|"
        r"niemozliw\w+|nie jest mozliw\w+|brak mozliwosci",
    ),
    "ru": (
        r"не (?:\w+ )?(?:можем|сможем|в силах|в состоянии|удалось|получится|имеем возможности|получилось|удастся|"
        r"выйдет|умеем)|невозможно|нет возможности|нельзя",
    ),
    "lt": (
        r"negal(?:ime|esime|ejome|ima)|nepavyk\w+|neturime (?:galimyb|kaip)\w*|neimanoma|ne(?:be)?sugebesime|"
        r"nebeturime|nepajeg\w+|neistengs\w+",
    ),
}
REASON: Final[Words] = {
    "en": (
        r"because|since|as (?:the|our|it|we|this)|due to|the reason|owing to|for this reason|that is why|the cause|"
        r"so that",
    ),
    "pl": (r"bo|poniewaz|gdyz|dlatego|z powodu|przyczyn\w+|powodem|z uwagi na|ze wzgledu na|skoro|wynika z",),
    "ru": (r"потому что|так как|поскольку|из-за|причин\w+|дело в том|ведь|поэтому|в связи с|ввиду",),
    "lt": (r"nes|kadangi|del to,? kad|todel|priezast\w+|del|mat",),
}
OTHER_WAY: Final[Words] = {
    "en": (
        r"instead|alternativ\w+|but we can|what we can|we can (?:offer|send|give|help|do|replace|arrange|propose|"
        r"put|book|suggest)|rather|or|another (?:way|option)|"
        r"we (?:suggest|propose|offer|recommend)|in its place",
    ),
    "pl": (
        r"zamiast|w zamian|alternatyw\w+|ale mozemy|mozemy (?:za to |natomiast )?(?:zapropon|wysl|przysl|pomoc|"
        r"wymien|odda|zrobi|zorganiz|dac|umowic)\w*|proponuj\w+|"
        r"inn\w+ (?:rozwiaz|drog|mozliw|model|termin)\w*|lub|albo|natomiast|za to",
    ),
    "ru": (
        r"вместо|взамен|альтернатив\w+|зато|но (?:мы )?можем|можем (?:\w+ )?(?:предлож|прислать|помочь|заменить|"
        r"вернуть|сделать|организ|отправ|подобрать)\w*|предлага\w+|"
        r"друг\w+ (?:решени|вариант|способ|модел|врем)\w*|или|либо",
    ),
    "lt": (
        r"vietoj\w*|mainais|alternatyv\w+|taciau gali\w+|bet gali\w+|galime (?:\w+ )?(?:pasiul|atsius|pade|pakeis|"
        r"grazin|padary|suorganiz|duoti|issius)\w*|siul(?:ome|ysime)|"
        r"kit\w+ (?:sprendim|bud|galimyb|model|laik)\w*|arba|uztat",
    ),
}

# Familiar and polite address; mixed, they jar. German is here because some teams answer in it.
FAMILIAR: Final[Words] = {
    "pl": (r"ty|ciebie|cie|tobie|ci|toba|twoj(?:a|e|ego|ej|emu|ich|im|imi|a)?|twoi|twoja",),
    "ru": (r"ты|тебя|тебе|тобой|твой|твоя|твое|твои|твоего|твоей|твоих|твоим|твою",),
    "lt": (r"tu|tavo|tau|tave|tavimi|tavyje|(?!\w*(?:kiek|tiek|siek)\b)\w{3,}(?:yk|ink|auk|iek|uok)",),
    "de": (r"du|dich|dir|dein\w*|euch|euer",),
}
POLITE: Final[Words] = {
    "pl": (r"pan|pana|panu|panem|panie|pani|pania|panstw(?:o|a|u|em)",),
    "ru": (r"вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашего|вашей|ваших|вашим|вашу|\w{3,}(?:ите|йте)(?:сь)?",),
    "lt": (r"jus|jusu|jums|jumis|\w{3,}kite(?:s)?",),
    "de": (r"ihnen|ihr\w*",),
}
SIR: Final = r"(?<!\w)(?:pan|pana|panu|panem|panie)(?!\w)(?! ?/)(?! (?:lub|i|albo|ani) pani)"
MADAM: Final = (
    r"(?<!\w)(?:pani|pania)(?!\w)(?! ?/)(?<!/ pani)(?<!/pani)(?<!/pania)(?! (?:lub|i|albo|ani) "
    r"pan)(?<!lub pani)(?<!albo pani)"
)
GENDERED: Final = r"(?<!\w)\w{3,}[aieuy]l[ae]s(?!\w)"
