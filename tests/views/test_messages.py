"""What a message says and offers follows from the state of its case."""

from dataclasses import replace

import pytest

from bot.domain.authority import Coverage, GrantKind
from bot.domain.case import Closing, GrantState, Outcome, Status
from bot.domain.effects import Kind
from bot.domain.hindsight import History
from bot.domain.money import Currency, Money
from bot.domain.policy import EMOJI, Meaning
from bot.domain.post import Post, Round
from bot.domain.remarks import About, Remark, Review
from bot.domain.understanding import Maker, Severity
from handlers.views import names
from handlers.views.messages import SlackViews
from tests.views.cases import (
    ANN,
    BOB,
    CEO,
    HANDED,
    REPLY,
    REVIEW,
    USUAL,
    approved,
    closed,
    drafted,
    euros,
    grant,
    later,
    opened,
    policy,
    replied,
    revision,
    say,
    understanding,
)
from tests.views.slack_limits import parts, texts
from tests.views.test_limits import rich

HAND_OFF = "Prosimy o kontakt w wiadomości prywatnej."


def render(case, kind, ref="1", at=None, rules=None, **rest):
    return SlackViews().render(say(case, kind, ref, **rest), case, rules or policy(), at or later(hours=1))


def said(case, kind, ref="1", **rest):
    return "\n".join(text for m in render(case, kind, ref, **rest) for text in texts(list(m.blocks)))


def offered(case, kind, ref="1", **rest):
    blocks = list(render(case, kind, ref, **rest)[-1].blocks)
    return [b["action_id"] for b in [*parts(blocks, "button"), *parts(blocks, "static_select")]]


@pytest.mark.parametrize("status", Status)
def test_the_card_says_where_the_case_stands(status):
    case = {
        Status.OPEN: opened(),
        Status.DRAFTED: drafted(),
        Status.APPROVED: approved(),
        Status.REPLIED: replied(),
        Status.CLOSED: closed(),
    }[status]

    assert f"Case #142 · {status}" in said(case, Kind.CARD)
    assert f"*◉ {status}*" in said(case, Kind.CARD)


def test_a_closed_case_can_only_be_opened_again():
    actions = set(offered(closed(), Kind.CARD))

    assert actions == {names.LINK, names.REOPEN, names.AUTHOR_ANSWERED}


def test_a_case_in_work_can_be_taken_stated_and_closed():
    actions = set(offered(opened(), Kind.CARD))

    assert actions >= {names.TAKE, names.FACTS, names.GOODWILL, names.CLOSE, names.NOT_A_COMPLAINT, names.SAME_AS}
    assert names.REOPEN not in actions


@pytest.mark.parametrize("kind", [Kind.DRAFT, Kind.ASK])
def test_what_a_second_reader_said_stands_beside_the_findings_and_takes_no_button_away(kind):
    text = said(drafted(revision(review=REVIEW)), kind)

    assert "A second reader (the model) points something out" in text
    assert "Nobody stated this: “Kurtka wyszła bez zamka” the calls are left out" in text
    assert offered(drafted(revision(review=REVIEW)), kind) == offered(drafted(revision()), kind)


def test_a_second_reading_without_a_remark_does_not_call_the_text_safe():
    assert "please read the text" in said(drafted(revision(review=Review())), Kind.DRAFT)
    assert "this case has used up" in said(drafted(revision(review=Review(problem="case_tokens"))), Kind.DRAFT)


def test_nobody_is_told_of_a_second_reading_that_was_not_made():
    assert "second" not in said(drafted(revision()), Kind.DRAFT)


def test_a_remark_cannot_ping_or_format():
    sly = Review((Remark(About.EMPTY, "<!channel> *now*", "<@UANN> _yes_"),))
    text = said(drafted(revision(review=sly)), Kind.DRAFT)

    assert not any(sign in text.split("any reply:")[1].splitlines()[0] for sign in ("<!", "<@", "*", "_"))


@pytest.mark.parametrize(("hours", "late"), [(3, False), (5, True)])
def test_the_card_says_when_the_first_reply_is_overdue(hours, late):
    text = said(opened(), Kind.CARD, at=later(hours=hours))

    assert ("overdue since" in text) == late


def test_a_further_round_starts_the_clock_again():
    again = Round(2, Post("Nadal czekam."), later(hours=10))
    case = opened(rounds=(*opened().rounds, again))

    assert "overdue" not in said(case, Kind.CARD, at=later(hours=12))


def test_an_answered_case_is_not_overdue():
    assert "overdue" not in said(replied(), Kind.CARD, at=later(days=9))


def test_a_reminder_of_an_answered_case_does_not_speak_of_its_first_reply():
    args = {"n": "1"}

    assert "first reply was due" not in said(replied(), Kind.REMINDER, at=later(days=9), args=args)
    assert "first reply was due" in said(approved(), Kind.REMINDER, at=later(days=9), args=args)


def test_similar_cases_that_are_not_named_are_counted():
    text = said(opened(similar=tuple(range(1, 13))), Kind.CARD)

    assert "#7, and #8 … and 4 more" in text.replace("#7 and", "#7, and")


def test_the_legend_shows_the_emoji_of_the_policy():
    own = {"thumbsup": Meaning.APPROVE, **{k: v for k, v in EMOJI.items() if v is not Meaning.APPROVE}}

    assert ":thumbsup: approve" in said(opened(), Kind.CARD, rules=policy(emoji=own))


def test_what_is_not_known_is_one_line_that_asks_to_be_added():
    bare = understanding(grievances=(), claims=(), emotions=(), wants="", questions=(), maker=Maker.TEMPLATE)

    gaps = [line for line in said(opened(understanding=bare), Kind.POST).splitlines() if "Not known yet" in line]

    assert len(gaps) == 1
    assert gaps[0].count(" · ") == 4
    assert "Add it under “Facts”" in gaps[0]


def test_what_is_known_is_not_among_the_gaps():
    known = understanding(grievances=(), claims=(), emotions=(), wants="a new coat", questions=())

    told = said(opened(understanding=known), Kind.POST)

    assert "What they want:* a new coat" in told
    assert "What they want ·" not in told


def test_a_case_closed_without_a_reply_shows_no_reply_on_its_way():
    closing = Closing(Outcome.NO_REPLY, ANN, later(hours=2), cause="service", reason="they wrote to us")

    first_line = said(opened(status=Status.CLOSED, closing=closing), Kind.CARD).splitlines()[1]

    assert "○ replied" in first_line
    assert "◉ closed" in first_line


def test_the_words_that_make_a_case_significant_are_named():
    assert "because of these words: “trzy razy”" in said(opened(), Kind.POST)


def test_an_earlier_post_does_not_show_what_was_understood_of_the_last():
    again = Round(2, Post("Nadal czekam."), later(hours=10))
    case = opened(rounds=(*opened().rounds, again))

    assert "What we understood" not in said(case, Kind.POST, "1")
    assert "What we understood" in said(case, Kind.POST, "2")


def test_a_draft_without_findings_can_be_approved():
    assert offered(drafted(), Kind.DRAFT) == [names.APPROVE, names.EDIT, names.ANOTHER, names.GOODWILL, names.REJECT]


def test_a_blocking_finding_asks_for_a_reason():
    case = drafted(revision(text=HAND_OFF))

    assert offered(case, Kind.DRAFT)[0] == names.APPROVE_ANYWAY
    assert f"“{HAND_OFF}”" in said(case, Kind.DRAFT)


def test_ungranted_money_cannot_be_approved_at_all():
    case = drafted(revision(text="Przepraszamy! Do piątku do 18:00 oddamy 100 zł."))

    assert not {names.APPROVE, names.APPROVE_ANYWAY} & set(offered(case, Kind.DRAFT))
    assert "offer it as goodwill" in said(case, Kind.DRAFT)


def test_an_approval_button_carries_the_text_that_was_seen():
    case = drafted()
    (message,) = render(case, Kind.DRAFT)

    (button,) = [b for b in parts(list(message.blocks), "button") if b["action_id"] == names.APPROVE]

    assert names.read_ref(button["value"]) == names.Ref(142, 1, 0, case.revisions[0].sha256[:16])


@pytest.mark.parametrize("void", ["edited", "redrafted", "rejected", "new_round"])
def test_a_void_draft_keeps_its_text_and_loses_its_buttons(void):
    case = drafted(revision(void=void), revision(2, text="Nowy tekst."))

    assert offered(case, Kind.DRAFT, "1") == []
    assert "~void~" in said(case, Kind.DRAFT, "1")
    assert case.revisions[0].draft.text in rich(render(case, Kind.DRAFT, "1"))


def test_goodwill_stands_in_the_first_line_of_a_draft():
    case = drafted(grants=(grant(GrantState.GRANTED), grant(GrantState.REFUSED, 2)))
    (message,) = render(case, Kind.DRAFT)

    first = next(texts(list(message.blocks)))

    assert first.startswith("🎁 *Goodwill in this case:* 20.5% discount (at most €50.00)")
    assert first.count("🎁") == 1


def test_a_draft_in_the_teams_language_needs_no_translation():
    assert "Translation" not in said(drafted(), Kind.DRAFT, rules=policy("pl"))
    assert "Translation" in said(drafted(), Kind.DRAFT)


def test_invisible_characters_of_a_draft_are_named_beside_the_exact_text():
    case = drafted(revision(text="abc‮def"))

    assert "U+202E" in said(case, Kind.DRAFT)
    assert "abc‮def" in rich(render(case, Kind.DRAFT))


def test_who_may_approve_is_named():
    assert f"<@{ANN}> or <@{BOB}>" in said(drafted(), Kind.DRAFT)
    assert "workspace admins" in said(drafted(), Kind.DRAFT, rules=replace(policy(), approvers=None))


def test_a_template_says_that_it_is_one_and_why():
    assert "Written from a template, because no model is set up" in said(drafted(), Kind.DRAFT)


def test_an_approved_draft_can_be_withdrawn_or_edited():
    assert offered(approved(), Kind.DRAFT) == [names.WITHDRAW, names.EDIT]


def test_a_text_that_was_not_published_before_its_case_was_closed_is_not_to_be_published():
    end = Closing(Outcome.NO_REPLY, ANN, later(days=1), "other", "The author deleted the post.")
    case = approved(closing=end)

    assert "Publish exactly this text" in said(case, Kind.COPY)

    case = replace(case, status=Status.CLOSED)

    assert "Do not publish this" in said(case, Kind.COPY)
    assert offered(case, Kind.COPY) == []


def test_the_text_to_copy_leads_to_the_post_and_asks_for_its_publication():
    assert offered(approved(), Kind.COPY) == [names.LINK, names.PUBLISHED, names.WITHDRAW]
    assert "<@UANN> *Approved.*" in said(approved(), Kind.COPY)


@pytest.mark.parametrize("case", [drafted(), drafted(revision(void="edited"), revision(2, text="Nowy."))])
def test_a_text_whose_approval_fell_must_not_be_published(case):
    assert "Do not publish" in said(case, Kind.COPY)
    assert offered(case, Kind.COPY) == []


def test_a_publication_without_its_link_asks_for_it():
    assert offered(replied(permalink=""), Kind.COPY) == [names.PUBLISHED]
    assert offered(replied(), Kind.COPY) == []


def test_an_approver_elsewhere_reads_the_text_and_decides():
    assert names.APPROVE in offered(drafted(), Kind.ASK, to=BOB)
    assert drafted().revisions[0].draft.text in rich(render(drafted(), Kind.ASK, to=BOB))


def test_an_approver_is_told_when_nothing_is_left_to_decide():
    assert offered(approved(), Kind.ASK, to=BOB) == []
    assert "nothing left for you to do" in said(approved(), Kind.ASK, to=BOB)


def test_who_is_asked_for_goodwill_sees_the_money_and_the_reason_first():
    case = drafted(grants=(grant(),))
    first = next(texts(list(render(case, Kind.GRANT)[0].blocks)))

    assert first.startswith("<@UCEO>")
    assert "20.5% discount (at most €50.00)" in first
    assert "the third call went unanswered" in first
    assert offered(case, Kind.GRANT) == [names.GRANT_APPROVE, names.GRANT_REFUSE]


def test_the_customers_history_stands_beside_the_money():
    asked = drafted(grants=(grant(),))
    first = next(texts(list(render(asked, Kind.GRANT)[0].blocks)))

    assert "2 earlier cases, goodwill in the last 12 months: €35.00" in first
    unknown = drafted(grants=(grant(customer="", history=History()),))
    assert "Customer: not known" in said(unknown, Kind.GRANT)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"cover": Coverage.OVER_CUSTOMER}, "more than they may give one customer in 12 months"),
        ({"cover": Coverage.YES}, "inside their own limit"),
        ({"part_of": "17-2"}, "(case #17) was refused lately"),
        ({"yes": (BOB,)}, f"Said yes already: <@{BOB}>. One more person must say yes."),
        ({}, "Two different people must say yes."),
    ],
)
def test_who_is_asked_reads_why_and_what_to_look_out_for(changes, told):
    assert told in said(drafted(grants=(grant(**changes),)), Kind.GRANT)


def test_who_is_asked_reads_that_it_may_be_a_part_of_what_was_taken_back():
    back, refused = grant(GrantState.REVERSED), grant(GrantState.REFUSED)
    part = grant(number=2, part_of=f"{drafted().id.number}-1")

    assert "given in this case" in said(drafted(grants=(back, part)), Kind.GRANT, ref="2")
    assert "was refused lately" in said(drafted(grants=(refused, part)), Kind.GRANT, ref="2")


@pytest.mark.parametrize(
    ("kind", "changes", "told"),
    [
        (GrantKind.GIFT, {}, "promised in the reply, but not handed over"),
        (GrantKind.GIFT, {"handed": HANDED}, "It had been given;"),
        (GrantKind.DISCOUNT_PERCENT, {}, "It had been given;"),
    ],
)
def test_what_was_taken_back_is_called_given_only_if_somebody_had_it(kind, changes, told):
    assert told in said(drafted(grants=(grant(GrantState.REVERSED, kind=kind, **changes),)), Kind.GRANT)


def test_who_is_asked_reads_what_was_given_in_such_cases():
    told = said(drafted(grants=(grant(usual=USUAL),)), Kind.GRANT)

    assert "#12: Gift and Refund (€29.00), the author is satisfied" in told
    assert "#40: nothing given, we let it go after our offer" in told
    assert "Usually €10.00 to €30.00." in told
    assert "⚠️" not in told


@pytest.mark.parametrize(("standing", "told"), [("generous", "far more than"), ("mean", "far less than")])
@pytest.mark.parametrize("state", [GrantState.ASKED, GrantState.GRANTED])
def test_an_offer_far_from_the_usual_says_so(state, standing, told):
    assert told in said(drafted(grants=(grant(state, usual=replace(USUAL, standing=standing)),)), Kind.GRANT)


def test_one_yes_is_enough_below_the_ceiling():
    small = drafted(grants=(grant(kind="a team's amount", history=History()),))

    assert "Two different people" not in said(small, Kind.GRANT)
    assert "type the amount again" not in said(small, Kind.GRANT)


def test_what_was_granted_before_counts_towards_the_ceilings_and_is_named():
    had = drafted(grants=(grant(kind="a team's amount", history=History(2, (euros(35),))),))

    assert "Two different people" in said(had, Kind.GRANT)
    assert "type the amount again" in said(had, Kind.GRANT)
    assert "€35.00 has been granted already" in said(had, Kind.GRANT)


def test_a_currency_without_a_ceiling_is_named():
    case = drafted(grants=(grant(history=History()),))

    assert "no ceiling in EUR" in said(case, Kind.GRANT, rules=policy(retype_above=(Money(1, Currency("PLN")),)))
    assert "no ceiling" not in said(case, Kind.GRANT)


def test_a_second_percentage_says_that_it_is_one_and_not_that_something_was_refused():
    first, second = grant(GrantState.GRANTED), grant(number=2, part_of="142-1")
    case = drafted(grants=(first, second))
    first_of_case = f"{case.id.number}-1"

    told = said(replace(case, grants=(first, replace(second, part_of=first_of_case))), Kind.GRANT, "2")
    assert "Nobody gives a second one alone" in told
    assert "was refused" not in told
    assert "Nobody gives a second one" not in said(
        replace(case, grants=(first, replace(second, part_of="7-1"))), Kind.GRANT, "2"
    )


def test_above_the_second_ceiling_the_message_asks_for_the_amount():
    assert "type the amount again" in said(drafted(grants=(grant(),)), Kind.GRANT)


@pytest.mark.parametrize("state", [state for state in GrantState if state is not GrantState.ASKED])
def test_what_stands_can_be_taken_back_and_nothing_else_decided(state):
    case = drafted(grants=(grant(state),))
    standing = state in (GrantState.GRANTED, GrantState.SPENT)

    assert offered(case, Kind.GRANT) == ([names.GRANT_TAKE_BACK] if standing else [])


@pytest.mark.parametrize("state", [GrantState.GRANTED, GrantState.SPENT])
def test_a_gift_is_owed_until_somebody_says_that_it_was_handed_over(state):
    owed = grant(state, kind=GrantKind.GIFT)
    had = replace(owed, state=GrantState.SPENT, handed=HANDED)

    assert offered(drafted(grants=(owed,)), Kind.GRANT) == [names.GRANT_HANDED, names.GRANT_TAKE_BACK]
    assert "Still to be handed over" in said(drafted(grants=(owed,)), Kind.GRANT)
    assert offered(drafted(grants=(had,)), Kind.GRANT) == [names.GRANT_TAKE_BACK]
    assert f"Handed over by <@{BOB}>" in said(drafted(grants=(had,)), Kind.GRANT)
    assert "voucher 7781" in said(drafted(grants=(had,)), Kind.GRANT)


def test_what_the_reply_names_is_promised_until_the_customer_has_it():
    owed = grant(GrantState.SPENT, kind=GrantKind.GIFT)

    assert "*Promised:*" in said(drafted(grants=(owed,)), Kind.GRANT)
    assert "promised (<@UCEO>). 📦" in said(drafted(grants=(owed,)), Kind.CARD)
    assert "*Given:*" in said(drafted(grants=(replace(owed, handed=HANDED),)), Kind.GRANT)


@pytest.mark.parametrize("state", [GrantState.RELEASED, GrantState.REVERSED])
def test_what_was_taken_back_says_why(state):
    assert "she chose a repair" in said(drafted(grants=(grant(state),)), Kind.GRANT)


def test_everybody_who_said_yes_is_named():
    both = drafted(grants=(grant(GrantState.GRANTED, yes=(BOB, CEO)),))

    assert f"granted by <@{BOB}> and <@{CEO}>" in said(both, Kind.GRANT)


def test_who_gives_within_their_own_limit_is_not_said_to_have_asked():
    own = grant(GrantState.GRANTED, decided_by=ANN)

    assert f"Given by <@{ANN}>, within their own limit." in said(drafted(grants=(own,)), Kind.GRANT)


def test_reminders_and_the_summary_name_what_is_owed_and_who_has_not_decided():
    waiting = (grant(GrantState.SPENT, kind=GrantKind.GIFT), grant(number=2))

    reminded = said(replied(grants=waiting), Kind.REMINDER, args={"n": "1"})

    assert "Still to be handed over: gift: a warm scarf" in reminded
    assert f"<@{CEO}> has not decided yet: 20.5% discount" in reminded
    assert "still to be handed over:* gift" in said(closed(grants=waiting), Kind.SUMMARY)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("grant_seconded", f"<@{CEO}> is asked now"),
        ("grant_moved_up", f"<@{CEO}> is asked now"),
        ("grant_expired", "has expired"),
        ("grant_reversed", "Reason: she chose a repair"),
    ],
)
def test_the_thread_hears_what_became_of_goodwill(note, told):
    case = drafted(grants=(grant(GrantState.REVERSED),))

    assert told in said(case, Kind.NOTE, note=note, args={"by": BOB, "grant": "1"})


def test_reminders_reach_more_people_as_they_go_on():
    text = said(drafted(), Kind.REMINDER, args={"n": "3", "also": "UBOB UCEO"})

    assert "<@UANN>" in text
    assert "<@UBOB> and <@UCEO>" in text
    assert "reminder 3" in text


def test_a_reminder_can_be_put_off():
    assert names.SNOOZE in offered(drafted(), Kind.REMINDER, args={"n": "1"})


def test_a_reminder_that_comes_after_the_closing_says_nothing():
    assert render(closed(), Kind.REMINDER, args={"n": "1"}) == ()


def test_a_case_without_an_owner_asks_for_one():
    assert names.TAKE in offered(opened(owner=None), Kind.REMINDER, args={"n": "1"})


def test_the_summary_tells_the_outcome_the_cause_the_times_and_what_was_given():
    text = said(closed(grants=(grant(GrantState.SPENT),)), Kind.SUMMARY)

    for part in ("the author is satisfied", "delivery", "2 hours later", "2 days 3 hours", "20.5% discount"):
        assert part in text


def test_a_rejection_without_a_reason_asks_for_it():
    args = {"by": BOB, "revision": "1"}

    assert offered(drafted(), Kind.NOTE, note="rejected_why", args=args) == [names.EXPLAIN_REJECTION]
    assert "<@UBOB> rejected draft 1" in said(drafted(), Kind.NOTE, note="rejected_why", args=args)


def test_a_deleted_draft_calls_the_owner_and_offers_another():
    args = {"revision": "1"}

    assert offered(drafted(), Kind.NOTE, note="draft_deleted", args=args) == [names.ANOTHER]
    assert "<@UANN>, the message with draft 1 was deleted" in said(
        drafted(), Kind.NOTE, note="draft_deleted", args=args
    )


def test_without_a_draft_people_read_the_true_reason_and_may_try_again_or_write_themselves():
    told = {"note": "no_draft_in_language", "args": {"language": "de", "why": "no_key"}}

    assert offered(opened(), Kind.NOTE, **told) == [names.AGAIN, names.WRITE]
    assert "No draft in German" in said(opened(), Kind.NOTE, **told)
    assert "no model is set up" in said(opened(), Kind.NOTE, **told)


def test_an_unknown_note_is_a_bug():
    with pytest.raises(LookupError):
        render(drafted(), Kind.NOTE, note="no_such_note")


@pytest.mark.parametrize("kind", [Kind.DRAFT, Kind.COPY, Kind.ASK, Kind.GRANT, Kind.ASK_GRANT])
def test_what_is_not_in_the_case_cannot_be_shown(kind):
    with pytest.raises(LookupError):
        render(opened(), kind, "9")


def test_severity_is_not_claimed_before_the_post_was_read():
    assert "minor" not in said(opened(understanding=None), Kind.CARD)
    minor = opened(understanding=understanding(severity=Severity.MINOR, floor=()))
    assert "minor" in said(minor, Kind.CARD)


def test_a_stranger_cannot_hide_a_mention_in_the_authors_name():
    named = Round(1, Post("text", "<!channel> *boss*"), opened().opened_at)

    text = said(opened(rounds=(named,)), Kind.CARD)

    assert "&lt;!channel&gt; ∗boss∗" in text


THREAD = "https://team.example.com/archives/C1/p1"


@pytest.mark.parametrize(("kind", "case"), [(Kind.ASK, drafted()), (Kind.ASK_GRANT, opened(grants=(grant(),)))])
def test_who_is_asked_outside_the_channel_sees_the_complaint_and_a_way_to_the_thread(kind, case):
    messages = SlackViews().render(say(case, kind), case, policy(), later(hours=1), THREAD)

    told = "\n".join(text for message in messages for text in texts(list(message.blocks)))
    urls = [e.get("url") for m in messages for b in m.blocks for e in b.get("elements", ()) if isinstance(e, dict)]
    assert case.post.text.splitlines()[0] in told
    assert THREAD in urls


def test_the_buttons_of_one_block_differ_in_their_action():
    """Slack refuses a block with the same action_id twice."""
    message = SlackViews().link(opened(), policy(), THREAD)

    for block in message.blocks:
        actions = [e["action_id"] for e in block.get("elements", ()) if "action_id" in e]
        assert len(actions) == len(set(actions))


def test_who_asked_for_goodwill_is_called_when_it_is_decided():
    case = drafted(grants=(grant(GrantState.GRANTED),))
    told = said(case, Kind.NOTE, note="grant_granted", args={"by": BOB, "to": ANN, "grant": "1"})

    assert f"<@{ANN}>, <@{BOB}> said yes: 20.5" in told


def test_no_reason_replaces_that_goodwill_must_not_hang_on_a_review():
    text = REPLY + " Wyślemy Pani prezent, jeśli usunie Pani swoją opinię."
    case = drafted(revision(text=text), grants=(grant(GrantState.GRANTED, kind=GrantKind.GIFT),))

    assert not {names.APPROVE, names.APPROVE_ANYWAY} & set(offered(case, Kind.DRAFT))
    assert "16 CFR 465 and “Google Maps: Fake engagement” forbid it." in said(case, Kind.DRAFT)
    assert "No reason can replace that: please edit the text." in said(case, Kind.DRAFT)


def test_an_amount_that_nobody_offers_may_be_stated_as_a_fact():
    case = drafted(revision(text=REPLY + " Kurtka kosztowała 240 zł."))

    assert offered(case, Kind.DRAFT)[0] == names.APPROVE_ANYWAY
    assert "If it is a fact and not an offer, approve it anyway and say so." in said(case, Kind.DRAFT)
