"""Jobs: what is to be done for the world, and when; added, taken under a lease, finished behind a fence."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    Executable,
    Row,
    Select,
    Update,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    null,
    or_,
    select,
    update,
)

from storage.base import Insert, Statements, spelt
from storage.columns import Instant
from storage.lanes import Lanes, among, chosen, is_head, lane_is_free, placed
from storage.replicas import CHANNEL
from storage.tables import JOB


@dataclass(frozen=True, slots=True, kw_only=True)
class NewJob:
    """Something to do from `due` on.

    Jobs of one `queue` are done one at a time in the order they were added; those of one `lane` keep its pace.
    A `key` stands for at most one waiting job of the team. `tried_at` is given when it may have reached the world
    before, as one that was set aside.
    """

    team: str
    kind: str
    due: datetime
    payload: dict[str, Any] = field(default_factory=dict)
    queue: str | None = None
    lane: str | None = None
    key: str | None = None
    created_at: datetime | None = None
    tried_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job in somebody's hands.

    `attempts` counts this one. `tried_at` is when the last attempt began that may have reached the world; None
    means that nothing was sent yet. `due` is when it was to be done, not when the lease ends.
    """

    id: int
    team: str
    kind: str
    queue: str | None
    lane: str | None
    key: str | None
    payload: dict[str, Any]
    due: datetime
    attempts: int
    token: str
    tried_at: datetime | None
    created_at: datetime | None


def _replace(new: Insert) -> Executable:
    """A waiting job takes over what is new; one in hand keeps its time and is done again after it."""
    free = JOB.c.token.is_(None)
    changes: dict[str, Any] = {
        name: new.excluded[name] for name in ("kind", "queue", "lane", "payload", "created_at")
    }
    changes["due"] = case((free, new.excluded.due), else_=JOB.c.due)
    changes["again"] = case((free, null()), else_=new.excluded.due)
    changes["attempts"] = case((free, 0), else_=JOB.c.attempts)
    return new.on_conflict_do_update(index_elements=["team_id", "key"], set_=changes)


@cache
def _ready(of_team: bool, but_for: bool) -> Select[Any]:
    """The jobs that may start now, those that have waited longest first."""
    now = bindparam("now", type_=Instant())
    place = func.row_number().over(partition_by=JOB.c.lane, order_by=(JOB.c.due, JOB.c.id))
    ready = (
        select(JOB.c.id, JOB.c.due, JOB.c.lane, place.label("place"))
        .where(JOB.c.due <= now, or_(JOB.c.again.is_(None), JOB.c.again <= now))
        .where(is_head(), lane_is_free(now), *chosen(of_team, but_for))
        .subquery()
    )
    first_of_lane = or_(ready.c.lane.is_(None), ready.c.place == 1)
    return select(ready.c.id).where(first_of_lane).order_by(ready.c.due, ready.c.id).limit(bindparam("most"))


@cache
def _lock(many: int) -> Select[Any]:
    jobs = select(JOB).where(among(JOB.c.id, many), JOB.c.due <= bindparam("now"))
    return jobs.order_by(JOB.c.due, JOB.c.id).with_for_update(skip_locked=True)


@cache
def _take(many: int) -> Update:
    changes = {
        "due": bindparam("lease_end"),
        "again": None,
        "token": bindparam("new_token"),
        "attempts": JOB.c.attempts + 1,
        "tried_before": JOB.c.tried_at,
        "tried_at": bindparam("now"),
    }
    return update(JOB).where(among(JOB.c.id, many)).values(changes)


REPLACE = spelt(JOB, _replace)
SOON = timedelta(seconds=1)
"""What is due within the poll is worth a call: who wakes then rests exactly until it is due."""
TELL = select(func.pg_notify(CHANNEL, bindparam("who"))).where(
    exists().where(JOB.c.token.is_(None), JOB.c.due <= func.clock_timestamp() + SOON)
)
OURS = (JOB.c.id == bindparam("its_id"), JOB.c.token == bindparam("our_token"))
FINISH = delete(JOB).where(*OURS, JOB.c.again.is_(None)).returning(JOB.c.queue)
AGAIN = (
    update(JOB)
    .where(*OURS)
    .values(due=func.coalesce(JOB.c.again, bindparam("until", type_=Instant())), again=None, token=None)
)
AGAIN_UNSENT = AGAIN.values(tried_at=JOB.c.tried_before)
RENEW = update(JOB).where(*OURS).values(due=bindparam("until"))
RENEW_TRYING = RENEW.values(tried_at=bindparam("trying_at"))
ONCE_MORE = (
    update(JOB)
    .where(*OURS)
    .values(due=JOB.c.again, again=None, token=None, attempts=0, tried_at=None, tried_before=None)
)
CANCEL = delete(JOB).where(JOB.c.team_id == bindparam("team"), JOB.c.key == bindparam("its_key"))
NOW = bindparam("now", type_=Instant())
FREE = JOB.c.token.is_(None)
HURRY = (
    update(JOB)
    .where(JOB.c.team_id == bindparam("team"), JOB.c.lane == bindparam("its_lane"), FREE, JOB.c.due > NOW)
    .values(due=NOW)
)
RELEASE = (
    update(JOB)
    .where(or_(JOB.c.token.is_not(None), and_(JOB.c.attempts > 0, JOB.c.due > NOW)))
    .values(due=func.coalesce(JOB.c.again, NOW), again=None, token=None)
)
HASTY = update(JOB).where(JOB.c.kind.not_in(bindparam("but_for", expanding=True)))
LATEST = bindparam("latest", type_=Instant())
FORWARD = HASTY.where(FREE, JOB.c.due > NOW).values(due=NOW)
IN_HAND_FORWARD = HASTY.where(JOB.c.token.is_not(None), JOB.c.due > LATEST).values(due=LATEST)
AGAIN_FORWARD = HASTY.where(JOB.c.again > NOW).values(again=NOW)


class Jobs(Lanes, Statements):
    def add_job(self, job: NewJob, *, replace: bool = False) -> bool:
        """Add a job; False when its key is waiting already and stays as it is.

        With `replace` a waiting job of that key gets the new payload and time. When somebody has it in hand just
        then, it is done once more with the new payload after they finish, and never at the same time.
        """
        values = {
            "team_id": job.team,
            "kind": job.kind,
            "queue": job.queue,
            "lane": job.lane,
            "key": job.key,
            "payload": job.payload,
            "due": job.due,
            "attempts": 0,
            "created_at": job.created_at,
            "tried_at": job.tried_at,
            "tried_before": job.tried_at,
        }
        self.work_changed = True
        if job.key is None or not replace:
            return self._insert_new(JOB, values)
        self._put(REPLACE, values)
        return True

    def cancel_job(self, team: str, key: str) -> bool:
        """Remove a job, also from the hands of who has it; False when there is none."""
        self.work_changed = True
        return self._execute(CANCEL, {"team": team, "its_key": key}).rowcount == 1

    def claim_jobs(
        self, now: datetime, lease: timedelta, limit: int, *, team: str | None = None, but_for: Sequence[str] = ()
    ) -> list[Job]:
        """Take up to `limit` jobs that may start now: the head of each queue, one of each lane.

        They come back by themselves when the lease ends before they are finished. With `team` only that team's jobs
        are taken; those of the kinds in `but_for` are left alone.
        """
        asked = {"now": now, "most": limit, "team": team, "but_for": list(but_for)}
        ready = list(self._connection.scalars(_ready(team is not None, bool(but_for)), asked))
        rows = self._take_lanes(self._locked(ready, now), now)
        if not rows:
            return []
        token = secrets.token_hex(8)
        taken = {"lease_end": now + lease, "new_token": token, "now": now}
        self._execute(_take(len(rows)), taken | placed(row.id for row in rows))
        return [_taken(row, token) for row in rows]

    def finish_job(self, job_id: int, token: str) -> bool:
        """The fence: True when the job was still ours, and is done. On False roll back what you did with it."""
        ours = {"its_id": job_id, "our_token": token}
        finished = self._execute(FINISH, ours).first()
        if finished is not None:
            # Only who stood behind it in its queue can begin now.
            self.work_changed = self.work_changed or finished.queue is not None
            return True
        self.work_changed = True
        return self._execute(ONCE_MORE, ours).rowcount == 1

    def retry_job(self, job_id: int, token: str, due: datetime, *, known_unsent: bool) -> bool:
        """Give a job back to be tried again at `due`; False when it was no longer ours.

        `known_unsent` says that this attempt certainly did not reach the world; it forgets this attempt only, not
        an earlier one of unknown outcome.
        """
        self.work_changed = True
        asked = {"its_id": job_id, "our_token": token, "until": due}
        return self._execute(AGAIN_UNSENT if known_unsent else AGAIN, asked).rowcount == 1

    def renew(self, job_id: int, token: str, until: datetime, *, trying_at: datetime | None = None) -> bool:
        """Keep a job in hand until then; False when it was no longer ours.

        `trying_at` says that something is sent only now, however long ago the job was taken.
        """
        asked = {"its_id": job_id, "our_token": token, "until": until, "trying_at": trying_at}
        return self._execute(RENEW_TRYING if trying_at else RENEW, asked).rowcount == 1

    def hurry_lane(self, team: str, lane: str, now: datetime) -> int:
        """Let what waits on a lane be tried now; how many jobs that were. One in hand is left alone."""
        self.work_changed = True
        return self._execute(HURRY, {"team": team, "its_lane": lane, "now": now}).rowcount

    def release_jobs(self, now: datetime) -> int:
        """Give back what a process that is gone had in hand, and let what waits for another try be tried now.

        Only for who is certain to be alone with the database. Whatever kept a job from being done may have been put
        right since, and a start is when a person looks. What may have been sent is looked for as ever.
        """
        self.work_changed = True
        return self._execute(RELEASE, {"now": now}).rowcount

    def bring_forward(
        self, now: datetime, lease: timedelta, *, but_for: Sequence[str], lanes_after: datetime | None = None
    ) -> None:
        """Let what was put off be due now, and every lane be free: for when a clock went back.

        What is in hand comes back after a lease, as ever. `but_for` are the kinds that wait for a day and hour.
        A lane that is busy until `lanes_after` at most stays so.
        """
        self.work_changed = True
        hasty = {"but_for": list(but_for)}
        self._execute(FORWARD, hasty | {"now": now})
        self._execute(IN_HAND_FORWARD, hasty | {"latest": now + lease})
        self._execute(AGAIN_FORWARD, hasty | {"now": now})
        self.free_lanes(now, lanes_after or now)

    def tell_replicas(self, who: str) -> None:
        """PostgreSQL alone: wake the other replicas at the COMMIT, when something is to be done now."""
        self._execute(TELL, {"who": who})

    def _locked(self, ids: list[int], now: datetime) -> list[Row[Any]]:
        """The jobs, without those another replica has just taken."""
        if not ids:
            return []
        return list(self._execute(_lock(len(ids)), {"now": now, **placed(ids)}))


def _taken(row: Row[Any], token: str) -> Job:
    return Job(
        id=row.id,
        team=row.team_id,
        kind=row.kind,
        queue=row.queue,
        lane=row.lane,
        key=row.key,
        payload=row.payload,
        due=row.due,
        attempts=row.attempts + 1,
        token=token,
        tried_at=row.tried_at,
        created_at=row.created_at,
    )
