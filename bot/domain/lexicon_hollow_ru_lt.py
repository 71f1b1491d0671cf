"""What a reply says under every complaint alike, in Russian and Lithuanian: see `lexicon_hollow`."""

from typing import Final

from bot.domain.lexicon_frames import Frame

RU: Final = (
    Frame(
        "(соответствующ|профильн|ответственн|нужн|компетентн|надлежащ)*_(отдел|лиц|сотрудник|служб|подразделен|"
        "специалист|мер|человек|люд|инстанц|выводы) "
        "(переда|довед|довел|сообщ|направ|донес|перешл)*%(руковод|отдел|коллег|куда_(нужно|надо)|команд|начальств|"
        "кому|сведен|дальше|служб|администрац|менеджер)",
    ),
    Frame(
        "(относим|отнесемся|воспринима|подход|восприня)*%(серьезн|вниман|ответствен|урок|стимул|понимани) "
        "(взяли|возьмем|взят|берем|принято|приняли|принят)*~(контроль|работу|сведени|вниман|учет|заметк|сердц) "
        "уделя*~вниман (повышенн|особ|долж|больш)*_вниман со_всей_(серьезн|ответствен)",
    ),
    Frame(
        "(сдела|извлек|извлеч)*~(вывод|урок) вывод*~сдела как_корол передадим=~(пожелан|замечан|предложен|слова|"
        "ваш) (учимся|учиться)~ошибк реабилит наш*_забот "
        "забота_о_(клиент|гост|вас|каждом) (принят|примем|принимаем|предпримем|предпринят)*%(мер|"
        "решени|шаг) (меры|шаги)=~(принят|будут|предпри) (прилож|прилаг|делаем|сделаем|приклад)*~(усили|все_возмож|"
        "все_от_нас|все_чтобы|максимум) (исправимся|исправим_ситуац|исправить_ситуац|усилим|ужесточим)",
    ),
    Frame(
        "(постоянно|непрерывн|регулярн|всегда|ежедневно|каждый_день|неустанн|стремимся|стараемся)*%(совершенств|"
        "улучш|повыш|работаем|развива|учимся|лучше|расти|стандарт|навстреч|качеств) "
        "(улучш|повыш|совершенств|оптимизир|усоверш)*~(качеств|сервис|обслужив|процесс|услуг|работ|уровень|продукт) "
        "(работа|работать|работаем|работаю)_над_ есть_куда_(расти|стремить) точк*_роста становимся_лучше "
        "(стать|становиться|стали|делаете_нас|делать_нас|сделать_наш)~(лучше|удобн|комфорт)",
    ),
    Frame(
        "(стандарт|уровень|планк|миссия|ценност|философи|приоритет|принцип|девиз|традици)*",
        "(сервис|обслуж|стремим|наш|высок|держим|главн|клиент|компани)",
        "ваш_уровень уровень_(шум|масл|вод|тепл)",
    ),
    Frame(
        "(клиент|гост|покупател|пациент|пассажир|комфорт|удобств|интерес|забот|мнени|отзыв|доверие|опыт|критик|"
        "фидбек|лояльност|голос|пожелани)*%(на_первом|в_центре|важ[ен]|важно|ценн|бесцен|значим|превыше|в_крови|"
        "доволен|довольны|помога|поможет|приоритет|наград|дорог) "
        "(ценим|дорожим|важно|важна|важен|значим|ценно)=%(довери|отзыв|мнени|клиент|гост|чтобы_(кажд|гост|клиент|"
        "вы=)|знать|обратн|"
        "лояльн|каждый) не_пустые_слова соответств*~ожидани оправда*~(ожидани|довер) (нацелен|ориентирован|открыты)*_"
        "(на|к)= взаимопониман сотрудничеств неравнодуш держим_руку (понимаем|осознаем)~(важност|ответственн)",
    ),
    Frame(
        "(спасибо|благодар|признательн)*%(обратн|критик|сигнал|неравнод|внимани|потрачен|уделен|поделил|доверие|"
        "остаетес|честн|замечани|сотруднич)",
    ),
    Frame(
        "(надеем|рассчитыва|верим|хотим|хотели_бы|постара|рады_будем|будем_рады|мечтаем)*%(шанс|довери|вернут|"
        "вернет|снова|вновь|останетесь|довольн|расположен|увидет|встреч|следующ|визит|в_следующий) "
        "вернуть~(довер|располож) (второй|еще_один)_шанс",
    ),
    Frame(
        "(кто-нибудь|кто-то|специалист|сотрудник|коллег|менеджер|команда|эксперт|отдел|администрац|руководство|"
        "подразделен|консультант)*%(работа|рассмотр|посмотр|займ|разбер|занима|свяж|изуч|в_курсе|решает|"
        "провед|ответит|уведомлен)",
    ),
    Frame(
        "(разберемся|разбираемся|постараемся|исправимся|разберусь)=~(ситуац|вопрос|исправ|разобра|прич|обязател|"
        "решить|скор) разбер*=_в_ситуаци (обязательно|непременно)~(разбер|исправ|учт|рассмотр|прим|сдел|передад|"
        "улучш) "
        "(заявк|замечани|обращени|жалоб|информаци|отзыв|вопрос|сигнал|предложени|претензи)*%(рассмотр|учтен|учтем|"
        "приня|зарегистр|передан|на_контроле|в_работе|обработ|доведен|улетел) (внутренн|служебн)*_(проверк|"
        "расследован|процесс) (в_установленном|в_надлежащем)_порядке (скоро|вскоре)~(все|исправ|поправ|решим) "
        "передам~(информаци|куда|дальше)",
    ),
    Frame(
        "(благодаря|отзыв|критик|мнени|замечани|комментари|предложени|фидбек)*%(лучше|развива|расти|раст|улучш|"
        "совершенств|помога|поможет|учимся|стимул|ценн|удобн)",
    ),
)
LT: Final = (
    Frame(
        "(atsaking|atitinkam|reikiam|kompetenting|tinkam|butin)*_(skyri|asmen|specialist|darbuotoj|personal|"
        "padalin|tarnyb|komand|priemon|zmon|veiksm|sprendim|kolega|kolegoms) "
        "(perdav|perdaviau|perduo|perduosi|nukreip|informav|pranes|persiunt)*%(skyri|vadov|kam_reik|koleg|komand|"
        "administrac|technik|specialist|atsaking|toliau)",
    ),
    Frame(
        "(ziurime|ziuresime|priimame|priimam|vertiname|vertinam|traktuoj|reaguoj|pazvelg|pazvelgt)*%(rimt|atsak|"
        "atid|demes|pamok|pastum|motyv|dekingum|galimyb) (imame|paimsim|priimsim)*~(domen|sird|demes) "
        "(atsizvelg|isiklaus|neliks|neliksim)*~(ja|i=|abejing|pastab|kiekvien|nuomon|balsa) atsizvelg "
        "(skiriame|skirsime)~demes (deram|didziaus|ypating)*_(atid|demes|svarb|atsakom)",
    ),
    Frame(
        "(padary|daryt|daryk|padarys|padarem)*~(isvad|viska,?_kas|viska_ka) isvad*~padary kaip_karal perduos(im|ime|"
        "iu)?=~(direktor|vadov|koleg|komand|savinink) (pasiulym|pastab)*~perduos mokom*~klaid musu_rupest "
        "rupestis= (komanda|koleg)*~(zino=|informuot) (im|em)(si|esi|sime|emes|"
        "ames|omes|eme|imes|ames|sim|simes)?=~(veiksm|priemon|zingsni|sprendim|visu) imsi(mes|m|me)?= (ded|dej|des)*~"
        "pastang (pasitais|pasitaisysim|pasistengsi|stengiam|stengsi|pasistengsim)* "
        "(priemoni|veiksm|zingsni)*~(imsi|imt|bus)",
    ),
    Frame(
        "(nuolat|visada|nuosekliai|kasdien|nepaliaujam|vis|toliau|visuomet)*~(tobul|gerin|keliam|dirb|ieskom|"
        "siekiam|stengiam|mokom|mokome|augam|stebim) "
        "(gerin|pagerin|keliam|kelt|tobulin|perziur)*~(kokyb|paslaug|aptarnavim|proces|patirt|darb|"
        "organizav|standart|lygi) (tobulej|tobulesim|tobulet|augti|gereti|tapti_geresn) keistis_i_ger "
        "(paslaug|aptarnavim)*~(geresn|geriaus|aukst|sklandus|profesional)",
    ),
    Frame(
        "(standart|lyg(is|io|i|yje)|prioritet|misij|vizij|filozofij|vertyb|tradicij|tiksl(as|ai|u)|siek(is|iam)|"
        "kokyb)*",
        "musu siekiam auksc aukst didziuoj laiming klient svec kurio pagrind",
        "ne_jusu kainos_lyg triuksmo_lyg",
    ),
    Frame(
        "mums~(rupi|svarb|brang|reiskia|pamok|vertin|reiksm) (klient|svec|keleiv|pacient|nar)*%(pirmoje|centre|"
        "svarbiaus|patenkint|interes|orientuot|patogum|patirt) (nuomon|balsa|kritik|pasitikejim|lojalum|skaidrum|"
        "pastab|kreipim|atsiliepim|zodzi|zinut)*%(svarb|verting|vertin|brang|reiskia|rupi|aukso|naudinga|itin) "
        "(vertiname|branginame|gerbiame|vertinam|gerbiam)=%(nuomon|lojalum|kiekvien|pasitik|atvir|skaidr|"
        "atsiliep|klient) (atitikt|atitiktu|pateisin|pranok)*~lukes isipareigoj*_(teikti|uztikrin|siekti) "
        "(esame|esam)_(atviri|pasireng*_ieskoti) (jusu|kliento|klientu)_patogum (ilgalaik|abipus|abiem)*~(santyk|"
        "sprend|naud|tinkam) (orientuoj|orientuot) itin_naudinga (aukso|neikainojam)*_vert",
    ),
    Frame(
        "(aciu|deko|dekui|dekoju|dekojame)*%(laik|pasidalin|kritik|pastab|pasitikej|supratim|lojalum|signal|atvirum|"
        "nepraej|atsiliep)",
    ),
    Frame(
        "(tikim|tikimes|viliam|vilia|norime|noretume|laukiam|lauksim|stengs|pasistengs)*%(prog|galimyb|pasitikej|"
        "sugri|liksit|vel=|apsilank|dar_kart|ispud|patenk|maloni|susitik|sprendim) "
        "(atkurt|atgaut|susigrazin)*~pasitikej dar_vien*_(prog|galimyb|sans)",
    ),
    Frame(
        "(kazkas|kas_nors|specialist|komanda|koleg|darbuotoj|vadov|asmenys|konsultant|technik|ekspert)*%(pasiziur|"
        "dirba|perziures|susisiek|nagrinej|aiskin|isspre|ivertin|pasidom|pasirup|pasidomes|sprendz|atsakys)",
    ),
    Frame(
        "(perziuresim|isnagrinesim|aiskinsim|issiaiskinsim|pasidomesim|pasizymej|uzfiksav|"
        "isanalizuo)* (pastab|kreipim|skund|informacij|zinut|laisk|situacij|klausim|problem|atsiliep)*%(bus_(aptart|"
        "ivert|perziur|nagrin|spren|perduot|pazvelg|atsizv)|priimt|perduot|uzfiks|uzregistr|nagrinej|perziures|"
        "perdav|sprendz|svarstom|isspr|pazvelg) (sprendzi|sprendzia|nagrinej|aiskin)*~(klausim|situac|problem|"
        "atvej|priezast) (pranes|atsaky|informuo)*~(kuo_greic|artimiaus|kai_tik|netrukus) "
        "(vidini|vidin)*_(situac|patikr|tyrim|proces|vertin) (busime|butinai)~(pranes|atsizv|padary|isnagr|informuo)",
    ),
    Frame(
        "(atsiliepim|nuomon|kritik|pastab|komentar|balsas|kiekvien)*%(padeda|pades|tobul|gere|augt|pamok|motyv|deka|"
        "keist|naud|pazang)",
    ),
)
