"""The people of the workspace: read at the start, for e-mail addresses mean nobody before, and every hour."""

import asyncio
import logging
from datetime import datetime, timedelta
from typing import Final

from bot.desk import Desk
from bot.domain.effects import AskApprovers
from bot.domain.ids import TeamId
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.jobs import ReadPeople, Work, enqueue
from bot.outbox import TOKEN_TROUBLE, Task, Worker, fence
from bot.ports import NotSent, Refused, Slack, Unknown
from bot.slack import SlackWeb
from bot.slack_errors import OF_ONE_READING
from handlers.kit import Kit
from storage.errors import StorageError, StoreClosed
from storage.transaction import Transaction

log = logging.getLogger(__name__)

AGAIN: Final = timedelta(hours=1)
LONGEST_WAIT: Final = 60.0
MOST_CASES: Final = 100_000


async def read_everybody(kit: Kit, slack: SlackWeb) -> None:
    """Waits for a Slack, and for a database, that does not answer."""
    wait = 1.0
    while True:
        try:
            people = await slack.everybody(kit.team)
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
    await kit.store.run(lambda tx: _save(tx, kit.desk, kit.team, people, now))
    log.info("%d people known", len(people))
    _name_strangers(people, kit.desk.rules().policy)
    _name_twice(people, kit.desk.rules().policy)


def _save(tx: Transaction, desk: Desk, team: TeamId, people: list[Person], now: datetime) -> None:
    before = desk.policy(tx, team)
    for person in people:
        tx.save_person(person)
    if desk.policy(tx, team).approvers == before.approvers:
        return
    # Who was only an address when a draft was shown has not been asked.
    for line in tx.open_cases(team, limit=MOST_CASES):
        case = tx.look_case(line.id)
        live = case.live if case else None
        if live is not None:
            enqueue(tx, AskApprovers(line.id, live.number), team, now)


def begin(tx: Transaction, team: TeamId, now: datetime) -> None:
    """Have everybody read an hour after they were read at the start."""
    enqueue(tx, ReadPeople(team), team, now + AGAIN)


class Everybody:
    """Reads the people again: after a lost event, who has left would be among those who are asked for ever."""

    def __init__(self, desk: Desk, slack: Slack) -> None:
        self._desk = desk
        self._slack = slack

    def workers(self) -> dict[type[Work], Worker]:
        return {ReadPeople: self.read}

    async def read(self, task: Task, work: ReadPeople) -> None:
        people: list[Person] = []
        try:
            people = await self._slack.everybody(work.team)
        except Refused as refused:
            if refused.code in TOKEN_TROUBLE - OF_ONE_READING:
                raise
            log.warning("the list of people cannot be read (%s); each is read when needed", refused)

        def keep(tx: Transaction) -> None:
            fence(tx, task.job)
            _save(tx, self._desk, work.team, people, task.now)
            begin(tx, work.team, task.now)

        await self._desk.store.run(keep)


def _name_twice(people: list[Person], policy: Policy) -> None:
    by_email = {person.email.casefold(): person.id for person in people if person.email}
    twice = policy.named_twice(by_email)
    if twice:
        log.warning(
            "AMENDS_POLICY gives limits by member ID and by e-mail address to: %s; the stricter of the two hold",
            ", ".join(twice),
        )


def _name_strangers(people: list[Person], policy: Policy) -> None:
    known = {str(person.id) for person in people} | {person.email.casefold() for person in people}
    strangers = sorted(name for name in policy.mentioned() if name not in known and name.casefold() not in known)
    if strangers and people:
        log.warning("AMENDS_POLICY names people whom Slack does not know: %s", ", ".join(strangers))
