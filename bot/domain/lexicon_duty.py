"""How a reply hints that the author should have acted otherwise, by the build of the sentence."""

from typing import Final

from bot.domain.lexicon_duty_ru_lt import LT, RU
from bot.domain.lexicon_frames import Frame, Framed
from bot.domain.lexicon_misuse import MISUSE

GRANTED: Final = {
    "en": "our_(decision|choice|mistake|fault|error) we_(should|ought|failed|broke|lost|did_not|could_have) "
    "you_did_(everything|all|nothing_wrong) (no|not)^(your|you_who)",
    "pl": "nasz*_(decyzj|wybor|blad|wina|pomyl|zaniedb) powinnismy zawiedlismy zrobili?_panstwo_wszystko "
    "nie_panstwa zgubilismy to_my bez_zadn",
    "ru": "наш*_(решени|выбор|ошиб|вин|недосм|недораб) мы_(должны|не|потер|забыл) вы_все_сдел не_ваш не_вы=",
    "lt": "musu_(sprendim|pasirink|klaid|kalt|aplaid) turejome privalejome mes_(ne|pamet|pamirs) viska_padarete "
    "ne_jusu ne_jus=",
}

_EN = (
    Frame(
        "(careful|attentive|reasonable|sensible|experienced|responsible|prudent|any|every|most|wise|adult|"
        "thoughtful|observant)^(guest|customer|client|person|adult|buyer|traveller|shopper|parent|driver|user|"
        "patient|people|owner)(s)?^(reads?|knows?|checks?|asks?|measures?|understands?|sees?|looks?|"
        "remembers?|would)= "
        "(clear|obvious|visible|plain|evident|known)_to_(anyone|everyone|everybody|all)_(who|that) "
        "(if|provided|as_long_as)~(customer|guest|person|one|user|people)(s)?^(knows?|can|reads?|follows?|"
        "uses?|is_able)",
        unless="we_ our_",
    ),
    Frame(
        "(was|were)_(entirely_|simply_|solely_)?your^(decision|choice|idea|wish|doing|request|insistence|"
        "responsibility|own)= "
        "your^(haste|impatience|curiosity|stubbornness|behaviou?r|conduct|attitude|hesitation|forgetfulness|"
        "insistence|inattention|rush|hurry)=",
        unless="(praise|thank|appreciate) next_",
    ),
    Frame(
        "(nobody|no_one|none_of_us)^(forc|made|oblig|compel|push)(?:ed|led)?_you= you_were_(free|welcome|able)_to",
        unless="made_you_(a|an|feel|wait_for)_ are_(free|welcome)",
    ),
    Frame(
        "(expect|demand|ask)(ed|ing)?^too_(much|many) too_high^(expect|demand) "
        "(unrealistic|excessive|inflated|exaggerated)^(expect|demand) what_did_you_expect "
        "for_(that|this|such_a)_price"
    ),
    Frame(
        "(thank|blame)^(yourself|yourselves) yourself_to_(thank|blame) yourselves_to_(thank|blame) "
        "(own|self)-inflicted you_brought_(this|it)"
    ),
    Frame(
        "terms= rules= policy= policies= regulations= manual instructions= conditions= contract= notice= "
        "price_list label small_print confirmation= faq=",
        "clear= clearly quite_clear (you|they)_(accept|agree|sign|tick|confirm|receiv) plainly explicit "
        "black_and_white in_bold leave_no= "
        "(you|people|customers|guests)_(must|have_to|need_to|should|are_(asked|required|obliged))",
        "unclear not_clear clearer more_clear (we|our)^(hid|broke|wrote|forgot|mistake|should) will_be rewrit "
        "should_not nobody clearly_(wrong|not) make_(it|them|this)",
    ),
    Frame(
        "(unfortunately|sadly|regrettably|still|however|after_all|but|although|though|since|because|"
        "as)_you_(?!had_to|were|are|have|wait|received|got|did_not_(get|receive)|didn't_(get|receive)|can|may|"
        "will|would|should_not|never|say|said|told|write|wrote|describe|know|like|wish|prefer|asked|deserve|"
        "expected|need|rightly|paid|called|reported|came_back|stood|sat|point|see|could|want|left_without|"
        "requested|suggest|might|must|put_it|ordered)[a-z]+ed= "
        "(unfortunately|sadly|still|but|although|since|because)_you_(did_not|didn't|chose|came|gave|left|sent|"
        "forgot|threw|took|kept|put|let|hid|broke|bought|drove|went)=",
        unless="did_not_(get|receiv|deserv) came_(all|back) describ",
    ),
    Frame(
        "(only_|just_|merely_)?(takes|take|took)~(minute|second|moment|effort|glance)s?= "
        "a_(quick|single|simple)_(look|glance|call|check|message|question)= with_a_(little|bit|minimum)_",
        "before= measur read= check ask= to_look enough= would_(have|be)_ on_your your_part preparation "
        "attention care= planning",
        "we_ our_",
    ),
    Frame(
        "(on|from)_your_(part|side|end)=",
        unless="nothing_(is_|more_)?(need|requir)ed thank kind patien grateful appreciate no_action no_(cost|effort) "
        "need_nothing",
    ),
    Frame(
        "(one|people|customers|guests|buyers|everybody|everyone|you)^(has|have|had|needs?|must|"
        "ought)_(?:to_)?(?:[a-z]+_){0,4}before=",
        unless="nobody no_one nothing not_(have|need) please= we_",
    ),
)
_PL = (
    Frame(
        "(uwazn|rozsadn|doswiadczon|rozwazn|kazd|dorosl|odpowiedzialn|przezorn|swiadom)*_(gosc|klient|osob|"
        "kupujac|podrozn|czlowiek|rodzic|kierowc|uzytkown|pacjent)*^(czyta|wie|sprawdz|pyta|mierz|rozumi|"
        "patrz|widzi|umie|powin|pamieta|zwraca) "
        "(widoczn|jasn|oczywist|zrozumial|czyteln|wiadom)*~(kazd|wszystk)*_(kto|ktory|co|ktorzy) "
        "(o_ile|jesli|jezeli|gdy|pod_warunkiem,_ze)~(umie|potrafi|wie,_jak|przeczyta|sie_umie|czyta)",
        unless="nasz",
    ),
    Frame(
        "(byl|byla|bylo|to|jest)^(panstwa|pana|pani)^(decyzj|wybor|pomysl|zyczeni|wlasn|odpowiedzialn) "
        "(panstwa|pana|pani)^(pospiech|zachowani|niecierpliw|upor|zwlok|roztargn|nieuwag|gapiost|postaw)",
        unless="ktor czy= wybrac nalezy do_pan jest_(panstwa|pana|pani)_decyzj",
    ),
    Frame("nikt~nie_(zmusz|przymusz|naklani|zabrania|kazal)", unless="nam_nie"),
    Frame(
        "(oczekiw|wymag|spodziew)*~(zbyt|za|nazbyt)_(wiel|duz|wysok) "
        "(zbyt|za)_(wysok|wygorow)*^(oczekiw|wymag) wygorowan nierealn*_oczek czego^(oczekiwa|spodziewa)l "
        "w_tej_cenie za_te_cene"
    ),
    Frame(
        "(wylacznie|tylko|jedynie|samemu|"
        "samej)^sobie pretensj*^do_siebie zawdziecza*~sobie na_wlasne_zyczenie "
        "na_wlasna_(prosb|odpow) winic^siebie"
    ),
    Frame(
        "regulamin instrukcj(a|i|e)= umow(a|y|ie)= opis(ie|u)?= warunk cennik zasady= zasad= ogloszeni "
        "polityk(a|i)= ulotk etykiet metk(a|e|i)= tabliczk informacj",
        "jasno= wyraznie= jednoznacz zaakcept czarno_na_bialym mowi(a)?_o_tym mowi_(instr|regul|"
        "umow) stanowi= "
        "nie_pozostaw wytluszcz przypomin nalezy= (trzeba|powinien|powinna|powinni|musi)= z_ktor*_(pan|sie) "
        "zapozna",
        "niejasn nieczyteln nie_byl popraw zmienim zmieniamy przepis bedzie powinnis nasz*_(blad|"
        "wina) jasniej "
        "czyteln",
    ),
    Frame(
        "(niestety|jednak|ale|lecz|skoro|bo|poniewaz|gdyz|przeciez)~(?!musi|czek|dosta|otrzym|trafi|zosta|mia|"
        r"mie|by|spotk|strac|zglas|zglosi|napisal|powiedzial|prosil|moze|moga|odczul|zaplaci)\w+l[aio]?_(pan|"
        "pani|panstwo)= "
        "(niestety|jednak|ale|lecz|skoro|bo|poniewaz|gdyz|przeciez)^(pan|pani|panstwo)^(?!musi|czek|dosta|"
        "otrzym|trafi|zosta|mia|mie|by|spotk|strac|zglas|zglosi|napis|powiedz|prosil|moze|moga|odczu|zaplac|"
        r"maja|ma=|jest|sa=)\w+l[aiy]?=",
        unless="(nie_)?(dosta|otrzym)*_pan slusznie racj",
    ),
    Frame(
        "zajmuj*~(minut|chwil|sekund|moment) "
        "(wystarcz*|wystarczy)~(minut|chwil|rzut|zerkn|spojrz|zajrz|jeden|jedno|przeczyt|sprawdz|zapyt|zadzw) "
        "przy_(odrobin|minim|niewielk) odrobin",
        "przed= do_ zanim sprawdz zmierz przeczyt zapyt z_pan*_stron bylo byloby byla by= spojrz rzut przygot uwag",
        "nam nasz my_",
    ),
    Frame(
        "(z|ze|po)_(strony_)?(panstwa|pana|pani|klienta)_?(strony)?_?(strony|stronie)=",
        unless="nic_nie nie_trzeba niczego dzieku mil= mily wyrozum uprzejm zadnych nie_wymaga odpowiedz",
    ),
    Frame(
        r"przed~(\S+_)?(trzeba|nalezy|powinno_sie|powinien|wypada|konieczn|obowiazkow)=",
        unless="nie_trzeba prosimy bedziemy mamy= musimy my_ powinnismy",
    ),
)
# More care than the author took is asked of them; of ourselves we may say it.
_CARE = {
    "en": Frame(
        "(more|better|greater|closer|extra)_(careful|closely|attention|care=|attentive|thorough|patien|"
        "precise|realistic)",
        "you= your please= next_time future= advis recommend suggest customers guests people",
        "we_ our_ us= for_your_patience",
    ),
    "pl": Frame(
        "(uwazniej|dokladniej|ostrozniej|staranniej|rozwazniej|cierpliwiej|bardziej_(uwaz|ostroz|cierpl|"
        "rozwaz)|wiecej_(uwag|cierpl|troski))",
        "prosi prosze radzi zachec zalec warto nastepnym pan= pani= pana= panstw na_przyszlosc",
        "my_ bedziemy sprawdzamy sprawdzimy nasz przyjrzymy",
    ),
    "ru": Frame(
        "(внимательнее|аккуратнее|осторожнее|тщательнее|терпеливее|осмотрительнее|повнимательнее|"
        "поаккуратнее)= "
        "больше_(внимани|терпени|осторожн)",
        r"\w{3,}(йте|ите)(сь)?= просим рекоменд совет впредь на_будущее стоит= вам= вы= в_следующий",
        "мы_ будем наш извините_",
    ),
    "lt": Frame(
        "(atidziau|kruopsciau|atsargiau|kantriau|demesingiau|idemiau|rupestingiau)= "
        "daugiau_(demes|kantryb|atsargum|atid)",
        r"\w{3,}kite(s)?= prasom rekomend siulom kita_kart kitakart ateity jus= jums= jusu=",
        "mes_ musu_ tikrinsime skirsime",
    ),
}
_OUGHT = {
    "en": Frame(
        "(would|could|might|should)^have^(helped|been_(wise|wiser|better|enough|sensible|easy)|saved|spared|"
        "avoided|sufficed|prevented)",
        unless="we_ our_",
    ),
    "pl": Frame(
        r"(trzeba|nalezalo|warto|mozna|wystarczylo|dobrze)_(bylo_|by_)?(?:\S+_){0,2}(?!czekac|dzwonic|pisac|"
        r"robic|prosic|szukac|jechac|stac|placic)\S{4,}c=",
        "bylo= wystarczylo nalezalo",
        "nie_(trzeba|nalezalo|mozna) my_ nam_ nam= naszej naszym aby_nie",
    ),
    "ru": Frame(
        r"(надо|нужно|следовало|стоило|достаточно|необходимо|можно)_(было|бы)~\S{3,}ть(ся)?=",
        unless="не_(надо|нужно|следовало|стоило|можно) нам_ нам= мы_ ждать_ дозвон",
    ),
    "lt": Frame(
        "(reikejo|derejo|vertejo|pakako|uzteko|turejote|privalejote|galejote)~(?!laukti|skambinti|rasyti|"
        r"kreiptis|ieskoti|vaziuoti|grizti|moketi)\S{3,}tis?=",
        unless="mums mes_ nereik neturejo jums^(reikejo|teko) "
        "(laukti|skambinti|rasyti|kreiptis|ieskoti|vaziuoti|grizti|moketi|gauti)=",
    ),
}
DUTIES: Final[Framed] = {
    language: (*frames, _CARE[language], _OUGHT[language], *MISUSE[language])
    for language, frames in {"en": _EN, "pl": _PL, "ru": RU, "lt": LT}.items()
}
