"""What opens a case, what joins it, who owns it, and what is remembered of it."""

from datetime import timedelta

import pytest

from bot.domain.case import Outcome, Status
from bot.domain.commands import (
    AddRound,
    AskForDraft,
    CloseCase,
    Remind,
    ReopenCase,
    Snooze,
    StateFacts,
    TakeCase,
)
from bot.domain.decide_case import LONGEST_SNOOZE
from bot.domain.platforms import Platform
from bot.domain.policy import Brand, Policy
from bot.domain.post import likeness
from bot.domain.refusal import No
from bot.domain.reminders import next_reminder
from bot.domain.understanding import Facts, Severity
from tests.domain.builders import (
    ANN,
    BEN,
    CASE,
    CASES,
    CLEO,
    DAN,
    LINK,
    NOON,
    after,
    answered_again,
    approved,
    ask,
    circumstances,
    closed,
    drafted,
    later,
    no_of,
    opened,
    opening,
    person,
    policy,
    post,
    read_as,
    refusal_of,
    rejected,
    replied,
    source,
    understood,
)


def round_of(text="More.", **facts):
    return ask(AddRound, by=ANN, post=post(text, **facts), source=source())


def test_a_forwarded_post_opens_a_case_owned_by_who_forwarded_it():
    case = opened()

    assert (case.id, case.status, case.owner) == (CASE, Status.OPEN, ANN)
    assert (case.channel, case.thread_ts) == (CASES, "1.0")


def test_a_post_that_no_person_handed_over_goes_to_the_default_owner():
    case = after(None, opening(by=None), circumstances(policy(default_owner=CLEO)))

    assert case.owner == CLEO


def test_a_case_that_is_not_anchored_begins_its_own_thread_in_the_cases_channel():
    case = opened(source=source(channel="C9", ts="9.0", anchored=False))

    assert (case.channel, case.thread_ts) == (CASES, None)


def test_the_same_post_again_leads_to_the_case_that_exists():
    refusal = refusal_of(opened(), opening())

    assert refusal.no is No.ALREADY_A_CASE
    assert refusal.args == {"number": "142"}


@pytest.mark.parametrize("text", ["", "  \n ", "\u200b\u202e", "\x00"])
def test_nothing_to_read_opens_nothing(text):
    refusal = refusal_of(None, opening(post=post(text, link=None)))

    assert (refusal.no, refusal.field) == (No.NOTHING_TO_READ, "post")


@pytest.mark.parametrize(
    ("text", "link"), [("😡", None), ("", LINK), ("א", None), ("?!", None), ("a" * 40_000, None)]
)
def test_anything_to_see_opens_a_case_and_is_kept_as_it_came(text, link):
    case = opened(post=post(text, link=link))

    assert case.post.text == text


def test_a_further_round_begins_the_work_anew():
    case = answered_again(replied())

    assert case.status is Status.OPEN
    assert case.understanding is None
    assert [r.number for r in case.rounds] == [1, 2]
    assert case.answered is None


def test_a_further_round_reopens_a_closed_case():
    case = answered_again(closed())

    assert (case.status, case.closing) == (Status.OPEN, None)


def test_a_further_round_voids_an_approved_text_that_is_not_out_yet():
    case = answered_again(approved())

    assert case.live is None
    assert case.approval is None


def test_the_latest_words_stand_but_author_platform_and_link_are_remembered():
    first = opened(post=post("Bad.", platform=Platform.GOOGLE))

    case = after(first, round_of("Still bad.", author="", link=None))

    assert (case.post.text, case.post.author) == ("Still bad.", "Maria")
    assert (case.post.platform, case.post.link) == (Platform.GOOGLE, LINK)


def test_the_same_words_twice_are_one_statement():
    assert no_of(opened(), round_of("cold  coffee rude staff, NEVER again")) is No.ALREADY_A_CASE


def test_two_rounds_of_different_emoji_are_two_statements():
    case = after(opened(post=post("😡")), round_of("👎👎"))

    assert len(case.rounds) == 2


def test_an_empty_round_is_refused():
    assert no_of(opened(), round_of(" ", link=None)) is No.NOTHING_TO_READ


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Cold coffee!", "cold   COFFEE", True),
        ("Cold coffee!", "Warm coffee!", False),
        ("😡 😡", "😡😡", True),
        ("😡", "👎", False),
        ("Ą", "Ą", True),
    ],
)
def test_likeness_ignores_what_does_not_matter(one, other, alike):
    assert (likeness(one) == likeness(other)) is alike


def test_the_understanding_of_an_earlier_round_comes_too_late():
    late = read_as(opened())

    assert no_of(answered_again(), late) is No.STALE


def test_what_was_read_of_a_bare_link_is_stale_once_its_words_are_there():
    bare = after(None, opening(post=post("")))
    read = read_as(bare)
    completed = after(bare, ask(AddRound, by=ANN, post=post("Cold soup again."), source=source()))

    assert no_of(completed, read) is No.STALE


def test_the_words_of_a_bare_link_complete_its_statement_and_begin_no_further_round():
    bare = after(None, opening(post=post("", author="")))

    completed = after(bare, ask(AddRound, by=ANN, post=post("Cold soup again.", link=None), source=source()))

    assert [r.post.text for r in completed.rounds] == ["Cold soup again."]
    assert completed.rounds[0].post.link == LINK


def test_nobody_knows_the_severity_or_language_before_the_post_is_understood():
    assert (opened().severity, opened().language) == (Severity.MINOR, "und")


def test_a_person_chooses_the_language_over_what_was_detected():
    case = after(understood(language="pl"), ask(StateFacts, by=ANN, facts=Facts(language="lt")))

    assert case.language == "lt"


def test_a_promise_for_the_past_is_refused_on_its_field():
    refusal = refusal_of(understood(), ask(StateFacts, by=ANN, facts=Facts(deadline=NOON)))

    assert (refusal.no, refusal.field) == (No.IN_THE_PAST, "deadline")


def test_other_facts_can_be_mended_after_the_deadline_has_passed():
    case = after(understood(), ask(StateFacts, by=ANN, facts=Facts(deadline=later(hours=1))))

    mended = Facts(deadline=later(hours=1), remedy="A new cup")
    case = after(case, ask(StateFacts, by=ANN, facts=mended, at=later(days=1)))

    assert case.facts == mended


def test_whoever_takes_a_case_owns_it():
    assert after(opened(), ask(TakeCase, person=person(DAN))).owner == DAN


def test_a_case_cannot_be_taken_twice_by_one_person():
    assert no_of(opened(), ask(TakeCase, person=person(ANN))) is No.ALREADY_YOURS


@pytest.mark.parametrize("flaw", ["is_bot", "deleted", "is_restricted", "is_stranger"])
def test_only_a_colleague_can_take_a_case(flaw):
    assert no_of(opened(), ask(TakeCase, person=person(DAN, **{flaw: True}))) is No.NOT_A_MEMBER


def test_a_person_of_another_workspace_cannot_take_a_case():
    assert no_of(opened(), ask(TakeCase, person=person(DAN, team="T2"))) is No.NOT_A_MEMBER


def test_feedback_is_kept_for_the_next_draft():
    case = after(rejected(reason=" Too long. "), ask(AskForDraft, by=BEN, feedback="Name the day."))

    assert case.feedback == ("Too long.", "Name the day.")
    assert case.drafts_asked == 1


def test_a_snooze_lasts_as_the_policy_says_unless_told_otherwise():
    assert after(opened(), ask(Snooze, by=ANN)).snoozed_until == later(hours=4)
    assert after(opened(), ask(Snooze, by=ANN, until=later(days=2))).snoozed_until == later(days=2)


def test_a_snooze_ends_after_two_weeks_at_the_latest():
    case = after(opened(), ask(Snooze, by=ANN, until=later(days=365)))

    assert case.snoozed_until == NOON + LONGEST_SNOOZE


def test_a_snooze_into_the_past_is_refused():
    assert no_of(opened(), ask(Snooze, by=ANN, until=NOON)) is No.IN_THE_PAST


def test_the_clock_reminds_only_when_it_is_time():
    case = opened()
    due = next_reminder(case, policy())

    assert no_of(case, ask(Remind, number=1, at=due - timedelta(seconds=1))) is No.NOT_DUE
    assert no_of(case, ask(Remind, number=2, at=due)) is No.NOT_DUE
    assert after(case, ask(Remind, number=1, at=due)).reminders == 1


def test_a_reminder_that_was_sent_is_not_sent_again():
    due = next_reminder(opened(), policy())
    case = after(opened(), ask(Remind, number=1, at=due))

    assert no_of(case, ask(Remind, number=1, at=due)) is No.NOT_DUE


def test_a_reopened_case_can_be_worked_on_but_its_old_draft_is_void():
    never_published = closed(approved(), outcome=Outcome.LET_GO, reason="It went away.")

    case = after(never_published, ask(ReopenCase, by=ANN))

    assert (case.status, case.closing, case.live) == (Status.OPEN, None, None)


def test_a_channel_belongs_to_its_brand_else_to_the_first():
    cafe, shop = Brand("cafe", "Cafe"), Brand("shop", "Shop", channel=CASES)
    rules = Policy(brands=(cafe, shop))

    assert rules.brand_of(CASES) is shop
    assert rules.brand_of(None) is cafe
    assert rules.brand("gone") is cafe


def test_an_owner_nobody_knows_is_no_owner():
    assert policy(default_owner="gone@cafe.example").resolved({}).default_owner is None


def test_people_named_by_address_are_found_and_unknown_ones_match_nobody():
    rules = policy(approvers=("ben@cafe.example", "who@cafe.example"), default_owner="Ann@cafe.example")

    found = rules.resolved({"ben@cafe.example": BEN, "ann@cafe.example": ANN})

    assert found.approvers == (BEN, "who@cafe.example")
    assert found.default_owner == ANN
    assert "who@cafe.example" in rules.mentioned()


@pytest.mark.parametrize(("emoji", "meaning"), [("x::skin-tone-3", "reject"), ("mega", "published"), ("tada", None)])
def test_an_emoji_means_what_the_policy_says_whatever_its_skin_tone(emoji, meaning):
    assert policy().meaning(emoji) == meaning


def test_a_guest_may_bring_a_post_but_does_not_own_its_case():
    guest = person(ANN, is_restricted=True)
    now = circumstances(policy(default_owner=BEN), person=guest)

    assert after(None, opening(by=ANN), now).owner == BEN


@pytest.mark.parametrize(
    "command",
    [
        ask(StateFacts, by=ANN, facts=Facts()),
        ask(AskForDraft, by=ANN),
        ask(Snooze, by=ANN),
        ask(CloseCase, by=ANN, outcome=Outcome.NO_REPLY, cause="service", reason="They asked for none."),
    ],
    ids=lambda command: type(command).__name__,
)
def test_neither_a_guest_nor_somebody_unknown_decides_anything_about_a_case(command):
    now = circumstances(person=person(ANN, is_restricted=True))

    assert no_of(drafted(), command, now) is No.NOT_A_MEMBER
    assert no_of(drafted(), command, circumstances(person=None)) is No.UNKNOWN_PERSON
