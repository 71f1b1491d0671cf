"""The audit trail holds ids and digests, never a customer's or colleague's words."""

import dataclasses
import json
import types
import typing
from datetime import datetime
from enum import Enum
from typing import get_args

import pytest

from bot.domain.audit import detail
from bot.domain.case import Case
from bot.domain.commands import OfferGrant
from bot.domain.events import Event, GrantEvent, ReplyDrafted
from bot.domain.ids import CaseId
from bot.domain.money import Currency, Money, Percent
from bot.domain.post import digest
from tests.domain.builders import CASE, GOOD, NOON, ask, drafted, euros, events_of, gift, opened, opening, understood

CANARY = "canary"
CHOSEN_BY_US = {
    # Names and numbers that the program or Slack chose; whoever adds a field decides here or marks it PERSONAL.
    ("Alike", "kinds"),
    ("Alike", "outcome"),
    ("Approval", "sha256"),
    ("Approval", "by"),
    ("ApprovalWithdrawn", "person"),
    ("CaseTaken", "owner"),
    ("Closing", "by"),
    ("Closing", "cause"),
    ("Draft", "detected"),
    ("Draft", "language"),
    ("Draft", "playbook"),
    ("Draft", "problem"),
    ("DraftImpossible", "language"),
    ("DraftImpossible", "why"),
    ("Facts", "language"),
    ("Grant", "by"),
    ("Grant", "decided_by"),
    ("Grant", "holder"),
    ("Grant", "asked"),
    ("Grant", "cover"),
    ("Grant", "customer"),
    ("Grant", "part_of"),
    ("Grant", "policy"),
    ("Grant", "yes"),
    ("GrantEscalated", "cover"),
    ("GrantTerms", "kind"),
    ("Handed", "by"),
    ("Period", "day"),
    ("Period", "month"),
    ("Period", "week"),
    ("TakenBack", "by"),
    ("Money", "currency"),
    ("Published", "by"),
    ("Review", "problem"),
    ("Revision", "by"),
    ("Revision", "sha256"),
    ("Source", "channel"),
    ("Source", "ts"),
    ("Understanding", "language"),
    ("Understanding", "problem"),
    ("Understanding", "suggested_cause"),
    ("Usual", "standing"),
}
EVENTS = list(get_args(Event))


def filled(kind, path=""):
    """A value of that type in which every free text is a canary of its own."""
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        return filled(next(k for k in get_args(kind) if k is not type(None)), path)
    if typing.get_origin(kind) is tuple:
        return (filled(get_args(kind)[0], path),)
    if hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    return _single(kind, path)


def _single(kind, path):
    if kind is Case:
        return opened()
    if kind is CaseId:
        return CASE
    if dataclasses.is_dataclass(kind):
        return _record(kind, path)
    if issubclass(kind, Enum):
        return next(iter(kind))
    values = {str: f"{CANARY} {path}", datetime: NOON, int: 1, float: 0.5, bool: True}
    return values[kind]


def _record(kind, path):
    fixed = {Money: euros(5), Percent: Percent(500)}
    if kind in fixed:
        return fixed[kind]
    hints = typing.get_type_hints(kind)
    fields = dataclasses.fields(kind)
    return kind(
        **{
            f.name: f"id:{f.name}"
            if (kind.__name__, f.name) in CHOSEN_BY_US or (kind in EVENTS and f.name == "by")
            else filled(hints[f.name], f"{path}.{f.name}")
            for f in fields
        }
    )


def test_every_event_is_tried():
    assert set(EVENTS) >= set(get_args(GrantEvent))
    assert len(EVENTS) > 20


@pytest.mark.parametrize("event", EVENTS, ids=lambda e: e.__name__)
def test_no_free_text_reaches_the_trail(event):
    told = json.dumps(detail(filled(event)))

    assert CANARY not in told


def test_an_opened_case_is_told_by_digests():
    (event,) = events_of(None, opening())

    told = detail(event)

    assert "Maria" not in json.dumps(told)
    assert "coffee" not in json.dumps(told).lower()
    assert told["opened"]["rounds"][0]["post"]["text"] == f"sha256:{digest(event.opened.post.text)}"
    assert (told["opened"]["owner"], told["at"]) == ("UANN", NOON.isoformat())


def test_a_reply_is_told_by_the_digest_that_its_approval_belongs_to():
    revision = drafted().live

    told = detail(ReplyDrafted(case=CASE, at=NOON, by=None, revision=revision, void="redrafted"))

    assert told["revision"]["draft"]["text"] == f"sha256:{digest(GOOD)}" == f"sha256:{revision.sha256}"


def test_amounts_and_terms_are_told_in_full():
    told = detail(events_of(understood(), offer())[0])

    assert told["grant"]["terms"]["amount"] == {"minor": 500, "currency": Currency("EUR")}
    assert told["grant"]["terms"]["kind"] == "gift"


def offer():
    return ask(OfferGrant, by="UANN", terms=gift(5))


def test_an_empty_text_has_no_digest():
    told = detail(events_of(understood(), offer())[0])

    assert told["grant"]["reason"] == ""
