"""The window of limits, what a second admin is asked, and the raises that wait: complete, in four languages."""

from dataclasses import replace

import pytest

from bot.domain.authority import ALL_KINDS, Authority, Bound, Span
from bot.domain.ids import UserId
from bot.domain.limit_changes import LimitChange
from bot.domain.money import Currency, Percent
from bot.jobs import News
from handlers.views import limits, names
from handlers.views.words import LANGUAGES
from tests.views.cases import FLOWERS, euros, later, policy
from tests.views.slack_limits import check_message, check_view, texts
from tests.views.test_modals import inputs

ANN, BEN, CLEO = UserId("UANN"), UserId("UBEN"), UserId("UCLEO")
OLD = Authority(
    ANN,
    Currency("EUR"),
    per_grant={"gift": euros(20), "discount_percent": Percent(1000)},
    bounds=(Bound(Span.MONTH, euros(100)), Bound(Span.DAY, euros(7), "gift")),
)
NEW = replace(OLD, per_grant={"gift": euros(50), "refund": euros(5)})
RAISE = LimitChange(3, NEW, "", BEN, later(), raised=True, old=OLD)
AGREED = replace(RAISE, second=CLEO, at_last=later(hours=1))


def window(authority=OLD, currencies=("EUR",), language="en", rules=None, **shown):
    return limits.limits_modal(language, rules or policy(language), authority, currencies, **shown)


def told(message):
    return "\n".join(texts(list(message.blocks)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_is_one_that_slack_takes(language):
    check_view(window(language=language))
    check_view(window(currencies=("EUR", "PLN"), language=language))
    check_view(
        window(language=language, kind="gift", typed={"most_refund": "5", "span_day": "", "span_week_gift": "9"})
    )


def test_the_window_is_filled_in_with_what_is_in_force_and_its_currency():
    shown = inputs(window())

    assert shown["most_gift"]["initial_value"] == "20.00 EUR"
    assert shown["most_discount_percent"]["initial_value"] == "10%"
    assert shown["span_month"]["initial_value"] == "100.00 EUR"
    assert "initial_value" not in shown["most_refund"]
    assert "initial_value" not in shown["span_day"]


def test_the_window_says_where_a_currency_has_no_ceiling():
    def shown(money):
        return " ".join(texts(window(replace(OLD, currency=Currency(money)), currencies=("EUR", "PLN"))["blocks"]))

    assert "no ceiling in PLN" in shown("PLN")
    assert "no ceiling" not in shown("EUR")


def test_the_currency_is_asked_for_only_where_there_are_several():
    assert names.CURRENCY not in inputs(window())
    menu = inputs(window(currencies=("EUR", "PLN")))[names.CURRENCY]
    assert [option["value"] for option in menu["options"]] == ["EUR", "PLN"]
    assert menu["initial_option"]["value"] == "EUR"


def test_a_kind_that_the_team_added_has_its_input():
    rules = replace(policy(), kinds=(FLOWERS,))

    assert f"most_{FLOWERS.id}" in inputs(window(rules=rules))
    assert f"span_month_{FLOWERS.id}" in inputs(window(rules=rules, kind=FLOWERS.id))


def test_of_one_kind_its_own_bounds_are_asked_for_and_no_others():
    shown = inputs(window(kind="gift"))

    assert set(shown) == {names.LIMITS_OF, "most_gift", *(f"span_{span}_gift" for span in Span)}
    assert shown[names.LIMITS_OF]["initial_option"]["value"] == "gift"
    assert shown["most_gift"]["initial_value"] == "20.00 EUR"
    assert shown["span_day_gift"]["initial_value"] == "7.00 EUR"
    assert "initial_value" not in shown["span_month_gift"]


def test_every_kind_can_be_chosen_and_the_choice_is_told_at_once():
    rules = replace(policy(), kinds=(FLOWERS,))
    menus = [b for b in window(rules=rules, currencies=("EUR", "PLN"))["blocks"] if b.get("dispatch_action")]

    assert [menu["block_id"] for menu in menus] == [names.CURRENCY, names.LIMITS_OF]
    assert [menu["element"]["action_id"] for menu in menus] == [names.LIMITS_IN, names.LIMITS_OF]
    values = [option["value"] for option in menus[1]["element"]["options"]]
    assert values == [names.ALL_LIMITS, *limits.kinds(rules)]


def test_what_was_typed_before_is_filled_in_again_or_told():
    typed = {"most_gift": "30", "most_refund": "", "span_month": "*9*"}
    view = window(kind="gift", typed=typed)
    said = "\n".join(texts(view["blocks"]))

    assert inputs(view)["most_gift"]["initial_value"] == "30"
    assert "Refund at once: none · In a month: ∗9∗" in said
    assert "Gift at once: 30" not in said
    assert names.read_editing(view["private_metadata"]) == names.Editing(ANN, "EUR", typed)


def test_the_window_tells_the_bounds_that_it_does_not_ask_for():
    together, gifts = ("\n".join(texts(window(kind=kind)["blocks"])) for kind in ("", "gift"))

    assert "These hold beside them: In a day, Gift: €7.00" in together
    assert "These hold beside them: In a month: €100.00" in gifts


def test_very_many_bounds_and_changes_are_cut():
    many = tuple(Bound(span, euros(9), f"kind {n} " + "x" * 80) for n in range(20) for span in Span)
    typed = {f"span_day_{bound.kind}": "9" * 40 for bound in many}

    view = window(replace(OLD, bounds=many), typed=typed)

    assert any("90 more" in text for text in texts(view["blocks"]))
    check_view(view | {"private_metadata": ""})


@pytest.mark.parametrize("text", ["", "UANN", "[]", "{}", '{"p":"UANN","c":"EUR"}', '{"p":1,"c":"EUR","t":{}}'])
def test_what_is_no_window_of_ours_changes_nothing(text):
    assert names.read_editing(text) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("news", News)
def test_every_news_is_a_message_that_slack_takes(news, language):
    change = replace(AGREED, second=None, refused=True) if news is News.TURNED_DOWN else AGREED

    check_message(limits.limit_news(change, news, policy(language)))


def test_a_second_admin_sees_the_limits_before_and_after_side_by_side():
    message = limits.limit_news(RAISE, News.ASKED, policy())
    before, after = message.blocks[1]["fields"]

    assert "Gift at once: €20.00" in before["text"]
    assert "Gift at once: *€50.00*" in after["text"]
    assert "Refund at once: none" in before["text"]
    assert "Discount in percent at once: *none*" in after["text"] or "*none*" in after["text"]
    assert "In a month: €100.00" in after["text"]


def test_only_who_is_asked_has_the_buttons():
    asked, lowered = (limits.limit_news(RAISE, news, policy()) for news in (News.ASKED, News.LOWERED))

    assert {names.LIMIT_CONFIRM, names.LIMIT_TURN_DOWN} <= {
        element["action_id"] for block in asked.blocks if block["type"] == "actions" for element in block["elements"]
    }
    assert all(block["type"] != "actions" for block in lowered.blocks)


def test_somebody_new_has_nothing_before():
    shown = told(limits.limit_news(replace(RAISE, old=None), News.ASKED, policy()))

    assert "Gift at once: none" in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [0, 1, 10, 30])
def test_the_raises_that_wait_are_listed_as_far_as_slack_takes_them(count, language):
    message = limits.pending([replace(RAISE, number=n + 1) for n in range(count)], policy(language), language)

    check_message(message)
    assert sum(block["type"] == "actions" for block in message.blocks) == min(count, 10)


def test_very_many_limits_are_cut():
    many = tuple(Bound(Span.DAY, euros(9), f"kind {n} " + "x" * 80) for n in range(200))

    check_message(limits.limit_news(replace(RAISE, limits=replace(NEW, bounds=many)), News.ASKED, policy()))


def test_the_admin_reads_whether_it_holds_or_waits_and_for_whom():
    lowered = replace(RAISE, raised=False)

    assert "hold from now on" in limits.limit_changed(lowered, (), "en")
    assert "<@UCLEO>" in limits.limit_changed(RAISE, (CLEO,), "en")
    assert "no other admin" in limits.limit_changed(RAISE, (), "en")
    both = [limits.limit_changed(RAISE, (CLEO,), "en", lowered=too) for too in (False, True)]
    assert [("What you lowered holds" in said) for said in both] == [False, True]
    assert "Confirmed" in limits.limit_decided(AGREED, "en")
    assert "Turned down" in limits.limit_decided(replace(RAISE, refused=True), "en")


def test_a_bound_of_one_kind_says_which():
    assert ALL_KINDS == ""
    assert "In a day, Gift: €7.00" in told(limits.limit_news(RAISE, News.ASKED, policy()))
