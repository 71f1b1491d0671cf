"""The verdict: what stands in the sandbox and, at rest, in the file; never what the bot believes."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from bot.delivery import metadata_key
from bot.demo.seed import Seeded
from bot.desk import Rules
from bot.domain.case import Case, Grant, Status
from bot.domain.ids import CaseId, TeamId
from bot.domain.policy import Policy
from bot.domain.post import digest
from bot.sandbox.records import Channel, Message
from bot.simulator import books
from bot.slack import EVENT_TYPE
from storage.errors import DatabaseUnavailable
from storage.transaction import Transaction

STANDING: Final = (
    "remind",
    "tour",
    "sweep",
    "sweep_channel",
    "move_up",
    "expire_goodwill",
    "check_ledger",
    "prune",
    "read_groups",
    "read_people",
    "sum_up_edits",
)
"""Jobs that are never done, only put off."""
REFUSED: Final = DatabaseUnavailable.__name__
YES: Final = "white_check_mark"
KINDS: Final = ("lost", "duplicate", "over_limit", "corrupt")
CLOCK: Final = re.compile(r"\b\d\d?:\d\d\b|(?<=<!date\^)\d+")
Said = Counter[tuple[str, str]]


@dataclass
class Verdict:
    """What must never be; all empty when the run was good."""

    lost: list[str] = field(default_factory=list)
    duplicate: list[str] = field(default_factory=list)
    over_limit: list[str] = field(default_factory=list)
    corrupt: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return not any(getattr(self, kind) for kind in KINDS)

    def lines(self) -> list[str]:
        return [f"{kind.replace('_', ' ')}: {one}" for kind in KINDS for one in getattr(self, kind)]


def said(seed: Seeded) -> Said:
    """What the bot's messages say, by channel; the same in every run of a script."""
    return Counter((_place(seed, c), _words(m)) for c in seed.workspace.channels.values() for m in _ours(seed, c))


def order(seed: Seeded) -> list[list[str]]:
    """What each thread of the cases channel says, in its order."""
    channel = seed.workspace.channels[seed.cases_channel]
    roots = [m.ts for m in channel.messages.values() if not m.is_reply]
    return [[_words(m) for m in _ours(seed, channel) if m.thread_ts == root] for root in roots]


def judge_order(here: list[list[str]], calm: list[list[str]], either: tuple[str, ...], verdict: Verdict) -> None:
    """A thread reads as it does when nothing goes wrong."""
    for mine, theirs in zip(here, calm, strict=False):
        told = [[w for w in words if not any(e in w for e in either)] for words in (mine, theirs)]
        if told[0] != told[1] and Counter(told[0]) == Counter(told[1]):
            verdict.lost.append(f"the order: {' | '.join(told[0])}")


def judge_messages(seed: Seeded, expected: Said | None, either: tuple[str, ...], verdict: Verdict) -> None:
    """Each message once by its key, and everything said that is said when nothing goes wrong, no more and no less."""
    keys: Counter[str] = Counter()
    for channel in seed.workspace.channels.values():
        keys.update(_key(m) for m in _ours(seed, channel))
    verdict.duplicate += [f"{n} messages of the key {key}" for key, n in sorted(keys.items()) if key and n > 1]
    if expected is None:
        return
    here = said(seed)
    for found, differs in ((verdict.lost, expected - here), (verdict.duplicate, here - expected)):
        told = [(where, words) for where, words in differs.elements() if not any(e in words for e in either)]
        found += [f"“{words}” in {where}" for where, words in sorted(told)]


def judge_money(tx: Transaction, policy: Policy, verdict: Verdict) -> None:
    """At every commit: no bound is exceeded, and the sums are those of the ledger."""
    verdict.over_limit += books.over_bounds(tx, policy)
    verdict.corrupt += books.misbooked(tx)


def judge_file(tx: Transaction, seed: Seeded, verdict: Verdict) -> None:
    run = tx._connection.exec_driver_sql
    whole = run("PRAGMA integrity_check").scalar()
    if whole != "ok":
        verdict.corrupt.append(f"the file: {whole}")
    verdict.corrupt += [f"a row without its parent: {tuple(row)}" for row in run("PRAGMA foreign_key_check")]
    problem = tx.chain_problem(seed.workspace.team_id)  # type: ignore[arg-type]
    if problem is not None:
        verdict.corrupt.append(f"the trail at {problem.seq}: {problem.problem}")


def judge_authority(tx: Transaction, seed: Seeded, policy: Policy, verdict: Verdict) -> None:
    """Who decided was entitled to, and the workspace shows that they said so, under that very text."""
    team = TeamId(seed.workspace.team_id)
    rules = Rules(policy).of(tx, team)
    cases: list[Case] = []
    for number in tx._connection.exec_driver_sql('SELECT number FROM "case" ORDER BY number').scalars():
        case = tx.look_case(CaseId(team, number))
        assert case is not None, "it was listed"
        cases.append(case)
        _judge_approval(seed, case, rules, verdict)
        if len(tx.timeline(case.id)) != case.changes + 1:
            verdict.corrupt.append(f"case {number}: its trail has another length than its history")
        for grant in case.grants:
            if grant.standing:
                _judge_grant(seed, case, grant, rules, verdict)
    verdict.corrupt += books.not_booked(tx, cases)


def _judge_approval(seed: Seeded, case: Case, rules: Policy, verdict: Verdict) -> None:
    for approval in case.approvals:
        revision = case.revision(approval.revision)
        if revision is None or digest(revision.draft.whole) != approval.sha256:
            verdict.corrupt.append(f"case {case.id.number}: an approval of another text than its revision's")
        if approval.by not in (rules.approvers or ()):
            verdict.over_limit.append(f"case {case.id.number}: {approval.by} may approve nothing")
    approval_now = case.approval
    if case.status is not Status.APPROVED:
        return
    if approval_now is None:
        verdict.over_limit.append(f"case {case.id.number} is approved, but the live text by nobody")
    elif not _said_yes(seed, (f"draft:{case.id.number}:{approval_now.revision}",), approval_now.by):
        verdict.over_limit.append(f"case {case.id.number}: no yes of {approval_now.by} under the live draft")


def _judge_grant(seed: Seeded, case: Case, grant: Grant, rules: Policy, verdict: Verdict) -> None:
    name, by = f"case {case.id.number}, goodwill {grant.number}", grant.decided_by
    if by is None or not books.entitled(grant, rules):
        verdict.over_limit.append(f"{name}: {by} has no authority for it")
        return
    shown = f":{case.id.number}:{grant.number}"
    asked = [
        f"ask_grant{shown}:{a.person}" for a in rules.authorities if _message(seed, f"ask_grant{shown}:{a.person}")
    ]
    if asked and grant.by in (by, *grant.yes):
        verdict.over_limit.append(f"{name}: somebody else was asked, but {by} said yes to it themselves")
    for who in grant.yes if asked else ():
        if not _said_yes(seed, (f"grant{shown}", *asked), who):
            verdict.over_limit.append(f"{name}: the workspace shows no yes of {who}")


def _said_yes(seed: Seeded, names: tuple[str, ...], who: str) -> bool:
    messages = (_message(seed, name) for name in names)
    return any(who in m.reactions.get(YES, ()) for m in messages if m)


def _message(seed: Seeded, name: str) -> Message | None:
    key = metadata_key(TeamId(seed.workspace.team_id), name)
    found = (m for channel in seed.workspace.channels.values() for m in channel.messages.values())
    return next((m for m in found if _key(m) == key), None)


def left_over(tx: Transaction) -> list[str]:
    """Work that is not done; reminders of open cases wait for their time and are no work yet."""
    jobs = tx._connection.exec_driver_sql("SELECT kind, key FROM job ORDER BY id")
    return [f"{row.kind} {row.key}" for row in jobs if row.kind not in STANDING]


def judge_liveness(tx: Transaction, verdict: Verdict) -> None:
    """No open case falls silent, and no delivery was set aside (but for the database: that one comes again)."""
    run = tx._connection.exec_driver_sql
    reminded = {row.key for row in run("SELECT key FROM job WHERE kind = 'remind'")}
    for row in run('SELECT number, status FROM "case" ORDER BY number'):
        waits = f"remind:{row.number}" in reminded
        if (row.status == "closed") == waits:
            verdict.lost.append(f"case {row.number} is {row.status} and {'has' if waits else 'has no'} reminder")
    for row in run("SELECT kind, cause FROM failed_delivery ORDER BY 1, 2"):
        if not row.cause.startswith(REFUSED):
            verdict.lost.append(f"set aside: {row.kind} ({row.cause})")


def _ours(seed: Seeded, channel: Channel) -> list[Message]:
    return [m for m in channel.messages.values() if m.author == seed.app.bot_user_id and not m.deleted]


def _place(seed: Seeded, channel: Channel) -> str:
    other = channel.other(seed.app.bot_user_id)
    return f"the direct messages of {other}" if other else channel.name


def _words(message: Message) -> str:
    """Without the time of day, which a crash may put off."""
    return CLOCK.sub("hh:mm", str(message.body.get("text")))


def _key(message: Message) -> str:
    metadata = message.metadata or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return ""
    return str(metadata["event_payload"].get("key"))
