"""How a reply points at outsiders, the weather or one of us, and says that nothing could be done."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed

_OUTSIDERS_EN = (
    "(courier|carrier|supplier|manufactur|factory|wholesal|landlord|insurer|insurance|bank|paypal|customs|"
    "post_office|"
    "postal|council|ministry|airport|airline|strike|notary|utility|vendor|contractor|subcontract|provider|agency|"
    "platform|glovo|google|amazon|booking|venue|head_office|call_cent|lab|weather|snow|traffic|government|"
    "organi[sz]er|"
    "authorit|franchis|cloud|neighbours|partner|software)"
)
OUTSIDERS: Final[Framed] = {
    "en": (
        Frame(
            _OUTSIDERS_EN,
            "not_(us|we|our)= we_(just|only|simply|have_no|cannot|can't)_ no_(influence|control|say)= nothing_we_can "
            "there_is_nothing to_blame= held_up stuck_with is_stuck dragging rubbish nonsense mess messed dreadful "
            "crash fault_(lies|origin|is_with) down_to lies_with entirely rests_sole (ask|contact|direct)~(them|"
            "there) "
            "take_that_up imposed because_of_the 's_end at~end= hence= different_company shut_off "
            "should_be_paying wrongly= refuses if_the_[a-z]+_(hadn't|had_not) had_the_[a-z]+_(sent|done|come) "
            "no_driver sits_with deceived",
            "our_(mistake|fault|error|choice) we_(chose|answer|take|should|forgot|failed|missed) we_are_responsible "
            "because_we",
        ),
        Frame(
            "blame_(the|it_on)_ (let|lets|letting)_us_down (still_learning|did_not_know_any_better) beyond_(our|"
            "anyone's)_control out_of_our_hands force_majeure circumstances_(beyond|outside) "
            "(the|my|our|an?)_(employee|colleague|deputy|developer|night_shift|cook|waiter|waitress|therapist|"
            "trainee|"
            "driver|intern|agent|stylist|nurse|guide|fitter)s?=%(dismiss|listening|mess|hungover|forgot|lied|false|"
            "wrong_inf|punish|warned|broken_code|without_asking|will_not_be_working|must_have|as_(she|he)_often) "
            "(disciplin|labour_law|culprit_(has|was_ident)|words_with_(him|her)|out_of_(his|her)_wages|"
            "been_dismissed|been_let_go|"
            "been_fired|terminated_our)",
            unless="our_(mistake|fault) we_(should|failed|are_to) nobody_will blame_ourselves",
        ),
    ),
    "pl": (
        Frame(
            "(kurier|dostawc|producent|podwykonawc|operator|bank|ubezpieczyc|allegro|poczt|glovo|dpd|inpost|telekom|"
            "hosting|laborator|touroperat|zarzadc|przewozn|agencj|agregat|spolk|urzad|ministerst|sanepid|spedyc|"
            "wykonawc|dziekanat|biur*_rachunk|franczyz|centrala|strajk|pogod|sniegu|snieg=|korki|pylk|chin|platform|"
            "detailer|gmin|gosc_z|sasiad|poprzedni)*",
            "wplyw nic_nie_(moze|wskor) bezrad zawal zawiod po_stronie nie_nasz nie_my nie_odpowiad spozni "
            "nie_bierze "
            "(my|nas)_(tu|tylko|proszę|prosze|jako|nic|juz|czekal) kierowac prosze_nie_mieszac spapral odrzuc "
            "zwiazane_rece "
            "wlasne*_dzialal przeciaga wygenerow nie_wykonal zleca sami ofiar samo_ wylacz nie_mamy jest_normal "
            "wina_(lezy|jest|po) to_robota zabrudz niezalezn",
            "nasz*_(blad|wina) odpowiadamy przeprosilismy powinnismy",
        ),
        Frame(
            "(praktykant|stazyst|kucharz|fryzjerk|konsultant|kelner|serwisant|kierowc|ekspedient|recepcjon|polozn|"
            "trener|dziewczyn|chlopak|monter|ksiegow|opiekun|wychowawc|kasjer|kolega|kolezank|mechanik|instruktor)*"
            "%(wypowiedzen|wbrew|na_wlasna_reke|zly_dzien|pierwszy_dzien|orlem|odsuniet|zwoln|skandal|do_pracy_chor|"
            "pomyli|zapomnia|przeoczy|nie_umie|wylecial|nie_dopiln|upomni|ukara|zawini|farbowal|zla_faktur) "
            "(zawinil|zawinila|zawinilo|zawinili)= (winny|winna|winni|winien)=~(jest|kurier|dostaw|firm|bank|piek) "
            "niewiele_umie dopiero_sie_uczy (stazystka|praktykantka|to_kurier|to_praktyk)=_?(farbow|wysl)? "
            "na_miejsce_tej tolerowac_nie "
            "zla*~wyslala_staz (takie*_)?podejscia_tol polow*_zalogi nie_nasz*_pracowni pracownikiem_spolki",
            unless="nasz*_(blad|system) nie_zawinil my= nikt_nie zawinilismy",
        ),
    ),
    "ru": (
        Frame(
            "(погод|банк|сбербанк|букинг|агрегатор|провайдер|почт|таможн|фабрик|производит|поставщик|министерств|"
            "организатор|хостинг|отель|турагент|туроператор|эмитент|подрядн|подрядчик|государств|яндекс|озон|"
            "головн*_офис|клининг|служба_доставки|застройщик|аэропорт|предыдущ|франшиз|терминал|колл-центр|управляющ|"
            "управа|курьер|перевозчик|сезон|люди|пробки|тариф|агентств|арендодат|партнер|склад)*",
            "не_зависит не_наш(а|и|е|ей|ем)?= не_мы= не_от_нас проблем*_ваш бессильн не_влия с_них адресуй "
            "претензи*_(к|адрес) "
            "лишь_(посред|перед) мы_(лишь|просто|только|тут|никак|бы|ни) обязыва на_их_совести как_без_рук "
            "ничего_не_(реша|могу|можем|поделаешь) не_магазин опять_ милости с_него_взять сами_пострад крайними "
            "дальше_все испортил не_обязан задержал не_в_нашей бросил_ не_выход а_не_(магазин|универ|наш) отменил "
            "создал",
            "отвечаем_мы перед_вами_мы наш*_(вин|ошиб) мы_(отвеч|выбра|должны|не_предупр)",
        ),
        Frame(
            "(повар|стажер|пекарь|лаборант|сотрудниц|сотрудник|коллег|мальчик|девочка|официант|менеджер|оператор|"
            "администратор|сборщик|водител|мастер|smm-щик|новеньк|кассир|продав)*%(поторопил|ошибся|ошиблась|рассеян|"
            "растерял|глупост|напортач|первый_день|выписан|накаж|наказан|уволен|непрост|безалаб|сморозил|оштраф|"
            "лишен|уже_не) безалаберн (виноват|виновата|виновато)= мало_что_умеет еще_учится (накаж|накажем)* "
            "из_своего_кармана станет*_урок "
            "тот_за_него штраф*_(выпис|налож)",
            unless="мы= не_виноват я_виноват вы_ наш* мы_подвели наш*_вин правим мы_не_накаж",
        ),
    ),
    "lt": (
        Frame(
            "(vezej|kurjer|bank(as|o)|portal|nuomotoj|oro_linij|subrangov|rangov|agentur|reguliuotoj|operator|"
            "skambuciu|"
            "broker|baze|treci(oji|osios)_sal|paveze|programel|silumos_tinkl|redaktor|idiegej|draudimo|draudik|"
            "tiekej|registru|administratoriaus|ankstesn|gamintoj|muitin|pastas|samdyt|franciz|centrin|oras|eismas|"
            "agregat|sukci|savininkas)*",
            "kontroliuoti_negalim ne_mus neatsakom kreipki stabdo mes_(tik|jiems|jai|ju|patys|nie) neteisingai "
            "atmestin paliko "
            "netinkam isjung neapmok savarank zalius itakos uzsiima reikalas rupest sugadin suzlug neislaik apgavo "
            "jei_ne klaida_pada klaid*_ne ne_viskas_mus vangum kuriuo kuri_kop neprikl chaos nepaliko",
            "musu_(klaid|kalt|atsakom)* atsakome_mes mes_atsak musu_vard",
        ),
        Frame(
            "(padavej|praktikant|koleg|meistr|vireja?s|pardavej|destytoj|treneri|darbuotoj|konsultant|vairuotoj|"
            "administrator|kasinink)*%(bauda|nubaust|pasalinsim|atleid|atleist|neturejo_teises|tinge|charakt|"
            "nepasiruos|"
            "prastos_nuot|atsisveik|papeik|pasnekej|suklyd|pamirs|liepta) nebebus= (kalta|kaltas|kalti)= "
            "mazai_ka_mok dar_mokosi naujokas= atsisveikin "
            "(kai|kada)_(budi|dirba)_ gauname_po_tok geru_vireju_neras liepta_du netinkamas_zmog nors_jai_buvo_liep",
            unless="musu_klaid mes= nekalt jus_ne esame_kalt",
        ),
    ),
}
