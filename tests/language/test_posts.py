"""On the fixed set of posts: never a wrong language, and a language in almost every longer post."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
import yaml

from bot.language import SUPPORTED, LangId

HERE = Path(__file__).parent
POSTS = yaml.safe_load((HERE / "posts.yaml").read_text(encoding="utf-8"))
SCRAPS = yaml.safe_load((HERE / "scraps.yaml").read_text(encoding="utf-8"))
KEYBOARDS = ["small", "capitals", "no marks", "no stops"]
KINDS = {"short": (40, 0.75), "long": (20, 0.97)}


@pytest.fixture(scope="module")
def named():
    """What each text was taken for: by language, kind and text."""
    languages = LangId()
    return {
        (language, kind, text): languages.detect(text).language
        for language, kinds in POSTS.items()
        for kind, texts in kinds.items()
        for text in texts
    }


def mistaken(named):
    """Texts that would be answered in a language that is not theirs."""
    return [(text, name) for (language, _, text), name in named.items() if name in SUPPORTED and name != language]


def test_the_set_is_whole():
    assert set(POSTS) == {*SUPPORTED, "uk", "be", "de", "lv", "cs", "fr"}
    for kinds in POSTS.values():
        assert {kind: len(set(texts)) for kind, texts in kinds.items()} == {"short": 40, "long": 20}


def test_no_text_is_taken_for_a_language_of_ours_that_it_is_not_in(named):
    assert mistaken(named) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", SUPPORTED)
def test_a_post_in_our_languages_is_rarely_left_to_a_person(named, language, kind):
    total, wanted = KINDS[kind]
    right = sum(1 for (lang, k, _), name in named.items() if (lang, k) == (language, kind) and name == language)

    assert right / total >= wanted


def test_the_figures(named, capsys):
    rows = [f"{'':4}{'short: right, left open':>26}{'long: right, left open':>26}"]
    for language in POSTS:
        found = {
            kind: Counter(n for (lang, k, _), n in named.items() if (lang, k) == (language, kind)) for kind in KINDS
        }
        rows.append(f"{language:4}" + "".join(f"{c[language]:>22}{c['und']:>4}" for c in found.values()))
    with capsys.disabled():
        print("\n" + "\n".join(rows))

    assert len(rows) == 1 + len(POSTS)


def without_marks(text):
    kept = unicodedata.normalize("NFD", text.replace("ł", "l").replace("Ł", "L"))
    return "".join(sign for sign in kept if not unicodedata.combining(sign))


@pytest.mark.parametrize(
    "typed", [str.lower, str.upper, without_marks, lambda text: re.sub(r"[^\w\s']", " ", text)], ids=KEYBOARDS
)
def test_however_it_is_typed_no_text_is_taken_for_another_language_of_ours(typed):
    languages = LangId()
    found = [
        (language, text, languages.detect(typed(text)).language)
        for language, kinds in POSTS.items()
        # Without its marks й is и, and Cyrillic is nobody's language any more.
        if typed is not without_marks or language not in ("ru", "uk", "be")
        for text in (*kinds["short"], *kinds["long"])
    ]

    assert [seen for seen in found if seen[2] in SUPPORTED and seen[2] != seen[0]] == []


def test_no_single_sentence_of_a_longer_post_is_taken_for_another_language_of_ours():
    languages = LangId()
    sentences = [
        (language, sentence)
        for language, kinds in POSTS.items()
        for text in kinds["long"]
        for sentence in re.split(r"(?<=[.!?])\s+", text)
    ]
    found = [(language, sentence, languages.detect(sentence).language) for language, sentence in sentences]

    assert len(found) == 600
    assert [seen for seen in found if seen[2] in SUPPORTED and seen[2] != seen[0]] == []


def test_no_scrap_of_two_words_is_taken_for_a_language_that_it_is_not_in():
    languages = LangId()
    found = {(lang, text): languages.detect(text).language for lang, texts in SCRAPS.items() for text in texts}

    assert [pair for pair, name in found.items() if name in SUPPORTED and name != pair[0]] == []
