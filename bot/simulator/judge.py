"""The verdict: what stands in the sandbox and, at rest, in the file; never what the bot believes."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import text

from bot.demo.seed import Seeded
from bot.domain.policy import Policy
from bot.sandbox.records import Channel, Message
from bot.slack import EVENT_TYPE
from storage.transaction import Transaction

KINDS: Final = ("lost", "duplicate", "over_limit", "corrupt")
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


def judge_messages(seed: Seeded, expected: Said | None, verdict: Verdict) -> None:
    """Each message once by its key, and everything said that is said when nothing goes wrong, no more and no less."""
    keys: Counter[str] = Counter()
    for channel in seed.workspace.channels.values():
        keys.update(_key(m) for m in _ours(seed, channel))
    verdict.duplicate += [f"{n} messages of the key {key}" for key, n in sorted(keys.items()) if key and n > 1]
    if expected is None:
        return
    here = said(seed)
    verdict.lost += [f"“{words}” in {where}" for where, words in sorted((expected - here).elements())]
    verdict.duplicate += [f"“{words}” in {where}" for where, words in sorted((here - expected).elements())]


def judge_money(tx: Transaction, policy: Policy, verdict: Verdict) -> None:
    """At every commit: nobody's month is exceeded, and the sums are those of the ledger."""
    limits: Mapping[str, int] = {a.person: a.month.minor for a in policy.authorities if a.month}
    rows = tx._connection.execute(BUDGETS)
    for row in rows:
        limit = limits.get(row.email or "", limits.get(row.manager))
        if row.used < 0 or (limit is not None and row.used > limit):
            verdict.over_limit.append(f"{row.manager} has used {row.used} of {limit} in {row.period}")
        if row.used != row.booked:
            verdict.corrupt.append(f"{row.manager}: the sums say {row.used}, the ledger {row.booked}")


def judge_file(tx: Transaction, seed: Seeded, verdict: Verdict) -> None:
    run = tx._connection.exec_driver_sql
    whole = run("PRAGMA integrity_check").scalar()
    if whole != "ok":
        verdict.corrupt.append(f"the file: {whole}")
    verdict.corrupt += [f"a row without its parent: {tuple(row)}" for row in run("PRAGMA foreign_key_check")]
    problem = tx.chain_problem(seed.workspace.team_id)  # type: ignore[arg-type]
    if problem is not None:
        verdict.corrupt.append(f"the trail at {problem.seq}: {problem.problem}")


def left_over(tx: Transaction) -> list[str]:
    """Work that is not done; reminders of open cases wait for their time and are no work yet."""
    jobs = tx._connection.exec_driver_sql("SELECT kind, key FROM job WHERE kind != 'remind' ORDER BY id")
    return [f"{row.kind} {row.key}" for row in jobs]


def judge_liveness(tx: Transaction, verdict: Verdict) -> None:
    """No open case falls silent, and no delivery was set aside."""
    run = tx._connection.exec_driver_sql
    reminded = {row.key for row in run("SELECT key FROM job WHERE kind = 'remind'")}
    for row in run('SELECT number, status FROM "case" ORDER BY number'):
        waits = f"remind:{row.number}" in reminded
        if (row.status == "closed") == waits:
            verdict.lost.append(f"case {row.number} is {row.status} and {'has' if waits else 'has no'} reminder")
    for row in run("SELECT kind, cause FROM failed_delivery ORDER BY 1, 2"):
        verdict.lost.append(f"set aside: {row.kind} ({row.cause})")


BUDGETS: Final = text(
    "SELECT b.manager, p.email, b.period, b.reserved_minor + b.spent_minor AS used, "
    "(SELECT coalesce(sum(CASE l.entry WHEN 'reserve' THEN l.amount_minor WHEN 'release' THEN -l.amount_minor "
    "ELSE 0 END), 0) FROM ledger l WHERE l.team_id = b.team_id AND l.manager = b.manager AND l.period = b.period "
    "AND l.bucket = b.bucket AND l.currency = b.currency) AS booked "
    "FROM budget b LEFT JOIN person p ON p.team_id = b.team_id AND p.user_id = b.manager ORDER BY 1, 3"
)


def _ours(seed: Seeded, channel: Channel) -> list[Message]:
    return [m for m in channel.messages.values() if m.author == seed.app.bot_user_id and not m.deleted]


def _place(seed: Seeded, channel: Channel) -> str:
    other = channel.other(seed.app.bot_user_id)
    return f"the direct messages of {other}" if other else channel.name


def _words(message: Message) -> str:
    return str(message.body.get("text"))


def _key(message: Message) -> str:
    metadata = message.metadata or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return ""
    return str(metadata["event_payload"].get("key"))
