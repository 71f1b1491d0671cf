"""What a post complains about, as far as its words tell without a model."""

import re
from collections.abc import Mapping
from typing import Final

# Stems in the four languages; a stem matches at the start of a word. The order is that of weight: the first two
# that match are named in the apology.
STEMS: Final[Mapping[str, tuple[str, ...]]] = {
    "health": (
        *("poison", "sick after", "vomit", "allerg", "hospital", "injur", "burned my", "rash"),
        *("zatru", "wymiot", "alergi", "uczul", "szpital", "poparz", "wysypk", "skalecz"),
        *("отрав", "рвот", "тошнил", "аллерг", "больниц", "травм", "ожог", "сыпь"),
        *("apsinuod", "vėm", "alergij", "ligonin", "susižal", "sužal", "nudeg", "išbėr"),
    ),
    "wrong": (
        *("wrong item", "wrong size", "wrong col", "wrong order", "wrong one", "wrong product", "not what i ordered"),
        *("zły rozmiar", "inny kolor", "inny towar", "zły towar", "nie ten", "nie to zamówi", "zamiast zamówi"),
        *("не тот", "не ту ", "не то заказ", "другой цвет", "другой размер", "перепутал"),
        *("ne tą prek", "ne to dydž", "ne tas", "kitos spalvos", "supain", "sumaiš"),
    ),
    "damaged": (
        *("broke", "damag", "defect", "faulty", "crack", "doesn't work", "does not work", "stopped working", "torn"),
        *("zepsu", "uszkodz", "wadliw", "pękni", "pękł", "nie działa", "porwan", "rozklei", "zniszcz", "bez zamka"),
        *("слома", "брак", "поврежд", "дефект", "трещин", "не работает", "порва", "разбит", "развалил"),
        *("sulūž", "sugad", "sugedo", "brok", "įtrūk", "itruk", "neveik", "suply", "sudužo", "pažeist"),
    ),
    "lost": (
        *("never arrived", "did not arrive", "didn't arrive", "not arrived", "lost my", "lost the", "missing parcel"),
        *("nie dotar", "nie doszł", "zgin", "zagin", "nie dostał"),
        *("не пришл", "не приш", "не дошл", "потерял", "пропал", "не получил"),
        *("negavau", "nepasiek", "neatke", "dingo", "pamet"),
    ),
    "late": (
        *("late", "delay", "overdue", "still not here", "still waiting for my"),
        *("opóźn", "spóźni", "nadal nie ma", "wciąż nie ma", "czekam na paczk", "czekam na przesył"),
        *("опозд", "опазд", "задерж", "просроч", "до сих пор нет", "жду посылк", "жду заказ"),
        *("vėluo", "veluo", "vėlavo", "vėlav", "vis dar nėra", "laukiu siunt"),
    ),
    "refund": (
        *("refund", "money back", "return my money"),
        *("zwrot pieni", "zwrotu pieni", "oddajcie pieni", "zwrot kosztów", "zwrotu koszt"),
        *("верните деньги", "вернуть деньги", "возврат", "деньги не верн"),
        *("grąžin", "grazin", "atgauti pinig"),
    ),
    "billing": (
        *("charged", "overcharg", "invoice", "billing"),
        *("naliczon", "obciąż", "faktur", "pobrano", "ściągnę"),
        *("списал", "переплат", "двойная оплата", "счёт выстав"),
        *("nuskaičiav", "permok", "sąskait", "nurašė"),
    ),
    "staff": (
        *("rude", "impolite", "yelled", "shouted", "insult", "arrogan", "ignored me"),
        *("niegrzeczn", "chams", "nieuprzejm", "opryskliw", "krzycz", "arogan", "wyśmia"),
        *("хам", "груб", "накричал", "оскорб", "нагруб", "обхамил"),
        *("nemandag", "šiurkšč", "grubi", "rėkė", "įžeid", "aroganti", "nepagarb"),
    ),
    "silence": (
        *("no answer", "no reply", "nobody answer", "nobody repl", "no response", "nobody called", "ignor"),
        *("nie odpowiad", "brak odpowiedzi", "nie odbiera", "nikt nie odpisa", "bez odpowiedzi", "cisza"),
        *("не отвечают", "не отвечает", "нет ответа", "никто не ответ", "не берут трубк", "молч", "игнор"),
        *("neatsak", "neatsil", "tyla", "nekelia ragel", "jokio atsakymo"),
    ),
    "technical": (
        *("app crash", "crashes", "error", "login", "log in", "website", "update broke", "bug"),
        *("aplikacj", "logowa", "zalogowa", "błąd w", "zawiesza", "strona nie działa"),
        *("приложени", "вылета", "зависа", "ошибк", "не могу войти", "сайт не"),
        *("programėl", "prisijung", "stringa", "klaida", "svetainė neveik"),
    ),
    "food": (
        *("cold food", "meal", "dish", "tasteless", "undercooked", "raw ", "burnt", "soup", "pizza"),
        *("danie", "zupa", "zupę", "niesmaczn", "surow", "przypalon", "jedzeni", "obiad", "pizz"),
        *("блюдо", "невкусн", "сырое", "сырая", "пересол", "пригоре", "суп ", "еда ", "пицц"),
        *("patiekal", "neskan", "žalia mės", "sriub", "pridegę", "maistas", "pica", "picą"),
    ),
    "clean": (
        *("dirty", "filthy", "hair in", "smelly", "cockroach", "stain"),
        *("brud", "włos w", "śmierdz", "karaluch", "plam"),
        *("гряз", "волос в", "воня", "таракан", "пятн"),
        *("purvin", "nešvar", "plauk", "smird", "tarakon", "dėmė"),
    ),
    "waiting": (
        *("queue", "waited", "waiting for an hour", "took an hour", "long wait"),
        *("kolejk", "czekaliśmy", "czekałam", "czekałem", "czekamy"),
        *("очеред", "ждали", "прождал", "ждём"),
        *("eilė", "laukėme", "laukiau", "laukėm", "laukti"),
    ),
}

_BY_CAUSE: Final[Mapping[str, str]] = {
    "logistics": "delivery",
    "service": "service",
    "product": "damaged",
    "communication": "silence",
    "billing": "billing",
    "technical": "technical",
}

_PATTERNS: Final = {
    topic: re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, stems)) + ")") for topic, stems in STEMS.items()
}


def topics(post: str, cause: str = "") -> tuple[str, ...]:
    """At most two things the post is about; when its words name none, what the suggested cause stands for."""
    named = _named(post)
    if "late" in named and "lost" in named:
        named.remove("late")
    return tuple(named[:2]) or (_BY_CAUSE.get(cause, "general"),)


def topic_of(sentence: str) -> str:
    """The weightiest thing one sentence complains about, or nothing."""
    return next(iter(_named(sentence)), "")


def _named(text: str) -> list[str]:
    folded = text.casefold().replace("’", "'")
    return [topic for topic, pattern in _PATTERNS.items() if pattern.search(folded)]
