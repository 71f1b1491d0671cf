"""Which language a text is written in: sure, or not said at all."""

import re
import unicodedata
from collections.abc import Mapping
from threading import Lock
from typing import Any, Final

from bot.ports import Detected

SUPPORTED: Final = ("en", "pl", "ru", "lt")
UNKNOWN: Final = Detected("und", 0.0)

# Measured: below these the answer is wrong too often, and a wrong language is worse than none.
_SURE_OUTSIDE = 0.9
_SURE_INSIDE = 0.7
_SURE_AMONG_NEIGHBOURS = 0.6

# Our languages are weighed again together with those they are mistaken for: among ours alone, every short Cyrillic
# text would be certainly Russian.
_NEIGHBOURS: Final = (*SUPPORTED, "uk", "be", "bg", "sr", "mk", "cs", "sk", "lv")

_LONGEST = 4_000
_NOT_WORDS = re.compile(r"https?://\S+|www\.\S+|<[^<>\s]*>|[@#]\w+|\S+@\S+")
_ONLY_UKRAINIAN = frozenset("іїєґ")
_ONLY_RUSSIAN = frozenset("ыэъё")
# Close kin that the detector tells apart by name only; together they are certain where each alone is not.
_KIN: Final[Mapping[str, str]] = {"wuu": "zh", "yue": "zh", "ltg": "lt"}


class LangId:
    """Names the language of a text by py3langid; the model is loaded once, when it is first needed."""

    def __init__(self) -> None:
        self._loading = Lock()
        self._model: Any = None

    def warm(self) -> None:
        """Load the model now (about a second), so that the first case does not wait for it."""
        self._loaded()

    def detect(self, text: str) -> Detected:
        """The language, or `und` when it is not sure, or when the text has too few letters to tell."""
        words = _words(text)
        if sum(sign.isalpha() for sign in words) < 3:
            return UNKNOWN
        return _chosen(self._shares(words), frozenset(words.lower()))

    def _shares(self, words: str) -> dict[str, float]:
        shares: dict[str, float] = {}
        for language, share in self._loaded().rank(words):
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


def _words(text: str) -> str:
    shown = "".join(sign for sign in text[:_LONGEST] if unicodedata.category(sign) != "Cf")
    return " ".join(_NOT_WORDS.sub(" ", unicodedata.normalize("NFC", shown)).split())


def _chosen(shares: Mapping[str, float], letters: frozenset[str]) -> Detected:
    best = max(shares, key=lambda language: shares[language])
    if best in ("ru", "uk"):
        best = _by_alphabet(best, letters)
        shares = {**shares, best: max(shares.get("ru", 0.0), shares.get("uk", 0.0))}
    share = min(shares[best], 1.0)
    if best not in SUPPORTED:
        return Detected(best, share) if share >= _SURE_OUTSIDE else UNKNOWN
    if share >= _SURE_INSIDE:
        return Detected(best, share)
    among_neighbours = share / sum(shares.get(language, 0.0) for language in _NEIGHBOURS)
    return Detected(best, among_neighbours) if among_neighbours >= _SURE_AMONG_NEIGHBOURS else UNKNOWN


def _by_alphabet(best: str, letters: frozenset[str]) -> str:
    ukrainian, russian = letters & _ONLY_UKRAINIAN, letters & _ONLY_RUSSIAN
    if ukrainian and not russian:
        return "uk"
    if russian and not ukrainian:
        return "ru"
    return best
