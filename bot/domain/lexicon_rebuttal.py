"""How a reply calls what its author tells untrue, overdone or normal, by the build of the sentence."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed

REBUTTAL: Final[Framed] = {
    "en": (
        Frame(
            "baseless= unfounded= unjustified= groundless= exaggerat overstated= one-sided= subjective= "
            "contrary_to_what_"
            "so-called_(damage|defect|delay|problem|noise|stain) alleged(ly)?= (hardly|scarcely|not_exactly|"
            "far_from)_"
            "(a|an|any)_ (perfectly|technically|entirely)_(normal|clean|fine|impossible) within_the_(norm|tolerance|"
            "agreed) "
            "nothing_unusual (would|could|can)_(never|not)_(ever_)?(speak|say|come_from|behave|happen_with) "
            "(disagree|do_not_agree|don't_agree|see_things_(quite_)?differently)= not_what_happened in_reality= "
            "to_correct~(points|facts) question_whether we'd_question hard_to_believe watertight if_(it|our|"
            "things)~(were|"
            "was)_(so|too|that)_",
            unless="we_were_wrong not_(exaggerat|baseless|unfounded) we_(agree|alleged)",
        ),
    ),
    "pl": (
        Frame(
            "bezpodstaw gruba_przesad wyolbrzym mija_sie_z wbrew_temu w_normie= normaln*_(zjawisk|rzecz|objaw) "
            "nie_oddaje= nie_potwierdzamy pominel*_(pan|pani) nie_stwierdz* (jest|sa)_norma= zbiera_same_poch "
            "tak_zwan(y|a|e)= (pozostali|inni)~(potrafi|zadowol|nie_mial) gdyby_(rzeczywiscie|naprawde|bylo_tak) "
            "(to_)?nie_(byl|byla|bylo|byly|jest)=~,_tylko_ przesada=,? subiektywn takich_bledow_nie",
            unless="nie_jest_norma nie_jest_przesad",
        ),
    ),
    "ru": (
        Frame(
            "преувелич необоснован голословн вопреки_ваш в_пределах_(норм|паспорт|соглас|допуст) субъективн "
            "соответству(ет|ют)=~(гост|норм|каталог|заявлен|стандарт) не_(выявила|выявил|выявлено|нашлось|"
            "зарегистрировано|обнаружено|подтвердил(ось|ась|ись)?)= не_соглас(ен|на|имся|юсь|ны)= некорректно= "
            "если_бы_(все|это)_(было|и_правда)_так такого_(просто_)?не_бывает причин_для_(недовол|жалоб) "
            "далеко_от_реал "
            "утверждение_неверно естественн*_(усад|износ) чересчур= расходится_с_",
            unless="мы_не_согласны_с_(банк|решен) не_соответ",
        ),
    ),
    "lt": (
        Frame(
            "nepagrist perdeda(te)?= perdedat priesingai_nei atitinka=~(norm|standart|aprasym) "
            "(nefiksav|neuzfiksav|neaptik|nenustat|nesutink)*ome nesutinkame= nesutampa= subjektyv "
            "klientas_ne_visada "
            "(niekam_)?nera_tragedij (tai|cia)_ne_[a-z]+,_o_ faktas_lieka objektyviai normali_(reakc|busen) "
            "(taip_)?visur_(laukiam|yra) jokio_nuostol nuostoliu_nepat jei_butu_taip",
            unless="neatitinka",
        ),
    ),
}
