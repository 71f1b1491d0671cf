"""How a reply puts the fault on somebody else, or tells how they were made to pay, by the build of the sentence."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed
from bot.domain.lexicon_outsiders import OUTSIDERS

GRANTED: Final = {
    "en": "our^(job|fault|mistake|plan|failure|responsib|choice|error) "
    "we_(answer|are_responsible|chose|wrote|take|own|failed|run) is_ours nobody_will no_one_will "
    "not_(the|his|her|their)_ because_of_us because_we_(mix|forgot|gave|sent)",
    "pl": "nasz*_(spraw|wina|blad|plan|odpow|zadani|wybor|zla_dec) ja_zostaw odpowiadamy bierzemy_na to_my "
    "jest_nasz przez_nas "
    "nikt_nie nie_(stazyst|kurier|pracown) za_nasz",
    "ru": "наш*_(вин|ошиб|план|ответств|задач|выбор) отвечаем мы_были_обяз по_трекеру за_нами мы_(сами|плохо|отвеч|"
    "выбира) из-за_нас "
    "никого_не никто_не не_(стажер|курьер|сотрудн) ошибка_наша",
    "lt": "musu_(kalt|klaid|plan|atsak|darb|rupes|pasirink) atsakome renkames_mes del_musu per_mus niekas_ne "
    "klaida_musu ne_(praktik|kurjer|darbuot) mes_(blog|patys)",
}

_EN = (
    Frame(
        "sent_home without_(pay|wages)= (his|her|their)_(salary|wage|wages|pay|bonus|pocket)= "
        "pay_for%(himself|herself|themselves)= "
        "(not|never|no_longer)_(?:be_)?(?:work|working|serve|drive|come)*_(?:here|for_us|with_us|our)= "
        "(taken|removed)_off_the_(rota|shift|road) relieved_of",
        unless="guest_ pay_for_(your|the)_(stay|meal) you_ we_will_pay your",
    ),
    Frame(
        "(ended|end|ending|terminat*|cancel*|severed|stopped|dropped|parted|changed)~(contract|cooperation|"
        "agreement|partnership|ways)",
        "(with|to|from)~(them|him|her|company|firm|supplier|courier|carrier|cater|partner|agency|[a-z]+er|"
        "contractor|provider)",
        "your_ with_you",
    ),
    Frame(
        "(questions?|complaints?|claims?|grievances?|anger|it_up)^(to|at|with)_(them|him|her|(the|"
        "our)^(company|courier|carrier|firm|manufactur|supplier|partner|agency|contractor|provider|bank|post|"
        "driver|seller|importer|landlord|airline|[a-z]+er))= "
        "not_(to|with|at)_us= "
        "(ask|contact|call|blame)_(the|them|him|her)_(courier|carrier|company|firm|manufactur|supplier|agency|"
        "contractor|provider|airline)",
        "take direct address send raise refer turn ask= contact= call= blame please= not_(to|with)_us",
        "we_(have|will|are|took|sent|raised|passed|forward) our_(team|colleague|manager|office|desk|helpline) "
        "private message",
    ),
    Frame(
        "(only|just|merely|simply|no_more_than)^(the|a|an)_(middle|intermediar|agent|platform|reseller|broker|"
        "marketplace|go-between|messenger|retailer|shop) "
        "we_(only|just|merely|simply)_(sell|pass|forward|broker|resell|list|mediate|deliver|rent|host)",
        unless="not_(just|only|merely)",
    ),
    Frame(
        "(never|not)~(brightest|sharpest|best|fastest|quickest|smartest|cleverest|tidiest|punctual|reliable|"
        "bright|talented|known_for) "
        "(cannot|can't|does_not_know_how_to|is_unable_to|never_learn*_to)_(even_)?(read|count|write|drive|"
        "cook|use|tell|spell) "
        "has_no_idea (scatter|feather|butter)(brain|finger)",
        unless="you_ not_our_best we_ our_(app|system|site) your_ not_the_best not_our",
    ),
    Frame(
        "(once_again|yet_again|as_usual|as_always|keeps?|constantly|forever|time_and_again|every_time|always)=",
        "(let|make|made|making|mix|ruin|los|lost|late=|forg|break|broke|spoil|wait|fail|wrong|drop|crush|ignor)*",
        "we_ our_own you_ your_ us= i_ not_ never",
    ),
)
_PL = (
    Frame(
        "odeslan*_do_domu bez_(wyplaty|premii|wynagrodzenia|pensji)= sam*^(zaplaci|pokryje|odkupi|zwroci)= "
        "zaplaci_za~sam z_(jej|jego|ich)_(pensji|wyplaty|premii|kieszeni) "
        "(nie|wiecej)~(popracuj|pracuj|bedzie_pracowa)* rozmowi*_sie potrac odsunie",
        unless="pan= pani= panstw potracimy_sobie",
    ),
    Frame(
        "(rozwiaz|zerwa|wypowiedz|zakoncz|zrezygn)*%(umow|wspolprac|z_uslug)",
        "firm kurier dostawc przewozn podwykon agencj partner z_(nia|nim|nimi)= cater sprzata producen posredni",
        "pan= pani= panstw wlasnej",
    ),
    Frame(
        "(pytani|pretensj|skarg|reklamacj|zarzut|uwag|zal)*~(kierowa|do=|adresowa|miec|zglasza|skierowa|"
        "zglosi) "
        "nie_do_nas= (pytac|zapytac|winic|pytania)^(kurier|firm|przewozn|dostawc|producen|agencj)",
        "firm kurier dostawc producent nich= niego= niej= posredni przewozn nie_do_nas operator agencj bank",
        "przekaz zglosilismy skierowalismy do_nas_prosz",
    ),
    Frame(
        "(tylko|jedynie|wylacznie|zaledwie|po_prostu)^(posredni|sprzeda|platform|wynajm|przekazuj|udostepn|dostarcz)",
        "jestesmy my= sprzedajemy posredniczymy przekazujemy wynajmujemy udostepniamy dostarczamy",
        "nie_tylko",
    ),
    Frame(
        "nie_(umie|potrafi|zna|radzi_sobie|grzesz|ogarnia)=?~(czyta|liczy|pisa|kalend|alfabet|obsluz|adres|"
        "rozum|zegar|mapy|prowadz) "
        "nigdy_nie_(byl|grzesz|odznacz|slyne)*~(bystr|rozgarn|punktual|dokladn|inteligen|orl|rozum|"
        "geni) gapa= "
        "fajtlap niezdar roztrzepan ofiara_losu",
        unless="pan= pani= panstw nasz*_(aplikac|system) my_",
    ),
    Frame(
        "(ciagle|wiecznie|jak_zawsze|jak_zwykle|znowu|notorycznie|nieustannie|po_raz_kolejny|stale)=",
        "(psuj|myl|gubi|spozn|kaze|kazal|zapomin|zawod|zawiodl|niszcz|zepsu|opozni|zostawi|olew|lekcewaz|nawal)",
        r"my_ nas= mysmy pan= pani= panstw \w+ismy= \w+lismy=",
    ),
)
_RU = (
    Frame(
        "отправ*_домой без_(премии|зарплаты|содержания)= (сам|сама|сами)^(заплат|оплат|возмест|купит) "
        "из_(ее|его|их)_(зарплат|преми|кармана) выч(тем|тут|ет|тен|ли) "
        "(больше|уже)_не_(появит|будет|работа|сядет|выйдет) не_(появит|работа)*_больше отстрани",
        unless="вы_ вам_ вас_ проблем ошиб сбой баг неполад",
    ),
    Frame(
        r"(расторг|разорва|прекрат|отказал|законч)*_?(?:\S+_){0,5}(договор|контракт|сотруднич|услуг) "
        "(договор|контракт|сотрудничеств)*%(расторг|разорва|прекра)",
        "фирм компани курьер подряд агентств партнер с_(ней|ним|ними)= кейтер поставщ перевоз из-за_этого",
        "ваш с_вами вы_",
    ),
    Frame(
        "(вопрос|претензи|жалоб|упрек|спрашив|спросит|обижайт|ругайт)*%(к_(ней|ним|нему)|с_(них|него|нее)|"
        "на_(них|него|нее)|фирм|компани|курьер|подрядчик|перевозчик|поставщик|производител|агентств|банк|"
        "оператор) "
        "(а_)?не_(к_)?нам= не_с_нас=",
        "",
        "передали направили задали отвеча мы_ наш",
    ),
    Frame(
        "(только|лишь|всего_лишь|просто)^(посредник|площадк|продавц|продаем|передаем|сдаем|витрин|агрегатор|магазин)",
        "мы= продаем передаем сдаем",
        "не_только не_просто",
    ),
    Frame(
        "не_(умеет|умеют|знает|способ*|в_состоянии)~(чита|счита|писа|календ|алфав|букв|адрес|готов|водит|"
        "пользова|смотр|отлича) "
        "никогда_не_(отлича|блист|был)*~(ум|пункт|аккур|сообраз|точн|смекал) безрук растяп разгильд бестолк "
        "ротозе недотеп",
        unless="вы_ ваш наш*_(прилож|систем|сайт) мы_",
    ),
    Frame(
        "(вечно|постоянно|как_всегда|как_обычно|опять|снова|в_очередной_раз)=",
        "(порт|пута|теря|опазд|опозд|забыва|забыл|подвод|подвел|жда|застав|ломал|сломал|разбил|бросил|игнор|сорвал)",
        "мы_ нас_ вы_ вам_ нам_ вас_ у_нас",
    ),
)
_LT = (
    Frame(
        "issiunt*_namo issiuntem*_namo be_(atlyginimo|priedo|algos|premijos)= "
        "(pat|pats|pati|patys)^(sumoke|atlygin|padeng|nupirk) is_(jos|jo|ju)_(algos|atlyginimo|priedo|"
        "kisenes) "
        "nurez (daugiau_)?nebedirb daugiau_ne(dirb|pasirod) atskait*_is nusalin",
        unless="jus_ jums_ jusu_",
    ),
    Frame(
        "(nutrauk|baig|atsisak)*~(sutart|bendradarb|paslaug) (sutart|bendradarb)*%nutrauk",
        "imon kurjer tiekej vezej rangov agentur partner su_(ja|juo|jais|jomis)= firm tarnyb",
        "jusu_ su_jumis jus_",
    ),
    Frame(
        "(klausim|pretenzij|skund|priekaist|pasteb)*~(ne_mums|jiems|jam|jai|imonei|imone|kurjer|vez|tiekej|"
        "gamintoj|partner|rangov|tarnyb|bank) "
        "ne_mums= (klauskite|kaltinkite)^(kurjer|imon|vez|tiekej|gamint)",
        "",
        "perdav persiunt mes_(at|pri|spr|per|tikr) musu_ issiunt",
    ),
    Frame(
        "(tik|tiesiog|tera|vien)^(tarpinink|platform|pardavej|parduod|nuomoj|perduod|pardavin|skelb)",
        "mes= esame parduodame perduodame nuomojame",
        "ne_tik",
    ),
    Frame(
        "ne(moka|zino|sugeba|geba|skiria|pajegia)=?~(skait|skaic|rasy|kalend|abecel|adres|vair|gamin|naudo|"
        "laikrod) "
        "niekada_(ne|nepasi)*~(nuovok|protin|punktual|kruopst|sumanu|isminting|tiksl) nevykel ziopl uzuomars "
        "liurb issiblask nenuovok",
        unless="jus_ jusu_ musu_(program|sistem) mes_",
    ),
    Frame(
        "(nuolat|amzinai|kaip_visada|kaip_visuomet|kaip_iprasta|vel|eilini_kart)=",
        "(gadin|sugad|mais|pamet|pames|velu|velav|pamirs|painio|privert|meto|meta=|nuvyl|sulau|suda|uzdels)",
        r"mes_ mus_ jus_ jums_ mums_ \w+(ame|eme|ome)=",
    ),
)
_NOT_US = {
    "en": Frame(
        "(have|had|has)_nothing_to_do_with_(it|this|that|us)= "
        "(are|were)_not^(involved|responsible|liable|answerable|to_blame)"
    ),
    "pl": Frame("nie_mamy~(wspolnego|wplywu) nie_odpowiadamy nie_ponosimy my_tu_nic nie_nasza_(sprawa|rzecz)"),
    "ru": Frame("ни_при_чем не_имеем~отношен (мы_)?не_(отвечаем|несем_ответств) не_наш[ае]_(дело|забота|зона)"),
    "lt": Frame("niekuo_deti= (ne|nesame_)deti= neatsakome_uz nesusij*_su_mumis ne_musu_(reikalas|rupestis|sritis)"),
}
# They are gone, were no good, do not care, or decide alone.
_GONE = {
    "en": (
        Frame(
            "reprimand disciplinary sacked= fired= (written|formal|official|final|stern)_warning",
            unless="nobody weather cannon",
        ),
        Frame(
            "(caused|created|triggered|brought_about)%by_",
            "courier carrier contractor subcontract supplier company firm partner agency manufactur "
            "provider driver airline",
        ),
        Frame(
            "(colleague|employee|trainee|waiter|driver|assistant|newcomer|operator|dispatcher)%(not_(pay|listen|"
            "look|think|check)|distract|inattent|forgot|asleep|mixed_up)*"
        ),
        Frame(
            "(no_longer|not)_(a_)?part_of_(the|our)_ no_uncertain_terms= given_(his|her|their)_notice", unless="guest"
        ),
        Frame(
            "(turned_out|proved|proven)^(to_be_)?(an_|a_)?(amateur|unreliab|careless|incompet|dishonest|useless|lazy)"
        ),
        Frame(
            "(staff|team|people|colleagues|employees|drivers|them|shift)%(do_not|don't|does_not)_care= couldn't_care"
        ),
        Frame(
            "(alone|solely|exclusively)_(decide|responsib|handle|control)*",
            "airline courier carrier bank supplier company agency post partner manufactur",
        ),
    ),
    "pl": (
        Frame("nagan upomnien dyscyplinar", unless="przyjmujemy dla_nas nikt"),
        Frame(
            "(spowodowa|wywola|narobi|sprawi)*=",
            "podwykonawc kurier firm dostawc przewozn agencj partner producen posredni",
        ),
        Frame(
            "(kolega|kolezank|pracowni|kelner|kierowc|stazyst|dyspozytor)*%(nie_uwaza|nie_dopiln|przeocz|pomyli|"
            "zapomn|zaspa|rozkoj)*"
        ),
        Frame("nie_nalezy_(juz_)?do_zespol juz_nie_(jest|nalezy)~zespol (ostrych|gorzkich|mocnych)_slow"),
        Frame("okaza*~(amator|niesolidn|nieuczciw|niekompet|leni|partacz)"),
        Frame("nie_zalezy=", "ekip zespol zmian pracown personel"),
        Frame("(decyduje|odpowiada|decyduja)_(wylacznie|tylko|jedynie)", unless="my= pan= pani= panstw"),
    ),
    "ru": (
        Frame("выговор дисциплинар взыскан оштраф", unless="никого никто"),
        Frame(
            "(устроил|вызвал|создал|учинил|натворил)",
            "подрядчик курьер фирм компани поставщик перевозчик агентств партнер производител",
        ),
        Frame(
            "(коллег|сотрудник|официант|водител|стажер|оператор|диспетчер)*%(отвлек|не_уследил|прогляд|прозева|"
            "перепутал|забыл|проспал|невнимат)*"
        ),
        Frame("(больше|уже)_не_(состоит|в_команде|с_нами) крепко_достал досталось_на получил_по_"),
        Frame("оказал*~(дилетант|ненадежн|халтур|недобросов|некомпет|любител)"),
        Frame("(все_равно|наплевать|безразлично)=", "смен команд сотрудн персонал некотор им=", "вам_все_равно"),
        Frame("(решает|отвечает|решают|отвечают)_(исключительно|только|лишь)", unless="мы= вы="),
    ),
    "lt": (
        Frame("papeikim drausmin nuobaud", unless="niekas nieko"),
        Frame("(sukele|padare|privire|pridirbo)=", "rangov kurjer firm imon tiekej vezej agentur partner gamintoj"),
        Frame(
            "(koleg|darbuotoj|padavej|vairuotoj|praktikant|operator|dispecer)*%(neatid|neapsizi|supain|pamirs|"
            "uzmig|issiblask)*"
        ),
        Frame("nebepriklauso= nebe_musu_komand (gerokai|stipriai)_kliuvo kliuvo="),
        Frame("pasirod*~(megej|nepatikim|nesazining|nekompet|tingin)"),
        Frame("nerupi=", "pamain komand darbuotoj personal kai_kuri", "mums_nerupi"),
        Frame("(sprendzia|atsako)_(tik|vien|isimtinai)", unless="mes= jus="),
    ),
}
SCAPEGOATS: Final[Framed] = {
    language: (*frames, _NOT_US[language], *_GONE[language], *OUTSIDERS[language])
    for language, frames in {"en": _EN, "pl": _PL, "ru": _RU, "lt": _LT}.items()
}
