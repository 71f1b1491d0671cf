"""How a reply looks down on its author, in Russian and Lithuanian: see `lexicon_belittle`."""

from typing import Final

from bot.domain.lexicon_frames import Frame

RU: Final = (
    Frame(
        "(успоко|остын|угомон|возьмите_себя|расслаб|выдохн|вдохн|повзрослей|подрасти|очни|полегче|не_истер|"
        "не_драмат|не_капризн)* (глубок*_)?вдох= (выучите|учите|научитесь|подтяните|освойте|изучите|научит)~(русск|"
        "читат|грамот|манер|вежлив|считат|правил|язык|орфогр|вести) (веди|ведите|ведете|держите)*~(себя|как_взросл|"
        "прилично) как_(взросл|ребен|маленьк|базарн) не_(умеете|умеешь|делайте_из|надо_делать_из|устраивайте|"
        "закатывайте|нервнича|горяч|кричите|надо_кричать) (снимите|снять)_корон из_мух пожале*~клавиат "
        "(поработа|работать)~над_собой пейте_",
    ),
    Frame(
        "(милочка|милая|голубчик|голубушка|деточка|детка|малыш|солнышко|дорогуша|девушка|женщина|мужчина|бабушка|"
        "дедушка|любезный|любезная|дружок|дружище|родной|родная|барышня|мадам|принцесса|королева|бедняжка|бедненьк"
        "(ая|ий)|мальчик|девочка|обиженка|яжемать|умник|всезнайка|брат(ан|ец)|дорог(ая|ой)_мо(я|й)|мо(я|й)_дорог("
        "ая|ой)|ваше_величество)=,?",
        unless="наш* ваш*_(бабуш|девоч|мальч|малыш) на_ресепшн за_(стойк|касс) котор сотрудниц у_вас_род номер(а|"
        "е)?_",
    ),
    Frame(
        "(поздравля|браво|молодец|аплодир|снимаем_шляп|ахах|хаха|позабав|повесел|насмешил|посмея|смешно|забавно|"
        "прямо_завидно|умилительн|впечатляет)* как(ая|ой|ое|ие)_(тонк|нежн|ранимы|трагед|драм|трогател|наблюдат|умн|"
        "прелест|мил)",
        "",
        "день_рожд свадьб юбиле экзамен смешно_(даже|и_) нам_не_",
    ),
    Frame(
        "(люди|людей|люд(ям|ьми)|клиенты|клиентов|гости|гостей|человек|человека|таких|таким|такие|такими)=~(как_"
        "(вы|вас|вам)|вроде_вас|вашего_(круга|типа|сорта|уровня)|подобн) (типичн|вечно|профессиональн|хроническ|"
        "очередн|классическ)*_(любит|жалоб|недоволь|критик|скандал|нытик|потребит|клиент|эксперт|халяв|диванн) "
        "(халяв|диванн|жалобщик|зануд|нытик|нытье|сноб|неадекват|хам(ам|ов|ы|ство)=|паранойя|паранойи|обострени|"
        "истерик|самооценк|комплексами|комплекс_неполн|капризнича|придира|придрат|глупост|ребячеств|бред=)* "
        "некотор(ым|ых|ые)=_(\\w+_)?(люд|никогда|не_|всегда|гост|клиент|просто) некоторым= не_(всем|каждому|каждый)* "
        "(нормальн|воспитанн|вежлив|адекватн|разумн|взросл|приличн|интеллигентн|образованн)*_(люд|человек|гост|"
        "клиент|мужчин|женщин|посетит)",
        unless="бред_с_наш не_все_(позиц|ответы|детали|товар|блюд|вещ|это|было|документ|готово) не_всем_(хват|дост)",
    ),
    Frame(
        "(по_карману|столов|халяв|экономит|чаев|кошел|зарплат|пенси|дешев|бюджет|скидк*_любит|жадн|скупост|дошир|"
        "лапш)*",
        "если= может= для_тех= поищите найдите рядом через_дорог любител наверн советуем видимо ваш(и|их|им)=_ вырос",
        "возврат верн компенс наш*_столов не_работа закры",
    ),
    Frame(
        "(очки|окулист)*=",
        "купи пора= может= проверь протри надень советуем",
        "забы оставил найден оправ линз",
    ),
    Frame(
        "(воспитан|чтени|арифмет|математ|грамот|вежлив|логик|терпени|манер|культур|пунктуац|орфограф|ум)*~(не_ваш|"
        "сильн|хрома|подве|не_хват|бесплат|явно|недостает|школ|ничего_не_стоит) даже_(\\w+_)?(ребен|дошкол|"
        "первоклас|школьник|моя_бабуш|обезьян|кошк|пятилет) (слишком|чересчур|чуть)_(слож|изыск|умн|трудн|"
        "изящ)*~(вас|вам|для) (объясн|повтор|скаж|растолк)*~(простыми|медлен|на_пальц|как_ребен|по_слогам|картин|"
        "доходчив) (боимся|боюсь),?_не_пойм не_дано= вам_(это_)?(сложно|не_понять|невдомек) для_вас_(это_)?сложно "
        "(для|от)_(учител|юрист|врач|инжен|преподав|взросл|бухгалт|педагог|директор|юриста)*~(вы|стран|плох|ожида|"
        "слаб) (вам|вас|вы|вами)=,?_(айтишник|юрист|врач|учител|женщин|мужчин|пенсион|студент|молод|москвич)* "
        "(взрослый|взрослая|взрослые)_(мужч|женщ|челов|люд|же) в_(вашем|твоем)_возраст",
        unless="наш*_(учител|врач|инжен) меню",
    ),
    Frame(
        "(слишком_много|много|столько)_(свободного_)?времени нечем_заня никто_не_(умер|умира|пострад) мир_не_(крути|"
        "рух|верт) (конец|конца)_света (психолог|психиатр|психотерап|успокоительн|валерьян)* одинок "
        "(с_таким|с_вашим|с_вашей|с_твоим)_(характ|внешн|комплекц|нрав|настро|подход|возраст|вкус|фигур|бюджет) "
        "несчастн*_(челов|женщ|мужч) сочувству*~(вашему|вашей)_(муж|жен|семь|дет|близк) (лишь_бы)= "
        "(душевн*_(равнов|поко)|доброты_и) поругаться= (вас|вам)_жизнь_ (ваша|твоя|ваши)_(парано|желчь|"
        "истер|грубост|амбиц|корон) (капслок|капсом)* капризнича плач*~из-за (орать|кричать|визжать)=~(на|тут) "
        "поток*_сознан не_хочет*_наш избавь тяжело_жить снова_вы=",
        "",
        "психолог*_запис занятия прием_псих",
    ),
    Frame(
        "(всего|это|просто|из-за)_(лишь|всего|только|просто|одной|одного)*=_",
        "кофе пицц полотен суп= пуговиц милочк котлет успоко чашк крошк волос",
        "наш верн",
    ),
    Frame(
        "(чувств|чувство)*_юмора эксперт*~(по=|рады|среди|диван|у_нас) (учи|учит|поучать|учить)=~(нас|врач|повар|"
        "стоматол|как)"
    ),
)
LT: Final = (
    Frame(
        "(nusiram|atvesk|kai_atves|isterik|atsipalaid|susiim|suaug|nedramat|nepanik|nesijaudin|nesinervin|drebet|"
        "nesikarsc)* "
        "(giliai_)?(ikvep|iskvep)* (ismok|pasimok|mokyk|pramok|ismokit)*~(rasy|mandag|skaity|manier|elg|kalb|"
        "skaiciuo|gramat) (elk|elkite|elgt|elgtis|nesielg|elgiat)*~(kaip|suaug|princes|padori|mandag) kaip_(suaug|"
        "mazas_vaik|vaikas=|princes|ponait) (isger|gerkit)*~(arbat|raminam|vandens) nulipk nusileisk*~zem (is_mus|"
        "is_musos|is_muses)*~(dramb|daryt) nereik(ia|etu)=%(isterij|dram|nerv|pykt|saukt|daryti_is|isteri|dreb|"
        "panik|triuks)",
    ),
    Frame(
        "(mieloji|mielasis|brangioji|brangusis|brangute|mielute|vyreli|vaikeli|berniuk(as|e)|mergait(e|es)|"
        "mergyte|panele|ponia|ponas|ponaiti|princese|karaliene|vargsel(e|is)|vargsas|drauguzi|drauguti|bobute|"
        "ziurkele|sauluze|zuikuti|genij(us|au)|studentel(e|ei|is)|ponait(is|i|io)|zmogau)=,?",
        unless="gerb(iama|iamas)_pon ponia_[a-z]+(e|a),?_(mus|pask|susis) (sveik|laba|atsipras|aciu|dekoj|dek)*~pon "
        "mus_aptarn jusu_mergait kambar seim",
    ),
    Frame(
        "(sveikiname|bravo|ploja|sveikinam|saunuol|puiku|nuostabu|idomu|juoking|juokes|linksm|pralinksm|haha|"
        "ivertinom_humor|kaip_grazu|kaip_miela|jaudinanc)*",
        "rad(us|ot) zmon jus= jusu genij atrad trupin skund pastebej pasidare kaimyn tarp_tiek apsimet",
        "gimtadien vestuv jubiliej puikus_pasiul puiku,_kad",
    ),
    Frame(
        "(zmones|zmoniu|zmogus|zmogaus|klientai|klientu|klientus|sveciai|sveciu|tokie|tokiu|tokiems|tie|tipas)=~("
        "kaip_(jus|tu)|panas(us|iu)|jusu_(tipo|lygio|ruses)|kurie_iesko|kuriems) (tipin|eilin|amzin|klasikin|"
        "profesional|nuolatin)*_(skund|nepatenk|kritik|klient|nemokam|bambekl|verks|ekspert|medzioto) (bambekl|"
        "verksn|nemoks|chamisk|chamizm|kompleks|snob|paranoj|isterij|bajorisk|nevykel|priekab|pagyrun|skundik|"
        "amzinai_nepatenk)* kai_kuri(ems|e|uos)=~(niek|neit|ne|zmon|visad|klient) ne_(visiems|kiekvien|visi)= "
        "yra_zmoniu (dauguma|normal|protin|kulturing|padori|issilav|suaug|mandag|vidutin|rimt)*_(klient|zmon|svec|"
        "zmog|verslin|vyras|moter|vyr)",
        unless="mes_(buvo|elg) ne_visi(ems|)_(atsaky|uzsak|darb|prekes|dokument) darbuotoj",
    ),
    Frame(
        "(per_brang|ikanda|valgykl|pinigin|kisen|nuolaid|nemokamu|biudzet|pigu|taup|pensij|pensinink|prabang|"
        "arbatpinig)*",
        "jei= gal= matyt salia= keista ieskot tikriausiai patar tinka budinga medziot kuponai pajam reikalavim "
        "neisizeid",
        "grazin kompensu nemokamai_(pakeis|suremont|pristat|atves)",
    ),
    Frame("(akin|okulist)*", "gal= laikas= isigy nusipirk reik pasitikrin", "pamet pamirs rasta remel lesi"),
    Frame(
        "(kultur|mandagum|matematik|rasyb|rastingum|skaitym|kantryb|logik|gramatik|manier|aukleji|protas)*~(ne_jusu|"
        "nera|stipri|nebuv|slub|pasako|nemokam|nieko_nekain|mokykl|truk|stok|mylim|megst|ketvert) net_(\\w+_)?("
        "vaik|pirmok|darzelin|mano_|bezdz|mociut) (per|pernelyg)_(sudetin|sunk|rafinuo|sunku)*~(jums|suprast) "
        "(paaiskin|aiskin|pakarto|pasakys)*~(letai|vaik|papras|paveiksl|pirst|dar_kart|is_naujo) (perskaity|"
        "skaityk)*_(is_naujo|letai|dar_karta|letiau) (mokytoj|teisinink|gydytoj|inzinier|verslinink|buhalter|"
        "profesor|"
        "suaugus|studentel|moterims|vyrams|pensininkams|vadovui)*~(deretu|turetu|negeb|nemok|nedera|privalo|"
        "gal|sunku|nederetu|budinga|daugiau|moket|del=) (vaiku_)?darzel(is|yje) jusu_amziaus sulauk*_(tokio|"
        "jusu)_amziaus zinojim*_trukum ziniu_trukum",
        unless="musu_(mokyt|gydyt|inzin|vadov) darzelio_(grup|vadov|aukl) knygel",
    ),
    Frame(
        "(laisvo|per_daug|tiek)_laiko niekas_(del_to_)?(nemire|nenumire|nezuvo) (pasaulis)~(nesisuk|nesugr|nesibaig) "
        "pasaulio_pabaig (psicholog|psichiatr|terap|nervu|raminam)* vienis (tokiu|su_jusu|su_savo|jusu|turint)_("
        "charakter|isvaizd|temper|pozi|nuotaik|figur|biudzet|amzi) atsikel*~koja (piktum|burno|liejat|lieja|"
        "isliejat|issiliej|paburb|rieki|riksm)* (girtam|girtas|girti)= blus(u|as) kitaip~nesitikej "
        "(sunku|sunkus)=~(itikt|laikotarp|charakt) apkabinim nevaikisk vaikisk (jusu_)?kompleks tusci*_sukiu "
        "(kelti|kelt|kelia)*_(triuks|scen|skandal) (pasigailetin|gedingai|juokinga)* karun(a|as)= (namie|namuose)=~("
        "irgi|taip|sau) (ieskoti|iesko)~(prieka|blus)",
        "",
        "klient*_linij pykti_pagrist turite_(visa_)?teise suprantam*~pykt pykti= atsiprasome_uz",
    ),
    Frame(
        "(tai|cia)_(tik|tiktai|viso_labo|tera)=_", "kava= mielo brang picos pica ranksluos sag sriub truput nusiram"
    ),
    Frame("(ekspert|zinov|genij|kritik)*~(is_|tarp|musu_svec|turime|atsirad|sofos|mokyt)"),
)
