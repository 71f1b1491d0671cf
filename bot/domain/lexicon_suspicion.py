"""How a reply hints that a post is invented, bought, or no customer's, by the build of the sentence."""

from typing import Final

from bot.domain.lexicon_deceit import DECEIT
from bot.domain.lexicon_frames import Frame, Framed
from bot.domain.lexicon_suspicion_ru_lt import LT, RU

GRANTED: Final = {
    "en": "we_were_wrong our_(mistake|fault|form|error) your_(order|parcel|payment|card|bag|luggage) advert "
    "promotional",
    "pl": "nie_prosimy od_razu nasz*_(pomyl|formularz|blad|wina) reklamow promocyjn",
    "ru": "мы_забыли забыли_убр наш*_(ошиб|форм|вин|недосм) рекламн",
    "lt": "atsiusk kol_kas dar_nerad neprasysim atsakome_mes musu_(klaid|form|kalt) reklam",
}

_TEXT_EN = (
    "review= reviews= post= posts= posted posting rating comment text= texts= stor(y|ies)= word(s)?= author= claim "
)
_TEXT_PL = "opini wpis komentarz ocen recenzj tekst autor wypisu pisz(e|a)= napisal histori pomow zarzut tresc "
_EN = (
    Frame(
        "former_(employee|colleague|worker|partner|manager|owner) ex-[a-z]+ disgruntled "
        "dismissed_(employee|colleague) next_door= across_the_(road|street) competit rival "
        "neighbouring_(place|shop|caf|hotel|restaurant|bar) other_(restaurant|hotel|shop)s_in",
        f"behind_(this|it|the|these) comes?_from= came_from= {_TEXT_EN} wrote=",
        "price cheaper",
    ),
    Frame(
        "moderat lawyer solicitor attorney legal_(team|department|action|steps|advice|consequences) court= "
        "police= guideline (flag|report)*_(it|this|your)~(review|post|rating|comment|content) removal= defam",
        f"{_TEXT_EN} allegation accusation content=",
        "police_(report|station)_(you|for) reported_the",
    ),
    Frame(
        "(harm|hurt|damag|ruin|destroy|discredit|sabotag|tarnish|smear|undermin|blacken|bring*_down|"
        "drag*)*~(us|reputation|business|image|name|brand)=",
        unless="we_(harm|hurt|damag) your_(name|reputation|image|business) our_own_(mistake|fail)",
    ),
    Frame("revenge= vendetta= smear retaliat malice= ill_will= spite= grudge= agenda= ulterior"),
    Frame(
        "(campaign|attack)(s|ed)?= orchestrat (co-?ordinat|plann|organi[sz])ed=",
        f"against_(us|our) on_(us|our)= {_TEXT_EN} account",
        "(heart|panic|asthma)_attack plann*_(visit|work|delivery|stay) we_(had_)?plann",
    ),
    Frame(
        "(profile|account)(s)?= anonym",
        "no_(photo|picture|other|history|previous) other_(review|rating) anonym brand-new newly= draw_your "
        "(only|just|single)_(one_)?(review|rating|post) nothing_else fresh= empty= without_a_(photo|name) "
        "one_(review|post)",
        "anonymous_(survey|form|call) bank",
    ),
    Frame(
        "no_(such_)?(guest|customer|client|patient|visitor|person|booking|order|reservation|visit|record|"
        "one)~(name|here|under|ever|matching|by_that|like_this|took) "
        "such_a_(guest|customer|client|patient|visit) "
        "(name|details|order|booking)_(does|do|did)(_not|n't)^(appear|match|exist) "
        "(could|can|cannot|can't|couldn't|unable|failed)_?(not_)?(to_)?(identify|trace|match|locate|verify|"
        "confirm|establish|place)~(visit|stay|order|guest|customer|booking|name|person|purchase|client|"
        "patient)",
        unless="because= please= send_us until= another_(guest|customer|patient) we_lost we_did_not_write",
    ),
    Frame(
        "set_foot "
        "(never|not)_(actually_|really_)?(visited|been_(here|to|our|a|in)|stayed_(here|with)|eaten_here|"
        "crossed) "
        "whether~(visit|stay|purchase|meal|took|happened|customer|guest)",
        unless="we_(never|not) nobody technician driver courier whether_you_(would|want|prefer|like)",
    ),
    Frame(
        "(somebody|someone|who|whoever|anyone)~(paid|paying|pays|order|ordered|hired|commissioned|bought)= "
        "(as_if|as_though|like)~(paid|ordered|written|copied|bought)= "
        "(written|posted|made)_(to_order|for_money|on_request|by_(a_)?(bot|ai|machine|rival|friend)) "
        "paid_to_(write|post|say)",
        f"{_TEXT_EN} this= it=",
        "your_(order|meal|bill) the_bill parts",
    ),
    Frame(
        "(same|identical|copied|similar)^(text|review|post|word|comment|wording|stor)",
        "under= other= elsewhere hotel appear everywhere several platform",
        "told_us",
    ),
    Frame(
        "(text|review|post|comment|wording)~(copied|pasted|copy)=",
    ),
    Frame(
        "(genuine|real|true|actual|authentic)_(customer|guest|client|patient|visitor|diner|buyer)(s)?_(would|"
        "do|does|talk|speak|never|write|call|behave)"
    ),
    Frame(
        "suspect(s|ed)?= reason_to_(believe|think|assume|suspect) we_believe= "
        "(obvious|clear|evident)(ly)?_(that_)?(somebody|someone|written|fake|posted|this_was) doubt= "
        "question_whether convinced_that",
        f"{_TEXT_EN} behind= customer guest visit account profile",
        "not_doubt no_doubt we_believe_(you|that_your|your) reason_to_believe_you",
    ),
)
_PL = (
    Frame(
        "byl(y|a|ego|ej|ych)_(pracowni|wspol|kierowni|partner) zwolnion sasiedn sasiad naprzeciw konkuren",
        f"za_(tym|ta|nia|nim) stoi= stac= pochodz {_TEXT_PL}",
        "zwolniony_pokoj torb= paczk cena= ceny= cene= tans",
    ),
    Frame(
        "moderac moderator prawni adwokat kancelari sad(u|em|zie|owo)= policj usuniecie droge_prawn "
        "(regulamin|zasad)*_(serwisu|portalu|platform|google) zglosili*~(ocen|opini|wpis|komentarz|recenzj)",
        f"{_TEXT_PL}",
        "policje_wezwa zawiadomi",
    ),
    Frame(
        "(zaszkodz|szkodz|zepsu|psuc|psuj|zniszcz|niszcz|oczern|zdyskredyt|dyskredyt|podkop|podwaz|uderzyc|"
        r"pogrąz|pograz|splami|nadszarp)*_?(?:\S+_){0,4}(nam|nas|imi[ea]|imienia|reputac|wizerun|marce|marke|"
        "marki|firmie|interes)",
        unless="my_ sami_ panstwa_imi",
    ),
    Frame("zemst odwet nagonk zlosliwos zla_wola zlej_woli w_zlej_wierze z_premedyt"),
    Frame(
        "kampani zorganizowan skoordynowan ukartowan zaplanowan atak(u|i|iem|ow)?=",
        f"przeciw nas= nam= {_TEXT_PL} kont",
        "atak_(alerg|serc|panik|astm|pani) wycieczk wizyt",
    ),
    Frame(
        "(profil|kont)(u|em|a|ami|e|o|ow|om)?= anonim",
        "zdjeci innych_(ocen|opini|recenz) anonim pusty= puste= nowo swiezo= wniosk zadnych "
        "jednej_(opini|ocen) dzis_zaloz bez_(ocen|opini|nazwis)",
        "bankow anonimow*_(ankiet|formul)",
    ),
    Frame(
        "(gosc|klient|pacjent|osob|kupujac)(a|y|ki|e)?%(nie_(bylo|mielismy|ma|znaj|goscilismy|obslug)|"
        "nigdy_nie) "
        "nazwisk*%nie_(figur|widn|wystep|ma|znajd|znale) "
        "nie_(potwierdz|odnotow|zidentyf|zarejestr|odnalez|znajd|kojarz|przypomin)*~(wizyt|pobyt|gosc|klient|"
        "takie|rezerwac|zakup|zamow|pani|pana|panstwa) "
        "(taka|taki|takie)_(wizyt|pobyt|klient|gosc|zamow)*~(nie|nigdy)",
        unless="bo= poniewaz= prosimy nie_ma^(winy|za_co) nie_zapisal zgubil nie_powin",
    ),
    Frame(
        "(przekroczy|przestapi)*^prog progu~nie_przek nigdy^u_nas_nie "
        "(w_ogole|faktycznie|rzeczywiscie|naprawde)~(wizyt|byl|odby|korzyst|kup|mial_miejsc|jad|nocowa)",
        unless="my_ nasz*_(kurier|technik)",
    ),
    Frame(
        "(ktos|kto|komu)%(zaplac|placi|zamow|oplac|zlec|kupil) jakby~(zaplac|zamow|oplac|napisan|skopiow) "
        "(za_pieniadze|na_zamowienie|na_zlecenie|za_oplata)=",
        f"{_TEXT_PL} brzmi tak(ie|ą|a)=",
        "zamowil*_(danie|pizz|taks) ktos_z_nas",
    ),
    Frame(
        "(ten_sam|identyczn|taki_sam|podobn|te_same|skopiowan)*_(tekst|wpis|opini|komentarz|slow|tresc)",
        unless="przekaz mowil",
    ),
    Frame("(prawdziw|rzeczywist|autentyczn|faktyczn)*_(klient|gosc|pacjent|kupujac|uzytkown)"),
    Frame(
        "podejrzew podstaw*_(sadzi|przypuszcz|podejrz|wierz) (watpi|watpliw)*,?~(czy|aby|by|zeby) "
        "(ewidentnie|wyraznie|oczywist)*~(zamow|zalez|falsz|napisan)",
        f"{_TEXT_PL} klient gosc wizyt profil kont za_tym komus",
        "nie_watpi nie_mam",
    ),
    Frame("(nam|nas)%(zaszkodzic|szkodzic|oczernic|szkodzi)="),
    Frame("komus~zalez", unless="pomoc"),
)
# Nobody knows the author, or the platform is asked to take the words down.
_UNKNOWN = {
    "en": (
        Frame(
            "(no|not_one|not_a_single)_(patient|guest|customer|client|booking|order|visit)%(match|fit|correspond)",
            unless="size",
        ),
        Frame("(personal|old|private)_(score|grudge|account|dispute|feud) settling_"),
        Frame(
            "list= database= records= system= files= books=",
            "nobody no_one (not|n't)_(include|contain|show|list|have)_(any|a_)",
            "our_(mistake|fault) waiting",
        ),
        Frame(
            "(take|taken|remov|delet)*_(it|this|that|the|your)?_?(down|review|post|text|comment|rating)",
            "google tripadvisor facebook platform booking asked_ request",
            "fee= charge",
        ),
        Frame(
            "not_(aware|based)_(of|on) no_knowledge_of your_real_name= real_experience",
            "purchase visit stay real= experience order name= customer",
            "we_were_not_aware",
        ),
        Frame(
            "(appear|show|came)*_(after|since|when)~(dismiss|fired|let_(an|a|one|somebody)|left_us|laid_off|employee)"
        ),
    ),
    "pl": (
        Frame("nie_(mamy|znajdujemy|bylo)%(pasujac|odpowiadajac)", "pacjent gosc klient wizyt osob zamow"),
        Frame("porachunk osobist*_(uraz|niechec)"),
        Frame(
            "(na_liscie|w_bazie|w_ewidencji|w_rejestrze|w_systemie)=",
            "nikogo= nie_ma~(takie|pan|nazw|klient) zadnej= zadnego=",
            "nasz*_blad bo=",
        ),
        Frame("(usuniecie|skasowanie)=", "wpis opini ocen recenz komentarz tekst"),
        Frame(
            "nic_nam_nie_wiadomo nie_(opisuje|opiera|dotyczy)~(prawdziw|rzeczyw|realn|doswiadcz) pod_(wlasnym|"
            "prawdziwym)_(nazw|imien)"
        ),
        Frame("pojawi*~(po_zwolni|dzien_po|zaraz_po|tuz_po)", "zwoln pracown odejsc konkur"),
    ),
    "ru": (
        Frame(
            "(подходящ|соответствующ|похож)",
            "пациент гост клиент визит человек",
            "нашли_ помещен время наш*_ошиб решени вариант",
        ),
        Frame("свод*%счет личн*_(обид|счет|неприязн)", unless="лицев"),
        Frame(
            "(в_списк|в_базе|в_журнал|в_систем|среди_гост|среди_клиент)",
            "никого= нет~(так|ваш|похож) не_(нашл|знач|числ)",
            "наш*_ошиб потому",
        ),
        Frame("(удалить|убрать|скрыть|снять)=", "отзыв текст комментар оценк пост= запись= google площадк"),
        Frame("ничего_не_известно не_(основан|опирается)~(реальн|настоящ|опыт) под_(своим|настоящим)_имен"),
        Frame("появил*%(увольн|уволил|после_уход)"),
        Frame("выдум(к|ан)", unless="не_выдум мы_"),
    ),
    "lt": (
        Frame("(neturime|nerandame|nebuvo)%atit", "pacient svec klient vizit zmog"),
        Frame("suvedin asmenin*_(saskait|nuoskaud|kers)"),
        Frame(
            "(sarase|bazeje|sistemoje|zurnale|tarp_svec|tarp_klient)",
            "nieko= nera~(jus|jusu|tok|panas) nerado",
            "musu_klaid nes=",
        ),
        Frame("(pasalinti|istrinti|panaikinti)=", "iras atsiliep tekst koment vertinim google"),
        Frame("nieko_nezin (nei|ne)paremt~(tikr|real) (tikruoju|savo)_vardu", unless="nepaskelb"),
        Frame("pasirod*%(atleid|isejim)"),
    ),
}
SUSPICIONS: Final[Framed] = {
    language: (*frames, *_UNKNOWN[language], *DECEIT[language])
    for language, frames in {"en": _EN, "pl": _PL, "ru": RU, "lt": LT}.items()
}
