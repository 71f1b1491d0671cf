"""A brand may ban words; where that leaves a playbook no sentence, the check says so and fails nothing."""

import pytest

from bot.__main__ import main
from bot.domain.ids import BrandId
from bot.domain.policy import Brand
from bot.playbook_file import unsayable
from prompts.playbook import LANGUAGES, packaged_text

TEXT = packaged_text()
APOLOGY = {"en": ("sorry", "apolog*"), "pl": ("przepr*",), "ru": ("извин*", "прощени*"), "lt": ("atsipraš*",)}


def warned(*banned, text=TEXT, name="Northwind"):
    return {
        one.message.split("`")[1]: one for one in unsayable(text, [Brand(BrandId("b1"), name, banned_words=banned)])
    }


def line_of(phrase):
    return next(number for number, line in enumerate(TEXT.splitlines(), start=1) if phrase in line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_without_a_sentence_that_the_brand_may_say_is_named(language):
    assert f"{language}.apology" in warned(*APOLOGY[language])


def test_the_line_the_brand_and_the_words_are_told():
    problem = warned("sorry", "apolog*")["en.apology"]

    assert problem.line == line_of("We are sorry for {event}.")
    assert "the brand Northwind bans (“sorry”, “apologise”, “apology”)" in problem.message


def test_while_one_phrase_is_left_nobody_is_warned():
    assert "en.apology" not in warned("sorry")
    assert "en.stage.resolved.thanks" not in warned("sorry")


def test_a_part_that_is_said_in_one_way_only_needs_but_one_word():
    assert "en.event.late" in warned("delay")
    assert "en.greeting" in warned("hello")


def test_an_empty_phrase_says_nothing_so_it_is_no_sentence_that_is_left():
    assert "pl.greeting" in warned("dzień dobry")


def test_the_name_of_a_blank_is_nobodys_word():
    assert not warned("event", "deadline", "facts", "unknown")


def test_what_only_the_team_reads_may_hold_any_word():
    named = warned("payment", "monday", "the next step", "public")

    assert not [path for path in named if path.split(".")[1] in ("label", "promise", "offer", "weekdays")]
    assert not [path for path in named if path.endswith("promise_told")]


def test_a_brand_that_bans_nothing_is_not_looked_at():
    assert unsayable(TEXT, [Brand(BrandId("b1"), "Northwind")]) == ()


@pytest.fixture
def checked(tmp_path, monkeypatch, capsys):
    """The code of the check, and what it told people and warned of, under a policy of that text."""

    def checked(policy):
        file = tmp_path / "policy.yaml"
        file.write_text(policy, encoding="utf-8")
        monkeypatch.setenv("AMENDS_POLICY", str(file))
        monkeypatch.delenv("AMENDS_PLAYBOOK", raising=False)
        code = main(["playbook", "check"])
        told = capsys.readouterr()
        return code, told.out, told.err

    return checked


BRANDS = "brands:\n  - {id: cups, name: Cups, language: en, banned_words: [sorry, 'apolog*']}\n"


def test_the_check_warns_of_it_and_passes(checked):
    code, out, err = checked(BRANDS)

    assert code == 0
    assert "is in order" in out
    assert f":{line_of('We are sorry for {event}.')}: warning: Every phrase of `en.apology`" in err


def test_a_policy_with_mistakes_fails_no_playbook_and_says_what_was_not_looked_for(checked):
    code, _, err = checked("brands: 5\n")

    assert code == 0
    assert "AMENDS_POLICY has mistakes" in err
