"""Numbers and currencies in words, folded: what an amount looks like when it is not written in figures."""

from collections.abc import Mapping

_NUMBERS: Mapping[int, str] = {
    1: "one",
    2: "two dwa dwie два две du dvi dvieju",
    3: "three trzy три tris",
    4: "four cztery четыре keturis keturi",
    5: "five piec pieciu piecio пять пяти penki penkis penkiu",
    6: "six szesc шесть sesis sesi",
    7: "seven siedem семь septynis",
    8: "eight osiem восемь astuonis",
    9: "nine dziewiec девять devynis",
    10: "ten dziesiec dziesieciu dziesiecio десять десяти desimt desimties",
    12: "twelve",
    15: "fifteen pietnascie pietnastu pietnasto пятнадцать пятнадцати penkiolika penkiolikos",
    20: "twenty dwadziescia dwudziestu dwudziesto двадцать двадцати dvidesimt dvidesimties",
    30: "thirty trzydziesci trzydziestu trzydziesto тридцать тридцати trisdesimt trisdesimties",
    40: "forty czterdziesci czterdziestu czterdziesto сорок сорока keturiasdesimt keturiasdesimties",
    50: "fifty piecdziesiat piecdziesieciu piecdziesiecio пятьдесят пятидесяти penkiasdesimt penkiasdesimties",
    60: "sixty szescdziesiat шестьдесят sesiasdesimt",
    70: "seventy siedemdziesiat семьдесят septyniasdesimt",
    80: "eighty osiemdziesiat восемьдесят astuoniasdesimt",
    90: "ninety dziewiecdziesiat девяносто devyniasdesimt",
    100: "hundred sto stu сто ста simtas simta simto simtu",
    200: "dwiescie двести",
    300: "trzysta триста",
    500: "piecset пятьсот",
    1000: "thousand tysiac тысяча тысячу tukstantis tukstanti",
}

NUMBER_WORDS: Mapping[str, int] = {word: value for value, words in _NUMBERS.items() for word in words.split()}

MULTIPLES: Mapping[str, int] = {
    **dict.fromkeys(("k", "thousand", "tys", "tysiac", "tysiace", "tysiecy"), 1000),
    **dict.fromkeys(("тыс", "тысяча", "тысячи", "тысяч", "tukst", "tukstanciai", "tukstancius", "tukstanciu"), 1000),
    **dict.fromkeys(("mln", "million", "miliona", "milion", "млн", "миллион", "миллиона", "milijonas"), 1_000_000),
}

# ISO codes count in capitals; these also in small letters, where they are no words of a language we answer in.
USUAL_CODES = frozenset(("EUR", "PLN", "USD", "GBP", "RUB", "BYN", "CZK", "UAH", "CHF", "SEK", "NOK", "DKK"))

PERCENT_WORDS = r"per ?cent\b|pct\b|proc(?:ent\w*)?\b|процент\w*"

# Cents, groszy and kopecks have no code of their own: an amount in them never equals a grant.
CURRENCY_WORDS: Mapping[str, frozenset[str]] = {
    r"euros?\b|eura\b|eur(?:as|ai|u|us|ams|ais|uose)?\b|евро|€": frozenset({"EUR"}),
    r"zl(?:ot\w+)?\b": frozenset({"PLN"}),
    r"руб(?:л\w+)?\b|р\b|₽|rubl\w+": frozenset({"RUB", "BYN"}),
    r"dol(?:lar|er)\w*|bucks?|доллар\w*|долл\b|dolar\w*|doleri\w*": frozenset({"USD", "CAD", "AUD", "NZD"}),
    r"pounds?\b|quid\b|фунт\w*": frozenset({"GBP"}),
    r"грн\b|гривен\w*|hryvni\w+": frozenset({"UAH"}),
    r"kc\b": frozenset({"CZK"}),
    r"kr\b": frozenset({"SEK", "NOK", "DKK", "ISK"}),
    r"cents?\b|cent(?:u|ai|us|y|ow)\b|grosz\w*|копе(?:ек|йк\w+)\b|цент(?:а|ов|ы)?\b": frozenset(),
}

HALF_PRICE = (
    r"half(?:[ -]| the )price|half off|half (?:of )?(?:the|your) (?:price|cost|bill|amount|money)",
    r"pol(?:owe|owa|owy)? (?:ceny|kwoty|kosztow)",
    r"полцены|половин\w+ (?:стоимост|цен|сумм)\w*",
    r"puse(?:s)? (?:kainos|sumos)",
)

# What a hundred per cent may be of without costing anything.
HARMLESS = (
    r"cotton|wool|linen|leather|silk|natural|vegan|sure|certain|organic|satisf",
    r"bawel|weln|len|skor|jedwab|natural|pewn",
    r"хлоп|шерст|льн|кож|шелк|натуральн|уверен",
    r"medviln|viln|lin|od|silk|natural|tikr",
)
