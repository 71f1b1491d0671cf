"""What a post complains about, as far as its words tell without a model: rather nothing than something wrong."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

import yaml

from bot.domain.wording import fold, sentences

# The order is that of weight: the first two that are found are named in the apology.
TOPICS: Final = (
    *("health", "wrong", "damaged", "lost", "late", "refund", "billing"),
    *("staff", "silence", "technical", "food", "clean", "waiting"),
)
# A cause is only suggested, so it names no more than a field: that a product is faulty, the words must tell.
_BY_CAUSE: Final[Mapping[str, str]] = {
    "logistics": "delivery",
    "service": "service",
    "billing": "billing",
    "technical": "technical",
}
# What the words do not name but a cause or nothing at all stands for: never beside another.
ONLY_ALONE: Final = ("delivery", "service", "general")
# A complaint says early what it is about; the rest of an endless post is not worth its time.
LONGEST: Final = 6_000
_WORDS_BEFORE: Final = 4
_CLAUSES: Final = r"[,;:()\"„”“«»!?…]|\.(?:\s|$)| - "

# "And I want ...", "Теперь верните ...": what may stand before a wish at the start of a clause.
_LINK: Final = r"\W*(?:(?:and|so|now|but|i|wiec|teraz|ale|и|теперь|но|ir|dabar|bet) )?"

Rule = tuple[re.Pattern[str], ...]


def topics(post: str, cause: str = "", language: str = "") -> tuple[str, ...]:
    """At most two things the post is about; when its words name none, what the suggested cause stands for.

    Without a known `language` the words of all are tried.
    """
    named = list(_named(post[:LONGEST], language))
    if "late" in named and "lost" in named:
        named.remove("late")
    return tuple(named[:2]) or (_BY_CAUSE.get(cause, "general"),)


def topic_of(sentence: str, language: str = "") -> str:
    """The weightiest thing one sentence complains about, or nothing."""
    return next(iter(_named(sentence, language)), "")


def complains(sentence: str, language: str = "") -> bool:
    """Whether the sentence names something that went wrong, or says how bad it was."""
    return bool(topic_of(sentence, language)) or any(known.harsh(sentence) for known in _speaking(language))


def wishes(sentence: str, language: str = "") -> bool:
    """Whether the author says in it what they want."""
    return any(known.wish(sentence) for known in _speaking(language))


def only_polite(sentence: str, language: str = "") -> bool:
    """Whether the sentence begins as thanks or a greeting, and so is no complaint by itself."""
    folded = fold(sentence).strip()
    return any(known.polite.match(folded) for known in _speaking(language))


def turns(sentence: str, language: str = "") -> bool:
    """Whether it begins with a word such as "but", after which the complaint comes."""
    folded = fold(sentence).strip()
    return any(known.contrast.match(folded) for known in _speaking(language))


class _Known:
    """The patterns of one language."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        words = told["words"]
        self._rules: dict[str, list[Rule]] = {
            topic: [tuple(_bound(_filled(part, words)) for part in rule.split(" & ")) for rule in rules]
            for topic, rules in told["topics"].items()
        }
        self._unless = {topic: _bound(vetoes) for topic, vetoes in told["unless"].items()}
        self._unless_about = {topic: _bound(vetoes) for topic, vetoes in told["unless_about"].items()}
        self._cut = re.compile(rf"{_CLAUSES}|\b(?:{told['but']})\b")
        self._unsaid = _bound(told["unsaid"])
        self._why = re.compile(rf"\W*(?:\w+ )?(?:{told['why']})\b")
        self._wish = re.compile(rf"(?:^|[,;:.!?] ){_LINK}(?:{'|'.join(told['wish'])})")
        self._not = re.compile(rf"(?<!\w)(?:{told['not']})\b(?!')|n't\b")
        self._not_only = _bound(told["not_only"])
        self._complains = _bound(told["complains"])
        self.polite = re.compile(rf"\W*(?:{told['thanks']}|{told['greeting']})\b")
        self.contrast = re.compile(rf"\W*(?:{told['contrast']})\b")

    def named(self, text: str) -> Iterator[str]:
        """The topics that the statements of the text name."""
        clauses = [clause for sentence in sentences(text) for clause in self._clauses(sentence.folded)]
        about = fold(text)
        for topic, rules in self._rules.items():
            if topic in self._unless_about and self._unless_about[topic].search(about):
                continue
            if any(self._holds(rule, clause, topic) for clause in clauses for rule in rules):
                yield topic

    def harsh(self, text: str) -> bool:
        """Whether a statement of the text says how bad it was."""
        clauses = (clause for sentence in sentences(text) for clause in self._clauses(sentence.folded))
        return any(self._stated(self._complains, clause) for clause in clauses)

    def wish(self, text: str) -> re.Match[str] | None:
        return self._wish.search(fold(text).strip())

    def _clauses(self, sentence: str) -> list[str]:
        """What the sentence states: not what it asks, wishes, or imagines."""
        if sentence.rstrip("\"'»”)").endswith("?") and not self._why.match(sentence):
            return []
        stops = [found.start() for found in (self._wish.search(sentence), self._unsaid.search(sentence)) if found]
        return [clause.strip() for clause in self._cut.split(sentence[: min(stops, default=None)]) if clause.strip()]

    def _holds(self, rule: Rule, clause: str, topic: str) -> bool:
        if topic in self._unless and self._unless[topic].search(clause):
            return False
        return all(part.search(clause) for part in rule) and self._stated(rule[-1], clause)

    def _stated(self, pattern: re.Pattern[str], clause: str) -> bool:
        """Whether the words stand there without a word shortly before them that takes them back."""
        return any(not self._taken_back(clause[: found.start()]) for found in pattern.finditer(clause))

    def _taken_back(self, before: str) -> bool:
        near = " ".join(before.split()[-_WORDS_BEFORE:])
        return bool(self._not.search(near)) and not self._not_only.search(near)


@lru_cache(maxsize=64)
def _named(text: str, language: str) -> tuple[str, ...]:
    found = {topic for known in _speaking(language) for topic in known.named(text)}
    return tuple(topic for topic in TOPICS if topic in found)


def _speaking(language: str) -> tuple[_Known, ...]:
    every = _languages()
    return (every[language],) if language in every else tuple(every.values())


@cache
def _languages() -> Mapping[str, _Known]:
    told = yaml.safe_load(files("prompts").joinpath("topics.yaml").read_text(encoding="utf-8"))
    return {language: _Known(patterns) for language, patterns in told.items()}


def _filled(rule: str, words: Mapping[str, str]) -> str:
    for name, these in words.items():
        rule = rule.replace(f"{{{name}}}", f"(?:{these})")
    return rule


def _bound(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
