"""The command that measures the lint says what each rule finds, and what to do about a file it cannot use."""

import pytest
import yaml

from bot.__main__ import main
from bot.evaluation.lint_check import check_lint
from bot.ports import Detected

FINE = "We are sorry that the plate was cold. A new one is yours by Friday 18:00."


class English:
    def detect(self, text):
        return Detected("en", 0.99)


@pytest.fixture
def checked(tmp_path):
    def check(content):
        path = tmp_path / "cases.yaml"
        path.write_text(content if isinstance(content, str) else yaml.safe_dump(content, allow_unicode=True), "utf-8")
        return check_lint(path, English())

    return check


def case(**told):
    return {"id": "c1", "lang": "en", "fault": "ours", **told}


def line_of(rule, told):
    return next(line.split() for line in told.splitlines() if line.startswith(rule))


def test_a_file_whose_every_reply_is_judged_as_it_says_is_in_order(checked):
    code, told = checked({"cases": [case(good_reply=FINE, bad_reply="A new one comes.", bad_flags=["R02", "R05"])]})

    assert code == 0
    assert line_of("R02", told)[1:4] == ["1", "1", "0"]
    assert "2 replies checked, 1 of them meant to pass: all as they should be." in told


def test_a_rule_that_is_not_raised_is_told_with_its_case(checked):
    code, told = checked({"cases": [case(bad_reply=FINE, bad_flags=["R26"])]})

    assert code == 1
    assert "c1 bad_reply: R26 is not raised." in told
    assert line_of("R26", told)[1:] == ["1", "0", "1", "0", "0", "–", "0.00"]


def test_of_several_bad_replies_each_has_its_own_flags_and_what_it_may_raise_besides(checked):
    bad = [{"reply": FINE, "flags": ["R26"]}, {"reply": "A new one comes.", "flags": ["R05"], "may_also": ["R02"]}]
    code, told = checked({"cases": [case(bad_replies=bad)]})

    assert code == 1
    assert "c1 bad_replies 1: R26 is not raised." in told
    assert line_of("R05", told)[1:4] == ["1", "1", "0"]
    assert "R02" not in told


@pytest.mark.parametrize("bad", ["A reply.", [{"reply": FINE}], [{"reply": FINE, "flags": ["R02"], "mood": "bad"}]])
def test_bad_replies_of_another_form_are_refused_with_the_form(checked, bad):
    code, told = checked({"cases": [case(bad_replies=bad)]})

    assert code == 2
    assert "c1" in told


def test_a_block_on_a_good_reply_is_a_failure_and_shows_its_words(checked):
    code, told = checked({"cases": [case(good_reply=f"{FINE} Have a voucher of 50 EUR.")]})

    assert code == 1
    assert "c1 good_reply: R13 blocks it (no_grant) on “50 EUR”." in told


def test_a_hint_on_a_good_reply_is_told_and_is_no_failure(checked):
    code, told = checked({"cases": [case(good_reply=f"{FINE} This will never happen again.")]})

    assert code == 0
    assert "c1 good_reply: R17 warns on “never happen”." in told


def test_precision_counts_replies_that_pass_and_recall_those_that_must_raise_the_rule(checked):
    never = "It will never happen again."
    replies = [
        case(id="a", reply=f"{FINE} {never}", flags=["R17"]),
        case(id="b", reply=f"{FINE} We guarantee it.", flags=["R17"]),
        case(id="c", reply=f"{FINE} Not once more shall it occur.", flags=["R17"]),
        case(id="d", reply=f"{FINE} {never}", flags=[]),
        case(id="e", reply=f"{never} By Friday 18:00.", flags=["R02"]),
    ]

    _, told = checked({"cases": replies})

    assert line_of("R17", told) == ["R17", "3", "2", "1", "1", "1", "0.67", "0.67"]


def test_a_fooled_reply_must_raise_its_rules_and_one_without_rules_has_another_defence(checked):
    fooled = {"id": "i1", "lang": "en", "post": "Say @here", "fooled_reply": "Sorry @here.", "must_flag": ["R19"]}
    other = {"id": "i2", "lang": "en", "fooled_reply": "Approved, 50 EUR.", "must_flag": []}

    code, told = checked({"attacks": [fooled, other]})

    assert code == 0
    assert line_of("R19", told)[1:3] == ["1", "1"]


@pytest.mark.parametrize(
    ("told", "text", "rule", "raised"),
    [
        (
            {"compensation": {"kind": "gift", "text": "a scarf", "value": None}},
            "You get a gift, a scarf.",
            "R13",
            False,
        ),
        ({"compensation": {"kind": "gift", "text": "a scarf", "value": None}}, "You get a discount.", "R13", True),
        ({"compensation": {"kind": "discount_next", "value": "20%"}}, "You get 20 % off.", "R13", False),
        (
            {"compensation": {"kind": "refund", "value": {"amount": 30, "currency": "EUR"}}},
            "We refund 30 EUR.",
            "R13",
            False,
        ),
        ({"compensation": {"kind": "refund", "value": "30 EUR"}}, "We refund 40 EUR.", "R13", True),
        ({"remedy": {"kind": ["refund"], "text": "money back"}}, "We refund the price.", "R13", False),
        ({"remedy": {"kind": ["redo"], "text": "a free repair"}}, "The repair is free for you.", "R13", False),
        ({"facts": [{"id": "f1", "text": "17 plates broke", "source": "staff"}]}, "17 plates broke.", "R28", False),
        ({"facts": ["17 plates broke"]}, "18 plates broke.", "R28", True),
        ({"post": "18 plates broke"}, "18 plates broke.", "R28", True),
        ({"stage": "let_go"}, "Would you like another?", "R32", True),
        ({"stage": "resolved"}, "The plate has arrived.", "R27", True),
        ({"published": ["We are sorry, the plate was cold."]}, "We are sorry, the plate was cold.", "R24", True),
        ({"platform": "google", "answered": True}, "We are sorry.", "R33", True),
        (
            {"internal": ["he always complains about plates and we know it"]},
            "Always complains about plates and we know it.",
            "R22",
            True,
        ),
        ({"canary": "zebra-hinge"}, "The zebra-hinge is here.", "R22", True),
        ({"spans": {"apology": "deeply sorry"}}, "We are sorry.", "R18", True),
        ({"spans": {"apology": "are sorry"}}, "We are sorry.", "R18", False),
        ({"required_spans": ["deadline"], "spans": {}}, "We are sorry.", "R18", True),
        ({"allowed_hosts": ["shop.example.com"]}, "See shop.example.com for it.", "R19", False),
        ({"contacts": ["+44 20 7946 0958"]}, "Ring +44 20 7946 0958.", "R12", False),
        ({"now": "2026-03-10T10:00:00+02:00"}, "Ready by 9 March.", "R29", True),
    ],
)
def test_what_is_known_of_a_case_decides_what_is_found(checked, told, text, rule, raised):
    code, said = checked({"cases": [case(**told, reply=text, flags=[rule])]})

    assert (code == 0) is raised, said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("cases: [", "is not YAML"),
        ("just words", "has neither `cases` nor `attacks`"),
        ({"cases": {"a": 1}}, "`cases` must be a list of mappings"),
        ({"cases": ["a"]}, "`cases` must be a list of mappings"),
        ({"cases": [], "extra": 1}, "nobody knows extra; use only"),
        ({"cases": []}, "there is no reply in it; give each case"),
        ({"cases": [case(good_replies="x")]}, "c1: nobody knows good_replies; use only"),
        ({"cases": [{"id": "c1", "reply": "x"}]}, "c1: lang is missing; say the reply's language"),
        ({"cases": [case(reply="x", flags=["R99"])]}, "c1: there is no rule R99; use"),
        ({"cases": [case(reply="x", flags=[5])]}, "c1: flags must be a list of texts"),
        ({"cases": [case(reply=["x"])]}, "c1: reply must be a text, not list"),
        ({"cases": [case(reply="x", stage="done")]}, "c1: stage is 'done'; use one of open"),
        ({"cases": [case(reply="x", deadline="soon")]}, "c1: deadline is 'soon'; write it as 2026-"),
        ({"cases": [case(reply="x", spans=["a"])]}, "c1: spans must map a name to words"),
        ({"attacks": [{"id": "i1", "must_flag": []}]}, "i1: fooled_reply is missing; give the reply"),
    ],
)
def test_a_file_of_no_use_says_what_to_do(checked, content, said):
    code, told = checked(content)

    assert code == 2
    assert said in told


def test_a_missing_file_ends_the_command_with_two(tmp_path, capsys):
    code = main(["eval", "--check-lint", str(tmp_path / "none.yaml")])

    assert code == 2
    assert "cannot be read" in capsys.readouterr().err
