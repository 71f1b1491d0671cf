"""Words of a promise by language: too vague about its time, or too absolute."""

from typing import Final

from bot.domain.lexicon import Words

VAGUE: Final[Words] = {
    "en": (
        r"(?:very |quite |real )?soon(?:er or later|est)?(?! as (?:you|we have|it|that|he|she|they|this))",
        r"shortly(?! after)|a\.?s\.?a\.?p|promptly|quickly|swiftly|speedily|before long|eventually|sometime|at "
        r"some point",
        r"as (?:soon|quickly|fast|promptly|early|swiftly) as (?:possible|we can|we are able|practicable|humanly "
        r"possible)",
        r"in (?:due course|due time|the (?:near|nearest|not too distant|foreseeable) future|no time|a (?:while|"
        r"little while|"
        r"moment|timely (?:manner|fashion))|the coming (?:days|weeks|hours)|a few (?:days|weeks)|the next few "
        r"(?:days|"
        r"weeks|hours)|the meantime we)",
        r"(?:at|on) (?:our|the|your) (?:earliest|first|next) (?:convenience|opportunity|possible|occasion)|any "
        r"(?:day|moment|"
        r"minute) now|immediately|without (?:undue |further |any )?delay|right away|within a (?:short|"
        r"reasonable)(?: \w+)?|"
        r"one of these days|when we can|once we can|over the next few (?:days|weeks)|in a (?:short|reasonable) time",
        r"as time (?:allows|permits)|when(?:ever)? (?:time (?:allows|permits)|possible|we (?:get|have|find) (?:the "
        r")?(?:time|round))",
    ),
    "pl": (
        r"(?:jak )?naj(?:szybciej|predzej|wczesniej)(?: (?:jak to )?mozliwe)?(?! (?:za|do|w|jutro|o) )|wkrotce|"
        r"niebawem|niedlugo|"
        r"niezwlocznie|"
        r"natychmiast|szybko|sprawnie|w (?:mozliwie )?(?:jak )?najblizsz\w+ (?:czasie|dniach|tygodniach|godzinach|"
        r"przyszlosci)|"
        r"w (?:mozliwie )?(?:jak )?(?:najkrotsz\w+|krotkim) (?:\w+ )?(?:czasie|terminie)|w miare mozliwosci|lada "
        r"(?:dzien|"
        r"chwila|moment)|bez (?:zbednej |dalszej )?zwloki|bezzwlocznie|za (?:jakis czas|chwile|kilka dni|pare dni)|"
        r"w (?:ciagu )?(?:kilku|paru) (?:\w+ )?dni|"
        r"w (?:stosownym|odpowiednim|swoim|rozsadnym) (?:czasie|terminie)|przy (?:najblizszej|pierwszej) okazji|"
        r"kiedys|"
        r"z czasem|gdy tylko (?:bedzie|to) (?:to )?mozliw\w+",
        r"w wolnej chwili|gdy (?:tylko )?(?:znajdziemy|bedziemy mie\w+|bedziemy mogli)|w dogodnym (?:\w+ "
        r")?(?:czasie|momencie)|tak szybko,? jak",
    ),
    "ru": (
        r"(?:очень |совсем )?скоро|вскоре|вскорости|в (?:самое |самые )?ближайш\w+ (?:время|дни|недели|часы|будущем)|"
        r"(?:как можно|максимально|по возможности) (?:скорее|быстрее|быстро|оперативн\w+|раньше)|в кратчайш\w+ "
        r"срок\w*|"
        r"на днях|в скором (?:времени|будущем)|незамедлительно|немедленно|безотлагательно|оперативно|быстро|со "
        r"временем|"
        r"при первой (?:же )?возможности|в разумн\w+ срок\w*|срочно|через некоторое время|в течение нескольких \w+|"
        r"через несколько \w+|когда-нибудь|рано или поздно|как только (?:сможем|получится|появится возможность)|"
        r"без промедлен\w+|в (?:установленн|положенн)\w+ срок\w*",
        r"через (?:какое-то|некоторое|определенное) время|когда (?:появится|будет|найдется) (?:время|возможность)|"
        r"в (?:удобное|свободное) время",
    ),
    "lt": (
        r"netrukus|greit(?:ai|u metu)?|kuo (?:greiciau|skubiau|anksciau)|kaip (?:galima|imanoma) greiciau|"
        r"artimiausi\w+ "
        r"(?:metu|dienomis|laiku|savaitemis|valandomis)|nedelsiant|nedelsdami|neatidelioja\w*|skubiai|operatyviai|"
        r"neilgai trukus|per (?:trumpa|trumpiausia|artimiausia|protinga) (?:laika|laikotarpi|termina)|"
        r"pirma(?:i)? (?:pasitaikiusia )?prog\w+|greiciausi\w+ laiku|per kelias dienas|po kurio laiko|kada nors|"
        r"veikiai|"
        r"kai tik (?:galesime|turesime galimyb\w+|pavyks|imanoma)|laikui begant|trumpu laiku",
        r"(?:kiek|kaip) (?:tik )?(?:imanoma|galima) (?:\w+ )?greic\w+|per (?:\w+ )?trump\w+ laik\w*|kai (?:tik "
        r")?tures\w+ laiko",
    ),
}
ABSOLUTE: Final[Words] = {
    "en": (
        r"(?<!should )never (?:ever )?(?:again|happen|occur|repeat|recur|have|let|see|face|experience|be)(?! "
        r"(?:again )?(?:arrived|came|"
        r"answered|received|been))",
        r"(?:not|n't) (?:ever )?(?:happen|occur|be repeated|recur|repeat itself) (?:\w+ )?(?:again|any more|anymore|"
        r"in future|"
        r"in the future)",
        r"guarantee(?:s|d)?(?! (?:card|period|claim|repair|certificate|covers|expire))|we (?:\w+ )?(?:swear|vow)",
        r"(?:no|none) (?:\w+ ){0,3}(?:will|shall) ever|last time (?:\w+ ){0,2}(?:this|that|it|you|such)|once and "
        r"for all|"
        r"(?:will|'ll|shall) always|always be|hundred percent|100 ?% (?:sure|certain|satisf\w+)|without (?:any "
        r")?doubt|"
        r"(?:we|i) (?:\w+ )?(?:assure|promise) you (?:\w+ ){0,3}(?:not|never|won't|no|nothing|always)|rest assured|"
        r"under no circumstances|won't (?:ever )?(?:happen|occur|repeat)|zero (?:errors|mistakes|delays)|every "
        r"single time",
        r"(?:nothing|no) (?:\w+ ){0,4}(?:will|shall) (?:ever|again)|(?:from now on|henceforth) (?:\w+ ){0,4}always",
        r"(?:will|won't|not) (?:\w+ ){0,6}(?:any ?more, ever|ever again|anymore, ever)|word of honou?r|we give "
        r"(?:you )?our word",
    ),
    "pl": (
        r"nigdy (?:\w+ ){0,3}(?:wiecej|juz|(?:sie )?nie (?:powtorz|zdarz|spotk|zawied|dopusc|bedz)\w*)|wiecej "
        r"(?:sie )?(?:to )?"
        r"(?:sie )?nie (?:powtorz|zdarz|wydarz|spotk)\w*|(?:juz )?(?:sie )?nie (?:juz )?(?:powtorzy|zdarzy|"
        r"wydarzy)(?: sie)?|"
        r"nie (?:powtorz|zdarz)\w+ sie (?:juz |nigdy |wiecej )|"
        r"gwarantuj\w+|dajemy gwarancje,|(?:z|ze) (?:stuprocentowa|100 ?%) pewnosc\w+|stuprocentow\w+|"
        r"(?:zawsze) (?:bedzie|beda|otrzyma|dostan)\w*|raz na zawsze|"
        r"(?:zapewniamy|obiecujemy|przyrzekamy|przysiegamy),? ze (?:\w+ ){0,3}(?:nie|nigdy|zawsze|zaden)|"
        r"ostatni raz|w zadnym (?:wypadku|razie)|mozecie? (?:\w+ )?(?:byc pewn|miec pewnosc)\w*|moga (?:\w+ "
        r")?(?:byc pewn|miec "
        r"pewnosc)\w*|bez (?:zadnych )?watpien\w*",
        r"(?:od teraz|odtad) (?:\w+ ){0,4}zawsze|ostatni (?:\w+ )?(?:raz|przypadek)|na sto procent",
        r"juz nigdy|slowo honoru|dajemy slowo",
    ),
    "ru": (
        r"никогда (?:\w+ ){0,3}(?:больше|не (?:повтор|случ|произой|допуст|подвед|столкн|будет)\w*)|больше (?:\w+ "
        r"){0,3}не "
        r"(?:повтор|случ|произой|будет|столкн|допуст)\w*|не (?:повторится|повторятся|случится|произойдет) (?:больше|"
        r"впредь|"
        r"никогда|снова)|впредь (?:\w+ )?(?:такого )?(?:\w+ )?не |не повторится|"
        r"гарантиру\w+|даем (?:вам )?гарантию|стопроцентн\w+|сто процентов|(?:всегда) (?:будет|будем|будут)|раз и "
        r"навсегда|"
        r"(?:обещаем|заверяем|уверяем|клянемся|ручаемся)(?: \w+)?,? что (?:\w+ ){0,3}(?:не|никогда|всегда|ни)|в "
        r"последний раз|"
        r"ни при каких|можете (?:\w+ )?(?:быть уверены|не сомневаться)|будьте уверены|вне всяк\w+ сомнен\w+",
        r"последний (?:\w+ )?(?:раз|случай)|(?:теперь|отныне) (?:\w+ ){0,4}всегда",
        r"больше никогда|никогда больше|честное слово|даем слово",
    ),
    "lt": (
        r"(?:daugiau|jau|niekada|niekad|nebe)?(?: (?:tai|taip|niekada|jau|nebe))? ?(?:nepasikartos|nebepasikartos|"
        r"nebenutiks|"
        r"nenutiks|neatsitiks|nebeatsitiks|neivyks|nebepatirsite)|niekada (?:\w+ ){0,3}ne\w+(?:s|sime|site)|"
        r"garantuoj\w+|suteikiame garantija,|(?:visada|visuomet) (?:\w+ ){0,2}(?:bus|\w+(?:sime|site))|"
        r"simtu procentu|simtaprocentin\w+|karta ir visiems laikams|"
        r"(?:uztikriname|pazadame|prisiekiame),? kad (?:\w+ ){0,3}(?:ne\w+|niekada|visada)|paskutin\w+ kart\w+|"
        r"jokiu budu|jokiais atvejais|galite (?:\w+ )?(?:buti tikri|neabejoti)|be (?:jokios )?abejon\w+",
        r"nuo (?:siol|dabar) (?:\w+ ){0,4}(?:visada|visuomet)",
        r"daugiau niekada|garbes zodis|duodame zodi",
    ),
}
