"""How a reply sets itself against the author's account, by the build of the sentence: see `lexicon_frames`."""

from typing import Final

from bot.domain.lexicon_dispute_ru_lt import LT, RU
from bot.domain.lexicon_frames import Frame, Framed
from bot.domain.lexicon_proof import SHOWN
from bot.domain.lexicon_rebuttal import REBUTTAL

# Said in the same sentence, these take our side of the matter back.
GRANTED: Final = {
    "en": "we_were_wrong had_the_right_to believe_you take_your_word (just|exactly|precisely)_(what|as|how)_you_(wr|"
    "describ|say|said|told|"
    "report|saw|call) as_you_(wr|say|said|describ) "
    "you_are_right our~(fault|fail|mistake|error) not_doubt agree_with_you which_is_our we_(failed|missed) "
    "what_you_ask",
    "pl": "zawalilismy kazalismy wierzymy opisal maj?a*~racj racj*_maj nasz*_(blad|wina|zaniedb|pomyl) "
    "nie_mam*_watpliw nie_watpi "
    "zgadzamy_sie,_ze to_nasz nie_zareagow o_co_pros",
    "ru": "подтвержда*_ваш и_правда= верим_вам вы_описа вы_прав наш*_(ошиб|недораб|вин|недосм|недоч) не_сомнева "
    "это_наш не_отреаг "
    "о_чем_вы_прос вы_ни_выб",
    "lt": "kaltiname_(tik_)?save tikime_jum aprasete esate_teis jus*_teis musu_(klaid|aplaid|kalt) neabejo nereagav "
    "tai_musu "
    "ko_pras ka_pasirink",
}

_EN = (
    Frame(
        "(see|find|have|there_(is|are|was|were))_no~(ground|basis|wrongdoing|irregularit|fault) "
        "no_(reason|cause)_(for|to)_(complain|complaint|believ|doubt|apolog|concern|assum|think|accept) "
        "nothing_to_(complain|apolog|talk|discuss|be_sorry) nothing_(wrong_with|unusual|out_of_order) "
        "(found|shows?|see|saw|find)_nothing_(wrong|unusual|of)",
        unless="doubt_you your_(word|account|story)",
    ),
    Frame(
        "surpris odd= strange puzzl curious= funny astonish baffl bewilder amus wonder= amaz struggle_to "
        "fail_to_see "
        "(hard|difficult|cannot|unable)_(to_)?(understand|imagine|see|picture|comprehend|believ|agree)",
        "you= your anyone= descri review= comment post= claim word read_(this|that|such|about) rating only_you how=",
        "system our_own wonderful no_wonder not_surpris (told|asked|promised|charged|sent|gave)_you "
        "wonder_(whether|if)",
    ),
    Frame(
        "you_(are|were|'re|seem)~(only|first|single|sole)= you_alone only_you= "
        "the_(only|first|single)~(complain|comment|review|person|guest|customer|client|opinion|rating|"
        "one)_(like|of|who|to|with|about|in) "
        "not_(one|seen)~(comment|review|complain)_like",
        unless="not_the_(first|only) only_you_(can|decide|know) one_of_the_first",
    ),
    Frame(
        "other= others= rest= remaining= hundreds thousands dozens most= all= every= everyone everybody many=",
        "(guest|customer|client|patient|passenger|parent|neighbo|famil|visitor|traveller|resident|user|driver|"
        "student|tenant|diner|people|shopper|buyer|tourist|player|subscriber|member|pupil|couple|table|"
        r"else)*%(happy|satisf|pleas|enjoy|lov|prais|lik|thrill|content|delight|recommend|"
        "come_back|returns?|compliment|no_(complain|problem|trouble|issue)|without~(complain|problem|word|"
        "critic)|fine=|had_a_(good|nice|great)|manag|ask*_for_(more|second))",
        "complain*_too same_(problem|complaint|thing) should_have would_lik not_(happy|satisf) we_(will|"
        "would) "
        "(if|what|whatever)_you_(lik|would|prefer) did_not_enjoy return*_(the|your|it|us)",
    ),
    Frame(
        "(bother|mind|annoy|disturb)(s|ed)?~(nobody|no_one) (nobody|no_one)_(else_)?(was_|is_)?(bother|mind|had|has)"
    ),
    Frame(
        "camera record footage log= logs= tracking monitor gps= measure protocol document data= device "
        "instrument scale facts= evidence register figures= photo",
        "otherwise opposite contrary something_else different_(story|picture) (not|n't)_lie never_lie "
        "no~(trace|sign|evidence|fault|defect|record) nothing_of clearly_show "
        "show*~(full|that_you|clean|correct|normal|fine) speak_for are_(simple|clear) prov",
        "but_(we|your|you) says_nothing and_we_(were|are) shows_that_you_(wait|call|wrote|ask|paid|came|were_right)",
    ),
    Frame(
        "matter_of_(taste|opinion|preference|perception|perspective) question_of_taste tastes_differ "
        "set_the_record stick_to_the_(facts|truth) (with|in)_all_(due_)?(respect|honesty|fairness) "
        "with_due_respect (let|allow)_(us|me)~(disagree|differ|correct) to_be_(fair|honest) "
        "let_us_be_(fair|honest) (facts|truth)_(is|are|remain)",
        unless="not_a_(matter|question) our_",
    ),
    Frame(
        "impossible= unthinkable= inconceivable= out_of_the_question= "
        "cannot_(possibly_)?(be|have_been|have_happened)= implausible unlikely_that highly_unlikely",
        unless="earlier sooner before impossible_(to|for) made_it_impossible now= any_more no_longer from_now "
        "of_course refund exchange impossible_choice again=",
    ),
    Frame(
        "(denies|denied|deny)= insists?= insisted= assur(es|ed)_us swears?= adamant maintains?_that claims= "
        "claimed= (remember|recall)*~(differently|otherwise|no_such|nothing) "
        "different_(memory|recollection|version|account) has_no_(memory|recollection)",
        unless="you_(claimed|insisted) denied_you we_(insisted|denied) were_denied warranty",
    ),
    Frame(
        "(but|however|yet|though|although)%(was|were|is|are)~(fine|normal|clean|hot|warm|fresh|correct|right|"
        "perfect|full|polite|working|quiet|in_order|on_time|as_(promised|agreed|ordered|described)|sealed|"
        "spotless|justified|accurate|clear)=",
        "sorry apolog regret",
        "again= now= already= our_ not_(clean|hot|warm|fresh|fine|right|clear) should_have your_ until= will_be",
    ),
    Frame(
        "(we|i)_(are|am)^(certain|sure|convinced|confident|positive)= of_that_we certainly_(was|were|did)= "
        "definitely_(was|were|did)=",
        "was= were= did= had= has= left= is= are=",
        "will= not_sure 'll be_sure can_be_sure you_are_right",
    ),
    Frame(
        "your_(memory|imagination|recollection) "
        "(must|may|might)_(be|have)~(imagin|mistak|confus|mix|dream|wrong|misremember|forgot) "
        "(another|different|wrong)_(branch|restaurant|hotel|place|shop|salon|café|cafe|company)= "
        "(are|were)_you_(really|quite|absolutely)?_?sure (did|have|do|were)_you_(really|honestly|seriously) "
        "thinking_of_(another|a_different)",
        unless="our_ we_(sent|mixed|may|might|must|were|have) to_another another_shop_of_ours",
    ),
    Frame(
        "(no_matter|whatever|despite)_(what_)?you_(?!like|want|need|choose|prefer|decide)[a-z] "
        "contrary_to_(what|your)",
        unless="whatever_you_(like|want|need|choose|prefer|decide) wait is_yours",
    ),
    Frame(
        r"in_(all_)?(our_|the_|these_|\w+_)?(\w+_)?years over_the_years since_(we|our)~(open|found)",
        "complain comment review nobody no_one never= not_(one|a_single|had) single= first=",
        "not_the_first you_have_been our_mistake",
    ),
    Frame(
        "(we|he|she|they|driver|courier|staff|colleague|waiter|team|[a-z]+er)_did_(?!not|everything|wrong|"
        "this|it=|nothing|so=|that|the=|a=|our|all|no=|n't|what|to=|promis|hear|fail|forget|say=|let|make|"
        "know|get=|you|in=|at=|on=|little|too)[a-z]+",
        unless="what_we_did wrong= our_mistake should_have",
    ),
    Frame(
        r"(is|are|was|were|has|have|gets?|leaves?|left|serve[sd]?|our_\w+)^always= "
        "always_(serve|leave|check|polite|clean|hot|fresh|on_time|friendly|answer|call|treat)",
        unless="as_always you_ welcome= open= available= will= glad= happy_to",
    ),
)
_PL = (
    Frame(
        "nie_(widzimy|znajdujemy|mamy|ma|stwierdz*|dopatrz*|wykazal*|odnotow*|znalez*|ma_tu)~(podstaw|powod|"
        "nieprawidl|uchybien|wad=|bled|niczego|zastrzez) "
        "nie_ma_o_czym nie_ma_za_co_przepr bez_podstaw",
        unless="nie_watpi watpic podstaw_do_odmow",
    ),
    Frame(
        "dziwi zdziwi zaskak zaskocz zdumiew dziwn osobliw ciekaw= ciekawe zastanawia "
        "(trudno|ciezko)~(zrozum|uwierz|wyobraz|pojac|zgodz|dac_wiar) "
        "nie_rozumiemy~(skad|dlaczego|jak|czemu|pretens|zarzut)",
        "pan= pani= panu= pana= panstw opini wpis relacj komentarz slow= ocen opis czyta akurat tylko= wrazen "
        "zarzut takie= pretens",
        "nie_dziwi nie_zaskak nasz*_(regul|system|list|cennik) system= dziwi_nas,_ze_system",
    ),
    Frame(
        "(jedyn|pierwsz)*^(osob|klient|gosc|opini|przypad|uwag|skarg|tak[aie]|pasazer|pacjent) "
        "jako_(jedyn|pierwsz) tylko_(pan|pani|panstw|panu)= akurat_(pan|pani|panstw|panu) "
        "(jest|sa)_(pan|pani|panstwo)_(jedyn|pierwsz)",
        unless="nie_jest nie_sa tylko_panstwo_(decyd|wybier)",
    ),
    Frame(
        "inn[aiy] pozostal reszt setk tysiac dziesiatk wszys wiekszosc wielu= sto= ludzie",
        "(klien|gosc|gosci|pasazer|pacjen|rodzic|rodzin|sasia|mieszkan|kierowc|uczni|lokator|turyst|uzytkown|"
        r"ludzi|osob|kupuj|abonent|dzieci|stali)*,?%(zadowol|zachwyc|chwal|lubi|polec|"
        "podob|smakow|smakuj|wraca|szczesliw|dokladk|usatysf|bez_(zarzut|problem|skarg|uwag)|nie_(narzek|"
        "skarz|mial|maja|zglasz|protest)|jako[s]?_nikomu|dziekuj)",
        "to_samo tez_(zwrac|zglasz|mowi) powinni wraca_do_pan nie_(byl|sa)_zadowol",
    ),
    Frame(
        "nikomu~nie_(przeszkadza|wadzi|szkodzi) nikt~(problemow|klopotow)=",
    ),
    Frame(
        "kamer monitoring nagran zapis= zapisy zapisow rejestr log= logi pomiar przyrzad wag[ai]= dane= fakty= "
        "dokument system= protokol urzadzeni",
        "zupelnie calkiem co_innego cos_innego inaczej= nie_klami nie_(wynika|potwierdz) przecz nic_takiego "
        "nic_podobn pokazuj*^(ze=_(pan|pani|panstw)|peln|prawidl|poprawn) mowia_same jasno_pokazuj",
        "dokladnie_to ale_(my|wierz) nasz*_zapisy_byly",
    ),
    Frame(
        "(kwesti|spraw|rzecz)*_(gustu|smaku|upodoban|odbioru|opinii|wrazen) o_gustach "
        "trzyma*_sie_(faktow|prawdy) fakty_sa fakt_jest z_calym_szacunkiem pozwol*~nie_zgodz "
        "badzmy_(szczer|uczciw|powaz) mowiac_szczerze prawda_jest_taka sprostowa pozwol*~sprostuj",
        unless="to_nie_jest nie_jest_(kwest|spraw) nasz*_blad",
    ),
    Frame(
        "niemozliw wykluczon wykluczamy nie_do_pomysl nieprawdopodobn mala*_prawdopodob malo_prawdopod",
        unless=r"wczesniej szybciej niemozliw*_(do|bylo|aby|zeby|jest_\w+c=) uniemozliw teraz= juz= dodzwon "
        "od_(teraz|dzis) zwrot wymian",
    ),
    Frame(
        "twierdz(i|a|il|ila|ili)= zaprzecza(ja)?= zaprzeczyl upiera= zarzeka zapewnia(ja)?= utrzymuj(e|a)= "
        "(pamieta|zapamieta)*^inaczej pamietaj*_tego ma*_inn*_wersj",
        unless="nie_zaprzecza co_(nam_)?zapewnia zapewnia_(dostep|ochron) (pan|pani)_twierdz",
    ),
    Frame(
        "(ale|lecz|jednak|jednakze|choc)%(byl|byla|bylo|byly|jest|sa|dziala|dzialal|dzialala)~(czyst|goracy|"
        "goraca|gorace|swiez|sprawn|popraw|prawidl|w_porzadku|peln|cieple|ciepl[ya]=|uprzejm|zgodn|normaln|"
        "dobr[aye]=|cich|punktual|w_normie)",
        "przepr przykro ubolew zaluj",
        "znow= juz= ponownie= teraz= nie_byl nasz powin niezgodn",
    ),
    Frame(
        "(jestesmy|mamy)^(pewn|przekonan)* z_(cala|pelna)_pewnosc na_pewno= z_pewnoscia= po_prostu_nie",
        "byl byla bylo byly nie= mial dzial",
        "bedzie= beda= przyjdz dotrz watpliw nie_(chcemy|powinn|zostaw) do_konca jesli= nie_mam",
    ),
    Frame(
        r"(cos_)?(sie_)?(?:(?:pan|pani|panu|panstwu)_)(?:\S+_){0,2}(pomylil|wydawa|zdawa|przywidz|przesnil|"
        "uroil|fantazj) "
        "(wydaj|wydawa|zdaj)*_sie_(pan|pani|panu|panstw) czyzby= czy_aby "
        r"inn\w+_(lokal|hotel|restauracj|oddzial|firm)= zmysla fantazj",
        unless="moze_sie_(pan|pani|panstw) my_sie nasz= przekaza przenies",
    ),
    Frame(r"cokolwiek_(by_)?(\S+_)?(pan|pani|panstw|pisz|twierdz|mow) wbrew_(temu|panstw|pan|pani|twierdz)"),
    Frame(
        "przez~lat od^lat w~histori[i] odkad_(dziala|istni|otwor)",
        "opini skarg nikt= jedyn uwag nigdy= pierwsz zarzut reklamac",
        "nie_jest_pan*_pierwsz jest_(pan|pani)_z_nami nasz*_blad",
    ),
    Frame(
        "zawsze=",
        "gorac swiez czyst uprzejm grzeczn punktual pomocn sprawn dokladn mil[iy]= na_czas",
        "jak_zawsze pan= pani= panstw bedzie beda chcemy powin",
    ),
)
_RIGHT = {
    "en": Frame(
        "everything^(correct|right|properly|by_the_book|as_(agreed|required|ordered)) "
        "(correct|proper)ly_(recorded|entered|served|delivered|cooked|installed|billed|charged|carried|"
        "performed)",
        unless="you_did you_have_done you_filled will= should not_(correct|proper)ly now= until=",
    ),
    "pl": Frame(
        "wszystko~(prawidl|popraw|jak_nalezy|zgodnie|jak_trzeba|wlasciwie) "
        "(prawidlow|poprawn|wlasciw)o_(zapis|wykon|podan|dorecz|zamont|naliczon|obsluz|dostarcz|policz)",
        unless="(zrobil|wypeln)*_(pan|panstwo) nie_(prawidl|popraw|byl) bedzie aby= zeby= az= teraz=",
    ),
    "ru": Frame(
        "все~(правильн|верно|корректн|как_положено|как_надо|по_правилам|согласно) "
        "(правильн|верн|корректн)о_(запис|выполн|подан|достав|установ|начисл|посчит|оформ)",
        unless="вы_(все_)?(сдел|заполн|указ|посчит) не_(правильн|верн) будет чтобы= теперь= пока=",
    ),
    "lt": Frame(
        "visk(a|as)~(teisingai|tinkamai|kaip_pridera|kaip_reikia|pagal_taisykl) "
        "(teisingai|tinkamai)_(uzras|irase|atlik|patiek|pristat|sumontav|apskaic|suskaic)",
        unless=r"\w+(ote|ete)= neteising bus= kad= dabar= kol=",
    ),
}
DISPUTES: Final[Framed] = {
    language: (*frames, _RIGHT[language], *SHOWN[language], *REBUTTAL[language])
    for language, frames in {"en": _EN, "pl": _PL, "ru": RU, "lt": LT}.items()
}
