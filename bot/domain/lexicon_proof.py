"""How a reply sets what was checked or proved above the author's account: see `lexicon_frames`."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed

# What we checked, what is proved, what cannot be: each sets our word above the author's.
SHOWN: Final[Framed] = {
    "en": (
        Frame(
            "(happy|satisfied|delighted|loyal|returning)_(client|customer|guest|patient|visitor|famil)",
            "we_have thousand hundred over= all= so_many",
            "would_like we_want",
        ),
        Frame(
            "(not|n't)_recogni[sz] (exactly|precisely|just)_(as|what)_you_(order|ask|want|request|book)",
            unless="recogni[sz]ed_you should will= not_(exactly|precisely|just)",
        ),
        Frame(
            "prove proves= proved= proven= proof=",
            unless="proof_of_(purchase|payment|delivery)_(in|to|by|will) you_right improve not_prove",
        ),
        Frame(
            "(checked|verified|inspected|tested|examined)%(complete|correct|fine|in_order|full|accurate|right|"
            "intact)=",
            unless="will= before_we not_(complete|correct|right) you_were your_(account|version)",
        ),
        Frame(
            "(did_not|didn't)_(occur|happen|take_place) not~(exist|sound_like|like_us|look_like_us|fit_us|"
            "our_style)=",
            "you_ describ claim report over that= this= our=",
            "should it_did_not_happen_again call= reply= promise refund",
        ),
        Frame("misunderst", "your_(side|part|end) you_"),
        Frame(
            "reject refuse_to_(accept|believe)", "account version claim view descri accus", "you_were payment card"
        ),
        Frame(
            "for_(many_|over_)?(years|decades|generations)= frankly= quite_honestly=",
            unless="you_have our_(mistake|fault) we_(failed|were_wrong)",
        ),
    ),
    "pl": (
        Frame(
            "(zadowolon|szczesliw|wiern|usatysfakcj)*_(klien|gosc|pacjen|uzytkown)",
            "mamy= tysiac setk ponad wszys tylu",
        ),
        Frame(
            "nie_(roz)?poznajemy (dokladnie|wlasnie)_(tak|taki|taka|to)_(jak|co|ktor)*^(pan|pani|"
            "panstwo)^(zamow|prosil|chci)",
            unless="powin bedzie",
        ),
        Frame(
            "dowodz(i|a)= dowod(em|zi)?= swiadczy(c)?= udowadnia",
            unless="dowod_(zakupu|wplaty|osobist) dowodzi_ze_(maja|ma)",
        ),
        Frame(
            "(sprawdzi|zweryfikowa|skontrolowa|zbada)*%(komplet|popraw|prawidl|w_porzadku|sprawn|peln|nienarusz)",
            unless="nie_(byl|jest) sprawdzimy niekomplet",
        ),
        Frame(
            "(nie|zupelnie_nie|w_ogole_nie)~(pasuje_do_nas|w_naszym_stylu|nasz_styl|istniej|nie_ma=)",
            "opis relacj taki= pan= pani= panstw",
        ),
        Frame("nieporozum", "z_pan*_stron pan= pani= panstwo="),
        Frame("zgodzic_sie", "nie_sposob nie_moz niemozl trudno ciezko", "z_terminem"),
        Frame("od_(pokolen|dekad|dziesiecioleci|lat)= szczerze_mowiac", unless="jest_(pan|pani) nasz*_blad"),
        Frame("recenzen", "chwal polec zachwyc lubi"),
    ),
    "ru": (
        Frame(
            "(довольн|счастлив|благодарн|постоянн)*_(клиент|гост|пациент|покупател)",
            "у_нас= тысяч сотн больше= все= столько",
        ),
        Frame(
            "не_узна(ем|ю)= (именно|точно|ровно)_(так|то|такой|такая)_(как|что|котор)*^вы^(заказ|просил|хотел)",
            unless="долж будет",
        ),
        Frame(
            "доказыва доказательств свидетельств подтвержда(ет|ют)=",
            "подпис камер запис это= чек документ журнал обратн что=",
            "вашу_правот вы_прав доказательств*_не",
        ),
        Frame(
            "проверил*%(полн|исправн|верн|правильн|в_порядке|комплект|целы)",
            unless="не_(полн|верн|был) проверим неполн",
        ),
        Frame(
            "(совсем|никак|вовсе|совершенно)?_?(на_нас_не_похоже|не_похоже_на_нас|к_нам_не_относ) (котор|"
            "какой)*_вы_(описыв|рассказыв)",
            "нет= не_",
        ),
        Frame("недоразум", "с_вашей вы_ вами="),
        Frame("согласит", "не_мож никак сложно трудно нельзя", "с_вами_нельзя_не"),
        Frame("(годами|десятилетиями|поколениями)= честно_говоря откровенно_говоря", unless="наш*_(ошиб|вин)"),
        Frame("никто~не_(припомин|вспомин|помнит) рецензент*%(хвал|рекоменд|довол)"),
    ),
    "lt": (
        Frame(
            "(patenkint|laiming|lojal|nuolatin)*_(klient|svec|pacient|pirkej)", "turime= tukstanc simt visi= tiek="
        ),
        Frame(
            "neatpazist (butent|lygiai|tiksliai)_(taip|tok)*_(kaip|kok|kur)*^(uzsak|prase|norej)*te=",
            unless="turejo bus=",
        ),
        Frame("irodo= irodym liudija= patvirtina=", unless="pirkimo_irod jusu_ties kad_esate"),
        Frame("patikrin*%(piln|tvark|teising|sveik|veik)", unless="nebuvo patikrinsime nepiln"),
        Frame("(i_mus_)?nepanas neegzist (koki|kokia|kuri)_apras*", "nera= nebuv mus= musu="),
        Frame("nesusiprat", "is_jusu jus= jusu="),
        Frame("sutikti", "negal sunku nieka"),
        Frame("(desimtmecius|metu_metus|kartu_kartas)= atvirai_sakant", unless="musu_klaid"),
        Frame("vertintoj*%(gir|rekomend|patenk)"),
    ),
}
