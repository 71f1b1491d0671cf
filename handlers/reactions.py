"""Emoji: a ballot is stored and Slack is answered; who it was is found out by an errand."""

from slack_bolt.response import BoltResponse

from bot.jobs import Ballot, new_job
from handlers import payload
from handlers.kit import Kit, done
from storage.messages import Vote
from storage.transaction import Transaction


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
        ballot = Ballot.of_vote(vote, meaning, now)
        # A redelivered reaction has the same id: nothing is asked of Slack a second time.
        if tx.claim(kit.team, f"seen:{ballot.id}", now) is None:
            job, replace = new_job(ballot, kit.team, now)
            tx.add_job(job, replace=replace)

    await kit.store.run(store)
    return done()
