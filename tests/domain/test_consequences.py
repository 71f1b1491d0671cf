"""What is told to the world after something happened, and in which order."""

from dataclasses import replace

import pytest

from bot.domain.case import Outcome, Via
from bot.domain.commands import (
    AddRound,
    ApproveGrant,
    AskForDraft,
    CloseCase,
    EditReply,
    ExpireGrant,
    HandOverGrant,
    MoveUpGrant,
    OfferGrant,
    RecordDeletion,
    RecordDraft,
    RecordReview,
    RefuseGrant,
    RejectReply,
    Remind,
    ReopenCase,
    Snooze,
    StateFacts,
    TakeBackGrant,
    TakeCase,
    WithdrawApproval,
)
from bot.domain.effects import AskApprovers, Clock, Kind, Refresh, ReviewReply, Say, SetClock, Understand, WriteDraft
from bot.domain.ids import CaseId
from bot.domain.remarks import Review
from bot.domain.review import basis
from bot.domain.understanding import Facts, Maker
from tests.domain.builders import (
    ANN,
    BEN,
    CASE,
    CLEO,
    DAN,
    OWN_WORDS,
    TEAM,
    after,
    answered_again,
    approval,
    approved,
    ask,
    circumstances,
    closed,
    closing,
    discount,
    draft,
    drafted,
    edited,
    effects_of,
    euros,
    gift,
    later,
    opened,
    opening,
    person,
    policy,
    post,
    publication,
    read_as,
    rejected,
    replied,
    source,
    understood,
    with_grant,
)

CARD = Refresh(CASE, Kind.CARD, "0")
PROOF = "https://reviews.example/coffee/7/reply"


def said(told):
    """The messages posted, as kind and ref or note."""
    return [(e.kind, e.note or e.ref) for e in told if isinstance(e, Say)]


def refreshed(told):
    return {(e.kind, e.ref) for e in told if isinstance(e, Refresh)}


def shown_again(revision):
    return {(kind, str(revision)) for kind in (Kind.DRAFT, Kind.COPY, Kind.ASK)}


def clocks(told):
    return [e for e in told if isinstance(e, SetClock)]


def drafts(told):
    return [e for e in told if isinstance(e, WriteDraft)]


def second_reading(case):
    return ReviewReply(CASE, case.live.number, case.live.sha256)


def facts(**stated):
    return ask(StateFacts, by=ANN, facts=Facts(**stated))


def understanding_of(case):
    return read_as(case)


def test_a_new_case_has_its_card_first_then_the_post_which_is_to_be_understood():
    told = effects_of(None, opening())

    assert told == [Say(CASE, Kind.CARD, "0"), Say(CASE, Kind.POST, "1"), Understand(CASE, 1)]


def test_whatever_happens_the_card_shows_it_last():
    told = effects_of(opened(), ask(TakeCase, person=person(DAN)))

    assert told[-1] == CARD


def test_what_was_understood_is_shown_and_drafted_from():
    told = effects_of(opened(), understanding_of(opened()))

    assert told == [Refresh(CASE, Kind.POST, "1"), WriteDraft(CASE, basis(understood())), CARD]


def test_an_understanding_that_comes_after_a_persons_words_leaves_them_standing():
    case = edited(opened())

    told = effects_of(case, understanding_of(case))

    assert not drafts(told)
    assert (Kind.NOTE, "edited_kept") in said(told)


def test_a_draft_is_posted_and_its_approvers_are_asked():
    case = understood()

    asked = ask(RecordDraft, basis=basis(case), draft=draft())
    told = effects_of(case, asked)

    assert told == [Say(CASE, Kind.DRAFT, "1"), AskApprovers(CASE, 1), second_reading(after(case, asked)), CARD]


def test_a_persons_own_words_are_read_a_second_time_and_the_playbooks_are_not():
    written = ask(EditReply, by=BEN, revision=1, draft=draft(OWN_WORDS))
    case = understood()
    by_rule = ask(RecordDraft, basis=basis(case), draft=draft(maker=Maker.TEMPLATE))

    assert second_reading(after(drafted(), written)) in effects_of(drafted(), written)
    assert not any(isinstance(effect, ReviewReply) for effect in effects_of(case, by_rule))


def test_a_second_reading_rings_for_nobody_and_is_shown_where_people_decide():
    case = drafted()
    read = ask(RecordReview, revision=1, sha256=case.live.sha256, review=Review())

    assert effects_of(case, read) == [Refresh(CASE, Kind.DRAFT, "1"), Refresh(CASE, Kind.ASK, "1")]


def test_an_edit_is_a_new_message_and_the_old_one_shows_that_it_is_void():
    told = effects_of(approved(), ask(EditReply, by=BEN, revision=1, draft=draft(OWN_WORDS)))

    assert [kind for kind, _ in said(told)] == [Kind.NOTE, Kind.DRAFT]
    assert refreshed(told) >= shown_again(1)


def test_a_language_nobody_writes_is_said_to_a_person():
    case = understood(language="und")
    asked = ask(RecordDraft, basis=basis(case), draft=draft("", problem="unknown_language"))

    assert said(effects_of(case, asked)) == [(Kind.NOTE, "no_draft_for_language")]


def test_a_language_the_playbook_does_not_speak_is_said_with_the_reason_why_no_model_wrote():
    case = understood(language="de")
    asked = ask(RecordDraft, basis=basis(case), draft=draft(maker=Maker.TEMPLATE, problem="timeout"))

    (told,) = [effect for effect in effects_of(case, asked) if isinstance(effect, Say)]

    assert (told.note, told.args) == ("no_draft_in_language", {"language": "de", "why": "timeout"})


def test_a_model_may_write_in_a_language_that_the_playbook_does_not_speak():
    case = understood(language="de")
    asked = ask(RecordDraft, basis=basis(case), draft=draft(language="de", detected="de"))

    assert (Kind.DRAFT, "1") in said(effects_of(case, asked))


def test_an_approval_hands_out_the_text_to_publish():
    told = effects_of(drafted(), approval(drafted()))

    assert said(told) == [(Kind.COPY, "1")]
    assert refreshed(told) >= {(Kind.DRAFT, "1"), (Kind.ASK, "1")}


def test_after_a_withdrawal_and_a_new_yes_the_text_is_not_posted_twice_but_its_owner_is_called():
    case = after(approved(), ask(WithdrawApproval, by=BEN, revision=1, via=Via.EMOJI))

    told = effects_of(case, approval(case, by=CLEO))

    assert [effect.note for effect in told if isinstance(effect, Say)] == ["approved_again"]
    assert (Kind.COPY, "1") in refreshed(told)


def test_a_withdrawal_is_said_and_shown():
    told = effects_of(approved(), ask(WithdrawApproval, by=BEN, revision=1, via=Via.EMOJI))

    assert said(told) == [(Kind.NOTE, "approval_withdrawn")]
    assert refreshed(told) >= shown_again(1)


def test_a_rejection_without_a_reason_is_asked_for_one():
    told = effects_of(drafted(), ask(RejectReply, person=person(), revision=1))

    assert said(told) == [(Kind.NOTE, "rejected_why")]
    assert not drafts(told)


def test_a_rejection_with_a_reason_leads_to_another_draft():
    asked = ask(RejectReply, person=person(), revision=1, reason="Too long.")

    told = effects_of(drafted(), asked)

    assert drafts(told) == [WriteDraft(CASE, basis(after(drafted(), asked)))]
    assert said(told) == []


@pytest.mark.parametrize(("link", "note"), [("", "proof_missing"), (PROOF, "proof_added")])
def test_a_publication_without_its_link_is_asked_for_it(link, note):
    told = effects_of(approved(), publication(approved(), permalink=link))

    assert said(told) == [(Kind.NOTE, note)]
    assert refreshed(told) >= shown_again(1)


def test_a_link_given_later_is_said_of_its_reply():
    told = effects_of(replied(), publication(approved(), permalink=PROOF))

    (note,) = [e for e in told if isinstance(e, Say)]
    assert (note.note, note.args) == ("proof_added", {"by": ANN, "revision": "1"})


def test_new_facts_lead_to_a_new_draft():
    asked = facts(confirmed=("The machine failed.",))

    told = effects_of(drafted(), asked)

    assert drafts(told) == [WriteDraft(CASE, basis(after(drafted(), asked)))]


def test_the_same_facts_again_change_nothing():
    assert effects_of(drafted(), facts()) == [CARD]


def test_new_facts_never_write_over_a_persons_own_words():
    told = effects_of(edited(), facts(remedy="A new cup"))

    assert not drafts(told)
    assert said(told) == [(Kind.NOTE, "edited_kept")]
    assert (Kind.DRAFT, "2") in refreshed(told)


@pytest.mark.parametrize("case", [opened(), replied()], ids=["not understood", "replied"])
def test_new_facts_are_only_kept_where_no_draft_is_due(case):
    assert effects_of(case, facts(remedy="A new cup")) == [CARD]


def test_another_draft_is_written_on_request_also_over_a_persons_words():
    asked = ask(AskForDraft, by=ANN)

    assert drafts(effects_of(edited(), asked)) == [WriteDraft(CASE, basis(after(edited(), asked)))]


def test_a_request_for_a_draft_of_what_nobody_has_understood_begins_with_understanding():
    assert effects_of(opened(), ask(AskForDraft, by=ANN)) == [Understand(CASE, 1), CARD]


def test_an_own_grant_is_said_once_and_the_draft_may_speak_of_it():
    told = effects_of(understood(), ask(OfferGrant, by=ANN, terms=discount(5)))

    assert said(told) == [(Kind.GRANT, "1")]
    assert drafts(told) == [WriteDraft(CASE, basis(with_grant()))]


def test_a_grant_above_the_limit_is_asked_for_in_the_thread_and_directly():
    told = effects_of(understood(), ask(OfferGrant, by=ANN, terms=discount(40)))

    assert told == [
        Say(CASE, Kind.GRANT, "1"),
        Say(CASE, Kind.ASK_GRANT, "1", to=BEN),
        SetClock(CASE, 1, Clock.MOVE_UP, later(hours=2), 1),
        CARD,
    ]


@pytest.mark.parametrize(
    ("answer", "redrafts", "note"), [(ApproveGrant, 1, "grant_granted"), (RefuseGrant, 0, "grant_refused")]
)
def test_a_decided_request_shows_it_where_it_was_asked_and_calls_who_asked(answer, redrafts, note):
    case = with_grant(terms=discount(40))

    told = effects_of(case, ask(answer, person=person(CLEO), grant=1))

    [answered] = [effect for effect in told if isinstance(effect, Say)]
    assert (answered.note, answered.args) == (note, {"by": CLEO, "to": ANN, "grant": "1"})
    assert refreshed(told) >= {(Kind.GRANT, "1"), (Kind.ASK_GRANT, "1")}
    assert len(drafts(told)) == redrafts


def test_silence_is_told_in_the_thread_and_to_who_is_asked_now():
    case = with_grant(terms=discount(40))

    told = effects_of(case, ask(MoveUpGrant, grant=1, asked=1, at=later(hours=2)))

    assert said(told) == [(Kind.ASK_GRANT, "1"), (Kind.NOTE, "grant_moved_up")]
    assert {effect.to for effect in told if isinstance(effect, Say)} == {CLEO, None}
    assert refreshed(told) >= {(Kind.GRANT, "1"), (Kind.ASK_GRANT, "1")}
    assert clocks(told) == [SetClock(CASE, 1, Clock.MOVE_UP, later(hours=4), 2)]


def test_a_first_yes_is_told_and_the_second_asked_for():
    rules = policy(two_people_above=(euros(30),))
    case = with_grant(terms=discount(40), rules=rules)

    told = effects_of(case, ask(ApproveGrant, person=person(BEN), grant=1), circumstances(rules))

    assert said(told) == [(Kind.ASK_GRANT, "1"), (Kind.NOTE, "grant_seconded")]
    assert [e.to for e in told if isinstance(e, Say)] == [CLEO, None]
    assert drafts(told) == []


def test_who_was_asked_already_is_not_asked_by_a_second_message():
    rules = policy(two_people_above=(euros(30),))
    case = with_grant(terms=discount(40), rules=rules)

    told = effects_of(case, ask(ApproveGrant, person=person(CLEO), grant=1), circumstances(rules))

    assert said(told) == [(Kind.NOTE, "grant_seconded")]
    assert (Kind.ASK_GRANT, "1") in refreshed(told)
    assert clocks(told) == [SetClock(CASE, 1, Clock.MOVE_UP, later(hours=2), 1)]


def test_what_was_granted_has_a_clock_that_frees_it_when_nobody_gives_it():
    told = effects_of(understood(), ask(OfferGrant, by=ANN, terms=discount(5)))

    assert clocks(told) == [SetClock(CASE, 1, Clock.EXPIRE, later(days=30))]


@pytest.mark.parametrize(
    ("case", "command", "note"),
    [
        (with_grant(drafted()), ask(ExpireGrant, grant=1, at=later(days=30)), "grant_expired"),
        (with_grant(drafted()), ask(TakeBackGrant, person=person(ANN), grant=1, reason="Not wanted."), None),
        (
            after(with_grant(drafted(), terms=gift(5)), ask(HandOverGrant, person=person(DAN), grant=1)),
            ask(TakeBackGrant, person=person(ANN), grant=1, reason="It came back."),
            "grant_reversed",
        ),
    ],
    ids=["expired", "released", "reversed"],
)
def test_goodwill_that_is_gone_leaves_the_draft(case, command, note):
    told = effects_of(case, command)

    assert [effect.note for effect in told if isinstance(effect, Say)] == ([note] if note else [])
    assert len(drafts(told)) == 1
    assert (Kind.GRANT, "1") in refreshed(told)


def test_handing_over_is_only_shown():
    told = effects_of(with_grant(terms=gift(5)), ask(HandOverGrant, person=person(DAN), grant=1))

    assert said(told) == drafts(told) == []
    assert (Kind.GRANT, "1") in refreshed(told)


def test_who_takes_a_request_back_is_not_told_of_it():
    told = effects_of(with_grant(terms=discount(40)), ask(RefuseGrant, person=person(ANN), grant=1))

    assert said(told) == []


def test_a_reminder_names_its_number_and_whom_else_to_mention():
    told = effects_of(opened(), ask(Remind, number=1, at=later(hours=4)))
    lonely = effects_of(replace(opened(), owner=None), ask(Remind, number=1, at=later(hours=4)))

    assert told[0].args == {"n": "1", "also": ""}
    assert lonely[0].args["also"] == f"{ANN} {BEN} {CLEO}"


def test_a_snooze_says_until_when():
    told = effects_of(opened(), ask(Snooze, by=ANN, until=later(hours=1)))

    assert told[0].args == {"by": ANN, "until": later(hours=1).isoformat()}


@pytest.mark.parametrize(
    "asked",
    [
        ask(AddRound, by=ANN, post=post("More."), source=source()),
        ask(EditReply, by=BEN, revision=1, draft=draft(OWN_WORDS)),
        ask(RejectReply, person=person(BEN), revision=1),
        ask(CloseCase, by=ANN, outcome=Outcome.NO_REPLY, cause="other", reason="The post is gone."),
    ],
    ids=lambda asked: type(asked).__name__,
)
def test_the_owner_is_called_back_when_an_approved_text_is_not_to_be_published_any_more(asked):
    notes = [effect for effect in effects_of(approved(), asked) if isinstance(effect, Say) and effect.note]

    assert (notes[0].note, notes[0].args["revision"]) == ("approval_void", "1")


def test_a_further_round_is_posted_and_the_approved_text_shows_that_it_is_void():
    asked = ask(AddRound, by=ANN, post=post("More."), source=source())

    told = effects_of(approved(), asked)

    assert [kind for kind, _ in said(told)] == [Kind.NOTE, Kind.POST, Kind.NOTE]
    assert refreshed(told) >= shown_again(1)
    assert Understand(CASE, 2) in told


def test_a_further_round_of_a_closed_case_says_that_it_is_open_again():
    asked = ask(AddRound, by=ANN, post=post("More."), source=source())

    told = said(effects_of(closed(), asked))

    assert told == [(Kind.NOTE, "reopened"), (Kind.POST, "2"), (Kind.NOTE, "author_again")]


def test_closing_sums_the_case_up_and_takes_the_draft_out_of_reach():
    case = drafted()

    told = effects_of(case, closing(outcome=Outcome.LET_GO, reason="No answer came."))

    assert [kind for kind, _ in said(told)] == [Kind.SUMMARY]
    assert refreshed(told) >= shown_again(1)


def test_the_case_that_a_duplicate_is_merged_into_hears_of_it():
    told = effects_of(opened(), closing(outcome=Outcome.DUPLICATE, same_as=7))

    (note,) = [e for e in told if isinstance(e, Say) and e.note == "merged"]
    assert (note.case, note.args) == (CaseId(TEAM, 7), {"number": "142"})


@pytest.mark.parametrize("case", [closed(), closed(understood(), outcome=Outcome.LET_GO, reason="Gone.")])
def test_a_reopened_case_gets_a_new_draft(case):
    asked = ask(ReopenCase, by=ANN)

    told = effects_of(case, asked)

    assert said(told) == [(Kind.NOTE, "reopened")]
    assert drafts(told) == [WriteDraft(CASE, basis(after(case, asked)))]


def test_a_case_closed_before_it_was_understood_is_understood_when_it_is_reopened():
    case = closed(opened(), outcome=Outcome.NOT_A_COMPLAINT, reason="Praise.")

    assert Understand(CASE, 1) in effects_of(case, ask(ReopenCase, by=ANN))


def test_one_message_at_one_moment_is_told_from_another():
    first = after(opened(), ask(TakeCase, person=person(DAN)))

    names = [
        effects_of(case, ask(TakeCase, person=person(user)))[0].name
        for case, user in ((opened(), DAN), (first, ANN), (after(first, ask(TakeCase, person=person(ANN))), DAN))
    ]

    assert len(set(names)) == 3


def test_merging_twice_into_one_case_is_said_twice():
    merge = closing(outcome=Outcome.DUPLICATE, same_as=7)
    again = after(after(opened(), merge), ask(ReopenCase, by=ANN))

    once, twice = ([e.name for e in effects_of(c, merge) if isinstance(e, Say)] for c in (opened(), again))

    assert not set(once) & set(twice)


def test_a_direct_message_has_a_name_of_its_own():
    assert Say(CASE, Kind.ASK_GRANT, "1", to=BEN).name == "ask_grant:142:1:UBEN"
    assert Say(CASE, Kind.DRAFT, "3").name == "draft:142:3"


def test_releasing_and_using_up_goodwill_is_only_shown():
    case = with_grant(drafted())

    released = effects_of(case, closing(outcome=Outcome.LET_GO, reason="Gone."), circumstances(policy()))
    spent = effects_of(approved(case), publication(approved(case)))

    assert (Kind.GRANT, "1") in refreshed(released) & refreshed(spent)


def test_a_rejected_draft_leaves_nothing_to_approve():
    case = rejected()

    assert case.live is None
    assert not [e for e in effects_of(case, ask(TakeCase, person=person(DAN))) if isinstance(e, AskApprovers)]


def test_a_round_after_a_reply_does_not_touch_what_was_published():
    told = effects_of(replied(), ask(AddRound, by=ANN, post=post("More."), source=source()))

    assert not refreshed(told) & shown_again(1)
    assert answered_again(replied()).published


@pytest.mark.parametrize(
    ("case", "notes"),
    [(drafted(), ["draft_deleted"]), (approved(), ["approval_void", "draft_deleted"])],
    ids=["draft", "approved"],
)
def test_when_a_draft_is_deleted_the_owner_is_told_and_nothing_is_written_or_posted_anew(case, notes):
    told = effects_of(case, ask(RecordDeletion, revision=1))

    assert [e.note for e in told if isinstance(e, Say)] == notes
    assert Refresh(CASE, Kind.COPY, "1") in told
    assert not any(isinstance(e, WriteDraft | Understand | AskApprovers) for e in told)
