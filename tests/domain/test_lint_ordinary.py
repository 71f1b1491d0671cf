"""Ordinary good sentences raise nothing, and their neighbours that give or put off still do."""

from pathlib import Path

import pytest
import yaml

from bot.domain.reply_text import ReplyContext, lint

ORDINARY = yaml.safe_load((Path(__file__).parent / "lint_ordinary.yaml").read_text("utf-8"))
WORDS = frozenset(("R03", "R04", "R08", "R09", "R10", "R11", "R12", "R13", "R13w", "R14", "R17", "R19", "R21", "R26"))


def rules(says, language, remedy=""):
    known = {"language": language, "detected_language": language, "detected_probability": 0.99, "remedy": remedy}
    return {f.rule for f in lint(says, ReplyContext(**known))} & WORDS


@pytest.mark.parametrize(
    ("language", "one"), [(language, one) for language in ORDINARY for one in ORDINARY[language]]
)
def test_an_ordinary_good_sentence_raises_nothing(language, one):
    assert rules(one["says"], language, one.get("remedy", "")) == set()


@pytest.mark.parametrize(
    ("language", "says", "remedy", "rule"),
    [
        ("en", "We will call you back.", "", "R04"),
        ("en", "Our manager will call you.", "", "R04"),
        ("pl", "Zadzwonimy do Pani.", "", "R04"),
        ("ru", "Мы вам позвоним.", "", "R04"),
        ("lt", "Mes jums paskambinsime.", "", "R04"),
        ("en", "The next dinner is on us.", "", "R13"),
        ("en", "The next dinner is free.", "free repair", "R13w"),
        ("ru", "Ужин за наш счёт.", "бесплатный ремонт", "R13"),
        ("pl", "Deser gratis dla Państwa.", "bezpłatna naprawa", "R13"),
        ("lt", "Vakarienė nemokamai.", "nemokamas taisymas", "R13w"),
        ("en", "You get a refund, as you should have.", "", "R13"),
        ("pl", "Gdyby Pani przeczytała instrukcję, czajnik by działał.", "", "R08"),
    ],
)
def test_a_neighbour_that_gives_blames_or_puts_off_is_still_found(language, says, remedy, rule):
    assert rule in rules(says, language, remedy)
