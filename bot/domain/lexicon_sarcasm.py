"""How a reply mocks its author: asks about their upbringing, doubts their wits, or sends them elsewhere."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed

SARCASM: Final[Framed] = {
    "en": (
        Frame(
            "do_you_(always|usually|honestly|ever_|even_know) (what|how)_would_your_(mother|mum|parents|children|"
            "boss|"
            "wife|husband|friends) (who|did_nobody|did_no_one|has_nobody)_(taught|teach|ever_taught|raised)_you "
            "were_you_(born|raised|brought_up) is_that_how_you_ have_you_(no|never_learn)",
            unless="do_you_always_(want|prefer|order|take|use)",
        ),
        Frame(
            "ritz= hilton= versailles buckingham disneyland michelin rocket_science brain_surgery common_sense= "
            "sherlock einstein columbo genius= mastermind gourmet= prodigy drama_queen comedian standup",
            "you your we're not n't sorry",
            "hotel_hilton michelin_(guide|star)",
        ),
        Frame(
            "(someone|somebody)_(clearly|obviously|apparently|here_|woke|got_(up|out)|needs_(a|to)|is_(having|in_a|"
            "feeling)|had_a_bad|missed_(his|her|their))",
            "",
            "our_ should_have you_(told|wrote|said)",
        ),
        Frame(
            "you_(clearly|obviously|evidently|apparently|simply|just|still|really|seem_to)_(can't|cannot|do_not|"
            "don't|"
            "have_(no|never|too|a_lot)|lack|are_(too|not_(used|able|very))|know_(nothing|everything)|enjoy|like_to|"
            "love) "
            "(perhaps|maybe)~you_(should|need|ought) you_might_want_to_(learn|see|try_reading|calm|grow) "
            "(lack|shortage|absence)~(manners|taste|class|intellig|upbring|education|humou?r|decency|patience) "
            "use_your_(head|brain|common|eyes|imagination) your_(iq|brain|intelligence|intellect|upbringing|manners|"
            "breeding|education|sense_of_humou?r|imagination)= you're_(a_bit|too|so|such|quite)_ "
            "you_(shout|scream|yell|sulk|whine|nag|rant|exaggerate|overreact|fuss|moan)=",
            unless="at_you we_(shout|yell) you_really_(enjoy|like|love) you_just_(like|love)",
        ),
        Frame(
            "(eat|cook|stay|dine|drink|cooking|eating|staying)_(at_)?home= elsewhere= somewhere_else= (your)_(budget|"
            "purse|pocket|wallet)=",
            "suit better perhaps maybe next_time please= should= cheaper why_don't free_to good_luck could_",
            "we_ delivery lost found",
        ),
        Frame(
            "(nobody|no_one)_(forces|forced|made|makes|asked|is_forcing)_you won't_(miss_you|"
            "be_missed) keep_your_(hair|shirt)_on (man|woman|person|someone|lady|gentleman)_of_your_ "
            "grown-?ups?_(usually|normally|do_not|don't|know) (bring|buy|take|get)~(a|your)_(dictionary|calculator|"
            "ruler|atlas|mummy) glad_to_be_rid "
            "do_us_a_favou?r good_riddance"
        ),
    ),
    "pl": (
        Frame(
            "(czy|zawsze)_(zawsze_)?(pan|pani)_(tak|zawsze|na_wszystk)_ (co|jak)_(by_)?(na_to_)?(powie|powiedzial)*~("
            "matk|mam|dzieci|rodzic) (kto|nikt)~(pana|pania)~(wychow|nauczyl) czy_(w_domu|na_kazd) "
            "ritz hilton wersal michelin kwantow filozofi*_to_nie sherlock einstein geniusz gwiazd*_michelin "
            "(lewa|zla|zlej|lewej)_nog (zabra|kup|wez|wzia)*~(slownik|kalkulator) zdrowy_rozsad fizyk*_jad koneser "
            "smakosz",
            unless="filozofi_firm ma_racje",
        ),
        Frame(
            "(ktos|ktos_tu)=_(dzis|dzisiaj|chyba|ewidentnie|wyraznie|tu|najwyrazniej|ma|wstal|mial)=~(wstal|zl|nog|"
            "humor|"
            "potrzeb|problem|dzien) moze~(pan|pani)_(powinn|powinien)* (pan|pani)_(chyba|po_prostu|najwyrazniej|"
            "widocznie|ewidentnie)=~(nie_(umie|potrafi|rozumie|zna|wie)|lubi|za_duzo|przesadza|uwielbia) "
            "(brak|braku|niedobor)~(kultury|wychow|oglady|klasy|manier|gust|inteligen|humoru) (pana|pani|panska)_("
            "inteligen|kultura|wychow|budzet|kieszen|portfel|wyobrazn|poczuci|elokwen|ego) (dla|na)_(pani|pana)_("
            "budzet|kieszen) (pan|pani)_(tak_)?(krzyczy|wrzeszczy|przesadza|marudzi|narzeka|dramatyzuje|jeczy)= "
            "gotowa*_w_domu (zostac|zostan|jesc)*_w_domu gdzie_indziej= nikt~(pana|pani|pan)_(nie_)?(zmusza|prosil) "
            "nie_bedziemy_tesk krzyczy_na_ludzi",
            unless="ktos_z_nas moze_pani_zamow nasz",
        ),
    ),
    "ru": (
        Frame(
            "вы_(всегда|обычно|вообще)_(так|читать|умеете|на_всех|всем) (что|как)_(бы_)?(сказал)*~(мам|мать|дет|"
            "родит) "
            "(кто|никто)_(же_)?вас~(воспит|учил|научил) (ритц|хилтон|версаль|мишлен|эйнштейн|шерлок|гений|"
            "профессор_вы|"
            "высшая_матем|квантов|бином|гурман|сомелье)* (не_с|не_с_)_?той_ног здрав*_смысл (возьм|купи|"
            "захват)*~(словар|калькул) включите_(голов|мозг) "
            "(голов|мозг)ой=~(думать|подум)",
            unless="мишленовск*_(звезд|гид) по_здрав",
        ),
        Frame(
            "кто-то_(сегодня|явно|просто|здесь|видимо|похоже|очень)= (может|возможно)~вам_(стоит|следует|надо|пора|"
            "лучше|"
            "нужно) вы_(явно|просто|видимо|похоже|наверное|кажется)_(не_(умеете|знаете|понимаете|способны|привыкли)|"
            "любите|"
            "слишком|перепутали_нас) (недостат|отсутств|нехватк)*~(воспит|вкус|культур|манер|интеллект|юмор|такт) "
            "ваш(а|е|и|его|ему|им)?_(воспитан|интеллект|бюджет|кошел|карман|манер|фантаз|культур|самомнен|эго=) "
            "вы_(так_)?(кричите|орете|преувелич|драматизир|ноете|капризни|скандал|возмущаетесь_из) "
            "(готов|питай|ешьте|сид)*_дома никто_вас_не_(застав|держ|звал|прос) (другом_месте|в_другое_место|другое_"
            "заведение) скучать_не_буд по_бюджету= вам_не_понять",
            unless="доставк прислат",
        ),
    ),
    "lt": (
        Frame(
            "(ar|visada)_(visada|jus|jus_visada)?_?(taip)?_?(rekia|saukia|rekiat|saukiat)* (ka|kaip)_(pasakytu|"
            "sakytu)~(mama|"
            "vaikai|tevai) (kas|niekas)~jus~(aukl|moke|neisauk) (ritz|hilton|versal|michelin|einstein|serlok|genijus|"
            "aukstoji_matem|kvantin|gurman|raketu_moksl)* ne_ta_koja sveik*_(prot|nuovok) (pasiimk|nusipirk|"
            "atsinesk)*~(zodyn|skaiciuotuv)",
            unless="michelin_zvaigz",
        ),
        Frame(
            "kazkas_(siandien|cia|aiskiai|matyt|tikriausiai)= gal~jums_(reiket|vertet|deret|laikas) jus_(aiskiai|"
            "tiesiog|"
            "matyt|turbut|tikriausiai)_(nemok|nesupr|nezin|negeb|megst|per_daug) (trukum|stok|stygi)*~(aukl|skon|"
            "kultur|"
            "manier|intelekt|humor) jusu_(intelekt|aukl|biudzet|pinigin|kisen|manier|vaizduot|kultur|ego=) "
            "(rekia|rekiate|saukiate|perdedat|dramatizuo|burbat|zirzia)*te?=_?(ant)? (gamin|valgy|lik)*_namie "
            "niekas_jusu_never niekas_never kitur=~(eik|ieskok|valgyk|apsistok) nepasiilg",
            unless="saukiate_pagalb",
        ),
    ),
}
