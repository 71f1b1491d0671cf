"""How a reply sets itself against the author's account, in Russian and Lithuanian."""

from typing import Final

from bot.domain.lexicon_frames import Frame

RU: Final[tuple[Frame, ...]] = (
    Frame(
        "не_(видим|находим|имеем|нашли|обнаруж*|усматр*|выяв*)~(основан|причин|повод|нарушен|отклонен|дефект|"
        "вины|ошибок|ничего) "
        "(нет|оснований)~(оснований|повода|нет)= не_о_чем_(говорить|спорить) "
        "(говорить|спорить|обсуждать)^не_о_чем причин*_ему_не_верить",
        unless="сомнева сомнен не_верить_вам другой другого",
    ),
    Frame(
        "удивля удиви странн озадач изумл недоум забавн любопытн "
        "(сложно|трудно|тяжело)^(понять|представ|повер|соглас) не_понимаем~(откуда|почему|как|чем|претенз)",
        "вам= вас= вы= ваш отзыв слов оценк комментар пост(ах?|а|у|ом)?= чита именно= только= впечатл претенз такое=",
        "не_удивля не_странно систем неудивит наш*_(прав|форм|систем|инструк)",
    ),
    Frame(
        "единственн*~(кто|кому|кого|отзыв|жалоб|случа|клиент|гост|человек|оценк|пассаж|пацие|подобн) "
        "вы^(единственн|перв)* (только|лишь|именно)_(у_)?(вы|вас|вам)=",
        unless="не_перв не_единств только_вы_(реша|мож|выбир) только_вам_(реш)",
    ),
    Frame(
        "друг(ие|им|их|ими)= остальн все= всем= сотни сотен тысяч десятк больш многи большинств",
        "(клиент|гост|пассажир|пациент|родител|сем|сосед|жител|водител|учен|турист|пользоват|люд|покупат|"
        r"абонент|посетит|детям|дети|студент|жильц)*,?%(довол|в_восторг|хвал|нрав|понрав|"
        "люб|рекоменд|возвращ|благодар|рад|без_(жалоб|претенз|наре|замеч|проблем)|не_(жал|возмущ)|добавк|"
        "счастлив|устра|не_меша)",
        r"то_же_самое о_том_же тоже_(говор|жал) должны возвращ\w+_(вам|деньг) не_понрав",
    ),
    Frame(
        "(никому|никого)~не_(меша|беспоко|смуща|раздраж) вопросов~ни_у_кого",
    ),
    Frame(
        "камер запис[ьи]= записей= журнал лог[иа]?= прибор измерен данные= данных= систем документ протокол "
        "весы= факты= мониторинг трек",
        "друг(ую|ое|ая|ом)= иначе= не_(врут|врет|лгут|лжет|обман) обратн противополож ничего_(подобн|такого) "
        "не_(следует|подтвержд) опроверг таковы= упрям показыв*^(что_вы|полн|исправ) говорят_сам",
        "ровно_то именно_то но_мы_вам поэтому_мы",
    ),
    Frame(
        "дел*_вкуса о_вкусах на_вкус_и_цвет вопрос_вкуса (придержива|держа)*_фактов при_всем_уважении "
        "позволь*~(не_соглас|возраз|усомн|поправ) давайте^(чест|объектив|по_факт|быть) по_правде_говоря "
        "справедливости_ради будем_(честн|объектив) факты_таковы",
        unless="это_не_дело не_дело_вкуса не_вопрос",
    ),
    Frame(
        "исключен[оаы]?= немыслим быть_не_может не_может_быть= маловероятн невозможн[оаы]?= неправдоподобн",
        unless=r"раньше быстрее невозможно_(было_)?(\S+_)?\w+ть(ся)?= теперь= больше= отныне дозвон было_невозм "
        "возврат обмен не_исключ",
    ),
    Frame(
        "утвержда(ет|ют|л|ла|ли)= отрица(ет|ют|л|ла|ли)= (у|за)веря(ет|ют|л|ла|ли)= настаива(ет|ют)= "
        "клян(ется|утся)= помн*^(иначе|по-другому)",
        unless="не_отрица мы_не_ нас_уверял вам_(у|за)верял",
    ),
    Frame(
        r"(но|однако|хотя)%(был|была|было|были|работа\w+)~(чист|горяч|свеж|исправн|в_порядке|полн|тепл|вежлив|"
        "нормальн|правильн|тих|вовремя|идеальн|хорош)",
        "извин жаль сожал прост прощен",
        "снова= уже= теперь= опять= не_был наш долж",
    ),
    Frame(
        "(мы_)?(уверены|убеждены|не_сомневаемся)= (совершенно|абсолютно)_точно точно_(не|был) наверняка_(не|был|вы)",
        "был была было были не= ваш вы=",
        "будет= будут= сможем так_и_было что_вы_прав прав= больше=",
    ),
    Frame(
        "(вы|вам)%(перепута|почуд|померещ|приснил|запамят|путает|показал|фантазир|выдум|придум) неужели= "
        r"разве_вы уверены_ли (друг\w+|не_то)_(кафе|заведени|отел|ресторан|салон)= фантазир сочиня",
        unless="мы^перепута вам^показали перевез пересел",
    ),
    Frame(r"(что|как)_бы_(вы_)?(\S+_)?ни_(?!было)\w+ вопреки_(ваш|тому|сказ|напис)"),
    Frame(
        "за%(лет|годы|года|время)= в_истории^",
        "отзыв жалоб никто= единственн никогда= перв претенз ни_одн ни_от_кого нарекан",
        "не_первая вы_с_нами наш*_ошиб",
    ),
    Frame(
        "всегда=",
        "горяч свеж чист вежлив пунктуал исправ внимат аккурат вовремя= любезн доброжел",
        "как_всегда вы= вам= вас= будет должн хотим",
    ),
)
LT: Final[tuple[Frame, ...]] = (
    Frame(
        "(nematome|neradome|neturime|nenustat*|neizvelg*|nera|nematyti)~(pagrind|priezas|pazeid|trukum|nukryp|"
        "nieko_panas) "
        "nera_(apie_ka|ko_gincy|del_ko) be_pagrindo= nieko_panas*_(nematy|nera|nerand|nebuvo)",
        unless="abejoti_jus netiketi_jumis",
    ),
    Frame(
        "stebin nustebin keista(?!i)= keistoka= keistas= idom(u|us|i)= glumin suku_patiket "
        "sunku^(suprast|patiket|isivaizd|sutik) nesuprantame~(is_kur|kodel|kaip|kuo|priekaist)",
        r"jus= jums= jusu= jumis= atsiliep iras zodz koment skaity tik= butent \w+(ote|ete)= ispud priekaist "
        "ivertin",
        "sistem nenuostab nestebin musu_(taisykl|form|sistem)",
    ),
    Frame(
        "vienintel*~(atsiliep|skund|klient|svec|kur|zmog|atvej|tok|nusisk|keleiv|pacient) "
        "esate^(vienintel|pirm) (tik|butent)_(jus|jums)=",
        unless="ne_pirm ne_vieninte tik_jus_(sprend|gali)",
    ),
    Frame(
        "kit(i|iems|us|u|os|oms)= likus like= visi= visiems= simtai tukstanci desimt(ys|im) dauguma daugeli daugum",
        "(klient|svec|svet|keleiv|pacient|tev|seim|kaimyn|gyvento|vairuotoj|mokin|turist|vartotoj|zmon|pirkej|"
        r"lankytoj|abonent|vaik|student)*,?%(patenkint|suzav|zavi|gir(ia|e)|patik|patin|"
        "megs|rekomend|grizta|dekoj|dziaug|be_(skund|problem|priekaist|pastab)|nesiskun|nesipikt|laiming|tink)",
        "ta_pati irgi_(sak|skund|pran) turejo grizta_jums nepatink",
    ),
    Frame("(niekam|nieko)~ne(trukd|kliud|erzin|netrikd)*"),
    Frame(
        "kamer iras(ai|as|e|uose|u|u)= zurnal prietais matavim duomen sistem dokument protokol svarstykl "
        "fakt(ai|us|u|as)=",
        "ka_kita kitaip= nemeluo nemelu priesing nieko_panas nepatvirt paneig tokie= visai_ki "
        "rodo~(kad_jus|piln|tvark|normal) kalba_patys",
        "butent_tai bet_(jus|mes|kad) taciau_(jis|mes|jus) todel_mes",
    ),
    Frame(
        "skonio_(reikal|dalyk|klausim) del_skonio_nesi (laiky|laikyk)*_fakt faktai_tokie su_visa^pagarba "
        "leiskite~(nesutik|suabej|pataisy|patikslin) bukime_(atvir|saziningi|objektyv) tiesa_pasakius "
        "atvirai_kalbant",
        unless="ne_skonio tai_ne_skon musu_klaid",
    ),
    Frame(
        "neimanom negalim(a|as)= negali_buti= (buti|taip)_negal atmest(a|ina)= nerealu= mazai_tiketin nera_imanoma",
        unless=r"anksciau greiciau neimanom*~\w+tis?= buvo_neimanom dabar= daugiau= nuo_siol prisiskamb grazin keit "
        "neatmest",
    ),
    Frame(
        "(tvirtin|tikin)(a|o)= neig(ia|e)= prisieki(a)= uztikrina,_kad teigia= (prisimen|atsimen)*^kitaip "
        "kitaip_(prisimen|atsimen)",
        unless="neneig jums_tvirtin",
    ),
    Frame(
        r"(bet|taciau|nors)%(buvo|yra|veike|veikia|nestrin*)_?(?:\S+_){0,2}(svar|karst|sviez|tvark|pilna|silt|"
        "mandag|normal|teising|tyl|laiku|puik|ger(as|a|ai)=|isplaut)",
        "atsipras apgail gaila",
        "vel= jau= dabar= nebuvo musu turej neteising",
    ),
    Frame(
        "esame^(tikri|isitikin)* neabejotin tikrai_(ne|buvo) visiskai_tikrai",
        "buvo ne= nebuv jus= yra=",
        "bus= esate_teis taip_ir_buvo neabejo elg",
    ),
    Frame(
        "*(supainio|sumais|issigalv|prasiman|pamirs|fantazuo|pervert)*(ote|ete|ate)= "
        "(jums|jus)~(pasirod|prisisap|prisigalv|klyst|fantaz) pasirod*_jums nejaugi= argi= "
        "ar_(tikrai_)?esate_(tikr|isitik) fantazuoj prasimano ne_ta_(kavin|restoran|viesbut|salon)",
        unless="nepamirs mes^supain",
    ),
    Frame(r"kad_ir_ka_(?!*darysime)\w+ priesingai_(nei|negu) nepaisant_to,_ka", unless="tai_jusu"),
    Frame(
        "per%(metus|metu|metai)= per_(visa|visus)_ darbo_metu= nuo^atidarymo",
        "atsiliep skund nieka vieninte pirm pretenz nusisk priekaist",
        "ne_pirm jus_su_mum musu_klaid",
    ),
    Frame(
        "(visada|visuomet|visad)=",
        "karst sviez svar mandag punktual tvark paslaug laiku= kruopst",
        "kaip_visada jus= jums= jusu= bus= norime turetu",
    ),
)
