"""How a reply promises what nobody can keep, by the build of the sentence: see `lexicon_frames`."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed

PLEDGES: Final[Framed] = {
    "en": (
        Frame("thing_of_the_past= on_the_dot= to_the_minute= (make|see)_(sure|to_it)^no_ no_[a-z]+_ever"),
        Frame("(our|my)_word_(that|on|this|it|nothing|no|you) vouch", unless="(broke|kept|keep|take|took)_our_word"),
        Frame(
            "we^pledge promise(s)?= assure(s)?=",
            "every= always= never= nobody= no_one= all_(our|future) nothing=",
            "never_told",
        ),
        Frame(
            "(absolute|complete|full|total|perfect|entire|utter)ly_(safe|secure|reliable|certain|exclud|"
            "impossib|guarante|"
            "assur|fool|error) (hundred|100)_?(per_?cent|%)_(safe|secure|sure|reliabl|assur|certain|guarant)",
            unless="not_(absolute|complete|full|perfect)ly",
        ),
        Frame(
            "impossible= ruled_out= excluded= cannot_happen=",
            "now= from_now any_more anymore longer future again= twice=",
        ),
        Frame(
            "for_ever= forever= for_good= permanently= for_all_time=",
            "solv fix gone= over= will= rest= past= remov eliminat",
        ),
        Frame("no~risk= zero_risk= risk-free= without_any_risk=", unless="choose at_no_risk"),
        Frame(
            "(count|rely|depend|bank)_on=",
            "every_time each_time always= perfect flawless any_time",
            "courier we_(rely|depend)",
        ),
        Frame("(could|can)(not|'t)?^(possibly_)?(happen|occur|repeat)~(twice|again|a_second)"),
        Frame(
            "(never|nobody|no_one|no|nothing|none)=",
            "(ever_again|any_?more_ever|from_now_on|never_again)= will^ever= will_never=",
        ),
    ),
    "pl": (
        Frame("do_przeszlosci= co_do_minuty= co_do_sekundy= dopilnuj*~(zaden|nikt|nigdy)"),
        Frame("(maja|macie|dajemy|daje|damy)~slowo= nasze_slowo= slowo_harc", unless="zlamali dotrzymal"),
        Frame("przyrzek reczym recze= slubuj zareczam poreczam"),
        Frame(
            "(calkowicie|absolutnie|w_pelni|stuprocentowo|zupelnie|bezwzglednie)_(bezpieczn|pewn|niezawodn|"
            "wyklucz|niemozl|"
            "bezbledn|szczeln)",
            unless="nie_(byl|jest)_(calkowicie|w_pelni)",
        ),
        Frame("niemozliw wykluczon", "teraz= juz= odtad od_(dzis|teraz|jutra) wiecej= powtorz", "dodzwon nie_jest"),
        Frame("na_zawsze= na_wieki= po_wsze_czasy=", unless="zamkn kart"),
        Frame("(zadneg|zerow|najmniejsz)*~ryzyk ryzyk*~(nie_ma|zerow|wyelimin|zniknel|nie_istn)"),
        Frame(
            "(za_kazdym_razem|zawsze)=",
            "idealn perfekc bezbledn liczyc bez_zarzut nienagann",
            "chcemy powin jak_zawsze",
        ),
        Frame("(drugi_raz|ponownie|wiecej|kolejny_raz)~(zdarzy|nie_moze|nie_ma_prawa|powtorz|wydarz)", "nie= nigdy="),
        Frame("nigdy=", "wiecej= juz= odtad ponownie nikogo= nikomu= przenigdy", "nie_powiedzi nie_powin dotad"),
    ),
    "ru": (
        Frame("в_прошлом= минута_в_минуту= проследим~(ни_один|никто|никогда)", unless="в_прошлом_(год|месяц|раз)"),
        Frame("(даем|даю|дадим|дали)~слово= наше_слово= честное_слово=", unless="сдержа наруш"),
        Frame("клянемся= клянусь= ручаемся= ручаюсь= клятвен поручит"),
        Frame(
            "(полностью|абсолютно|совершенно|стопроцентно|целиком)_(безопас|надеж|исключ|гарант|защищ|невозм) "
            "абсолютн*_(безопас|надеж|защит|гарант) (безопас|надеж)*%абсолютн",
            unless="не_(полностью|абсолютно)",
        ),
        Frame("невозможн исключен", "теперь= больше= отныне впредь повтор", "дозвон было_невозм"),
        Frame("навсегда= навеки= на_веки раз_и_навсегда=", unless="закры удал"),
        Frame("(никак|ноль|нулев|без_всякого)*~риск риск*~(больше_нет|нет=|исключ|нулев)", unless="вашего_риск"),
        Frame(
            "(каждый_раз|всегда|в_любой_момент)=", "идеальн безупречн рассчитыват безошиб", "хотим долж как_всегда"
        ),
        Frame(
            "(второй_раз|снова|еще_раз|повторно)%не_(может|случ|произой|повтор) (случиться|"
            "повториться)_не_может= не_может_повтор"
        ),
        Frame(
            "(никогда|ни_разу|ни_у_кого|никого|никто)=",
            "больше= уже_не впредь отныне теперь_не",
            "не_(ответ|перезвон|сказ|говор|прише)",
        ),
    ),
    "lt": (
        Frame("praeity(je)?= minutes_tikslumu= pasirupin*~(ne_vien|niekas|niekada)"),
        Frame("(duodame|duodu|duosime|turite)~zod(i|is)= musu_zodis=", unless="nesilaik sulauz"),
        Frame("prisieki laiduo laidojam uztikriname,_kad_(kiekvien|visi|visad|niek|ne)"),
        Frame(
            "(visiskai|absoliuciai|pilnai|simtu_procentu|simtaprocentiskai)_(saug|patikim|uztikrin|garantuo|"
            "neimanom|atmest|"
            "neklyst)",
            unless="nebuvo_visisk",
        ),
        Frame("neimanom atmest", "dabar= nuo_siol= daugiau= pasikart", "prisiskamb"),
        Frame("(visiems_laikams|visam_laikui|amziams|ilgiems_laikams|karta_visiems)="),
        Frame("(jokios|nulin|nera|nebera)*~rizik rizik*~(nera|neliko|nebus|nebera|nelik)"),
        Frame(
            "(kiekviena_karta|visada|visuomet|kaskart)=",
            "tobul nepriekaist tiketis be_klaid pasikliau",
            "kaip_visada norime turetu",
        ),
        Frame("(antra_karta|pakartotinai|dar_karta)%(negali|neturi_teis|nenutiks|nepasikart|neivyks)"),
        Frame(
            "(niekada|niekuomet|niekad|ne_vien*|niekas)=",
            "daugiau= jau_nie nebe nuo_siol ateity nepasikart",
            "nepasak neatsak nebedirb",
        ),
    ),
}
