"""Nothing we give hangs on a review: not in a reply, and not in the reason of a grant."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.commands import OfferGrant
from bot.domain.platforms import REVIEW_RULES, Platform
from bot.domain.refusal import No
from bot.domain.reply_conditions import hangs_on_a_review
from bot.domain.reply_text import Level, ReplyContext, lint
from tests.domain.builders import (
    ANN,
    GOOD,
    approval,
    ask,
    discount,
    drafted,
    euros,
    no_of,
    opened,
    post,
    refund,
    refusal_of,
    understood,
    with_grant,
)

CASES = yaml.safe_load(Path(__file__).with_name("conditions.yaml").read_text(encoding="utf-8"))
CONDITION = "If you delete your review, we will refund 5 EUR."


def examples(*path):
    return list(_examples(*path))


def _examples(*path):
    for language, said in CASES.items():
        for step in path:
            said = said[step]
        for text in said:
            yield pytest.param(text, id=f"{language} {text[:40]}")


def found(text, platform=Platform.GOOGLE):
    return [f for f in lint(text, ReplyContext(platform=platform)) if f.rule == "R34"]


@pytest.mark.parametrize("text", examples("tied"))
def test_goodwill_for_a_review_is_blocked_for_good(text):
    [finding] = found(f"We are sorry. {text} Regards, Ola")

    assert (finding.level, finding.final) == (Level.BLOCK, True)
    assert finding.span.strip() in text


@pytest.mark.parametrize("text", examples("free"))
def test_speaking_of_a_review_and_of_goodwill_is_no_bargain(text):
    assert not found(text)


@pytest.mark.parametrize("reason", examples("reasons", "bought"))
def test_a_grant_that_buys_a_review_is_refused_where_its_reason_stands(reason):
    refusal = refusal_of(understood(), ask(OfferGrant, by=ANN, terms=discount(5), reason=reason))

    assert (refusal.no, refusal.field) == (No.QUID_PRO_QUO, "reason")


@pytest.mark.parametrize("reason", examples("reasons", "fair"))
def test_any_other_reason_is_taken(reason):
    assert with_grant(terms=discount(5)).grants[0].standing
    assert not hangs_on_a_review(reason)


def test_what_a_gift_is_must_not_name_a_review_either():
    gift = GrantTerms(GrantKind.GIFT, amount=euros(5), what="a cake for a five-star review")

    refusal = refusal_of(understood(), ask(OfferGrant, by=ANN, terms=gift))
    both = refusal_of(understood(), ask(OfferGrant, by=ANN, terms=gift, reason="So that she deletes the review."))

    assert (refusal.no, refusal.field, both.field) == (No.QUID_PRO_QUO, "what", "what")


@pytest.mark.parametrize(
    ("platform", "rule"), [(Platform.GOOGLE, "Google Maps: Fake engagement"), (Platform.OTHER, "")]
)
def test_the_platforms_own_rule_is_named_where_it_has_one(platform, rule):
    case = understood(opened(post=post(platform=platform)))

    refusal = refusal_of(case, ask(OfferGrant, by=ANN, terms=discount(5), reason="So that she deletes the review."))

    assert refusal.args == {"rule": rule}


def test_there_are_enough_examples_of_both_in_every_language():
    assert set(CASES) == {"en", "pl", "ru", "lt"}
    assert min(len(said[side]) for said in CASES.values() for side in ("tied", "free")) >= 12


@pytest.mark.parametrize(("platform", "rule"), [*REVIEW_RULES.items(), (Platform.OTHER, "")])
def test_the_rule_of_the_platform_is_named(platform, rule):
    assert found(CONDITION, platform)[0].detail == rule


def test_the_refusal_of_a_grant_names_the_rule_of_the_platform():
    case = opened(post=post(platform=Platform.YELP))

    refusal = refusal_of(case, ask(OfferGrant, by=ANN, terms=discount(5), reason="for deleting the review"))

    assert refusal.args == {"rule": REVIEW_RULES[Platform.YELP]}


def test_no_grant_and_no_reason_makes_a_bargain_right():
    case = drafted(with_grant(terms=refund(5)), text=f"{GOOD} {CONDITION}")

    assert no_of(case, approval(case, override="She agreed.")) is No.QUID_PRO_QUO


@given(st.text(max_size=300))
def test_any_text_can_be_checked(text):
    found(text)
    hangs_on_a_review(text)
