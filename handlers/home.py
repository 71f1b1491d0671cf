"""The App Home: what is mine, what waits for me, what I may give."""

import logging

from slack_bolt.response import BoltResponse

from bot.domain.calendar import month_of
from bot.domain.case import Case, Status
from bot.domain.ids import UserId
from bot.ports import NotSent, Refused, Unknown
from handlers import payload
from handlers.kit import Kit, done
from handlers.slash import used
from handlers.views import home
from storage.transaction import Transaction

log = logging.getLogger(__name__)

MOST_SHOWN = 20


async def on_opened(body: payload.Body, kit: Kit) -> BoltResponse:
    """The view is computed after the answer to Slack: opening the tab again shows it again."""
    user = payload.home_opened_by(body)
    if user:
        kit.later(publish(UserId(user), kit))
    return done()


async def publish(user: UserId, kit: Kit) -> None:
    now = kit.clock.now()

    def look(tx: Transaction) -> dict[str, object]:
        policy = kit.policy(tx)
        person = tx.person(kit.team, user)
        waiting = _waiting(tx, kit) if person and policy.approves(person) else []
        authority = next((a for a in policy.authorities if a.person == user), None)
        language = policy.brand_of(kit.cases_channel).language
        spent = used(tx, kit, user, month_of(now, policy.zone))
        return home.home(
            language, policy, now, mine=_cases(tx, kit, user), waiting=waiting, authority=authority, spent=spent
        )

    view = await kit.store.run(look)
    try:
        await kit.slack.publish_home(user, view)
    except (NotSent, Unknown, Refused) as error:
        log.info("the home view was not shown: %s", error)


def _cases(tx: Transaction, kit: Kit, owner: UserId | None) -> list[Case]:
    found = (tx.look_case(line.id) for line in tx.open_cases(kit.team, owner, MOST_SHOWN))
    return [case for case in found if case]


def _waiting(tx: Transaction, kit: Kit) -> list[Case]:
    return [case for case in _cases(tx, kit, None) if case.status is Status.DRAFTED]
