"""Goodwill offered in the window: read exactly or not at all, granted at once or asked for."""

import json

import pytest

from bot.domain.authority import Bound, Form, GrantKind, Span
from bot.domain.case import GrantState
from bot.domain.money import Currency, Money, MoneyError, Percent
from bot.domain.policy import TeamKind
from bot.ports import Unknown
from handlers.views import names
from handlers.views.refusals import money_error
from tests.handlers.conftest import ANN, BEN, EUR, GUEST, TEN, authority, with_rules
from tests.handlers.goodwill import offer, said, the_grant, written
from tests.handlers.test_modals import errors
from tests.views.slack_limits import check_view, texts
from tests.views.test_modals import inputs

TWENTY = Money(2000, EUR)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("-5", MoneyError.NEGATIVE),
        ("NaN", MoneyError.NOT_A_NUMBER),
        ("1e9", MoneyError.NOT_A_NUMBER),
        ("1.000,50", MoneyError.AMBIGUOUS),
        ("٣", MoneyError.FOREIGN_DIGITS),
        ("0", MoneyError.ZERO),
        ("20 zł extra", MoneyError.EXTRA_TEXT),
        ("1" * 40, MoneyError.TOO_LARGE),
        ("20.505", MoneyError.AMBIGUOUS),
        ("5 XXQ", MoneyError.UNKNOWN_CURRENCY),
        ("\u22125", MoneyError.NEGATIVE),
        ("\uff12\uff10", MoneyError.FOREIGN_DIGITS),
        ("1,000.50", MoneyError.AMBIGUOUS),
        ("1e400", MoneyError.NOT_A_NUMBER),
        ("20.5 JPY", MoneyError.TOO_PRECISE),
        ("9007199254740993", MoneyError.TOO_LARGE),
    ],
)
async def test_an_amount_that_is_not_certain_is_refused_at_its_input(drafted, typed, why):
    response = await drafted.submit(
        names.GOODWILL_MODAL, await drafted.ref(), kind=GrantKind.DISCOUNT_AMOUNT, amount=typed
    )

    assert errors(response) == {names.AMOUNT: money_error(why, "en")}
    assert (await drafted.case()).grants == ()


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("101", MoneyError.OVER_HUNDRED),
        ("101 %", MoneyError.OVER_HUNDRED),
        ("-5", MoneyError.NEGATIVE),
        ("NaN", MoneyError.NOT_A_NUMBER),
        ("1e9", MoneyError.NOT_A_NUMBER),
        ("٣", MoneyError.FOREIGN_DIGITS),
        ("0", MoneyError.ZERO),
    ],
)
async def test_a_percentage_that_cannot_be_is_refused_at_its_input(drafted, typed, why):
    response = await drafted.submit(names.GOODWILL_MODAL, await drafted.ref(), percent=typed)

    assert errors(response) == {names.PERCENT: money_error(why, "en")}
    assert (await drafted.case()).grants == ()


async def test_every_input_is_refused_at_once(drafted):
    response = await offer(drafted, percent="101", amount="-5", base="1.000,50")

    assert set(errors(response)) == {names.PERCENT, names.AMOUNT, names.BASE}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({}, names.AMOUNT),
        ({"kind": GrantKind.DISCOUNT_PERCENT}, names.PERCENT),
        ({"kind": GrantKind.DISCOUNT_PERCENT, "percent": "5"}, names.BASE),
        ({"kind": GrantKind.DISCOUNT_PERCENT, "percent": "5", "amount": "9", "base": "9 PLN"}, names.BASE),
        ({"kind": "flowers", "amount": "5"}, names.KIND),
        ({"kind": GrantKind.DISCOUNT_AMOUNT}, names.AMOUNT),
        ({"kind": GrantKind.GIFT, "amount": "5"}, names.WHAT),
        ({"kind": GrantKind.GIFT, "amount": "5", "percent": "5", "what": "a mug"}, names.PERCENT),
    ],
)
async def test_what_is_missing_or_too_much_is_said_at_its_input(drafted, values, field):
    empty = dict.fromkeys((names.KIND, names.WHAT, names.AMOUNT, names.REASON, names.PERCENT, names.BASE), "")
    response = await drafted.submit(names.GOODWILL_MODAL, await drafted.ref(), **(empty | values))

    assert set(errors(response)) == {field}


async def test_goodwill_inside_ones_own_limit_is_granted_at_once(drafted):
    response = await drafted.submit(
        names.GOODWILL_MODAL, await drafted.ref(), kind=GrantKind.DISCOUNT_AMOUNT, amount="9,50", reason="late"
    )

    (grant,) = (await drafted.case()).grants
    assert (response.body, grant.state, grant.terms.amount.minor, grant.reason) == (
        "",
        GrantState.GRANTED,
        950,
        "late",
    )


async def test_goodwill_above_it_asks_the_one_whose_authority_is_enough(drafted):
    await drafted.submit(names.GOODWILL_MODAL, await drafted.ref(), kind=GrantKind.DISCOUNT_AMOUNT, amount="20")
    await drafted.settle()
    await drafted.click(names.GRANT_APPROVE, await drafted.ref(grant=1), user=BEN)
    await drafted.settle()

    (grant,) = (await drafted.case()).grants
    assert (grant.state, grant.holder) == (GrantState.GRANTED, BEN)


async def test_goodwill_can_be_refused_by_button(drafted):
    await drafted.submit(names.GOODWILL_MODAL, await drafted.ref(), kind=GrantKind.DISCOUNT_AMOUNT, amount="20")
    await drafted.settle()
    await drafted.click(names.GRANT_REFUSE, await drafted.ref(grant=1), user=BEN)
    await drafted.settle()

    assert (await drafted.case()).grants[0].state is GrantState.REFUSED


async def test_nobody_can_grant_more_than_anybody_may(drafted):
    response = await drafted.submit(
        names.GOODWILL_MODAL, await drafted.ref(), kind=GrantKind.DISCOUNT_AMOUNT, amount="51"
    )

    assert set(errors(response)) == {names.AMOUNT}


async def test_a_guest_grants_nothing(drafted):
    response = await offer(drafted, GUEST, kind=GrantKind.GIFT, amount="1", what="a mug")

    assert set(errors(response)) == {names.KIND}
    assert (await drafted.case()).grants == ()


async def test_slack_being_away_does_not_keep_goodwill_from_who_is_known(drafted):
    drafted.slack.down["person"] = Unknown("TimeoutError")
    await offer(drafted, kind=GrantKind.GIFT, amount="5", what="a mug")

    assert len((await drafted.case()).grants) == 1


async def test_the_same_submission_delivered_again_is_one(drafted):
    for _ in range(2):
        await offer(drafted, view="V7", kind=GrantKind.GIFT, amount="5", what="a mug")

    assert len((await drafted.case()).grants) == 1


async def test_without_a_policy_nobody_may_give_anything(drafted):
    with_rules(drafted, authorities=())
    response = await offer(drafted, kind=GrantKind.GIFT, amount="1", what="a mug")

    assert set(errors(response)) == {names.AMOUNT}


async def test_the_button_opens_a_window_for_a_gift_that_says_what_is_left(drafted):
    bounded = authority(ANN, 0, Percent(1000), TEN, bounds=(Bound(Span.MONTH, TWENTY), Bound(Span.CASE, TEN)))
    with_rules(drafted, authorities=(bounded, drafted.policy.authorities[1]))
    await offer(drafted, kind=GrantKind.GIFT, amount="3", what="a mug")

    await drafted.click(names.GOODWILL, await drafted.ref())

    view = drafted.slack.windows[-1]
    told = " ".join(texts(view["blocks"]))
    kind = next(b["element"] for b in view["blocks"] if b.get("block_id") == names.KIND)
    assert kind["initial_option"]["value"] == GrantKind.GIFT
    assert "*€17.00* of €20.00 left (€0.00 given, €3.00 set aside)" in told
    assert "This case: *€7.00* of €10.00 left" in told


async def test_of_an_author_nobody_knows_the_window_says_that_only_this_case_counts(drafted):
    near = (Bound(Span.CASE, TWENTY), Bound(Span.CUSTOMER, TWENTY))
    with_rules(drafted, authorities=(authority(ANN, 0, Percent(1000), TEN, bounds=near),))
    await offer(drafted, kind=GrantKind.GIFT, amount="3", what="a mug")
    named = await written(drafted, 2, "The tea was cold.", "Maria M.")

    said = []
    for reference in (await drafted.ref(), named):
        await drafted.click(names.GOODWILL, reference)
        said.append(" ".join(texts(drafted.slack.windows[-1]["blocks"])))

    assert "This customer (author not known, so only this case counts): *€17.00* of €20.00 left" in said[0]
    assert "This customer, 12 months: *€20.00* of €20.00 left" in said[1]
    assert "author not known" not in said[1]


async def test_a_gift_takes_two_clicks(drafted):
    await drafted.click(names.GOODWILL, await drafted.ref())
    reference = drafted.slack.windows[-1]["private_metadata"]

    await drafted.submit(names.GOODWILL_MODAL, reference, kind=GrantKind.GIFT, amount="10", what="a coffee voucher")

    grant = await the_grant(drafted)
    assert (grant.state, grant.terms.amount) == (GrantState.GRANTED, TEN)


async def test_a_percentage_counts_as_its_share_of_the_order(drafted):
    await offer(drafted, kind=GrantKind.DISCOUNT_PERCENT, percent="10", base="50 EUR")

    grant = await the_grant(drafted)
    assert (grant.state, grant.terms.cost.minor) == (GrantState.GRANTED, 500)


async def test_a_kind_that_the_team_added_can_be_given(drafted):
    flowers = authority(ANN, 0, Percent(1), TEN)
    flowers = type(flowers)(ANN, EUR, 0, {"flowers": TEN})
    with_rules(drafted, kinds=(TeamKind("flowers", Form.THING, {"en": "Flowers"}),), authorities=(flowers,))
    await offer(drafted, kind="flowers", amount="9", what="tulips")
    await drafted.settle()

    assert (await the_grant(drafted)).state is GrantState.GRANTED
    assert "Flowers: tulips" in said(drafted)


@pytest.fixture
async def alone(drafted):
    """Ann may give 10 euros alone, and types again what costs more than 5."""
    with_rules(drafted, retype_above=(Money(500, EUR),))
    return drafted


CAKE = {"kind": GrantKind.GIFT, "amount": "9", "what": "a cake", "reason": "cold coffee"}


def again(response):
    """The window that stands there now, and what is filled in."""
    answer = json.loads(response.body)
    assert answer["response_action"] == "update"
    return answer["view"], inputs(answer["view"])


async def test_above_the_ceiling_the_window_asks_for_the_amount_again_and_keeps_what_was_typed(alone):
    view, shown = again(await offer(alone, **CAKE))

    assert (await alone.case()).grants == ()
    assert not shown[names.TYPED].get("initial_value")
    assert shown[names.KIND]["initial_option"]["value"] == GrantKind.GIFT
    assert [shown[b]["initial_value"] for b in (names.AMOUNT, names.WHAT, names.REASON)] == [
        "9",
        "a cake",
        "cold coffee",
    ]
    assert "It costs *€9.00* at most" in " ".join(texts(view["blocks"]))
    check_view(view)


async def resent(world, view="V7", **values):
    """The window is sent, and what then stands there is sent once more with these values."""
    shown, _ = again(await offer(world, view=view, **CAKE))
    return await world.submit(names.GOODWILL_MODAL, shown["private_metadata"], view=view, **{**CAKE, **values})


@pytest.mark.parametrize("typed", ["9", "9,00", "€9"])
async def test_the_exact_amount_typed_again_gives_it(alone, typed):
    response = await resent(alone, typed=typed)

    assert (response.body, (await the_grant(alone)).state) == ("", GrantState.GRANTED)


@pytest.mark.parametrize("typed", ["9.01", "9 PLN", "0", "none", ""])
async def test_anything_else_typed_again_gives_nothing_and_says_so_at_its_input(alone, typed):
    response = await resent(alone, typed=typed)

    assert set(errors(response)) == {names.TYPED}
    assert (await alone.case()).grants == ()


async def test_an_amount_changed_after_all_is_asked_for_anew(alone):
    response = await resent(alone, amount="8", typed="9")

    view, _ = again(response)
    assert "It costs *€8.00* at most" in " ".join(texts(view["blocks"]))
    assert (await alone.case()).grants == ()


async def test_what_is_above_the_ceiling_only_with_what_was_given_before_names_that(alone):
    await offer(alone, **{**CAKE, "amount": "4"}, view="V1")
    view, _ = again(await offer(alone, **{**CAKE, "amount": "2"}))

    assert "€4.00 has been granted already" in " ".join(texts(view["blocks"]))
    sent = {**CAKE, "amount": "2", "typed": "2"}
    await alone.submit(names.GOODWILL_MODAL, view["private_metadata"], view="V8", **sent)
    assert [g.standing for g in (await alone.case()).grants] == [True, True]


async def test_an_amount_lowered_below_the_ceiling_is_given(alone):
    await resent(alone, amount="5", typed="9")

    assert (await the_grant(alone)).terms.amount == Money(500, EUR)


async def test_in_another_currency_the_bare_number_means_that_one(alone):
    zloty = Currency("PLN")
    with_rules(
        alone, retype_above=(Money(500, zloty),), authorities=(authority(ANN, 0, Percent(0), Money(1000, zloty)),)
    )
    view, _ = again(await offer(alone, **{**CAKE, "amount": "9 PLN"}))

    sent = {**CAKE, "amount": "9 PLN", "typed": "9"}
    await alone.submit(names.GOODWILL_MODAL, view["private_metadata"], **sent)

    assert (await the_grant(alone)).terms.amount == Money(900, zloty)


async def test_what_another_person_must_decide_is_sent_without_typing_it_again(alone):
    response = await offer(alone, kind=GrantKind.GIFT, amount="20", what="a cake")

    assert (response.body, (await the_grant(alone)).state) == ("", GrantState.ASKED)


async def test_goodwill_for_a_review_is_refused_with_the_rule_at_the_words_that_ask_for_it(drafted):
    bought = "if she deletes the review"
    by_reason = await offer(drafted, **{**CAKE, "reason": bought})
    by_gift = await offer(drafted, **{**CAKE, "what": f"a cake {bought}"})

    for response, block in ((by_reason, names.REASON), (by_gift, names.WHAT)):
        assert set(errors(response)) == {block}
        assert "16 CFR 465" in errors(response)[block]
    assert (await drafted.case()).grants == ()
