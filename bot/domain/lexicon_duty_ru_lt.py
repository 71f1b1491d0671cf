"""How a reply hints that the author should have acted otherwise, in Russian and Lithuanian."""

from typing import Final

from bot.domain.lexicon_frames import Frame

RU: Final[tuple[Frame, ...]] = (
    Frame(
        "(внимательн|разумн|опытн|люб|кажд|взросл|ответственн|сознательн|осмотрительн)*_(гост|клиент|"
        "покупател|человек|пассажир|родител|водител|пользоват|пациент)*^(чита|зна|провер|спраш|смотр|понима|"
        "видит|умеет|долж|помнит|обрат) "
        "(понят|видн|ясн|очевид|извест)*~(кажд|люб|всем)*_(кто|котор) "
        "(если|при_условии,_что)~(умеет|умеют|уметь|знает,_как|читает|прочита|внимательно) "
        "тем,_кто_(не_)?(умеет|читает|внимат)",
        unless="наш",
    ),
    Frame(
        "(было|это|стало)^ваш*^(решени|выбор|идея|идеей|инициатив|желани|пожелани|ответствен) "
        "ваш*^(спешк|поведени|нетерпен|упрямств|забывчив|рассеян|любопытств|невниматель|беспечн|настойчив)",
        unless="какой вариант выбира решать",
    ),
    Frame("никто~не_(заставл|принужд|вынужд|тянул|запрещал|обязыв)", unless="нас_не"),
    Frame(
        "слишком_(много|многого|высок) (завышен|нереальн|неоправдан)*^(ожидан|требован) "
        "чего_(же_)?вы_(ждали|ожидали|хотели) за_так(ую|ие)_(цен|деньг)",
        "вы= ваш жда ожида хоте треб",
        "слишком_(много|высок)*^(цен|сумм|счет) мы_",
    ),
    Frame(
        "(спасибо|благодар|винит|пеня|претензи|обижа)*%(себе|себя)= сами_себ на_свой_страх "
        "по_собственн*_(жел|вин|глуп)"
    ),
    Frame(
        "правил(а|ах|ам)?= инструкци договор(е|а|у)?= услови(я|ях|"
        "й)?= описани прайс регламент объявлени ярлык "
        "этикет табличк памятк меню=",
        "ясно= четко= сказано= написано= указано= говор(ит|ят|ится)= предусмотр прямо_ черным_по однозначн "
        "вы_(приня|подпис|соглас) с_которым приняли= подписал (нужно|надо|следует|должен|должны)= напомина",
        "неясн нечетк не_было не_(указ|сказ|напис) измен исправ перепиш ошибк будет должны_были обновим "
        "ничего_не не_(нужно|надо) не_соответ ясн(ее|ым)",
    ),
    Frame(
        r"(к_сожалению|однако|но|хотя|раз|поскольку|потому_что|так\sкак|ведь|из-за_того,_что)^вы^(?!были|была|"
        "был|ждали|ждал|получ|столкн|остал|попал|прав|может|можете|рассказ|сказал|напис|сообщ|пришл|просил|"
        "не_получ|не_дожд|не_смог|потрат|потер|заслуж|провел|простоял|уехал|пиш|хот|верн|обрат|жил|услыш|увид|"
        r"заплат|расстр|устал)\w+(ли|ла|л|лись|лась)=",
        unless="правы= верно= мы_",
    ),
    Frame(
        "занима*~(минут|секунд|мгнов|пару) "
        r"достаточно_(было_)?(?:\S+_){0,2}(минут|взгля|посмотр|прочит|провер|спрос|позвон|загляну|одного) "
        "при_(минимальн|должн|небольш|капл) хватило_бы",
        "до= перед= прежде измер провер прочит спрос взгля вашей бы= было= подготов внимани смотр",
        "мы_ нам_ наш",
    ),
    Frame(
        "(с|на)_вашей_(сторон|совест)",
        unless="без_ не_(нужно|треб|надо) ничего_не_(нужно|треб) спасибо благодар любезн терпен мило",
    ),
    Frame(
        r"перед~(\S+_)?(нужно|надо|следует|необходимо|полагается|обязательно|положено|принято)=",
        unless="не_(нужно|надо) просим будем мы_",
    ),
)
LT: Final[tuple[Frame, ...]] = (
    Frame(
        "(atid|protin|patyr|kiekvien|suaug|atsaking|apdair|saming)*_(svec|svet|klient|pirkej|zmog|keleiv|tev|"
        "vairuotoj|vartotoj|pacient)*~(skait|perskait|zino|tikrin|patikrin|klaus|paklaus|ziur|supran|mato|"
        "moka|prisimen) "
        "(aisk|matom|suprant|zinom)*~(kiekvien|vis)*_(kas|kur) "
        "(jei|jeigu|su_salyga,_kad)~(moka=|sugeba|zino,_kaip|perskait|skaito) "
        "(neatid|neapdair|issiblask)*_(svec|klient|pirkej|zmon)",
        unless="musu_",
    ),
    Frame(
        "jusu^(sprendimas|pasirinkimas|ideja|noras|iniciatyva|atsakomybe)= "
        "(buvo|tai)^jusu^(sprendim|pasirink|idej|nor) "
        "(jusu|savo)^(skubejim|elges|nekantr|uzsispyr|issiblask|smalsum|uzmars|atsainum|neapdair) "
        "uzsitrauk*(ote|ete)=",
        unless="lauk gerb kuri kuris ar= ateityje",
    ),
    Frame("niekas~(never|nespaud|neliep|nedraud)", unless="mus_ mums_"),
    Frame(
        "per_(daug|aukst) (pernelyg|perdem)_(daug|dideli|aukst) nerealist*_lukes "
        "ko_(gi_)?(jus_)?(tikejotes|norejote|laukete) uz_(tokia|sia|ta)_kaina",
        "tik(ejot|it) lukes norej reikal jus tiesiog",
        "mokej kain*_per laukti_per mes_",
    ),
    Frame(
        "(padekok|kaltin|priekaist|padeko)*^(sau|save) (tik_)?(sau|save)^(kaltin|dekok|priekais) patys_sau "
        "savo_(paties|pacios|paciu)_(nor|iniciat|kalt) savo_noru=",
        unless="kaltiname_save",
    ),
    Frame(
        "taisykl(es|ese|iu|emis)= instrukcij sutart(yje|is|ies)= salyg(os|ose|u)= aprasym kainorast "
        "tvark(a|oje|os)= skelbim etiket lentel atmintin meniu",
        "aisk(iai|u|us|ios)= parasyt nurodyt kalba(ma)?= priemet sutikot pasirase juodu_ant vienareiksm numat "
        "su_kuri (reikia|privalu|privaloma|butina|turi)= primen",
        r"neaisk nebuvo pakeis patais klaid perras bus= turej\w+me atnauj aiski(au|es)",
    ),
    Frame(
        r"(deja|taciau|bet|nes|kadangi|nors|juk|jei_jau)_(?:(?:jus|patys|pats|pati)_)?(\S+_)?(?!lauk|gav|"
        "turej|negav|sulauk|buv|susid|patyr|neb|rase|paras|pranes|sake|pasake|praras|likot|grizot|prase|teisi|"
        r"galej|apras|sumok|moke|nusivyl|nesulauk|praleid|moket|norej|galet|galit|esat|turit|mat)\w{3,}(ote|"
        "ete)=",
        unless="esate_teis teisingai_(pasteb|pasak) mes_ gausite gerai_padar pagrist",
    ),
    Frame(
        "uztrunka~(minut|sekund|akimirk) "
        "(pakak|uzte|uztek)*~(minut|zvilgs|pazvelg|paziur|perskait|patikrin|paklaus|paskamb|vien) "
        "(siek_tiek|truputi|bent_kiek)_",
        "pries= ismatuo matuo perskait patikrin jusu_puses is_jusu butu= zvilgs pazvelg pasiruos demes",
        "mums_ mes_ musu_",
    ),
    Frame("is_jusu_puses is_jusu_pus", unless="nieko_nereik nereik aciu dekoj malon kantryb"),
    Frame(
        r"pries~(\S+_)?(reikia|butina|privalu|privaloma|derejo|dera)=",
        unless="nereik prasom mes_ mums_ turime_",
    ),
)
