"""Goodwill: who is asked for what, and what was decided."""

from collections.abc import Sequence

from bot.domain.case import Case, Grant, GrantState
from bot.domain.policy import Policy
from bot.ports import Message
from handlers.views import names
from handlers.views.blocks import Block, actions, context, mention, section
from handlers.views.escape import label
from handlers.views.glance import act, reactions, team_words
from handlers.views.words import Words

_LONGEST_REASON = 500


def grant(case: Case, policy: Policy, number: int, outside: Sequence[Block] = ()) -> tuple[Message, ...]:
    """The grant in the case's thread, and by direct message to the person who is asked.

    `outside` is what that person must know beside it, because they may not see the thread.
    """
    found = case.grant(number)
    if found is None:
        raise LookupError(f"case {case.id.number} has no grant {number}")
    say = team_words(case, policy)
    if found.state is GrantState.ASKED:
        return (_asked(say, case, policy, found, outside),)
    return (_decided(say, case, found),)


def _asked(say: Words, case: Case, policy: Policy, grant: Grant, outside: Sequence[Block]) -> Message:
    who, terms = mention(grant.holder), say.terms(grant.terms)
    value = names.ref(case.id.number, grant=grant.number)
    blocks: list[Block] = [
        section(say("grant-asked", number=str(case.id.number), who=who, terms=terms, reason=_reason(say, grant))),
        context(say("grant-asked-by", by=mention(grant.by))),
        *outside,
        *actions(
            act(say, names.GRANT_APPROVE, value, "primary"),
            act(say, names.GRANT_REFUSE, value, "danger"),
        ),
        context(say("grant-how", **reactions(policy))),
    ]
    return Message(say("grant-text-asked", number=str(case.id.number), who=who), tuple(blocks))


def _decided(say: Words, case: Case, grant: Grant) -> Message:
    holder, by = mention(grant.holder), mention(grant.by)
    who = mention(grant.decided_by or grant.holder)
    blocks = [
        section(say(f"grant-{grant.state}", number=str(case.id.number), terms=say.terms(grant.terms))),
        context(
            say(f"grant-{grant.state}-by", by=by, who=who, holder=holder),
            say("grant-reason", reason=_reason(say, grant)),
        ),
    ]
    return Message(say("grant-text", number=str(case.id.number)), tuple(blocks))


def _reason(say: Words, grant: Grant) -> str:
    return label(grant.reason, _LONGEST_REASON) or say("grant-reason-none")
