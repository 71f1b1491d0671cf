"""The stage of a case decides what its reply must hold."""

from dataclasses import replace

import pytest

from bot.domain.commands import RecordDraft, StateFacts
from bot.domain.refusal import No
from bot.domain.reply_text import Level
from bot.domain.review import basis, findings
from bot.domain.understanding import Facts, Fault, Severity, Stage
from tests.domain.builders import (
    ANN,
    GOOD,
    after,
    answered_again,
    approval,
    approved,
    ask,
    circumstances,
    draft,
    drafted,
    edited,
    no_of,
    opened,
    policy,
    read_as,
    refusal_of,
    replied,
    understood,
)

SETTLED = "Hello Maria! We are sorry that your coffee was cold. The machine is repaired now."


def staged(stage, case=None):
    case = case or understood()
    return after(case, ask(StateFacts, by=ANN, facts=replace(case.facts, stage=stage)))


def found(case, rules=None):
    return {(f.rule, f.detail) for f in findings(case, case.revisions[-1], rules or policy())}


def test_a_case_is_open_until_a_person_says_otherwise():
    assert opened().stage is Stage.OPEN
    assert staged(Stage.RESOLVED).stage is Stage.RESOLVED


def test_who_writes_again_is_answered_anew():
    let_go = staged(Stage.LET_GO, replied())

    assert answered_again(let_go).stage is Stage.OPEN


def test_reading_the_same_words_again_takes_no_stage_back():
    stated = staged(Stage.CANNOT_SOLVE)

    assert understood(stated).stage is Stage.CANNOT_SOLVE


def test_another_stage_makes_a_draft_under_way_stale():
    case = understood()
    late = ask(RecordDraft, basis=basis(case), draft=draft())

    assert no_of(staged(Stage.LET_GO, case), late) is No.STALE


def test_thanks_are_missed_at_approval_only_where_the_matter_is_settled():
    assert ("R27", "") in found(drafted(staged(Stage.RESOLVED), text=SETTLED))
    assert ("R27", "") not in found(drafted(text=SETTLED))


def test_who_lets_go_asks_nothing_and_no_yes_without_a_reason_goes_out():
    asking = f"{GOOD} Which coffee was it?"

    assert ("R32", "question") not in found(drafted(text=asking))
    blocked = drafted(staged(Stage.LET_GO), text=asking)
    assert ("R32", "question") in found(blocked)
    assert "R32" in refusal_of(blocked, approval(blocked)).args["rules"]


def test_who_cannot_solve_it_says_so_and_why_and_what_else_there_is():
    case = drafted(staged(Stage.CANNOT_SOLVE), text="We are sorry that your coffee was cold.")

    assert {("R32", "admission"), ("R32", "reason"), ("R32", "alternative")} <= found(case)


@pytest.mark.parametrize("stage", Stage)
def test_a_deadline_is_asked_for_only_while_the_author_waits(stage):
    case = read_significant(staged(stage))

    missed = ("R05", "") in found(drafted(case, text=SETTLED, deadline_span=""))

    assert missed is (stage not in (Stage.RESOLVED, Stage.LET_GO))


def read_significant(case):
    return after(case, read_as(case, severity=Severity.SIGNIFICANT))


@pytest.mark.parametrize(
    ("words", "told"),
    [("We are sorry", None), ("", "missing:apology"), ("We apologise", "not_found:apology")],
    ids=["there", "not named", "not in the reply"],
)
def test_what_the_stage_asks_for_must_be_shown_in_the_reply(words, told):
    case = drafted(spans=(("apology", words),))

    raised = [(f.level, f.detail) for f in findings(case, case.live, policy()) if f.rule == "R18"]

    assert raised == [] if told is None else (Level.BLOCK, told) in raised


def test_a_draft_that_names_no_spans_claims_nothing():
    assert not [rule for rule, _ in found(drafted()) if rule == "R18"]


def test_a_person_need_not_point_at_their_own_words():
    case = edited(drafted(spans=(("apology", "We are sorry"),)), text="Hello Maria, your coffee was cold.")

    assert not [rule for rule, _ in found(case) if rule == "R18"]


def test_the_version_of_the_playbook_stays_with_the_draft():
    assert approved(drafted(playbook="0123456789ab")).live.draft.playbook == "0123456789ab"


def test_the_stage_is_stored_with_the_facts():
    facts = Facts(fault=Fault.OURS, stage=Stage.COUNTER_PROPOSAL)

    case = after(understood(), ask(StateFacts, by=ANN, facts=facts), circumstances())

    assert case.facts == facts
