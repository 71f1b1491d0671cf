"""The App Home: what is mine, what waits for me, what I may give."""

import logging

from slack_bolt.response import BoltResponse

from bot.domain.case import Case, GrantState, Status
from bot.domain.ids import UserId
from bot.ports import NotSent, Refused, Unknown
from handlers import payload
from handlers.allowance import allowances
from handlers.kit import Kit, done
from handlers.slash import root_ts
from handlers.views import home
from storage.transaction import Transaction

log = logging.getLogger(__name__)

MOST_SHOWN = 20
MOST_LOOKED = 200


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
        cases = _open_cases(tx, kit)
        drafted = [case for case in cases if case.status is Status.DRAFTED]
        asked = [(c, g) for c in cases for g in c.grants if g.holder == user and g.state is GrantState.ASKED]
        return home.home(
            policy.brand_of(kit.cases_channel).language,
            policy,
            now,
            mine=[case for case in cases if case.owner == user][:MOST_SHOWN],
            waiting=drafted[:MOST_SHOWN] if person and policy.approves(person) else [],
            asked=asked[:MOST_SHOWN],
            allowances=allowances(tx, kit.team, user, policy, now),
            links={case.id.number: kit.permalink(case.channel, root_ts(tx, case)) for case in cases},
        )

    view = await kit.store.run(look)
    try:
        await kit.slack.publish_home(user, view)
    except (NotSent, Unknown, Refused) as error:
        log.info("the home view was not shown: %s", error)


def _open_cases(tx: Transaction, kit: Kit) -> list[Case]:
    found = (tx.look_case(line.id) for line in tx.open_cases(kit.team, None, MOST_LOOKED))
    return [case for case in found if case]
