"""How an apology turns from what happened to what the author made of it, by the build of the sentence."""

from typing import Final

from bot.domain.lexicon_frames import Frame, Framed

_EN = (
    Frame(
        "to_your_satisfaction apparently= seemingly= under_the_impression evidently= (made|prompted|led|"
        "moved)_you_(to_)?(write|feel|post)",
        unless="we_ our_",
    ),
    Frame(
        r"(anyone|anybody|everyone|everybody|all|those|any_\w+|whoever|customers|guests)_(?:who|that|"
        "whom)?_?(?:[a-z]+_){0,2}(may|might|could|perhaps|possibly|potentially)= "
        "(may|might)_have^(sounded|seemed|looked|come|felt|appeared|read|been|caused|bothered|offended|upset|"
        "given|left|found|disappoint|inconvenienc|experienced|suffered|annoyed|hurt)= "
        "how%(sounded|seemed|looked|came_across|felt|appeared|was_(taken|received|perceived))=",
    ),
    Frame(
        "to_your_satisfaction apparently_not under_the_impression "
        "(fell|fall|falls|falling)^short (live|lived|come|came|measure|measured)_up "
        "(meet|met|match|matched|fulfil|satisfy|reach)~(expect|hope|standard|taste) below^(expect|standard) "
        "not^what_you_(hoped|expected|wanted|imagined|had_in)",
        "your^(expect|hope|standard|taste|wish) you~(hop|expect|want|imagin)",
    ),
    Frame(
        "you^(did_not|didn't|do_not|don't|could_not|were_not_able_to)^(enjoy|like|love|appreciate|care_for|"
        "agree|understand) "
        "not_to_(your|his|her|their)_(liking|taste) "
        "(disappointed|displeased|upset|offended|annoyed|bothered|irritated|inconvenienced|hurt)_you= "
        "you^(took|take|taken)%(offen[cs]e|badly|personally|amiss|to_heart|umbrage) "
        "(land|resonate|work|sit_well)_(?:with_)?you= you^(misunderst|found_(?:it|this|that|the|our|us))",
        unless="we_(have_)?(disappointed|upset|offended|hurt)_you",
    ),
    Frame(
        "(perhaps|maybe|possibly|potentially|if_at_all|if_so|presumably)=",
        "(for|about)_(that|this|which)_ apologi[sz]e_for_(that|it|this)= (then|so)_(we|sorry)",
    ),
)
_PL = (
    Frame(
        "najwyrazniej= widocznie= wrazenie,_(iz|ze) nie_usatysf (sklonil|sprowok)*~(do_(tego|wpis)|pan)", unless="my_"
    ),
    Frame(
        "(wszystkich|wszystkim|kazdego|tych|osoby|klientow|gosci|kogokolwiek)%(mogl|moze|ewentualn|byc_moze|"
        "ktorzy_poczul|ktorzy_odczul|ktorzy_uzna)* "
        "mogl*~(zabrzmi|wydac|wydaw|sprawic|wyglad|przeszkadza|odebra|poczu|urazi|dotkn|wprowadz|wywol|"
        "zdenerw|zawie) "
        "(odebran|postrzega|odczyta)n*_jako",
    ),
    Frame(
        "(ponizej|nie_spelni|nie_sprosta|odbieg|rozmin|nie_dorow|nie_odpowiad|zawiod|zawiedl)*~(oczekiwa|"
        "nadziej|wyobraz|wymagan|gust)",
        unless="wlasn nasz*_(oczekiw|wymag|standard)",
    ),
    Frame(
        "(nie|niezbyt)%(spodobal|podobal|smakowal|przypad|trafi|przekon|zachwyc|usatysf)* "
        r"(obrazil|urazil|dotkne|zirytowa|zdenerwowa|rozczarowa)*_(sie_)?(\S+_)?(pan|pani|panstw) "
        "(pan|pani|panstw)*~(obrazil|poczul_sie|uznal|oburzyl|rozczarowal|zdenerwowal)",
        "",
        "my_sie paczk*_nie_trafi nie_trafil*_na_czas nie_trafi*_(do_pan*_)?(paczk|przesyl|list|zamow)",
    ),
    Frame("(byc_moze|moze|ewentualnie|jesli_tak|zapewne|chyba)=", "(i|wiec)_za_to= za_co= to_przepr za_to_przepr"),
)
_RU = (
    Frame("видимо= по-видимому= вам_(кажется|показал) не_устроил (побудил|заставил)*~вас", unless="мы_"),
    Frame(
        r"(всем|всех|каждого|каждому|тех|тем|клиент*|гост*)_(?:у_)?(?:\S+_){0,4}(мог|может|возможно|вероятно)* "
        "мог(ло|ла|ли)?~(прозвуч|показ|создат|созда|выгляд|помеш|задет|обидет|вызват|достав|расстро|огорч|"
        "смут|оскорб|раздраж) "
        "(воспринят|понят|истолкован)*^(как|неверно|иначе)",
        "",
        "не_могло_не",
    ),
    Frame(
        "не_(оправда|соответств|отвеча|дотяну|удовлетвор)*~(ожидан|надежд|представлен|требован|вкус|ваш) "
        "(ниже|хуже)~ожида",
        unless="наш*_(станд|ожида|требован)",
    ),
    Frame(
        "не~(понрав|впечатл|порадова|устрои|вкусн)* не_по_(вкус|душ|нрав) "
        "(обидел|огорчил|расстроил|задел|разочаровал|оскорбил|раздосадов)*_?(ись|ась|ся)?=? до_вас_не_дош "
        "(остро|близко|болезненно|негативно|лично)^(воспри|приня|отреаг)",
        "вы= вам= вас= ваш",
        "мы^(обидел|огорчил|расстроил|задел|разочаровал|подвел)",
    ),
    Frame("(возможно|может_быть|вероятно|наверное|если_так)=", "за_(это|что)= в_этом="),
)
_LT = (
    Frame("matyt= jums_(atrodo|pasirod) netenkin (paskatin|privert)*~(jus|paras)", unless="mes_"),
    Frame(
        "(visu|visus|kiekvieno|tu|klientu|sveciu)%(galejo|galbut|gal|galimai)= "
        "galejo~(nuskamb|pasirod|sukelt|sukel|atrod|trukd|izeist|uzgaut|suerzin|nuvil|ivest|palik) "
        "(suprast|priimt|palaikyt)*^(kaip|neteising|kitaip)",
    ),
    Frame(
        "ne(atitik|pateisin|ispild|prilyg|atliep)*~(lukes|vilc|vilt|reikalav|skon) (prasciau|zemiau)~(tikej|lukes)",
        unless="musu_(standart|lukes|reikal)",
    ),
    Frame(
        "(jums_)?ne(patik|itik|pritik|tiko|suzav|dziugin)* ne_jusu^skoni "
        "(isizeid|izsizeid|susierz|nusivyl|supyk|pasipikt|uzsigav)*(ote|ete|et)= "
        "(izeide|uzgavo|suerzino|nuliudino|papiktino)= jusu_nepasiek "
        "(jautriai|asmeniskai|skaudziai|neigiamai|priesiskai)^(priem|reag|suprat)",
        "",
        "jus_nuvyleme siunt*_jusu_nepas (siunt|laisk|paket|uzsakym)*~nepasiek",
    ),
    Frame("(galbut|gal|galimas_daiktas|jei_taip|turbut)=", "uz_(tai|ka)= del_to= to_atsipr"),
)
REGRETS: Final[Framed] = {"en": _EN, "pl": _PL, "ru": _RU, "lt": _LT}
PITY: Final = {
    "en": "a_pity what_a_pity shame=",
    "pl": "szkoda=",
    "ru": "жаль= досадно=",
    "lt": "gaila=",
}
"""Regret that stands for an apology where the sentence is about the author's feelings."""
