"""Goodwill in Slack: asked for, approved with its amount typed again, handed over, taken back."""

import pytest

from bot.domain.authority import GrantKind
from bot.domain.case import GrantState, Outcome
from bot.domain.money import Money, MoneyError
from bot.ports import Unknown
from handlers.views import names
from handlers.views.refusals import money_error, nothing_stored
from tests.handlers.conftest import ANN, BEN, EUR, GUEST, OLGA, TEAM, with_rules
from tests.handlers.fakes import REPLY
from tests.handlers.goodwill import asked, granted, offer, said, the_grant, written
from tests.handlers.test_modals import errors
from tests.views.slack_limits import texts


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


async def test_a_ceiling_reached_only_with_what_was_given_before_says_so_wherever_it_is_met(drafted):
    with_rules(drafted, retype_above=(Money(2500, EUR),))
    await asked(drafted)
    await offer(drafted, kind=GrantKind.GIFT, amount="9", what="a tea")
    await drafted.settle()
    request = await drafted.store.run(lambda tx: tx.message(TEAM, "grant:1:1"))
    await drafted.react("white_check_mark", request.ts, user=BEN)
    await drafted.click(names.GRANT_APPROVE, await drafted.ref(grant=1), user=BEN)
    await drafted.settle()

    assert "€9.00 has been granted already" in " ".join(drafted.slack.told(BEN))
    window = drafted.slack.windows[-1]
    assert window["callback_id"] == names.RETYPE_MODAL
    assert "€9.00 has been granted already" in " ".join(texts(window["blocks"]))
    await drafted.submit(names.RETYPE_MODAL, window["private_metadata"], user=BEN, amount="20")
    assert (await the_grant(drafted)).standing


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


async def test_after_goodwill_was_taken_back_an_edit_offers_only_what_is_left(drafted):
    """Tripadvisor allows no offers in public: what is given is said in a private message."""
    reference = await written(drafted, 2, "The tea was cold.", "Maria M.", "https://www.tripadvisor.com/ShowReview-7")
    for what in ("a cake", "a cup"):
        await drafted.submit(names.GOODWILL_MODAL, reference, kind=GrantKind.GIFT, amount="2", what=what)
    await drafted.settle()
    await drafted.submit(names.TAKE_BACK_MODAL, await drafted.ref(2, grant=2), reason="not in stock")
    await drafted.submit(names.EDIT_MODAL, await live(drafted, 2), text_0=f"{REPLY} Sincerely")
    left = (await drafted.case(2)).live.draft.private
    await drafted.submit(names.TAKE_BACK_MODAL, await drafted.ref(2, grant=1), reason="not in stock")
    await drafted.submit(names.EDIT_MODAL, await live(drafted, 2), text_0=f"{REPLY} Yours")

    assert "a cake" in left
    assert "a cup" not in left
    assert (await drafted.case(2)).live.draft.private == ""


async def live(world, number):
    return await world.ref(number, revision=(await world.case(number)).revisions[-1].number)


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
