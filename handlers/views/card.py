"""The card of a case: where it stands, who has it, what comes next."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.domain.case import Case, Closing, Status
from bot.domain.policy import Policy
from bot.domain.understanding import Severity
from bot.ports import Message
from handlers.views import names
from handlers.views.blocks import Block, actions, context, fields, mention, section
from handlers.views.escape import label
from handlers.views.glance import (
    act,
    cause,
    due,
    next_step,
    platform,
    post_button,
    reactions,
    team_words,
    terms,
)
from handlers.views.grant import stage
from handlers.views.words import Words

_LONGEST_NAME = 120
_LONGEST_REASON = 500
_MOST_LINES = 8
_WORKING = (names.TAKE, names.FACTS, names.GOODWILL, names.AUTHOR_ANSWERED, names.CLOSE)
_BUTTONS = {
    Status.OPEN: (*_WORKING, names.NOT_A_COMPLAINT, names.SAME_AS),
    Status.DRAFTED: (*_WORKING, names.NOT_A_COMPLAINT, names.SAME_AS),
    Status.APPROVED: (*_WORKING, names.NOT_A_COMPLAINT, names.SAME_AS),
    Status.REPLIED: (names.CLOSE, *_WORKING[:-1], names.SAME_AS),
    Status.CLOSED: (names.REOPEN, names.AUTHOR_ANSWERED),
}


def card(case: Case, policy: Policy, at: datetime) -> Message:
    say = team_words(case, policy)
    number = str(case.id.number)
    status = say(f"status-{case.status}")
    blocks = [
        section(f"{say('card-headline', number=number, status=status)}\n{_stages(say, case)}"),
        fields(_fields(say, case, policy, at)),
        *([section("\n".join(lines))] if (lines := _thread_lines(say, case, policy)) else []),
        section(next_step(case, policy)),
        *actions(*_buttons(say, case, policy)),
        context(*_written_for(say, case), say("card-teach"), say("card-emoji", **reactions(policy))),
    ]
    return Message(say("card-text", number=number, status=status), tuple(blocks))


def _stages(say: Words, case: Case) -> str:
    """The way of a case, with what is done, where it stands and what is to come."""
    stages = list(Status)
    here = stages.index(case.status)
    done = _reached(case, here)
    signs = ["◉" if i == here else "●" if i in done else "○" for i in range(len(stages))]
    named = [f"{sign} {say(f'status-{stage}')}" for sign, stage in zip(signs, stages, strict=True)]
    return " → ".join(f"*{name}*" if i == here else name for i, name in enumerate(named))


def _reached(case: Case, here: int) -> frozenset[int]:
    """The stages behind a case; one that was closed early has not been through all of them."""
    if case.status is not Status.CLOSED:
        return frozenset(range(here))
    passed = {
        Status.OPEN: True,
        Status.DRAFTED: bool(case.revisions),
        Status.APPROVED: bool(case.approvals or case.answered),
        Status.REPLIED: case.answered is not None,
    }
    return frozenset(i for i, stage in enumerate(Status) if passed.get(stage))


def _fields(say: Words, case: Case, policy: Policy, at: datetime) -> Iterator[str]:
    post = case.post
    values = {
        "owner": mention(case.owner) if case.owner else say("owner-none"),
        "severity": _severity(say, case),
        "author": label(post.author, _LONGEST_NAME) or say("author-unknown"),
        "platform": platform(say, post.platform),
        "language": say.tongue(case.language),
        "opened": say.token(case.opened_at, policy.zone),
        "due": due(case, policy, at, say) if _clock_runs(case) else "—",
    }
    if len(case.rounds) > 1:
        values["rounds"] = say("card-rounds", n=len(case.rounds))
    return (f"*{say(f'label-{name}')}*\n{value}" for name, value in values.items())


def _written_for(say: Words, case: Case) -> Iterator[str]:
    """What the reply has to do, as people chose it under the facts; drafts and their checks follow it."""
    if _clock_runs(case):
        yield say("card-stage", stage=say(f"stage-{case.stage}"))


def _clock_runs(case: Case) -> bool:
    """A case closed without a reply has no due reply any more."""
    return bool(case.answered) or case.status is not Status.CLOSED


def _severity(say: Words, case: Case) -> str:
    mark = "⚠️ " if case.severity is Severity.SIGNIFICANT else ""
    return f"{mark}{say(f'severity-{case.severity}')}" if case.understanding else "…"


def _thread_lines(say: Words, case: Case, policy: Policy) -> list[str]:
    """What has come of the thread so far; the newest grants when there are very many."""
    lines = [*_reply_lines(say, case, policy), *_grant_lines(say, case, policy)]
    if case.similar:
        lines.append(say("card-similar", cases=_similar(say, case.similar)))
    if case.snoozed_until and case.status is not Status.CLOSED:
        lines.append(say("card-snoozed", moment=say.token(case.snoozed_until, policy.zone)))
    if case.closing:
        lines += _closing_lines(say, case.closing)
    return lines


def _similar(say: Words, numbers: Sequence[int]) -> str:
    shown = say.listed([f"#{number}" for number in numbers[:_MOST_LINES]])
    rest = len(numbers) - _MOST_LINES
    return f"{shown} {say('listed-more', n=rest)}" if rest > 0 else shown


def _reply_lines(say: Words, case: Case, policy: Policy) -> Iterator[str]:
    if case.answered:
        out = case.answered
        missing = "" if out.permalink else f" {say('card-proof-missing')}"
        moment = say.token(out.at, policy.zone)
        yield say("card-published", who=mention(out.by), moment=moment) + missing
    elif case.approval:
        yield say("card-approved", n=str(case.approval.revision), who=mention(case.approval.by))


def _grant_lines(say: Words, case: Case, policy: Policy) -> Iterator[str]:
    shown = case.grants[-_MOST_LINES:]
    if len(shown) < len(case.grants):
        yield f"🎁 {say('listed-more', n=len(case.grants) - len(shown))}"
    for grant in shown:
        state = say(f"grant-state-{stage(grant)}")
        owed = f" {say('card-owed')}" if grant.owed else ""
        yield say("card-grant", terms=terms(say, policy, grant.terms), state=state, who=mention(grant.holder)) + owed


def _closing_lines(say: Words, closing: Closing) -> Iterator[str]:
    yield say("card-closed", outcome=say(f"outcome-{closing.outcome}"))
    if closing.cause:
        yield say("summary-cause", cause=cause(say, closing.cause))
    if closing.reason:
        yield say("summary-reason", reason=label(closing.reason, _LONGEST_REASON))
    if closing.same_as:
        yield say("card-same", number=str(closing.same_as))


def _buttons(say: Words, case: Case, policy: Policy) -> Iterator[Block]:
    value = names.ref(case.id.number)
    yield from post_button(case, policy)
    for action in _BUTTONS[case.status]:
        style = "primary" if action == names.FACTS and case.status is Status.OPEN else ""
        yield act(say, action, value, style)
