"""How a reply vouches for everybody, for always and for the future: see `lexicon_frames`."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed

_EN = (
    Frame(
        "(nobody|no_one|none|not_a_single|nothing|neither)=%(will|'ll|shall|can|going_to)= "
        "(no|not_one)_[a-z]+^(will|shall|is_going_to)_(be|ever|have|wait|leave|go|get|come|again|slip|enter) "
        "there_(will|shall)_(be_no|never)= there'll_be_no (will|shall|'ll|going_to)_never= nor_will= "
        "never_(ever|let_you|disappoint|fail_you|forget) never%(will|again|ever)= (won't|will_not|shall_not)~(crash|"
        "happen|occur|repeat|disappoint|fade|let_you|any_?more|regret|possible|break|fail|recur) (cannot|can't|"
        "can_never)_(go_wrong|fail|occur|happen|recur)",
        unless="should_never have_never had_never never_(should|received|got|called|came|told|sent) can_make_good "
        "need_to singled",
    ),
    Frame(
        "(each|every|all|any|everyone|everybody|everything|always)= each_and_every every_single satisfaction= "
        "in_future= (next|your_next|future)_(visit|order|stay|delivery|technician|appointment|time)=",
        "(will|is|are|gets?|lasts?|leaves?|finds?|receives?|going_to|can)=%(perfect|flawless|fault|impeccab|immacul|"
        "punctual|on_time|on_the_promised|correct|satisf|happy|happily|exactly_what|dream|safe|greeted|smooth|"
        "complete=|delighted|excellent|always|first_attempt|without_exception|ever) (perfect|faultless|flawless|"
        "immacul|impeccab)*~(condition|service|order|at_any|at_all) satisfaction_guarant passes= every_defect "
        "all_future every_single arrives=",
        unless="(check|hope|try|want|ask|test|make|inspect|compar|until|whether|would|could) correct_amount \\d",
    ),
    Frame(
        "no_matter_what come_what_may under_(any|all)_circumstances whatever_(happens|it_takes) without_fail "
        "(no|without|without_any)_exceptions?= (solved|fixed|gone|eliminated|resolved|closed)_for_good at_all_times "
        "at_any_(hour|time_of)= last(s|ed)?_(you_)?(a_lifetime|forever) first_and_(the_)?last never_ever no_chance "
        "full_stop= one-off closed_this_gap out_of_the_question unthinkable every_time= you('ll|_will)_never "
        "(no_one|nobody|no_guest|"
        "no_customer)_(ever_)?(leaves|goes|waits|gets|has_ever) won't_(come_back|return|be_back) beyond_(any_|"
        "all_)?doubt no_doubt_about in_(each|every|all)_cases?= zero_(chance|error|mistake|problem) "
        "(rely|count|depend)_on_us firm_(promise|guarantee) (lifetime|solemn)_promise (that's|that_is)_a_promise "
        "my_word_that from_this_day one_hundred_per_?_?cent faster_than_any no_other_",
    ),
    Frame(
        "(we|are|is|phones|will|'ll)_always= always_(keep|be=|on_time|perfect|punctual|answer|deliver)",
        unless="(not|almost|nearly|as|n't)_always always_(welcome|been|wanted|had|possible|easy|a_)",
    ),
    Frame(
        "(definitely|surely|certainly|absolutely|undoubtedly|totally|completely)=~(will|not|love|regret|delight|"
        "sure|secure|never|every) (will|'ll|shall)_(definitely|surely|certainly|absolutely|undoubtedly|not_regret)",
        unless=r"\d monday tuesday wednesday thursday friday today tomorrow not_(completely|absolutely)",
    ),
    Frame(
        "(exclud|eliminat|rul|prevent|remov|banish)*~(error|mistake|mix-up|completely|entirely|every|all=|in_each|"
        "problem) (solve|fix|resolve|find|catch|repair)s?=_(everything|anything|every|all) (make|see)~(sure|certain|"
        "to_it)%(never|no_one|nobody|no_guest|cannot|can't|always|every|not_happen) promise*%(all=|every|always|no_|"
        "never|nobody|no_one|again|future)",
        unless="can't_promise cannot_promise promised= \\d",
    ),
)
_PL = (
    Frame(
        "(zaden|zadna|zadne|zadnej|zadnym|zadnych|nigdy|ani_jedn)*"
        "%nie_(sie_)?(?!ma=|wie|moze|chce|ma_)[a-z]+(?<!l)(?<!lism)(?<!lysm)[aeiyu]= (juz|wiecej|"
        "nigdy)=~nie_(sie_)?(?!ma|jest|moz|mog|"
        "sa=|trzeba|musi|dziala|pasuj)[a-z]+(?<!l)[aei]= (nikt|nikogo|nic)=~juz=~nie_ nikt_juz= nikt_(nigdy|wiecej) "
        "u_nas_nikt nigdy_wiecej juz_nigdy nigdy_nie_(zosta|zawied) "
        "nie_ma_i_nie_bedzie (drug|kolejn|nastepn)*_(raz|razu)?_?nie_bedzie= nie_ma_(zadnej_)?(prawa|mozliwosci|"
        "szans)= "
        "nie_bedzie_juz= nie_zdarza(ja)?= ostatni(a|e)?=~(taki|taka|takie|wpadk|pomylk) tak_zostanie= "
        "nie_moze_(sie_)?(juz_)?powtorz sie_nie_moze_powtorz zachwycon*,?_kropka (nigdy|nikt|"
        "wiecej|zaden)=%(wystapi|zdarzy|powtorzy)",
        unless="nie_wiem nikt_(pani|panu|panstwu)_nie_od nic_sie_nie_stalo nie_dziwi nie_przepros nie_prosi",
    ),
    Frame(
        "(kazd(y|a|e|ego|emu|ej)|wszystkie|wszyscy|wszystko|wszystkim)=",
        "(bedzie|beda|bedziemy|wyjdzie|dotr(ze|a)|dojd(zie|a)|przebieg|doleca)=%(ideal|perfek|bezbled|bez_wad|"
        "punktual|na_czas|zadowol|swiez|zawsze|bez_wyjatk|zgadz|bezpieczn) (dotrze|dojdzie|przyjdzie)%na_czas "
        "bez_wyjatk co_do_(joty|grama|minut) zawsze= za_kazdym_razem perfekcyj za_kazdym bezbledn idealn "
        "jeden_egzemplarz zgadzalo takie_same",
        unless="(sprawdz|chcem|staram|mamy_nadziej|prosim) zrobi*_wszystko",
    ),
    Frame(
        "bez_wyjatku= bez_dwoch_zdan bez_wzgledu_na co_do_(joty|grama|minuty|sekundy)= dozywotnio= w_stu_procentach= "
        "sto_procent stuprocent z_cala_(odpowiedz|pewnosc) za_kazdym_(kolejnym_)?razem nigdy_przenigdy "
        "bezblednie bezbledni= (calkowicie|ostatecznie|trwale)_(wyelimin|rozwiaz|wyklucz|usun) wykluczaj* "
        "wyklucza=~(jakiekol|wszelk|mozliw) (zareczam|zareczamy|przysieg|przyrzek|recze|reczymy) "
        "pierwszy_i_ostatni (moze|mozesz|moga|prosze|prosimy)~byc_(spokojn|pewn) ma_(pan|pani)_pewnosc "
        "pewnosc,_ze (daje|dajemy|damy)_(slowo|gwarancje,) obiec(uje|ujemy|ac)=,?%(zawsze|zad(en|na|nej|ne)|nigdy|"
        "nikt|wszystk|kazd|bezbled) na_pewno~(wszyst|bedzie_(pan|ide)|perfekc|pojdz) wyeliminowan* "
        "(absolutnie|bezwzglednie)_(bez|pewn|zaw|kazd) natychmiast_odbier",
        unless="bez_wzgledu_na_(to,_kto|przyczyn|powod|godz) kwot \\d_lat",
    ),
    Frame(
        "zawsze=~(bed|dzwon|pamiet|odbier|dotrz|dostar|zadow|pomag|otrzym|uprzej|punkt|swiez|tak_) "
        "(bedzie|bedziemy|beda|tak)_zawsze= (kurier|pracowni|kelner|konsultant|lekarz)*_(sa_)?zawsze",
        unless="nie_zawsze jak_zawsze powinn chcieli",
    ),
    Frame(
        "(idealn|perfekcyjn|bezbledn|nienagann|niezawodn)*",
        "bedzie= beda= nastepn kolejn kazd zawsze= wszystk pojdzie= odtad od_dzis od_teraz",
        "nie_(jest|byl|sa)_ide chcem",
    ),
)
_RU = (
    Frame(
        "(ни_один|ни_одна|ни_одного|ни_одной|ни_одно|ни_у_кого|никто|никого|ничего|никогда|впредь|отныне|ни_единой|"
        "ни_разу)=%не_[а-я]+(дет|ет|ит|ют|ят|ется|ится|утся|ятся|ем|им|ете|ите|ешь|ишь)= "
        "больше_(ни_|никогда=|не_(будет|возник|повтор|случ|произ|подним|ошиб|встрет)) (нет|было)_и_не_будет "
        "нет,?_и_не_буд ни_единой= не_бывает= последн*~(такой|такая|промах|такое) безотказн так_будет_(впредь|"
        "всегда) "
        "не_(подведем|подведу|повторится|допустим|возникнет|потеряется|ошибется)= никогда=%не_[а-я]+(ло|ла)_?=? "
        "не_будет_(больше|никогда) больше=~не_будет",
        unless="не_(отвечает|работает|может|знает|хочет|имеет|просим|требует|обсужда|придет) так_никто (никто|"
        "никого)_не_"
        "(предупр|перезв|встрет)",
    ),
    Frame(
        "(каждый|каждая|каждое|каждого|каждую|любой|любая|любое|все|вся)=",
        "всегда= идеальн безупречн точно_в_срок вовремя= без_исключ довольн счастлив прослуж безошиб исполнят "
        "пунктуал ровно_через до_един безукориз на_вечно (придет|приедет|приезжать|дойдет)~(вовремя|в_срок)",
        "проверя хотим надеем чтобы_каждый стара не_вовремя не_все",
    ),
    Frame(
        "(ручаюсь|ручаемся|клянусь|поклясться|клянемся|даю_слово|даем_слово|чесное_слово) раз_и_навсегда навеки= "
        "вечно= (на_)?всю_жизнь стопудов сто_процентов на_сто_процент стопроцентн в_любое_время_сут "
        "ни_при_каких ни_при_каком ни_при_как все_без_исключен без_исключения= без_вариант вот_увидите "
        "(будьте|можете_быть)_(абсолютно_)?(спокойн|уверен) все_до_един минута_в_минуту первый_и_последн "
        "абсолютно_(люб|уверен|безбол|безоп|кажд) технически_невозм невозможно_в_принципе никогда_и_ни безоговорочн "
        "полностью_исключ исключ*_вероятност (нет|никакой)_вероятност (даю|даем)_гарантию,_ "
        "(обещаю|обещаем)~(ни_|никогда|всегда|больше|полную|никто|кажд) головой= до_самого_конца точка= "
        "не_ошибает*_дважд не_допускают_ошиб без_опоздани повторит*_не_смож",
        unless="на_новый \\d_(мес|лет|год) точка_сбора",
    ),
    Frame(
        "всегда=~(будет|будем|будете|вежлив|довольн|рассчитыв|пунктуал|идеал|найде|получ|на_выс) на_нас_всегда "
        "(всегда_и_везде|в_итоге_довольн)",
        unless="как_всегда не_всегда",
    ),
    Frame(
        "(идеальн|безупречн|безукоризн|безошибочн|в_восторг)*",
        "будет= будут= придет= пройдет= уйдете= следующ кажд всегда= теперь= отныне= ждать",
        "не_(был|идеальн) не_был",
    ),
)
_LT = (
    Frame(
        "(niekas|niekada|niekad|niekuomet|ne_vien(as|a|o)|nieko|niekam|jokiu|jokios|jokia|joki|daugiau|ne_karto|"
        "ne_laso)=%ne[a-z]+(s|sime|sim|site|siu|tu)= nebe[a-z]+(s|sime|sim|site|siu|siau|tu)= "
        "(daugiau|niekada)~neb(us|ereik) (tikrai|daugiau|jau)_nepasikart ne_?[a-z]+s_(ne_vien|niekad|ne_laso) "
        "nebuna= taskas= be_isimc paskutin*~(toki|tokia|klaid) kito_nebus= niekada_[a-z]*_?ne[a-z]+si nepraleis_ne "
        "negali_pasikart "
        "jokios_(tikimyb|galimyb|rizik) "
        "nera_(jokios_)?(tikimyb|galimyb|sans) jokiu_nemalon ateity(je)?_jok nuo_(siol|siandien|rytojaus|gegu)*~"
        "ne[a-z]+s=",
        unless="nereik nezad nebespes nebegal(ime|im)= nebedirb nebepriim neveik nesupras",
    ),
    Frame(
        "(kiekvien(as|a|o)|visi|visos|viskas|visus|absoliuciai)=",
        "(bus|busime|pasieks|atkeliaus|atvyks|isspres)=%(laiku|tobul|be_isimt|be_klaid|teising|patenk|punktual|"
        "atsakyt|rast|kokyb|tiksl) be_isimt visada= laiming isvaziuoja be_klaid tobul per_diena= is_pirmo "
        "laiku=",
        "tikrin*_ar nezad stengiam norim ne_visi jei=",
    ),
    Frame(
        "be_isimt be_jokiu_(islyg|trikdz|pertruk|abejon|isim) (visiems|visam)_laik amziams= karta_ir_visiems "
        "(prisiek|laiduo|atsakau_galva) duodu_garantij duodame_garantij garantija_absol (100|simtu|simta)_?_?procent "
        "pirmas_ir_paskutinis vienintelis_kartas kad_ir_kas_nutik iki_paskutinio_cento "
        "(pazad(u|am|ame|a)|uztikrin(ame|u)|isipareigoj)*%(niekad|visada|ne_vien|niekas|daugiau|visiskai|"
        "kiekvien|visi|amziams|nebus|nepasik|procent|tvirtas) (jokiu|ateityje)~(pazad|nebus|negirdes) "
        "(bukite|galite_buti)_(visiskai_)?(ramus|ramios|tikri|tikras|tikra) visada_ir_visur tvirtas_pazad "
        "asmeninis_(isipar|pazad) (visiskai|absoliuciai)_(saug|neiman|patik|visi|kiekv) klaidu_nepasit "
        "garantuoja*_(visisk|absol) niekada_neap ramiai_leisk niekam_nebus visa_laika_bus "
        "esame_(tikri|isitikin)*,?_kad pateisins~(bet_kok|visu|kiekv) bus_pigiaus",
    ),
    Frame(
        "(visada|visuomet)=~(bus|busi|busit|atsil|mandag|prisim|laik|vezi|veza|patenk|laiku|pasiek)",
        unless="kaip_visada ne_visada",
    ),
    Frame(
        "(tobul|nepriekaist|be_klaid|idealus|ideali)*",
        "bus= kitas_ kita_ kiekvien visad nuo_siol visi=",
        "nebuvo nezad stengiames siekiam tobulej tobulin",
    ),
)
CERTAINTIES: Final[Framed] = {"en": _EN, "pl": _PL, "ru": _RU, "lt": _LT}
