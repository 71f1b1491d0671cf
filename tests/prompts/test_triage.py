"""What the model understood counts as far as the author said it."""

import json
from dataclasses import replace

import pytest

from bot.domain.post import Post
from bot.domain.understanding import Told
from prompts import triage
from tests.prompts.cases import a_case, a_policy

POST = "I phoned four times. Nobody called back, and I am furious. The parcel was open."


def read(case=None, **said):
    answer = json.dumps({"grievances": [], **said})
    return triage.parse(answer, case or a_case(POST), a_policy(), "en")


def told(summary, quote):
    return {"summary": summary, "quote": quote}


@pytest.mark.parametrize("kind", ["claims", "attempts"])
def test_a_fact_counts_with_its_source_and_not_without(kind):
    true, made_up = (
        told("phoned four times", "I phoned  four times."),
        told("was sworn at", "your driver swore at me"),
    )
    unsourced, unsaid = told("paid twice", ""), told("", "The parcel was open.")

    found = getattr(read(**{kind: [true, made_up, unsourced, unsaid, true]}), kind)

    assert found == (Told("phoned four times", "I phoned four times."),)


def test_feelings_stand_apart_from_facts():
    understood = read(claims=[told("the parcel was open", "The parcel was open.")], emotions=["anger"])

    assert (understood.emotions, [one.summary for one in understood.claims]) == (("anger",), ["the parcel was open"])


def test_an_earlier_attempt_may_stand_in_an_earlier_post():
    case = a_case(POST, rounds=2)
    now = replace(case, rounds=(case.rounds[0], replace(case.rounds[1], post=Post("Still nothing from you."))))

    (attempt,) = read(now, attempts=[told("phoned four times", "I phoned four times")]).attempts

    assert attempt.quote == "I phoned four times"


@pytest.mark.parametrize("odd", [None, "x", 7, {}, ["x", None, 7, [], {"summary": 1, "quote": []}]], ids=str)
def test_what_is_not_a_list_of_facts_is_no_fact(odd):
    understood = read(claims=odd, attempts=odd)

    assert (understood.claims, understood.attempts) == ((), ())


def test_a_flood_of_facts_is_cut():
    case = a_case(" ".join(f"Word{n}." for n in range(20)))

    assert len(read(case, claims=[told(f"w{n}", f"Word{n}.") for n in range(20)]).claims) == 8


def test_every_property_that_is_read_is_asked_for():
    asked = triage.prompt(a_case(POST), a_policy(), "en", "0123456789abcdef")

    assert {"claims", "attempts", "emotions", "wants"} <= set(asked.form["properties"])
    assert all(f"`{name}`" in asked.system for name in asked.form["properties"])
