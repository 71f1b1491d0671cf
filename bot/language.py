"""Which language a text is written in: sure, or not said at all."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Any, Final

import yaml

from bot.ports import Detected

SUPPORTED: Final = ("en", "pl", "ru", "lt")
UNKNOWN: Final = Detected("und", 0.0)

# Measured: below these the answer is wrong too often, and a wrong language is worse than none.
_SURE_OUTSIDE: Final = 0.9
_SURE_INSIDE: Final = 0.7
_SURE_AMONG_NEIGHBOURS: Final = 0.6
_SURE_WITHOUT_PROOF: Final = 0.8
# Three words may be a name, or a language that is not weighed at all.
_SURE_OF_A_SCRAP: Final = 0.97
_SCRAP: Final = 3

# Our languages are weighed again together with those they are mistaken for: among ours alone, every short Cyrillic
# text would be certainly Russian.
_NEIGHBOURS: Final = (*SUPPORTED, "uk", "be", "bg", "sr", "mk", "cs", "sk", "hr", "sl", "lv", "de")

_WORD_WEIGHS: Final = 4.0
_ENDING_WEIGHS: Final = 1.5
# Two Latin letters are a word in too many languages.
_SHORTEST_PROOF: Final = 3
_LONGEST: Final = 4_000
# So many words say enough; what weighs each of them again is for short texts.
_MOST_WEIGHED: Final = 40
_NOT_WORDS: Final = re.compile(r"https?://\S+|www\.\S+|<[^<>\s]*>|[@#]\w+|\S+@\S+")
_A_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
# Names of products are written in Latin letters everywhere.
_EVERYWHERE: Final = frozenset("abcdefghijklmnopqrstuvwxyzé'’ʼ")
_ALPHABETS: Final[Mapping[str, frozenset[str]]] = {
    "en": _EVERYWHERE,
    "pl": _EVERYWHERE | frozenset("ąćęłńóśźż"),
    "lt": _EVERYWHERE | frozenset("ąčęėįšųūž"),
    "ru": _EVERYWHERE | frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    "uk": _EVERYWHERE | frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    "be": _EVERYWHERE | frozenset("абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
    "bg": _EVERYWHERE | frozenset("абвгдежзийклмнопрстуфхцчшщъьюя"),
    "sr": _EVERYWHERE | frozenset("абвгдђежзијклљмнњопрстћуфхцчџш"),
    "mk": _EVERYWHERE | frozenset("абвгдѓежзѕијклљмнњопрстќуфхцчџш"),
}
# Signs that of all languages weighed here only this one has; `ru` shares its own with `be`, which has no `и`.
_OWN_SIGNS: Final[Mapping[str, frozenset[str]]] = {
    "pl": frozenset("ąęłńśźż"),
    "lt": frozenset("ąęėįųū"),
    "ru": frozenset("ыэё"),
}
# One stray word (a name, a quotation) takes no language away from a longer text.
_STRAY: Final = 0.2
# Close kin that the detector tells apart by name only; together they are certain where each alone is not.
_KIN: Final[Mapping[str, str]] = {"wuu": "zh", "yue": "zh", "ltg": "lt", "bs": "hr"}


class LangId:
    """Names the language of a text by py3langid, corrected by alphabets and by words that tell close kin apart.

    The model is loaded once, when it is first needed.
    """

    def __init__(self) -> None:
        self._loading = Lock()
        self._model: Any = None

    def warm(self) -> None:
        """Load the model now (about a second), so that the first case does not wait for it."""
        self._loaded()
        _marks()

    def detect(self, text: str) -> Detected:
        """The language, or `und` when it is not sure, or when the text has too few letters to tell."""
        shown = _shown(text)
        if sum(sign.isalpha() for sign in shown) < 3:
            return UNKNOWN
        words = _A_WORD.findall(shown.lower())
        return _chosen(_weighed(self._shares(shown), words), words)

    def _shares(self, shown: str) -> dict[str, float]:
        shares: dict[str, float] = {}
        for language, share in self._loaded().rank(shown):
            name = _KIN.get(language, language)
            shares[name] = shares.get(name, 0.0) + float(share)
        return shares

    def _loaded(self) -> Any:
        with self._loading:
            if self._model is None:
                # Takes a second and ninety megabytes: whoever never detects never pays.
                from py3langid.langid import MODEL_FILE, LanguageIdentifier

                self._model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
            return self._model


class _Marks:
    """The words and endings of one language."""

    def __init__(self, told: Mapping[str, str]) -> None:
        self._words = frozenset(_with_plain(told.get("words", "").split()))
        self._endings = tuple(_with_plain(told.get("endings", "").split()))
        known = self._words | frozenset(told.get("proof", "").split())
        self._proof = frozenset(word for word in known if len(word) >= _SHORTEST_PROOF or word[0] >= "\u0400")

    def weigh(self, words: Iterable[str]) -> float:
        weight = 1.0
        for word in words:
            if word in self._words:
                weight *= _WORD_WEIGHS
            elif self._endings and len(word) > 4 and word.endswith(self._endings):
                weight *= _ENDING_WEIGHS
        return weight

    def proofs(self, words: Iterable[str]) -> int:
        return sum(word in self._proof for word in words)


@cache
def _marks() -> Mapping[str, _Marks]:
    told = yaml.safe_load(files("bot").joinpath("language.yaml").read_text(encoding="utf-8"))
    return {language: _Marks(marks) for language, marks in told.items()}


def _with_plain(words: Iterable[str]) -> Iterable[str]:
    """Each word, and as it is written where the keyboard lacks its letters."""
    for word in words:
        yield word
        if word[0] < "\u0400" and len(word) >= _SHORTEST_PROOF:
            plain = unicodedata.normalize("NFD", word.replace("ł", "l"))
            yield "".join(sign for sign in plain if not unicodedata.combining(sign))


def _shown(text: str) -> str:
    visible = "".join(sign for sign in text[:_LONGEST] if unicodedata.category(sign) != "Cf")
    return " ".join(_NOT_WORDS.sub(" ", unicodedata.normalize("NFC", visible)).split())


def _weighed(shares: Mapping[str, float], words: list[str]) -> dict[str, float]:
    """The shares without languages that do not have these letters, and with what their words say."""
    few = words[:_MOST_WEIGHED]
    weighed = {
        language: share * (_marks()[language].weigh(few) if language in _NEIGHBOURS else 1.0)
        for language, share in shares.items()
        if _spells(language, words)
    }
    whole = sum(weighed.values()) or 1.0
    return {language: share / whole for language, share in weighed.items()}


def _spells(language: str, words: list[str]) -> bool:
    """Whether that language can have written these words, but for a stray one in a longer text."""
    alphabet = _ALPHABETS.get(language)
    if alphabet is None:
        return True
    return sum(not alphabet.issuperset(word) for word in words) <= len(words) * _STRAY


def _chosen(shares: Mapping[str, float], words: list[str]) -> Detected:
    best = max(shares, key=lambda language: shares[language])
    share = min(shares[best], 1.0)
    if best not in SUPPORTED:
        return Detected(best, share) if share >= _SURE_OUTSIDE else UNKNOWN
    if share < _SURE_INSIDE:
        among = share / sum(shares.get(language, 0.0) for language in _NEIGHBOURS)
        if among < _SURE_AMONG_NEIGHBOURS:
            return UNKNOWN
        share = among
    wanted = _SURE_OF_A_SCRAP if len(words) <= _SCRAP else _SURE_WITHOUT_PROOF
    sure = share >= wanted or _proven(best, words)
    return Detected(best, share) if sure and not _mixed(best, words) else UNKNOWN


def _proven(language: str, words: list[str]) -> bool:
    """Whether at least one sign or word of that language stands there, so that no name alone decides."""
    own = _OWN_SIGNS.get(language, frozenset())
    return any(not own.isdisjoint(word) for word in words) or _marks()[language].proofs(words) > 0


def _mixed(best: str, words: list[str]) -> bool:
    """Whether more words are those of another language of ours: which to answer in, a person must say."""
    proofs = {language: _marks()[language].proofs(words) for language in SUPPORTED}
    return max(proofs.values()) > proofs[best] + 1
