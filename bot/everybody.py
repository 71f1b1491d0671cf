"""The people of the workspace, read at the start: e-mail addresses in the policy mean nobody before."""

import asyncio
import logging
from typing import Final

from bot.domain.effects import AskApprovers
from bot.domain.ids import TeamId
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.jobs import enqueue
from bot.ports import NotSent, Refused, Unknown
from bot.slack import SlackWeb
from handlers.kit import Kit
from storage.errors import StorageError, StoreClosed
from storage.transaction import Transaction

log = logging.getLogger(__name__)

LONGEST_WAIT: Final = 60.0
MOST_CASES: Final = 100_000


async def read_everybody(kit: Kit, slack: SlackWeb) -> None:
    """Waits for a Slack, and for a database, that does not answer."""
    wait = 1.0
    while True:
        try:
            people = await slack.people(kit.team)
            await _keep(kit, people)
            return
        except Refused as refused:
            log.warning("the list of people cannot be read (%s); each is read when needed", refused)
            return
        except StoreClosed:
            raise
        except (NotSent, Unknown, StorageError) as error:
            after = error.after if isinstance(error, NotSent) and error.after else wait
            log.warning("the list of people was not read (%s); again in %.0f s", type(error).__name__, after)
            await asyncio.sleep(after)
            wait = min(wait * 2, LONGEST_WAIT)


async def _keep(kit: Kit, people: list[Person]) -> None:
    now = kit.clock.now()

    def save(tx: Transaction) -> None:
        before = kit.policy(tx)
        for person in people:
            tx.save_person(person)
        if kit.policy(tx).approvers == before.approvers:
            return
        # Who was only an address when a draft was shown has not been asked.
        for line in tx.open_cases(kit.team, limit=MOST_CASES):
            case = tx.look_case(line.id)
            live = case.live if case else None
            if live is not None:
                enqueue(tx, AskApprovers(line.id, live.number), TeamId(kit.team), now)

    await kit.store.run(save)
    log.info("%d people known", len(people))
    _name_strangers(people, kit.desk.rules().policy)


def _name_strangers(people: list[Person], policy: Policy) -> None:
    known = {str(person.id) for person in people} | {person.email.casefold() for person in people}
    strangers = sorted(name for name in policy.mentioned() if name not in known and name.casefold() not in known)
    if strangers and people:
        log.warning("AMENDS_POLICY names people whom Slack does not know: %s", ", ".join(strangers))
