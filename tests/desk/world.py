"""The bot of a story: commands in, time moved on, and what can be seen afterwards."""

from datetime import timedelta
from itertools import count

from sqlalchemy import delete, select, update

from bot.delivery import Delivery
from bot.desk import Desk, Rules
from bot.domain.authority import Span
from bot.domain.case import Outcome, Via
from bot.domain.commands import ApproveReply, CloseCase, OfferGrant, PublishReply
from bot.domain.effects import Kind, Say
from bot.domain.ids import CaseId
from bot.domain.policy import EMOJI, Meaning
from bot.errands import Errands
from bot.everybody import Everybody
from bot.fallback import Fallback
from bot.goodwill import Goodwill
from bot.jobs import Ballot, enqueue, new_job, unpark
from bot.limit_news import LimitTelling
from bot.outbox import Outbox
from bot.ports import Message
from bot.reviewing import Reviewing
from bot.sweep import Sweep, begin
from bot.user_groups import UserGroups
from handlers.kit import Kit
from handlers.messages import on_found
from storage.ledger import Reservation
from storage.messages import Vote
from storage.tables import JOB, MESSAGE
from tests.domain.builders import (
    ANN,
    BEN,
    CASES,
    NOON,
    NOVEMBER,
    TEAM,
    discount,
    euros,
    opening,
    person,
    policy,
    post,
    source,
)

SETTLE = timedelta(seconds=90)
LEASE = timedelta(seconds=60)


class World:
    def __init__(self, store, clock, slack, writer, views):
        self.store, self.clock, self.slack, self.writer, self.views = store, clock, slack, writer, views
        self.policy = policy()
        self.desk = Desk(store, lambda: Rules(self.policy))
        self.kit = Kit(
            desk=self.desk,
            slack=slack,
            clock=clock,
            languages=None,
            team=TEAM,
            bot_user="UAMENDS",
            bot_id="BAMENDS",
            cases_channel=CASES,
        )
        self.ids = (f"c{n}" for n in count(1))
        self.outbox = self.new_outbox()

    def new_outbox(self, slack=None, lease=LEASE, **changes):
        delivery = Delivery(self.desk, slack or self.slack, self.views, self.clock, SETTLE)
        errands = Errands(self.desk, slack or self.slack, self.writer, lambda no, _: no.no.value, self.clock)
        sweep = Sweep(self.desk, slack or self.slack, self.clock, CASES, self.found)
        fallback = Fallback(self.desk, slack or self.slack, self.clock, SETTLE, CASES, in_trouble, of_the_ledger)
        limits = LimitTelling(self.desk, fallback, of_limits)
        groups = UserGroups(self.desk, slack or self.slack, fallback, CASES, of_a_group)
        people = Everybody(self.desk, slack or self.slack)
        own = (errands, Reviewing(self.desk, self.writer, self.clock), Goodwill(self.desk))
        parts = (delivery, *own, limits, groups, people, fallback, sweep)
        workers = {work: worker for part in parts for work, worker in part.workers().items()}
        return Outbox(self.store, self.clock, workers, lease, **changes)

    async def found(self, channel, message):
        await on_found(channel, message, self.kit)

    async def start_sweeping(self):
        """As every start of the bot does."""
        await self.store.run(lambda tx: begin(tx, TEAM, self.clock.now()))

    def restart(self):
        """Another process takes over: nothing but the database is left."""
        self.outbox = self.new_outbox()

    async def opened(self, number=1, **fields):
        """A case in a thread of the bot's own, as `/case open` makes it."""
        typed = source(channel=None, ts=None, anchored=False, keys=(f"url:{number}",))
        answer = await self.desk.handle(
            opening(**{"id": f"open{number}", "at": self.clock.now(), "source": typed} | fields)
        )
        return answer.case

    async def forwarded(self, ts="1.0", key="msg:1", **fields):
        """A post forwarded into the cases channel: its message is the root of the thread."""
        handed = source(ts=ts, keys=(key, f"msg:C1:{ts}"))
        command = opening(id=next(self.ids), at=self.clock.now(), source=handed, **fields)
        return await self.desk.handle(command)

    async def ask(self, command, number=1, **fields):
        """Who asks is known by then, as the handlers see to it."""
        known = {"id": next(self.ids), "at": self.clock.now(), "case": CaseId(TEAM, number)}
        if "by" in fields and not self.store.run_now(lambda tx: tx.person(TEAM, fields["by"])):
            await self.meet(fields["by"])
        return await self.desk.handle(command(**known | fields))

    async def approve(self, number=1, by=BEN, **fields):
        live = self.case(number).live
        asked = {"person": person(by), "revision": live.number, "sha256": live.sha256, "via": Via.BUTTON}
        return await self.ask(ApproveReply, number, **asked | fields)

    async def publish(self, number=1, by=ANN):
        return await self.ask(PublishReply, number, person=person(by), revision=self.case(number).live.number)

    async def offer(self, amount, number=1, by=ANN, **fields):
        return await self.ask(OfferGrant, number, **{"by": by, "terms": discount(amount)} | fields)

    async def close(self, number=1, **fields):
        ending = {"by": ANN, "outcome": Outcome.LET_GO, "cause": "service", "reason": "phoned"}
        return await self.ask(CloseCase, number, **ending | fields)

    async def meet(self, *users):
        """These people are known, as after the list of people was read."""
        for user in users:
            await self.store.run(lambda tx, user=user: tx.save_person(person(user)))

    async def react(self, message, user=BEN, meaning=Meaning.APPROVE, *, channel=CASES, added=True, event_ts="1.0"):
        """A reaction as it is stored when Slack delivers it."""
        emoji = next(name for name, means in EMOJI.items() if means is meaning)
        self.slack.react(channel, message, user, emoji, added=added)
        vote = Vote(team=TEAM, channel=channel, ts=message, user=user, emoji=emoji, event_ts=event_ts, added=added)
        ballot = Ballot.of_vote(vote, meaning, self.clock.now())
        await self.put(ballot)

    async def put(self, *works, due=None):
        for work in works:
            await self.store.run(lambda tx, work=work: enqueue(tx, work, TEAM, due or self.clock.now(), CASES))

    async def pass_time(self, **span):
        """Let time go by, and everything be done when it is due."""
        end = self.clock.now() + timedelta(**span)
        while True:
            now = self.clock.now()
            await self.outbox.drain(now)
            held = sorted(self.outbox._room()[1])
            due = await self.store.run(lambda tx, now=now, held=held: tx.next_due(now, but_for=held))
            if due is None or due > end or now >= end:
                break
            self.clock.at = max(due, now + timedelta(milliseconds=100))
        self.clock.at = max(self.clock.at, end)
        await self.outbox.drain(self.clock.now())

    async def take_over(self):
        """Another replica finds every lease ended and takes all the jobs."""
        await self.store.run(lambda tx: tx.claim_jobs(self.clock.now() + timedelta(hours=1), LEASE, 50))

    async def forget(self, name):
        """As if the place of a message had not been stored yet."""
        await self.store.run(lambda tx: tx._execute(delete(MESSAGE).where(MESSAGE.c.name == name)))

    async def say_again(self, kind, ref, number=1):
        """As if the message had been sent, and its answer not been heard."""
        say, _ = new_job(Say(CaseId(TEAM, number), Kind(kind), ref), TEAM, self.clock.now(), CASES)
        await self.store.run(lambda tx: tx.add_job(say))
        await self.store.run(lambda tx: tx._execute(update(JOB).where(JOB.c.key == say.key).values(tried_at=NOON)))

    def remember_while_parking(self, message, *, look_for_votes=False):
        """Let the place of a message become known between two steps of parking a reaction to it.

        Whoever posted it may be done with looking for parked votes by then.
        """
        run = self.store.run

        async def then_remember(fn):
            result = await run(fn)
            if "park_vote" in fn.__code__.co_names:
                self.store.run = run
                await run(lambda tx: tx.save_message(message))
                if look_for_votes:
                    await run(lambda tx: unpark(tx, message, self.clock.now(), self.policy))
            return result

        self.store.run = then_remember

    async def spend_behind_the_back(self, manager, amount):
        """Another transaction sets the rest of the month aside."""
        reservation = Reservation(
            case=CaseId(TEAM, 2),
            grant="2-9",
            manager=manager,
            kind="gift",
            amount=euros(amount),
            period=NOVEMBER,
            at=self.clock.now(),
        )
        await self.store.run(lambda tx: tx.reserve(reservation, {(Span.MONTH, ""): euros(amount)}))

    def waiting(self, now):
        """Every job that can be taken then; takes them."""
        return self.store.run_now(lambda tx: tx.claim_jobs(now, LEASE, 50))

    def lease_of(self, key):
        """When the job of that key comes back by itself, or is due."""
        row = self.store.run_now(lambda tx: tx._one(select(JOB.c.due).where(JOB.c.key == key)))
        return row.due

    def case(self, number=1):
        return self.store.run_now(lambda tx: tx.look_case(CaseId(TEAM, number)))

    def place(self, name):
        """Where a message is, by its name."""
        return self.store.run_now(lambda tx: tx.message(TEAM, name))

    def thread(self, number=1):
        """What a person reads in the case's thread."""
        case = self.case(number)
        card = self.place(f"card:{number}:0")
        root = case.thread_ts or (card.ts if card else None)
        return self.slack.thread(case.channel, root)

    def set_aside(self):
        return self.store.run_now(lambda tx: tx.failed_deliveries(TEAM))


def in_trouble(case, policy, place, code):
    return Message(f"case {case.id.number} cannot be told at {place}: {code}")


def of_the_ledger(policy, problems):
    return Message(f"{problems} wrong in the ledger")


def of_a_group(policy, group, code):
    return Message(f"group {group} cannot be read: {code}")


def of_limits(change, news, policy):
    return Message(f"limits {change.number} {news}")


def a_post(text):
    return post(text, link=None)
