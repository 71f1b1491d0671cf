"""Goodwill in Slack: offered, asked for, approved with its amount typed again, handed over, taken back."""

import pytest

from bot.domain.authority import Bound, Form, GrantKind, Span
from bot.domain.case import GrantState, Outcome
from bot.domain.money import Money, MoneyError, Percent
from bot.domain.policy import TeamKind
from bot.ports import Unknown
from handlers.views import names
from handlers.views.refusals import money_error, nothing_stored
from tests.handlers.conftest import ANN, BEN, CASES, EUR, GUEST, OLGA, TEAM, TEN, authority, with_rules
from tests.handlers.test_modals import errors
from tests.views.slack_limits import texts

TWENTY = Money(2000, EUR)


async def offer(world, user=ANN, **values):
    return await world.submit(names.GOODWILL_MODAL, await world.ref(), user=user, **values)


async def asked(world, amount="20"):
    """Ann asks for a gift above her limit."""
    await offer(world, kind=GrantKind.GIFT, amount=amount, what="a cake")
    await world.settle()


async def granted(world):
    """Ann gives a gift inside her limit."""
    await offer(world, kind=GrantKind.GIFT, amount="9", what="a cake")
    await world.settle()


async def the_grant(world):
    return (await world.case()).grants[0]


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
    response = await drafted.submit(names.GOODWILL_MODAL, await drafted.ref(), **values)

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


def said(world, channel=CASES):
    return "\n".join(text for _, message in world.slack.threads(channel) for text in texts(list(message.blocks)))


async def test_who_is_asked_reads_the_reason_and_the_history_by_direct_message(drafted):
    await asked(drafted)

    told = said(drafted, f"D{BEN}")
    assert "gift: a cake (€20.00)" in told
    assert "more than they may give at once" in told


async def test_above_the_ceiling_the_button_asks_for_the_amount_again(drafted):
    with_rules(drafted, retype_above=(Money(1500, EUR),))
    await asked(drafted)
    ref = await drafted.ref(grant=1)

    await drafted.click(names.GRANT_APPROVE, ref, user=BEN)
    await drafted.settle()

    assert (await the_grant(drafted)).state is GrantState.ASKED
    assert drafted.slack.windows[-1]["callback_id"] == names.RETYPE_MODAL
    assert names.read_ref(drafted.slack.windows[-1]["private_metadata"]).grant == 1


@pytest.mark.parametrize(
    ("typed", "stands"), [("20", True), ("20,00", True), ("€20", True), ("21", False), ("20 PLN", False)]
)
async def test_only_the_exact_amount_approves(drafted, typed, stands):
    with_rules(drafted, retype_above=(Money(1500, EUR),))
    await asked(drafted)

    response = await drafted.submit(names.RETYPE_MODAL, await drafted.ref(grant=1), user=BEN, amount=typed)

    assert ((await the_grant(drafted)).state is GrantState.GRANTED) == stands
    assert stands or set(errors(response)) == {names.AMOUNT}


async def test_an_amount_typed_again_that_is_none_is_refused_at_its_input(drafted):
    with_rules(drafted, retype_above=(Money(1500, EUR),))
    await asked(drafted)

    response = await drafted.submit(names.RETYPE_MODAL, await drafted.ref(grant=1), user=BEN, amount="٢٠")

    assert errors(response) == {names.AMOUNT: money_error(MoneyError.FOREIGN_DIGITS, "en")}


async def test_above_the_ceiling_an_emoji_is_answered_with_how_to_do_it(drafted):
    with_rules(drafted, retype_above=(Money(1500, EUR),))
    await asked(drafted)
    request = await drafted.store.run(lambda tx: tx.message(TEAM, "grant:1:1"))

    await drafted.react("white_check_mark", request.ts, user=BEN)
    await drafted.settle()

    assert (await the_grant(drafted)).state is GrantState.ASKED
    assert any("type the amount again" in text for text in drafted.slack.told(BEN))


@pytest.mark.parametrize("user", [ANN, OLGA, GUEST])
async def test_who_may_not_decide_cannot_do_so_by_typing_the_amount(drafted, user):
    with_rules(drafted, retype_above=(Money(1500, EUR),))
    await asked(drafted)

    response = await drafted.submit(names.RETYPE_MODAL, await drafted.ref(grant=1), user=user, amount="20")

    assert set(errors(response)) == {names.AMOUNT}
    assert (await the_grant(drafted)).state is GrantState.ASKED


@pytest.mark.parametrize(
    ("window", "values"),
    [
        (names.RETYPE_MODAL, {"amount": "20"}),
        (names.HANDED_MODAL, {"note": "by post"}),
        (names.TAKE_BACK_MODAL, {"reason": "she wants a repair"}),
    ],
)
async def test_nobody_decides_whom_slack_does_not_name(drafted, window, values):
    await asked(drafted)
    drafted.clock.move(minutes=5)
    drafted.slack.down["person"] = Unknown("TimeoutError")

    response = await drafted.submit(window, await drafted.ref(grant=1), user=BEN, **values)

    assert errors(response) == {next(iter(values)): nothing_stored("en")}


async def test_a_gift_that_was_handed_over_says_by_whom_and_how(drafted):
    await granted(drafted)
    await drafted.click(names.GRANT_HANDED, await drafted.ref(grant=1), user=OLGA)
    assert drafted.slack.windows[-1]["callback_id"] == names.HANDED_MODAL

    response = await drafted.submit(names.HANDED_MODAL, await drafted.ref(grant=1), user=OLGA, note="voucher 7781")
    await drafted.settle()

    grant = await the_grant(drafted)
    assert (response.body, grant.state, grant.handed.by, grant.handed.note) == (
        "",
        GrantState.SPENT,
        OLGA,
        "voucher 7781",
    )
    assert "voucher 7781" in said(drafted)


async def test_a_gift_is_handed_over_once(drafted):
    await granted(drafted)
    for _ in range(2):
        response = await drafted.submit(names.HANDED_MODAL, await drafted.ref(grant=1), note="")

    assert set(errors(response)) == {names.NOTE}


async def test_goodwill_that_was_taken_back_says_why(drafted):
    await granted(drafted)
    await drafted.click(names.GRANT_TAKE_BACK, await drafted.ref(grant=1))
    assert drafted.slack.windows[-1]["callback_id"] == names.TAKE_BACK_MODAL

    await drafted.submit(names.TAKE_BACK_MODAL, await drafted.ref(grant=1), reason="she wants a repair")
    await drafted.settle()

    grant = await the_grant(drafted)
    assert (grant.state, grant.back.by, grant.back.reason) == (GrantState.RELEASED, ANN, "she wants a repair")
    assert "she wants a repair" in said(drafted)


@pytest.mark.parametrize("reason", ["", "  "])
async def test_nothing_is_taken_back_without_a_reason(drafted, reason):
    await granted(drafted)

    response = await drafted.submit(names.TAKE_BACK_MODAL, await drafted.ref(grant=1), reason=reason)

    assert set(errors(response)) == {names.REASON}
    assert (await the_grant(drafted)).state is GrantState.GRANTED


@pytest.mark.parametrize("action", [names.GRANT_HANDED, names.GRANT_TAKE_BACK])
async def test_a_button_about_goodwill_that_is_not_there_says_so(drafted, action):
    response = await drafted.click(action, names.ref(1, grant=7))

    assert response.status == 200
    assert "no such offer of goodwill" in drafted.slack.told(ANN)[0]


@pytest.mark.parametrize("action", [names.GOODWILL, names.GRANT_APPROVE, names.GRANT_HANDED, names.GRANT_TAKE_BACK])
@pytest.mark.parametrize("value", ["", "nonsense", "{}", '{"c":99,"g":1}'])
async def test_a_button_about_nothing_makes_nothing_fail(drafted, action, value):
    response = await drafted.click(action, value)

    assert response.status == 200
    assert await drafted.failed() == []


async def test_a_window_of_goodwill_that_did_not_open_is_told(drafted):
    await granted(drafted)
    drafted.slack.down["open_view"] = Unknown("TimeoutError")
    for action in (names.GOODWILL, names.GRANT_HANDED):
        await drafted.click(action, await drafted.ref(grant=1))

    assert all("nothing was stored" in text for text in drafted.slack.told(ANN)[-2:])


async def test_the_money_must_agree_before_the_reply_is_approved_again(drafted):
    """What was approved was a reply and the money behind it."""
    await drafted.click(names.APPROVE, await drafted.ref(revision=1), user=BEN)
    await drafted.settle()
    await offer(drafted, kind=GrantKind.DISCOUNT_AMOUNT, amount="9")
    await drafted.settle()

    assert (await drafted.case()).approval is None


async def written(world, number, text, author):
    """Another case, whose author is known."""
    await world.submit(names.OPEN_MODAL, post=text, author=author)
    await world.settle()
    return await world.ref(number)


async def test_who_is_asked_reads_what_the_customer_had_before(drafted):
    for number, text, amount in ((2, "The tea was cold.", "9"), (3, "The cake was cold.", "20")):
        reference = await written(drafted, number, text, "Maria M.")
        await drafted.submit(names.GOODWILL_MODAL, reference, kind=GrantKind.GIFT, amount=amount, what="a cake")
        await drafted.settle()

    assert "Customer: 1 earlier case, goodwill in the last 12 months: €9.00" in said(drafted, f"D{BEN}")


async def test_what_was_given_in_closed_cases_is_shown_with_how_they_ended(drafted):
    await granted(drafted)
    closing = {"outcome": Outcome.NO_REPLY, "cause": "service", "reason": "they deleted it"}
    await drafted.submit(names.HANDED_MODAL, await drafted.ref(grant=1))
    await drafted.submit(names.CLOSE_MODAL, await drafted.ref(), **closing)
    reference = await written(drafted, 2, "The tea was cold.", "Maria M.")

    await drafted.click(names.GOODWILL, reference)
    await drafted.submit(names.GOODWILL_MODAL, reference, kind=GrantKind.GIFT, amount="20", what="a cake")
    await drafted.settle()

    told = "#1: Gift (€9.00), no reply was given"
    assert told in " ".join(texts(drafted.slack.windows[-1]["blocks"]))
    assert told in said(drafted, f"D{BEN}")
