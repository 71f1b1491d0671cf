"""What a reply says under every complaint alike, by the build of the sentence: see `lexicon_frames`."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed
from bot.domain.lexicon_hollow_ru_lt import LT, RU

# A day, an hour or a figure makes a thing checkable: then it is told of this complaint.
GRANTED: Final = {
    "en": r"\d(?!\d{3}\b) (mon|tues|wednes|thurs|fri|satur|sun)day today= tomorrow tonight noon= which_ the_cause= "
    "(two|both|three|four|five|six|seven|eight|nine|ten|twice|half)= (should|did|had)^(not_)?have=",
    "pl": r"przyczyne= \d(?!\d{3}\b) poniedzial wtor(ek|ku) srod(a|e|y)= czwart piat(ek|ku) sobot niedziel dzis= "
    r"dzisiaj jutr "
    "(dwa|dwie|obie|oba|trzy|cztery|piec|dziesiec|dwukrotn|polowe)= ktor(ego|ej|ym)_(dnia|godz|stolik)",
    "ru": r"причину= \d(?!\d{3}\b) понедельн вторник сред(а|у|ы)= четверг пятниц суббот воскресен сегодня завтра "
    "(два|две|оба|обе|три|четыре|пять|десять|дважды)=",
    "lt": r"priezast nurodysim parasysim \d(?!\d{3}\b) pirmadien antradien treciadien ketvirtadien penktadien "
    r"sestadien sekmadien siandien "
    r"ryt(oj|dien) "
    "(du|dvi|tris|trys|keturi|penkis|desimt|dukart|abi|abu)=",
}

_EN = (
    Frame(
        "(right|relevant|appropriate|responsible|competent|proper|corresponding)_(people|person|team|department|"
        "part(y|ies)|colleague|staff|channel|place|section|unit|authorit|manager|bod(y|ies)) "
        "(pass|forward|relay|convey|escalat|transmit|communicat|hand)*%(team|department|manage|colleague|"
        "internally|superior|head_(of|office)|staff|board|higher|line_manager) "
        "(shar|discuss|rais|address)(e|ed|es|ing)?=%(with|within|among|in)_(the|our)~(team|manage|staff|colleague|"
        "department|crew|board|leader)",
    ),
    Frame(
        "(tak|treat|view|regard)(e|en|es|ing|ed|s)?=%(serious|to_heart|on_board) "
        "(utmost|great|due|highest|full)_(seriousness|importance|care|attention|concern)",
    ),
    Frame(
        "(draw|drawn|drawing)=%conclusion lesson(s)?=%learn learn*~mistakes no_stone (made|been|is)_(fully_)?aware= "
        "learn*_(a_lot_)?from_(this|it|our|your|these|such) "
        "(appropriate|necessary|relevant|suitable|corrective|proper|required|needed|adequate)_(measure|step|action) "
        "(measures|steps|action|actions)=~(be|been|being|are)_(taken|implement) take_(action|steps|measures) "
        "(do|doing|make)=%(what_is_(needed|necessary)|every_(effort|thing_(in|within|possible|we_can))|all_we_can|"
        "our_(very_)?(best|utmost)) "
        "(see|find_out|check)_what_(can|we_can|could)_"
    ),
    Frame(
        "(constant|continu|permanent|steadily|ongoing|tireless|relentless|always|ever|never_stop|daily|keen|"
        "eager)*~(improv|better|develop|optimi|review|striv|refin|evolv|learn|grow|looking_(for|to)|"
        "(seek|work)ing) "
        "(room|scope|space)_for_(improv|growth) "
        "(improv|enhanc|optimi[sz]|elevat|perfect|develop)*~(service|process|quality|offer|procedure|standard|"
        "experience|ourselves|situation|hospitality) (rais|set|lift)*~bar= (keep|keeps)_(improv|getting_better) "
        "(become|becoming|get|getting|come_back)_(a_)?(even_)?(better|stronger)",
    ),
    Frame(
        "(heart|core|centre|center|focus|foundation|essence)_of_(everything|what|all|our) "
        "(mission|vision|philosophy|motto|trademark|hallmark|dna|credo|ethos|culture|aim|goal|ambition|objective|"
        "endeavour|passion|values|promise_to)= passionate hallmark",
        "our= we=",
        "goal_(kick|keep)",
    ),
    Frame(
        "(customer|client|guest|patient|service|people)s?[- ](centric|oriented|focus|satisf|happiness|delight) "
        "(high|highest|exacting|strict|industry|usual|top|own|our|rigorous)~(standard|level_of|quality) "
        "(level|standard|kind|quality|sort|type|experience)s?=~(service|quality|care|hospitality|experience|we)"
        "%(aim|strive|want|expect|stand|pride|known|wish|hold|set|used_to) "
        "(committed|dedicated|devoted|commitment|dedication)_to= (take|taking|takes)~pride= pride_ourselves (care|"
        "cares|caring)_(deeply|about) reflect*_(who|what|our|the_(standard|level)) "
        "mean*_(the_world|a_(great_)?(lot|deal)|so_much|everything) (exceed|surpass)*~expect excellence= "
        "(top|highest|number_one|first|main|our|utmost)_(priorit|concern=) deserve*_(only_)?the_best= "
        "(value|respect|cherish|treasure|appreciate)(s)?=~(each|every|all|voice|loyalty|custom=|opinion|trust)",
        unless="was_not_met under_our",
    ),
    Frame(
        "(thank|thanks|appreciate|grateful|thankful)*%(taking_(the_)?time|time_(you|to)|shar(ing|ed)|reaching_out|"
        "opportunit|loyal|constructive|valuable|honest_(feedback|words)|to_our_attention|making_us_aware)",
    ),
    Frame(
        "(hope|look_forward|looking_forward|love|delight|pleas|trust)*%(welcom|serv(e|ing)=|(see|host)(ing)?_you|"
        "another_(chance|opportun)|second_(chance|opportun)|(regain|restor|rebuild|win|earn)*~(trust|confid|faith|"
        "loyal)|satisf) "
        "win_you_back sad_to_(lose|see_you_go) (note|noted|read)_your_(observ|comment|remark|concern|words) soul_of "
        "(as_an?)_(chance|opportunity) (regain|restor|rebuild|win_back|winning_back|earn_back)*~(trust|"
        "confid|faith|loyal) "
        "(another|second|one_more|the)_(chance|opportunity)_(to_)?(show|prove|make|win|convince|restore|serve)",
    ),
    Frame(
        "(someone|somebody|a_member|representative|specialist|agent|our_(team|specialist|expert|staff|people|"
        "support|colleague|manager)|management|team|advisor|they)*%(look_(into|at)|looking_into|investigat|work|"
        "handl|review|deal|examin|take_care|address|respon|reach|be_in_touch|get_back|get_in_touch|contact)",
        "will= shall= (is|are)_(already|now|currently|working|looking|investigating|on_it) 'll",
    ),
    Frame(
        "(under|currently|being)~(consideration|review|investigation|process|handled|reviewed|worked_on|looked) "
        "(matter|issue|concern|case|complaint|situation|message|request|problem|comment|feedback)*~(will|shall|is|"
        "are|has|have)=~(address|review|process|handl|investigat|consider|examin|noted|received|record|taken|"
        "passed|escalat|forward) "
        "(look|looking)_into_(this|it|the|your|that) (work|working)_(hard|on_(it|this|a_solution|that|improv)) "
        "(we|we're)_(are_)?(already_|all_)?(on_it|on_the_case|here_to_help|here_for_you) "
        "(has|have)_been_(escalat|not(ed|ified)|logg) (rest|sleep|stay)_(assured|easy) (assure|reassure)_you "
        "(discuss|address)_(this|it)~(intern|team)",
    ),
    Frame(
        "(voice|comment|feedback|review|complaint|criticism|input|message|remark|suggestion|opinion|word)s?="
        "%(help|opportunit|incentive|motivat|valuable|improve|grow|develop|learn|flow|gift|encourag|matter|"
        "important|count)",
        "us= our= we=",
    ),
)
_PL = (
    Frame(
        "(odpowiedni|wlasciw|stosown|kompetentn|odpowiedzialn)*_(osob|dzial|komork|sluzb|zespol|miejsc|jednost|"
        "pracowni|krok|dzialan|srodk|wniosk) (osob|pracownik|dzial|zespol)*_odpowiedzialn "
        "(przekaz|przekaza|przesl|poinformowa|skierowa|zglosi)*%(dalej=|zespol|dzial|kierownic|zarzad|przelozon|"
        "wspolpracownik|centrala|komu_trzeba)",
    ),
    Frame(
        "(traktuj|podchodz|podejdz|potraktuj|bierzemy|wezm|biore)*%(powaz|serio|serca|uwag|motywacj|nauczk|lekcj|"
        "szans) najwyzsz*_(starannos|uwag|powag) z_(nalezyt|pelnym|cala|duza|najwyzsz|najwieksz)*_(uwag|powag|"
        "zaangaz|starann)"
        " na_uwadze przywiazuj*~(wag|znaczen)",
    ),
    Frame(
        "(wyciagn|wyciagam|wyciagniet|wyprowadz)*%(wnios|lekcj|konsekwenc) wnioski=~wyciag jak_krola= z_pokora= "
        "uczulon*_na_(ten|takie|to=) (ucz|uczy|uczym)*_sie_na "
        "(podejm|podjel|wdroz|"
        "wdrozyl|zastosuj|poczyn)*%(dzialan|krok|srodk|rozwiazan) (krok|dzialan|srodk)*~(podjet|wdrozon|podejm) "
        "(zrobimy|uczynimy|robimy|zrobie|robia|robi|czynimy)=~(wszystko|co_w_nasz) (dolo|doklad)*%(staran|starann|"
        "sil=) "
        "nie_(pozost|przejd|przechodz)*~(bez_(echa|odpowiedzi)|obojetn)",
    ),
    Frame(
        "(stale|ciagle|nieustann|wciaz|caly_czas|systematycz|regularn|zawsze|codzien|nieprzerwan)*~(prac|doskonal|"
        "podnos|popraw|rozwij|monitoruj|ulepsz|uczy|dazy|staramy|szukamy|stara_sie|kontakci) "
        "(podnos|popraw|podnies|ulepsz|doskonal|polepsz|ksztalt)*~(jako|uslug|obslug|standard|procedur|aplikacj|"
        "komfort|poziom|bank|ofert|organizacj) "
        "(rozwija|ulepsza|doskonali|stawac)*_sie= zwroc*~wieksza_uwag (stawac|bedziemy|byc)_(sie_)?(coraz_)?lepsi",
    ),
    Frame(
        "(standard|poziom|priorytet|misj|wizj|filozofi|dewiz|tradycj|wartosc|wartosciami|rzetelnosc|pasj)*",
        "nasz najwyz wysok (dazy|kieruj|przyswiec|stawiamy|firma|dla_nas|dbamy|jakosc)",
        "wartosc_(zamow|paczk|zwrot|towar) cen",
    ),
    Frame(
        "(zalezy|zalezalo)_nam= nam_(bardzo_)?zalezy (troszcz|dbamy|dbalo|w_trosce|dokladam)*~(jako|komfort|klien|"
        "gosc|to=|panstwa|zadowol|bezpiecz|relacj) (dobro|komfort|zadowoleni|satysfakcj|zaufani|opini|glos|zdani|"
        "krytyk|relacj|lojaln|zyczen|uwag)*%(wazn|najwazn|istotn|cenn|cenim|priorytet|nadrzedn|liczy|pomaga|centrum|"
        "pozwala|motyw|cenne) (cenim|szanuj|doceniam|cenie)*~(opini|zdani|glos|zaufani|lojal|kazd|uwag) "
        "(klient|gosc|pacjent|kursant|pasazer|lokator)*~(centrum|pierwszym_miejscu|najwazn|wyjatkow|zaopiek) "
        "(otwarci|otwarta)_na= wyjatkow*_(przezy|doswiad) (jestesmy|pozostaj)*~(w_kontakcie|do_uslug) "
        "najwazniejsz*~(dla_nas|klient|zadowol) spelni*~(oczekiwan|wymagan|marzen) sprosta",
    ),
    Frame(
        "(dziekuj|dziekujemy|podziekow|wdzieczni|dzieki)*%(poswieco|czas=|konstruktyw|podziel|cenn|krytyk|"
        "zwrocenie_(nam_)?uwag|opini|zaufani|lojal|wyrozumia|szczer|sygnal)",
        unless="czekan cierpliw",
    ),
    Frame(
        "(mamy_nadziej|liczym|wierzym|ufamy|pragniem|chcieliby|bedzie_nam_milo|zapraszam)*%(szans|zaufan|wroc|"
        "ponown|powit|goscic|kolejn|zadowol|lepsz|spotka|przekona|ocen|odwiedz) "
        "(odbudow|odzysk|przywroc|zaslu)*~zaufan (jeszcze_jedn|druga|kolejn)*_(szans|okazj)",
    ),
    Frame(
        "(ktos|zespol|specjalis|ekspert|konsultant|pracowni|przedstawiciel|osoby|technicy|informatycy)*%(przyjrz|"
        "zajm|prac|skontaktuj|sprawdz|wyjasn|rozpatrz|analiz|odezw|robi_wszystko|zweryfik) "
        "(przyjrzymy|zajmiemy|pochylimy|odniesiemy|przyjrze)_sie= (pochylimy|przeanalizujemy|zweryfikujemy|"
        "rozpatrzymy|zbadamy)~(spraw|zglosz|sytuac|uwag|temat|przypad|tym) (poddam|poddan|poddane)*~analiz "
        "(sprawa|zgloszenie|zgloszenia|wniosek|temat|przypadek|uwagi|wiadomosc|informacja|zastrzezenia|sygnal|"
        "skarga)=%(rozpatr|procedow|zostal|zostan|trafi|jest_w_toku|przyjet|odnotow|poszla|bedzie|"
        "analiz|rozwaz) odnotowa rozpatruj*~(indywidual|kazd|zgodnie) wrocimy~z_odpowiedz "
        "(prosze|prosimy)_o_(cierpliwosc|wyrozumialosc) (w_toku|w_trakcie)~(analiz|wyjasn|weryfik)",
    ),
    Frame(
        "(dzieki|opini|glos|krytyk|uwag|wiadomos|recenzj|komentarz|zgloszen)*%(rozwij|rozwoj|popraw|ulepsz|lepsz|"
        "uczy|motyw|pomag|pomoz|doskonal|ksztalt|wskaz)",
    ),
)
HOLLOWS: Final[Framed] = {"en": _EN, "pl": _PL, "ru": RU, "lt": LT}
