"""What is decided while a window waits, so that a no is read where the words still stand."""

from dataclasses import replace
from typing import Final, TypeVar

from bot.desk import Handled
from bot.domain.commands import Command
from bot.errands import command_of
from bot.jobs import Ballot
from handlers.kit import Kit

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
    person = await kit.person_now(ballot.user)
    command = command_of(ballot, person) if person else None
    return await anew(command, kit) if command else None
