"""A case and a grant to store."""

from bot.domain.authority import ALL_KINDS, Span
from bot.domain.calendar import Period
from bot.domain.case import Case, Status
from bot.domain.ids import BrandId, CaseId, ChannelId, TeamId, UserId
from bot.domain.money import Currency, Money
from bot.domain.post import Post, Round, Source, Surface, likeness
from storage.audit import NewEvent
from storage.ledger import Reservation
from tests.storage.times import NOON

TEAM = TeamId("T1")
ANN = UserId("UANN")
NOVEMBER = Period("2026-11-21", "2026-W47", "2026-11")
COFFEE = "The coffee was cold, and nobody cared."


def case(number=1, team=TEAM, text=COFFEE, **changes):
    values = {
        "id": CaseId(team, number),
        "brand": BrandId("cafe"),
        "status": Status.OPEN,
        "opened_at": NOON,
        "opened_by": ANN,
        "owner": ANN,
        "source": Source(Surface.FORWARD, keys=(f"C1:{number}",), channel=ChannelId("C1"), ts=f"{number}.0"),
        "channel": ChannelId("CCASES"),
        "thread_ts": f"{number}.0",
        "rounds": (Round(1, Post(text, author="Ola"), NOON),),
        "quiet_since": NOON,
        "likeness": likeness(text),
    }
    return Case(**(values | changes))


def eur(minor):
    return Money(minor, Currency("EUR"))


def reservation(grant="1:1", amount=1000, number=1, **changes):
    values = {
        "case": CaseId(TEAM, number),
        "grant": grant,
        "manager": ANN,
        "kind": "gift",
        "amount": eur(amount),
        "period": NOVEMBER,
        "at": NOON,
    }
    return Reservation(**(values | changes))


def at_most(minor, span=Span.MONTH, kind=ALL_KINDS):
    """The bound of one bucket."""
    return {(span, kind): eur(minor)}


def event(number=1, type="CaseOpened", **changes):  # noqa: A002 - the column's name
    values = {"team": TEAM, "type": type, "at": NOON, "by": ANN, "case_number": number, "detail": {"n": 1}}
    return NewEvent(**(values | changes))
