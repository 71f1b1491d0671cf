"""How a reply charges its author with lies, threats, greed or a part in somebody's plan."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed

DECEIT: Final[Framed] = {
    "en": (
        Frame(
            "lie= (spread|tell)*_lies lying= untrue= untruth slander libel defam blackmail coerc extort fraud "
            "fabricat "
            "(pure|sheer)_(invention|fantasy|imagination|fiction) fantasy= imagination= creative_writing "
            "made~(up|whole_thing_up) not_a_word_of_truth false_(alleg|claim|accus|inform) fairy_?tales? guise "
            "(you|whom|who)~(trying|want|hoping|attempt)_to_(fool|trick|squeeze|pressure|cheat|deceive|scam)",
            unless="we_(lied|told|said|gave|were|promised|advert) our_(advert|mistake|error|website|fault|claim) "
            "not_a_lie fraud_(department|team|attempt) phishing card identity_fraud",
        ),
        Frame(
            "(free|freebie|refund|discount|compensation|voucher|meal|money|clicks|attention|fame|followers)=",
            "all_this_fuss (just|only|simply)_(to|for) deliberate intention your_(real|true)_(aim|goal|reason|"
            "motive) "
            "on_purpose get_out_of_paying want_to_return_it",
            "we_(are|have|refund|owe|gave|will) our_(mistake|fault)",
        ),
        Frame(
            "(real|genuine|true|actual)_(patient|guest|customer|client|student|tenant|member|traveller)s?= "
            "(who|someone_who|anyone_who|if_you)~(truly|really|actually)_(was|were|been|visit|stay)* nice_try= "
            "(nobody|no_one)_by_(that|this|such)_ you_(simply|just|only|merely)_want "
            "what_a_coincidence hired_to (four|five|several|three)_identical (create|open)*_(yesterday|today|"
            "last_week) "
            "who_is_paying who's_paying ask*_you_to_write known_to_us_as your_(motive|agenda)= damages "
            "has_been_(edited|staged|manipulat|doctored|photoshop) (edited|staged|manipulated|doctored)= "
            "put%yourself "
            "(by_yourself|yourself)=%(saw|camera|waiter) file_charges press_charges suing= sue_you (our|"
            "the)_lawyers?= "
            "(cost|costs)_you_dear exists_only you_bought_nothing",
            unless="we_(edited|were|have_been) edited_(your|the)_(order|book|menu)",
        ),
    ),
    "pl": (
        Frame(
            "(klam|klamst|oszczer|pomowi|szkalow|zniesl|szantaz|wymusz|wymusi|wyludz|prowokacj|bajk|sciem|konfabul|"
            "zmyslon|zmysla|wyobrazni|fikcyjn|nieautent|kombinow|intryg|manipul)*",
            "pan pani panstw opini wpis relacj komentarz autor gwiazd recenz nas= profil zwrot gdzie_indziej "
            "reklamac "
            "sytuacj gratul pozwem",
            "nasz_blad klamalismy to_my",
        ),
        Frame(
            "(grozb|grozi|strasz|szantaz)*~(opini|gwiazd|recenz|internet|media) (darmow|rabat|znizk|rozglos|uwag|"
            "atencj|lajk|rozgl|zarobi|zarobk|doraba|dorabia)*~(nas=|wymus|zarob|dorab|paznok|lokaln|nocleg|na_nas|"
            "pensji|zdobyt) (zaplac|zaplacono|kupion|zlecon)*~(recenzj|opini|wpis) (opini|recenzj)*~kupion "
            "(sam|sama|sami)=~(podrzuc|pobrudz|uszkodz|zniszcz|rozci) podrzucil prawdziw*_(lokator|klient|gosc|"
            "pacjent|kursant) (szczer|prawdziw)*_opini*~(nie_nalez|ta_) zwolnion*_dyscyp byl(y|a)_pracowni*_(zwol|"
            "ktor) "
            "dziwnym_trafem nie_odbyl nie_mial*_miejsca= pozdrow*~(szef|konkur) "
            "(takie_same|identyczn|jednakow)*_(opini|wpis|recenz|komentarz) nowych_kont "
            "(salon|lokal|firm)*_naprzeciwko sasiedni*_(kwiac|salon|gabinet|restaur|lokal|hotel) (pracuje|"
            "dziala)_pan*~(firm|konkur) przegralismy "
            "(w_zamian|zamian)_za_(darm|usun|rabat) pod_(tym|takim)_nazwiskiem chodzi~(tylko|jedynie|"
            "wylacznie)_o_(darm|pieniad|znizk|rabat) po_co_(pan|pani)_to (przyjdzie|odpowie)*~(panu|pani)_(jeszcze_)?"
            "odpowied",
            unless="zgodnie_z_umow sasiedni*_(stolik|pokoj|sal|budyn|mieszk) wejsci parking apteka (rabat|"
            "znizk)*_dla",
        ),
    ),
    "ru": (
        Frame(
            "(ложь|ложные|ложных|врать|вранье|врете|лжет|обман|клевет|порочит|небылиц|выдум|провокаци|рэкет|шантаж|"
            "мошеннич|вымогат|манипуляц|хайп|недостоверн|заведомо|смонтирован|фотошоп|экстремизм|симулир)*",
            "вы= вас ваш отзыв автор комментар сведен информац претензи банк фирм требов перед_нами скриншот научил "
            "решил стыд деньги",
            "наш*_обман мы_(обман|соврал|ввели) вас_обману ввел*_вас мошенник не_обман",
        ),
        Frame(
            "(угроз|угрожа)*~(написать|отзыв|инстанц|магазин|суд) (морального_вреда|вреда_репутац|деловой_репут|"
            "чести_и) (отзыв|запис|текст)*~(куплен|заказан|заказн|проплач) (вы|вы_сами|сами)=~(порезали|подложили|"
            "подбросили|испортили|сломали|поцарапали)_?(сами)? за_чужие_деньги за_чужой_счет получить~за_наш_счет "
            "охотник "
            "(от_кого|кто_вы) кому_(же_)?мы_(так_)?меша намеренно= специально_чтобы с_одного_адреса "
            "(все|всех)_ваши_отзыв после_отказа_(появ|вы) (испортить|уронить|занизить)_рейтинг не_абонент= "
            "вы_не_(клиент|покупат|гост|абонент|пациент) не_проживал под_(этой|такой)_фамилией вам_(нужна|нужен|"
            "нужны|нужно)_(только|лишь) никто~в_глаза_не_видел опроверг*_(изложен|свед) "
            "в_противном_случае иначе_обратимся (обжалован|обратимся_в_суд|юристам=|юристы=) такая_у_вас_работа "
            "на_все_(турфирм|кафе|салон|магазин)",
            unless="мы_намерен не_намеренно пришл уточн",
        ),
    ),
    "lt": (
        Frame(
            "(mel(as|o|u|ai|us)|melaging|melagi|meluoj|praman|prasiman|smeiz|santaz|provokacij|provokac|apsimestin|"
            "isgalvo|romanus|pasipelny|isvilio|ispesti|issireikalau|grasinim|sukci)*",
            "jus tikites tekst atsiliep skleidz autor bandot mus turim vardas vard zmones mok teism nuolaid pretenz "
            "fakt "
            "papildys",
            "sukciai_apgavo mes_melav musu_melas",
        ),
        Frame(
            "(teism|teisinink|advokat)*~(ginsim|perduo|ieskosim|kreips|zodz|tokiu) (perduoti|perduotas)~teisinink "
            "ekrano_nuotrauk*~(teism|teisin) (nebuvus|netikr|tariam|neva)*_(lankytoj|klient|svec|dingus|pirkej) "
            "(rezervacij|uzsakym|bilieto|vizito)*~(neisras|nebuvo=|ir_nera) neisraseme (pats|pati|patys)=~(sudauz|"
            "sulauz|subraiz|idej|suplese) (ta_pacia|viena)_ranka (apmoket|nupirkt|uzsakyt)*~(kit|atsiliep|konkur) "
            "botai= skundik (kvepia|dvelkia)= (pernelyg|per_daug)_dramat*~tikr itartin bandymu_pas "
            "(spaust|spausti|gasdint)*~(zvaigzd|atsiliep) uz_(atsiliepim|tylejim|istryn)*~(istryn|nuolaid|mok|ketin) "
            "(sia|tokia)_pavarde=~nie jums_(reikia|rupi)_tik_ nemokama_vakarien uz_tylej antra_karta=$ (atsiliepim|"
            "iras|ivertin)*~(nesaziningas|ziaurus_mel) "
            "nelankete= "
            "sekeju_bur atkreipti_i_save ar_neatrodo_keist panas*_kavin pinigu_prasym nesumoket",
            unless="tikrai_neatkreip",
        ),
    ),
}
