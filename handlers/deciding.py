"""What is decided while a window waits, so that a no is read where the words still stand."""

import asyncio
from dataclasses import replace
from typing import Final, TypeVar

from bot.desk import Handled
from bot.domain.commands import Command
from bot.domain.ids import UserId
from bot.domain.people import Person
from bot.errands import command_of
from bot.jobs import Ballot
from bot.ports import NotSent, Refused, Unknown
from handlers.kit import Kit

PERSON_SECONDS: Final = 1.5
"""The window waits for us three seconds in all."""
MOST_TRIES: Final = 20

C = TypeVar("C", bound=Command)


async def anew(command: C, kit: Kit) -> Handled:
    """A wish that was refused may come again with equal words: it is decided again; one that was taken is one."""
    handled = await kit.desk.handle(command)
    for again in range(1, MOST_TRIES):
        if not (handled.duplicate and handled.refusal):
            break
        handled = await kit.desk.handle(replace(command, id=f"{command.id}:{again}"))
    return handled


async def at_once(ballot: Ballot, kit: Kit) -> Handled | None:
    """A yes or no by window; None where Slack does not say in time whose it is."""
    person = await person_now(ballot.user, kit)
    command = command_of(ballot, person) if person else None
    return await anew(command, kit) if command else None


async def person_now(user: UserId, kit: Kit) -> Person | None:
    """The person as Slack knows them now; None when Slack does not say, or not in time."""
    try:
        async with asyncio.timeout(PERSON_SECONDS):
            person = await kit.slack.person(kit.team, user)
    except (NotSent, Unknown, Refused, TimeoutError):
        return None
    if person is not None:
        known = person
        await kit.store.run(lambda tx: tx.save_person(known))
    return person
