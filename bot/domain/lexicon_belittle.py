"""How a reply looks down on its author, by the build of the sentence: see `lexicon_frames`."""

from typing import Final

from bot.domain.lexicon_belittle_ru_lt import LT, RU
from bot.domain.lexicon_frames import Frame, Framed
from bot.domain.lexicon_sarcasm import SARCASM

# What we say of ourselves, or of those of us who said it, labels nobody else.
GRANTED: Final = {
    "en": "(of|by|from)_us= we_(were|are|behaved|acted|felt|deserve|made) our_(letter|packag|staff_was|remark|own) "
    "wrong_of nobody_(had|has)_the_right was_(rude|wrong|impertinent)",
    "pl": "(z_nasz|po_nasz|przez_nas|wobec_pan) nasz(a|e|ego|ej|ym)?_(zachow|obslug|blad|pomylk) (bylismy|"
    "zachowalismy|powiedzielismy) nikt_nie_mial_prawa nie_powinn(o|y|a)=_pasc",
    "ru": "(с|по)_нашей (мы|сами)_(повели|вели|были|оказались|выглядим) не_имел*_права наш*_(сотрудни|ошибк) "
    "неуместн",
    "lt": "(musu|is_musu)_(pus|elges|klaid|darbuotoj|uzras) (elgemes|buvome|atrodeme|pasielgeme)= neturejo*_teises",
}

_EN = (
    Frame(
        "(calm|cool|chill|settle|quiet|simmer|come)_down= relax= chill= deep_breath (pull|get|control|compose)_"
        "(yourself|a_grip|over_(it|yourself)|a_life|a_hobby|real=) (grow|man|lighten|cheer)_up= count_to_ten "
        "(behave|act|speak|talk)_(yourself|accordingly|like_(an|a)_(adult|grown)) (learn|mind|brush_up|watch|"
        "remember)~(manners|language=|tone=|spell|temper|to_read|grammar) come_back_when_you act_your_age (try|"
        "do)~to_(act_like|behave|be_(reasonable|polite|realistic)) no_(need|reason)_to_(be_|get_)?(shout|panic|"
        "paranoi|drama|rude|hyster|worked|upset|exagg|aggress|so_)",
    ),
    Frame(
        "sweetheart darling= sweetie= honey,= hun= my_(dear|good|friend|little)= dear_(lady|boy|girl|fellow|child)= "
        "princess kiddo young_(man|lady)= little_(lady|one|princess)= missy= bless_(your|you)_ poor_(you|thing|"
        "baby|soul|dear)= your_(majesty|highness|lordship|ladyship) royalty= diva= prima_donna",
        unless="bed suite princess_(dress|room|castle|cake|party)",
    ),
    Frame(
        "congratulations congrats bravo= kudos= hats_off chapeau wow= full_marks (how|so|very)_(sweet|cute|"
        "adorable|touching|original|charming|brave|clever)_ amus hilarious= laugh*_(at|out|about|a_lot) (lol|haha)* "
        "entertaining= what_an?_(discover|revelation|tragedy|drama|shock|sensation|genius|clown|hero|surprise)",
        "you your= haha finding= discovering=",
        "wedding birthday anniversar exam degree promotion baby (laugh*)_at_you was_not_funny",
    ),
    Frame(
        "(people|customers|guests|clients|someone|somebody|folk|folks|types|persons|individuals|those|visitors|"
        "patients|a_(person|customer|guest|man|woman))=~(like_(you|yourself|that|this)|such_as_you|of_your_"
        "(sort|kind|type)|with_(manners|taste|class|breeding|education|sense)) "
        "(typical|classic|professional|serial|chronic|habitual|eternal|notorious|born|cheap|type_of|sort_of|kind_"
        "of)_(complain|whin|moan|grumbl|critic|troll|customer|guest|client|know|nag|bargain|person|tourist) "
        "(some|certain)_(people|guests|customers|individuals|persons|folks)= not_every(one|body)= there_are_people "
        "(most|other|normal|decent|civili[sz]ed|educated|cultivated|grown|reasonable|intelligent|average|sensible|"
        "mature|polite)_(people|guests|customers|adults|clientele|persons|men|women)= (more|bit)~(cultivat|refined|"
        "sophisticat|civili[sz]) (the_)?(likes_of_you|your_(kind|sort|ilk)=)",
        unless="deserve thank help like_you_to",
    ),
    Frame(
        "(wallet|purse|budget|bank_balance|pocket|salary|pension)s?=_(like|such_as)_your (cannot|can't|can|could|"
        "unable_to|able_to)_(not_)?afford champagne beer_budget too_(expensive|pricey|exclusive|refined|classy|"
        "sophisticated)_for= discount(er|_store) fast_food penny-?pinch freebie cheapskate skinflint stingy= "
        "hostel= (out_of|beyond)_your_(league|means|price)",
        "you your= perhaps maybe would= next_door people customers",
        "we_(cannot|can't|could_not)_afford",
    ),
    Frame(
        "(need|buy|get|wear|try|clean|new|time_for|invest_in|without)~(glasses|spectacles|hearing_aid)= optician "
        "(reading|maths?|arithmetic|spelling|counting|geography|patience|logic|humour|manners|grammar|politeness|"
        "punctuation|vocabulary|listening|thinking)=%(isn't|is_not|not_your|never_your|difficult|too_hard|strong|"
        "forte|lesson|school|says_a_lot|class|course|skills=|learn|free=|problem) "
        "(even|any)_(a|an|my|our|the)~(child|[a-z]*-?year[- ]olds?|toddler|monkey|kid|grandm|beginner|dog|idiot|"
        "fool) "
        "(toddler|kindergarten|kids|children|pupils|preschool)s?=~(more|better|know|behave|patien|understand|are=) "
        "(too|bit|little|rather)_(much_)?(complicat|difficult|hard|overwhelm|demanding|sophisticat|challenging)"
        "~(for_you|your|we_know|for_some) (explain|repeat|spell|say|write)*~(slowly|simple_words|apples|pictures|"
        "crayon|like_a_child|once_more_for_you|capital_letters) even_you= so_that_(even_you|you_too) you_too_can "
        "not_the_(brightest|sharpest|smartest)",
        unless="by_post courier",
    ),
    Frame(
        "(of|at|for)_your_(age|generation)= old_enough_to (with|given|considering|because_of|judging_by)_your_"
        "(appear|look|figure|temper|charact|attitude|manner|wallet|budget|size|build|personalit|mood|tone|spelling|"
        "style|taste|level|intellig|educat|background) (lawyer|teacher|doctor|engineer|professor|manager|mother|"
        "academic|grown(-?up)?_(man|woman)|accountant|nurse|journalist|student|adult|banker|woman|man|mathematic|"
        "person_of)=~(should|ought|would|must|to_(know|understand|be_able|count|read)|knows?=) (expect|believe|"
        "think|imagine)*%(lawyer|teacher|professor|engineer|doctor|academic|educated|grown|your_age)",
        unless="we_would_expect_our our_(teacher|doctor|engineer|manager|nurse)",
    ),
    Frame(
        "nothing_better_to_do (too|so)_much_(free_|spare_)?time empty_life (a_)?molehill storm_in_a_tea "
        "nobody_(has_)?"
        "died no_one_(has_)?died revolve~around first[- ]world_problem life_is_too_short broken_record high_horse "
        "keyboard_(warrior|hero) know-?it-?alls?",
    ),
    Frame(
        "hobby= lonely= therap psycholog psychiat "
        "shrink= (see|talk_to|consult)_(someone|a_(doctor|specialist|professional))_about professional_help "
        "medication= anger_(issue|manag) crown= throne= barn= world_(will|won't|isn't|is_not|does_not|doesn't)^("
        "end|stop) end_of_the_world drama trauma tragedy= catastroph "
        "worked_up= ego= armchair karen= "
        "(michelin|self-appointed|so-called)_ connoisseur tantrum childish petty= silly= pathetic= ridiculous= "
        "immatur paranoi hysteri melodram crybab whin(e|er|ing) snowflake attention[- ]seek (such|your)_ignoran "
        "(bad|foul)_mood got_(up|out)_(on|of)_the_wrong your_(mum|mummy|mother|mommy|wife|husband|parents)=%(teach|"
        "help|raise|taught|let|hold|know) too_polite_to (your)_(temper|anger|tone|attitude|outburst|rant|rage)= "
        "(get_well|good_recovery|speedy_recovery)",
        "you your= yourself people= someone= such= us= me= life=",
        "sick= ill= hospital operation doctor_about_the we_(are|were)_the dent",
    ),
    Frame(
        "(taste|palate|class|style|eye|feeling|appreciation)=%(appreciat|understand|required|needed|recogni|enjoy|"
        "value) (appreciate|understand|enjoy|grasp)=~(our_)?(cuisine|quality|art|concept|haute|fine_dining|cooking|"
        "finer) fine_dining takes_a_certain",
        "not_every certain someone you_need your you=",
        "hope_you thank we_=",
    ),
    Frame(
        "(it's|it_is|this_is|that's|only|just|over|about|because_of|for)_(only_|just_)?(a|an|one|some)_(\\w+_)?("
        "coffee|tea|towel|button|crumb|pizza|hamburger|burger|soup|hair|nail|toy|shirt|cent|pound|euro|minute|"
        "game|holiday|meal|sandwich)s?=",
        "calm only= just= worked upset ruin fuss drama life dear trauma shout all_this such_a",
        "we_ our_= us=",
    ),
)
_PL = (
    Frame(
        "(uspoko|ochlon|wyluz|ogarn|wyluzuj|dorosn|opanow|opanuj|opamieta|dramatyz|histeryz|panikowa|przesadza)* "
        "gleboki_(oddech|wdech) (troche|wiecej|odrobin*)_(luzu|dystansu|kultury|pokory|klasy|oglady|humoru) "
        "(naucz|uczyc|nauczc|poduczy)*~(orto|kultur|czyta|manier|liczy|wychow|jezyk|grzecz|szacun) (zachow|zachowuj)"
        "*~(jak_doros|sie_jak|kultur|jak_na) zejsc_na_ziemi na_ziemie= policzyc_do_dziesieciu wziac_sie_w "
        "(daruj|darowac)*_sobie robi*~(z_siebie|sceny|scen=|awantur|z_igly|dramat) zabra*~(dobry_humor|manier) "
        "prosz*_nie_(krzycz|obraz|panik|histeryz|dramat|przesadz)",
    ),
    Frame(
        "(kochan(a|y|i|ienka)|zlociutk(a|i)|kochaniutk(a|i)|slonko|sloneczko|skarbie|kotku|krolewno|krolowo|"
        "ksiezniczko|ksiezniczk(a|e|i)|hrabin(a|o|y)|paniusi(u|a)|panienko|chlopcze|dziewczyno|dziecinko|dziecko|"
        "bidulk(a|o)|biedactwo|biedulk(a|o)|zlotko|czlowieku|koles|kolezko|szefie)=_ drog(a|i)_(pani(o)?|panie|"
        "panienko|kolego)=,? laskaw(a|y)_pan",
        unless="dzieck*_(pani|pan|bylo|jest|ma|otrzym|moze|nie_) drog*_(pani|panie)_[a-z]+(o|u)?, pokoj "
        "panstwa_dzieck",
    ),
    Frame(
        "(gratulu|brawo|chapeau|wow|imponuj|brawa|bravo|podziw)* usmial ubaw rozbawi smieszn (ach|alez|jaki(e|a)?|"
        "coz_za)_(z_|urocz|slodk|wrazliw|delikatn|dramat|detektyw|odkry|trage|spostrzeg|inteligent)",
        "pan= pani= panu= panem= panstw* twoj* smieszn pana= cala_zmian zlosci znalezienia odkrycia",
        "brawo_dla smieszn*_mal slub rocznic urodz egzamin awans cen(a|y)_jest dzieck",
    ),
    Frame(
        "(ludzie|ludziom|osoby|klienci|goscie|klientow|gosci|ktos|tacy|takie|takich|takim|typ)=~(jak_(pan|ty|"
        "panstwo|wy)|tego_pokroju|pani_pokroju|z_(klasa|kultura|manierami)|na_poziomie|pana_pokroju) "
        "(typow|wiecznie|zawodow|notoryczn|urodzon|klasyczn|kolejn)*_(grazyn|janusz|marud|narzek|niezadowol|klient|"
        "krytyk|malkont|madral|awantur|pieniac|roszcz|hejter|znawc|ekspert|turyst) (grazyn(a|y)=|janusz(e|a|owie)?=|"
        "madral|malkontent|frustrat|pieniac|prostak|cebul|snob|dziecinad|posmiewisk|fochy|foch= fanaberi|"
        "przewrazliw|paranoj|wybredn|roszczen|zrzed|chamstw|histeri) niektorych?= niektorym= "
        "nie_(kazd|wszyscy|wszystkich|wszystkim)*~(stac|rozumie|musz|doceni|dane|bystr|zrozum|zna|umie) "
        "(przecietn|normaln|kulturaln|rozsadn|inteligentn|doros|wiekszosc|powazn|wyksztalc|cywiliz)*_(klient|gosc|"
        "czlowiek|ludz|osob|facet|mezczyzn|kobiet)",
        unless="nasz*_pracowni szanuj bylismy pan(i|ia)?_(grazyn|janusz)",
    ),
    Frame(
        "(stac|dyskon|biedronk|darmoch|darmow|promocj|portfel|budzet|grosz|emerytur|kieszen|napiwek|skapstw|skner|"
        "bar_mleczny)*",
        "jesli skoro moze_(warto|lepiej|wybr|szuk) proponuj szuka chcial tacy pan_nie pani_nie uratow nudzi "
        "dam(y|a)= luksus kazdy dwoch_wizyt niekonieczn nie_stac",
        "(nas|nie)_stac_nas zwrot gratis darmow*_(kaw|wymian|dostaw)",
    ),
    Frame(
        "(okular|okulist)*",
        "czas warto kup proponuj polec potrzeb moze=",
        "zgub zostaw par(a|y)= odbior szkl opraw",
    ),
    Frame(
        "(czytani|orto|matematyk|liczeni|kultur|cierpliwos|logik|manier|pisani|grzecznos|gramatyk|wychowani|"
        "polszczyz)"
        "*~(nie_jest|nie_byl|mocn|stron|szwank|kulej|za_darm|proszę|pozostaw|szkol|klania|przed_wszystk|osobist|ze_"
        "zrozum|zawodz|brak) (nawet)_(\\w+_)?(dziecko|przedszkol|laik|moj|babci|malp|pies|glupi) (jak|niczym)_(dziec"
        "k|przedszkol|male=) (zbyt|za|zbytnio)_(trudn|skompl|wyrafin|wysok|ambitn)*~(pani|pana|panstw|technol|dla) "
        "(wyjasni|tlumacz|wytlumacz|powtorz|napisz)*~(dziecku|powoli|wolniej|prost|obraz|liter|jeszcze_raz_powol) "
        "(wolniej|powoli)= po_(prawni|lekar|nauczyc|inzynier|wyksztalc|osobie)*~(spodziew|oczekiw) (jak_na|jako)_("
        "nauczyc|prawni|lekar|inzynier|doros|mam|kobiet|mezczyzn|student|osob|ksiegow|profesor)* mniej~(krzycz|"
        "pisa|gada|wiecej) skoro_(pan|pani|tak)_(tak_)?(sie_)?(zna|wie|madr)",
        unless="pies_(jest|ma|byl) prosimy_o_cierpl dziekujemy_za_cierpl",
    ),
    Frame(
        "(wolnego|wolny|za_duzo)_czas nudzi ma*~lepszego_do_robot (nikt|nikomu)_(przeciez_)?nie_(umarl|zginal|"
        "stalo) swiat_(sie_)?nie_(kreci|zawali|konczy) (koniec|konca)_swiata z_igly (terap|psycholog|psychiat|"
        "lekarz*_od)* koron(e|y)= (wyzyw|wyladow|odreagow)* (zycie|zycia)=~(krotk|doswiadczy|pust|prywat) "
        "(z_takim|z_pana|z_pani|przy_takim|twoim|panskim)_(charakt|temper|podejsc|nastaw|wyglad|portfel|gust) "
        "wstyd*~(robi|awantur|tak|pan) samotn ego= ubaw dziecinn dziecinad fochow"
        " (z_taka|takie|pana|pani|panska)_(pisowni|ortograf|kultur|aparycj|figur|zadani|wymagani)",
        "",
        "nam_wstyd wstyd_nam dzieci= dzieck zycie_prywatn lekarz*_sprawdz",
    ),
    Frame(
        "(to|przeciez|raptem|chodzi)_(tylko|jedynie|zaledwie|o)=_",
        "hamburger kawa= recznik pizz zlot(ych|e)= okrusz guzik zup= spokojn uspok dramat kocha cztery zupa= kotlet",
        "nasz zwro",
    ),
    Frame("(dzieciak|gimnazj|przedszkol|piaskownic|eksper(t|ci)|znawc)*~(od=|gosci|wsrod|kuchni|nami|jestesm|tu=)"),
)
BELITTLES: Final[Framed] = {
    language: (*frames, *SARCASM[language]) for language, frames in {"en": _EN, "pl": _PL, "ru": RU, "lt": LT}.items()
}
