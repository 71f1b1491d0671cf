"""Reminders to the owner of a quiet case, and the summary of a closed one."""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.case import Case, Closing, GrantState, Status
from bot.domain.ids import UserId
from bot.domain.policy import Policy
from bot.ports import Message
from handlers.views import names
from handlers.views.blocks import Block, actions, context, mention, section, web_address
from handlers.views.escape import label
from handlers.views.glance import (
    act,
    cause,
    first_due,
    link_button,
    overdue,
    people,
    post_button,
    reactions,
    snooze_menu,
    team_words,
    terms,
)
from handlers.views.words import Words

_LONGEST_REASON = 800
_MOST_GRANTS = 5


def reminder(case: Case, policy: Policy, at: datetime, number: int, also: str) -> tuple[Message, ...]:
    """The `number`-th nudge: who is meant, what waits, and how to put it off; none once the case is closed."""
    if case.status is Status.CLOSED:
        return ()
    say = team_words(case, policy)
    who = mention(case.owner) if case.owner else ""
    key = "reminder-title" if who else "reminder-nobody"
    lines = [say(key, number=str(case.id.number), n=number, who=who), *_waiting(say, case, policy, at)]
    others = [UserId(user) for user in also.split()]
    if others:
        lines.append(say("reminder-also", who=people(say, others)))
    value = names.ref(case.id.number)
    take = [] if who else [act(say, names.TAKE, value, "primary")]
    blocks = [
        section("\n".join(lines)),
        *actions(*take, *_next_button(say, case), *post_button(case, policy), snooze_menu(say, case)),
        context(say("reminder-how", **reactions(policy))),
    ]
    return (Message(say("reminder-text", number=str(case.id.number), who=who).strip(), tuple(blocks)),)


def _waiting(say: Words, case: Case, policy: Policy, at: datetime) -> Iterator[str]:
    if overdue(case, policy, at):
        yield say("reminder-overdue", moment=say.token(first_due(case, policy), policy.zone))
    live = case.live
    yield say(f"reminder-{case.status}", n=str(live.number if live else len(case.revisions)))
    waiting = [grant for grant in case.grants if grant.owed or grant.state is GrantState.ASKED]
    for grant in waiting[:_MOST_GRANTS]:
        key = "reminder-owed" if grant.owed else "reminder-asked"
        yield say(key, terms=terms(say, policy, grant.terms), who=mention(grant.holder))
    if len(waiting) > _MOST_GRANTS:
        yield say("listed-more", n=len(waiting) - _MOST_GRANTS)


def _next_button(say: Words, case: Case) -> list[Block]:
    live = case.live
    revision, digest = (live.number, live.sha256) if live else (0, "")
    value = names.ref(case.id.number, revision=revision, digest=digest)
    step = {Status.OPEN: names.FACTS, Status.APPROVED: names.PUBLISHED, Status.REPLIED: names.CLOSE}
    return [act(say, step[case.status], value)] if case.status in step else []


def summary(case: Case, policy: Policy) -> tuple[Message, ...]:
    """What became of the case, for those who learn from it."""
    say = team_words(case, policy)
    closing = case.closing
    text = say("summary-text", number=str(case.id.number))
    if closing is None:
        return (Message(text, (section(say("note-reopened", number=str(case.id.number))),)),)
    number, outcome = str(case.id.number), say(f"outcome-{closing.outcome}")
    blocks = [
        section(say("summary-title", number=number, outcome=outcome)),
        section("\n".join([*_why(say, closing), *_times(say, case, closing, policy), *_given(say, case, policy)])),
        *_reply_link(say, case),
        *([context(say("summary-next"))] if closing.cause else []),
    ]
    return (Message(text, tuple(blocks)),)


def _why(say: Words, closing: Closing) -> Iterator[str]:
    if closing.same_as:
        yield say("card-same", number=str(closing.same_as))
    if closing.cause:
        yield say("summary-cause", cause=cause(say, closing.cause))
    yield say("summary-by", who=mention(closing.by))
    if closing.reason:
        yield say("summary-reason", reason=label(closing.reason, _LONGEST_REASON))


def _times(say: Words, case: Case, closing: Closing, policy: Policy) -> Iterator[str]:
    yield say("summary-opened", moment=say.token(case.opened_at, policy.zone))
    if case.published:
        first = case.published[0].at
        after = say.span(first - case.opened_at)
        yield say("summary-replied", moment=say.token(first, policy.zone), after=after)
    else:
        yield say("summary-replied-none")
    after = say.span(closing.at - case.opened_at)
    yield say("summary-closed", moment=say.token(closing.at, policy.zone), after=after)


def _given(say: Words, case: Case, policy: Policy) -> Iterator[str]:
    given = [grant for grant in case.grants if grant.standing]
    for grant in given[:_MOST_GRANTS]:
        yield say("summary-owed" if grant.owed else "summary-given", terms=terms(say, policy, grant.terms))
    if len(given) > _MOST_GRANTS:
        yield say("listed-more", n=len(given) - _MOST_GRANTS)
    if not given:
        yield say("summary-given-none")


def _reply_link(say: Words, case: Case) -> list[Block]:
    addresses = [found for p in case.published if (found := web_address(p.permalink))]
    value = names.ref(case.id.number)
    return actions(link_button(say("button-reply"), addresses[-1][0], value)) if addresses else []
