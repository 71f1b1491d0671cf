"""How a reply says by when: the words before a time of promise, and days and months by name."""

from collections.abc import Mapping
from typing import Final

DUE: Final = (
    r"(?:by|before|until|till|within|no later than|at the latest(?: by| on)?|not later than|do|przed|najpozniej(?: "
    r"do| w)?|w ciagu|w terminie(?: do)?|"
    r"до|к|ко|не позднее|не позже|в течение|через|iki|per|ne veliau(?: kaip)?(?: iki)?|po)"
)
"""Between such a word and a time lies a promise; a date without one may be of the past."""
AHEAD: Final = (
    r"\bwill\b|\bwe'll\b|'ll\b|\bshall\b|\btomorrow\b|\btonight\b|\btoday between\b|\bnext\b|\bgoing to\b|"
    r"\b(?:comes?|arrives?|ships?|"
    r"leaves?|reaches|opens?|starts?|is (?:booked|"
    r"reserved|ready|planned|due)|are (?:booked|reserved|ready|planned|due)|can be|available)\b|\bjutro\b|"
    r"\bbedzie\w*\b|\bbeda\b|\bpojutrze\b|\w+(?:emy|imy|ymy)\b|"
    r"\bczeka\w*\b|\bmoze\b|завтра|послезавтра|будет|будут|\w+(?:ем|им|ет|ит|ут|ют|ят)\b|жд(?:ем|ет)|rytoj|poryt|"
    r"\w+(?:sime|siu|iame|ame)\b|\bbus\b|\w{3,}s\b|laukia"
)
MONTHS: Final[Mapping[str, int]] = {
    stem: number
    for number, stems in enumerate(
        (
            "jan sty янв saus",
            "feb lut фев vasar",
            "mar мар kov",
            "apr kwie апр baland",
            "may maj мая мае geguz",
            "jun cze июн birzel",
            "jul lip июл liep",
            "aug sie авг rugpj",
            "sep wrz сен rugsej",
            "oct paz окт spal",
            "nov lis ноя lapkr",
            "dec gru дек gruod",
        ),
        start=1,
    )
    for stem in stems.split()
}
WEEKEND: Final = (
    r"\b(?:saturday|sunday|sobot[aye]|soboty|niedziel[aei]|суббот[аеуы]|воскресень[ея]|sestadien\w+|sekmadien\w+)"
)
UNITS: Final[Mapping[str, int]] = {
    "day": 1,
    "dni": 1,
    "dzie": 1,
    "dob": 1,
    "дн": 1,
    "ден": 1,
    "сут": 1,
    "dien": 1,
    "par": 1,
    "week": 7,
    "tyg": 7,
    "нед": 7,
    "savait": 7,
    "month": 30,
    "mies": 30,
    "мес": 30,
    "menes": 30,
}
