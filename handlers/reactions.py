"""Emoji: a ballot is stored and Slack is answered; who it was is found out by an errand."""

from datetime import datetime, timedelta
from typing import Final

from slack_bolt.response import BoltResponse

from bot.jobs import Ballot, new_job
from handlers import payload
from handlers.kit import Kit, done
from storage.messages import Vote
from storage.sightings import moment_of
from storage.transaction import Transaction

LATE: Final = timedelta(minutes=1)


async def on_reaction(body: payload.Body, kit: Kit) -> BoltResponse:
    reacted = payload.reacted(body)
    if reacted is None or reacted.user == kit.bot_user:
        return done()
    vote = Vote(
        team=kit.team,
        channel=reacted.channel,
        ts=reacted.ts,
        user=reacted.user,
        emoji=reacted.emoji,
        event_ts=reacted.event_ts,
        added=reacted.added,
    )
    now = kit.clock.now()

    def store(tx: Transaction) -> None:
        meaning = kit.policy(tx).meaning(vote.emoji)
        if meaning is None:
            return
        # Slack repeats and reorders: only the last word about an emoji counts, and once.
        if tx.hear(vote, now):
            ballot = Ballot.of_vote(vote, meaning, now, late=is_late(vote, now))
            job, replace = new_job(ballot, kit.team, now)
            tx.add_job(job, replace=replace)

    await kit.store.run(store)
    return done()


def is_late(vote: Vote, now: datetime) -> bool:
    """Whether it was made so long before it reached us that it may be gone by now."""
    return now.timestamp() - moment_of(vote.event_ts) / 1e6 > LATE.total_seconds()
