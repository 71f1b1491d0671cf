"""Whatever people, the model and the clock do to a case in whatever order, its promises hold."""

from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.domain.audit import detail
from bot.domain.case import GrantState, Outcome, Status, Via
from bot.domain.commands import (
    AddRound,
    ApproveGrant,
    ApproveReply,
    AskForDraft,
    EditReply,
    ExpireGrant,
    HandOverGrant,
    MoveUpGrant,
    OfferGrant,
    PublishReply,
    RecordDraft,
    RecordUnderstanding,
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
from bot.domain.consequences import effects
from bot.domain.decide import decide
from bot.domain.effects import AskApprovers, Kind, Say, WriteDraft
from bot.domain.events import GrantAuthorised
from bot.domain.evolve import evolve
from bot.domain.machine import MACHINE
from bot.domain.post import digest
from bot.domain.refusal import Refusal
from bot.domain.reminders import next_reminder
from bot.domain.review import basis
from bot.domain.understanding import Facts, Severity
from tests.domain.builders import (
    ANN,
    AUTHORITIES,
    BEN,
    CLEO,
    DAN,
    GOOD,
    NOON,
    ask,
    authority,
    circumstances,
    closing,
    discount,
    draft,
    euros,
    gift,
    opened,
    person,
    policy,
    post,
    refund,
    source,
    understanding,
)

PEOPLE = st.sampled_from([ANN, BEN, CLEO, DAN])
OUTSIDERS = st.sampled_from([{}, {}, {}, {"is_bot": True}, {"deleted": True}, {"home_team": "T2"}, {"team": "T2"}])
NUMBERS = st.integers(-1, 1)
TEXTS = st.sampled_from([GOOD, *(f"{GOOD} {sign}" for sign in ("Ann", "Ben", "Cleo"))])
ALLOWED_NEXT = {
    GrantState.ASKED: {GrantState.GRANTED, GrantState.REFUSED, GrantState.RELEASED},
    GrantState.GRANTED: {GrantState.SPENT, GrantState.RELEASED, GrantState.EXPIRED},
    GrantState.SPENT: {GrantState.REVERSED},
}


class Story(RuleBasedStateMachine):
    """One case, played by everybody at once; revisions are aimed at near the live one, and sometimes miss."""

    def __init__(self):
        super().__init__()
        self.rules = policy(
            two_people_above=(euros(100),), fallback=DAN, authorities=(*AUTHORITIES, authority(DAN, 160))
        )
        self.case = opened()
        self.now = NOON
        self.names = set()
        self.texts = {}
        self.asked_for = [basis(self.case)]

    # What is done to the case

    def play(self, command, **fields):
        asked = ask(command, at=self.now, **fields) if isinstance(command, type) else command
        everybody = frozenset({ANN, BEN, CLEO, DAN})
        now = circumstances(self.rules, person=person(fields.get("by") or ANN), reachable=everybody)
        decision = decide(self.case, asked, now)
        if isinstance(decision, Refusal):
            return
        status = self.case.status
        for event in decision:
            self.happen(event)
        row = MACHINE[type(asked)]
        assert status in row.when
        assert self.case.status in (status, row.then, row.leads(status))

    def happen(self, event):
        before, self.case = self.case, evolve(self.case, event)
        detail(event)
        self.check_grants(before, event)
        assert self.case.quiet_since >= before.quiet_since
        for effect in effects(event, before, self.case, self.rules):
            self.hear(effect)

    def hear(self, effect):
        if isinstance(effect, Say):
            assert effect.name not in self.names, effect.name
            self.names.add(effect.name)
            if effect.kind in (Kind.DRAFT, Kind.COPY):
                assert self.case.revision(int(effect.ref)).void is None
        if isinstance(effect, AskApprovers):
            assert self.case.revision(effect.revision).void is None
        if isinstance(effect, WriteDraft):
            assert effect.basis == basis(self.case)
            self.asked_for.append(effect.basis)

    def check_grants(self, before, event):
        for grant in self.case.grants:
            was = before.grant(grant.number)
            if was is None:
                assert grant.state in (GrantState.ASKED, GrantState.GRANTED)
            elif was.state is not grant.state:
                assert grant.state in ALLOWED_NEXT[was.state]
        if isinstance(event, GrantAuthorised) and before.grant(event.grant.number):
            assert event.by != event.grant.by

    def aim(self, off):
        return len(self.case.revisions) + min(off, 0)

    def digest_of(self, number):
        revision = self.case.revision(number)
        return revision.sha256 if revision else digest("nothing")

    @rule(hours=st.integers(-3, 30))
    def time_passes(self, hours):
        """Sometimes backwards: deliveries come late."""
        self.now = max(self.now + timedelta(hours=hours), NOON)

    @rule(severity=st.sampled_from(Severity), off=NUMBERS)
    def understand(self, severity, off):
        last = self.case.rounds[-1]
        read = understanding(severity=severity)
        self.play(RecordUnderstanding, round=last.number + off, text=digest(last.post.text), understanding=read)

    @rule(text=TEXTS)
    def the_model_answers(self, text):
        self.play(RecordDraft, basis=self.asked_for[-1], draft=draft(text))

    @rule(text=TEXTS, which=st.integers(0, 30))
    def an_old_answer_arrives(self, text, which):
        self.play(RecordDraft, basis=self.asked_for[which % len(self.asked_for)], draft=draft(text))

    @rule(by=PEOPLE, text=TEXTS, off=NUMBERS)
    def edit(self, by, text, off):
        self.play(EditReply, by=by, revision=self.aim(off), draft=draft(text))

    @rule(by=PEOPLE, off=NUMBERS, via=st.sampled_from(Via), flaw=OUTSIDERS)
    def approve(self, by, off, via, flaw):
        number = self.aim(off)
        who = person(by, **flaw)
        self.play(ApproveReply, person=who, revision=number, sha256=self.digest_of(number), via=via)

    @precondition(lambda self: self.case.status is Status.DRAFTED)
    @rule(by=st.sampled_from([BEN, CLEO]))
    def approve_the_live_text(self, by):
        live = self.case.live
        self.play(ApproveReply, person=person(by), revision=live.number, sha256=live.sha256, via=Via.EMOJI)

    @precondition(lambda self: self.case.status is Status.APPROVED)
    @rule(by=PEOPLE, via=st.sampled_from(Via), off=NUMBERS)
    def withdraw(self, by, via, off):
        self.play(WithdrawApproval, by=by, revision=self.aim(off), via=via)

    @rule(by=PEOPLE, off=NUMBERS, reason=st.sampled_from(["", "Too long."]))
    def reject(self, by, off, reason):
        self.play(RejectReply, person=person(by), revision=self.aim(off), reason=reason)

    @rule(
        by=PEOPLE,
        off=st.integers(-3, 0),
        link=st.sampled_from(["", "https://x.example/1", "no link"]),
        flaw=OUTSIDERS,
    )
    def publish(self, by, off, link, flaw):
        who = person(by, **flaw)
        self.play(PublishReply, person=who, revision=len(self.case.revisions) + off, permalink=link)

    @precondition(lambda self: self.case.status is Status.APPROVED)
    @rule(by=PEOPLE)
    def publish_the_approved_text(self, by):
        self.play(PublishReply, person=person(by), revision=self.case.live.number)

    @rule(by=PEOPLE, feedback=st.sampled_from(["", "Warmer."]))
    def ask_for_another(self, by, feedback):
        self.play(AskForDraft, by=by, feedback=feedback)

    @rule(by=PEOPLE, remedy=st.sampled_from(["", "A new cup"]))
    def state_facts(self, by, remedy):
        self.play(StateFacts, by=by, facts=Facts(remedy=remedy))

    @rule(words=st.sampled_from(["More.", "And more.", "Still cold!", "👎"]))
    def the_author_answers(self, words):
        self.play(AddRound, by=ANN, post=post(words), source=source())

    @rule(by=PEOPLE, amount=st.sampled_from([5, 40, 150, 500]), terms=st.sampled_from([discount, gift, refund]))
    def offer(self, by, amount, terms):
        self.play(OfferGrant, by=by, terms=terms(amount))

    @precondition(lambda self: self.case.grants)
    @rule(by=PEOPLE, answer=st.sampled_from([ApproveGrant, ApproveGrant, RefuseGrant]), which=st.integers(0, 9))
    def answer_a_request(self, by, answer, which):
        self.play(answer, person=person(by), grant=1 + which % len(self.case.grants))

    @precondition(lambda self: self.case.grants)
    @rule(which=st.integers(0, 9), off=NUMBERS)
    def nobody_answers_a_request(self, which, off):
        grant = self.case.grants[which % len(self.case.grants)]
        self.play(MoveUpGrant, grant=grant.number, asked=len(grant.asked) + off)

    @precondition(lambda self: self.case.grants)
    @rule(by=PEOPLE, which=st.integers(0, 9), reason=st.sampled_from(["", "Not wanted."]), flaw=OUTSIDERS)
    def take_goodwill_back(self, by, which, reason, flaw):
        number = 1 + which % len(self.case.grants)
        self.play(TakeBackGrant, person=person(by, **flaw), grant=number, reason=reason)

    @precondition(lambda self: self.case.grants)
    @rule(by=PEOPLE, which=st.integers(0, 9), flaw=OUTSIDERS)
    def hand_goodwill_over(self, by, which, flaw):
        self.play(HandOverGrant, person=person(by, **flaw), grant=1 + which % len(self.case.grants))

    @precondition(lambda self: self.case.grants)
    @rule(which=st.integers(0, 9), days=st.integers(0, 40))
    def goodwill_grows_old(self, which, days):
        self.now += timedelta(days=days)
        self.play(ExpireGrant, grant=1 + which % len(self.case.grants))

    @rule(by=PEOPLE)
    def take(self, by):
        self.play(TakeCase, person=person(by))

    @rule(by=PEOPLE, hours=st.integers(-1, 50))
    def snooze(self, by, hours):
        self.play(Snooze, by=by, until=self.now + timedelta(hours=hours))

    @rule()
    def the_clock_comes_round(self):
        self.play(Remind, number=self.case.reminders + 1)

    @rule(outcome=st.sampled_from(Outcome), reason=st.sampled_from(["", "It went away."]))
    def close(self, outcome, reason):
        self.play(closing(outcome=outcome, reason=reason, same_as=7, at=self.now))

    @rule(by=PEOPLE)
    def reopen(self, by):
        self.play(ReopenCase, by=by)

    # What always holds

    @invariant()
    def an_approved_case_has_one_approval_of_exactly_its_live_text(self):
        case = self.case
        if case.status is not Status.APPROVED:
            return
        good = [a for a in case.approvals if (a.revision, a.sha256) == (case.live.number, case.live.sha256)]
        assert len(good) == 1
        assert case.live.sha256 == digest(case.live.draft.text)

    @invariant()
    def only_approvers_have_approved(self):
        assert {a.by for a in self.case.approvals} <= {BEN, CLEO}

    @invariant()
    def at_most_one_text_is_live(self):
        out = {p.revision for p in self.case.published}
        standing = [r for r in self.case.revisions if r.void is None and r.number not in out]
        assert len(standing) <= 1
        assert self.case.live == (standing[0] if standing else None)

    @invariant()
    def a_case_waiting_for_approval_has_a_text_to_approve(self):
        assert self.case.status not in (Status.DRAFTED, Status.APPROVED) or self.case.live

    @invariant()
    def no_text_ever_changes_and_a_published_one_stays_valid(self):
        for revision in self.case.revisions:
            assert self.texts.setdefault(revision.number, revision.draft.text) == revision.draft.text
        for published in self.case.published:
            revision = self.case.revision(published.revision)
            assert revision.void is None
            assert revision.sha256 in {a.sha256 for a in self.case.approvals if a.revision == revision.number}

    @invariant()
    def a_significant_text_was_seen_by_other_eyes(self):
        approval, live = self.case.approval, self.case.live
        if approval and approval.by == live.by:
            assert self.case.understanding is not None

    @invariant()
    def only_a_closed_case_falls_silent(self):
        silent = next_reminder(self.case, self.rules) is None
        assert silent is (self.case.status is Status.CLOSED) is (self.case.closing is not None)

    @invariant()
    def a_closed_case_holds_no_goodwill_back(self):
        if self.case.status is Status.CLOSED:
            assert not [g for g in self.case.grants if g.state in (GrantState.ASKED, GrantState.GRANTED)]

    @invariant()
    def nobody_said_yes_to_their_own_request_and_above_the_ceiling_two_did(self):
        for grant in self.case.grants:
            if grant.standing and grant.asked:
                assert grant.by not in grant.yes
                assert len(set(grant.yes)) >= (2 if self.rules.needs_two(grant.terms.cost) else 1)
            elif grant.standing:
                assert (grant.decided_by, grant.holder) == (grant.by, grant.by)
                assert not self.rules.needs_two(grant.terms.cost)

    @invariant()
    def what_was_handed_over_was_spent_first(self):
        for grant in self.case.grants:
            assert not grant.handed or grant.state in (GrantState.SPENT, GrantState.REVERSED)
            assert grant.state is not GrantState.REVERSED or grant.back


TestStories = Story.TestCase
TestStories.settings = settings(
    max_examples=50, stateful_step_count=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
