"""How a reply names a definite time, by language, as patterns over folded text."""

from collections.abc import Mapping

_CLOCK = r"(?:[01]?\d|2[0-4])"

_NO_PRICE = r"(?!\d| ?(?:%|[€$£₽]|zl|eur|pln|usd|gbp|руб|percent|procent))"
# An hour in bare figures is one only where nothing follows that it could count (`at 12 shops`).
_ALONE = r"(?= ?(?:[.,;!?)](?!\d)|$))"

# A day and a month in figures; a price such as 12.10 zł is none.
_DATE = (
    r"20\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])",
    r"(?:0?[1-9]|[12]\d|3[01])[./](?:0[1-9]|1[0-2])(?:[./](?:20)?\d\d)?(?!\d)"
    r"(?! ?(?:%|[€$£₽]|zl|eur|руб|pln|usd|gbp|rub))",
)

# Each stands between word bounds.
DEADLINE: Mapping[str, tuple[str, ...]] = {
    "any": (*_DATE, rf"{_CLOCK}:[0-5]\d"),
    "en": (
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
        r"today|tonight|tomorrow",
        r"(?:by|before|until|till|at|from) (?:the )?(?:noon|midday|midnight)",
        rf"(?:by|before|until|till|at|from) {_CLOCK}(?:[:.][0-5]\d{_NO_PRICE}| ?(?:am|pm|a\.m|p\.m|"
        rf"o'clock|h)|{_ALONE})",
        r"(?:1[0-2]|[1-9]) ?(?:am|pm|a\.m|p\.m)",
        r"(?:(?:by|before|until|till) )?(?:the )?(?:end|close) of (?:the |this |next |business )?"
        r"(?:day|week|month|year|business)",
        r"(?:by|before|until|till) next (?:week|month)",
        r"(?:within|in|over|during|inside|no later than|at most|takes?|up to|max\w*)(?: the| next| about|"
        r" another| at most)*"
        r" (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty|"
        r"\d+)(?: ?(?:-|to) ?\d+)?"
        r"[ -]?(?:business |working |calendar |full )?(?:min|minutes?|h|hours?|days?|weeks?|months?)",
        r"(?:\d+)[ -](?:business |working )?(?:hours|days|weeks|minutes)(?! (?:ago|late|old))",
        r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|"
        r"nov|dec)\w*",
        r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)? "
        r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?! times)",
        r"by the (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)",
    ),
    "pl": (
        r"poniedzial\w+|wtor(?:ek|ku|kiem)|srod(?:a|e|y|zie)|czwart(?:ek|ku|kiem)|piat(?:ek|ku|kiem)|sobot\w*|"
        r"niedziel\w*",
        r"dzis|dzisiaj|jutro|jutra|pojutrze|dzisiejsz\w+|jutrzejsz\w+",
        r"do (?:\w+ )?(?:konca|polnocy|poludnia)(?: (?:dnia|tygodnia|miesiaca|dzisiejszego|jutrzejszego))?",
        rf"(?:o|do|po|przed|od|godz\.?|godzin\w+)(?: godz\.?|"
        rf" godzin\w+)? {_CLOCK}(?:[:.][0-5]\d{_NO_PRICE}|{_ALONE})",
        r"(?:w ciagu|przez|za|w|najpozniej w|maksymalnie|do)(?: najblizszych| kolejnych| jednej| jednego|"
        r" okolo| ok\.)* "
        r"(?:\d+|dwoch|dwa|dwie|trzech|trzy|czterech|cztery|pieciu|piec|szesciu|siedmiu|dziesieciu|czternastu|"
        r"jeden|jednego)"
        r"(?: ?- ?\d+)? ?(?:dni|dniu|dnia|doby|dob|godzin\w*|godz|h|minut\w*|min|tygodni\w*|"
        r"miesi\w+)(?: roboczych)?",
        r"w ciagu (?:\w+ )?(?:doby|tygodnia|godziny|miesiaca|dnia)|za (?:tydzien|godzine|miesiac|kwadrans)",
        r"(?:0?[1-9]|[12]\d|3[01])\.? (?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|"
        r"pazdziernika|listopada|grudnia)",
        r"\d+ ?(?:godzin\w*|dni roboczych)",
    ),
    "ru": (
        r"понедельник\w*|вторник\w*|(?:в|до|к|со?|на) (?:\w+ )?сред[аеуы]|четверг\w*|пятниц\w+|суббот\w+|"
        r"воскресень\w+",
        r"сегодня\w*|завтра\w*|послезавтра",
        r"(?:до|к) (?:\w+ )?(?:конц[ауе]|полудн[яю]|полуноч\w+|вечера|обеда)(?: (?:\w+ )?(?:дня|"
        r"недели|месяца))?",
        rf"(?:до|к|в|с|после|около) {_CLOCK}(?:[:.-][0-5]\d)? ?(?:час\w*|ч\b|утра|вечера|дня)",
        rf"до {_CLOCK}[:.][0-5]\d",
        r"(?:в течение|за|через|не позднее чем через|не позже чем через|максимум|до|в)"
        r"(?: ближайш\w+| следующ\w+| \w+их)? "
        r"(?:\d+|одного|одной|двух|два|две|трех|три|четырех|четыре|пяти|пять|шести|семи|семь|десяти|десять|"
        r"четырнадцати)"
        r"(?:-?(?:х|ти|и))?(?: ?- ?\d+)?(?: рабочих| календарных)? ?(?:минут\w*|мин|час\w*|ч|сут\w+|дн\w+|"
        r"день|недел\w+|месяц\w*)",
        r"(?:в течение|за|через) (?:часа?|сут(?:ок|ки)|дн[яь]|день|недел[юи]|месяца?)",
        r"(?:0?[1-9]|[12]\d|3[01])(?:-?го)? (?:января|февраля|марта|апреля|мая|июня|июля|августа|"
        r"сентября|октября|"
        r"ноября|декабря)",
        r"\d+ рабочих (?:дн|час)\w+",
    ),
    "lt": (
        r"(?:pirm|antr|treci|ketvirt|penkt|sest|sekm)adien\w*",
        r"siandien\w*|rytoj\w*|poryt\w*|rytdien\w*|si ?vakar",
        r"iki (?:\w+ ){0,2}(?:pabaigos|galo|vidurdienio|vidurnakcio|vakaro|pietu)",
        rf"(?:iki|nuo|po|apie)? ?{_CLOCK}(?:[:.][0-5]\d)? ?(?:val(?:and\w*)?)\b",
        rf"iki {_CLOCK}[:.][0-5]\d",
        r"(?:per|po|uz|ne veliau kaip per|daugiausia(?: per)?)(?: artimiausi\w+| kit\w+| ateinanci\w+)? "
        r"(?:\d+|viena|vieno|dvi|dviej?u?|du|tris|triju|keturias|keturiu|keturis|penkias|penkiu|penkis|"
        r"septynias|septyniu|"
        r"septynis|desimt|desimties|keturiolika)(?: ?- ?\d+)?(?: darbo)? ?"
        r"(?:min\w*|val\w*|d\b|d\.|dien\w*|savait\w*|menes\w*|par(?:a|as|u))(?: d\.| dien\w*)?",
        r"per (?:savaite|valanda|diena|para|menesi)",
        r"(?:sausi|vasari|kov|balandzi|geguz|birzeli|liep|rugpjuci|rugsej|spali|lapkrici|gruodzi)\w* "
        r"(?:0?[1-9]|[12]\d|3[01])(?: ?-?(?:d|os|aja|oji|ios)\w*)?",
        r"(?:iki|nuo) (?:0?[1-9]|[12]\d|3[01]) d\b",
        r"\d+ (?:darbo dien\w*|val\b|valand\w*)",
    ),
}
