"""Modals, the home tab, and what the app's answers do to them."""

import pytest

from bot.sandbox.records import SlackError


def plain(text):
    return {"type": "plain_text", "text": text, "emoji": True}


def asked(block_id, element, **more):
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain("?"),
        "element": element | {"action_id": "a"},
        **more,
    }


def modal(*blocks, **more):
    return {"type": "modal", "title": plain("Title"), "submit": plain("Go"), "blocks": list(blocks), **more}


TEXT = asked("why", {"type": "plain_text_input"})


@pytest.fixture
def opened(w, call, ack):
    """Open a modal for Ann, as the answer to a command."""

    def run(view):
        interaction = w.slash("UANN", "CCASES", "/case", "")
        body = call("views.open", trigger_id=interaction.trigger_id, view=view)
        ack()
        return w.views_open("UANN")[-1] if body["ok"] else body

    return run


@pytest.fixture
def answered(w):
    """Submit, and let the app answer."""

    def run(view, values, response=None):
        interaction = w.submit("UANN", view.id, values)
        for delivery in w.due():
            w.sent(delivery)
            w.ack(delivery.envelope_id, response)
        return interaction

    return run


OPTIONS = [{"text": plain("One"), "value": "1"}, {"text": plain("Two"), "value": "2"}]


@pytest.mark.parametrize(
    ("element", "given", "state"),
    [
        ({"type": "plain_text_input"}, "x", {"type": "plain_text_input", "value": "x"}),
        ({"type": "plain_text_input", "initial_value": "i"}, ..., {"type": "plain_text_input", "value": "i"}),
        (
            {"type": "number_input", "is_decimal_allowed": True},
            "1.5",
            {"type": "number_input", "value": "1.5"},
        ),
        (
            {"type": "url_text_input"},
            "https://example.com",
            {"type": "url_text_input", "value": "https://example.com"},
        ),
        (
            {"type": "static_select", "options": OPTIONS},
            "2",
            {"type": "static_select", "selected_option": OPTIONS[1]},
        ),
        (
            {"type": "radio_buttons", "options": OPTIONS},
            "One",
            {"type": "radio_buttons", "selected_option": OPTIONS[0]},
        ),
        (
            {"type": "checkboxes", "options": OPTIONS},
            ["1", "2"],
            {"type": "checkboxes", "selected_options": OPTIONS},
        ),
        (
            {"type": "multi_static_select", "options": OPTIONS},
            ["2"],
            {"type": "multi_static_select", "selected_options": OPTIONS[1:]},
        ),
        ({"type": "users_select"}, "UBOB", {"type": "users_select", "selected_user": "UBOB"}),
        ({"type": "multi_users_select"}, ["UBOB"], {"type": "multi_users_select", "selected_users": ["UBOB"]}),
        (
            {"type": "conversations_select"},
            "CCASES",
            {"type": "conversations_select", "selected_conversation": "CCASES"},
        ),
        ({"type": "datepicker"}, "2026-01-02", {"type": "datepicker", "selected_date": "2026-01-02"}),
        ({"type": "timepicker"}, "10:30", {"type": "timepicker", "selected_time": "10:30"}),
        ({"type": "datetimepicker"}, 1790000000, {"type": "datetimepicker", "selected_date_time": 1790000000}),
    ],
)
def test_what_a_person_fills_in_arrives_in_slacks_shape(opened, answered, sent, element, given, state):
    view = opened(modal(asked("b", element)))
    answered(view, {} if given is ... else {"b": given})

    assert sent("interactive")[-1]["view"]["state"]["values"] == {"b": {"a": state}}


def test_an_optional_field_left_empty_arrives_as_nothing(opened, answered, sent):
    view = opened(modal(asked("b", {"type": "users_select"}, optional=True)))
    answered(view, {})

    assert sent("interactive")[-1]["view"]["state"]["values"]["b"]["a"]["selected_user"] is None


@pytest.mark.parametrize(
    ("element", "given"),
    [
        ({"type": "plain_text_input"}, ""),
        ({"type": "plain_text_input", "min_length": 3}, "ab"),
        ({"type": "plain_text_input", "max_length": 3}, "abcd"),
        ({"type": "plain_text_input"}, "x" * 3001),
        ({"type": "number_input", "is_decimal_allowed": False}, "1.5"),
        ({"type": "number_input", "is_decimal_allowed": True, "max_value": "5"}, "6"),
        ({"type": "url_text_input"}, "not a link"),
        ({"type": "checkboxes", "options": OPTIONS}, []),
    ],
)
def test_what_the_slack_client_refuses_never_reaches_the_app(w, opened, sent, element, given):
    view = opened(modal(asked("b", element)))
    interaction = w.submit("UANN", view.id, {"b": given})

    assert interaction.error == "invalid_input"
    assert set(view.errors) == {"b"}
    assert sent("interactive") == []


def test_an_empty_answer_closes_the_modal(w, opened, answered):
    answered(opened(modal(TEXT)), {"why": "x"})

    assert w.views_open("UANN") == []


def test_errors_are_shown_and_the_modal_keeps_what_was_typed(w, opened, answered):
    view = opened(modal(TEXT))
    answered(view, {"why": "x"}, {"response_action": "errors", "errors": {"why": "no"}})

    assert w.views_open("UANN") == [view]
    assert view.errors == {"why": "no"}
    assert view.values["why", "a"]["value"] == "x"
    assert view.pending is False


def test_errors_for_a_block_that_is_not_there_are_the_apps_mistake(w, opened, answered):
    interaction = answered(opened(modal(TEXT)), {"why": "x"}, {"response_action": "errors", "errors": {"z": "no"}})

    assert "errors must name input blocks" in interaction.error
    assert len(w.views_open("UANN")) == 1


def test_update_replaces_push_stacks_and_clear_takes_all_away(w, opened, answered):
    view = opened(modal(TEXT))
    answered(view, {"why": "x"}, {"response_action": "update", "view": modal(TEXT, callback_id="second")})
    updated = [v.body.get("callback_id") for v in w.views_open("UANN")]
    answered(view, {"why": "x"}, {"response_action": "push", "view": modal(TEXT, callback_id="third")})
    pushed = [v.body.get("callback_id") for v in w.views_open("UANN")]
    answered(w.views_open("UANN")[-1], {"why": "x"}, {"response_action": "clear"})

    assert updated == ["second"]
    assert pushed == ["second", "third"]
    assert w.views_open("UANN") == []


def test_an_unanswered_submission_leaves_the_modal_open(w, opened, clock):
    view = opened(modal(TEXT))
    interaction = w.submit("UANN", view.id, {"why": "x"})
    assert view.pending
    for delivery in w.due():
        w.sent(delivery)
    clock.move(3)
    w.tick()

    assert interaction.error == "operation_timeout"
    assert w.views_open("UANN") == [view]
    assert view.pending is False


def test_a_trigger_lives_three_seconds_and_is_good_once(w, call, clock):
    first, second = w.slash("UANN", "CCASES", "/case"), w.slash("UANN", "CCASES", "/case")
    call("views.open", trigger_id=first.trigger_id, view=modal(TEXT))
    again = call("views.open", trigger_id=first.trigger_id, view=modal(TEXT))
    clock.move(3.1)
    late = call("views.open", trigger_id=second.trigger_id, view=modal(TEXT))

    assert again["error"] == "exchanged_trigger_id"
    assert late["error"] == "expired_trigger_id"


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (modal(TEXT, title=plain("x" * 25)), "/view/title/text"),
        (modal(TEXT, submit=plain("x" * 25)), "/view/submit/text"),
        (modal(TEXT, close=plain("x" * 25)), "/view/close/text"),
        (modal(TEXT, private_metadata="x" * 3001), "/view/private_metadata"),
        (modal(TEXT, callback_id="x" * 256), "/view/callback_id"),
        (modal(*[{"type": "divider"}] * 101), "no more than 100"),
        ({"type": "modal", "title": plain("x"), "blocks": [TEXT]}, "/view/submit"),
        ({"type": "home", "blocks": []}, "must be one of: modal"),
    ],
)
def test_a_view_over_its_limits_is_refused_and_the_trigger_is_kept(w, call, view, words):
    trigger = w.slash("UANN", "CCASES", "/case").trigger_id
    refused = call("views.open", trigger_id=trigger, view=view)

    assert refused["error"] == "invalid_arguments"
    assert words in refused["response_metadata"]["messages"][0]
    assert call("views.open", trigger_id=trigger, view=modal(TEXT))["ok"]


def test_a_view_that_is_too_large_has_its_own_error(opened):
    texts = [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 2990}}] * 90

    assert opened(modal(*texts))["error"] == "view_too_large"


def test_an_update_with_an_old_hash_is_refused_and_keeps_what_was_typed_otherwise(w, call, opened):
    view = opened(modal(TEXT))
    old = view.hash
    view.values["why", "a"]["value"] = "typed"
    updated = call("views.update", view_id=view.id, hash=old, view=modal(TEXT, {"type": "divider"}))

    assert call("views.update", view_id=view.id, hash=old, view=modal(TEXT))["error"] == "hash_conflict"
    assert updated["view"]["state"]["values"]["why"]["a"]["value"] == "typed"


def test_no_more_than_three_views_are_stacked(w, call, opened):
    button = {"type": "actions", "elements": [{"type": "button", "text": plain("+"), "action_id": "more"}]}
    opened(modal(button))
    outcomes = []
    for _ in range(3):
        interaction = w.click_in_view("UANN", w.views_open("UANN")[-1].id, "more")
        outcomes.append(call("views.push", trigger_id=interaction.trigger_id, view=modal(button)).get("error"))

    assert outcomes == [None, None, "push_limit_reached"]


def test_a_choice_in_a_view_is_told_with_what_was_typed_before_it(w, opened, sent):
    menu = {"type": "static_select", "action_id": "which", "options": [{"text": plain("One"), "value": "1"}]}
    chosen = {"type": "input", "block_id": "menu", "label": plain("?"), "element": menu, "dispatch_action": True}
    view = opened(modal(TEXT, chosen))

    w.click_in_view("UANN", view.id, "which", "1", {"why": "cold coffee"})

    state = sent("interactive")[-1]["view"]["state"]["values"]
    assert state["why"]["a"]["value"] == "cold coffee"
    assert state["menu"]["which"]["selected_option"]["value"] == "1"


def test_closing_is_told_only_when_the_view_asks_for_it(w, opened, sent):
    w.close_view("UANN", opened(modal(TEXT)).id)
    quiet = sent("interactive")
    w.close_view("UANN", opened(modal(TEXT, notify_on_close=True)).id)

    assert quiet == []
    assert [payload["type"] for payload in sent("interactive")] == ["view_closed"]
    assert w.views_open("UANN") == []


def test_nobody_can_submit_the_modal_of_somebody_else(w, opened):
    view = opened(modal(TEXT))
    with pytest.raises(SlackError, match="not_found"):
        w.submit("UBOB", view.id, {"why": "x"})

    assert w.views_open("UANN") == [view]


def test_the_home_tab_is_published_opened_and_pressed(w, call, sent):
    button = {"type": "actions", "elements": [{"type": "button", "text": plain("+"), "action_id": "new"}]}
    w.open_home("UANN")
    call("views.publish", user_id="UANN", view={"type": "home", "blocks": [button]})
    w.open_home("UANN")
    w.click_home("UANN", "new")

    first, second = sent()
    assert (first["type"], first["tab"], "view" in first) == ("app_home_opened", "home", False)
    assert second["view"]["type"] == "home"
    assert sent("interactive")[0]["view"]["type"] == "home"
    assert sent("interactive")[0]["container"]["type"] == "view"
