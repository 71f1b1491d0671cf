"""Goodwill: who is asked for what, what was decided, and what is still to be handed over."""

from collections.abc import Iterator, Sequence

from bot.domain.authority import Coverage
from bot.domain.case import Case, Grant, GrantState
from bot.domain.policy import Policy
from bot.ports import Message
from handlers.views import names
from handlers.views.blocks import Block, actions, context, mention, section
from handlers.views.ceiling import of_two, retyped, why_above
from handlers.views.escape import label
from handlers.views.glance import act, people, reactions, team_words, terms
from handlers.views.usual import usual_lines, warning
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
    return (_decided(say, case, policy, found),)


def _asked(say: Words, case: Case, policy: Policy, grant: Grant, outside: Sequence[Block]) -> Message:
    """The money, the reason and the customer's history come first, whatever else there is to know."""
    number, who = str(case.id.number), mention(grant.holder)
    value = names.ref(case.id.number, grant=grant.number)
    first = say(
        "grant-asked",
        number=number,
        who=who,
        terms=terms(say, policy, grant.terms),
        reason=_reason(say, grant),
        customer=_history(say, grant),
    )
    blocks: list[Block] = [
        section(first),
        context("\n".join(_why(say, case, policy, grant))),
        *_like_it(say, policy, grant),
        *outside,
        *actions(
            act(say, names.GRANT_APPROVE, value, "primary"),
            act(say, names.GRANT_REFUSE, value, "danger"),
        ),
        context(say("grant-how-retype" if retyped(case, policy, grant) else "grant-how", **reactions(policy))),
    ]
    return Message(say("grant-text-asked", number=number, who=who), tuple(blocks))


def _like_it(say: Words, policy: Policy, grant: Grant) -> list[Block]:
    lines = list(usual_lines(say, policy, grant.usual))
    return [context("\n".join(lines))] if lines else []


def _history(say: Words, grant: Grant) -> str:
    """What the customer had before; of a post without an author nobody knows."""
    if not grant.customer:
        return say("grant-customer-unknown")
    given = [say.amount(money) for money in grant.history.given]
    return say("grant-customer", n=grant.history.cases, given=say.listed(given) if given else "none")


def _why(say: Words, case: Case, policy: Policy, grant: Grant) -> Iterator[str]:
    """Who asks, why it takes somebody else, and what to look out for."""
    cover = grant.cover if grant.cover in set(Coverage) else Coverage.NO_AUTHORITY
    yield f"{say('grant-asked-by', by=mention(grant.by))} {say(f'cover-{cover}')}"
    if _second_percentage(case, grant):
        yield say("grant-second-percent")
    elif grant.part_of:
        came_back = _came_back(case, grant)
        yield say("grant-part-back" if came_back else "grant-part", number=label(grant.part_of.partition("-")[0], 20))
    if of_two(case, policy, grant):
        yield say("grant-two-more", who=people(say, grant.yes)) if grant.yes else say("grant-two")
    yield from why_above(say, case, policy, grant.terms, grant.history)


def _second_percentage(case: Case, grant: Grant) -> bool:
    """Whether it waits because the case has a percentage already."""
    first = _first(case, grant)
    return first is not None and first.standing


def _came_back(case: Case, grant: Grant) -> bool:
    """Whether what it could be a part of was not refused, but given in this case and taken back."""
    first = _first(case, grant)
    return first is not None and first.state is GrantState.REVERSED


def _first(case: Case, grant: Grant) -> Grant | None:
    """The grant of this case that it could be a part of."""
    number, _, other = grant.part_of.partition("-")
    return case.grant(int(other)) if number == str(case.id.number) and other.isdecimal() else None


def _decided(say: Words, case: Case, policy: Policy, grant: Grant) -> Message:
    args = {
        "holder": mention(grant.holder),
        "by": mention(grant.by),
        "who": _deciders(say, grant),
        "own": "yes" if grant.decided_by == grant.by else "no",
        "back": mention(grant.back.by if grant.back else None),
    }
    what = terms(say, policy, grant.terms)
    blocks = [
        section("\n".join([say(f"grant-{stage(grant)}", terms=what), *_handing_over(say, policy, grant)])),
        context(say(_by_whom(grant), **args), *_reasons(say, grant)),
        *_buttons(say, case, grant),
    ]
    return Message(say("grant-text", number=str(case.id.number)), tuple(blocks))


def _by_whom(grant: Grant) -> str:
    """A gift that the reply promised may be taken back before anybody had it."""
    kept = grant.state is GrantState.REVERSED and grant.terms.handed_over and grant.handed is None
    return "grant-reversed-promised-by" if kept else f"grant-{grant.state}-by"


def stage(grant: Grant) -> str:
    """What the reply names is spent, but the customer may not have it yet."""
    return "promised" if grant.state is GrantState.SPENT and grant.owed else grant.state


def _deciders(say: Words, grant: Grant) -> str:
    """Everybody who said yes, or who said no."""
    both = grant.yes if len(grant.yes) > 1 and grant.state is not GrantState.REFUSED else ()
    return people(say, both or [grant.decided_by or grant.holder])


def _handing_over(say: Words, policy: Policy, grant: Grant) -> Iterator[str]:
    if grant.handed:
        yield say("grant-handed", who=mention(grant.handed.by), moment=say.token(grant.handed.at, policy.zone))
        if grant.handed.note:
            yield say("grant-handed-note", note=label(grant.handed.note, _LONGEST_REASON))
    elif grant.owed:
        yield say("grant-owed")


def _reasons(say: Words, grant: Grant) -> Iterator[str]:
    yield say("grant-reason", reason=_reason(say, grant))
    if grant.standing:
        yield from warning(say, grant.usual)
    if grant.back:
        yield say("grant-back-reason", reason=label(grant.back.reason, _LONGEST_REASON))


def _buttons(say: Words, case: Case, grant: Grant) -> list[Block]:
    if not grant.standing:
        return []
    value = names.ref(case.id.number, grant=grant.number)
    owed = [act(say, names.GRANT_HANDED, value, "primary")] if grant.owed else []
    return actions(*owed, act(say, names.GRANT_TAKE_BACK, value))


def _reason(say: Words, grant: Grant) -> str:
    return label(grant.reason, _LONGEST_REASON) or say("grant-reason-none")
