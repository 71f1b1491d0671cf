"""How a reply tells what the author did wrong to the thing, or did not do: see `lexicon_frames`."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed

# What the author did to the thing, or what was done wrong by nobody named, and that it is not our fault.
MISUSE: Final[Framed] = {
    "en": (
        Frame(
            "(help|pays|worth|wise|advisable|sensible)_(to_)?(reading|checking|asking|measuring|read|check|ask|"
            "measure|look)",
            unless="we_ our_ help_(us|you)",
        ),
        Frame(
            "(asked|reminded|requested|urged|invited)%(chose_not|did_not|didn't|no_reaction|ignored|refused|without)",
            "you=",
            "you_asked we_did",
        ),
        Frame(
            "you_(left|used|washed|opened|dropped|kept|put|placed|stored|plugged|pressed|moved|removed|bent|"
            "spilled|overloaded|"
            "skipped|missed|threw|clicked|turned)_(the|it|your|them|a|an|too|our)=",
            unless="left_with_us left_for_us as_you_ when_you_opened kept_your you_kept_(waiting|asking)",
        ),
        Frame(
            "(typed|entered|filled_in|used|installed|stored|washed|assembled|selected)~(wrong|incorrect|"
            "improper|too_late)",
            unless="our_(system|team|staff|colleague) we_ by_us=",
        ),
        Frame(
            "(hardly|not|cannot_be|can't_be|scarcely)^(our_(fault|mistake|problem)|blamed|held_responsible)=",
            unless="not_your not_only nobody_",
        ),
        Frame(
            "(has|have|had)_(its|their)_consequences= saved_everyone_ (guests|customers|people|clients)_(ignore|"
            "forget|refuse|do_not|don't|never|fail)"
        ),
    ),
    "pl": (
        Frame("(warto|wypada|dobrze)~(przeczyt|sprawdz|zapyt|zmierz|zapozna|zajrz|upewn)", unless="my_ nam_"),
        Frame("(prosilismy|przypominalismy|zwracalismy_sie)%(nie=|bez_|zabraklo)"),
        Frame(
            "(zostawi|uzy|otworzy|upusci|przechowywa|podlaczy|przestawi|zamkne|wla|pomin|przegap|wrzuci|klikn|"
            "wyla|zgnio)*l[aio]?_(pan|pani|panstwo)=",
            unless="u_nas= dla_nas nie_zostaw",
        ),
        Frame(
            "(zle|blednie|niepoprawnie|nieprawidlowo|niewlasciwie)_(wpisan|podan|wypeln|wybran|zamontow|uzyt|"
            "przechow|wprowadz)",
            unless="nasz my_ przez_nas",
        ),
        Frame(
            "nie_nasza_wina trudno_winic nie_mozna_(nas_)?winic nie_(jestesmy|ponosimy)_(winni|winy) oszczedzi*by",
            unless="nie_pan",
        ),
        Frame(
            "(goscie|klienci|ludzie)_(lekcewaz|ignoruj|zapomin|nie_czyt|nie_zwrac|nie_stosuj) (ma|maja)_swoje_konsek"
        ),
    ),
    "ru": (
        Frame(
            "(стоит|полезно|разумно|лучше)~(прочит|провер|спрос|измер|ознаком|загляну|уточни)",
            unless="мы_ нам_ будем",
        ),
        Frame(
            "(просили|напоминали|предлагали)%(вы_(этого_)?не|без_ответ|не_отреаг|безрез) (загляни|прочти|"
            "проверь|спроси|посмотри|позвони|обратись|прочитай)_вы="
        ),
        Frame(
            "вы_(сами_)?(оставили|использовали|стирали|открыли|уронили|хранили|подключили|нажали|поставили|"
            "сняли|залили|пропустили|бросили|закрыли)=",
            unless="у_нас= для_нас заявк отзыв",
        ),
        Frame(
            "(трижды_)?(неверно|неправильно|ошибочно)_(введ|ввели|указан|указал|заполн|выбран|установ|использ|"
            "хран) (ввели|ввел|ввели_код)_неверно",
            unless="мы_(?!не) ввели_мы= наш",
        ),
        Frame(
            "мы_не_виноваты трудно_винить не_наша_вина нельзя_винить вряд_ли_наша (закрой|прочти|проверь|спроси|"
            "позвони)_вы",
            unless="не_вы_винов",
        ),
        Frame(
            "(гости|клиенты|люди|покупатели)_не_(смотр|чита|обраща|слуша|"
            "соблюда) сберегло_бы сэкономило_бы имеет_(свои_)?последств"
        ),
    ),
    "lt": (
        Frame("(verta|pravartu|naudinga)~(perskait|patikrin|paklaus|ismatuo|susipaz|pasidom)", unless="mums mes_"),
        Frame("(praseme|primineme|siuleme)%(nepadar|nereag|neatsak|ignorav|be_atsak)"),
        Frame(
            "(palikote|naudojote|skalbete|atidarete|numetete|laikete|prijungete|paspaudete|uzpylete|praleidote|"
            "uzdarete)=",
            unless="pas_mus mums= palikote_atsil",
        ),
        Frame(
            "(neteisingai|klaidingai|netinkamai)_(ivest|nurodyt|uzpild|pasirinkt|sumontuot|naudot|"
            "laikyt)* (ivest|nurodyt)*_(neteising|klaiding)",
            unless="musu_(darb|sist) mes_",
        ),
        Frame("ne_musu_kalte negalima_kaltinti ar_galima_kaltinti mes_nekalti vargu_ar_galima", unless="ne_jus"),
        Frame(
            "(sveciai|klientai|zmones)_ne(kreip|skait|ziur|paiso|silaik) sutaup* turi_savo_pasekm",
            "jus perskait nekreip neskait laisk pasekm visiems",
            "sutaupysite",
        ),
    ),
}
